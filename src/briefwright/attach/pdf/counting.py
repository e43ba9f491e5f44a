"""Count the pages of a PDF that is to go into a book."""

from __future__ import annotations

from briefwright.attach.pdf.opening import Refused, opened, refusals
from briefwright.core.diagnostics import Diagnostic


def page_count(data: bytes, name: str) -> int | tuple[Diagnostic, ...]:
    """Return the number of pages of a PDF, or why it cannot go in (A101 to A108)."""
    try:
        with opened(data, name) as source:
            return tuple(refusals(source.pdf, name)) or len(source.pdf.pages)
    except Refused as refusal:
        return refusal.diagnostics
