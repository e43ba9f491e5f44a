"""The document goes where ``{{ body }}`` stands, or where the text of an empty file would."""

from __future__ import annotations

import pytest

from tests.support.house_builds import build_in, told, word_in, words_in
from tests.support.house_files import (
    BODY,
    PAGE,
    house_file,
    house_parts,
    line,
    packed,
    row,
    run,
    section,
    table,
)

CANNOT = "'{{ body }}' cannot stand here"
PICTURE = '<w:p><w:r><w:pict><v:rect style="width:9pt;height:9pt"/></w:pict></w:r>{}</w:p>'
TURNED = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000"'
TURNED += ' w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500"'
TURNED += ' w:gutter="0"/>'


def ending(properties: str, text: str = "") -> str:
    """Return a paragraph that ends a section."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}</w:p>"


def test_what_stands_before_and_after_stays_there() -> None:
    words = words_in(word_in(house_file(line("Dear all,"), line(BODY), line("Yours"))))
    assert (words[0], words[-1]) == ("Dear all,", "Yours")
    assert "Harbour works resume" in words


@pytest.mark.parametrize(
    "body",
    [
        ["<w:p/>"],
        ["<w:p/>", "<w:p/>"],
        [line("   ")],
        [PICTURE.format("")],
    ],
)
def test_a_file_without_words_needs_no_tag(body: list[str]) -> None:
    word = word_in(house_file(*body))
    assert "Harbour works resume" in words_in(word)
    assert len(word.find("//w:pict")) == ("pict" in body[0])


@pytest.mark.parametrize(
    ("body", "message", "paragraph"),
    [
        ([line("Dear all,")], "the house file has no '{{ body }}'", 1),
        ([line("{{ title }}")], "the house file has no '{{ body }}'", 1),
        ([line(BODY), line("x"), line(BODY)], "'{{ body }}' stands more than once", 3),
        ([table(row(BODY, "x"))], CANNOT, 1),
        ([line("Here: ", BODY)], CANNOT, 1),
        ([line(BODY, "{{ title }}")], CANNOT, 1),
        ([f"<w:sdt><w:sdtContent>{line(BODY)}</w:sdtContent></w:sdt>"], CANNOT, 1),
        ([line("{% if title %}"), line(BODY), line("{% endif %}")],
         "'{{ body }}' stands in a loop or condition", 2),
        ([line("{% if title %}", BODY, "{% endif %}")],
         "'{{ body }}' stands in a loop or condition", 1),
    ],
)  # fmt: skip
def test_where_the_brief_cannot_go_is_told(body: list[str], message: str, paragraph: int) -> None:
    result = build_in(house_file(*body))
    assert [(code, said, at) for code, said, at, _ in told(result)] == [
        ("T710", message, paragraph)
    ]
    assert result.outputs == {}


@pytest.mark.parametrize("word", ["header", "footer"])
def test_the_brief_is_not_printed_in_headers(word: str) -> None:
    parts = house_parts(line(BODY), **{word: line(BODY)})  # type: ignore[arg-type]
    assert [each[:2] for each in told(build_in(parts))] == [("T710", CANNOT)]


def test_a_frame_anchored_to_the_tag_s_line_stays() -> None:
    word = word_in(house_file(PICTURE.format(run(BODY)), line("Yours")))
    first = word.find("//w:body/*")[0]
    assert len(first.findall(".//{*}pict")) == 1
    assert words_in(word)[-1] == "Yours"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_document_takes_the_page_of_the_section_it_stands_in(place: int) -> None:
    texts = ["one", "two", "three"]
    texts[place] = BODY
    pages = [section(page=PAGE), section(page=TURNED), None]
    body = [
        line(text) + (ending(properties) if properties else "")
        for text, properties in zip(texts, pages, strict=True)
    ]
    word = word_in(packed(house_parts(*body)))
    words = words_in(word)
    expected = {0: ("two", "three"), 1: ("one", "three"), 2: ("one", "two")}[place]
    assert [text for text in words if text in texts] == list(expected)
    at = words.index("Harbour works resume")
    assert all((words.index(text) < at) == (texts.index(text) < place) for text in expected)
    turned = word.find("//w:sectPr[w:pgSz/@w:orient='landscape']")
    assert len(turned) >= 1


def test_a_tag_in_the_line_that_ends_a_section_goes_before_its_end() -> None:
    word = word_in(house_file(ending(section(page=TURNED), BODY), line("Annex")))
    words = words_in(word)
    assert words[-1] == "Annex"
    assert BODY not in words
