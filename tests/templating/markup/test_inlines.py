"""Inline content: spaces folded, fields bounded, links and notes in place."""

from __future__ import annotations

import pytest

from briefwright.core.roles import TextRole
from briefwright.document import (
    CrossReference,
    Emphasis,
    Field,
    Footnote,
    Inline,
    Language,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
)
from briefwright.document.walk import inline_text, walk
from tests.templating.composing import blocks_of, brief_of, findings_of, inlines_of, words_of

TITLE = Field("title", (Text("Relations"),))


@pytest.mark.parametrize(
    ("markup", "inlines"),
    [
        ("a", (Text("a"),)),
        ("<strong>a</strong>", (Strong((Text("a"),)),)),
        ("<b>a</b>", (Strong((Text("a"),)),)),
        ("<em>a</em>", (Emphasis((Text("a"),)),)),
        ("<i>a<b>b</b></i>", (Emphasis((Text("a"), Strong((Text("b"),)))),)),
        ("a<br>b", (Text("a"), LineBreak(), Text("b"))),
        ("<span class='label'>a</span>", (Span(TextRole.LABEL, (Text("a"),)),)),
        ("<span class='not-stated'>a</span>", (Span(TextRole.NOT_STATED, (Text("a"),)),)),
        ("<span lang='sr-Cyrl'>а</span>", (Language("sr-Cyrl", (Text("а"),)),)),
        (
            "<span lang='fr' class='muted'>a</span>",
            (Language("fr", (Span(TextRole.MUTED, (Text("a"),)),)),),
        ),
        ("<span lang=''>a</span>", (Text("a"),)),
        ("<a href='https://example.org'>a</a>", (Link("https://example.org", (Text("a"),)),)),
        ("<a href='mailto:a@example.org'>a</a>", (Link("mailto:a@example.org", (Text("a"),)),)),
        ("<a href=''>a</a>", (Text("a"),)),
        ("<a href='{{ brief.subtitle }}'>a</a>", (Text("a"),)),
        ("a&nbsp;b &mdash; c &amp; d&#233;", (Text("a\u00a0b — c & dé"),)),
        ("{{ brief.title }}", (TITLE,)),
        ("a<br>{{ brief.title }}", (Text("a"), LineBreak(), TITLE)),
        ("a<br><b>{{ brief.title }}</b>", (Text("a"), LineBreak(), Strong((TITLE,)))),
        ("<b>a<br>b</b>", (Strong((Text("a"), LineBreak(), Text("b"))),)),
        ("<b>{{ brief.title }}</b>", (Strong((TITLE,)),)),
    ],
)
def test_inline_elements_become_nodes(markup: str, inlines: tuple[Inline, ...]) -> None:
    assert inlines_of(f"<p>{markup}</p>") == inlines


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("  a \n\t b  ", "a b"),
        ("a <b> b </b> c", "a b c"),
        ("<b>a </b> b", "a b"),
        ("a<b> b</b>", "a b"),
        ("{{ brief.title }} {{ brief.title }}", "Relations Relations"),
        ("{{ brief.title }}{{ brief.title }}", "RelationsRelations"),
        ("{{ brief.subtitle }} {{ brief.title }}", "Relations"),
        ("{{ brief.title }} {{ brief.subtitle }}", "Relations"),
        ("{{ brief.title }} {{ brief.subtitle }} {{ brief.title }}", "Relations Relations"),
        ("<b>{{ brief.subtitle }}</b> {{ brief.title }}", "Relations"),
        ("a\n{% if true %}\nb\n{% endif %}\nc", "a b c"),
        ("a&nbsp; b", "a\u00a0 b"),
        ("a <br> b", "a b"),
        ("<br>a<br><br>b<br>", "a b"),
        ("a<br>{{ brief.subtitle }}<br>b", "a b"),
        ("a <!-- b --> c", "a c"),
    ],
)
def test_spaces_fold_also_across_fields_and_elements(markup: str, words: str) -> None:
    inlines = inlines_of(f"<p>{markup}</p>")
    assert inline_text(inlines) == words
    breaks = [node for node in inlines if isinstance(node, LineBreak)]
    assert len(breaks) == (1 if "<br>" in markup else 0)


def test_neighbouring_texts_are_one() -> None:
    assert inlines_of("<p>a{# #}b{% if true %}c{% endif %}&eacute;</p>") == (Text("abcé"),)


def test_a_field_holds_its_own_words_only() -> None:
    assert inlines_of("<p>(<em>{{ brief.title }}</em>, x)</p>") == (
        Text("("),
        Emphasis((TITLE,)),
        Text(", x)"),
    )


def test_footnotes_are_numbered_in_order_and_folded_apart() -> None:
    template = (
        "<p>One<span class='footnote'> first  note </span> two"
        "<span class='footnote'>{{ brief.subtitle }}</span>.</p>"
        "<table><tr><td>x<span class='footnote'>second</span></td></tr></table>"
    )
    blocks = blocks_of(template)
    notes = [node for node in walk(blocks) if isinstance(node, Footnote)]
    assert notes == [Footnote(1, (Text("first note"),)), Footnote(2, (Text("second"),))]
    assert words_of(template).splitlines()[0].split() == ["One", "1", "two."]


def test_a_link_inside_the_document_needs_its_goal() -> None:
    template = "<h2>Key officials</h2>\n<p><a href='#key-officials'>see</a></p>"
    assert inlines_of_last(template) == (CrossReference("key-officials", (Text("see"),)),)
    assert findings_of("<p id='here'>a</p>\n<p><a href='#hear'>b</a></p>") == [
        "T512 2:14 the link '#hear' leads to no id of the document"
    ]


def test_a_goal_that_vanished_is_no_goal() -> None:
    template = "<p id='gone'>{{ brief.subtitle }}</p><p><a href='#gone'>b</a></p>"
    assert findings_of(template)[0].startswith("T512")


def test_a_source_without_an_address_is_no_link() -> None:
    brief = brief_of(sources=[{"id": "a", "title": "A", "url": "not stated"}])
    template = "<p><a href='{{ brief.sources[0].url }}'>{{ brief.sources[0].title }}</a></p>"
    assert inlines_of(template, brief) == (Field("sources[0].title", (Text("A"),)),)


def inlines_of_last(template: str) -> tuple[Inline, ...]:
    paragraph = blocks_of(template)[-1]
    found: tuple[Inline, ...] = getattr(paragraph, "children", ())
    return found
