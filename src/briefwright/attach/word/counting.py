"""Let a report count on behind an annex that stands in the middle of it.

Word counts pages and notes from one section to the next, so what follows an annex would be counted
from there. The number it should have is known only as of when Word last laid the report out
(``w:lastRenderedPageBreak``, ECMA-376 part 1, 17.3.3.13).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefwright.attach.word.names import (
    INSTRUCTION,
    SECTION_ORDER,
    SIMPLE_FIELD,
    Element,
    W,
    add,
    insert,
    make,
    value_of,
)
from briefwright.attach.word.sections import sections_of

_RENDERED = f"{W}lastRenderedPageBreak"
_START = f"{W}start"
_NUMBERS = f"{W}pgNumType"
_NOTE = f"{W}footnoteReference"
_OWN_MARK = f"{W}customMarkFollows"
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)


def prints_page_numbers(stories: Iterable[Element]) -> bool:
    """Tell whether the number of the page stands on the pages of a report."""
    return any(
        _PAGE.match((each.text if each.tag == INSTRUCTION else each.get(f"{W}instr")) or "")
        for root in stories
        for each in root.iter(INSTRUCTION, SIMPLE_FIELD)
    )


def pages_until(block: Element | None, body: Element) -> int | None:
    """Return the number of the page on which a block ends, None where Word has not laid it out."""
    if block is None or next(body.iter(_RENDERED), None) is None:
        return None
    page = _first_page(next(iter(sections_of(body)), None), 1)
    for each in body:
        page += sum(1 for _ in each.iter(_RENDERED))
        if each is block:
            return page
        if next(iter(sections_of(each)), None) is not None:
            page = _after(each, page)
    return page


def notes_until(block: Element | None, body: Element) -> tuple[int, int]:
    """Return how many footnotes are counted up to a block, and how many behind it."""
    before = behind = 0
    is_behind = block is None
    for each in body:
        found = sum(1 for note in each.iter(_NOTE) if note.get(_OWN_MARK) is None)
        before, behind = (before, behind + found) if is_behind else (before + found, behind)
        is_behind = is_behind or each is block
    return before, behind


def count_pages_from(section: Element, number: int) -> None:
    """Let the pages of a section be counted from a number (17.6.12)."""
    numbers = section.find(_NUMBERS)
    if numbers is None:
        numbers = make("pgNumType")
        insert(section, numbers, SECTION_ORDER)
    numbers.set(_START, str(number))


def states_first_page(section: Element) -> bool:
    """Tell whether a section says what its first page is called."""
    numbers = section.find(_NUMBERS)
    return numbers is not None and numbers.get(_START) is not None


def count_notes_from(section: Element, number: int) -> None:
    """Let the footnotes of a section be counted from a number, unless it counts them anew."""
    properties = section.find(f"{W}footnotePr")
    if properties is None:
        properties = make("footnotePr")
        insert(section, properties, SECTION_ORDER)
    if value_of(properties, "numRestart") in {None, "continuous"}:
        for name in ("numStart", "numRestart"):
            for each in properties.findall(W + name):
                properties.remove(each)
        add(properties, "numStart", val=str(number))
        add(properties, "numRestart", val="eachSect")


def _after(block: Element, page: int) -> int:
    """Return the page reached where a section ends with a block, as the next section counts."""
    found = _next_section(block.getnext())
    return _first_page(found, page + 1) - 1 if found is not None else page


def _next_section(block: Element | None) -> Element | None:
    current = block
    while current is not None:
        found = next(iter(sections_of(current)), None)
        if found is not None:
            return found
        current = current.getnext()
    return None


def _first_page(section: Element | None, usual: int) -> int:
    numbers = section.find(_NUMBERS) if section is not None else None
    value = numbers.get(_START, "") if numbers is not None else ""
    return int(value) if value.isdecimal() else usual


def starts_page(block: Element) -> bool:
    """Tell whether Word last laid a block out at the head of a page."""
    for each in block.iter(_RENDERED, f"{W}t"):
        return bool(each.tag == _RENDERED)
    return False
