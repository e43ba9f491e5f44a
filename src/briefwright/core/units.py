"""Lengths: text with a unit to points (1 pt = 1/72 inch) and on to the units of Word."""

from __future__ import annotations

import re

POINTS_PER_UNIT = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0}
_LENGTH = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)\s*(?P<unit>pt|mm|cm|in)")


def points(text: str) -> float:
    """Return a length such as ``22mm`` or ``9.5pt`` in points.

    Raises:
        ValueError: the text is not a number followed by pt, mm, cm or in.
    """
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a length")
    return float(match["number"]) * POINTS_PER_UNIT[match["unit"]]


def twips(length: float) -> int:
    """Return points as twentieths of a point, the unit of Word's spacing (ST_TwipsMeasure)."""
    return round(length * 20)


def half_points(length: float) -> int:
    """Return points as half points, the unit of Word's font sizes (ST_HpsMeasure)."""
    return round(length * 2)


def eighth_points(length: float) -> int:
    """Return points as eighths of a point, the unit of Word's borders (ST_EighthPointMeasure)."""
    return round(length * 8)


def emus(length: float) -> int:
    """Return points as English Metric Units, the unit of DrawingML (12,700 to the point)."""
    return round(length * 12_700)
