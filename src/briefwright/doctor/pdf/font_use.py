"""Which characters of which fonts the pages of a PDF show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefwright.doctor.pdf.cmaps import code_length
from briefwright.doctor.pdf.objects import Identity, entry, identity, items, name
from briefwright.doctor.pdf.opening import OpenPdf

MOST_FONTS = 5_000


@dataclass(slots=True, eq=False)
class FontUse:
    """A font, and the codes that are shown in it."""

    font: Any
    label: str
    """Its name, for people."""
    page: str
    """The first page that uses it."""
    length: int | None
    """Bytes of a code; None where codes are of several lengths."""
    is_drawn: bool
    """Its glyphs are drawings with colours of their own (Type 3)."""
    shown: set[int] = field(default_factory=set)
    """Codes that are visible."""
    bare: set[int] = field(default_factory=set)
    """Codes that no other words stand in for."""
    is_visible: bool = False

    def show(self, string: bytes, *, is_visible: bool, is_bare: bool) -> None:
        """Note that a string is shown."""
        self.is_visible |= is_visible
        if self.length is None:
            return
        if self.length == 1:
            codes = set(string)
        else:
            starts = range(0, len(string) - self.length + 1, self.length)
            codes = {int.from_bytes(string[at : at + self.length], "big") for at in starts}
        if is_visible:
            self.shown |= codes
        if is_bare:
            self.bare |= codes


class FontUses:
    """The fonts of one file, each once however many pages use it."""

    def __init__(self, document: OpenPdf) -> None:
        self.document = document
        self._by_identity: dict[Identity, FontUse] = {}
        self._direct: list[FontUse] = []

    def of(self, font: Any, page: str) -> FontUse | None:
        """Return the use of a font that a page calls for; None where there are far too many."""
        where = identity(font)
        if where != (0, 0) and where in self._by_identity:
            return self._by_identity[where]
        if len(self._by_identity) + len(self._direct) >= MOST_FONTS:
            return None
        use = FontUse(font, label_of(font), page, _length(font), _kind(font) == "Type3")
        if where == (0, 0):
            self._direct.append(use)
        else:
            self._by_identity[where] = use
        return use

    def all(self) -> list[FontUse]:
        """Return the fonts that show anything, in the order in which they were met."""
        uses = [*self._by_identity.values(), *self._direct]
        return [use for use in uses if use.is_visible or use.bare or use.length is None]


def label_of(font: Any) -> str:
    """Return the name of a font without the letters that mark a part of one: ABCDEF+Name."""
    stated = name(entry(font, "/BaseFont")) or name(entry(font, "/Name")) or "nameless font"
    head, plus, tail = stated.partition("+")
    return (tail if plus and len(head) == 6 else stated)[:60]


def descendant(font: Any) -> Any:
    """Return the CIDFont of a composite font; None where it has none (ISO 32000-1, 9.7)."""
    given = items(entry(font, "/DescendantFonts"))
    return given[0] if given else None


def _kind(font: Any) -> str:
    return name(entry(font, "/Subtype"))


def _length(font: Any) -> int | None:
    return code_length(entry(font, "/Encoding")) if _kind(font) == "Type0" else 1
