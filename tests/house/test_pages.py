"""What each page of a house shows: the marking, a draft's watermark, its own headers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.house.soundness import unsound
from tests.support.house_builds import BRIEF, word_in, words_in
from tests.support.house_files import BODY, HEADER, PAGE, SETTINGS, house_parts, line, part, section

MARKED: dict[str, Any] = {**BRIEF, "marking": "OFFICIAL-SENSITIVE", "status": "draft"}
LABEL = "OFFICIAL-SENSITIVE"


def test_the_marking_is_on_every_kind_of_page(shared: Path) -> None:
    first = house_parts(line(BODY), header=line("Ministry"), footer=line("Page"), more={
        SETTINGS: part("settings", "<w:evenAndOddHeaders/>")})  # fmt: skip
    first["word/document.xml"] = str(first["word/document.xml"]).replace(
        "</w:sectPr>", "<w:titlePg/></w:sectPr>"
    )
    word = word_in(first, MARKED)
    kinds = word.values("//w:headerReference/@w:type"), word.values("//w:footerReference/@w:type")
    assert [sorted(each) for each in kinds] == [["default", "even", "first"]] * 2
    ends = [name for name in word.parts if name.startswith(("word/header", "word/footer"))]
    assert len(ends) == 6
    for name in ends:
        assert LABEL in " ".join(words_in(word, name))
    assert all(b"DRAFT" in word.parts[name] for name in ends if "header" in name)
    assert unsound(word.data, shared) == []


def test_a_marking_that_the_house_prints_is_not_printed_twice(shared: Path) -> None:
    parts = house_parts(header=line("{{ mark", "ing.label }}"), footer=line("x"))
    word = word_in(parts, MARKED)
    assert " ".join(words_in(word, HEADER)).count(LABEL) == 1
    assert " ".join(words_in(word, "word/footer1.xml")).count(LABEL) == 1
    assert unsound(word.data, shared) == []


def test_a_brief_without_marking_leaves_headers_alone() -> None:
    word = word_in(house_parts(header=line("Ministry")))
    assert words_in(word, HEADER) == ["Ministry"]
    assert [name for name in word.parts if "footer" in name] == []


def test_a_turned_section_of_the_house_keeps_its_headers(shared: Path) -> None:
    turned = PAGE.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    end = f"<w:p><w:pPr>{section(page=turned)}</w:pPr></w:p>"
    word = word_in(house_parts(line("a"), end, line(BODY), header=line("H")), MARKED)
    assert unsound(word.data, shared) == []
    assert len(word.find("//w:sectPr")) >= 2
