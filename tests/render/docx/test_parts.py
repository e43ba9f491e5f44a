"""The parts around the text: notes, links, pictures, boxes, cards, contents, properties."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import (
    BlockQuote,
    Callout,
    Card,
    Cards,
    Citation,
    Contents,
    CrossReference,
    Figure,
    Footnote,
    Heading,
    KeyNumber,
    KeyNumbers,
    Link,
    ListBlock,
    Properties,
    Section,
)
from briefwright.document.text import document_text
from tests.support.documents import (
    document_of,
    every_node_document,
    inlines,
    item,
    large_table_document,
    paragraph,
)
from tests.support.pictures import jpeg_picture, png_picture
from tests.support.themes import plain_theme
from tests.support.word_package import faults, word_file
from tests.support.word_text import word_text

NOTES = "word/footnotes.xml"
STYLES = "word/styles.xml"
CORE = "docProps/core.xml"


def style_path(identity: str) -> str:
    return f"//w:style[@w:styleId='{identity}']"


def test_footnotes_are_footnotes() -> None:
    note = Footnote(1, inlines("Said ", Link("https://example.org", inlines("here"))))
    file = word_file(document_of(paragraph("Text", note)))
    (identity,) = file.values("//w:footnoteReference/@w:id")
    words = file.values(f"//w:footnote[@w:id='{identity}']//w:t/text()", NOTES)
    assert "".join(words).strip() == "Said here"
    assert len(file.find(f"//w:footnote[@w:id='{identity}']//w:footnoteRef", NOTES)) == 1
    assert file.values("//w:footnote/@w:type", NOTES) == ["separator", "continuationSeparator"]
    assert b"https://example.org" in file.parts["word/_rels/footnotes.xml.rels"]


def test_footnotes_are_endnotes_counted_in_figures_where_the_theme_has_them_at_the_end() -> None:
    theme = plain_theme().model_copy(update={"notes": "end"})
    document = document_of(paragraph("Words", Footnote(1, inlines("Said."))))
    file, part = word_file(document, theme), "word/endnotes.xml"
    (identity,) = file.values("//w:endnoteReference/@w:id")
    words = file.values(f"//w:endnote[@w:id='{identity}']//w:t/text()", part)
    assert "".join(words).strip() == "Said."
    assert file.values("//w:endnotePr/w:numFmt/@w:val", "word/settings.xml") == ["decimal"]
    assert NOTES not in file.parts
    assert word_text(file.data).split() == document_text(document).split()


def test_a_file_with_endnotes_is_as_the_schemas_want_it(shared: Path) -> None:
    theme = plain_theme().model_copy(update={"notes": "end"})
    assert faults(word_file(every_node_document(), theme).data, shared / "tools") == []


def test_links_lead_out_and_are_safe_in_a_package() -> None:
    link = Link("https://example.org/a b?c=é&d=1", inlines("x"))
    file = word_file(document_of(paragraph(link, link)))
    relations = file.part("word/_rels/document.xml.rels")
    (target,) = [r.get("Target") for r in relations if r.get("TargetMode") == "External"]
    assert target == "https://example.org/a%20b?c=%C3%A9&d=1"
    assert len(file.find("//w:hyperlink")) == 2


def test_references_lead_to_bookmarks_and_dangling_ones_are_words() -> None:
    file = word_file(
        document_of(
            paragraph(CrossReference("here", inlines("a")), Citation("nowhere", inlines("b"))),
            Heading(1, inlines("Here"), "here"),
        )
    )
    assert file.values("//w:hyperlink/@w:anchor") == file.values("//w:bookmarkStart/@w:name")
    assert file.values("//w:hyperlink//w:t/text()") == ["a"]
    assert file.values("//w:p[1]//w:t/text()") == ["a", "b"]


def test_bookmarks_keep_to_word_s_rules() -> None:
    long = "a-very-long-heading-that-goes-on-and-on-for-more-than-forty-letters"
    headings = (Heading(1, inlines("x"), f"{long}-{n}") for n in range(2))
    names = word_file(document_of(*headings)).values("//w:bookmarkStart/@w:name")
    assert len(set(names)) == 2
    assert all(len(name) <= 40 and name.replace("_", "a").isalnum() for name in names)


def test_pictures_say_what_they_show_and_are_stored_once() -> None:
    figure = Figure(jpeg_picture(), "Water level by hour", inlines("Level"), 0.5)
    file = word_file(document_of(figure, figure))
    assert file.values("//wp:docPr/@descr") == ["Water level by hour"] * 2
    assert len(set(file.values("//wp:docPr/@id"))) == 2
    assert [name for name in file.parts if "media" in name] == ["word/media/image1.jpeg"]
    assert file.parts["word/media/image1.jpeg"] == jpeg_picture().data
    (width, _) = file.values("//wp:extent/@cx")
    assert abs(int(width) / 12_700 - plain_theme().page.text_width / 2) < 0.1


def test_a_picture_without_words_is_marked_as_decoration() -> None:
    card = Card((), (paragraph("Ana"),), image=png_picture(100, 100))
    file = word_file(document_of(Cards((card,))))
    assert file.values("//wp:docPr/@descr") == []
    assert file.values("//wp:docPr//*[local-name()='decorative']/@val") == ["1"]
    assert file.values("//a:srcRect/@l"), "the middle of a square fills an upright frame"


def test_a_callout_of_paragraphs_stays_paragraphs() -> None:
    body = paragraph("Pay.", role=ParagraphRole.CALLOUT_BODY)
    bullets = ListBlock((item("a"), item("b")))
    callout = Callout(CalloutRole.BOTTOM_LINE, (body, bullets), inlines("Bottom line"))
    file = word_file(document_of(callout))
    assert file.find("//w:tbl") == []
    styles = file.values("//w:p/w:pPr/w:pStyle/@w:val")
    assert styles[:2] == ["BriefBottomLineTitle", "BriefBottomLine"]
    borders = [
        [dict(border.attrib) for border in file.find(f"{style_path(name)}//w:pBdr/*", STYLES)]
        for name in dict.fromkeys(styles)
    ]
    assert len(borders) == 3
    assert borders[0] == borders[1] == borders[2], "Word joins boxes that are the same"


def test_a_callout_with_nested_lists_is_a_cell_marked_as_layout() -> None:
    nested = ListBlock((item("a", ListBlock((item("b"),))),))
    file = word_file(document_of(Callout(CalloutRole.ALERT, (nested,))))
    assert file.values("//w:tblDescription/@w:val") == ["layout"]


def test_neighbouring_quotes_stay_two() -> None:
    quote = BlockQuote((paragraph("“No.”", role=ParagraphRole.QUOTE),), inlines("Ana"))
    file = word_file(document_of(quote, quote))
    styles = file.values("//w:p/w:pPr/w:pStyle/@w:val")
    assert styles == ["Quote", "BriefAttribution", "BriefSpace", "Quote", "BriefAttribution"]


def test_a_quote_in_another_language_says_so() -> None:
    words = (paragraph("« Non. »", role=ParagraphRole.QUOTE),)
    file = word_file(document_of(BlockQuote(words, inlines("Ana"), language="fr")))
    assert file.values("//w:p[w:pPr/w:pStyle/@w:val='Quote']//w:lang/@w:val") == ["fr"]
    assert file.values("//w:p[w:pPr/w:pStyle/@w:val='BriefAttribution']//w:lang/@w:val") == []


def test_cards_and_key_numbers_are_layout() -> None:
    numbers = KeyNumbers(tuple(KeyNumber(inlines(str(n)), inlines("x")) for n in range(7)))
    cards = Cards((Card(inlines("Ana"), (), initials="A"), Card(inlines("Bo"), ())))
    file = word_file(document_of(numbers, cards))
    assert file.values("//w:tblDescription/@w:val") == ["layout", "layout"]
    assert len(file.find("(//w:tbl)[1]/w:tr")) == 3, (
        "seven numbers stand in two rows, a gap between"
    )


def test_a_section_that_wants_one_page_keeps_its_paragraphs_together() -> None:
    blocks = (paragraph("a"), paragraph("b"), paragraph("c"))
    file = word_file(document_of(Section(blocks, keep=True), paragraph("d")))
    assert file.values("//w:p[w:pPr/w:keepNext]//w:t/text()") == ["a", "b"]
    loose = word_file(document_of(Section(blocks), paragraph("d")))
    assert loose.find("//w:keepNext") == []


def test_the_contents_is_a_field_with_its_entries_filled_in() -> None:
    headings = (Heading(1, inlines("One"), "one"), Heading(2, inlines("Two"), "two"))
    hidden = Heading(3, inlines("Three"), "three")
    file = word_file(document_of(Contents(2), *headings, hidden))
    assert file.values("//w:instrText/text()")[0] == ' TOC \\o "1-2" \\h \\z \\u '
    entries = file.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Toc')]")
    assert len(entries) == 2
    anchors = file.values("//w:p/w:hyperlink/@w:anchor")
    references = [text.split()[1] for text in file.values("//w:instrText/text()") if "REF" in text]
    assert anchors == references == file.values("//w:bookmarkStart/@w:name")[:2]
    assert file.find("//w:updateFields", "word/settings.xml") == [], "no question on opening"


def test_the_contents_guesses_pages_that_grow() -> None:
    table = large_table_document(150).blocks[0]
    first, last = Heading(1, inlines("One"), "one"), Heading(1, inlines("Two"), "two")
    file = word_file(document_of(Contents(1), first, table, last))
    texts = file.values("//w:hyperlink/w:r/w:t/text()")
    assert texts[:2] == ["One", "1"]
    assert 6 <= int(texts[3]) <= 9


def test_properties_are_the_brief_s_own() -> None:
    file = word_file(every_node_document())
    expected = {
        "dc:title": "Northern river crossings: options after the flood",
        "dc:creator": "Ana Čović; Brían Ó Súilleabháin",
        "dc:subject": "Which crossing to rebuild first",
        "cp:keywords": "rivers, bridges",
        "dc:identifier": "INF/2025/014",
        "cp:contentStatus": "draft",
        "cp:version": "1.2",
        "dcterms:created": "2025-01-31T00:00:00Z",
        "dcterms:modified": "2025-01-31T00:00:00Z",
    }
    found = {name: "".join(file.values(f"//{name}/text()", CORE)) for name in expected}
    assert found == expected


def test_what_is_not_known_is_not_said() -> None:
    document = replace(document_of(paragraph("x")), properties=Properties("Title", "en"))
    file = word_file(document)
    assert file.values("//dcterms:created/text() | //dc:creator/text()", CORE) == []


def test_spaces_add_up_in_word_too() -> None:
    settings = "word/settings.xml"
    file = word_file(document_of(paragraph("x")))
    assert len(file.find("//w:compat/w:doNotUseHTMLParagraphAutoSpacing", settings)) == 1
    path = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert file.values(path, settings) == ["15"]
