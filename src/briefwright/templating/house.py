"""Fill in the tags of a house file: the same sandbox, views and words as any template's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from briefwright.core.diagnostics import Diagnostic, Span, has_errors, sorted_diagnostics
from briefwright.core.paths import FieldPath
from briefwright.document import FilledHouse, FilledPart, Inlines, Text
from briefwright.model import Brief, field_names
from briefwright.template import House, HousePart, Template, TemplateFile
from briefwright.template.house import PIECE, PIECE_END, VALUE
from briefwright.templating.marks import OPEN
from briefwright.templating.markup import Pictures
from briefwright.templating.markup.inlines import LineBuilder, add_text, read_line
from briefwright.templating.markup.reading import Reading
from briefwright.templating.sandbox import run_template
from briefwright.templating.sandbox.places import Places
from briefwright.templating.sandbox.printing import printed_in_line
from briefwright.templating.scope import Scope
from briefwright.templating.verdicts import VerdictLabels
from briefwright.templating.views import PartView
from briefwright.templating.views.values import Place

_PIECE = re.compile(f"{PIECE}(\\d+){PIECE_END}")
_MARKUP = re.compile("[<&]")


@dataclass(frozen=True, slots=True)
class HouseFilling:
    """A house file filled in, None where ``diagnostics`` hold errors; ``printed`` as ever."""

    house: FilledHouse | None
    diagnostics: tuple[Diagnostic, ...]
    printed: frozenset[FieldPath] = frozenset()


def fill_house(
    brief: Brief,
    template: Template,
    options: Mapping[str, str],
    verdicts: VerdictLabels | None = None,
) -> HouseFilling:
    """Return a template's house file, where it has one, with the brief's values for its tags.

    The fields of the brief are names of their own in it: ``{{ marking.label }}``.
    """
    house = template.house
    if house is None:
        return HouseFilling(None, ())
    files = {part.name: _file(house, part) for part in house.parts if part.tags}
    runner = replace(template, files=files)
    scope = Scope(brief, template.labels, verdicts)
    places = Places(runner)
    reading = Reading(scope.marks, places, Pictures({}))
    view = PartView(brief, scope, Place(()))
    names = {name: view.template_field(name) for name in field_names(Brief)}
    parts = {}
    for part in house.parts:
        text: str | None = part.markup
        if part.tags:
            one = replace(runner, main=part.name)
            text = run_template(one, scope, places, options, names, printed_in_line)
        if text is not None:
            parts[part.name] = _filled(part, text, reading)
    found = _told(scope.diagnostics, house)
    if has_errors(found):
        return HouseFilling(None, found)
    styles = template.manifest.house_styles
    return HouseFilling(
        FilledHouse(house.contents, parts, styles), found, frozenset(reading.printed)
    )


def _file(house: House, part: HousePart) -> TemplateFile:
    return TemplateFile(part.name, house.shown(part.name), part.markup)


def _filled(part: HousePart, text: str, reading: Reading) -> FilledPart:
    """Return the XML of a part with an instruction for each value printed between its pieces."""
    xml: list[str] = []
    values: list[Inlines] = []
    for index, words in enumerate(_PIECE.split(text)):
        if index % 2:
            xml.append(part.pieces[int(words)])
        elif words:
            inlines = _inlines(words, reading)
            if inlines:
                xml.append(f"<?{VALUE} {len(values)}?>")
                values.append(inlines)
    return FilledPart("".join(xml), tuple(values))


def _inlines(words: str, reading: Reading) -> Inlines:
    """Return what a tag printed as inline nodes."""
    if not _MARKUP.search(words):
        if OPEN not in words:
            return (Text(words),)
        line = LineBuilder()
        add_text(reading, line, words)
        return line.inlines()
    return read_line(reading, etree.fromstring(f"<p>{words}</p>"))


def _told(diagnostics: Sequence[Diagnostic], house: House) -> tuple[Diagnostic, ...]:
    """Return diagnostics with places in the text that Jinja ran as places in Word's paragraphs."""
    parts = {house.shown(part.name): part for part in house.parts}
    return sorted_diagnostics(_placed(diagnostics, parts))


def _placed(
    diagnostics: Sequence[Diagnostic], parts: Mapping[str, HousePart]
) -> Iterator[Diagnostic]:
    for each in diagnostics:
        part = parts.get(each.span.file) if each.span else None
        yield (
            each
            if part is None or each.span is None
            else replace(each, span=_in_word(each.span, part))
        )


def _in_word(span: Span, part: HousePart) -> Span:
    """Return the place of a tag, or of the word in it that a span means."""
    tag = part.tags[min(span.line, len(part.tags)) - 1]
    line = part.markup.splitlines()[min(span.line, len(part.tags)) - 1]
    offset = span.column - 1 - line.index(tag.text)
    length = span.end_column - span.column
    if not 0 <= offset < len(tag.text) or offset + length > len(tag.text):
        offset, length = 0, len(tag.text)
    start = tag.column + offset
    return Span(span.file, tag.paragraph, start, tag.paragraph, start + length)
