"""Set the briefs of a book: each document gets the book's furniture, and Word files are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefwright.build.book.members import PreparedPages, pages_name, template_of
from briefwright.build.book.shelf import Shelf
from briefwright.build.prepare import placed
from briefwright.build.request import BuildRequest
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.world import World
from briefwright.loading import load_brief
from briefwright.templating.book import (
    BookHead,
    PersonEntry,
    TabHead,
    chapter_document,
    edition_of,
    mark_people,
)
from briefwright.templating.language.words import Labels


@dataclass(frozen=True, slots=True)
class ChapterTask:
    """A brief to be set: its place among the entries of the book, and its tab."""

    number: int
    request: BuildRequest
    tab: TabHead


@dataclass(frozen=True, slots=True)
class ChapterBatch:
    """Briefs that one process sets one after another."""

    world: World
    shelf: Shelf
    tasks: tuple[ChapterTask, ...]
    head: BookHead
    labels: Labels = field(repr=False)
    people: Sequence[PersonEntry] = field(repr=False)
    writes_word: bool = False
    carries_source: bool = True
    """Whether the brief rides along in its Word file."""


@dataclass(frozen=True, slots=True)
class SetChapter:
    """A brief that is set: its pages are on the shelf again, as the book prints them."""

    number: int
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was found when its Word file was written."""


def set_chapters(batch: ChapterBatch) -> list[SetChapter]:
    """Set the briefs of a batch."""
    edition = edition_of(batch.head, batch.labels)
    found = []
    for task in batch.tasks:
        pages: PreparedPages = batch.shelf.take(pages_name(task.number))
        document = chapter_document(pages.document, edition, task.tab)
        document = replace(mark_people(document, batch.people), chapter=task.tab.name)
        pages = replace(pages, document=document)
        batch.shelf.put(pages_name(task.number), pages)
        diagnostics = write_word_pages(batch, task, pages) if batch.writes_word else ()
        found.append(SetChapter(task.number, tuple(diagnostics)))
    return found


def word_name(number: int) -> str:
    """Return the name under which the shelf has the Word file of a brief."""
    return f"{number}.docx"


def placed_in_brief(
    world: World, request: BuildRequest, diagnostics: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield findings with the place of their field in the brief, which is read once more."""
    if diagnostics:
        loaded = load_brief(world.read(request.path), request.shown_name)
        yield from placed(diagnostics, loaded)


def write_word_pages(
    batch: ChapterBatch, task: ChapterTask, pages: PreparedPages
) -> Iterator[Diagnostic]:
    """Put the Word file of a brief on the shelf, and yield what was found meanwhile."""
    from briefwright.render.docx import render_docx

    reading = template_of(batch.world, task.request, pages, batch.shelf.readings)
    theme = reading.theme
    if theme is None:
        raise AssertionError("a brief was composed without a theme")
    source, manifest = (pages.source, pages.manifest) if batch.carries_source else (None, None)
    made = render_docx(pages.document, theme, reading.fonts, source=source, manifest=manifest)
    batch.shelf.put_file(word_name(task.number), made.data)
    yield from placed_in_brief(batch.world, task.request, made.diagnostics)
