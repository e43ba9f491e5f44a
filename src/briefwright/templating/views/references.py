"""References inside a brief: people who are officials or only names, and sources cited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from briefwright.model import SourceReference
from briefwright.templating.citations import citation_markup, locator_words
from briefwright.templating.marks import Mark
from briefwright.templating.scope import Scope
from briefwright.templating.views.absent import ABSENT, Absent
from briefwright.templating.views.values import Place, Value


class PersonValue(Value):
    """A person named by the id of an official, or by name only; prints as the name."""

    __slots__ = ("official",)
    kind = "a person"
    fields: ClassVar[Mapping[str, Callable[..., object]]] = {
        "name": lambda value: value.name,
        "official": lambda value: value.official,
    }

    official: object
    """The view of the official, or an absent one."""

    @property
    def name(self) -> Value:
        """The name, with the mark of the field it stands in."""
        if isinstance(self.official, Absent):
            return Value.make(str.__str__(self), self.scope, self.place)
        name: Value = self.official.template_field("name")  # type: ignore[attr-defined]  # PartView
        return name

    @property
    def mark(self) -> Mark:
        """The mark it prints with."""
        return self.name.mark

    def said(self) -> str:
        """Return the words that are printed."""
        return self.name.said()


class SourceReferenceValue(Value):
    """A source and the paragraphs of it that are meant; prints as a citation."""

    __slots__ = ("reference", "see")
    kind = "a reference to a source"
    fields: ClassVar[Mapping[str, Callable[..., object]]] = {
        "source": lambda value: value.see(),
        "locator": lambda value: value.locator,
        "number": lambda value: value.number,
    }

    reference: SourceReference
    see: Callable[[], object]
    """Returns the view of the source, or an absent one."""

    @classmethod
    def of(
        cls, reference: SourceReference, scope: Scope, place: Place, see: Callable[[], object]
    ) -> SourceReferenceValue:
        """Return the value of a reference."""
        value = cls.make(str(reference), scope, place)
        value.reference, value.see = reference, see
        return value

    @property
    def number(self) -> object:
        """The number of the source in the list of sources."""
        found = self.scope.source(self.reference.source)
        return ABSENT if found is None else found[1] + 1

    @property
    def locator(self) -> object:
        """The paragraphs meant: ``¶4``."""
        words = locator_words(self.reference, self.scope)
        return Value.make(words, self.scope, self.place) if words else ABSENT

    def __html__(self) -> str:
        return citation_markup([(self.reference, self.mark)], self.scope)
