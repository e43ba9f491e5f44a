"""A draft has what a careful reader marked: of every article at least 85 %, kind by kind told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefwright.archive import Fault, read_archived
from briefwright.draft import Draft, DraftRequest, draft_yaml, drafted
from briefwright.evidence import ArchivedText
from tests.draft.recall import KINDS, Recall, draft_of, marks_of, recall_of
from tests.draft.test_no_invented_text import invented

FOLDER = Path(__file__).parents[1] / "evidence" / "articles"
ARTICLES = sorted(path for path in FOLDER.glob("*/article.*"))
LEAST = 0.85
LEAST_AS_VALUES = 0.8
"""What stands only in comments, because the article leaves it open, is not all of it."""


def recalls(path: Path) -> Iterator[tuple[str, Recall]]:
    draft, marks = draft_of(path), marks_of(path.parent)
    for kind in KINDS:
        yield kind, recall_of(draft, marks[kind], kind)


def test_there_are_five_articles() -> None:
    assert len(ARTICLES) == 5


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_a_draft_has_what_a_reader_marked(path: Path) -> None:
    found = dict(recalls(path))
    report = {
        kind: f"{each.as_values} + {each.in_comments} of {each.asked}: {each.missed}"
        for kind, each in found.items()
    }
    asked = sum(each.asked for each in found.values())
    values = sum(each.as_values for each in found.values())
    comments = sum(each.in_comments for each in found.values())
    assert (values + comments) / asked >= LEAST, report
    assert values / asked >= LEAST_AS_VALUES, report


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_a_draft_of_an_article_invents_nothing(path: Path) -> None:
    text = read_archived(path.read_bytes(), path.name)
    assert not isinstance(text, Fault)
    assert invented(draft_yaml(draft_of(path)), text) == []


def test_what_is_missing_lowers_the_recall() -> None:
    path = next(path for path in ARTICLES if path.parent.name == "gulf-of-guinea")
    text = read_archived(path.read_bytes(), path.name)
    assert not isinstance(text, Fault)
    half = ArchivedText(text.file, text.sha256, text.paragraphs[: len(text.paragraphs) // 2])
    marks = marks_of(path.parent)
    draft = drafted(DraftRequest(half, "article", path.name))
    assert recall_of(draft, marks["quotes"], "quotes").share < LEAST


@pytest.fixture
def montenegro(shared: Path) -> Draft:
    return draft_of(shared / "articles" / "montenegro-nato.txt")


def column(draft: Draft, part: str, *keys: str) -> list[tuple[object, ...]]:
    return [tuple(item.value(key) for key in keys) for item in draft.parts[part]]


def test_montenegro_has_its_officials_with_their_titles(montenegro: Draft) -> None:
    assert column(montenegro, "officials", "id", "name", "rank", "role") == [
        ("rohling", "Andrew M. Rohling", "Lieutenant General",
         "NATO Deputy Military Committee Chair"),
        ("milatovic", "Jakov Milatović", None, "President"),
        ("spajic", "Milojko Spajić", None, "Prime Minister"),
        ("krapovic", "Dragan Krapović", None, "Minister of Defence"),
        ("lazarevic", "Zoran Lazarević", "Brigadier General", "Chief of Defence"),
        ("rutte", "Mark Rutte", None, "NATO Secretary General"),
    ]  # fmt: skip


def test_montenegro_has_its_quotes_and_the_readout_speaks_for_itself(montenegro: Draft) -> None:
    quotes = column(montenegro, "quotes", "text", "speaker", "attribution")
    assert [quote[1:] for quote in quotes] == [
        ("rohling", None),
        (None, "a NATO readout of the meeting"),
        ("rutte", None),
    ]
    assert quotes[1][0] == "significant"
    assert str(quotes[0][0]).startswith("Montenegro has shown real leadership")
    assert str(quotes[0][0]).endswith("supporting NATO missions abroad")
    assert str(quotes[2][0]).endswith("a key ally in achieving that goal")


def test_montenegro_has_its_dated_engagements_and_the_two_per_cent(montenegro: Draft) -> None:
    engagements = column(montenegro, "engagements", "date", "place", "participants")
    assert (
        "2024-10",
        "Podgorica",
        ("rohling", "milatovic", "spajic", "krapovic", "lazarevic"),
    ) in (engagements)
    assert ("2024-12", "NATO headquarters in Brussels", ("rutte", "spajic")) in engagements
    assert column(montenegro, "commitments", "by", "target", "deadline", "status") == [
        ("Montenegro", "2%", "2024", "exceeded")
    ]
