"""Lists are Word lists: labels from the numbering part, restarts, indents of the theme."""

from __future__ import annotations

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole
from briefwright.document import Callout, ListBlock, ListItem
from tests.support.documents import document_of, item, paragraph
from tests.support.themes import plain_theme
from tests.support.word_package import WordFile, word_file
from tests.support.word_text import WordReader

NUMBERING = "word/numbering.xml"


def labels(file: WordFile) -> list[tuple[str, str]]:
    return [(p.label, p.text) for p in WordReader(file.data).paragraphs() if p.label]


def bullets(*words: str) -> ListBlock:
    return ListBlock(tuple(item(word) for word in words))


def numbers(*words: str, start: int = 1) -> ListBlock:
    return ListBlock(tuple(item(word) for word in words), ordered=True, start=start)


def test_a_bullet_needs_its_style_only() -> None:
    file = word_file(document_of(bullets("a", "b")))
    assert file.values("//w:p/w:pPr/w:pStyle/@w:val") == ["ListBullet", "ListBullet"]
    assert file.find("//w:p/w:pPr/w:numPr") == []
    assert labels(file) == [("•", "a"), ("•", "b")]


def test_each_numbered_list_counts_for_itself() -> None:
    file = word_file(document_of(numbers("a", "b"), paragraph("x"), numbers("c"), numbers("d")))
    assert labels(file) == [("1.", "a"), ("2.", "b"), ("1.", "c"), ("1.", "d")]


def test_a_list_may_count_on_after_a_paragraph() -> None:
    file = word_file(document_of(numbers("a", "b"), paragraph("x"), numbers("c", start=3)))
    assert labels(file)[-1] == ("3.", "c")


def test_boxes_are_never_numbered() -> None:
    block = ListBlock((item("Agree"), item("Disagree")), ordered=True, role=ListRole.BOXES)
    assert labels(word_file(document_of(block))) == [("☐", "Agree"), ("☐", "Disagree")]


def test_labels_hang_as_the_theme_says() -> None:
    lists = plain_theme().model_dump(mode="json")["lists"]
    theme = plain_theme(lists={**lists, "plain": {"indent": "10pt", "hang": "20pt"}})
    file = word_file(document_of(bullets("a")), theme)
    indents = file.find("//w:abstractNum[@w:abstractNumId='0']/w:lvl/w:pPr/w:ind", NUMBERING)
    hanging = [dict(indent.attrib).values() for indent in indents[:2]]
    assert [list(values) for values in hanging] == [["600", "400"], ["1000", "400"]]


def test_further_paragraphs_of_an_item_stand_below_its_words() -> None:
    block = ListBlock((ListItem((paragraph("x"),)), item("a", item("b").blocks[0])))
    file = word_file(document_of(block))
    assert file.values("//w:p[w:r/w:t='b']/w:pPr/w:pStyle/@w:val") == ["ListContinue"]


def test_a_list_in_a_box_begins_at_the_words_of_the_box() -> None:
    theme = plain_theme()
    file = word_file(document_of(Callout(CalloutRole.BOTTOM_LINE, (bullets("a"),))), theme)
    (number,) = file.values("//w:p/w:pPr/w:numPr/w:numId/@w:val")
    path = f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val"
    (abstract,) = file.values(path, NUMBERING)
    level = f"//w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[1]/w:pPr/w:ind"
    (left,) = file.values(f"{level}/@w:left", NUMBERING)
    (hanging,) = file.values(f"{level}/@w:hanging", NUMBERING)
    box = theme.callouts[CalloutRole.BOTTOM_LINE]
    assert int(left) - int(hanging) == round((box.bar + box.padding) * 20)


def test_the_gap_follows_whole_items() -> None:
    lists = plain_theme().model_dump(mode="json")["lists"]
    theme = plain_theme(lists={**lists, "plain": {"hang": "20pt", "gap": "5pt"}})
    role = ParagraphRole.LIST_ITEM
    block = ListBlock((item("first", paragraph("more", role=role)),))
    file = word_file(document_of(block), theme)
    after = theme.styles[role].after
    assert file.values("//w:p[w:r/w:t='first']/w:pPr/w:spacing/@w:after") == [f"{after * 20:.0f}"]
    assert file.values("//w:p[w:r/w:t='more']/w:pPr/w:spacing/@w:after") == []
