"""References between the parts of a brief: identifiers, people, items and source paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from briefwright.model.refusals import refusal
from briefwright.model.scalars import JsonSchema, Scalar, read_line

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_IDENTIFIER_HINT = "Start with a letter; then letters, digits, - and _: rohling-visit."
_IDENTIFIER_SCHEMA: JsonSchema = {"type": "string", "pattern": f"^{_IDENTIFIER.pattern}$"}
_LOCATOR = re.compile(r"p(?P<first>[1-9]\d*)(?:-p(?P<last>[1-9]\d*))?")


class _IdentifierText(Scalar, str):
    """Base of the texts that must have the form of an identifier."""

    __slots__ = ()
    json_schema = _IDENTIFIER_SCHEMA

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the identifier; raises PydanticCustomError for anything else."""
        text = read_line(value)
        if not _IDENTIFIER.fullmatch(text):
            raise refusal("bad_identifier", f"'{text}' cannot be an id.", _IDENTIFIER_HINT)
        return cls(text)


class Identifier(_IdentifierText):
    """The id of an item, by which other items refer to it; unique in the brief."""

    __slots__ = ()


class ItemReference(_IdentifierText):
    """The id of another item of the brief."""

    __slots__ = ()


class PartReference(_IdentifierText):
    """The key of a part of the brief (``officials``) or the id of a section."""

    __slots__ = ()


class PersonReference(Scalar, str):
    """The id of an official, or a plain name."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the reference; raises PydanticCustomError where it is no text."""
        return cls(read_line(value))

    @property
    def may_be_id(self) -> bool:
        """Whether it is written like an id: lower case, no spaces."""
        return bool(_IDENTIFIER.fullmatch(self)) and self == self.lower()


@dataclass(frozen=True, slots=True)
class SourceReference(Scalar):
    """A source by its id, and the paragraphs meant (numbered from 1), if any."""

    source: str
    first_paragraph: int | None = None
    last_paragraph: int | None = None

    json_schema: ClassVar[JsonSchema] = {
        "type": "string",
        "pattern": rf"^{_IDENTIFIER.pattern}(#p[1-9]\d*(-p[1-9]\d*)?)?$",
        "examples": ["article", "article#p4", "article#p4-p6"],
    }

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the reference for ``article``, ``article#p4`` or ``article#p4-p6``."""
        if isinstance(value, cls):
            return value
        text = read_line(value)
        source, hash_sign, locator = text.partition("#")
        if not _IDENTIFIER.fullmatch(source):
            message = f"'{text}' is not a reference to a source."
            raise refusal("bad_reference", message, "Write the id of a source: article#p4.")
        if not hash_sign:
            return cls(source)
        match = _LOCATOR.fullmatch(locator)
        if match is None:
            message = f"'#{locator}' does not name a paragraph."
            raise refusal("bad_reference", message, "Write #p4 for paragraph 4, #p4-p6 for three.")
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if last < first:
            message = f"The paragraphs of '{text}' run backwards."
            raise refusal("bad_reference", message, f"Write {source}#p{last}-p{first}.")
        return cls(source, first, last)

    def __str__(self) -> str:
        if self.first_paragraph is None:
            return self.source
        end = "" if self.last_paragraph == self.first_paragraph else f"-p{self.last_paragraph}"
        return f"{self.source}#p{self.first_paragraph}{end}"
