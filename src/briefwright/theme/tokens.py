"""The kinds of value a theme holds: lengths, colours, and the frozen base of all token groups."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from briefwright.core.units import points

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_COLOUR_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Token(BaseModel):
    """A group of tokens: frozen, and closed to names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _length(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return points(value)
    except ValueError:
        raise PydanticCustomError(
            "theme_length",
            "'{value}' is not a length",
            {"value": value, "hint": "write a number with its unit: 10pt, 22mm, 1.5cm or 1in"},
        ) from None


def _colour(value: object) -> object:
    if isinstance(value, str) and (_COLOUR.fullmatch(value) or _COLOUR_NAME.fullmatch(value)):
        return value.upper() if value.startswith("#") else value
    raise PydanticCustomError(
        "theme_colour",
        "'{value}' is not a colour",
        {
            "value": value,
            "hint": "write '#0B5D6B' in quotes, or the name of one of the theme's colours",
        },
    )


Length = Annotated[float, BeforeValidator(_length)]
"""A length, held in points; written with its unit."""

Colour = Annotated[str, BeforeValidator(_colour)]
"""``#RRGGBB``, or the name of one of the theme's colours (see ``Theme.colour``)."""

Alignment = Literal["left", "centre", "right"]

NotePlace = Literal["foot", "end"]
"""Where footnotes stand: at the foot of the page that calls them, or at the end of the document."""

VerdictsPrinted = Literal["checked", "all", "none"]
"""Of which quotes it is said what holding them against the source showed: of those that were found
there, of all, of none."""
