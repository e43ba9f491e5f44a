"""Free data: nested keys, lists and text that no field of the model claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from briefwright.model.refusals import kind_of, refusal
from briefwright.model.scalars import NOT_STATED, ReadAs, read_text


def read_free_data(value: object) -> Mapping[str, Any]:
    """Return a mapping of text, lists and mappings; an empty value becomes NOT_STATED."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise refusal("wrong_kind", f"This should be keys and values, not {kind_of(value)}.")
    return {str(key): _read_entry(entry) for key, entry in value.items()}


def _read_entry(entry: object) -> Any:
    match entry:
        case None:
            return NOT_STATED
        case dict():
            return read_free_data(entry)
        case list() | tuple():
            return tuple(_read_entry(each) for each in entry)
        case "":
            return ""
        case _:
            return read_text(entry)


FreeData = Annotated[Mapping[str, Any], ReadAs(read_free_data, {"type": "object"})]
