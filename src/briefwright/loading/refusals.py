"""What a theme or manifest gets wrong, in plain words, for people who never heard of pydantic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from briefwright.core.paths import FieldPath
from briefwright.core.suggestions import closest, listed
from briefwright.model.refusals import kind_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Mistake(Enum):
    """What kind of mistake it is."""

    UNKNOWN = "unknown key"
    UNKNOWN_NAME = "unknown name"
    """A value that names something which is not there."""
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One value that does not fit: where, what is wrong in one sentence, and what to write."""

    mistake: Mistake
    path: FieldPath
    message: str
    hint: str | None = None
    meant: str | None = None
    """The key that an unknown one probably stands for."""


def refusals(error: ValidationError, model: type[BaseModel]) -> tuple[Refusal, ...]:
    """Return what a model refuses, in its own order; what lies below an unknown key is left out."""
    found = [_refusal(details, model) for details in error.errors(include_url=False)]
    unknown = {each.path for each in found if each.mistake is Mistake.UNKNOWN}
    told = [each for each in found if not _lies_below(each.path, unknown)]
    missing = [each for each in told if not each.message]
    return (*(each for each in told if each.message), *_missing_together(missing, told))


def annotation_at(model: type[BaseModel], path: FieldPath) -> Any:
    """Return the type that a model expects at a path, None where the path leads nowhere."""
    expected: Any = model
    for step in path:
        if isinstance(expected, type) and issubclass(expected, BaseModel):
            field = expected.model_fields.get(str(step))
            expected = _without_none(field.annotation) if field else None
        else:
            # A tuple's entries have its first argument as their type, a mapping's values its last.
            inner = get_args(expected)
            expected = _without_none(inner[0 if isinstance(step, int) else -1]) if inner else None
    return expected


def _refusal(details: ErrorDetails, model: type[BaseModel]) -> Refusal:
    path, kind = details["loc"], details["type"]
    context: Mapping[str, Any] = details.get("ctx", {})
    if path[-1:] == ("[key]",) and "hint" in context:
        return Refusal(Mistake.UNKNOWN, path[:-1], details["msg"], context["hint"])
    if path[-1:] == ("[key]",):
        return _unknown(path[:-1], _words(context))
    if kind == "extra_forbidden":
        parent = annotation_at(model, path[:-1])
        return _unknown(path, tuple(parent.model_fields) if parent else ())
    if kind == "missing":
        return Refusal(Mistake.MISSING, path, "")
    if kind.startswith("theme_"):
        mistake = Mistake.MISSING if kind == "theme_incomplete" else Mistake.WRONG
        return Refusal(mistake, path, details["msg"], context.get("hint"))
    return Refusal(Mistake.WRONG, path, *_wrong(kind, details.get("input"), context))


def _missing_together(missing: Sequence[Refusal], told: Sequence[Refusal]) -> Iterator[Refusal]:
    """Yield one refusal for all keys that a place lacks, but for those that are misspelt there."""
    meant = {(*each.path[:-1], each.meant) for each in told if each.meant is not None}
    by_place: dict[FieldPath, list[str]] = {}
    for each in missing:
        if each.path not in meant:
            by_place.setdefault(each.path[:-1], []).append(str(each.path[-1]))
    for place, names in by_place.items():
        *others, last = names
        keys = f"The keys {', '.join(others)} and {last} are" if others else f"The key '{last}' is"
        yield Refusal(Mistake.MISSING, (*place, last), f"{keys} missing here.")


def _unknown(path: FieldPath, known: tuple[str, ...]) -> Refusal:
    key = str(path[-1])
    near = closest(key, known)
    keys = f"The keys here are {listed(known)}." if known else None
    hint = f"Did you mean '{near}'?" if near else keys
    message = f"'{key}' is not a key that can stand here."
    return Refusal(Mistake.UNKNOWN, path, message, hint, near)


def _wrong(kind: str, value: object, context: Mapping[str, Any]) -> tuple[str, str | None]:
    """Return the sentence and the cure for a value of the wrong kind."""
    is_text = isinstance(value, str)
    match kind:
        case "literal_error" | "enum" if is_text:
            words = _words(context)
            near = closest(str(value), words)
            hint = f"Did you mean '{near}'?" if near else None
            return f"'{value}' is not one of the words allowed here: {listed(words)}.", hint
        case "bool_parsing" if is_text:
            return f"'{value}' is neither true nor false.", "Write true or false."
        case "float_parsing" | "int_parsing" | "int_from_float" if is_text:
            return f"'{value}' is not a number that can stand here.", None
        case "greater_than_equal":
            return f"{value} is too small: {context['ge']:g} is the least.", None
        case "less_than_equal":
            return f"{value} is too large: {context['le']:g} is the most.", None
        case _:
            pass
    if value is None:
        return "There is no value here.", "Write one, or leave the key out."
    return f"This should be {_expected(kind)}, not {kind_of(value)}.", _example(kind, value)


def _expected(kind: str) -> str:
    match kind.partition("_")[0]:
        case "tuple" | "list":
            return "a list"
        case "dict" | "model" | "mapping":
            return "keys and values"
        case "float" | "int" | "number":
            return "a number or a length"
        case "bool":
            return "true or false"
        case _:
            return "text"


def _example(kind: str, value: object) -> str | None:
    is_list = kind.startswith(("tuple", "list"))
    return f"Write [{value}]." if is_list and isinstance(value, str) else None


def _words(context: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(re.findall("'([^']*)'", context.get("expected", "")))


def _lies_below(path: FieldPath, others: set[FieldPath]) -> bool:
    return any(path[:length] in others for length in range(1, len(path)))


def _without_none(annotation: Any) -> Any:
    """Return ``X`` of ``X | None``, and any other annotation as it is."""
    options = get_args(annotation)
    others = [option for option in options if option is not NoneType]
    return others[0] if len(others) == 1 and NoneType in options else annotation
