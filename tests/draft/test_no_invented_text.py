"""Whatever the text: each value of a draft stands in it, the YAML loads, the model takes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.core.diagnostics import Severity
from briefwright.draft import DraftRequest, draft_yaml, drafted
from briefwright.draft.items import Field
from briefwright.draft.yaml_text import field_lines, is_writable, scalar, unguarded_prose
from briefwright.evidence import ArchivedText
from briefwright.loading import load_brief

FRAGMENTS = [
    "“We stay,”",
    "“We never said *that*: #1 [x]”",
    "« Oui »,",
    "„Ja“",
    '"no',
    "‘so’",
    "said",
    "told reporters",
    "Prime Minister Ana Kovač",
    "Lt. Gen. Bo van der Meer",
    "Ivan Petrov,",
    "министр обороны Иван Петров",
    "the minister of defence, Li O’Neil,",
    "M. Dupont",
    "Mme Jeanne d’Arc-Duval",
    "President NO",
    "Null Smith",
    "visited Riga",
    "met",
    "in October 2024",
    "on 3 November 2024",
    "since 2019",
    "by the end of 2026",
    "on Feb. 30",
    "2 %",
    "$14.5 million",
    "120 soldiers",
    "serve in KFOR in Kosovo",
    "will spend",
    "pledged 3% of GDP",
    "@home",
    "- item",
    "1. first",
    "a: b #c",
    "not stated",
    "~",
    "yes",
    "{x}",
    "[@article#p4]",
    "according to a NATO press release",
    "in a statement,",
    "He said:",
    "Exercise Bold Fox 24",
    "mission „Алтеа“",
    ".",
    ". ",
    ", ",
    "; ",
    "!",
    "\u2028",
    "\u00a0",
    "\ufeff",
    "\ue000",
    "\x07",
    "%",
    "|",
    ">",
    "…",
    "—",
    "(Norway)",
]
PARAGRAPH = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), min_size=1, max_size=14
).map(lambda parts: " ".join(" ".join(parts).split()))
ARTICLES = st.lists(PARAGRAPH.filter(bool), min_size=1, max_size=5)

# What need not stand in the text: ids, citations, EDTF, words of vocabularies, codes, our version.
OUR_OWN = {
    "id", "kind", "status", "country", "source", "speaker", "participants", "language", "version",
    "text of source", "sha256",
}  # fmt: skip
DATES = {"date", "deadline", "since", "until"}


def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def values(data: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the key it stands under."""
    match data:
        case dict():
            for name, value in data.items():
                yield from values(value, str(name))
        case list():
            for value in data:
                yield from values(value, key)
        case _:
            yield key, str(data)


def own_words(key: str, value: str) -> str:
    """Return the words of a value, without what Markdown needs and the citation at its end."""
    if key == "prose":
        value = value.removeprefix("> ").rpartition(" [@article#")[0]
    return folded(unguarded_prose(value) if key in ("prose", "what") else value)


def archived(paragraphs: list[str]) -> ArchivedText:
    return ArchivedText("x.txt", "0" * 64, tuple(map(folded, paragraphs)))


def read(text: str) -> dict[str, object]:
    data: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - plain texts only
    return data


def invented(text: str, article: ArchivedText) -> list[tuple[str, str]]:
    """Return the values of a draft that do not stand in its article."""
    whole = " ".join(article.paragraphs)
    data = read(text)
    sources = data.pop("sources")
    assert isinstance(sources, list)
    found = [("title", sources[0]["title"]), *values(data)]
    placeholders = {"article", "..."}
    return [
        (key, value)
        for key, value in found
        if key not in OUR_OWN
        and not (key in DATES and re.fullmatch(r"[\d/-]+", value))
        and own_words(key, value) not in whole
        and own_words(key, value) not in placeholders
    ]


@settings(max_examples=150, deadline=None)
@given(ARTICLES)
def test_every_value_stands_in_the_text_and_the_model_takes_the_brief(
    paragraphs: list[str],
) -> None:
    article = archived(paragraphs)
    text = draft_yaml(drafted(DraftRequest(article, "article", "x.txt")))
    loaded = load_brief(text.encode("utf-8"), "x.yaml")
    errors = [each for each in loaded.diagnostics if each.severity is Severity.ERROR]
    assert (errors, loaded.brief is None) == ([], False)
    assert invented(text, article) == []


@settings(max_examples=40, deadline=None)
@given(ARTICLES)
def test_references_lead_to_officials_and_ids_are_unique(paragraphs: list[str]) -> None:
    draft = drafted(DraftRequest(archived(paragraphs), "article", "x.txt"))
    ids = [str(item.value("id")) for items in draft.parts.values() for item in items]
    assert len(ids) == len({*ids, "article"}) - 1
    officials = {str(item.value("id")) for item in draft.parts["officials"]}
    for item in draft.parts["quotes"]:
        assert item.value("speaker") in {None, *officials}
    for item in draft.parts["engagements"]:
        assert set(item.value("participants") or ()) <= officials


def test_invented_text_would_be_found() -> None:
    article = archived(["Ana Kovač met the press."])
    text = draft_yaml(drafted(DraftRequest(article, "article", "x.txt")))
    assert invented(f"{text}issue: Nobody wrote this.\n", article) == [
        ("issue", "Nobody wrote this.")
    ]


@given(
    text=st.text(min_size=1, max_size=300).map(folded).filter(is_writable), is_prose=st.booleans()
)
def test_texts_are_read_back_exactly(text: str, *, is_prose: bool) -> None:
    lines = field_lines(Field("key", text, is_prose=is_prose), "    ")
    read_back = read("\n".join(["item:", *lines]))["item"]
    assert isinstance(read_back, dict)
    value = read_back["key"]
    assert (unguarded_prose(value) if is_prose else value) == text


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "no",
        "null",
        "~",
        "a: b",
        "a #b",
        "@home",
        "- a",
        "2024-10-03",
        "19:15",
        "1_000",
        "'a'",
        '"a"',
        "{a}",
        "[a]",
        "%a",
        "&a",
        "*a",
        "!a",
        "| a",
        "> a",
        "a:",
        "? a",
        "a\u2028b",
        "ends with space-colon :",
    ],
)
def test_texts_that_yaml_would_take_for_something_else_are_quoted(text: str) -> None:
    title = f"title: {scalar(text)}\nsummary: x\n"
    loaded = load_brief(title.encode(), "x.yaml")
    assert loaded.brief is not None
    assert loaded.brief.title == text.replace("\u2028", " ")
