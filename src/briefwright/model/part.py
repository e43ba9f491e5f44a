"""The frozen base of every mapping in a brief.

Modules of parts, and of the theme's tokens, do without ``from __future__ import annotations``:
pydantic would have to compile each annotation again at every start, a quarter of its time.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from pydantic import BaseModel, ConfigDict, model_validator

from briefwright.model.refusals import kind_of, refusal
from briefwright.model.scalars import TEXT_SCHEMA, JsonSchema, is_not_stated


class _Structural:
    """Marks a field that is never meant to be printed."""


STRUCTURAL: Final = _Structural()


class Part(BaseModel):
    """Base of the mappings of a brief: frozen, no unknown keys, a string where one will do."""

    # Schemas are built on first use; descriptions are read from the source only where shown.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    shorthand: ClassVar[str | None] = None
    """The field that a plain string fills, where a string may stand for the whole mapping."""
    shorthand_schema: ClassVar[JsonSchema] = TEXT_SCHEMA
    """What editors accept as that string."""

    @model_validator(mode="before")
    @classmethod
    def _expand_shorthand(cls, data: Any) -> Any:
        if isinstance(data, cls):
            return data
        if isinstance(data, dict):
            return cls.prepared(data)
        if isinstance(data, str) and cls.shorthand is not None and not is_not_stated(data):
            return cls.prepared({cls.shorthand: data})
        raise refusal("wrong_kind", cls._expected(data), cls._example())

    @classmethod
    def prepared(cls, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return raw keys and values with what can be derived from them; for parts that need it."""
        return data

    @classmethod
    def _expected(cls, data: object) -> str:
        if isinstance(data, str) and cls.shorthand is None:
            return "Plain text is not enough here: this needs keys and values."
        if data is None:
            return "This is empty."
        if is_not_stated(data):
            return "This part cannot be 'not stated'."
        wanted = "keys and values" if cls.shorthand is None else "text or keys and values"
        return f"This should be {wanted}, not {kind_of(data)}."

    @classmethod
    def _example(cls) -> str:
        needed = [name for name, field in cls.model_fields.items() if field.is_required()]
        keys = needed or [cls.shorthand or next(iter(cls.model_fields))]
        return f"Write {', '.join(f'{key}: …' for key in keys)}"
