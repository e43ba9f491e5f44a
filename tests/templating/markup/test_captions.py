"""Numbers of captions, and links that say the words of what they lead to."""

from __future__ import annotations

import pytest

from briefwright.document import (
    CaptionNumber,
    CrossReference,
    Document,
    Field,
    Figure,
    Inlines,
    Table,
    Text,
)
from briefwright.document.walk import inline_text, walk
from tests.support.pictures import png_picture
from tests.templating.composing import brief_of, compose, document_of, findings_of

PICTURES = {"p.png": png_picture()}
FIGURE = "<figure><img src='p.png' alt='A'><figcaption data-label='Figure'>F</figcaption></figure>"


def table(words: str, label: str = "Table", identity: str = "t") -> str:
    caption = f"<caption data-label='{label}'>{words}</caption>"
    return f"<table id='{identity}'>{caption}<tr><td>x</td></tr></table>"


def captions(markup: str) -> list[str]:
    document = document_of(markup, images=PICTURES)
    kept = [node for node in walk(document.blocks) if isinstance(node, Table | Figure)]
    return [inline_text(block.caption) for block in kept]


def references(document: Document) -> list[CrossReference]:
    return [node for node in walk(document.blocks) if isinstance(node, CrossReference)]


def test_captions_count_through_the_document_each_label_for_itself() -> None:
    box = f"<aside class='note'><p>Words</p>{table('C', identity='c')}</aside>"
    plain = "<table><caption>Plain</caption><tr><td>x</td></tr></table>"
    markup = (
        table("A", identity="a") + FIGURE + f"<section><h2>H</h2>{plain}{box}</section>" + FIGURE
    )
    assert captions(markup) == [
        "Table\u00a01. A", "Figure\u00a01. F", "Plain", "Table\u00a02. C", "Figure\u00a02. F",
    ]  # fmt: skip


def test_labels_that_word_cannot_tell_apart_count_together() -> None:
    markup = table("A", "Data table", "a") + table("B", "data-table", "b")
    assert captions(markup) == ["Data table\u00a01. A", "data-table\u00a02. B"]


def test_what_is_empty_takes_no_number() -> None:
    markup = table("", identity="a") + table("C", "", "c")
    markup += "<table><caption data-label='Table'>Gone</caption></table>"
    assert captions(markup + table("D", identity="d")) == ["", "C", "Table\u00a01. D"]


@pytest.mark.parametrize("label", ["1st table", "x" * 41])
def test_a_label_is_a_word(label: str) -> None:
    (finding,) = findings_of(table("A", label))
    assert finding == f"T504 1:36 '{label}' is not allowed as data-label of <caption>"


def test_a_label_that_a_field_gives_counts_as_printed() -> None:
    composition = compose(table("A", "{{ brief.title }}"), brief_of(title="Tableau"))
    assert ("title",) in composition.printed


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (table("Costs"), (Text("Table\u00a01"),)),
        ("<h2 id='t'>What <em>it</em> costs</h2>", (Text("What it costs"),)),
        ("<h1 id='t'>{{ brief.title }}</h1>", (Field("title", (Text("Relations"),)),)),
        (FIGURE.replace("figure", "figure id='t'", 1), (Text("Figure\u00a01"),)),
    ],
)
@pytest.mark.parametrize("link", ["<a href='#t'></a>", "<a href='#t'>\n {{ brief.subtitle }} </a>"])
def test_an_empty_link_says_the_words_of_its_goal(goal: str, words: Inlines, link: str) -> None:
    for markup in (f"<p>See {link}.</p>{goal}", f"{goal}<ul><li>See {link}.</li></ul>"):
        document = document_of(markup, images=PICTURES)
        assert references(document) == [CrossReference("t", words, automatic=True)]


def test_a_link_with_words_keeps_them() -> None:
    document = document_of(f"<p><a href='#t'>the table</a></p>{table('Costs')}")
    assert references(document) == [CrossReference("t", (Text("the table"),))]


def test_the_number_of_a_caption_is_a_node() -> None:
    (block,) = document_of(table("Costs")).blocks
    assert isinstance(block, Table)
    assert block.caption == (CaptionNumber("Table", 1), Text(". "), Text("Costs"))


@pytest.mark.parametrize(
    "goal",
    [
        "<p id='t'>Words</p>",
        "<table id='t'><caption>Words</caption><tr><td>x</td></tr></table>",
        "<ul><li id='t'>Words</li></ul>",
        "<h2 id='t'><a href='#t'></a></h2>",
    ],
)
def test_an_empty_link_to_what_has_no_words_is_a_finding(goal: str) -> None:
    findings = findings_of(f"<p>See <a href='#t'></a>.</p>{goal}")
    assert findings[0] == "T512 1:18 '#t' has no words that an empty link could say"


def test_a_link_to_nothing_is_one_finding_empty_or_not() -> None:
    (finding,) = findings_of("<p>See <a href='#t'></a>.</p>")
    assert finding == "T512 1:18 the link '#t' leads to no id of the document"
