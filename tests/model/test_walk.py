"""Walking a brief: every filled field once, with its path, structural ones marked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from briefwright.core.paths import path_text
from briefwright.model import (
    NOT_STATED,
    Brief,
    Commitment,
    Deployment,
    FilledField,
    Official,
    Photo,
    Source,
    is_structural,
    part_at,
    walk_filled_fields,
    walk_parts,
)
from briefwright.model.descriptions import field_descriptions
from tests.model.reading import brief_of
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data


def test_each_value_comes_once_with_its_path() -> None:
    brief = brief_of(
        deployments=[{"id": "iraq", "mission": "Training", "country": ["IQ", "XK"], "lead": None}]
    )
    found = {path_text(field.path): field for field in walk_filled_fields(brief)}
    assert list(found) == [
        "title",
        "summary.prose",
        "deployments[0].id",
        "deployments[0].mission",
        "deployments[0].lead",
        "deployments[0].country[0]",
        "deployments[0].country[1]",
    ]
    assert found["deployments[0].lead"].value is NOT_STATED
    assert [name for name, field in found.items() if field.structural] == ["deployments[0].id"]


def test_fields_left_out_are_not_filled() -> None:
    filled = [field.path for field in walk_filled_fields(brief_of(subtitle=None, officials=[]))]
    assert filled == [("title",), ("summary", "prose")]


@pytest.mark.parametrize(
    ("part", "field", "structural"),
    [
        (Official, "id", True),
        (Official, "name", False),
        (Official, "related", True),
        (Commitment, "origin", True),
        (Deployment, "coordinates", True),
        (Photo, "file", True),
        (Photo, "alt", False),
        (Source, "sha256", True),
        (Source, "url", False),
        (Brief, "language", True),
        (Brief, "data", True),
        (Brief, "no such field", False),
    ],
)
def test_structural_fields_are_those_nobody_prints(
    part: type[Official],
    field: str,
    structural: bool,  # noqa: FBT001 - table
) -> None:
    assert is_structural(part, field) is structural


def test_the_part_at_a_path_is_found() -> None:
    assert part_at(("officials", 2)) is Official
    assert part_at(("officials", 2, "photo")) is Photo
    assert part_at(()) is Brief
    assert part_at(("officials", 2, "name")) is None
    assert part_at(("weather", 1)) is None


def test_descriptions_are_inherited_and_complete() -> None:
    described = field_descriptions(Official)
    assert list(described) == list(Official.model_fields)
    assert described["as_of"] == "The date on which it was true or last confirmed."


@settings(max_examples=25)
@given(brief_data())
def test_a_path_leads_back_to_its_value(data: Data) -> None:
    brief = brief_of(**data)
    fields = list(walk_filled_fields(brief))
    assert len({field.path for field in fields}) == len(fields)
    for field in fields:
        assert value_at(brief, field) is field.value
    for path, part in walk_parts(brief):
        assert part_at(path) is type(part)


def value_at(brief: Brief, field: FilledField) -> object:
    value: object = brief
    for step in field.path:
        if isinstance(step, str) and not isinstance(value, dict):
            value = getattr(value, step)
        else:
            value = value[step]  # type: ignore[index]  # a list or free data
    return value
