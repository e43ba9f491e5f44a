"""Parts of the brief as templates see them, and the one function that gives a value its view."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

from markupsafe import Markup, escape

from briefwright.core.paths import FieldPath, path_text
from briefwright.model import (
    CountryCode,
    EdtfDate,
    ItemReference,
    LanguageTag,
    Marking,
    Money,
    NativeScript,
    NotStated,
    Part,
    PersonReference,
    Prose,
    Source,
    SourceReference,
    Vocabulary,
    field_names,
)
from briefwright.model.fields import part_of_field
from briefwright.templating.faults import Unusable, unknown_field
from briefwright.templating.money import money_words
from briefwright.templating.scope import Scope
from briefwright.templating.views.absent import Absent, part_kind
from briefwright.templating.views.lists import DataView, ListView
from briefwright.templating.views.references import PersonValue, SourceReferenceValue
from briefwright.templating.views.texts import joined
from briefwright.templating.views.values import (
    CodeValue,
    DateValue,
    NotStatedValue,
    Place,
    ProseValue,
    SpokenValue,
    Value,
)


class PartView:
    """A mapping of the brief; it prints as the field that a plain string in the YAML would fill."""

    __slots__ = ("part", "place", "scope", "seen")

    def __init__(self, part: Part, scope: Scope, place: Place) -> None:
        self.part = part
        self.scope = scope
        self.place = place
        self.seen: dict[str, object] = {}
        """Views of the fields asked for so far."""

    def template_field(self, name: str) -> object:
        """Return the view of a field; raises UnknownField with a suggestion."""
        if name not in self.seen:
            self.seen[name] = self._field(name)
        return self.seen[name]

    def printed(self) -> object:
        """Return what stands for the whole part in print; raises Unusable where nothing does."""
        kind = type(self.part)
        if isinstance(self.part, Marking):
            return self._marking_line(self.part)
        if kind is NativeScript:
            return self._in_its_language()
        if kind.shorthand is None:
            names = ", ".join(field_names(kind)[:6])
            message = f"{part_kind(kind)} cannot be printed whole"
            raise Unusable(message, f"print its fields: {names} …")
        return self.template_field(kind.shorthand)

    def __html__(self) -> str:
        return str(escape(self.printed()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartView) and other.part is self.part

    def __hash__(self) -> int:
        return hash(self.place)

    def _field(self, name: str) -> object:
        kind = type(self.part)
        fields = _fields_of(kind)
        if name in fields:
            value = getattr(self.part, name)
            return view_of(value, self.scope, self.place.below(name), fields[name])
        if name == "number" and kind is Source:
            return int(self.place.path[-1]) + 1
        if name == "field_path":
            return path_text(self.place.path)
        raise unknown_field(part_kind(kind), name, field_names(kind))

    def _marking_line(self, marking: Marking) -> object:
        """Return label and caveats on one line, as ``document.Marking`` has them."""
        place = self.place.below("caveats")
        texts: list[object] = [self.template_field("label")]
        for number, caveat in enumerate(marking.caveats):
            texts += [", " if number else " ", view_of(caveat, self.scope, place.below(number))]
        return joined(texts)

    def _in_its_language(self) -> object:
        text, language = self.template_field("text"), self.template_field("language")
        if not language:
            return text
        return Markup('<span lang="{}">{}</span>').format(str(language), text)  # a constant


@cache
def _fields_of(kind: type[Part]) -> dict[str, type[Part] | None]:
    """Return the fields of a kind of part, with the kind of part each holds, if one."""
    return {name: part_of_field(kind, name) for name in field_names(kind)}


def view_of(value: object, scope: Scope, place: Place, part: type[Part] | None = None) -> object:
    """Return what a template sees of a value; ``part`` is the kind that would stand there."""
    if type(value) is str:
        return Value.make(value, scope, place)
    match value:
        case None:
            return Absent(part)
        case NotStated():
            return NotStatedValue.of(scope, place, part)
        case Part():
            return PartView(value, scope, place)
        case tuple():
            return ListView(value, place, lambda entry, at: view_of(entry, scope, at, part))
        case dict():
            return DataView(value, place, lambda entry, at: view_of(entry, scope, at))
        case EdtfDate():
            return DateValue.of(value, scope, place)
        case SourceReference():
            return _source_reference(value, scope, place)
        case str():
            return _text(value, scope, place)
        case _:
            return SpokenValue.speaking(str(value), scope, place, _speaker(value, scope))


def _text(value: str, scope: Scope, place: Place) -> object:
    match value:
        case Prose():
            return ProseValue.make(value, scope, place)
        case PersonReference():
            return _person(value, scope, place)
        case ItemReference():
            return _item(value, scope, place)
        case CountryCode() | LanguageTag():
            return CodeValue.speaking(str(value), scope, place, _speaker(value, scope))
        case Vocabulary():
            return SpokenValue.speaking(str(value), scope, place, _speaker(value, scope))
        case _:
            return Value.make(value, scope, place)


def _speaker(value: object, scope: Scope) -> Callable[[], str]:
    """Return what says a value in the brief's language."""

    def speak() -> str:
        match value:
            case Vocabulary():
                return scope.words.of_vocabulary(value)
            case CountryCode():
                return scope.language.country_name(value) or value.english_name
            case LanguageTag():
                return scope.language.language_name(value) or str(value)
            case Money():
                return money_words(value, scope)
            case Decimal():
                return scope.language.number(value)
            case _:
                return str(value)

    return speak


def _person(value: PersonReference, scope: Scope, place: Place) -> PersonValue:
    person = PersonValue.make(value, scope, place)
    found = scope.official(value)
    if found is None:
        person.official = Absent()
    else:
        path: FieldPath = ("officials", found[1])
        person.official = PartView(found[0], scope, _led_to(path, place))
    return person


def _item(value: ItemReference, scope: Scope, place: Place) -> object:
    found = scope.items.get(value)
    if found is None:
        return Value.make(value, scope, place)
    return PartView(found[0], scope, _led_to(found[1], place))


def _source_reference(value: SourceReference, scope: Scope, place: Place) -> SourceReferenceValue:
    def see() -> object:
        found = scope.source(value.source)
        if found is None:
            return Absent(Source)
        return PartView(found[0], scope, _led_to(("sources", found[1]), place))

    return SourceReferenceValue.of(value, scope, place, see)


def _led_to(path: FieldPath, reference: Place) -> Place:
    """Return the place a reference points at: what is printed from there prints the reference."""
    return Place(path, (*reference.also, reference.path))
