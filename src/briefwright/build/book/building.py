"""Bind a book: open it, prepare its briefs, lay out its pages, write its files."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from briefwright.build.book.binding import Binding
from briefwright.build.book.head import book_head, tab_head
from briefwright.build.book.inserts import InsertReader
from briefwright.build.book.judging import judge_across
from briefwright.build.book.members import Batch, LazyPositions, Member, prepare_members
from briefwright.build.book.missing import missing_files, unusable_files
from briefwright.build.book.opening import OpenedBook, open_book
from briefwright.build.book.outputs import bind
from briefwright.build.book.pieces import InsertedFile
from briefwright.build.book.request import BookRequest
from briefwright.build.book.result import BookResult
from briefwright.build.book.shelf import Shelf
from briefwright.build.book.work import Workers, processes
from briefwright.build.request import BuildRequest, Format, stops
from briefwright.build.ruling import IgnoredFinding, Judged, Ruling
from briefwright.build.settings import settings_of
from briefwright.checks.across import Member as CheckedMember
from briefwright.checks.across import check_across
from briefwright.core.diagnostics import Diagnostic, Severity, sorted_diagnostics
from briefwright.core.paths import FieldPath
from briefwright.core.rendering import Rendering
from briefwright.core.world import World
from briefwright.loading import text_lines
from briefwright.model import Book
from briefwright.model.book_marking import highest_marking
from briefwright.model.book_members import BoundBrief
from briefwright.model.book_people import indexed_people
from briefwright.model.book_tabs import Tab, entries, tabs
from briefwright.templating.book import PersonEntry, TabHead, edition_of

NOT_PRINTED = "B130"
_BATCH = 10
"""Briefs that a process prepares before it hands them over."""


def build_book(world: World, request: BookRequest) -> BookResult:
    """Return the files a book becomes, or the errors that keep it from becoming any.

    Raises:
        EnvironmentFailure: the book, or a file it inserts, cannot be read.
    """
    opened = open_book(world, request)
    if opened.loaded.book is None or opened.look is None or opened.look.theme is None:
        return _unbuilt(request, opened)
    unusable = unusable_files(opened.loaded.book, opened.diagnostics)
    of_files = [each for reasons in unusable.values() for each in reasons]
    of_book = [each for each in opened.diagnostics if each not in of_files]
    if stops(of_book, strict=request.strict):
        return _unbuilt(request, opened)
    with tempfile.TemporaryDirectory(prefix="briefwright-") as folder:
        count = request.workers if len(list(_briefs(opened.loaded.book))) > _BATCH else 1
        shelf = Shelf(Path(folder))
        try:
            with processes(count) as workers:
                work = _Work(world, request, opened, opened.loaded.book, unusable, shelf, workers)
                return work.carried_out()
        finally:
            shelf.clear()


@dataclass(frozen=True, slots=True)
class _Work:
    """The work on one book that can be opened."""

    world: World
    request: BookRequest
    opened: OpenedBook
    book: Book
    unusable: Mapping[FieldPath, tuple[Diagnostic, ...]]
    """Entries whose file is missing or of another kind, with the errors."""
    shelf: Shelf
    workers: Workers

    def carried_out(self) -> BookResult:
        """Prepare the briefs, and bind the book unless something stands against it."""
        members = self._prepared()
        inserts, unreadable = self._inserts()
        why_not = {**self.unusable, **unreadable}
        reasons = {path: [each.message for each in why] for path, why in why_not.items()}
        missing = missing_files(self.book, self.request.folder, members, why_not)
        across = self._across(members)
        found = [
            *self.opened.diagnostics,
            *(each for member in members.values() for each in member.diagnostics),
            *self._not_printed(members),
            *(each for reasons in unreadable.values() for each in reasons),
            *across.diagnostics,
        ]
        if stops(found, strict=self.request.strict) and not self.request.keeps_going:
            return self._result({}, found, members, across.ignored)
        outputs, later = bind(self._binding(members, inserts, reasons))
        outputs = {kind: made for kind, made in outputs.items() if made.data}
        found += later
        if stops(later, strict=self.request.strict) and not self.request.keeps_going:
            outputs = {}
        result = self._result(outputs, found, members, across.ignored)
        return replace(result, missing=missing if outputs else ())

    def _prepared(self) -> Mapping[FieldPath, Member]:
        """Return the briefs by the path of their entry, prepared."""
        briefs = [each for each in _briefs(self.book) if each[0] not in self.unusable]
        requests = [(number, self._request(*each)) for number, each in enumerate(briefs)]
        batches = [
            Batch(self.world, self.shelf, tuple(requests[start : start + _BATCH]))
            for start in range(0, len(requests), _BATCH)
        ]
        found: dict[FieldPath, Member] = {}
        for batch in self.workers.results(prepare_members, batches):
            for member in batch:
                self.request.progress(
                    member.number + 1, len(briefs) + 1, f"checked {member.request.file}"
                )
                found[briefs[member.number][0]] = member
        return found

    def _request(self, path: FieldPath, file: str, template: str | None) -> BuildRequest:
        request = self.request
        if template is not None and "/" in template:
            template = str(request.folder / template)
        return BuildRequest(
            str(request.folder / file),
            formats=request.formats,
            template=template,
            template_folders=(*request.template_folders, request.folder / "templates"),
            source_folders=request.source_folders,
            strict=request.strict,
            pdf=request.pdf,
            docx=request.docx,
        )

    def _inserts(
        self,
    ) -> tuple[Mapping[FieldPath, InsertedFile], Mapping[FieldPath, tuple[Diagnostic, ...]]]:
        """Return the inserted files, and why others cannot be read."""
        inserts: dict[FieldPath, InsertedFile] = {}
        unreadable: dict[FieldPath, tuple[Diagnostic, ...]] = {}
        reader = InsertReader(self.world, self.request, self.opened.loaded.positions)
        for path, entry in entries(self.book):
            if entry.is_inserted and path not in self.unusable:
                found = reader.read(path, entry)
                if isinstance(found, InsertedFile):
                    inserts[path] = found
                else:
                    unreadable[path] = found
        return inserts, unreadable

    def _not_printed(self, members: Mapping[FieldPath, Member]) -> Iterator[Diagnostic]:
        """Yield an error for each brief that cannot be printed, at its tab in the book."""
        names = {tab.path: f"Tab {tab.name}" for tab in tabs(self.book)}
        for path, member in members.items():
            if not member.is_sound:
                who = names.get(path, "This entry")
                failure = member.failure
                errors = f"{member.request.file} has errors"
                why = failure.message if failure is not None else errors
                place = self.opened.loaded.positions.nearest((*path, "brief"))
                hint = failure.hint if failure is not None else None
                yield Diagnostic(
                    NOT_PRINTED, Severity.ERROR, f"{who} cannot be printed: {why}.", place, hint
                )

    def _across(self, members: Mapping[FieldPath, Member]) -> Judged:
        """Return what does not fit together across the briefs, judged by the rules of each."""
        names = {tab.path: tab.name for tab in tabs(self.book)}
        checked = [
            CheckedMember(
                names.get(path, str(path[0])),
                member.brief,
                member.request.file,
                LazyPositions(self.world, member.request),
                member.facts_current_for,
            )
            for path, member in members.items()
            if member.brief is not None
        ]
        positions = self.opened.loaded.positions
        found = check_across(checked, self.book, positions, self.world.today())
        rulings = {member.request.file: member.ruling for member in members.values()}
        settings = settings_of(self.world, BuildRequest(self.request.file))
        return judge_across(found, rulings, Ruling(settings.rules, self.opened.loaded.ignores))

    def _binding(
        self,
        members: Mapping[FieldPath, Member],
        inserts: Mapping[FieldPath, InsertedFile],
        unusable: Mapping[FieldPath, Sequence[str]],
    ) -> Binding:
        book, look = self.book, self.opened.look
        if look is None or look.template is None:
            raise AssertionError("a book is bound without a look")
        names = {tab.path: tab.name for tab in tabs(book)}
        bound = [
            BoundBrief(names.get(path, str(path[0])), member.brief)
            for path, member in members.items()
            if member.brief is not None and member.is_sound
        ]
        head = book_head(book, highest_marking(book, bound), self.world.today())
        people = _people(bound) if book.index else ()
        return Binding(
            self.world,
            self.request,
            self.opened.loaded,
            book,
            edition_of(head, look.template.labels),
            look,
            self.shelf,
            self.workers,
            self.opened.text,
            members,
            inserts,
            [(tab, self._head(tab, members, inserts)) for tab in tabs(book)],
            people,
            unusable,
            bound,
        )

    def _head(
        self,
        tab: Tab,
        members: Mapping[FieldPath, Member],
        inserts: Mapping[FieldPath, InsertedFile],
    ) -> TabHead:
        return tab_head(tab, self.book, members.get(tab.path), inserts.get(tab.path))

    def _result(
        self,
        outputs: Mapping[Format, Rendering],
        found: Sequence[Diagnostic],
        members: Mapping[FieldPath, Member],
        ignored: tuple[IgnoredFinding, ...],
    ) -> BookResult:
        diagnostics = sorted_diagnostics(found)
        return BookResult(
            self.request,
            outputs,
            diagnostics,
            (*(each for member in members.values() for each in member.ignored), *ignored),
            len(tabs(self.book)),
            lines=lines_of_files(self.world, diagnostics),
        )


def _unbuilt(request: BookRequest, opened: OpenedBook) -> BookResult:
    lines = {opened.loaded.positions.file: opened.loaded.lines}
    return BookResult(request, {}, opened.diagnostics, lines=lines)


def _people(bound: Sequence[BoundBrief]) -> tuple[PersonEntry, ...]:
    """Return the officials of all briefs as the index lists them."""
    return tuple(PersonEntry(person.name, person.forms) for person in indexed_people(bound))


def _briefs(book: Book) -> Iterator[tuple[FieldPath, str, str | None]]:
    """Yield path, file and template of each brief of a book."""
    for path, entry in entries(book):
        if entry.brief is not None:
            yield path, str(entry.brief), entry.template or book.template


def lines_of_files(world: World, diagnostics: Sequence[Diagnostic]) -> Mapping[str, Sequence[str]]:
    """Return the lines of the files that findings point into, for excerpts."""
    files = {found.span.file for found in diagnostics if found.span is not None}
    return {
        file: text_lines(world.read(PurePath(file)))
        for file in sorted(files)
        if world.is_file(PurePath(file))
    }
