"""The parts of a house file: which come along, wherever they lie, and which stay behind."""

from __future__ import annotations

from pathlib import Path

from tests.house.soundness import unsound
from tests.house.test_pages import MARKED
from tests.support.house_builds import build_in, told, word_in
from tests.support.house_files import (
    RELATIONSHIPS,
    SETTINGS,
    THEME,
    Parts,
    house_parts,
    line,
    part,
    relationship,
    relationships,
    section,
)


def test_what_tells_of_the_office_stays_behind(shared: Path) -> None:
    people = "word/people.xml"
    parts = house_parts(last=section(more='<w:printerSettings r:id="printerSettings"/>'), more={
        "word/printerSettings1.bin": b"\\\\office\\printer", people: part("x", "Jo"),
        SETTINGS: part("settings", '<w:attachedTemplate r:id="attachedTemplate"/><w:rsids>'
                       '<w:rsid w:val="00AA00BB"/></w:rsids>')})  # fmt: skip
    parts[RELATIONSHIPS] = relationships(parts, "".join((
        relationship("printerSettings", "printerSettings1.bin"),
        relationship("people", "people.xml"))))  # fmt: skip
    parts["word/_rels/settings.xml.rels"] = relationships(
        {}, relationship("attachedTemplate", "file:///C:/office.dotm", external=True)
    )
    word = word_in(parts)
    assert b"office.dotm" not in b"".join(word.parts.values())
    assert word.find("//w:printerSettings") == []
    assert people not in word.parts
    assert unsound(word.data, shared) == []


def test_a_broken_theme_colour_is_no_colour() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:clrScheme name="x"><a:accent1><a:srgbClr val="zzzzzz"/></a:accent1></a:clrScheme>'
        "</a:themeElements></a:theme>"
    )
    assert told(build_in(house_parts(more={THEME: theme}))) == []


def test_a_long_chain_of_parts_is_followed_to_its_end() -> None:
    parts = house_parts()
    for number in range(1, 990):
        parts[f"word/x{number}.bin"] = b"x"
        parts[f"word/_rels/x{number}.bin.rels"] = relationships(
            {}, relationship("thing", f"x{number + 1}.bin")
        )
    parts[RELATIONSHIPS] = relationships(parts, relationship("thing", "x1.bin"))
    assert told(build_in(parts)) == []


def test_the_parts_may_lie_in_any_folder(shared: Path) -> None:
    usual_parts = house_parts(header=line("{{ title }}"))
    parts: Parts = {
        name.replace("word/", "letter/"): str(text).replace("word/", "letter/")
        for name, text in usual_parts.items()
    }
    word = word_in(parts, MARKED)
    assert "letter/document.xml" in word.parts
    assert unsound(word.data, shared) == [("package", "no word/document.xml")]
