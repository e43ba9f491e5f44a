"""Each field of the brief is a content control of its name, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.build.request import Format
from briefwright.document import (
    Cell,
    Column,
    Document,
    Field,
    Footnote,
    Furniture,
    Heading,
    Link,
    Properties,
    Row,
    Slots,
    Strong,
    Table,
)
from briefwright.render.docx.content_controls import LONGEST_TAG, control_tag
from tests.support.built_briefs import built
from tests.support.documents import document_of, inlines, paragraph
from tests.support.word_package import WordFile, faults, word_file

ROLE = Field("officials[2].role", inlines("Chair"))
LONG = "appendices[10].sections[3].commitments[12].attribution.organisation"
EVERYWHERE = Document(
    Properties("Title", "en"),
    (
        Heading(1, (ROLE,), "one"),
        paragraph(*inlines("The "), ROLE, *inlines(".")),
        paragraph(Link("https://example.org", (ROLE,))),
        paragraph(Field("officials[2]", (Link("https://example.org", (ROLE,)), Strong((ROLE,))))),
        paragraph(*inlines("A note"), Footnote(1, (ROLE,))),
        Table(
            columns=(Column(1.0),),
            rows=(
                Row((Cell((paragraph(ROLE),), header=True),)),
                Row((Cell((paragraph(ROLE),)),)),
            ),
            header_rows=1,
        ),
    ),
    Furniture(header=Slots(left=(ROLE,)), footer=Slots(right=(ROLE,))),
)


def controls(file: WordFile) -> list[str]:
    return [
        value
        for name in file.parts
        if name.startswith("word/") and name.endswith(".xml")
        for value in file.values("//w:sdtPr/w:id/@w:val", name)
    ]


def test_words_of_a_field_stand_in_a_control_of_its_path() -> None:
    file = word_file(document_of(paragraph(*inlines("The "), ROLE, *inlines("."))))
    assert file.values("//w:sdt/w:sdtContent/w:r/w:t/text()") == ["Chair"]
    assert file.values("//w:sdtPr/*/@w:val") == ["officials[2].role"] * 2 + ["1"]
    assert file.values("//w:p/w:r/w:t/text()") == ["The ", "."]


def test_controls_may_stand_everywhere(shared: Path) -> None:
    file = word_file(EVERYWHERE)
    assert len(controls(file)) == 11
    assert faults(file.data, shared / "tools") == []


@pytest.mark.parametrize("brief", ["montenegro-nato", "large"])
def test_ids_are_positive_and_differ_through_all_parts(brief: str) -> None:
    found = controls(WordFile(built("policy-brief", brief).outputs[Format.DOCX].data))
    assert len(found) > 100
    assert len(set(found)) == len(found)
    assert all(0 < int(each) < 2**31 for each in found)


def test_a_field_without_words_has_no_control() -> None:
    file = word_file(document_of(paragraph(*inlines("x"), Field("title", ()))))
    assert file.find("//w:sdt") == []


def test_a_word_wider_than_a_column_has_no_control() -> None:
    file = word_file(document_of(paragraph(Field("title", inlines("w" * 40)))))
    assert file.find("//w:sdt") == []
    assert file.values("//w:t/text()") == ["w" * 40]


def test_a_tag_is_never_longer_than_word_keeps() -> None:
    assert control_tag("a" * LONGEST_TAG) == "a" * LONGEST_TAG
    assert (
        control_tag(LONG)
        == "appendices[10].sections[3].commitments[12].attribution.~" + (control_tag(LONG)[-8:])
    )
    assert len(control_tag(LONG)) <= LONGEST_TAG
    assert control_tag(LONG) != control_tag(LONG + "s")
    assert len(control_tag("\U0001f6a2" * 60).encode("utf-16-le")) // 2 <= LONGEST_TAG
