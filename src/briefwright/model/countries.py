"""Country codes: ISO 3166-1 alpha-2, with help for those who write a name instead."""

from __future__ import annotations

from typing import Self

from briefwright.core.suggestions import closest
from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.model.refusals import refusal
from briefwright.model.scalars import Scalar, read_line

# What people write in place of the code.
_OFTEN_MEANT = {"UK": "GB", "EL": "GR", "KS": "XK", "KO": "XK", "EN": "GB", "SU": "RU", "YU": "RS"}


class CountryCode(Scalar, str):
    """A country as its two capital letters of ISO 3166-1 alpha-2, or XK for Kosovo."""

    __slots__ = ()
    json_schema = {"type": "string", "enum": sorted(COUNTRY_NAMES)}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the code; raises PydanticCustomError for anything else."""
        text = read_line(value)
        if text in COUNTRY_NAMES:
            return cls(text)
        message = f"'{text}' is not a country code of ISO 3166-1 (two capital letters)."
        raise refusal("bad_code", message, _suggestion(text))

    @property
    def english_name(self) -> str:
        """The country's name in English."""
        return COUNTRY_NAMES[self]


def _suggestion(text: str) -> str:
    upper = text.upper()
    code = upper if upper in COUNTRY_NAMES else _OFTEN_MEANT.get(upper)
    if code is None and len(text) > 3:
        name = closest(text, COUNTRY_NAMES.values())
        code = next((code for code, known in COUNTRY_NAMES.items() if known == name), None)
    if code is None:
        return "Write for example ME for Montenegro, NO for Norway, XK for Kosovo."
    return f"Write {code} for {COUNTRY_NAMES[code]}."
