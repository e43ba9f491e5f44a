"""Links, outline, contents, and what the file says of itself."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from briefwright.document import (
    Block,
    Citation,
    Contents,
    CrossReference,
    Document,
    Footnote,
    Heading,
    Link,
    ListBlock,
    ListItem,
    PageBreak,
    Properties,
    Strong,
)
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, inlines, paragraph
from tests.support.nodes import heading
from tests.support.pdf_text import pdf_lines, pdf_marks
from tests.support.themes import plain_theme, shipped_fonts


def opened(document: Document) -> pikepdf.Pdf:
    data = render_pdf(document, plain_theme(), shipped_fonts()).data
    return pikepdf.open(io.BytesIO(data))


def render(*blocks: Block) -> bytes:
    return render_pdf(document_of(*blocks), plain_theme(), shipped_fonts()).data


def links(data: bytes) -> list[tuple[int, pikepdf.Object]]:
    """Return the links of all pages, each with its page from 0."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [
            (index, pikepdf.Object.parse(note.unparse(resolved=True)))
            for index, page in enumerate(file.pages)
            for note in page.get("/Annots", [])
        ]


def goals(data: bytes) -> list[tuple[int, float]]:
    """Return the page from 0 and the height that each link leads to."""
    with pikepdf.open(io.BytesIO(data)) as file:
        numbers = {page.obj.objgen: index for index, page in enumerate(file.pages)}
        notes = [note for page in file.pages for note in page.get("/Annots", [])]
        goals = [note.Dest.as_list() for note in notes]
        return [(numbers[page.objgen], float(height)) for page, _fit, _x, height, _zoom in goals]


def test_a_link_leads_out_from_where_its_words_are() -> None:
    data = render(paragraph("See ", Link("https://example.org/?a=1&b=(2)", inlines("the page"))))
    ((_page, link),) = links(data)
    assert bytes(link.A.URI) == b"https://example.org/?a=1&b=(2)"
    words = [mark for mark in pdf_marks(data) if mark.text.startswith("the page")]
    left, foot, right, top = (float(side) for side in link.Rect)
    assert left == pytest.approx(words[0].x, abs=0.01)
    assert foot < words[0].y < top
    assert right == pytest.approx(words[0].x + words[0].width, abs=3)
    assert int(link.F) == 4


def test_addresses_are_written_in_ascii() -> None:
    ((_page, link),) = links(render(paragraph(Link("https://example.org/č?q=ž#é", inlines("x")))))
    assert bytes(link.A.URI) == b"https://example.org/%C4%8D?q=%C5%BE#%C3%A9"


def test_a_link_over_two_lines_is_two_boxes_and_a_link_in_two_weights_one() -> None:
    long = Link("https://example.org/", inlines("words of a link " * 8))
    assert len(links(render(paragraph("See ", long)))) == 2
    mixed = Link("https://example.org/", (*inlines("a "), Strong(inlines("bold")), *inlines(" b")))
    assert len(links(render(paragraph("See ", mixed)))) == 1


def test_references_and_citations_lead_to_their_blocks() -> None:
    source = ListItem((paragraph("The source."),), "source-1")
    data = render(
        paragraph(
            CrossReference("there", inlines("see there")),
            " and ",
            Citation("source-1", inlines("[1]")),
        ),
        PageBreak(),
        heading(1, "There", "there"),
        PageBreak(),
        ListBlock((source,), ordered=True),
    )
    (first, height), (second, _height) = goals(data)
    assert (first, second) == (1, 2)
    (there,) = (line for line in pdf_lines(data) if "There" in line.text)
    assert there.y < height < there.y + 20


def test_a_reference_to_nothing_is_plain_text() -> None:
    data = render(paragraph(CrossReference("nowhere", inlines("gone")), Citation("x", ())))
    assert links(data) == []


def test_footnotes_lead_to_their_notes_and_back() -> None:
    data = render(
        paragraph("A word", Footnote(1, inlines("The note."))),
        PageBreak(),
        paragraph("Another", Footnote(2, inlines("The second."))),
    )
    (note, note_top), (word, word_top), (second, _), (back, _) = goals(data)
    assert (note, word, second, back) == (0, 0, 1, 1)
    heights = {line.text.strip(): line.y for line in pdf_lines(data)}
    assert heights["The note."] < note_top < heights["The note."] + 20
    assert heights["A word 1"] < word_top < heights["A word 1"] + 20


def test_a_footnote_in_a_footnote_follows_it() -> None:
    inner = Footnote(2, inlines("Inner."))
    data = render(paragraph("Word", Footnote(1, (*inlines("Outer"), Strong((inner,))))))
    texts = [line.text.strip() for line in pdf_lines(data)]
    assert texts[-4:] == ["1", "Outer", "2", "Inner."]


