"""docs/templates.md says what the code does: elements, filters, tests, words, and examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefwright.core.codes import CODES
from tests.templating import guide
from tests.templating.composing import brief_of, compose, template_of

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```jinja\n(.*?)```", TEXT, re.DOTALL)
BRIEF = brief_of(
    date="2024-10",
    officials=[{"id": "ana", "name": "Ana", "role": "Minister", "source": "note#p1"}],
    engagements=[{"what": "Talks", "date": "2024-10-03", "participants": ["ana", "Bogdan"]}],
    quotes=[{"text": "Da.", "speaker": "ana", "language": "sr-Latn", "source": "note#p2"}],
    sources=[{"id": "note", "title": "Note", "url": "https://www.example.org/note"}],
)


def section(title: str) -> str:
    """Return the text below a heading, up to the next of its kind."""
    found = re.search(rf"^#+ {title}\n(.*?)(?=^##|\Z)", TEXT, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[1]


def named(text: str) -> set[str]:
    """Return the names in code marks, without their arguments."""
    return {name for code in re.findall(r"`([^`]+)`", text) for name in re.findall(r"^\w+", code)}


def test_the_guide_has_every_element_as_the_parser_knows_it() -> None:
    assert guide.grammar_table() in TEXT


def test_the_guide_has_every_attribute_as_the_parser_knows_it() -> None:
    assert guide.attribute_table() in TEXT


def test_the_guide_has_every_filter_and_no_other() -> None:
    table = "\n".join(row.split("|")[1] for row in section("Filters").splitlines() if "|" in row)
    assert named(table) == guide.filter_names()


def test_the_guide_has_every_test_and_no_other() -> None:
    assert named(section("Tests")) == guide.test_names()


def test_the_guide_has_every_word_the_program_brings() -> None:
    assert set(guide.built_in_words()) - named(section("Labels")) == set()


def test_the_guide_names_only_codes_that_exist() -> None:
    assert set(re.findall(r"\b[ET]\d{3}\b", TEXT)) - set(CODES) == set()


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_composes(example: str) -> None:
    base = "{% block officials %}{% endblock %}"
    house = template_of(
        example,
        files={"policy-brief/brief.html.jinja": base},
        labels={"en": {"officials": "Officials"}},
    )
    composition = compose(house, BRIEF)
    assert composition.diagnostics == ()
    assert composition.document is not None
    assert composition.document.blocks != ()


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3
