"""The example briefs: valid, complete, true to their sources and in our own words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from fontTools.ttLib import TTFont

from briefwright.checks import check_brief
from briefwright.model import (
    Assertable,
    Brief,
    Part,
    SourceReference,
    part_of_field,
    validate_brief,
    walk_filled_fields,
    walk_parts,
)
from tests.support.large_brief import large_brief_text

BRIEFS = Path(__file__).parents[2] / "briefs"
NAMES = ("montenegro-nato", "frontiere-verte", "large")
LONGEST_ECHO = 8  # words in a row that may not be the article's own


def example(name: str) -> Brief:
    text = (BRIEFS / f"{name}.yaml").read_text(encoding="utf-8")
    validation = validate_brief(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - text only
    assert validation.brief is not None, validation.problems
    return validation.brief


@pytest.fixture(scope="module")
def montenegro() -> Brief:
    return example("montenegro-nato")


@pytest.fixture
def paragraphs(shared: Path) -> list[str]:
    """The paragraphs of the article, with plain quotation marks."""
    text = (shared / "articles" / "montenegro-nato.txt").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line]


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w%]+", text.casefold().replace("’", "'"))


def echoes(text: str, article: str, length: int = LONGEST_ECHO) -> Iterator[str]:
    """Yield the runs of words that a text shares with the article."""
    theirs = f" {' '.join(words_of(article))} "
    ours = words_of(text)
    for start in range(len(ours) - length + 1):
        run = " ".join(ours[start : start + length])
        if f" {run} " in theirs:
            yield run


@pytest.mark.parametrize("name", NAMES)
def test_an_example_passes_every_check(name: str) -> None:
    assert check_brief(example(name)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_fonts_have_every_character(name: str, checkout: Path) -> None:
    text = (BRIEFS / f"{name}.yaml").read_text(encoding="utf-8")
    for face in sorted((checkout / "src/briefwright/fonts").glob("*-Regular.ttf")):
        missing = set(text) - {"\n"} - set(map(chr, TTFont(face).getBestCmap()))
        assert missing == set(), face.name


def test_the_real_brief_holds_all_that_the_article_states(montenegro: Brief) -> None:
    counts = {
        "officials": 6,
        "engagements": 5,
        "commitments": 4,
        "deployments": 4,
        "assistance": 2,
        "threats": 2,
        "responses": 2,
        "quotes": 3,
    }
    assert {part: len(getattr(montenegro, part)) for part in counts} == counts
    assert montenegro.figures is not None
    assert montenegro.figures.charts == ()


def test_every_fact_of_the_real_brief_names_its_paragraph(montenegro: Brief) -> None:
    facts = ("officials", "engagements", "commitments", "deployments", "quotes", "threats",
             "responses", "assistance", "outlook", "positions")  # fmt: skip
    for part in facts:
        for item in getattr(montenegro, part):
            assert item.source, item
            assert all(reference.first_paragraph for reference in item.source), item


def test_paragraphs_cited_exist(montenegro: Brief, paragraphs: list[str]) -> None:
    for field in walk_filled_fields(montenegro):
        if isinstance(field.value, SourceReference) and field.value.last_paragraph:
            assert field.value.last_paragraph <= len(paragraphs), field.path


def test_quotes_are_verbatim_in_the_paragraph_cited(
    montenegro: Brief, paragraphs: list[str]
) -> None:
    for quote in montenegro.quotes:
        (reference,) = quote.source
        assert reference.first_paragraph is not None
        assert f"“{quote.text}" in paragraphs[reference.first_paragraph - 1]


def test_names_are_spelt_as_the_article_spells_them(
    montenegro: Brief, paragraphs: list[str]
) -> None:
    for official in montenegro.officials:
        cited = " ".join(
            paragraphs[number - 1]
            for number in (reference.first_paragraph for reference in official.source)
            if number is not None
        )
        assert official.name in cited
        assert str(official.role) in cited


def test_the_articles_own_sentences_stay_out(montenegro: Brief, paragraphs: list[str]) -> None:
    article = "\n".join(paragraphs)
    for field in walk_filled_fields(montenegro):
        if isinstance(field.value, str) and field.path[0] != "quotes":
            assert list(echoes(field.value, article)) == [], field.path


def test_a_borrowed_sentence_would_be_noticed(paragraphs: list[str]) -> None:
    borrowed = " ".join(paragraphs[5].split()[3:12])
    assert list(echoes(f"We read that {borrowed}.", "\n".join(paragraphs)))


def test_the_fingerprint_is_that_of_the_article(montenegro: Brief, shared: Path) -> None:
    article = (shared / "articles" / "montenegro-nato.txt").read_bytes()
    assert montenegro.sources[0].sha256 == hashlib.sha256(article).hexdigest()


def test_the_french_brief_fills_every_field_of_the_model() -> None:
    assert unfilled_fields(example("frontiere-verte")) == []


def test_an_unfilled_field_would_be_noticed(montenegro: Brief) -> None:
    assert "Photo.file" in unfilled_fields(montenegro)


def test_the_french_brief_has_its_files_beside_it() -> None:
    for field in walk_filled_fields(example("frontiere-verte")):
        if field.path[-1] in ("file", "text") and field.structural:
            assert (BRIEFS / str(field.value)).is_file(), field.path


def test_the_french_quotes_are_in_the_archived_text() -> None:
    brief = example("frontiere-verte")
    source = next(source for source in brief.sources if source.text)
    archived = (BRIEFS / str(source.text)).read_bytes()
    assert hashlib.sha256(archived).hexdigest() == source.sha256
    for quote in brief.quotes:
        if quote.source:
            for piece in quote.text.split("[…]"):
                assert piece.strip() in archived.decode()


def test_the_large_brief_is_what_its_script_writes() -> None:
    assert (BRIEFS / "large.yaml").read_text(encoding="utf-8") == large_brief_text()


def test_the_large_brief_is_large() -> None:
    brief = example("large")
    assert len(brief.officials) == len({official.name for official in brief.officials}) == 60
    assert len(brief.commitments) == 200
    longest = max(len(str(commitment.evidence).split()) for commitment in brief.commitments)
    assert longest > 500


def unfilled_fields(brief: Brief) -> list[str]:
    """Return the fields of the model that no part of a brief fills; shared ones count once."""
    filled = {
        label(type(part), name)
        for _, part in walk_parts(brief)
        for name in part.model_fields_set
        if getattr(part, name) not in (None, ())
    }
    wanted = {label(part, name) for part in parts_of_the_model() for name in part.model_fields}
    return sorted(wanted - filled)


def label(part: type[Part], name: str) -> str:
    shared = name in Assertable.model_fields and issubclass(part, Assertable)
    return f"{'Assertable' if shared else part.__name__}.{name}"


def parts_of_the_model() -> Iterator[type[Part]]:
    waiting: list[type[Part]] = [Brief]
    seen: list[type[Part]] = []
    while waiting:
        part = waiting.pop()
        if part not in seen:
            seen.append(part)
            yield part
            below = (part_of_field(part, name) for name in part.model_fields)
            waiting.extend(found for found in below if found is not None)
