"""Fonts travel in the file where that is asked for, and where their makers allow it."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from briefwright.core.fonts import FontFamily
from briefwright.render.docx import render_docx
from briefwright.render.docx.embedded_fonts import embed_fonts, font_key, obfuscated
from briefwright.render.docx.package import Part
from briefwright.render.docx.settings import font_part
from briefwright.render.docx.typefaces import Typeface, may_be_embedded, read_typeface
from tests.support.documents import document_of, paragraph
from tests.support.themes import plain_theme, shipped_fonts
from tests.support.word_package import WordFile, faults

R_ID = "@*[local-name() = 'id']"
TABLE = "word/fontTable.xml"


def file_with_fonts(*, embed: bool = True) -> WordFile:
    theme = plain_theme(embed_fonts=embed)
    document = document_of(paragraph("Words."))
    return WordFile(render_docx(document, theme, shipped_fonts(theme)).data)


def family_with_rights(rights: int) -> FontFamily:
    """Return a shipped family whose OS/2 tables say something else of embedding."""
    family = next(iter(shipped_fonts(plain_theme()).values()))
    data = bytearray(family.regular.data)
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    (offset,) = (place for tag, _, place, _ in entries if tag == b"OS/2")
    struct.pack_into(">H", data, offset + 8, rights)
    return replace(family, regular=replace(family.regular, data=bytes(data)))


def test_the_fonts_come_out_as_they_went_in(shared: Path) -> None:
    file = file_with_fonts()
    targets = dict(
        zip(
            file.values("//@Id", "word/_rels/fontTable.xml.rels"),
            file.values("//@Target", "word/_rels/fontTable.xml.rels"),
            strict=True,
        )
    )
    found = set()
    for face in file.find("//w:font/*[@w:fontKey]", TABLE):
        values = {str(key).rpartition("}")[2]: str(value) for key, value in face.attrib.items()}
        data = file.parts[f"word/{targets[values['id']]}"]
        found.add(obfuscated(data, UUID(values["fontKey"])))
        assert not data.startswith(b"\x00\x01\x00\x00")
    families = shipped_fonts(plain_theme()).values()
    assert found == {
        face.data
        for family in families
        for face in (family.regular, family.bold, family.italic, family.bold_italic)
    }
    assert len(file.find("//w:embedTrueTypeFonts", "word/settings.xml")) == 1
    assert len(file.find("//w:saveSubsetFonts", "word/settings.xml")) == 1
    assert faults(file.data, shared / "tools") == []


def test_fonts_stay_out_unless_asked_for() -> None:
    file = file_with_fonts(embed=False)
    assert [name for name in file.parts if name.endswith(".odttf")] == []
    assert file.find("//w:embedTrueTypeFonts", "word/settings.xml") == []


def test_the_first_bytes_are_those_of_the_key_backwards() -> None:
    """ECMA-376 part 4, 2.8.1: the last byte of the key goes over the first of the font."""
    key = UUID("00112233-4455-6677-8899-AABBCCDDEEFF")
    hidden = obfuscated(bytes(40), key)
    assert hidden == bytes.fromhex("FFEEDDCCBBAA99887766554433221100") * 2 + bytes(8)


@pytest.mark.parametrize(
    ("rights", "allowed"),
    [(0x0, True), (0x4, True), (0x8, True), (0x2, False), (0x200, False), (0x100, True)],
)
def test_a_font_travels_where_its_maker_allows_it(rights: int, *, allowed: bool) -> None:
    family = family_with_rights(rights)
    assert may_be_embedded(family.regular.data) is allowed
    table = Part(TABLE, "fontTable", font_part([read_typeface(family)]))
    parts, found = embed_fonts(table, [family])
    assert len(parts) == (4 if allowed else 3)
    assert [each.code for each in found] == ([] if allowed else ["T604"])


def test_a_file_that_is_no_font_does_not_travel() -> None:
    assert not may_be_embedded(b"\x00\x01\x00\x00")


def test_parts_that_are_there_keep_their_names() -> None:
    family = family_with_rights(0)
    table = Part(TABLE, "fontTable", font_part([Typeface(family.name)]))
    parts, _ = embed_fonts(table, [family], {"word/fonts/font1.odttf"})
    assert [part.name for part in parts] == [f"word/fonts/font{n}.odttf" for n in (2, 3, 4, 5)]


def test_another_font_has_another_key() -> None:
    assert font_key(b"x") == font_key(b"x")
    assert font_key(b"x") != font_key(b"y")
