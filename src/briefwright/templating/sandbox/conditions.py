"""The tests of templates: ``{% if rank is not_stated %}``."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from jinja2.runtime import Undefined

from briefwright.templating.prose import prepare_prose
from briefwright.templating.sandbox.entries import entries
from briefwright.templating.views import Absent, DataView, ListView, PartView, ProseValue, Value


def is_absent(value: object) -> bool:
    """Tell whether a field was left out (or a list is empty)."""
    return value is None or isinstance(value, Absent) or (isinstance(value, ListView) and not value)


def is_not_stated(value: object) -> bool:
    """Tell whether the source does not state it."""
    return isinstance(value, Value) and value.mark.not_stated


def is_stated(value: object) -> bool:
    """Tell whether there is a value that says something."""
    if isinstance(value, Undefined):
        return False
    return not is_absent(value) and not is_not_stated(value) and bool(value)


def is_defined(value: object) -> bool:
    """Tell whether a name exists and its field was not left out."""
    return not isinstance(value, Undefined | Absent)


def has_blocks(value: object) -> bool:
    """Tell whether prose is more than one paragraph."""
    return isinstance(value, ProseValue) and len(prepare_prose(str(value)).blocks) > 1


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict | DataView | PartView)


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple | range | ListView)


def _is_in(value: object, container: Any) -> bool:
    return value in (container if isinstance(container, str) else entries(container))


CONDITIONS: Final[Mapping[str, Callable[..., bool]]] = {
    "absent": is_absent,
    "not_stated": is_not_stated,
    "stated": is_stated,
    "defined": is_defined,
    "undefined": lambda value: not is_defined(value),
    "none": is_absent,
    "prose": lambda value: isinstance(value, ProseValue),
    "blocks": has_blocks,
    "string": lambda value: isinstance(value, str),
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool),
    "mapping": _is_mapping,
    "sequence": _is_list,
    "iterable": _is_list,
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "even": lambda value: value % 2 == 0,
    "odd": lambda value: value % 2 == 1,
    "divisibleby": lambda value, number: value % number == 0,
    "lower": lambda value: str(value).islower(),
    "upper": lambda value: str(value).isupper(),
    "sameas": lambda value, other: value is other,
    "in": _is_in,
    "eq": operator.eq, "equalto": operator.eq, "==": operator.eq,
    "ne": operator.ne, "!=": operator.ne,
    "lt": operator.lt, "lessthan": operator.lt, "<": operator.lt,
    "le": operator.le, "<=": operator.le,
    "gt": operator.gt, "greaterthan": operator.gt, ">": operator.gt,
    "ge": operator.ge, ">=": operator.ge,
}  # fmt: skip
