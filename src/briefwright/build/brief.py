"""Take one brief down the whole road, to files or to findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from briefwright.build.letterhead import letterhead_findings
from briefwright.build.pages import too_long
from briefwright.build.prepare import placed, prepare_brief
from briefwright.build.request import (
    NO_COMPANIONS,
    BuildRequest,
    BuildResult,
    Companions,
    Format,
    PreparedBrief,
    companions,
    stops,
)
from briefwright.core.diagnostics import Diagnostic, Span, sorted_diagnostics
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Rendering
from briefwright.core.world import World
from briefwright.document import Document
from briefwright.theme import Theme


def build_brief(world: World, request: BuildRequest) -> BuildResult:
    """Return the files a brief becomes, or the errors that keep it from becoming any.

    Raises:
        UsageError: the template named is not there.
        EnvironmentFailure: the brief cannot be read.
    """
    return build_prepared(world, prepare_brief(world, request))


def build_prepared(world: World, prepared: PreparedBrief) -> BuildResult:
    """Return the files that a prepared brief becomes, those that were asked for, or its errors."""
    request, document, theme = prepared.request, prepared.document, prepared.theme
    if document is None or theme is None or stops(prepared.diagnostics, strict=request.strict):
        return _unbuilt(request, prepared)
    kinds = [kind for kind in Format if kind in request.formats]
    outputs = {
        kind: render(kind, document, theme, prepared.fonts, beside)
        for kind, beside in companions(kinds, request, prepared).items()
    }
    rendered = [found for output in outputs.values() for found in output.diagnostics]
    if prepared.letterhead is not None and Format.PDF in outputs:
        rendered += letterhead_findings(prepared.letterhead, outputs[Format.PDF], world.keeper)
    pages = count_pages(prepared, outputs)
    judged = prepared.ruling.judge(
        (
            *placed(rendered, prepared.loaded),
            *page_findings(prepared, document, theme, pages),
        )
    )
    found = sorted_diagnostics((*prepared.diagnostics, *judged.diagnostics))
    if stops(found, strict=request.strict):
        outputs = {}
    ignored = (*prepared.ignored, *judged.ignored)
    return BuildResult(request, prepared, outputs, pages, found, ignored)


def check_brief(world: World, request: BuildRequest) -> BuildResult:
    """Return what a build would find, but for what only shows on finished pages.

    Raises what ``build_brief`` does.
    """
    request = replace(request, formats=())
    return _unbuilt(request, prepare_brief(world, request))


def _unbuilt(request: BuildRequest, prepared: PreparedBrief) -> BuildResult:
    return BuildResult(request, prepared, {}, None, prepared.diagnostics, prepared.ignored)


def render(
    kind: Format,
    document: Document,
    theme: Theme,
    fonts: Mapping[str, FontFamily],
    beside: Companions = NO_COMPANIONS,
) -> Rendering:
    """Return a document as a file of a kind; its renderer is imported only now.

    Word files and PDFs carry their source and its evidence; a PDF lies on its letterhead, a Word
    document stands in its house file: where they are given one.
    """
    match kind:
        case Format.DOCX:
            from briefwright.render.docx import render_docx

            return render_docx(
                document,
                theme,
                fonts,
                source=beside.source,
                manifest=beside.manifest,
                house=beside.house,
            )
        case Format.PDF:
            from briefwright.render.pdf import render_pdf

            return render_pdf(
                document,
                theme,
                fonts,
                source=beside.source,
                manifest=beside.manifest,
                letterhead=beside.letterhead,
            )
        case Format.HTML:
            from briefwright.render.html import render_html

            return render_html(document, theme, fonts)
    assert_never(kind)


def count_pages(prepared: PreparedBrief, outputs: Mapping[Format, Rendering]) -> int | None:
    """Return the number of pages where it is known, or must be: the template limits it."""
    if Format.PDF in outputs:
        return outputs[Format.PDF].pages
    is_limited = prepared.template is not None and prepared.template.manifest.max_pages is not None
    if not is_limited or Format.DOCX not in outputs or not prepared.document or not prepared.theme:
        return None
    return render(Format.PDF, prepared.document, prepared.theme, prepared.fonts).pages


def page_findings(
    prepared: PreparedBrief, document: Document, theme: Theme, pages: int | None
) -> tuple[Diagnostic, ...]:
    """Return the error (E402) for a document of more pages than its template allows, if it is."""
    allowed = prepared.template.manifest.max_pages if prepared.template else None
    if pages is None or allowed is None or pages <= allowed:
        return ()

    def pages_of(shorter: Document) -> int:
        return render(Format.PDF, shorter, theme, prepared.fonts).pages or 1

    def place(part: str) -> Span:
        return prepared.loaded.positions.nearest((part,))

    return (too_long(document, pages, allowed, pages_of, place),)
