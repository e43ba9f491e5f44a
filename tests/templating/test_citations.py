"""Citations: ``[2, ¶4]``, the sources of one item in one pair of brackets."""

from __future__ import annotations

import pytest

from briefwright.document import Citation, Field, Text
from tests.templating.composing import brief_of, compose, findings_of, inlines_of, printed

SOURCES = [{"id": "article", "title": "A"}, {"id": "report", "title": "R"}]
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("article", "[1]"),
        ("report#p4", f"[2,{NBSP}¶4]"),
        ("article#p4-p6", f"[1,{NBSP}¶4–6]"),
        (["article#p1", "article#p3"], f"[1,{NBSP}¶1,{NBSP}¶3]"),
        (["article#p1", "report"], f"[1,{NBSP}¶1; 2]"),
        (["article#p1", "report", "article#p9"], f"[1,{NBSP}¶1,{NBSP}¶9; 2]"),
        ([], ""),
    ],
)
def test_an_item_is_cited_by_number_and_paragraph(source: object, words: str) -> None:
    brief = brief_of(threats=[{"what": "Fog", "source": source}], sources=SOURCES)
    assert printed("cite(brief.threats[0])", brief) == words
    assert printed("brief.threats[0] | cite", brief) == words
    assert printed("cite(brief.threats[0].source)", brief) == words


def test_a_citation_leads_to_the_entry_of_the_source_list() -> None:
    brief = brief_of(threats=[{"what": "Fog", "source": "report#p4"}], sources=SOURCES)
    field = Field("threats[0].source[0]", (Text(f"2,{NBSP}¶4"),))
    children = (Text("["), field, Text("]"))
    with_list = '<p>{{ cite(brief.threats[0]) }}</p><ul><li id="source-report">R</li></ul>'
    without = "<p>{{ cite(brief.threats[0]) }}</p>"
    document = compose(with_list, brief).document
    assert document is not None
    (paragraph, _) = document.blocks
    assert getattr(paragraph, "children", None) == (Citation("source-report", children),)
    assert inlines_of(without, brief) == (Citation(None, children),)


def test_every_reference_of_a_citation_counts_as_printed() -> None:
    brief = brief_of(threats=[{"what": "Fog", "source": ["article#p1", "article#p2"]}])
    composition = compose("<p>{{ cite(brief.threats[0]) }}</p>", brief)
    assert composition.printed == {("threats", 0, "source", 0), ("threats", 0, "source", 1)}


def test_only_items_can_be_cited() -> None:
    assert findings_of("<p>{{ cite(brief.title) }}</p>") == [
        "T510 1:7 only an item, or its source, can be cited"
    ]


@pytest.mark.parametrize(
    ("attribution", "words"),
    [
        ("government officials", "according to government officials"),
        ("not stated", "not attributed"),
        (None, "not attributed"),
    ],
)
def test_an_attribution_is_said_in_words(attribution: str | None, words: str) -> None:
    brief = brief_of(threats=[{"what": "Fog", "attribution": attribution}])
    assert printed("attribution_of(brief.threats[0])", brief) == words


def test_what_nobody_said_has_no_attribution() -> None:
    brief = brief_of(threats=["Fog"])
    assert printed("attribution_of(brief.threats[0])", brief) == ""


def test_an_attribution_can_begin_a_sentence() -> None:
    brief = brief_of(threats=[{"what": "Fog", "attribution": "the Ministry"}])
    expression = "attribution_of(brief.threats[0]) | capitalize"
    assert printed(expression, brief) == "According to the Ministry"
    assert ("threats", 0, "attribution") in compose(f"<p>{{{{ {expression} }}}}</p>", brief).printed


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("met", f"✓{NBSP}met"),
        ("exceeded", f"▲{NBSP}exceeded"),
        ("missed", f"×{NBSP}missed"),
        ("not stated", "not stated"),
    ],
)
def test_a_status_is_shape_and_word(status: str, words: str) -> None:
    brief = brief_of(commitments=[{"what": "A", "status": status}])
    assert printed("status_mark(brief.commitments[0].status)", brief) == words
    assert printed("brief.commitments[0].status | status_mark", brief) == words
