"""Numbers of captions and cross references as fields that Word can bring up to date."""

from __future__ import annotations

import pytest

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    CaptionNumber,
    Column,
    CrossReference,
    Figure,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Row,
    Table,
)
from tests.support.nodes import cell, document_of, heading, inlines, paragraph
from tests.support.pictures import png_picture
from tests.support.word_package import WordFile, word_file

NUMBERED = inlines(CaptionNumber("Tableau comparatif", 1), ". Coûts")


def table(identity: str = "t") -> Table:
    return Table((Column(1.0),), (Row((cell("x"),)),), caption=NUMBERED, id=identity)


def instructions(file: WordFile) -> list[str]:
    return [text.strip() for text in file.values("//w:instrText/text()")]


def marked(file: WordFile, name: str) -> str:
    """Return the words between the start and the end of a bookmark."""
    path = f"//w:bookmarkStart[@w:name='{name}']/following-sibling::*"
    words = ""
    for element in file.find(path):
        if str(element.tag).endswith("}bookmarkEnd"):
            return words
        words += "".join(text for text in element.itertext("{*}t"))
    raise AssertionError(f"{name} does not end")


def test_the_number_of_a_caption_is_a_sequence_without_spaces_in_its_name() -> None:
    file = word_file(document_of(table()))
    assert instructions(file) == [r"SEQ Tableau_comparatif \* ARABIC"]
    (caption,) = file.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert "".join(caption.itertext("{*}t")) == "Tableau comparatif\u00a01. Coûts"


@pytest.mark.parametrize(
    ("goal", "words", "result"),
    [
        (table(), "Tableau comparatif\u00a01", "Tableau comparatif\u00a01"),
        (Figure(png_picture(), "A", NUMBERED, id="t"), "Tableau comparatif\u00a01", "Tableau"),
        (heading(1, "What it costs", "t"), "What it costs", "What it costs"),
        (
            Heading(1, inlines("What it costs", Footnote(1, inlines("Note"))), "t"),
            "What it costs",
            "What it costs",
        ),
        (Paragraph(inlines("The title"), ParagraphRole.TITLE, "t"), "The title", "The title"),
    ],
)
def test_a_reference_repeats_the_words_of_a_bookmark(goal: Block, words: str, result: str) -> None:
    reference = CrossReference("t", inlines(result), automatic=True)
    file = word_file(document_of(paragraph("See ", reference, "."), goal))
    assert r"REF _t_0 \h \* MERGEFORMAT" in instructions(file)
    assert marked(file, "_t_0") == words
    (shown,) = file.find("//w:r[w:rPr/w:rStyle/@w:val='BriefCrossReference']")
    assert "".join(shown.itertext("{*}t")) == result
    assert file.find("//w:hyperlink") == []


def test_a_reference_in_other_words_is_a_link() -> None:
    reference = CrossReference("t", inlines("the table"))
    file = word_file(document_of(paragraph("See ", reference, "."), table()))
    assert file.values("//w:hyperlink/@w:anchor") == ["_t_0"]
    assert "REF" not in "".join(instructions(file)[:1])


def test_a_reference_to_nothing_and_one_in_a_link_are_words() -> None:
    lost = CrossReference("nowhere", inlines("Table 9"), automatic=True)
    inside = Link("https://example.org/", (CrossReference("t", inlines("T 1"), automatic=True),))
    file = word_file(document_of(paragraph("See ", lost, inside), table()))
    assert not any("REF" in each for each in instructions(file))
    assert "BriefCrossReference" not in file.values("//w:rStyle/@w:val")
    assert "".join(file.values("//w:body/w:p[1]//w:t/text()")) == "See Table 9T 1"


def test_the_caption_of_a_figure_does_not_hold_on_to_what_follows() -> None:
    file = word_file(document_of(Figure(png_picture(), "A", NUMBERED), table(), paragraph("End")))
    below, above = file.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']/w:pPr")
    assert [each.get("{*}val") or each.values() for each in below.iterfind("{*}keepNext")] == [
        ["0"]
    ]
    assert above.find("{*}keepNext") is None


def test_cross_references_follow_the_style_of_hyperlinks() -> None:
    style = word_file(document_of(table())).style("BriefCrossReference")
    assert [each.values() for each in style.iterfind("{*}basedOn")] == [["Hyperlink"]]
