"""Markup that is not well formed: each fault explained, at the line of the tag."""

from __future__ import annotations

import pytest

from tests.templating.composing import brief_of, compose, findings_of, template_of, words_of


@pytest.mark.parametrize(
    ("markup", "findings"),
    [
        ("<p>a", ["2:1 <p> is not closed"]),
        ("<section>\n<p>a</p>\n", ["2:1 <section> is not closed"]),
        ("<p><b>a</p>", ["2:4 <b> is not closed"]),
        ("<p>a</b></p>", ["2:5 </b> ends what never began"]),
        ("</p>", ["1:1 </p> ends what never began"]),
        ("<p><b><i>a</b></i></p>", ["2:7 <i> is not closed", "2:15 </i> ends what never began"]),
        ("<p>a & b</p>", ["2:6 a '&' that begins no character name"]),
        ("<p>a < b</p>", ["2:6 a '<' that begins no tag"]),
        ("<p>&nonsense;</p>", ["2:4 &nonsense; is not the name of a character"]),
        ("<p class=meta>a</p>", ["2:4 the attributes of <p> are not well formed at 'class=meta'"]),
        ("<p class='a' class='b'>a</p>", ["2:4 <p> has the attribute 'class' twice"]),
        ("<p>a<br></br></p>", ["2:9 <br> needs no end tag"]),
        ("<!DOCTYPE html><p>a</p>", ["1:1 declarations and processing instructions"]),
        ("<?xml version='1.0'?>", ["1:1 declarations and processing instructions"]),
        ("<?php x ?><p>a</p>", ["1:1 declarations and processing instructions"]),
    ],
)
def test_a_fault_is_explained(markup: str, findings: list[str]) -> None:
    found = findings_of(f"<h1>x</h1>\n{markup}")
    assert len(found) == len(findings)
    for each, expected in zip(sorted(found), sorted(findings), strict=True):
        assert each.startswith(f"T505 {expected}")


def test_all_faults_are_found_in_one_run_with_unknown_elements() -> None:
    template = "<p>a\n<foo style='x'>b</foo>\n<p bar='1'>c & d</p>\n<section>"
    assert findings_of(template) == [
        "T505 1:1 <p> is not closed",
        "T504 2:2 <foo> is not an element of templates",
        "T504 3:4 <p> has no attribute 'bar'",
        "T505 3:14 a '&' that begins no character name",
        "T505 4:1 <section> is not closed",
    ]


def test_the_fault_is_found_in_the_file_that_has_it() -> None:
    house = template_of(
        "<h1>a</h1>{% include 'foot.jinja' %}", files={"foot.jinja": "\n\n<section><p>b</p>"}
    )
    assert findings_of(house) == ["T505 house/foot.jinja:3:1 <section> is not closed"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a<br>b<br/>c<br />d</p><hr><hr/>",
        "<p>a &gt; b > c &lt; &quot;&apos;&nbsp;&hellip;&AMP;</p>",
        "<table><colgroup><col class='right'/></colgroup><tr><td>a</td></tr></table>",
        "<!-- <p> & < --><p>a</p>",
        "<p/><p />",
        "<p><![CDATA[a < b & c]]></p>",
    ],
)
def test_the_freedoms_of_html_are_no_faults(markup: str) -> None:
    assert findings_of(markup) == []


def test_values_cannot_break_the_markup() -> None:
    brief = brief_of(title="</p><script>&nbsp;&#xE000;<!-- ' \" ]]>")
    assert words_of("<p>{{ brief.title }}</p>", brief) == brief.title
    assert (
        words_of("<p><a href='https://example.org'>{{ brief.title }}</a></p>", brief) == brief.title
    )


def test_elements_nested_beyond_reason_are_a_finding() -> None:
    template = (
        "<p>{% for i in range(400) %}<b>{% endfor %}x{% for i in range(400) %}</b>{% endfor %}</p>"
    )
    composition = compose(template)
    assert composition.document is None
    assert composition.diagnostics[0].code == "T505"


def test_a_document_type_cannot_bring_entities_in() -> None:
    bomb = '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;</p>'
    composition = compose(bomb)
    assert composition.document is None
    assert {finding.code for finding in composition.diagnostics} == {"T505"}
