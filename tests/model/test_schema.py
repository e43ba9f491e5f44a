"""The JSON Schema: up to date, complete, and true to what the model accepts."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from briefwright.model.schema import (
    book_json_schema,
    book_schema_text,
    brief_json_schema,
    brief_schema_text,
)
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data

FOLDER = Path(__file__).parents[2] / "briefs"
BOOKS = sorted(FOLDER.glob("*.book.yaml"))
BRIEFS = sorted(set(FOLDER.glob("*.yaml")) - set(BOOKS))
VALIDATOR = jsonschema.Draft202012Validator(brief_json_schema())


def is_stale(committed: str) -> bool:
    return committed != brief_schema_text()


def as_editors_see(value: Any) -> Any:
    """Return YAML data as an editor resolves it: dates are text there."""
    match value:
        case dict():
            return {str(key): as_editors_see(entry) for key, entry in value.items()}
        case list():
            return [as_editors_see(entry) for entry in value]
        case datetime.date():
            return value.isoformat()
        case str() if value.casefold() == "not stated":
            return "not stated"
        case _:
            return value


def test_the_committed_schema_is_that_of_the_model(checkout: Path) -> None:
    committed = (checkout / "schemas" / "brief.schema.json").read_text(encoding="utf-8")
    assert not is_stale(committed), (
        "write it anew: python -m briefwright.model.schema > schemas/brief.schema.json"
    )


def test_a_changed_schema_is_noticed(checkout: Path) -> None:
    committed = (checkout / "schemas" / "brief.schema.json").read_text(encoding="utf-8")
    assert is_stale(committed.replace("EdtfDate", "Date", 1))


def test_it_is_a_schema_of_its_draft() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(brief_schema_text()))


def test_every_key_and_part_is_described() -> None:
    schema = brief_json_schema()
    parts = {"Brief": schema, **schema["$defs"]}
    for name, part in parts.items():
        assert name == "Text" or part["description"][-1] in ".…", name
        for key, field in part.get("properties", {}).items():
            assert len(field["description"]) > 3, f"{name}.{key}"


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_the_example_briefs_are_valid_in_an_editor(path: Path) -> None:
    data = as_editors_see(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_the_example_briefs_name_the_schema_in_their_first_line(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    key, _, target = first.partition("$schema=")
    assert key == "# yaml-language-server: "
    assert (path.parent / target).is_file()


@pytest.mark.parametrize(
    "wrong",
    [
        {"officals": "x"},
        {"status": "Final"},
        {"marking": "TLP: AMBER"},
        {"officials": [{"role": "Chief"}]},
        {"officials": [{"name": "Ana", "country": "Norway"}]},
        {"quotes": [{"text": "x", "source": "article#4"}]},
        {"sections": ["Text"]},
    ],
)
def test_an_editor_marks_what_the_model_refuses(wrong: Data) -> None:
    assert not VALIDATOR.is_valid({"title": "T", "summary": "S", **wrong})


@pytest.mark.parametrize(
    "unquoted", [{"version": 1.10}, {"date": 2017}, {"reference": 17}, {"title": True}]
)
def test_values_without_quotation_marks_are_valid(unquoted: Data) -> None:
    assert VALIDATOR.is_valid({"title": "T", "summary": "S", **unquoted})


@settings(max_examples=25)
@given(brief_data())
def test_whatever_the_model_accepts_is_valid_in_an_editor(data: Data) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(as_editors_see(data))] == []


BOOK_VALIDATOR = jsonschema.Draft202012Validator(book_json_schema())


def test_the_committed_schema_of_books_is_that_of_the_model(checkout: Path) -> None:
    committed = (checkout / "schemas" / "book.schema.json").read_text(encoding="utf-8")
    assert committed == book_schema_text(), (
        "write it anew: python -m briefwright.model.schema book > schemas/book.schema.json"
    )
    jsonschema.Draft202012Validator.check_schema(json.loads(committed))


def test_every_key_and_part_of_a_book_is_described() -> None:
    schema = book_json_schema()
    for name, part in {"Book": schema, **schema["$defs"]}.items():
        assert name == "Text" or part["description"][-1] in ".…", name
        for key, field in part.get("properties", {}).items():
            assert len(field["description"]) > 3, f"{name}.{key}"


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_the_example_books_are_valid_in_an_editor_and_name_their_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = as_editors_see(yaml.safe_load(text))
    assert [error.message for error in BOOK_VALIDATOR.iter_errors(data)] == []
    assert text.startswith("# yaml-language-server: $schema=../schemas/book.schema.json\n")


@pytest.mark.parametrize(
    "wrong",
    [{"dividers": "maybe"}, {"contents": 3}, {"tabs": [{"breif": "x"}]}, {"parts": ["x.yaml"]}],
)
def test_an_editor_marks_what_the_model_of_books_refuses(wrong: Data) -> None:
    assert BOOK_VALIDATOR.is_valid({"title": "T", "tabs": ["x.yaml", {"text": "y"}]})
    assert not BOOK_VALIDATOR.is_valid({"title": "T", **wrong})
