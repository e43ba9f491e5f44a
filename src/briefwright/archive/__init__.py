"""Archive: from the bytes of a text, page or PDF to the numbered paragraphs of a source."""
