"""A web page stands alone, can be read by everyone, and looks as the theme says."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Card,
    Cards,
    Contents,
    Document,
    Figure,
    Furniture,
    Heading,
    Link,
    PageCount,
    PageNumber,
    Paragraph,
    Section,
    Slots,
    Strong,
    Text,
)
from briefwright.document.framing import CUT_ABOVE
from briefwright.render.html import render_html
from tests.support.book_documents import book_nodes_document
from tests.support.documents import document_of, every_node_document, paragraph
from tests.support.pictures import png_picture
from tests.support.themes import hyphenating_theme, plain_theme, shipped_fonts


def page_of(document: Document) -> html.HtmlElement:
    return html.document_fromstring(text_of(document))


def text_of(document: Document) -> str:
    return render_html(document, plain_theme(), shipped_fonts()).data.decode("utf-8")


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return page_of(every_node_document())


@pytest.fixture(scope="module")
def text() -> str:
    return text_of(every_node_document())


def test_nothing_is_fetched_and_nothing_runs(page: html.HtmlElement, text: str) -> None:
    assert [element.tag for element in page.iter("script", "link", "iframe", "object")] == []
    sources = [element.get("src", "") for element in page.iter("img")]
    assert sources
    assert all(source.startswith("data:image/") for source in sources)
    assert set(re.findall(r"url\((\w+):", text)) == {"data"}
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_the_page_says_what_it_is(page: html.HtmlElement) -> None:
    properties = every_node_document().properties
    assert page.get("lang") == properties.language
    assert page.findtext("head/title") == properties.title
    assert page.xpath("//meta[@name='author']/@content") == [", ".join(properties.authors)]


def test_a_document_written_from_right_to_left_says_so() -> None:
    document = document_of(paragraph("نص"))
    arabic = replace(document, properties=replace(document.properties, language="ar"))
    assert page_of(arabic).get("dir") == "rtl"


def test_headings_go_down_one_step_at_a_time(page: html.HtmlElement) -> None:
    levels = [int(str(element.tag)[1]) for element in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_id_is_there_once_and_every_link_leads_somewhere(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {target[1:] for target in page.xpath("//a/@href") if target.startswith("#")}
    assert targets <= set(ids)


def test_a_footnote_and_its_call_lead_to_each_other(page: html.HtmlElement) -> None:
    call = page.xpath("//a[@role='doc-noteref']")[0]
    note = page.get_element_by_id(call.get("href")[1:])
    (back,) = note.xpath("a[@role='doc-backlink']")
    assert back.get("href") == f"#{call.get('id')}"
    assert back.text == call.text == "1"


def test_header_cells_say_what_they_head(page: html.HtmlElement) -> None:
    scopes = {cell.get("scope") for cell in page.iter("th")}
    assert scopes <= {"col", "row", "colgroup", "rowgroup"}
    assert {"col", "row", "colgroup"} <= scopes


def test_the_first_table_is_captioned_and_keeps_its_spans(page: html.HtmlElement) -> None:
    table = next(page.iter("table"))
    assert table.find("caption") is not None
    assert table.xpath(".//@colspan")
    columns = len(table.xpath("colgroup/col"))
    assert columns == 4


def test_pictures_say_what_they_show(page: html.HtmlElement) -> None:
    assert all(element.get("alt") for element in page.iter("img"))


def test_a_picture_without_words_of_its_own_has_those_beside_it_or_is_decoration() -> None:
    card = Card((Text("Ana"),), (), image=png_picture())
    figure = Figure(png_picture(), "")
    shown = page_of(document_of(Cards((card,)), figure)).xpath("//img/@alt")
    assert shown == ["Ana", ""]


def test_pictures_are_cut_and_held_as_in_word_and_pdf(text: str) -> None:
    rule = re.search(r"\.card > img \{ object-fit: (\w+); object-position: 50% (\d+)% *;? \}", text)
    assert rule is not None
    assert (rule[1], int(rule[2])) == ("cover", CUT_ABOVE * 100)
    figure = re.search(r"\.picture img \{([^}]*)\}", text)
    assert figure is not None
    assert re.search(r"max-height: [\d.]+rem;\s+object-fit: contain", figure[1])


def test_the_marking_is_read_out_once(page: html.HtmlElement) -> None:
    marking = every_node_document().marking
    assert marking is not None
    bands = page.xpath("//*[contains(@class, 'marking-band')]")
    assert [band.text_content() for band in bands] == [marking.text, marking.text]
    assert all(band.get("aria-hidden") == "true" for band in bands)
    assert len(page.xpath("//main//p[@class='marking']")) == 1


@pytest.mark.parametrize(("fill", "bands"), [("band", 1), (None, 0)])
def test_a_band_without_a_fill_is_left_out(fill: str | None, bands: int) -> None:
    theme = plain_theme(band={"height": "14mm", "fill": fill})
    data = render_html(every_node_document(), theme, shipped_fonts()).data
    assert data.count(b'class="furniture band"') == bands


def test_the_marking_has_the_colours_of_its_label(text: str) -> None:
    rule = re.search(r"\.marking-band span, p\.marking \{([^}]*)\}", text)
    assert rule is not None
    assert "color: #FFC000" in rule[1]
    assert "background: #000000" in rule[1]


def test_only_faces_that_are_used_travel_with_the_page() -> None:
    plain = text_of(document_of(paragraph("Plain words.")))
    bold = text_of(document_of(paragraph("Plain ", Strong((Text("bold"),)), " words.")))
    assert plain.count("@font-face") == 1
    assert bold.count("@font-face") == 2


def test_a_font_without_a_packed_cut_travels_as_it_is() -> None:
    fonts = {
        key: replace(family, regular=replace(family.regular, web_data=None))
        for key, family in shipped_fonts().items()
    }
    page = render_html(document_of(paragraph("Words.")), plain_theme(), fonts)
    assert "data:font/ttf;base64," in page.data.decode()


def test_words_cannot_become_markup() -> None:
    words = 'A < B & C > "D" </p><script>alert(1)</script>'
    page = page_of(document_of(paragraph(words)))
    assert page.xpath("//main/p")[0].text == words
    assert list(page.iter("script")) == []


def test_a_title_or_watermark_cannot_leave_its_place() -> None:
    nasty = '</style></title><script>1</script>" \\'
    document = document_of(paragraph("x"), furniture=Furniture(watermark=nasty))
    document = replace(document, properties=replace(document.properties, title=nasty))
    page = page_of(document)
    assert list(page.iter("script")) == []
    assert page.findtext("head/title") == nasty


def test_links_keep_their_address() -> None:
    link = Link('https://example.org/?a=1&b="2"', (Text("there"),))
    page = page_of(document_of(paragraph(link)))
    assert page.xpath("//main//a/@href") == ['https://example.org/?a=1&b="2"']


def test_colours_and_sizes_come_from_the_theme(text: str) -> None:
    theme = plain_theme()
    style = theme.styles[ParagraphRole.HEADING_1]
    ratio = style.size / theme.styles[ParagraphRole.BODY].size
    rule = re.search(r"^h2 \{([^}]*)\}", text, flags=re.MULTILINE)
    assert rule is not None
    assert f"{ratio:.3g}rem/" in rule[1]
    assert f"color: {theme.colour(style.colour)}" in rule[1]


def test_on_paper_the_page_is_the_themes(text: str) -> None:
    theme = plain_theme()
    assert f"@page {{ size: {theme.page.size};" in text
    assert f"margin: {theme.page.margins.top:.3f}".rstrip("0").rstrip(".") in text
    assert "counter(pages)" in text


def test_the_word_for_a_draft_lies_behind_the_text(text: str) -> None:
    word = every_node_document().furniture.watermark
    assert word
    assert f'content: "{word}" / ""' in text


def test_contents_lead_to_headings() -> None:
    heading = Heading(1, (Text("What happened"),), "what-happened")
    page = page_of(document_of(Contents(), heading, Paragraph((Text("Rain."),))))
    (link,) = page.xpath("//nav//a")
    assert (link.get("href"), link.text) == ("#what-happened", "What happened")


def test_the_footer_on_the_screen_has_no_page_numbers() -> None:
    words = (Text("Desk"), Text(" · "), Text("Page "), PageNumber(), Text(" · "), Text("2025"))
    furniture = Furniture(footer=Slots(left=words, right=(Text("of "), PageCount())))
    page = page_of(document_of(paragraph("x"), furniture=furniture))
    (footer,) = page.iter("footer")
    assert footer.text_content() == "Desk · 2025"


def test_the_page_hyphenates_and_sets_figures_as_the_theme_says() -> None:
    theme = hyphenating_theme(ParagraphRole.BODY)
    text = render_html(document_of(paragraph("x")), theme, shipped_fonts()).data.decode()
    parting = re.findall(r"^(\S.*) \{ .*hyphens: auto;", text, re.MULTILINE)
    assert parting == ["p.body"]
    figures = re.findall(r"^(.*) \{ .*tabular-nums;", text, re.MULTILINE)
    assert figures == ["span.number"]


def test_a_section_in_landscape_has_pages_to_itself_in_print() -> None:
    turned = Section((paragraph("Wide"),), keep=True, landscape=True)
    text = text_of(document_of(paragraph("Before"), turned, Section((paragraph("After"),))))
    sections = [each.get("class") for each in html.document_fromstring(text).iter("section")]
    assert sections == ["keep landscape", None]
    page = plain_theme().page
    sides = (page.margins.left, page.margins.top, page.margins.right, page.margins.bottom)
    margins = " ".join(f"{side:.3f}".rstrip("0").rstrip(".") + "pt" for side in sides)
    assert f"@page landscape {{ size: A4 landscape; margin: {margins}; }}" in text
    assert "main > .landscape { page: landscape; break-before: page; break-after: page; }" in text


def test_only_pages_of_books_have_the_looks_of_books(text: str) -> None:
    assert ".cover" not in text
    page, styles = page_of(book_nodes_document()), text_of(book_nodes_document())
    assert ".cover {" in styles
    (cover,) = page.find_class("cover")
    assert [each.get("class") for each in cover] == [
        "cover-line",
        "cover-title",
        "cover-subtitle",
        "cover-line",
    ]


def test_an_index_is_a_list_of_lines_with_their_pages() -> None:
    page = page_of(book_nodes_document())
    (index,) = page.xpath("//ul[@class='index']")
    assert [" ".join(line.text_content().split()) for line in index][1] == (
        "Ó Súilleabháin, Brían 1, 1-2, 2-2"
    )


def test_given_contents_are_links() -> None:
    links = page_of(book_nodes_document()).xpath("//nav//a/@href")
    assert links == ["#the-rivers", "#people", "#people", "#2/", "#people"]
