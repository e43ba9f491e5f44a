"""Prose: CommonMark without HTML, printed as blocks or inside a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.templating import markdown
from briefwright.templating import prose as prose_module
from briefwright.templating.prose import prepare_prose
from tests.support.strategies_of_text import prose
from tests.templating.composing import (
    body_outline,
    brief_of,
    compose,
    findings_of,
    inlines_of,
    printed,
    words_of,
)

SOURCES = [{"id": "article", "title": "A"}, {"id": "report", "title": "R"}]


def outline(text: str, template: str = "{{ brief.background }}") -> str:
    return body_outline(template, brief_of(background=text, sources=SOURCES))


def test_paragraphs_are_paragraphs() -> None:
    assert outline("One\nline.\n\nTwo.") == (
        "Paragraph\n  Field path=background\n    'One line.'\n"
        "Paragraph\n  Field path=background\n    'Two.'"
    )


def test_emphasis_links_and_breaks_stand_inside_the_field() -> None:
    assert outline("A **b** *c* [d](https://example.org)\\\ne `f`") == (
        "Paragraph\n"
        "  Field path=background\n"
        "    'A '\n"
        "    Strong\n"
        "      'b'\n"
        "    ' '\n"
        "    Emphasis\n"
        "      'c'\n"
        "    ' '\n"
        "    Link target=https://example.org\n"
        "      'd'\n"
        "    LineBreak\n"
        "    'e f'"
    )


def test_what_is_bold_already_becomes_no_bolder() -> None:
    assert printed_markup("**a **b** c** d") == printed_markup("**a b c** d")
    assert printed_markup("*a **b *c* d** e*") == printed_markup("*a **b c d** e*")
    assert printed_markup("*" * 900 + "x" + "*" * 900) == printed_markup("**x**")


def printed_markup(text: str) -> str:
    return "".join(prepare_prose(text).blocks)


@pytest.mark.parametrize(("opening", "depth"), [("- ", 19), (">", 39)])
def test_what_stands_too_deep_is_reported_before_it_is_left_out(opening: str, depth: int) -> None:
    assert prepare_prose(opening * depth + "deep").problems == ()
    assert "deep" in prepare_prose(opening * depth + "deep").blocks[0]
    for deeper in range(depth + 2, depth + 9):
        prepared = prepare_prose(opening * deeper + "deep")
        assert len(prepared.problems) == 1
        assert "deep" not in prepared.blocks[0]


def test_lists_nest() -> None:
    assert outline("3. one\n4. two\n   - deep") == (
        "ListBlock ordered=True start=3\n"
        "  ListItem\n"
        "    Paragraph role=list_item\n"
        "      Field path=background\n"
        "        'one'\n"
        "  ListItem\n"
        "    Paragraph role=list_item\n"
        "      Field path=background\n"
        "        'two'\n"
        "    ListBlock\n"
        "      ListItem\n"
        "        Paragraph role=list_item\n"
        "          Field path=background\n"
        "            'deep'"
    )


def test_quotations_and_rules_are_kept() -> None:
    assert outline("> said\n\n---\n\nafter").replace("\n", "|") == (
        "BlockQuote|  Paragraph role=quote|    Field path=background|      'said'"
        "|Rule|Paragraph|  Field path=background|    'after'"
    )


def test_headings_come_below_those_of_the_template() -> None:
    text = "# A\n\n### B\n\n#### C\n\n- # D"
    lines = [line for line in outline(text).splitlines() if "Field" not in line]
    assert lines == [
        "Heading level=2 id=a",
        "    'A'",
        "Heading level=3 id=b",
        "    'B'",
        "Paragraph",
        "  Strong",
        "      'C'",
        "ListBlock",
        "  ListItem",
        "    Paragraph role=list_item",
        "      Strong",
        "          'D'",
    ]


def test_a_heading_in_a_cell_is_a_strong_paragraph() -> None:
    template = "<table><tr><td>{{ brief.background }}</td></tr></table>"
    assert "Heading" not in outline("## A\n\ntext", template)
    assert "Strong" in outline("## A\n\ntext", template)


def test_html_is_text() -> None:
    assert words_of("{{ brief.background }}", brief_of(background="<b>x</b> &amp; y")) == (
        "<b>x</b> & y"
    )


def test_code_keeps_its_lines() -> None:
    words = words_of("{{ brief.background }}", brief_of(background="```\na\n  b\n```"))
    assert words == "a \u00a0\u00a0b"


def test_citations_are_numbered() -> None:
    brief = brief_of(background="Said [@report#p2] and [@article; @report#p1-p3].", sources=SOURCES)
    assert words_of("{{ brief.background }}", brief).replace("\u00a0", " ") == (
        "Said [2, ¶2] and [1; 2, ¶1–3]."
    )


@pytest.mark.parametrize("text", ["[@ article]", "[@article#4]", "@article", "[article]", "[@]"])
def test_what_only_looks_like_a_citation_is_text(text: str) -> None:
    brief = brief_of(background=text, sources=SOURCES)
    assert words_of("{{ brief.background }}", brief) == text


def test_a_picture_prints_its_text_and_is_reported() -> None:
    brief = brief_of(background="See ![the map](map.png).")
    assert words_of("{{ brief.background }}", brief) == "See the map."
    assert findings_of("{{ brief.background }}", brief) == [
        "E405 background a picture inside a text cannot be printed there"
    ]


@pytest.mark.parametrize("target", ["page.html", "#top", "ftp://example.org/x", "/etc/passwd"])
def test_a_link_that_leads_nowhere_prints_its_text_and_is_reported(target: str) -> None:
    brief = brief_of(background=f"See [this]({target}).")
    assert words_of("{{ brief.background }}", brief) == "See this."
    assert findings_of("{{ brief.background }}", brief) == [
        f"E405 background the link to '{target}' leads nowhere outside this computer"
    ]


def test_a_script_is_never_a_link() -> None:
    brief = brief_of(background="See [this](javascript:alert(1)).")
    assert words_of("{{ brief.background }}", brief) == "See [this](javascript:alert(1))."


def test_inline_prose_stands_in_one_paragraph() -> None:
    brief = brief_of(background="One *two*.\n\n- three\n- four\n\n1. five")
    assert printed("brief.background | inline", brief) == "One two. • three • four 1. five"
    inlines = inlines_of("<p>{{ brief.background | inline }}</p>", brief)
    assert [type(inline).__name__ for inline in inlines].count("LineBreak") == 3


def test_prose_printed_as_blocks_inside_a_line_is_a_finding_with_the_cure() -> None:
    composition = compose("<p>{{ brief.summary.bottom_line }}</p>")
    (finding,) = composition.diagnostics
    assert finding.code == "T504"
    assert "| inline" in (finding.hint or "")


def test_a_citation_after_prose_stands_at_the_end_of_its_last_paragraph() -> None:
    brief = brief_of(threats=[{"what": "Fog.\n\nAnd ice.", "source": "report#p2"}], sources=SOURCES)
    template = (
        "<ul><li><b>Now</b> {{ brief.threats[0].what }} {{ cite(brief.threats[0]) }}</li></ul>"
    )
    assert words_of(template, brief).splitlines() == ["•", "Now Fog.", "And ice. [2,\u00a0¶2]"]


def test_paragraphs_come_one_by_one_each_with_the_list_below_it() -> None:
    brief = brief_of(background="One.\n\n- two\n- three\n\nFour.")
    template = "<ol>{% for p in brief.background | paragraphs %}<li>{{ p }}</li>{% endfor %}</ol>"
    words = words_of(template, brief).split()
    assert words == ["1.", "One.", "–", "two", "–", "three", "2.", "Four."]
    assert printed("brief.background | paragraphs | length", brief) == "2"
    assert printed("brief.issue | paragraphs | length", brief) == "0"


def test_text_of_the_free_data_can_be_prose() -> None:
    brief = brief_of(data={"foot": "A *b*."})
    assert body_outline("{{ brief.data.foot | prose }}", brief) == (
        "Paragraph\n  Field path=data.foot\n    'A '\n    Emphasis\n      'b'\n    '.'"
    )


PLAIN = st.text(
    st.sampled_from("ab Zé.,;:'\"()%/–—“”’?!1234567890-+=#>~\n&<*_[]`\\|{}^$@"), min_size=1
)


@given(st.one_of(PLAIN, prose))
def test_the_short_cut_for_plain_text_prints_what_the_parser_would(text: str) -> None:
    text = text.strip()
    short = prepare_prose(text)
    long = markdown.prepare_markdown(text)
    assert _folded("".join(short.blocks)) == _folded("".join(long.blocks))
    assert _folded(short.inline) == _folded(long.inline)


def test_plain_text_takes_the_short_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "prepare_markdown", None)
    prose_module.prepare_prose.cache_clear()
    text = "A plain-looking text (of 2 lines), 50 % “quoted” – it's\nso [@article#p4]."
    assert prepare_prose(text).problems == ()


def _folded(markup: str) -> str:
    return " ".join(markup.split())
