"""From raw data to a part: the model's findings as plain values, without pydantic's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from briefwright.core.paths import FieldPath
from briefwright.core.suggestions import closest
from briefwright.model.brief import Brief
from briefwright.model.fields import field_names, part_at
from briefwright.model.part import Part
from briefwright.model.refusals import listed
from briefwright.model.synonyms import SYNONYMS

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

AnyPart = TypeVar("AnyPart", bound=Part)
MOST_PROBLEMS = 1000
"""Beyond these a reader has given up."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the model refuses a value; ``path`` may lie below a shorthand, so look for its parent."""

    kind: str
    """One of ``refusals.KINDS``."""
    path: FieldPath
    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Validation:
    """A brief, or what is wrong with the data; never both."""

    brief: Brief | None
    problems: tuple[Problem, ...] = ()


def validate_brief(data: object) -> Validation:
    """Return the brief that raw data (mappings, lists, text, None) describes, or its problems."""
    return Validation(*validate_part(Brief, data))


def validate_part(part: type[AnyPart], data: object) -> tuple[AnyPart | None, tuple[Problem, ...]]:
    """Return the part of a class that raw data describes, or its problems; never both."""
    try:
        return part.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return None, tuple(map(partial(_problem, part), details[:MOST_PROBLEMS]))


def _problem(root: type[Part], error: ErrorDetails) -> Problem:
    path = error["loc"]
    match error["type"]:
        case "missing":
            return _missing(root, path)
        case "extra_forbidden":
            return _unknown_key(root, path)
        case kind:
            context: Mapping[str, str] = error.get("ctx", {})
            return Problem(kind, path, context.get("message", error["msg"]), context.get("hint"))


def _missing(root: type[Part], path: FieldPath) -> Problem:
    part = part_at(path[:-1], root) or root
    return Problem(
        "missing_field", path, f"{_with_article(part)} needs the key '{path[-1]}'.".capitalize()
    )


def _unknown_key(root: type[Part], path: FieldPath) -> Problem:
    part, key = part_at(path[:-1], root) or root, str(path[-1])
    message = f"'{key}' is not a key of {_with_article(part)}."
    return Problem("unknown_key", path, message, _key_hint(part, key))


def _key_hint(part: type[Part], key: str) -> str:
    names = field_names(part)
    near = closest(key, names, SYNONYMS)
    if near is not None:
        return f"Did you mean '{near}'?"
    if part is Brief:
        return "Text of your own goes under sections, free keys under data."
    return f"Its keys are {listed(names)}."


def _with_article(part: type[Part]) -> str:
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", part.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
