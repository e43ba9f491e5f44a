"""Take a brief up to the point where rendering begins: load, check, compose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from briefwright.build.pictures.files import Pictures
from briefwright.build.request import BuildRequest, Format, PreparedBrief
from briefwright.build.search import DEFAULT_TEMPLATE, TemplateSearch
from briefwright.build.sources import read_sources, unchecked_quotes
from briefwright.build.template_reading import TemplateReading, read_template
from briefwright.build.unprinted import unprinted_findings
from briefwright.checks import Circumstances, check_brief, verify_brief
from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors, sorted_diagnostics
from briefwright.core.paths import FieldPath, path_text
from briefwright.core.world import World
from briefwright.loading import LoadedBrief, load_brief
from briefwright.model import walk_filled_fields
from briefwright.templating import Composition, compose_document
from briefwright.theme import Theme


def prepare_brief(world: World, request: BuildRequest) -> PreparedBrief:
    """Return a brief as a document, with the theme and fonts to render it.

    Raises:
        UsageError: the template named is not there.
        EnvironmentFailure: the brief cannot be read.
    """
    search = TemplateSearch(world, given=request.template_folders, brief_folder=request.folder)
    folder = search.named(request.template or DEFAULT_TEMPLATE)
    text = request.text if request.text is not None else world.read(request.path)
    loaded = load_brief(text, request.shown_name, request.field_overrides)
    language = str(loaded.brief.language) if loaded.brief is not None else "en"
    with_web_fonts = Format.HTML in request.formats
    reading = read_template(
        search, folder, language, with_web_fonts=with_web_fonts, house=request.house
    )
    composition, found = _composed(world, request, loaded, reading)
    document = composition.document if composition is not None else None
    if document is not None:
        properties = replace(document.properties, source_sha256=sha256(text).hexdigest())
        document = replace(document, properties=properties)
    return PreparedBrief(
        loaded=loaded,
        template=reading.template,
        theme=_theme(request, reading),
        fonts=reading.fonts,
        document=document,
        house=composition.house if composition is not None else None,
        diagnostics=sorted_diagnostics((*loaded.diagnostics, *reading.diagnostics, *found)),
        texts={**reading.texts, request.shown_name: text},
        letterhead=reading.letterhead,
    )


def placed(diagnostics: Iterable[Diagnostic], loaded: LoadedBrief) -> Iterator[Diagnostic]:
    """Yield diagnostics; one that only knows its field gets the field's place in the brief.

    A field that the brief lacks is looked for at its first line.
    """
    paths = None
    for diagnostic in diagnostics:
        if diagnostic.span is None and diagnostic.path and loaded.brief is not None:
            if paths is None:
                fields = walk_filled_fields(loaded.brief)
                paths = {path_text(field.path): field.path for field in fields}
            yield replace(diagnostic, span=_place(paths.get(diagnostic.path), diagnostic, loaded))
        else:
            yield diagnostic


def _place(path: FieldPath | None, diagnostic: Diagnostic, loaded: LoadedBrief) -> Span | None:
    if path is not None:
        return loaded.positions.nearest(path)
    is_option = (diagnostic.path or "").startswith("data.options.")  # from the command line
    return None if is_option else loaded.positions.holder(())


def _theme(request: BuildRequest, reading: TemplateReading) -> Theme | None:
    if reading.theme is None or not request.embed_fonts:
        return reading.theme
    return reading.theme.model_copy(update={"embed_fonts": True})


def _composed(
    world: World, request: BuildRequest, loaded: LoadedBrief, reading: TemplateReading
) -> tuple[Composition | None, list[Diagnostic]]:
    """Return what came of composing, and what was found on the way to it."""
    brief, template, theme = loaded.brief, reading.template, reading.theme
    if brief is None:
        return None, []
    sources = read_sources(world, request, loaded)
    verifications = verify_brief(brief, sources.texts)
    around = Circumstances(sources.texts, verifications, world.today())
    found = [*sources.diagnostics, *unchecked_quotes(loaded, sources)]
    found += check_brief(brief, loaded.positions, around)
    if template is None or theme is None or has_errors(reading.diagnostics):
        return None, found
    pictures = Pictures(world, (request.folder, *reading.folders))
    composition = compose_document(
        brief,
        template,
        theme,
        today=world.today(),
        images=pictures,
        options=request.options,
    )
    found += placed(composition.diagnostics, loaded)
    document = composition.document
    if document is not None:
        unprinted = unprinted_findings(brief, template, composition.printed, loaded.positions)
        found += _not_explained(unprinted, found)
    if document is not None and pictures and request.formats:
        from briefwright.build.pictures.fitting import fitted_pictures  # brings Pillow

        document = fitted_pictures(document, theme, reading.fonts)
    return replace(composition, document=document), found


def _not_explained(
    unprinted: Iterable[Diagnostic], found: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Leave out parts of the brief with errors of their own: these may be why it is not printed."""
    wrong = {_part(each) for each in found if each.severity is Severity.ERROR}
    yield from (each for each in unprinted if _part(each) not in wrong)


def _part(diagnostic: Diagnostic) -> str:
    return (diagnostic.path or "").partition(".")[0].partition("[")[0]
