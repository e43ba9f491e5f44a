"""Draft: from an article to a first model of a brief, of which every word stands in the article."""
