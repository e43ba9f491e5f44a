"""Prepare the briefs of a book: each is loaded, checked and composed, and its pages put aside."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from briefwright.build.book.shelf import Shelf
from briefwright.build.prepare import TemplateReadings, named_template, prepare_brief, template_for
from briefwright.build.request import (
    BuildRequest,
    Format,
    PreparedBrief,
    manifest_of,
    source_of,
    stops,
)
from briefwright.build.ruling import IgnoredFinding, Ruling
from briefwright.build.template_reading import TemplateReading
from briefwright.core.diagnostics import Diagnostic, Span
from briefwright.core.errors import BriefwrightError
from briefwright.core.paths import FieldPath
from briefwright.core.rendering import SourceFile
from briefwright.core.world import World
from briefwright.document import Document
from briefwright.evidence.manifest import ManifestMaker
from briefwright.loading import Positions, load_brief
from briefwright.model import Brief
from briefwright.theme import Period


@dataclass(frozen=True, slots=True)
class Batch:
    """Briefs that one process prepares one after another; templates are read once for all."""

    world: World
    shelf: Shelf
    requests: tuple[tuple[int, BuildRequest], ...]
    """With the place of each among the entries of the book."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a brief could not even be looked at."""

    message: str
    hint: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """A brief of the book, as far as other pages than its own need it."""

    number: int
    request: BuildRequest
    brief: Brief | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    ignored: tuple[IgnoredFinding, ...] = ()
    ruling: Ruling = field(default_factory=Ruling)
    """What holds for findings in its file."""
    facts_current_for: Period | None = None
    """How old facts may be by the theme that prints it."""
    template: str = ""
    """The name of the template that prints it."""
    template_title: str = ""
    is_sound: bool = False
    """Whether its pages are on the shelf."""
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class PreparedPages:
    """What the pages of a brief are made of."""

    document: Document
    language: str
    """Of the brief: its template is read where it is needed."""
    source: SourceFile | None
    manifest: ManifestMaker | None


def prepare_members(batch: Batch) -> list[Member]:
    """Return what is known of each brief of a batch; pages go to the shelf."""
    return [_prepared(batch, number, request) for number, request in batch.requests]


def pages_name(number: int) -> str:
    """Return the name under which the shelf has the pages of a brief."""
    return f"{number}.pages"


class LazyPositions:
    """Where each field of a brief stands in its file, which is read once more when first asked."""

    def __init__(self, world: World, request: BuildRequest) -> None:
        self._world = world
        self._request = request

    @cached_property
    def _positions(self) -> Positions:
        request = self._request
        return load_brief(self._world.read(request.path), request.shown_name).positions

    def nearest(self, path: FieldPath) -> Span:
        """Return the span of a field, or of the closest part that holds it."""
        return self._positions.nearest(path)

    def within(self, path: FieldPath, words: str, occurrence: int = 0) -> Span:
        """Return the span of words in a field, or of the field where they are not found."""
        return self._positions.within(path, words, occurrence)


def template_of(
    world: World, request: BuildRequest, pages: PreparedPages, readings: TemplateReadings
) -> TemplateReading:
    """Return the template of prepared pages, with its theme and fonts."""
    search, folder = named_template(world, request)
    return template_for(search, folder, pages.language, request, readings)


def _prepared(batch: Batch, number: int, request: BuildRequest) -> Member:
    try:
        prepared = prepare_brief(batch.world, request, batch.shelf.readings)
    except BriefwrightError as error:
        return Member(number, request, failure=Failure(error.message, error.hint))
    pages = _pages(request, prepared)
    if pages is not None:
        batch.shelf.put(pages_name(number), pages)
    return Member(
        number,
        request,
        prepared.loaded.brief,
        prepared.diagnostics,
        prepared.ignored,
        prepared.ruling,
        prepared.theme.facts_current_for if prepared.theme is not None else None,
        prepared.template.name if prepared.template is not None else "",
        prepared.template.manifest.title if prepared.template is not None else "",
        is_sound=pages is not None,
    )


def _pages(request: BuildRequest, prepared: PreparedBrief) -> PreparedPages | None:
    """Return what the pages are made of, None where errors keep the brief from having any."""
    document, brief = prepared.document, prepared.loaded.brief
    if document is None or brief is None or prepared.theme is None:
        return None
    if stops(prepared.diagnostics, strict=request.strict):
        return None
    source = source_of(Format.PDF, request, prepared)
    manifest = manifest_of(prepared, source) if source is not None else None
    return PreparedPages(document, str(brief.language), source, manifest)
