"""Attach Word files to a Word report, each as sections of their own, in the places it has for them.

One annex is read, made fit and written at a time; of the others only their bytes are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.word.adopting import Adoption, Chunk, Names
from briefwright.attach.word.contents import Entry
from briefwright.attach.word.names import SECTION, Element, remove
from briefwright.attach.word.opening import Refused, open_report, open_word, remarks_on_report
from briefwright.attach.word.placing import Places, find_places, unused
from briefwright.attach.word.sections import ReportSections
from briefwright.attach.word.state import ReportState
from briefwright.attach.word.styles import StylesKept
from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors
from briefwright.core.rendering import Rendering
from briefwright.house.package import Unusable


def attach_to_word(
    report: Report,
    annexes: Iterable[Annex],
    *,
    after: str | None = None,
    styles: StylesKept = StylesKept.REPORT,
) -> Rendering:
    """Return a Word report with annexes in it (ECMA-376 part 1, 17.6).

    An annex goes to the paragraph ``{{ annex: NAME }}`` that asks for it, else behind the paragraph
    in which the bookmark ``after`` ends, else to the end. It keeps its page, headers, footers and
    numbers of pages. The data are empty where an error (A2xx) is among the diagnostics. Annexes are
    taken one by one, so they may be made while they are asked for.
    """
    try:
        package = open_report(report.data)
    except Refused as failure:
        return Rendering(b"", diagnostics=(failure.diagnostic(report.name),))
    places, found = find_places(package, report.name, after)
    found = [*remarks_on_report(package, report.name), *found]
    if has_errors(found):
        return Rendering(b"", diagnostics=tuple(found))
    attaching = _Attaching(ReportState(package, styles), places, report.name)
    for annex in annexes:
        found += attaching.take(annex)
    found += unused(places, attaching.names, report.name)
    if has_errors(found):
        return Rendering(b"", diagnostics=tuple(found))
    data = attaching.finished()
    return Rendering(data, diagnostics=(*found, *attaching.remarks))


@dataclass(slots=True)
class _Place:
    """A place in the report and what goes there."""

    block: Element | None
    """Behind which it is; None at the very beginning."""
    placeholder: Element | None = None
    chunks: list[Chunk] = field(default_factory=list)


class _Attaching:
    """The annexes on their way into a report."""

    def __init__(self, state: ReportState, places: Places, file: str) -> None:
        self._state = state
        self._file = file
        self._places = places
        self._sections = ReportSections(state.body, state.empty)
        self._positions = {block: number for number, block in enumerate(state.body)}
        self._named: dict[str, _Place] = {}
        self._other = _Place(places.after if places.after is not None else self._last())
        self._count = 0
        self.names: dict[str, str] = {}
        """Of the annexes so far, by small letters."""
        self.remarks: list[Diagnostic] = []

    def take(self, annex: Annex) -> Iterator[Diagnostic]:
        """Bring an annex in, with its divider; yield what is wrong with it."""
        self._count += 1
        key = annex.name.casefold()
        is_asked_for = key in self._places.named and key not in self.names
        self.names.setdefault(key, annex.name)
        place = self._placeholder(key) if is_asked_for else self._other
        try:
            place.chunks.append(self._chunk(annex, self._position(place)))
        except (Refused, Unusable) as failure:
            message = f"annex '{annex.name}': {failure.message}"
            span = Span.point(annex.name, 1)
            yield Diagnostic("A215", Severity.ERROR, message, span, failure.hint)

    def finished(self) -> bytes:
        """Return the report with everything in its place."""
        state = self._state
        filled = [each for each in (*self._named.values(), self._other) if each.chunks]
        for place in sorted(filled, key=self._position):
            self._insert(place)
        pieces = {state.package.main: state.document.written()}
        for notes in state.notes.values():
            pieces |= notes.written()
        return state.package.written(pieces)

    def _chunk(self, annex: Annex, position: float) -> Chunk:
        state, letter = self._state, annex.letter
        stem = "".join(sign if sign.isalnum() else "_" for sign in letter) or str(self._count)
        whole = state.identities.mark_name(f"annex_{stem}")
        names = Names(whole, state.identities.mark_name(f"{whole}_end"), f"_{stem}", letter)
        target, contents = whole, state.contents
        before: Chunk | None = None
        if annex.divider is not None:
            before, target = self._divider(annex, stem)
            contents = None
        adoption = Adoption(open_word(annex.data), state, names)
        chunk = adoption.chunk(contents, annex.title)
        if state.contents is not None:
            prefix = f"{letter}-" if letter else ""
            state.contents.extend(Entry(annex.title, target, whole, prefix, "1"), position)
        return chunk if before is None else before.followed_by(chunk)

    def _divider(self, annex: Annex, stem: str) -> tuple[Chunk, str]:
        """Return the page before an annex, and the bookmark on it."""
        identities = self._state.identities
        mark = identities.mark_name(f"annex_{stem}_divider")
        names = Names(mark, identities.mark_name(f"{mark}_end"), f"_{stem}_0", annex.letter, None)
        adoption = Adoption(open_word(annex.divider or b""), self._state, names)
        return adoption.chunk(self._state.contents, annex.title), mark

    def _placeholder(self, key: str) -> _Place:
        paragraph = self._places.named[key]
        place = _Place(paragraph.getprevious(), paragraph)
        self._named[key] = place
        return place

    def _position(self, place: _Place) -> float:
        anchor = place.placeholder if place.placeholder is not None else place.block
        return self._positions.get(anchor, -1) if anchor is not None else -1

    def _last(self) -> Element | None:
        """Return the last block of the report."""
        blocks = [each for each in self._state.body if each.tag != SECTION]
        return blocks[-1] if blocks else None

    def _insert(self, place: _Place) -> None:
        """Put chunks into a place, and sections of the report around them."""
        state, block = self._state, place.block
        if place.placeholder is not None:
            block = _cleared(place.placeholder)
        is_last = not _has_words_after(block, state.body)
        anchor = self._sections.part(block)
        number, marker = state.document.marker()
        if anchor is None:
            state.body.insert(0, marker)
        else:
            anchor.addnext(marker)
        for chunk in place.chunks:
            is_end = is_last and chunk is place.chunks[-1]
            state.document.fill(number, (*chunk.head, chunk.open if is_end else chunk.closed))
        if is_last:
            remove(self._sections.last)


def _cleared(paragraph: Element) -> Element | None:
    """Take a placeholder out and return the block before it."""
    before = paragraph.getprevious()
    remove(paragraph)
    return before


def _has_words_after(block: Element | None, body: Element) -> bool:
    """Tell whether the report goes on behind a block."""
    later = body if block is None else block.itersiblings()
    return any(each.tag != SECTION for each in later)
