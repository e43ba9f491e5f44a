"""Whatever the grammar does not have is a diagnostic at the template's line, all in one run."""

from __future__ import annotations

import pytest

from briefwright.templating.markup.grammar import GRAMMAR, NAMES, Inside
from tests.templating.composing import compose, findings_of, pointed_at, template_of


@pytest.mark.parametrize(
    ("markup", "finding"),
    [
        ("<foo>a</foo>", "2:2 <foo> is not an element of templates"),
        ("<div>a</div>", "2:2 <div> needs a class here: cards, key-numbers, columns"),
        ("<div class='card'><p>a</p></div>", "2:2 <div> needs a class here"),
        ("<p style='color: red'>a</p>", "2:4 <p> has no attribute 'style' here"),
        ("<p class='big'>a</p>", "2:11 'big' is not allowed as class of <p>"),
        ("<p id='1a'>a</p>", "2:8 '1a' is not allowed as id of <p>"),
        ("<hr class='wavy'>", "2:12 'wavy' is not a class of <hr>"),
        ("<p onclick='x()'>a</p>", "2:4 <p> has no attribute 'onclick' here"),
        ("<ol start='x'><li>a</li></ol>", "2:12 'x' is not allowed as start of <ol>"),
        ("<aside><p>a</p></aside>", "2:2 <aside> needs the attribute 'class'"),
        ("<li>a</li>", "2:2 <li> cannot stand here"),
        (
            "<section><section data-page='landscape'><p>a</p></section></section>",
            "2:19 a section in landscape stands in no other section and in no columns",
        ),
        (
            "<div class='columns'><section data-page='landscape'><p>a</p></section></div>",
            "2:31 a section in landscape stands in no other section and in no columns",
        ),
        (
            "<aside class='note'><section data-page='landscape'></section></aside>",
            "2:22 <section> cannot stand here",
        ),
        ("<section data-page='wide'><p>a</p></section>", "2:21 'wide' is not allowed as data-page"),
        ("<td>a</td>", "2:2 <td> cannot stand here"),
        ("<strong>a</strong>", "2:2 <strong> cannot stand here"),
        ("<p><h2>a</h2></p>", "2:5 <h2> cannot stand here"),
        ("<p><p>a</p></p>", "2:1 a paragraph cannot stand inside a line of text"),
        ("<ul>a</ul>", "2:1 text cannot stand here: 'a'"),
        ("<ul><p>a</p></ul>", "2:6 <p> cannot stand here"),
        ("<ul><li>a</li>b</ul>", "2:1 text cannot stand here: 'b'"),
        ("<table><p>a</p></table>", "2:9 <p> cannot stand here"),
        ("<table><tr>a<td>b</td></tr></table>", "2:1 text cannot stand here: 'a'"),
        ("<p><span>a</span></p>", "2:5 <span> without class or lang says nothing"),
        ("<p><a href='page.html'>a</a></p>", "2:13 'page.html' is not allowed as href of <a>"),
        ("<p><a href='javascript:x'>a</a></p>", "2:13 'javascript:x' is not allowed as href"),
        ("<p><a>a</a></p>", "2:5 <a> needs the attribute 'href'"),
        ("<p><cite>a</cite></p>", "2:5 <cite> needs the attribute 'data-source'"),
        ("<p><img src='a' alt='b'></p>", "2:5 <img> cannot stand here"),
        ("<figure><figcaption>a</figcaption></figure>", "2:2 <figure> has no <img>"),
        ("<p><span lang='?'>a</span></p>", "2:16 '?' is not allowed as lang of <span>"),
        ("<dl><dt>a</dt></dl>", "2:6 <dt> has no <dd> after it"),
        ("<dl><dd>a</dd></dl>", "2:6 <dd> has no <dt> before it"),
        ("<aside class='note'><p>a</p><h6>b</h6></aside>", "2:30 <h6> stands first in a box"),
        ("<script>alert(1)</script>", "2:2 <script> is not an element of templates"),
        ("<style>p {}</style>", "2:2 <style> is not an element of templates"),
        (
            "<p>a<span class='footnote'>b<span class='footnote'>c</span></span></p>",
            "2:18 a footnote",
        ),
        ("text", "2:1 text stands outside a block: 'text'"),
        ("<section>text</section>", "2:10 text stands outside a block: 'text'"),
    ],
)
def test_a_violation_is_found_at_its_line(markup: str, finding: str) -> None:
    found = findings_of(f"<p>first</p>\n{markup}")
    assert found[0].startswith(f"T504 {finding}")


@pytest.mark.parametrize(
    ("markup", "hint"),
    [
        ("<sektion/>", "did you mean 'section'?"),
        ("<p class='souce-note'>a</p>", "did you mean 'source-note'?"),
        ("<p clas='meta'>a</p>", "did you mean 'class'?"),
        ("<ul><p>a</p></ul>", "here may stand: li"),
        ("<aside class='warning'>a</aside>", "bottom-line, note, alert, decision"),
        (
            "<p>{{ brief.summary.bottom_line }}</p>",
            "print prose inside <p> with the filter: | inline",
        ),
    ],
)
def test_a_violation_says_what_may_be_meant(markup: str, hint: str) -> None:
    assert compose(markup).diagnostics[0].hint == hint


def test_every_violation_is_found_in_one_run() -> None:
    template = (
        "<foo>a</foo>\n<p class='big'>b</p>\nloose\n<ul><p>c</p></ul>\n"
        "<table>\n<tr><td>a</td></tr>\n<tr><td>a</td><td>b</td></tr>\n</table>\n"
        "<p><a href='#nowhere'>d</a></p>\n<p id='x'>e</p><p id='x'>f</p>"
    )
    assert [finding[:8].strip() for finding in findings_of(template)] == [
        "T504 1:2",
        "T504 2:1",
        "T504 3:1",
        "T504 4:6",
        "T506 6:2",
        "T512 9:1",
        "T512 10:",
    ]


def test_a_violation_in_a_loop_is_told_once() -> None:
    assert len(findings_of("{% for i in range(50) %}<foo>{{ i }}</foo>{% endfor %}")) == 1


def test_a_violation_points_at_the_word() -> None:
    template = template_of("\n   <p class='meta' style='x'>a</p>")
    (finding,) = compose(template).diagnostics
    assert pointed_at(template, finding) == "style"


def test_no_document_comes_of_a_violation() -> None:
    assert compose("<foo>a</foo>").document is None


def test_every_place_that_an_element_names_is_one_that_some_element_opens() -> None:
    opened = {element.inside for element in GRAMMAR}
    named = {place for element in GRAMMAR for place in element.where}
    assert named - opened == set()
    assert set(Inside) - opened == set()


def test_no_element_has_two_uses_that_cannot_be_told_apart() -> None:
    uses = [(element.name, element.kind, place) for element in GRAMMAR for place in element.where]
    assert len(uses) == len(set(uses))
    assert "script" not in NAMES
