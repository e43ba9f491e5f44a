"""Put lines together to paragraphs, by what typesetters do to show where one begins.

A paragraph begins where lines stand farther apart than usual, where the size of the type changes,
where a line is indented, after a bullet, and where the line before ends although the next word
would have had room on it. At the end of a page or column it goes on where the sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.archive.pdf.lines import Line
from briefwright.archive.pdf.measures import Leadings

BULLET = re.compile("[•◦▪‣·●○■□▶➢➤✓\uf0a7\uf0b7\uf0d8][\\s\\w]")
"""A sign before the entry of a list, also as Word's symbol fonts give it."""

_NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|[-–—*])\s+\S")
_SENTENCE_END = re.compile(r"[.!?…:;。][\"'”’»)\]]*\s*(?:\d{1,3}|\[\d+\])?$")
_INDENT = 0.4  # of the size of the type
_LARGEST_INDENT = 6.0
_MUCH_ROOM = 0.3  # of the width of the column
_LOOK_BACK = 4  # paragraphs that may stand between the parts of one: notes at the foot of a page


def paragraphs_of_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each paragraph, in order."""
    leadings = Leadings.of(pages)
    paragraphs: list[list[Line]] = []
    for page in pages:
        for index, line in enumerate(leadings.with_edges(page)):
            if index == 0:
                goal = _carried_over(paragraphs, line)
            elif paragraphs[-1][-1].is_above(line):
                goal = None if _begins(paragraphs[-1], line, leadings) else paragraphs[-1]
            else:
                last = paragraphs[-1][-1]
                is_column = line.baseline > last.baseline + last.size and line.left > last.left
                goes_on = is_column and _goes_on(last, line)
                goal = paragraphs[-1] if goes_on else None
            if goal is None:
                paragraphs.append([line])
            else:
                goal.append(line)
    return paragraphs


def _carried_over(paragraphs: Sequence[list[Line]], line: Line) -> list[Line] | None:
    """Return the paragraph of an earlier page that the first line of a page goes on with."""
    for paragraph in reversed(paragraphs[-_LOOK_BACK:]):
        if paragraph[-1].has_size_of(line):
            return paragraph if _goes_on(paragraph[-1], line) else None
    return None


def _begins(paragraph: Sequence[Line], line: Line, leadings: Leadings) -> bool:
    """Tell whether a line that stands under a paragraph begins another."""
    before = paragraph[-1]
    if not leadings.are_together(before, line) or BULLET.match(line.text):
        return True
    if before.ends_with_hyphen or _is_centred(before, line):
        return False
    has_ended = _ends_sentence(before) or _has_room(before, line)
    is_shifted = abs(line.left - before.left) > _INDENT * line.size
    if has_ended and (_NUMBERED.match(line.text) or (is_shifted and _shows(paragraph, line))):
        return True
    return _is_short(before, line)


def _shows(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell whether that a line is shifted against the one before shows that something begins."""
    before = paragraph[-1]
    if len(paragraph) > 1 and paragraph[-2].page == before.page:
        return True
    if line.left > before.left:  # under its first line: the text of a list entry hangs there
        is_entry = BULLET.match(before.text) or _NUMBERED.match(before.text)
        return not is_entry and _has_room(before, line)
    return before.left - line.left > _LARGEST_INDENT * line.size


def _is_centred(before: Line, line: Line) -> bool:
    if _ends_sentence(before):
        return False
    shift = abs((before.left + before.right) - (line.left + line.right)) / 2
    least = _INDENT * line.size
    return shift < least < min(abs(before.left - line.left), abs(before.right - line.right))


def _is_short(before: Line, line: Line) -> bool:
    """Tell whether a line ends early, as the last line of a paragraph does."""
    if not _has_room(before, line):
        return False
    room = before.edge - before.right
    return _ends_sentence(before) or room > _MUCH_ROOM * (before.edge - before.left)


def _has_room(before: Line, line: Line) -> bool:
    """Tell whether the first word of a line would have had room at the end of the one before."""
    word = line.text.split(" ", 1)[0]
    needed = before.room_for(f"{word} ") * 1.15 + 0.3 * before.size
    return before.edge - before.right > needed


def _ends_sentence(line: Line) -> bool:
    return _SENTENCE_END.search(line.text) is not None


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether the sentence goes on from the end of a page or column to the next."""
    if not before.has_size_of(line) or BULLET.match(line.text) or _NUMBERED.match(line.text):
        return False
    if before.is_cut or line.text.lstrip("\"'“‘«([")[:1].islower():
        return True
    return not _ends_sentence(before) and not _has_room(before, line)
