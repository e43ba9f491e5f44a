"""Numbers and coordinates, read from text exactly as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Self

from briefwright.model.refusals import refusal
from briefwright.model.scalars import JsonSchema, ReadAs, Scalar, is_not_stated, read_line

_NUMBER = re.compile(r"[+-]?\d+(?:_\d{3})*(?:\.\d+)?")


def read_number(value: object) -> Decimal:
    """Return a decimal number; raises PydanticCustomError for anything else."""
    if isinstance(value, Decimal):
        return value
    text = read_line(value).replace("\u2212", "-")
    if not _NUMBER.fullmatch(text):
        raise refusal("bad_number", f"'{text}' is not a number.", "Write digits: 1250 or 2.4.")
    return Decimal(text.replace("_", ""))


def read_gap_or_number(value: object) -> Decimal | None:
    """Return a number, or None where the source states none (an empty value or "not stated")."""
    return None if is_not_stated(value) else read_number(value)


NUMBER_SCHEMA: JsonSchema = {"type": ["number", "string"], "pattern": rf"^(?:{_NUMBER.pattern})$"}
Number = Annotated[Decimal, ReadAs(read_number, NUMBER_SCHEMA)]
SeriesValue = Annotated[
    Decimal | None, ReadAs(read_gap_or_number, {"type": ["number", "string", "null"]})
]


@dataclass(frozen=True, slots=True)
class Coordinates(Scalar):
    """A point on the earth in decimal degrees of WGS 84: north and east are positive."""

    latitude: Decimal
    longitude: Decimal

    json_schema: ClassVar[JsonSchema] = {
        "anyOf": [
            {"type": "string", "examples": ["42.44, 19.26"]},
            {"type": "array", "minItems": 2, "maxItems": 2, "items": NUMBER_SCHEMA},
        ]
    }

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the point for ``42.44, 19.26`` or a list of two; raises PydanticCustomError."""
        if isinstance(value, cls):
            return value
        parts = list(value) if isinstance(value, list | tuple) else read_line(value).split(",")
        if len(parts) != 2:
            message = "Coordinates are two numbers, latitude and longitude."
            raise refusal("bad_number", message, "Write for example 42.44, 19.26.")
        latitude, longitude = (read_number(part) for part in parts)
        if abs(latitude) > 90 or abs(longitude) > 180:
            message = f"There is no place at latitude {latitude}, longitude {longitude}."
            raise refusal("bad_number", message, "Latitude comes first: 42.44, 19.26.")
        return cls(latitude, longitude)

    def __str__(self) -> str:
        return f"{self.latitude}, {self.longitude}"
