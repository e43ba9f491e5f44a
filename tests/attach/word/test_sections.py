"""Sections: each keeps its page, headers and numbers; nothing leaks from one to the next."""

from __future__ import annotations

from tests.support.house_files import (
    FOOTER,
    HEADER,
    PAGE,
    SETTINGS,
    house_parts,
    line,
    part,
    section,
    table,
)
from tests.support.word_annexes import annex, attach, attached, field, found, paragraph, sections
from tests.support.word_package import WordFile

HEADED = '<w:headerReference w:type="default" r:id="header"/>'
FIRST = f'{HEADED}<w:headerReference w:type="first" r:id="header"/>'
WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
NONE = "f-default: f-even: f-first: h-default: h-even: h-first:"


def own_pages(words: str) -> dict[str, str | bytes]:
    return house_parts(line("Words of the annex"), header=line(words))


def test_headers_of_the_report_do_not_leak_into_an_annex_without_any() -> None:
    report = house_parts(line("One"), header=line("Report"), footer=line("Foot"))
    file = attached(report, annex())
    assert sections(file) == [
        "f-default:Foot f-even: f-first: h-default:Report h-even: h-first:", NONE,
    ]  # fmt: skip


def test_headers_of_an_annex_do_not_leak_into_the_report_behind_it() -> None:
    report = house_parts(line("One"), line("{{annex: brief}}"), line("Two"))
    file = attached(report, annex(parts=own_pages("Annex")))
    assert sections(file) == [
        NONE, "f-default: f-even: f-first: h-default:Annex h-even:Annex h-first:", NONE,
    ]  # fmt: skip


def test_what_a_later_section_of_the_report_inherited_it_still_has() -> None:
    first = paragraph(properties=section(HEADED))
    body = (line("One"), first, line("Two"), line("{{annex: brief}}"), line("Three"))
    report = house_parts(*body, header=line("Report"), last=section())
    file = attached(report, annex())
    of_report = "f-default: f-even: f-first: h-default:Report h-even: h-first:"
    assert sections(file) == ["h-default:Report", of_report, NONE, of_report]


def test_an_annex_between_two_sections_leaves_no_empty_one() -> None:
    first = paragraph("<w:r><w:t>One</w:t></w:r>", properties=section(HEADED))
    body = (first, line("{{annex: brief}}"), line("Two"))
    continuous = section(HEADED, "<w:titlePg/>").replace(
        "<w:pgSz", '<w:type w:val="continuous"/><w:pgSz', 1
    )
    file = attached(house_parts(*body, header=line("Report"), last=continuous), annex())
    assert len(file.find("//w:sectPr")) == 3
    assert file.values("//w:body/w:sectPr/w:type/@w:val") == ["nextPage"]
    assert len(file.find("//w:body/w:sectPr/w:titlePg")) == 1


def test_the_first_page_of_the_rest_of_a_section_is_not_told_apart_again() -> None:
    body = (line("One"), line("{{annex: brief}}"), line("Two"))
    report = house_parts(*body, header=line("x"), last=section(FIRST, "<w:titlePg/>"))
    file = attached(report, annex())
    told = [len(each.findall("{*}titlePg")) for each in file.find("//w:sectPr")]
    assert told == [1, 0, 0]


def test_an_annex_keeps_its_page_and_counts_from_one() -> None:
    wide = house_parts(line("Wide"), last=section().replace(PAGE[: PAGE.index("/>") + 2], WIDE))
    file = attached(house_parts(line("One")), annex(parts=wide))
    assert file.values("//w:sectPr/w:pgSz/@w:w") == ["11906", "16838"]
    assert file.values("//w:body/w:sectPr/w:pgNumType/@w:start") == ["1"]
    assert file.values("//w:body/w:sectPr/w:type/@w:val") == ["nextPage"]


def test_a_report_that_ends_in_a_table_gets_a_paragraph_without_room() -> None:
    file = attached(house_parts(table("<w:tr><w:tc><w:p/></w:tc></w:tr>", columns=1)), annex())
    (closing,) = file.find("//w:body/w:p[w:pPr/w:sectPr]")
    assert file.values("//w:body/w:p[w:pPr/w:sectPr]/w:pPr/w:spacing/@w:line") == ["20"]
    assert closing.getprevious() is not None


