"""Put what annexes became into the body of a report, and sections of the report around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefwright.attach.word.adopting import Chunk
from briefwright.attach.word.counting import (
    count_notes_from,
    count_pages_from,
    notes_until,
    pages_until,
    prints_page_numbers,
    starts_page,
    states_first_page,
)
from briefwright.attach.word.names import (
    P_PR,
    RUN,
    SECTION,
    TEXT,
    Element,
    W,
    add,
    make,
    remove,
)
from briefwright.attach.word.opening import stories_of
from briefwright.attach.word.sections import ReportSections, sections_of
from briefwright.attach.word.settings import is_set, switch_on
from briefwright.attach.word.state import ReportState
from briefwright.core.diagnostics import Diagnostic, Severity, Span

_OF_A_PARAGRAPH_ONLY = frozenset((P_PR, RUN, f"{W}proofErr"))


@dataclass(slots=True, eq=False)
class Place:
    """A place in the report and what goes there."""

    block: Element | None
    """Behind which it is; None at the very beginning."""
    placeholder: Element | None = None
    chunks: list[Chunk] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)
    """Kinds of notes that the annexes have."""


class Inserting:
    """The places of a report that something goes to."""

    def __init__(self, state: ReportState, file: str) -> None:
        self._state = state
        self._file = file
        self._sections = ReportSections(state.body, state.empty)
        self._positions = {block: number for number, block in enumerate(state.body)}
        self._places: list[Place] = []
        self._prints_numbers = prints_page_numbers(stories_of(state.package).values())
        self._end = self._last()

    def add(self, place: Place) -> Place:
        """Know of a place."""
        self._places.append(place)
        return place

    def end(self) -> Place:
        """Return the place behind everything else."""
        return Place(self._end)

    def position(self, place: Place) -> float:
        """Return which block of the body a place is at, or behind."""
        anchor = place.placeholder if place.placeholder is not None else place.block
        return self._positions.get(anchor, -1) if anchor is not None else -1

    def insert(self, other: Place) -> list[Diagnostic]:
        """Put everything into its place; return how pages behind it are counted."""
        state = self._state
        if state.tells_even_pages and not is_set(state.package, "evenAndOddHeaders"):
            switch_on(state.package, "evenAndOddHeaders")
            self._sections.tell_even_pages_apart()
        filled = [each for each in (*self._places, other) if each.chunks]
        filled.sort(key=self.position)
        pages = [pages_until(each.block, state.body) for each in filled]
        found: list[Diagnostic] = []
        shift = 0
        for place, page in zip(filled, pages, strict=True):
            goes_on = self._insert(place)
            if goes_on is None:
                continue
            section, block = goes_on
            found += self._count_on(place, section, None if page is None else page + shift)
            shift += 0 if starts_page(block) else 1
        return found

    def _insert(self, place: Place) -> tuple[Element, Element] | None:
        """Put chunks into a place; return the section and the block that follow, if any do."""
        state, block = self._state, place.block
        if place.placeholder is not None:
            block = _cleared(place.placeholder)
        following = _following(block, state.body)
        self._count_notes(place, block)
        parting = self._sections.part(block)
        number, marker = state.document.marker()
        if parting.block is None:
            state.body.insert(0, marker)
        else:
            parting.block.addnext(marker)
        for chunk in place.chunks:
            is_end = following is None and chunk is place.chunks[-1]
            state.document.fill(number, (*chunk.head, chunk.open if is_end else chunk.closed))
        if following is None:
            remove(self._sections.last)
            return None
        return parting.following, following

    def _count_on(self, place: Place, section: Element, page: int | None) -> Iterable[Diagnostic]:
        """Let the report's pages count on as far as that is known."""
        if states_first_page(section) or not self._prints_numbers:
            return
        titles = place.titles[-1]
        if page is None:
            message = f"the page numbers of the report behind '{titles}' go on from the annex's"
            hint = "in Word, behind the annex: Insert, Page Number, Format Page Numbers, Start at"
        else:
            count_pages_from(section, page + 1)
            message = f"the report's pages behind '{titles}' are counted from {page + 1}, for good"
            hint = "set it anew if pages before the annex come or go: Page Number, Format, Start at"
        place_of_it = Span.point(self._file, 1)
        yield Diagnostic("A216", Severity.WARNING, message, place_of_it, hint)

    def _count_notes(self, place: Place, block: Element | None) -> None:
        """Let the report's footnotes count on behind annexes that count theirs anew."""
        if "footnotes" not in place.notes:
            return
        before, behind = notes_until(block, self._state.body)
        if before and behind:
            count_notes_from(self._sections.following(block), before + 1)

    def _last(self) -> Element | None:
        blocks = [each for each in self._state.body if each.tag != SECTION]
        return blocks[-1] if blocks else None


def _cleared(paragraph: Element) -> Element | None:
    """Take a placeholder out, and return the block before it.

    One that holds bookmarks, comments or the end of a section stays, without words.
    """
    is_needed = next(iter(sections_of(paragraph)), None) is not None or any(
        each.tag not in _OF_A_PARAGRAPH_ONLY for each in paragraph
    )
    if not is_needed:
        before = paragraph.getprevious()
        remove(paragraph)
        return before
    for run in [each for each in paragraph.iter(RUN) if each.find(TEXT) is not None]:
        remove(run)
    old = paragraph.find(P_PR)
    section = next(iter(sections_of(paragraph)), None)
    properties = make("pPr")
    add(properties, "spacing", before="0", after="0", line="20", lineRule="exact")
    add(add(properties, "rPr"), "sz", val="2")
    if section is not None:
        properties.append(section)
    if old is not None:
        paragraph.remove(old)
    paragraph.insert(0, properties)
    return paragraph


def _following(block: Element | None, body: Element) -> Element | None:
    """Return the block of the report behind another, None where it ends."""
    later = body if block is None else block.itersiblings()
    return next((each for each in later if each.tag != SECTION and isinstance(each.tag, str)), None)
