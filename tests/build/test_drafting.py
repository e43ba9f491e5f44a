"""Drafts from files: where the text is kept, what is written, and what is refused."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from briefwright.build.drafting import DraftMade, DraftOrder, draft_article
from briefwright.build.starting import SCHEMA
from briefwright.core.errors import EnvironmentFailure, UsageError
from briefwright.core.world import MemoryWorld

ARTICLE = "President Eva Lund met the press in Oslo on 4 May 2025.\n"


def made(files: dict[str, bytes | str], order: DraftOrder) -> DraftMade:
    from briefwright.build.search import shipped_folder

    schema = str(shipped_folder("schemas") / SCHEMA)
    return draft_article(MemoryWorld({schema: "{}", **files}), order)


def test_an_article_in_the_folder_of_the_brief_stays_there() -> None:
    order = DraftOrder(PurePath("desk/in/a.txt"), target=PurePath("desk/a.yaml"))
    found = made({"desk/in/a.txt": ARTICLE}, order)
    assert set(found.files) == {PurePath("desk/a.yaml"), PurePath("desk") / SCHEMA}
    assert b"text: in/a.txt" in found.text


def test_an_article_from_elsewhere_is_copied_byte_for_byte() -> None:
    order = DraftOrder(PurePath("in/a.txt"), target=PurePath("desk/a.yaml"), id="news")
    found = made({"in/a.txt": ARTICLE}, order)
    assert found.files[PurePath("desk/sources/news.txt")] == ARTICLE.encode()
    assert b"text: sources/news.txt" in found.text


def test_another_text_of_that_name_is_not_replaced() -> None:
    order = DraftOrder(PurePath("in/a.txt"), target=PurePath("desk/a.yaml"))
    with pytest.raises(UsageError, match="not the same"):
        made({"in/a.txt": ARTICLE, "desk/sources/article.txt": "Other.\n"}, order)


def test_a_brief_is_replaced_only_by_force() -> None:
    files: dict[str, bytes | str] = {"a.txt": ARTICLE, "a.yaml": "title: Mine\n"}
    order = DraftOrder(PurePath("a.txt"), target=PurePath("a.yaml"))
    with pytest.raises(UsageError, match="there already"):
        made(files, order)
    forced = DraftOrder(PurePath("a.txt"), target=PurePath("a.yaml"), force=True)
    assert PurePath("a.yaml") in made(files, forced).files


def test_an_article_that_is_not_there_is_a_failure() -> None:
    with pytest.raises(EnvironmentFailure):
        made({}, DraftOrder(PurePath("a.txt"), target=PurePath("a.yaml")))


def test_same_article_same_bytes_wherever_it_stands() -> None:
    piped = made({}, DraftOrder(None, ARTICLE.encode()))
    again = made({}, DraftOrder(None, ARTICLE.encode()))
    assert piped.text == again.text
    assert piped.files == {}
