"""Attach Word files to a Word report, each as sections of their own, in the places it has for them.

One annex is read, made fit and written at a time; of the others only their bytes are kept.

docxcompose is not used for it. Its ``Composer.insert`` leaves out the last section of what it
inserts and all headers and footers, so an annex would lose its page, marking and numbers; it knows
neither endnotes nor comments, does not rename bookmarks, draws random ids for lists, and parses the
footnotes anew for each note. What it does well is done here too: styles by names and not by ids,
pictures of equal bytes once, lists that count anew, fields about the file that stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefwright.attach.annexes import Annex, ListedInBook, Report
from briefwright.attach.word.adopting import Adoption, Chunk, Names
from briefwright.attach.word.contents import Entry, contents_mark, has_contents
from briefwright.attach.word.inserting import Inserting, Place
from briefwright.attach.word.names import Element
from briefwright.attach.word.opening import Refused, open_report, open_word, remarks_on_report
from briefwright.attach.word.package import WordPackage
from briefwright.attach.word.placing import Places, find_places, unused
from briefwright.attach.word.settings import is_set
from briefwright.attach.word.state import ReportState
from briefwright.attach.word.styles import StylesKept
from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors
from briefwright.core.rendering import Rendering
from briefwright.house.package import Unusable
from briefwright.render.docx.bookmarks import BOOK_CONTENTS


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
    found += attaching.remarks()
    if has_errors(found):
        return Rendering(b"", diagnostics=tuple(found))
    data, counted = attaching.finished()
    return Rendering(data, diagnostics=(*found, *counted))


class _Attaching:
    """The annexes on their way into a report."""

    def __init__(self, state: ReportState, places: Places, file: str) -> None:
        self._state = state
        self._file = file
        self._places = places
        self._inserting = Inserting(state, file)
        self._other = Place(places.after) if places.after is not None else self._inserting.end()
        self._count = 0
        self._mirrors: set[str] = set()
        self.names: dict[str, str] = {}
        """Of the annexes so far, by small letters."""

    def take(self, annex: Annex) -> Iterator[Diagnostic]:
        """Bring an annex in, with its divider; yield what is wrong with it."""
        self._count += 1
        key = annex.name.casefold()
        is_asked_for = key in self._places.named and key not in self.names
        self.names.setdefault(key, annex.name)
        place = self._placeholder(key) if is_asked_for else self._other
        try:
            self._bring(annex, place)
        except (Refused, Unusable) as failure:
            message = f"the annex '{annex.name}' cannot be attached: {failure.message}"
            span = Span.point(annex.name, 1)
            yield Diagnostic("A215", Severity.ERROR, message, span, failure.hint)

    def remarks(self) -> Iterator[Diagnostic]:
        """Yield what people should know of what becomes of the report and its annexes."""
        place = Span.point(self._file, 1)
        if self._count and self._state.contents is None and has_contents(self._state.body):
            message = "the contents of the report could not be extended: they have no entries"
            hint = "bring them up to date in Word (F9), save the report, and attach again"
            yield Diagnostic("A217", Severity.WARNING, message, place, hint)
        if self._mirrors:
            names = ", ".join(sorted(self._mirrors))
            message = f"inner and outer margins of the report count for its annexes too: {names}"
            if not is_set(self._state.package, "mirrorMargins"):
                message = f"inner and outer margins become left and right ones in: {names}"
            hint = "in Word, set the margins of the sections by hand if they differ too much"
            yield Diagnostic("A218", Severity.WARNING, message, place, hint)

    def finished(self) -> tuple[bytes, list[Diagnostic]]:
        """Return the report with everything in its place, and how its pages are counted."""
        state = self._state
        counted = self._inserting.insert(self._other)
        pieces: dict[str, Iterable[bytes]] = {state.package.main: state.document.written()}
        for notes in state.notes.values():
            pieces |= notes.written()
        return state.package.written(pieces), counted

    def _bring(self, annex: Annex, place: Place) -> None:
        state, letter = self._state, annex.letter
        stem = "".join(sign if sign.isalnum() else "_" for sign in letter) or str(self._count)
        names = self._names(annex, stem)
        target = whole = names.whole
        marks = self._contents_marks(annex, whole)
        state.keep_styles(_styles_of(annex))
        source = open_word(annex.data)
        self._compare_margins(source, annex)
        before: Chunk | None = None
        if annex.divider is not None:
            before, target = self._divider(annex, stem)
            marks = {}
        adoption = Adoption(source, state, names)
        chunk = adoption.chunk(marks)
        place.notes |= adoption.found
        place.chunks.append(chunk if before is None else before.followed_by(chunk))
        place.titles.append(annex.title)
        if state.contents is not None and annex.in_book is None:
            prefix = f"{letter}-" if letter else ""
            entry = Entry(annex.title, target, whole, prefix, "1")
            state.contents.extend(entry, self._inserting.position(place))

    def _names(self, annex: Annex, stem: str) -> Names:
        """Return what is set around an annex, or around a piece of a book."""
        identities, place = self._state.identities, annex.in_book
        whole = identities.mark_name(place.bookmark if place is not None else f"annex_{stem}")
        end = identities.mark_name(f"{whole[:36]}_end")
        if place is None:
            return Names(whole, end, f"_{stem}", annex.letter)
        # Its own pages say where they count from.
        sequence = "" if place.is_own else f"_{stem}"
        return Names(whole, end, sequence, annex.letter, None, is_the_whole=place.is_own)

    def _contents_marks(self, annex: Annex, whole: str) -> Mapping[str, list[Element]]:
        """Return what makes contents find an annex when Word brings them up to date."""
        if annex.in_book is not None:
            return {name: _listed(lines) for name, lines in annex.in_book.listed.items()}
        contents = self._state.contents
        return {} if contents is None else {whole: contents_mark(annex.title, contents.identifier)}

    def _divider(self, annex: Annex, stem: str) -> tuple[Chunk, str]:
        """Return the page before an annex, and the bookmark on it."""
        identities = self._state.identities
        mark = identities.mark_name(f"annex_{stem}_divider")
        names = Names(mark, identities.mark_name(f"{mark}_end"), f"_{stem}_0", annex.letter, None)
        adoption = Adoption(open_word(annex.divider or b""), self._state, names)
        return adoption.chunk(self._contents_marks(annex, mark)), mark

    def _compare_margins(self, source: WordPackage, annex: Annex) -> None:
        differs = is_set(source, "mirrorMargins") != is_set(self._state.package, "mirrorMargins")
        if differs:
            self._mirrors.add(annex.name)

    def _placeholder(self, key: str) -> Place:
        paragraph: Element = self._places.named[key]
        return self._inserting.add(Place(paragraph.getprevious(), paragraph))


def _listed(lines: Sequence[ListedInBook]) -> list[Element]:
    return [
        run
        for line in lines
        for run in contents_mark(line.words, BOOK_CONTENTS, line.level, has_page=line.has_page)
    ]


def _styles_of(annex: Annex) -> StylesKept | None:
    """Return whose styles win for a piece of a book; None leaves it to the call."""
    if annex.in_book is None:
        return None
    return StylesKept.BRIEF if annex.in_book.keeps_styles else StylesKept.REPORT
