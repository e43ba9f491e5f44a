"""Single values as text: lines, prose, the value "not stated", and the base of every typed text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Self

from pydantic_core import CoreSchema, core_schema

from briefwright.core.characters import FORBIDDEN_CHARACTER
from briefwright.model.refusals import kind_of, refusal

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

JsonSchema = Mapping[str, Any]

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


class NotStated(Enum):
    """The value of a field that the source leaves open; it prints as "not stated"."""

    NOT_STATED = "not stated"

    def __str__(self) -> str:
        return self.value


NOT_STATED: Final[Literal[NotStated.NOT_STATED]] = NotStated.NOT_STATED


def is_not_stated(value: object) -> bool:
    """Tell whether raw data says "not stated": the two words in any case, or an empty value."""
    if isinstance(value, str):
        return " ".join(value.split()).casefold() == "not stated"
    return value is None or value is NOT_STATED


def read_text(value: object) -> str:
    """Return raw data that must be non-empty text without forbidden characters."""
    if value is None:
        raise refusal("empty_text", "This is empty.", "Write a value or leave the key out.")
    if not isinstance(value, str):
        raise refusal("wrong_kind", f"This should be text, not {kind_of(value)}.")
    found = FORBIDDEN_CHARACTER.search(value)
    if found is not None:
        raise refusal("forbidden_character", _forbidden_message(found[0]), "Delete the character.")
    if not value.strip():
        raise refusal("empty_text", "This text is empty.", "Write a value or leave the key out.")
    return value


def read_line(value: object) -> str:
    """Return text as one line: every run of white space becomes one space, none at the ends."""
    return re.sub("[ \t\r\n\x85\u2028\u2029]+", " ", read_text(value)).strip()


def read_title(value: object) -> str:
    """Return a line that names something, for which "not stated" makes no sense."""
    line = read_line(value)
    if is_not_stated(line):
        raise refusal("empty_text", "A name or title cannot be 'not stated'.", "Write it out.")
    return line


def _forbidden_message(character: str) -> str:
    point = ord(character)
    if point < 0xA0:
        kind = "control character"
    elif 0xD800 <= point <= 0xDFFF:
        kind = "lone surrogate"
    elif 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE:
        kind = "noncharacter"
    elif point < 0xE000:
        kind = "direction control"
    else:
        kind = "private-use character"
    return f"This text contains the {kind} U+{point:04X}, which has no place in a document."


class ReadAs:
    """Marks an annotated type with the function that reads it from raw data."""

    def __init__(self, read: Any, schema: JsonSchema) -> None:
        self.read = read
        self.schema = schema

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)


# Editors resolve unquoted 2017, 1.10 and true to other types; the loader keeps them as text.
TEXT_SCHEMA: JsonSchema = {"type": ["string", "number", "boolean"]}
Line = Annotated[str, ReadAs(read_line, TEXT_SCHEMA)]
Title = Annotated[str, ReadAs(read_title, TEXT_SCHEMA)]


class Scalar:
    """Base of the values that are written as text; subclasses say how they are read."""

    json_schema: ClassVar[JsonSchema] = TEXT_SCHEMA

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the value for raw data (or an instance); raises PydanticCustomError."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)


class Prose(Scalar, str):
    """CommonMark text without raw HTML; ``[@article#p4]`` cites a paragraph of a source."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Return prose with newlines for line ends and spaces for tabs, none at the ends."""
        return cls(_LINE_ENDS.sub("\n", read_text(value)).expandtabs(4).strip())