def test_even_pages_of_an_annex_have_its_header_where_the_report_tells_them_apart() -> None:
    even = part("settings", "<w:evenAndOddHeaders/>")
    report = house_parts(line("One"), header=line("Report"), more={SETTINGS: even})
    file = attached(report, annex(parts=own_pages("Annex")))
    assert "h-default:Annex h-even:Annex" in sections(file)[1]


def test_a_report_tells_even_pages_apart_once_an_annex_does() -> None:
    reference = HEADED + '<w:headerReference w:type="even" r:id="footer"/>'
    parts = house_parts(
        line("x"),
        last=section(reference),
        more={
            SETTINGS: part("settings", "<w:evenAndOddHeaders/>"),
            HEADER: part("hdr", line("Odd")),
            FOOTER: part("hdr", line("Even")),
        },
    )
    file = attached(house_parts(line("One"), header=line("Report")), annex(parts=parts))
    assert file.find("//w:evenAndOddHeaders", SETTINGS)
    assert sections(file)[0].startswith(
        "f-default: f-even: f-first: h-default:Report h-even:Report"
    )
    assert "h-default:Odd h-even:Even" in sections(file)[1]


def counted(*before: str, last: str = "") -> dict[str, str | bytes]:
    body = (*before, line("{{annex: brief}}"), line("Two"))
    return house_parts(*body, footer=paragraph(field("PAGE")), last=last or None)


def test_pages_behind_an_annex_count_on_where_word_has_laid_the_report_out() -> None:
    page = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>New page</w:t></w:r></w:p>"
    rendering = attach(counted(line("One"), page, page), annex())
    assert found(rendering) == [
        ("A216", "the report's pages behind 'Annex A: Title' are counted from 4, for good")
    ]
    file = WordFile(rendering.data)
    assert file.values("//w:body/w:sectPr/w:pgNumType/@w:start") == ["4"]


def test_where_word_has_not_the_count_is_left_and_that_is_said() -> None:
    rendering = attach(counted(line("One")), annex())
    assert found(rendering) == [
        ("A216", "the page numbers of the report behind 'Annex A: Title' go on from the annex's")
    ]


def test_the_number_of_pages_of_an_annex_is_that_of_its_last_page() -> None:
    parts = house_parts(line("x"), footer=paragraph(field("NUMPAGES", "1")))
    file = attached(house_parts(line("One"), footer=line("x")), annex(parts=parts))
    assert file.values("//w:instrText/text()", "word/footer2.xml") == [" PAGEREF annex_A_end "]
    assert file.values("//w:bookmarkStart/@w:name") == ["annex_A", "annex_A_end"]


def test_a_divider_stands_before_the_annex() -> None:
    file = attached(house_parts(line("One")), annex(divider="Annex A"))
    assert len(file.find("//w:sectPr")) == 3
    names = file.values("//w:bookmarkStart/@w:name")
    assert names == ["annex_A_divider", "annex_A_divider_end", "annex_A", "annex_A_end"]
    starts = [len(each.findall("{*}pgNumType")) for each in file.find("//w:sectPr")]
    assert starts == [0, 0, 1]


def test_mirrored_margins_are_one_setting_for_all() -> None:
    mirrored = house_parts(line("x"), more={SETTINGS: part("settings", "<w:mirrorMargins/>")})
    assert found(attach(house_parts(line("One")), annex(parts=mirrored))) == [
        ("A218", "inner and outer margins become left and right ones in: brief")
    ]
    assert found(attach(mirrored, annex())) == [
        ("A218", "inner and outer margins of the report count for its annexes too: brief")
    ]


def test_parts_that_nobody_touches_stay_byte_for_byte_and_in_their_order() -> None:
    report = house_parts(line("One"), header=line("Report"), more={"word/media/x.png": b"\x89PNG"})
    file = attached(report, annex())
    assert list(file.parts)[: len(report)] == list(report)
    assert file.parts[HEADER] == str(report[HEADER]).encode()
    assert file.parts["_rels/.rels"] == str(report["_rels/.rels"]).encode()
