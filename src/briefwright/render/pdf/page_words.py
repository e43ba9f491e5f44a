"""The words of pages as plain text, taken down while they are drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefwright.render.pdf.runs import Line
from briefwright.render.pdf.typefaces import CAPITAL, KERN, NO_ADVANCE_SPACE, SOFT_HYPHEN


class PageWords:
    """What is drawn in the text of each page, in the order of drawing; furniture is not part."""

    def __init__(self) -> None:
        self._drawn: defaultdict[int, list[str]] = defaultdict(list)

    def add(self, page: int, lines: Iterable[Line]) -> None:
        """Take down lines on the page at an index, as letterings write them."""
        drawn = self._drawn[page]
        for line in lines:
            drawn += [text for _run, text, _width in line.segments]
            drawn.append(line.end)
        drawn.append(" ")

    def plain(self, page: int) -> str:
        """Return the words of a page, spaces folded, whole where a hyphen parted them."""
        return " ".join("".join(self._drawn[page]).translate(_PLAIN).split())


class _Plain(dict[int, str | None]):
    """What each code that a lettering writes stands for (see ``typefaces``)."""

    def __missing__(self, code: int) -> str | None:
        plain: str | None = chr(code)
        if code >= CAPITAL:
            plain = chr(code - CAPITAL)
        elif KERN - 0x7000 <= code < KERN + 0x7000 or code == SOFT_HYPHEN:
            plain = None
        elif code == NO_ADVANCE_SPACE:
            plain = " "
        self[code] = plain
        return plain


_PLAIN = _Plain()
