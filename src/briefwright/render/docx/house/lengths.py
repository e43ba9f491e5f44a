"""Read the numbers and switches of a house file, which may say anything: nonsense is absent."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")
_WHOLE = re.compile(r"-?\d{1,9}")


def number(text: str | None, usual: float) -> float:
    """Return a number, or the usual one: the transitional schema also knows ``1in``."""
    return float(text) if text and _NUMBER.fullmatch(text) else usual


def whole_number(text: str | None, usual: int) -> int:
    """Return a whole number, or the usual one."""
    return int(text) if text and _WHOLE.fullmatch(text) else usual


def is_on(value: str | None) -> bool:
    """Tell whether a switch is set (ST_OnOff); None is the switch left out."""
    return value is not None and value not in {"0", "false", "off"}