def test_contents_give_the_page_of_each_heading_with_a_link() -> None:
    chapters = [
        block
        for number in range(12)
        for block in (
            PageBreak(),
            heading(1, f"Chapter {number}", f"c{number}"),
            heading(2, f"Part of {number}", f"p{number}"),
            heading(3, "Too deep", f"d{number}"),
        )
    ]
    data = render(Contents(2), *chapters)
    numbers = [mark for mark in pdf_marks(data) if mark.tag == "Span" and mark.text]
    assert [mark.text.strip() for mark in numbers] == [
        str(page) for page in range(2, 14) for _ in range(2)
    ]
    ends = {round(mark.x + mark.width, 1) for mark in numbers}
    assert len(ends) == 1
    assert {page for page, _height in goals(data)} == set(range(1, 13))


def test_contents_with_a_heading_of_many_lines() -> None:
    long = "A heading that goes on and on, as some of them do, over more than a line " * 2
    data = render(Contents(1), heading(1, long, "h"))
    entry = [line for line in pdf_lines(data) if line.tag == "Link"]
    (number,) = (mark for mark in pdf_marks(data) if mark.tag == "Span" and mark.text)
    assert len(entry) == 2
    assert number.y == entry[1].y
    assert all(line.x + line.width < number.x for line in entry)


def outline(file: pikepdf.Pdf) -> list[tuple[str, int, list[object]]]:
    """Return the outline: titles, whether open (1) or folded (-1), and what is below."""

    def items(first: pikepdf.Object | None) -> list[tuple[str, int, list[object]]]:
        found: list[tuple[str, int, list[object]]] = []
        while first is not None:
            count = int(first.get("/Count", 0))
            below: list[object] = list(items(first.get("/First")))
            found.append((str(first.Title), (count > 0) - (count < 0), below))
            first = first.get("/Next")
        return found

    return items(file.Root.Outlines.get("/First")) if "/Outlines" in file.Root else []


def test_the_outline_holds_the_headings_and_folds_the_deep_ones() -> None:
    blocks = (
        heading(1, "One", "a"),
        heading(2, "One point one", "b"),
        heading(3, "Deep (č)", "c"),
        heading(1, "Two", "d"),
        heading(3, "Straight to three", "e"),
    )
    with opened(document_of(*blocks)) as file:
        assert outline(file) == [
            ("One", 1, [("One point one", -1, [("Deep (č)", 0, [])])]),
            ("Two", 1, [("Straight to three", 0, [])]),
        ]
        assert int(file.Root.Outlines.Count) == 4


def test_a_document_without_headings_has_no_outline() -> None:
    with opened(document_of(paragraph("x"))) as file:
        assert "/Outlines" not in file.Root


@pytest.mark.parametrize(("pages", "mode"), [(4, None), (5, "/UseOutlines")])
def test_long_documents_open_with_their_outline(pages: int, mode: str | None) -> None:
    blocks = [block for n in range(pages) for block in (PageBreak(), Heading(1, (), f"h{n}"))]
    with opened(document_of(*blocks)) as file:
        assert len(file.pages) == pages
        assert file.Root.get("/PageMode") == mode


PROPERTIES = Properties(
    title="Über (alles) – Ж",
    language="de-AT",
    subject="A subject",
    authors=("Ana Čović", "B. Author"),
    keywords=("one", "two"),
    date="2025-01-31",
)


def test_the_file_says_what_it_is() -> None:
    with opened(replace(document_of(paragraph("x")), properties=PROPERTIES)) as file:
        information = file.docinfo
        assert str(information.Title) == PROPERTIES.title
        assert str(information.Author) == "Ana Čović, B. Author"
        assert str(information.Subject) == "A subject"
        assert str(information.Keywords) == "one, two"
        assert str(information.CreationDate) == "D:20250131000000Z"
        assert str(information.ModDate) == str(information.CreationDate)
        assert str(file.Root.Lang) == "de-AT"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


def test_a_document_without_a_date_carries_none_of_today() -> None:
    with opened(replace(document_of(), properties=replace(PROPERTIES, date=""))) as file:
        assert str(file.docinfo.CreationDate).startswith("D:20000101")


def test_the_identifier_comes_from_the_content() -> None:
    identifiers = []
    for text in ("one", "one", "two"):
        with opened(document_of(paragraph(text))) as file:
            first, second = (bytes(part) for part in file.trailer.ID.as_list())
            assert first == second
            assert len(first) == 16
            identifiers.append(first)
    assert identifiers[0] == identifiers[1] != identifiers[2]
