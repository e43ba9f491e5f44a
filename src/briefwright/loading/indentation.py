"""Cures for lines that are indented like none above."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefwright.core.suggestions import closest
from briefwright.loading.cures import Breakage, Cure
from briefwright.loading.lines import Line

_KEY = re.compile(r"[A-Za-z_][\w-]*")
_LOOK_BACK = 60  # lines
_MOST = 6  # indents tried


def wrong_indent(breakage: Breakage) -> Iterator[Cure]:
    """A line that stands further left or right than the lines it belongs to."""
    line = breakage.line(breakage.number)
    if not line.has_dash and not _is_key(line.key, breakage.known_keys):
        return
    for column, like in _columns_above(breakage, line):
        replaced = dict(_shifted(breakage, line, column - line.indent))
        what = "entry of a list" if line.has_dash else "key"
        where = f"Indent it by {_spaces(column)}" if column else "Begin it at the edge"
        yield Cure(
            f"This line is indented by {_spaces(line.indent)}, where no {what} can stand.",
            f"{where}, like line {like.number + 1}, if it belongs there.",
            line.number,
            0 if line.indent else line.content,
            line.indent or len(line.text.rstrip()),
            replaced,
        )


def _columns_above(breakage: Breakage, line: Line) -> list[tuple[int, Line]]:
    """Return the columns at which lines above begin, with such a line: likely ones first."""
    found: dict[int, Line] = {}
    above = breakage.line_above(line.number)
    first = max(line.number - _LOOK_BACK, 0)
    while above is not None and above.number >= first:
        columns = (above.indent, above.content) if line.has_dash else (above.content, above.indent)
        for column in columns:
            found.setdefault(column, above)
        above = breakage.line_above(above.number)
    found.pop(line.indent, None)
    by_nearness = sorted(found.items(), key=lambda pair: abs(pair[0] - line.indent))
    return by_nearness[:_MOST]


def _shifted(breakage: Breakage, line: Line, by: int) -> Iterator[tuple[int, str]]:
    """Yield the line and those that go with it, moved by so many columns."""
    for each in breakage.following(line.number):
        if each.text.strip() and each.indent < line.indent:
            return
        yield each.number, " " * (each.indent + by) + each.text.lstrip(" ")


def _is_key(word: str | None, known: Collection[str]) -> bool:
    """Tell whether a word looks like a key rather than the beginning of a sentence."""
    if word is None or not _KEY.fullmatch(word):
        return False
    return not known or word in known or closest(word, known) is not None


def _spaces(count: int) -> str:
    return {0: "no space", 1: "1 space"}.get(count, f"{count} spaces")
