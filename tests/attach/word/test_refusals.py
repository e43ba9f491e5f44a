"""Files that are refused: each with a code, a plain sentence and a cure, never with a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.word import attach_to_word, embed_in_word
from briefwright.core.rendering import SourceFile
from tests.support.house_files import (
    DOCUMENT,
    RELATIONSHIPS,
    SETTINGS,
    TYPES,
    house_parts,
    line,
    packed,
    part,
    relationship,
    relationships,
)
from tests.support.word_annexes import annex, attach, found

OLD = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


def with_setting(setting: str) -> dict[str, str | bytes]:
    return house_parts(line("One"), more={SETTINGS: part("settings", setting)})


def with_relationship(kind: str, name: str) -> dict[str, str | bytes]:
    parts = house_parts(line("One"), more={f"word/{name}": b"x"})
    parts[RELATIONSHIPS] = relationships(parts, relationship(kind, name))
    return parts


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "A201", "the file is empty"),
        (b"%PDF-1.7", "A201", "this is not a Word file"),
        (OLD, "A201", "this is a file of Word 97–2003 (.doc), or of another program"),
        (
            OLD + "EncryptedPackage".encode("utf-16-le"),
            "A202",
            "the file is protected by a password",
        ),
        (packed({"a": "b"}), "A201", "this is not a Word file"),
    ],
)
def test_what_is_no_word_file(data: bytes, code: str, message: str) -> None:
    rendering = attach(data, annex())
    assert found(rendering) == [(code, message)]
    assert rendering.data == b""
    assert rendering.diagnostics[0].hint


def test_a_part_that_is_cut_short() -> None:
    parts = house_parts(line("One"))
    parts[DOCUMENT] = str(parts[DOCUMENT])[:-20]
    assert found(attach(parts, annex())) == [
        ("A201", "the part word/document.xml is not well-formed XML")
    ]


def test_relationships_that_are_cut_short() -> None:
    parts = with_relationship("customXml", "item1.xml")
    parts["word/_rels/item1.xml.rels"] = "<Relationships"
    message = "the part word/_rels/item1.xml.rels is not well-formed XML"
    assert found(attach(parts, annex())) == [("A201", message)]


def test_a_package_without_a_document() -> None:
    parts = house_parts(line("One"))
    del parts[DOCUMENT]
    assert found(attach(parts, annex())) == [("A201", "the file holds no Word document")]


def test_a_signed_report() -> None:
    parts = house_parts(line("One"), more={"_xmlsignatures/sig1.xml": "<x/>"})
    assert [code for code, _ in found(attach(parts, annex()))] == ["A203"]


def test_a_report_with_macros() -> None:
    parts = with_relationship("vbaProject", "vbaProject.bin")
    assert [code for code, _ in found(attach(parts, annex()))] == ["A205"]


def test_a_protected_report_and_one_whose_protection_is_not_enforced() -> None:
    protected = with_setting('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    assert found(attach(protected, annex())) == [
        ("A206", "the report is protected against editing: it may only be read")
    ]
    free = with_setting('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')
    assert found(attach(free, annex())) == []


def test_a_master_document() -> None:
    parts = house_parts(line("One"), '<w:p><w:subDoc r:id="subDocument"/></w:p>')
    parts[RELATIONSHIPS] = relationships(
        parts, relationship("subDocument", "other.docx", external=True)
    )
    assert [code for code, _ in found(attach(parts, annex()))] == ["A207"]


def test_a_report_whose_changes_are_tracked() -> None:
    rendering = attach(with_setting("<w:trackRevisions/>"), annex())
    assert rendering.data
    assert [code for code, _ in found(rendering)] == ["A208"]


def test_strict_open_xml() -> None:
    parts = house_parts(line("One"))
    strict = str(parts[DOCUMENT]).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert [code for code, _ in found(attach({**parts, DOCUMENT: strict}, annex()))] == ["A209"]


def test_a_bad_annex_is_named_and_the_others_are_looked_at() -> None:
    bad = Annex("libya", "Annex B", "B", b"")
    worse = Annex("syria", "Annex C", "C", OLD)
    rendering = attach(house_parts(line("One")), annex(), bad, worse)
    assert rendering.data == b""
    old = "this is a file of Word 97–2003 (.doc), or of another program"
    assert found(rendering) == [
        ("A215", "the annex 'libya' cannot be attached: the file is empty"),
        ("A215", f"the annex 'syria' cannot be attached: {old}"),
    ]


def test_a_template_becomes_a_document() -> None:
    parts = house_parts(line("One"))
    parts[TYPES] = str(parts[TYPES]).replace("document.main", "template.main")
    rendering = attach(parts, annex())
    assert found(rendering) == []
    assert b"template.main" not in rendering.data


@settings(max_examples=60)
@given(st.integers(0, 4000), st.integers(-1, 255))
def test_no_damage_leads_to_a_traceback(place: int, value: int) -> None:
    data = bytearray(packed(house_parts(line("One"), header=line("x"))))
    at = place % len(data)
    damaged = bytes(data[:at]) if value < 0 else bytes([*data[:at], value, *data[at + 1 :]])
    for rendering in (
        attach_to_word(Report("r.docx", damaged), [annex()]),
        attach_to_word(Report("r.docx", bytes(data)), [Annex("a", "A", "A", damaged)]),
        embed_in_word(Report("r.docx", damaged), [SourceFile("a.yaml", b"a: b")]),
    ):
        assert rendering.data or found(rendering)
