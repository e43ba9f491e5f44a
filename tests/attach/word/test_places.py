"""Where annexes go in a report, and what is said of places that are none."""

from __future__ import annotations

import pytest

from tests.support.house_files import HEADER, house_parts, line, part, table
from tests.support.word_annexes import annex, attach, attached, field, found, mark, paragraph, texts


def report(*body: str) -> dict[str, str | bytes]:
    return house_parts(*body)


def test_at_the_end_the_report_ends_in_a_section_of_its_own() -> None:
    file = attached(report(line("One"), line("Two")), annex())
    assert texts(file) == ["One", "Two", "|", "Words of the annex"]


def test_several_annexes_stand_in_their_order() -> None:
    file = attached(report(line("One")), annex(line("a")), annex(line("b"), name="x", letter="B"))
    assert texts(file) == ["One", "|", "a", "|", "b"]


def test_a_placeholder_is_replaced_whatever_runs_and_capitals_it_is_written_in() -> None:
    body = (line("One"), line("{{ Ann", "ex: BRIEF", " }}"), line("Two"))
    file = attached(report(*body), annex())
    assert texts(file) == ["One", "|", "Words of the annex", "|", "Two"]


@pytest.mark.parametrize(
    "name", ["“brief”", '"Brief"', "‘brief’", "« brief »", "brief.yaml", "„brief“"]
)
def test_quotation_marks_and_the_ending_of_the_file_do_not_count(name: str) -> None:
    body = (line("One"), line(f"{{{{ annex: {name} }}}}"), line("Two"))
    file = attached(report(*body), annex())
    assert texts(file) == ["One", "|", "Words of the annex", "|", "Two"]


@pytest.mark.parametrize(
    "typed",
    ["{{ annexe: brief }}", "{{ annex brief }}", "{{ annex: brief }", "{ annex: brief }}",
     "{{ annex: }}"],
)  # fmt: skip
def test_what_only_looks_like_a_placeholder_is_named(typed: str) -> None:
    rendering = attach(report(line("One"), line(typed), line("Two")), annex())
    assert found(rendering) == [("A211", f"'{typed}' looks like a place for an annex, and is none")]


def test_words_about_annexes_are_no_placeholders() -> None:
    attached(report(line("{{ annexation }}"), line("See {{ the annex }}")), annex())


def test_a_placeholder_comes_before_a_bookmark_which_takes_the_others() -> None:
    body = (
        paragraph(mark("here", "One")), line("Two"), line("{{annex:brief}}"), line("Three"),
    )  # fmt: skip
    others = annex(line("other"), name="other", letter="B")
    file = attached(report(*body), others, annex(), after="here")
    assert texts(file) == [
        "One", "|", "other", "|", "Two", "|", "Words of the annex", "|", "Three",
    ]  # fmt: skip


def test_a_bookmark_may_end_in_a_table_or_between_paragraphs() -> None:
    cell = paragraph(mark("here", "in a cell"))
    inside = table(f"<w:tr><w:tc>{cell}</w:tc></w:tr>", columns=1)
    file = attached(report(line("One"), inside, line("Two")), annex(), after="HERE")
    assert texts(file) == ["One", "in a cell", "|", "Words of the annex", "|", "Two"]
    between = report(line("One"), mark("here"), line("Two"))
    assert texts(attached(between, annex(), after="here"))[:2] == ["One", "|"]


def test_a_bookmark_in_the_contents_means_behind_them() -> None:
    contents = field('TOC \\o "1-3"').replace("<w:t>1</w:t>", "<w:t>One</w:t>")
    first, rest = contents.split("<w:r><w:t>One")
    body = (
        paragraph(first, mark("here")), paragraph(f"<w:r><w:t>One{rest}"), line("Two"),
    )  # fmt: skip
    rendering = attach(report(*body), annex(), after="here")
    assert rendering.data
    assert [code for code, _ in found(rendering)] == []


def test_a_missing_bookmark_names_the_nearest() -> None:
    rendering = attach(report(paragraph(mark("annexes", "One"))), annex(), after="anexes")
    assert rendering.data == b""
    assert found(rendering) == [("A210", "the report has no bookmark 'anexes'")]
    assert rendering.diagnostics[0].hint == "did you mean annexes?"


