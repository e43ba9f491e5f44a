"""What the tests of the model read raw data with."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from briefwright.model import Brief, Problem, validate_brief
from briefwright.model.scalars import Scalar

MINIMAL = {"title": "A title", "summary": "A summary."}


def brief_of(**parts: Any) -> Brief:
    """Return the brief with these parts besides a title and a summary."""
    validation = validate_brief({**MINIMAL, **parts})
    assert validation.brief is not None, validation.problems
    return validation.brief


def problems_of(**parts: Any) -> tuple[Problem, ...]:
    """Return what the model says of these parts."""
    validation = validate_brief({**MINIMAL, **parts})
    assert validation.brief is None
    return validation.problems


def problem_of(**parts: Any) -> Problem:
    """Return the one thing the model says of these parts."""
    (problem,) = problems_of(**parts)
    return problem


def refused(scalar: type[Scalar], value: object) -> tuple[str, str]:
    """Return the sentence and the hint with which a value type refuses raw data."""
    with pytest.raises(PydanticCustomError) as caught:
        scalar.read(value)
    context = caught.value.context or {}
    return str(context["message"]), str(context.get("hint", ""))
