"""English dates in CLDR's form, so that English briefs need no locale data to be loaded."""

from __future__ import annotations

from briefwright.model.country_names import COUNTRY_NAMES as COUNTRIES

__all__ = [
    "AMERICAN_MONTHS",
    "AMERICAN_PATTERNS",
    "AMERICAN_RANGES",
    "BRITISH_MONTHS",
    "BRITISH_PATTERNS",
    "BRITISH_RANGES",
    "COUNTRIES",
]

_WIDE = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_AMERICAN_SHORT = tuple(name[:3] for name in _WIDE)
_BRITISH_SHORT = tuple("Sept" if name == "September" else name[:3] for name in _WIDE)


def _months(short: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {"wide": _WIDE, "alone": _WIDE, "short": short, "short_alone": short}


BRITISH_MONTHS = _months(_BRITISH_SHORT)
AMERICAN_MONTHS = _months(_AMERICAN_SHORT)

BRITISH_PATTERNS = {
    "day": "d MMMM y",
    "month": "MMMM y",
    "year": "y",
    "day_short": "d MMM y",
    "month_short": "MMM y",
    "year_short": "y",
}
AMERICAN_PATTERNS = {**BRITISH_PATTERNS, "day": "MMMM d, y", "day_short": "MMM d, y"}

_MONTH_RANGES = {"M": ("MMMM–", "MMMM y"), "y": ("MMMM y – ", "MMMM y")}
_SHORT_MONTH_RANGES = {"M": ("MMM–", "MMM y"), "y": ("MMM y – ", "MMM y")}
_YEAR_RANGES = {"y": ("y–", "y")}

BRITISH_RANGES = {
    "day": {
        "d": ("d–", "d MMMM y"),
        "M": ("d MMMM – ", "d MMMM y"),
        "y": ("d MMMM y – ", "d MMMM y"),
    },
    "month": _MONTH_RANGES,
    "year": _YEAR_RANGES,
    "day_short": {
        "d": ("d–", "d MMM y"),
        "M": ("d MMM – ", "d MMM y"),
        "y": ("d MMM y – ", "d MMM y"),
    },
    "month_short": _SHORT_MONTH_RANGES,
    "year_short": _YEAR_RANGES,
}
AMERICAN_RANGES = {
    **BRITISH_RANGES,
    "day": {
        "d": ("MMMM d–", "d, y"),
        "M": ("MMMM d – ", "MMMM d, y"),
        "y": ("MMMM d, y – ", "MMMM d, y"),
    },
    "day_short": {
        "d": ("MMM d–", "d, y"),
        "M": ("MMM d – ", "MMM d, y"),
        "y": ("MMM d, y – ", "MMM d, y"),
    },
}
