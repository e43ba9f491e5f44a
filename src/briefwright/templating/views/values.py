"""Single values of the brief as marked text: they compare as written and print as spoken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, NamedTuple, Self

from briefwright.core.paths import FieldPath, path_text
from briefwright.model import EdtfDate, Part, field_names
from briefwright.model.fields import part_of_field
from briefwright.templating.faults import Refused, unknown_field
from briefwright.templating.language import date_words
from briefwright.templating.marks import CLOSE, Mark, escaped
from briefwright.templating.prose import prose_blocks
from briefwright.templating.scope import Scope
from briefwright.templating.views.absent import part_kind


class Place(NamedTuple):
    """Where a value stands: its path, and the paths of the references that led to it."""

    path: FieldPath
    also: tuple[FieldPath, ...] = ()

    def below(self, step: str | int) -> Place:
        """Return the place of a field or an entry."""
        return Place((*self.path, step), self.also)


class Value(str):
    """A line of text; as a ``str`` it is what the YAML says, so that comparisons stay plain."""

    __slots__ = ("place", "scope")

    fields: ClassVar[Mapping[str, Callable[..., object]]] = {}
    kind: ClassVar[str] = "text"

    scope: Scope
    place: Place

    @classmethod
    def make(cls, text: str, scope: Scope, place: Place) -> Self:
        """Return a value for the text the YAML says."""
        value = cls(text)
        value.scope = scope
        value.place = place
        return value

    def template_field(self, name: str) -> object:
        """Return a part of the value; raises UnknownField, or Refused where it has none at all."""
        if name == "field_path":
            return path_text(self.place.path)
        reader = self.fields.get(name)
        if reader is not None:
            return reader(self)
        if self.fields and not name.startswith("_"):
            raise unknown_field(self.kind, name, self.fields)
        raise Refused(f"text has no '{name}' in a template", "use a filter: | upper", name)

    @property
    def mark(self) -> Mark:
        """The mark it prints with."""
        return Mark(self.place.path, self.place.also)

    def said(self) -> str:
        """Return the words that are printed, without their mark."""
        return str.__str__(self)

    def __html__(self) -> str:
        return self.scope.marks.opening(self.mark) + escaped(self.said()) + CLOSE


class SpokenValue(Value):
    """A value whose words differ from what the YAML says: a code, a vocabulary's word."""

    __slots__ = ("speak",)

    speak: Callable[[], str]

    @classmethod
    def speaking(cls, text: str, scope: Scope, place: Place, speak: Callable[[], str]) -> Self:
        """Return a value that says its words when they are asked for."""
        value = cls.make(text, scope, place)
        value.speak = speak
        return value

    def said(self) -> str:
        """Return the words that are printed."""
        return self.speak()


class CodeValue(SpokenValue):
    """The code of a country or language: prints as its name, ``.code`` and ``.tag`` are plain."""

    __slots__ = ()
    kind = "a code"
    fields: ClassVar[Mapping[str, Callable[..., object]]] = {
        "code": str.__str__,
        "tag": str.__str__,
    }


class NotStatedValue(Value):
    """What the source does not state: true in conditions, loops as empty, prints its label."""

    __slots__ = ("part",)

    part: type[Part] | None

    @classmethod
    def of(cls, scope: Scope, place: Place, part: type[Part] | None = None) -> Self:
        """Return the value; ``part`` is the kind of part that is not stated, if one is."""
        value = cls.make("not stated", scope, place)
        value.part = part
        return value

    def template_field(self, name: str) -> object:
        """Return what is known of a field of it: as little."""
        if self.part is None:
            return self
        if name not in field_names(self.part):
            raise unknown_field(part_kind(self.part), name, field_names(self.part))
        return NotStatedValue.of(self.scope, self.place, part_of_field(self.part, name))

    @property
    def mark(self) -> Mark:
        """The mark it prints with."""
        return Mark(self.place.path, self.place.also, not_stated=True)

    def said(self) -> str:
        """Return the words that are printed."""
        return self.scope.words.find("not_stated") or "not stated"


class ProseValue(Value):
    """Markdown: prints as blocks; the filter ``inline`` prints it inside a paragraph."""

    __slots__ = ()
    kind = "prose"

    def __html__(self) -> str:
        return "".join(prose_blocks(self, self.scope, self.mark))


def _year(date: EdtfDate) -> int:
    """Return the year a date begins in; of a period with an open beginning, its last."""
    day = date.start or date.end
    return day.year if day is not None else 0


def _sort_text(date: EdtfDate) -> str:
    """Return text that sorts as the date does."""
    return f"{date.first_day.isoformat()}/{date.last_day.isoformat()}"


class DateValue(Value):
    """A date, which prints at the precision it has."""

    __slots__ = ("date",)
    kind = "a date"

    date: EdtfDate

    fields: ClassVar[Mapping[str, Callable[..., object]]] = {
        "year": lambda value: _year(value.date),
        "iso": lambda value: value.date.text,
        "sort_key": lambda value: _sort_text(value.date),
        "precision": lambda value: value.date.precision.value,
        "is_period": lambda value: value.date.is_period,
    }

    @classmethod
    def of(cls, date: EdtfDate, scope: Scope, place: Place) -> Self:
        """Return the value of a date."""
        value = cls.make(date.text, scope, place)
        value.date = date
        return value

    def said(self) -> str:
        """Return the words that are printed."""
        return date_words(self.date, self.scope.language, self.scope.words)

    def said_short(self) -> str:
        """Return the date with the names of months abbreviated."""
        return date_words(self.date, self.scope.language, self.scope.words, short=True)
