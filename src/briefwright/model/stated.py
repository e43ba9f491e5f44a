"""Field types around a value: facts that may be "not stated", and lists that may be one item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from pydantic_core import CoreSchema, core_schema

from briefwright.model.refusals import refusal
from briefwright.model.scalars import NOT_STATED, NotStated, is_not_stated

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

T = TypeVar("T")


def inner_type(annotation: Any) -> Any:
    """Return the type of the value itself: ``X`` of ``X | NotStated | None``."""
    apart = (NotStated, type(None))
    return next(option for option in get_args(annotation) if option not in apart)


class _OptionalReader:
    """Reads an empty value as one left out."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.nullable_schema(handler.generate_schema(inner_type(source)))


class _FactReader:
    """Reads "not stated" or an empty value as NOT_STATED, anything else as the inner type."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(
            _read_fact, handler.generate_schema(inner_type(source))
        )


class _ManyReader:
    """Reads a single value as a list of one, an empty value as an empty list."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))


class _FactManyReader:
    """Reads like a list, but "not stated" or an empty value as NOT_STATED."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        items = handler.generate_schema(inner_type(source))
        return core_schema.no_info_wrap_validator_function(
            _read_fact, core_schema.no_info_before_validator_function(_as_list, items)
        )


OPTIONAL, FACT, MANY, FACT_MANY = _OptionalReader(), _FactReader(), _ManyReader(), _FactManyReader()

Optional = Annotated[T | None, OPTIONAL]
"""A value that may be left out; an empty one counts as left out."""
Fact = Annotated[T | NotStated | None, FACT]
"""What a source says: left out (None), said to be missing (NOT_STATED), or a value."""
Many = Annotated[tuple[T, ...], MANY]
"""None, one or more values; a single one needs no list."""
FactMany = Annotated[tuple[T, ...] | NotStated, FACT_MANY]
"""As Many, or NOT_STATED."""


def _read_fact(value: Any, read: Any) -> Any:
    return NOT_STATED if is_not_stated(value) else read(value)


def _as_list(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return value
    if value is None:
        return []
    if is_not_stated(value):
        raise refusal("wrong_kind", "This part cannot be 'not stated'.", "Leave it out instead.")
    return [value]