def test_a_page_is_no_place_in_a_word_file() -> None:
    rendering = attach(report(line("One")), annex(), after="12")
    message = "the report has no bookmark '12'; a Word file has no pages that could be named"
    assert found(rendering) == [("A210", message)]


def test_bookmarks_of_the_program_are_not_offered() -> None:
    rendering = attach(report(paragraph(mark("_Toc123", "One"))), annex(), after="there")
    hint = "it has no bookmarks; set one in Word: Insert, Bookmark"
    assert rendering.diagnostics[0].hint == hint


def test_a_placeholder_without_an_annex_is_left_and_named() -> None:
    rendering = attach(report(line("{{ annex: montenegro }}")), annex(name="montenegro-nato"))
    assert rendering.data
    assert found(rendering) == [
        ("A211", "the report asks for an annex 'montenegro', which is not attached")
    ]
    assert rendering.diagnostics[0].hint == "did you mean montenegro-nato?"


def test_a_placeholder_that_stands_twice_is_refused() -> None:
    rendering = attach(report(line("{{annex: a}}"), line("{{ annex: A }}")), annex())
    assert found(rendering) == [("A212", "'{{ annex: A }}' stands in the report twice")]


def test_a_placeholder_where_no_pages_begin_is_refused() -> None:
    body = (
        table(f"<w:tr><w:tc>{line('{{annex: a}}')}</w:tc></w:tr>", columns=1),
        line("See {{annex: b}}."),
        f"<w:sdt><w:sdtContent>{line('{{annex: c}}')}</w:sdtContent></w:sdt>",
    )
    parts = house_parts(*body, header=line("x"))
    parts[HEADER] = part("hdr", line("{{annex: d}}"))
    assert found(attach(parts, annex())) == [
        ("A213", "'{{annex: a}}' stands in a table, where no pages can begin"),
        ("A213", "'{{annex: b}}' stands among other words"),
        ("A213", "'{{annex: c}}' stands in a content control, where no pages can begin"),
        ("A213", "'{{annex: d}}' stands in a header, where no pages can begin"),
    ]


def test_a_place_that_is_a_tracked_change_is_refused() -> None:
    inserted = '<w:ins w:id="1" w:author="x"><w:r><w:t>{{annex: a}}</w:t></w:r></w:ins>'
    assert found(attach(report(paragraph(inserted)), annex())) == [
        ("A214", "'{{annex: a}}' is itself a tracked change")
    ]
    deleted = '<w:rPr><w:del w:id="2" w:author="x"/></w:rPr>'
    marked = paragraph(mark("here", "One"), properties=deleted)
    assert [code for code, _ in found(attach(report(marked), annex(), after="here"))] == ["A214"]


def test_a_placeholder_with_a_bookmark_keeps_it() -> None:
    body = (line("One"), paragraph(mark("kept", "{{annex: brief}}")), line("Two"))
    file = attached(report(*body), annex())
    assert file.values("//w:bookmarkStart/@w:name")[0] == "kept"
    assert texts(file) == ["One", "|", "Words of the annex", "|", "Two"]


def test_at_the_very_beginning_no_empty_section_stands_before() -> None:
    file = attached(report(line("{{annex: brief}}"), line("Two")), annex())
    assert texts(file) == ["Words of the annex", "|", "Two"]


def test_a_page_break_before_the_annex_does_not_make_an_empty_page() -> None:
    broken = '<w:p><w:r><w:t>One</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>'
    file = attached(report(broken, line("{{annex: brief}}"), line("Two")), annex())
    assert file.find("//w:br") == []


def test_two_annexes_at_places_next_to_each_other_leave_no_page_between() -> None:
    body = (paragraph(mark("here", "One")), line("{{annex: brief}}"), line("Two"))
    other = annex(line("other"), name="other", letter="B")
    file = attached(report(*body), annex(), other, after="here")
    assert texts(file) == ["One", "|", "other", "|", "Words of the annex", "|", "Two"]


def test_a_mark_behind_the_last_paragraph_makes_no_paragraph_more() -> None:
    marked = '<w:bookmarkStart w:id="1" w:name="a"/>' + line("One") + '<w:bookmarkEnd w:id="1"/>'
    file = attached(report(marked), annex(marked))
    assert texts(file) == ["One", "|", "One"]
    assert len(file.find("//w:body/w:p")) == 2
