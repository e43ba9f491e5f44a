"""Take a brief up to the point where rendering begins: load, check, compose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import replace
from hashlib import sha256

from briefwright.build.evidence import Evidence
from briefwright.build.gathering import gather_evidence, lock_path
from briefwright.build.pictures.files import Pictures
from briefwright.build.request import BuildRequest, Format, PreparedBrief
from briefwright.build.ruling import ruling_for
from briefwright.build.search import DEFAULT_TEMPLATE, TemplateFolder, TemplateSearch
from briefwright.build.settings import Settings, settings_of
from briefwright.build.template_reading import TemplateReading, read_template
from briefwright.build.unprinted import unprinted_findings
from briefwright.checks import Circumstances, check_brief
from briefwright.checks.findings import DUPLICATE_ID, LOCK_OUT_OF_DATE
from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors
from briefwright.core.paths import FieldPath, path_text
from briefwright.core.world import World
from briefwright.document import Document
from briefwright.evidence import quote_verdicts
from briefwright.loading import LoadedBrief, load_brief
from briefwright.model import Brief, walk_filled_fields
from briefwright.templating import Composition, Surroundings, compose_document
from briefwright.theme import Theme

ID_ON_THE_PAGE = "T512"


TemplateReadings = MutableMapping[tuple[object, ...], TemplateReading]
"""Templates that were read before, for briefs that come one after another."""


def prepare_brief(
    world: World, request: BuildRequest, readings: TemplateReadings | None = None
) -> PreparedBrief:
    """Return a brief as a document, with the theme and fonts to render it.

    Raises:
        UsageError: the template named is not there.
        EnvironmentFailure: the brief cannot be read.
    """
    settings = settings_of(world, request)
    search, folder = named_template(world, request)
    text = request.text if request.text is not None else world.read(request.path)
    loaded = load_brief(text, request.shown_name, request.field_overrides)
    language = str(loaded.brief.language) if loaded.brief is not None else "en"
    reading = template_for(search, folder, language, request, {} if readings is None else readings)
    evidence = None
    if loaded.brief is not None:
        evidence = gather_evidence(world, request, loaded, loaded.brief)
    composition, found = _composed(world, request, loaded, reading, evidence)
    ruling = ruling_for(reading.template, settings.rules, loaded.ignores)
    found = [*loaded.diagnostics, *reading.diagnostics, *settings.diagnostics, *found]
    is_checked = loaded.brief is not None and reading.theme is not None
    judged = ruling.judge_checked(found) if is_checked else ruling.judge(found)
    return PreparedBrief(
        request=request,
        loaded=loaded,
        template=reading.template,
        theme=_theme(request, reading),
        fonts=reading.fonts,
        document=_document(composition, text),
        house=composition.house if composition is not None else None,
        diagnostics=judged.diagnostics,
        ignored=judged.ignored,
        ruling=ruling,
        texts={**reading.texts, **_other_texts(request, settings, evidence, text)},
        letterhead=reading.letterhead,
        evidence=evidence,
        printed=composition.printed if composition is not None else frozenset(),
    )


def named_template(world: World, request: BuildRequest) -> tuple[TemplateSearch, TemplateFolder]:
    """Return the template that a brief asks for, and where those it inherits from are looked for.

    Raises:
        UsageError: the template named is not there.
    """
    search = TemplateSearch(world, given=request.template_folders, brief_folder=request.folder)
    return search, search.named(request.template or DEFAULT_TEMPLATE)


def template_for(
    search: TemplateSearch,
    folder: TemplateFolder,
    language: str,
    request: BuildRequest,
    readings: TemplateReadings,
) -> TemplateReading:
    """Return the template of a folder, read once for all briefs that ask the same of it."""
    with_web_fonts = Format.HTML in request.formats
    key = (search.places, folder, language, with_web_fonts, request.house)
    if key not in readings:
        readings[key] = read_template(
            search, folder, language, with_web_fonts=with_web_fonts, house=request.house
        )
    return readings[key]


def _document(composition: Composition | None, text: bytes) -> Document | None:
    """Return the document composed, with the hash of the brief that it was made from."""
    document = composition.document if composition is not None else None
    if document is None:
        return None
    properties = replace(document.properties, source_sha256=sha256(text).hexdigest())
    return replace(document, properties=properties)


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


def _other_texts(
    request: BuildRequest, settings: Settings, evidence: Evidence | None, text: bytes
) -> dict[str, bytes]:
    """Return the files besides the template's that diagnostics may point into, by name."""
    texts = {**settings.texts, request.shown_name: text}
    if evidence is not None and evidence.lock_bytes is not None:
        texts[str(lock_path(request))] = evidence.lock_bytes
    return texts


def _theme(request: BuildRequest, reading: TemplateReading) -> Theme | None:
    if reading.theme is None or not request.embed_fonts:
        return reading.theme
    return reading.theme.model_copy(update={"embed_fonts": True})


def _composed(
    world: World,
    request: BuildRequest,
    loaded: LoadedBrief,
    reading: TemplateReading,
    evidence: Evidence | None,
) -> tuple[Composition | None, list[Diagnostic]]:
    """Return what came of composing, and what was found on the way to it."""
    brief, template, theme = loaded.brief, reading.template, reading.theme
    if brief is None or evidence is None:
        return None, []
    around = _circumstances(world, brief, evidence, theme)
    found = [*evidence.diagnostics, *check_brief(brief, loaded.positions, around)]
    if request.renews_lock:
        found = [each for each in found if each.code != LOCK_OUT_OF_DATE]
    if template is None or theme is None or has_errors(reading.diagnostics):
        return None, found
    pictures = Pictures(world, (request.folder, *reading.folders))
    verdicts = quote_verdicts(evidence.verifications)
    beside = Surroundings(world.today(), pictures, request.options, verdicts)
    composition = compose_document(brief, template, theme, beside)
    found += _of_the_template(placed(composition.diagnostics, loaded), found)
    document = composition.document
    if document is not None:
        unprinted = unprinted_findings(brief, template, composition.printed, loaded.positions)
        found += _not_explained(unprinted, found)
    if document is not None and pictures and request.formats:
        from briefwright.build.pictures.fitting import fitted_pictures  # brings Pillow

        document = fitted_pictures(document, theme, reading.fonts)
    return replace(composition, document=document), found


def _of_the_template(
    composed: Iterable[Diagnostic], found: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Leave out that an id stands twice on the page where the brief gives one twice."""
    is_twice = any(each.code == DUPLICATE_ID for each in found)
    yield from (each for each in composed if not (is_twice and each.code == ID_ON_THE_PAGE))


def _circumstances(
    world: World, brief: Brief, evidence: Evidence, theme: Theme | None
) -> Circumstances:
    return Circumstances(
        evidence.texts,
        evidence.verifications,
        evidence.lock,
        today=world.today(),
        house_style=theme.house_style_for(brief.language) if theme is not None else None,
        facts_current_for=theme.facts_current_for if theme is not None else None,
    )


def _not_explained(
    unprinted: Iterable[Diagnostic], found: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Leave out parts of the brief with errors of their own: these may be why it is not printed."""
    wrong = {_part(each) for each in found if each.severity is Severity.ERROR}
    yield from (each for each in unprinted if _part(each) not in wrong)


def _part(diagnostic: Diagnostic) -> str:
    return (diagnostic.path or "").partition(".")[0].partition("[")[0]
