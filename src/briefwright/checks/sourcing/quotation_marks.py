"""Quotation marks: which stretches of a paragraph stand between them."""

from __future__ import annotations

import re

_DOUBLE = '"“”„‟«»″'
_OPENING_SINGLE = re.compile(r"(?:^|[\s(\[—–-])[‘‚‹'](?=\w)")
_LONGEST_QUOTATION = 20_000  # characters that are looked through for the mark that opens it
_MARK = re.compile(f"[{_DOUBLE}]")


def uses_marks(text: str) -> bool:
    """Tell whether a text sets words between quotation marks at all."""
    return _MARK.search(text) is not None or _OPENING_SINGLE.search(text) is not None


def stands_in_marks(paragraph: str, start: int, end: int) -> bool:
    """Tell whether a stretch lies between quotation marks, in any usual style.

    What is opened and never closed counts as open: words that go on in the next paragraph. Marks
    at the ends of the stretch are not part of it.
    """
    while start < end and paragraph[start] in f"{_DOUBLE} ":
        start += 1
    while end > start and paragraph[end - 1] in f"{_DOUBLE} ":
        end -= 1
    earliest = max(start - _LONGEST_QUOTATION, 0)
    last = max(paragraph.rfind(mark, earliest, start) for mark in _DOUBLE)
    if last >= 0 and _opens(paragraph, last):
        return True
    after = paragraph[end:].lstrip(" ,.!?…")
    if (
        after
        and after[0] in f"{_DOUBLE}’‘›'"
        and not _opens(paragraph, len(paragraph) - len(after))
    ):
        return True
    return _OPENING_SINGLE.search(paragraph, earliest, start) is not None


def _opens(text: str, place: int) -> bool:
    """Tell whether the mark at a place opens: by what stands beside it, then by its shape."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    tight_before = not before.isspace() and before not in "([—–"
    tight_after = not after.isspace() and after not in ",.;:!?)]"
    if tight_before != tight_after:
        return tight_after
    return text[place] in "“„«‟"
