"""Files that cannot be house files are told so, in one sentence, and nothing comes of them."""

from __future__ import annotations

import socket

import pytest

from briefwright.core.errors import ExitCode
from briefwright.house import package, read_house
from tests.support.broken_houses import CHANGES, bomb, cut_short, old_word, with_password
from tests.support.house_builds import build_in, told
from tests.support.house_files import (
    DOCUMENT,
    RELATIONSHIPS,
    STYLES,
    THEME,
    TYPES,
    house_file,
    house_parts,
    line,
    packed,
    part,
    relationship,
    relationships,
    section,
)


def changed(fault: str) -> bytes:
    parts = house_parts()
    CHANGES[fault](parts)
    return packed(parts)


def with_field(instruction: str) -> bytes:
    pieces = [instruction[:4], instruction[4:]]
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    kinds = ["begin", "separate", "end"]
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in kinds)
    return house_file(f"<w:p>{begin}{runs}{middle}{end}</w:p>", line("{{ body }}"))


def with_part(name: str, content: str | bytes) -> bytes:
    return packed({**house_parts(), name: content})


ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
BROKEN = {
    "empty": (b"", "T701"),
    "text": (b"Dear all", "T701"),
    "old Word": (old_word(), "T701"),
    "half": (cut_short(house_file()), "T701"),
    "another zip": (packed({"a.txt": "a"}), "T701"),
    "no document": (with_part(DOCUMENT, part("document", "")), "T701"),
    "a header for a document": (with_part(DOCUMENT, part("hdr", line("x"))), "T701"),
    "broken document": (with_part(DOCUMENT, "<w:document"), "T701"),
    "broken theme": (with_part(THEME, "<a:theme"), "T701"),
    "broken types": (with_part(TYPES, "<Types"), "T701"),
    "broken relationships": (with_part(RELATIONSHIPS, "<R"), "T701"),
    "entities": (with_part("docProps/app.xml", ENTITY), "T701"),
    "deep": (with_part(DOCUMENT, "<a>" * 9_000 + "</a>" * 9_000), "T701"),
    "header that is not there": (
        packed(house_parts(last=section('<w:headerReference w:type="default" r:id="no"/>'))), "T701"
    ),
    "password": (with_password(), "T702"),
    "macros": (changed("macros"), "T703"),
    "object": (changed("object"), "T703"),
    "many parts": (changed("many-parts"), "T704"),
    "bomb": (bomb(), "T704"),
    "picture from outside": (changed("outside-picture"), "T705"),
    "INCLUDETEXT": (with_field(" INCLUDETEXT file.docx "), "T705"),
    "INCLUDEPICTURE": (with_field('IncludePicture "https://example.org/x.png"'), "T705"),
    "DDEAUTO": (with_field("DDEAUTO cmd /c calc"), "T705"),
    "without styles": (changed("without-styles"), "T706"),
    "styles of another part": (
        packed({**house_parts(), RELATIONSHIPS: relationships({})}), "T706"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_cannot_be_used_is_refused(
    data: bytes, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("the network was asked"))
    result = build_in(data)
    found = told(result)
    assert [each[0] for each in found] == [code]
    assert result.outputs == {}
    assert result.exit_code == ExitCode.TEMPLATE_AT_FAULT


def test_a_file_larger_than_any_letterhead_is_not_even_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = house_file()
    monkeypatch.setattr(package, "LARGEST_FILE", len(data) - 1)
    assert [each.code for each in read_house(data, "x").diagnostics] == ["T704"]
    monkeypatch.setattr(package, "LARGEST_FILE", len(data))
    assert read_house(data, "x").house is not None


def test_a_password_of_the_zip_itself_is_named() -> None:
    data = bytearray(house_file())
    data[data.index(b"PK\1\2") + 8] |= 1
    assert [each.code for each in read_house(bytes(data), "x").diagnostics] == ["T702"]


def test_what_is_wrong_is_told_at_once_with_part_and_paragraph() -> None:
    parts = house_parts(line("{{ title"), line("{% for a in b %}"), line("{{ body }}"),
                        header=line("Ref"), footer=line("a }} b"))  # fmt: skip
    CHANGES["outside-picture"](parts)
    found = read_house(packed(parts), "house.docx").diagnostics
    places = [(each.code, (each.span.file, each.span.line)) for each in found if each.span]
    assert sorted(places) == [
        ("T705", ("house.docx/word/document.xml", 1)),
        ("T707", ("house.docx/word/document.xml", 1)),
        ("T707", ("house.docx/word/document.xml", 2)),
        ("T707", ("house.docx/word/footer1.xml", 1)),
    ]


@pytest.mark.parametrize(
    "more",
    [
        relationship("hyperlink", "https://example.org/", external=True),
        relationship("attachedTemplate", "file:///C:/letterhead.dotm", external=True),
    ],
)
def test_links_and_the_name_of_the_template_are_fine(more: str) -> None:
    parts = house_parts()
    parts[RELATIONSHIPS] = relationships(parts, more)
    assert read_house(packed(parts), "x").diagnostics == ()


def test_styles_that_are_empty_are_styles() -> None:
    result = build_in(with_part(STYLES, part("styles", "")))
    assert told(result) == []
