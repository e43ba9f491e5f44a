"""The archived texts of sources, as numbered paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ArchivedText:
    """What a source says, word for word, as it was archived.

    A paragraph is one line of text: white space is folded, the characters are in NFC (Unicode
    Standard Annex 15), nothing else is changed.
    """

    file: str
    """What people are told the file is called."""
    sha256: str
    """Of the file's bytes, in lower-case hexadecimal digits."""
    paragraphs: tuple[str, ...] = field(repr=False)
    """Cited as ``#p1``, ``#p2`` …"""

    def paragraph(self, number: int) -> str | None:
        """Return a paragraph by its number, from 1; None where the text has no such."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None
