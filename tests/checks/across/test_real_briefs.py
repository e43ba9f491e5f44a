"""Briefs that were written with care, bound as a book: nothing is found that is not there."""

from __future__ import annotations

import datetime
import itertools
import time
from dataclasses import replace
from pathlib import Path

import pytest

from briefwright.checks.across import Member, check_across, check_book_file, file_facts
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.loading import load_book, load_brief
from briefwright.model import book_files
from tests.checks.across.books import YEAR, book_of, places
from tests.support.articles import ARTICLES, article_names

BRIEFS = Path(__file__).parents[3] / "briefs"
FILES = [
    *(BRIEFS / name for name in ("montenegro-nato.yaml", "frontiere-verte.yaml")),
    *(ARTICLES / name / "brief.yaml" for name in article_names()),
]


def member(number: int, path: Path, text: str | None = None) -> Member:
    data = path.read_bytes() if text is None else text.encode()
    loaded = load_brief(data, f"{number}.yaml")
    assert loaded.brief is not None
    return Member(str(number), loaded.brief, f"{number}.yaml", loaded.positions, YEAR)


def check(members: list[Member], date: str = "2025-01-20") -> tuple[Diagnostic, ...]:
    book = book_of(f"title: b\ndate: {date}\nmarking: TLP:RED\ntabs: x.yaml\n")
    assert book.book is not None
    return check_across(members, book.book, book.positions, datetime.date(2025, 1, 20))


def test_the_shipped_briefs_and_those_on_articles_do_not_contradict_one_another() -> None:
    members = [member(number, path) for number, path in enumerate(FILES, 1)]

    assert [each for each in check(members) if each.severity.value != "note"] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_brief_does_not_contradict_its_copy(path: Path) -> None:
    assert check([member(1, path), member(2, path)], "2024-10-01") == ()


@pytest.mark.parametrize("day", ["2025-06-07", "2039-01-01"])
def test_the_example_of_a_book_is_in_order(day: str) -> None:
    path = BRIEFS / "western-balkans.book.yaml"
    loaded = load_book(path.read_bytes(), path.name)
    assert loaded.book is not None
    assert loaded.diagnostics == ()
    paths = [each.path for each in book_files(loaded.book)]
    files = {each: file_facts((BRIEFS / each).read_bytes()) for each in paths}
    members = [member(number, BRIEFS / each) for number, each in enumerate(paths, 1)]
    today = datetime.date.fromisoformat(day)

    assert check_book_file(loaded.book, loaded.positions, files) == ()
    found = check_across(members, loaded.book, loaded.positions, today)
    assert [each for each in found if each.severity is not Severity.NOTE] == []


MONTENEGRO = FILES[0]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("role: President\n", "role: Prime Minister\n", "B201"),
        ("rank: Brigadier General\n", "rank: Major General\n", "B201"),
        ("real leadership", "true leadership", "B203"),
        ("firmly committed", "strongly committed", "B203"),
        ("title: News report on", "title: Readout of", "B207"),
        ("target: 2%", "target: 2.5%", "B208"),
    ],
)
def test_one_word_changed_in_a_copy_is_found_once(right: str, wrong: str, code: str) -> None:
    text = MONTENEGRO.read_text(encoding="utf-8")
    assert right in text
    line = text[: text.index(right)].count("\n") + 1
    changed = member(2, MONTENEGRO, text.replace(right, wrong, 1))

    found = check([member(1, MONTENEGRO), changed], "2024-10-01")

    assert places(found) == [f"{code} 2.yaml:{line}"]


def test_two_hundred_briefs_are_checked_in_a_moment() -> None:
    """One second on a machine that does nothing else; the bound leaves room for one that does."""
    loaded = [member(number, path) for number, path in enumerate(FILES)]
    members = [
        replace(each, tab=str(number), brief=each.brief.model_copy())
        for number, each in zip(range(200), itertools.cycle(loaded), strict=False)
    ]
    started = time.process_time()
    check(members)

    assert time.process_time() - started < 4.5
