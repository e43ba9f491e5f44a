"""Block elements become block nodes; what is empty vanishes; the place decides the role."""

from __future__ import annotations

import pytest

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole
from briefwright.document import (
    BlockQuote,
    Callout,
    Columns,
    Contents,
    DefinitionItem,
    DefinitionList,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    Text,
)
from briefwright.document.walk import walk
from tests.templating.composing import blocks_of, body_outline, brief_of, words_of


def text(words: str, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    return Paragraph((Text(words),), role)


@pytest.mark.parametrize(
    ("markup", "node"),
    [
        ("<h1>A</h1>", text("A", ParagraphRole.TITLE)),
        ("<p>A</p>", text("A")),
        ("<p class='meta'>A</p>", text("A", ParagraphRole.META)),
        (
            "<p class='source-note' id='x'>A</p>",
            Paragraph((Text("A"),), ParagraphRole.SOURCE_NOTE, "x"),
        ),
        ("<h2>A b</h2>", Heading(1, (Text("A b"),), "a-b")),
        ("<h3 id='own'>A</h3>", Heading(2, (Text("A"),), "own")),
        ("<h4>A</h4>", Heading(3, (Text("A"),), "a")),
        (
            "<section><h2>A</h2><p>b</p></section>",
            Section((Heading(1, (Text("A"),), "a"), text("b"))),
        ),
        ("<section class='keep'><p>b</p></section>", Section((text("b"),), keep=True)),
        (
            "<section data-page='landscape'><p>b</p></section>",
            Section((text("b"),), landscape=True),
        ),
        ("<hr>", Rule()),
        ("<hr/>", Rule()),
        ("<hr class='page-break'>", PageBreak()),
        ("<nav/>", Contents()),
        ("<nav data-depth='3'></nav>", Contents(3)),
        ("<div class='columns'><p>a</p></div>", Columns((text("a"),))),
        ("<div class='columns' data-columns='3'><p>a</p></div>", Columns((text("a"),), 3)),
        (
            "<aside class='bottom-line'><h6>T</h6><p>a</p></aside>",
            Callout(
                CalloutRole.BOTTOM_LINE, (text("a", ParagraphRole.CALLOUT_BODY),), (Text("T"),)
            ),
        ),
        (
            "<aside class='alert'>a</aside>",
            Callout(CalloutRole.ALERT, (text("a", ParagraphRole.CALLOUT_BODY),)),
        ),
        (
            "<blockquote lang='fr'><p>Oui.</p><footer>Lui</footer><small>Dit</small></blockquote>",
            BlockQuote((text("Oui.", ParagraphRole.QUOTE),), (Text("Lui"),), (Text("Dit"),), "fr"),
        ),
        (
            "<dl><dt>A</dt><dd>one</dd><dd>two</dd><dt>B</dt><dd><p>three</p></dd></dl>",
            DefinitionList(
                (
                    DefinitionItem(
                        (Text("A"),),
                        (
                            text("one", ParagraphRole.DEFINITION),
                            text("two", ParagraphRole.DEFINITION),
                        ),
                    ),
                    DefinitionItem((Text("B"),), (text("three", ParagraphRole.DEFINITION),)),
                )
            ),
        ),
        (
            "<ul><li>a</li><li id='x'><p>b</p></li></ul>",
            ListBlock(
                (
                    ListItem((text("a", ParagraphRole.LIST_ITEM),)),
                    ListItem((text("b", ParagraphRole.LIST_ITEM),), "x"),
                )
            ),
        ),
        (
            "<ol class='numbered' start='4'><li>a</li></ol>",
            ListBlock(
                (ListItem((text("a", ParagraphRole.NUMBERED),)),), True, ListRole.NUMBERED, 4
            ),
        ),
        (
            "<ul class='points'><li>a</li></ul>",
            ListBlock((ListItem((text("a", ParagraphRole.POINT),)),), role=ListRole.POINTS),
        ),
        (
            "<ol class='notes'><li>a</li></ol>",
            ListBlock((ListItem((text("a", ParagraphRole.SOURCE_NOTE),)),), True, ListRole.NOTES),
        ),
        (
            "<ul class='boxes'><li>Agree</li></ul>",
            ListBlock((ListItem((text("Agree", ParagraphRole.LIST_ITEM),)),), role=ListRole.BOXES),
        ),
    ],
)
def test_an_element_becomes_its_node(markup: str, node: object) -> None:
    assert list(blocks_of(markup)) == [node]


@pytest.mark.parametrize(
    "markup",
    [
        "<p></p>",
        "<p>  \n </p>",
        "<p>{{ brief.subtitle }}</p>",
        "<p><strong>{{ brief.subtitle }}</strong></p>",
        "<p><br></p>",
        "<h2>{{ brief.subtitle }}</h2>",
        "<section></section>",
        "<section><h2>Only a heading</h2></section>",
        "<section><h2>{{ brief.subtitle }}</h2><p>{{ brief.subtitle }}</p></section>",
        "<ul></ul>",
        "<ul><li></li><li> </li></ul>",
        "<ol>{% for o in brief.officials %}<li>{{ o }}</li>{% endfor %}</ol>",
        "<aside class='note'><h6>Title</h6></aside>",
        "<blockquote><footer>Who</footer></blockquote>",
        "<dl><dt>Rank</dt><dd>{{ brief.subtitle }}</dd></dl>",
        "<table><thead><tr><th>A</th></tr></thead><tbody></tbody></table>",
        "<table class='grid'><tr><th>Due</th><td>{{ brief.due }}</td></tr></table>",
        "<div class='cards'><article><span class='initials'>AB</span></article></div>",
        "<div class='key-numbers'><div><b></b><span>label</span></div></div>",
        "<div class='columns'> </div>",
        "<!-- a comment --> {# another #}",
        "",
    ],
)
def test_what_is_empty_vanishes(markup: str) -> None:
    assert list(blocks_of(markup)) == []


def test_a_row_of_a_grid_vanishes_with_its_value_and_a_form_keeps_its_cells() -> None:
    rows = "<tr><th>To</th><td>Minister</td></tr><tr><th>Due</th><td>{{ brief.due }}</td></tr>"
    assert words_of(f"<table class='grid'>{rows}</table>").split() == ["To", "Minister"]
    assert words_of(f"<table class='form'>{rows}</table>").split() == ["To", "Minister", "Due"]


@pytest.mark.parametrize(
    ("before", "after", "role"),
    [
        ("", "", "body"),
        ("<section>", "</section>", "body"),
        ("<table><tr><td>", "</td></tr></table>", "table_cell"),
        ("<table><tr><th>", "</th></tr></table>", "table_head"),
        ("<aside class='note'>", "</aside>", "callout_body"),
        ("<blockquote>", "</blockquote>", "quote"),
        ("<dl><dt>a</dt><dd>", "</dd></dl>", "definition"),
        ("<div class='cards'><article>", "</article></div>", "card_text"),
        ("<ul><li>", "</li></ul>", "list_item"),
        ("<ul class='points'><li>", "</li></ul>", "point"),
        ("<aside class='note'><ul><li>", "</li></ul></aside>", "list_item"),
        ("<blockquote><ul><li>", "</li></ul></blockquote>", "list_item"),
    ],
)
def test_the_place_decides_what_a_plain_paragraph_is(before: str, after: str, role: str) -> None:
    blocks = blocks_of(f"{before}<p>words</p>{after}")
    (paragraph,) = [node for node in walk(blocks) if isinstance(node, Paragraph)]
    assert paragraph.role.value == role


def test_inline_content_between_blocks_is_a_paragraph() -> None:
    assert body_outline("<ul><li>one <b>two</b><ul><li>deep</li></ul>after</li></ul>") == (
        "ListBlock\n"
        "  ListItem\n"
        "    Paragraph role=list_item\n"
        "      'one '\n"
        "      Strong\n"
        "        'two'\n"
        "    ListBlock\n"
        "      ListItem\n"
        "        Paragraph role=list_item\n"
        "          'deep'\n"
        "    Paragraph role=list_item\n"
        "      'after'"
    )


@pytest.mark.parametrize(
    ("titles", "ids"),
    [
        (["Key officials", "Key officials"], ["key-officials", "key-officials-2"]),
        (["Événements à Budva!"], ["evenements-a-budva"]),
        (["Званичници"], ["званичници"]),
        (["2024", "…"], ["section-2024", "section"]),
        (["A & B_c"], ["a-b-c"]),
    ],
)
def test_headings_get_ids_from_their_words(titles: list[str], ids: list[str]) -> None:
    brief = brief_of(sections=[{"heading": title, "body": "x"} for title in titles])
    template = "{% for s in brief.sections %}<h2>{{ s.heading }}</h2>{{ s.body }}{% endfor %}"
    headings = [block for block in blocks_of(template, brief) if isinstance(block, Heading)]
    assert [heading.id for heading in headings] == ids


def test_an_id_the_template_gives_is_never_taken_by_another_heading() -> None:
    blocks = blocks_of("<h2>Sources</h2><section><h2>Sources</h2><p id='sources'>x</p></section>")
    ids = [node.id for node in walk(blocks) if isinstance(node, Heading)]
    assert ids == ["sources-2", "sources-3"]
