"""Composing: brief, template and theme become a document, or diagnostics say why not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefwright.core.diagnostics import Diagnostic, Severity, has_errors, sorted_diagnostics
from briefwright.core.paths import FieldPath
from briefwright.document import Document, FilledHouse, Image
from briefwright.document.missing import PictureFault
from briefwright.evidence import QuoteVerdicts
from briefwright.model import Brief, NotStated
from briefwright.template import Template
from briefwright.templating.furniture import furniture_of, printed_marking, properties_of
from briefwright.templating.house import fill_house
from briefwright.templating.markup import Pictures, parse_markup
from briefwright.templating.sandbox import run_template
from briefwright.templating.sandbox.places import Places
from briefwright.templating.scope import Scope
from briefwright.templating.verdicts import verdict_labels
from briefwright.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a composition leans on besides brief, template and theme.

    ``today`` is printed nowhere; it dates the file of a brief that has no date of its own.
    """

    today: datetime.date
    images: Mapping[str, Image | PictureFault] = field(default_factory=dict)
    """Pictures, or what is wrong with them, by the names that brief and template give them."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What the user chose of the template's options."""
    verdicts: QuoteVerdicts = field(default_factory=dict)
    """What came of holding the quotes against their sources."""


@dataclass(frozen=True, slots=True)
class Composition:
    """What composing made; ``document`` is None where the diagnostics hold an error.

    ``printed`` holds the path of every field whose words stand in the document.
    """

    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    printed: frozenset[FieldPath] = frozenset()
    house: FilledHouse | None = None
    """The template's house file with its tags filled in, where it has one."""


def compose_document(
    brief: Brief,
    template: Template,
    theme: Theme,
    around: Surroundings,
) -> Composition:
    """Return the document a template makes of a brief.

    A picture that is missing is a warning, and a placeholder says so. Options that the user did not
    choose are as in the brief's ``data.options``, or as by the template's default.
    """
    verdicts = verdict_labels(brief, around.verdicts, theme.quote_verdicts)
    scope = Scope(brief, template.labels, verdicts)
    places = Places(template)
    for finding in (*_missing_fields(brief, template), *_missing_language(scope, template)):
        scope.note(finding)
    chosen = _options(brief, template, around.options, scope)
    filling = fill_house(brief, template, chosen, verdicts)
    for finding in filling.diagnostics:
        scope.note(finding)
    markup = run_template(template, scope, places, chosen)
    if markup is None:
        return Composition(None, sorted_diagnostics(scope.diagnostics))
    missing = scope.words.find("picture_missing") or "{file}"
    pictures = Pictures(around.images, missing)
    parsing = parse_markup(markup, scope.marks, places, pictures)
    diagnostics = sorted_diagnostics((*scope.diagnostics, *parsing.diagnostics))
    if has_errors(diagnostics):
        return Composition(None, diagnostics, parsing.printed)
    furniture, printed = furniture_of(scope, template, theme)
    document = Document(
        properties_of(scope, template, around.today),
        parsing.blocks,
        furniture,
        printed_marking(brief.marking),
    )
    everywhere = parsing.printed | printed | filling.printed
    return Composition(document, diagnostics, everywhere, filling.house)


def _missing_fields(brief: Brief, template: Template) -> Iterator[Diagnostic]:
    """Yield an E410 for each field that the template cannot do without."""
    for name in template.manifest.requires:
        value: object = brief
        for step in name.split("."):
            value = getattr(value, step, None)
        if value is None or value == () or isinstance(value, NotStated):
            message = f"the template '{template.name}' needs '{name}', which the brief lacks"
            yield Diagnostic(
                "E410", Severity.ERROR, message, None, f"add {name}: to the brief", name
            )


def _missing_language(scope: Scope, template: Template) -> Iterator[Diagnostic]:
    """Yield one T508 where the template has no labels at all in the brief's language."""
    words = scope.words
    if template.labels.get("en") and not words.has_own_labels:
        message = (
            f"the template '{template.name}' has no labels in '{words.tag}'; "
            "its English ones are printed"
        )
        hint = f"add labels/{words.tag.partition('-')[0]}.yaml to the template"
        yield Diagnostic("T508", Severity.WARNING, message, None, hint)


def _options(
    brief: Brief, template: Template, given: Mapping[str, str], scope: Scope
) -> dict[str, str]:
    """Return the value of each option: as given, as in ``data.options``, or as by default."""
    in_brief = brief.data.get("options")
    chosen = dict(in_brief) if isinstance(in_brief, Mapping) else {}
    chosen.update(given)
    options = {}
    for name, option in template.manifest.options.items():
        value = str(chosen.pop(name, option.default))
        if option.values and value not in option.values:
            hint = f"it may be: {', '.join(option.values)}"
            scope.note(_wrong_option(f"the option '{name}' cannot be '{value}'", name, hint))
            value = option.default
        options[name] = value
    known = ", ".join(options) or "none"
    for name in sorted(chosen):
        message = f"the template '{template.name}' has no option '{name}'"
        scope.note(_wrong_option(message, name, f"its options: {known}"))
    return options


def _wrong_option(message: str, name: str, hint: str) -> Diagnostic:
    return Diagnostic("E411", Severity.ERROR, message, None, hint, f"data.options.{name}")
