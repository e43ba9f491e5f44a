"""Where the shipped templates print what: heads, gaps, assessments, numbering, order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import (
    Block,
    Callout,
    Cards,
    Citation,
    Columns,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
)
from briefwright.document.text import document_text
from briefwright.document.walk import inline_text, walk
from tests.templates.shipped import BRIEFS, TEMPLATES, document_of, example_document

MINIMAL = "title: Bridges\nsummary: The bridge is open again.\n"


def headings(document: Document) -> list[str]:
    return [
        inline_text(node.children) for node in walk(document.blocks) if isinstance(node, Heading)
    ]


def sections(blocks: Sequence[Block]) -> Iterator[Section]:
    for block in blocks:
        if isinstance(block, Section):
            yield block
        if isinstance(block, Section | Columns):
            yield from sections(block.blocks)


def leaves(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks in reading order with sections and columns opened."""
    for block in blocks:
        if isinstance(block, Section | Columns):
            yield from leaves(block.blocks)
        else:
            yield block


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("brief", BRIEFS)
def test_the_marking_stands_once_as_text_at_the_top(brief: str, template: str) -> None:
    document = example_document(brief, template)
    marked = [
        node
        for node in walk(document.blocks)
        if isinstance(node, Paragraph) and node.role is ParagraphRole.MARKING
    ]
    assert marked == [document.blocks[0]]
    assert document.marking is not None
    assert inline_text(marked[0].children) == document.marking.text


@pytest.mark.parametrize("template", TEMPLATES)
def test_two_lines_make_a_document_without_empty_parts(template: str) -> None:
    document = document_of(MINIMAL, template)
    text = document_text(document)
    assert "Bridges" in text
    assert "The bridge is open again." in text
    for section in sections(document.blocks):
        assert not all(isinstance(block, Heading) for block in section.blocks), section


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("brief", BRIEFS)
def test_every_heading_is_followed_by_what_it_announces(brief: str, template: str) -> None:
    found = list(leaves(example_document(brief, template).blocks))
    for block, following in zip(found, [*found[1:], None], strict=True):
        if isinstance(block, Heading):
            assert following is not None
            assert not isinstance(following, Heading) or following.level > block.level


@pytest.mark.parametrize(
    ("template", "part"),
    [
        ("policy-brief", "outlook: [{text: Rain, origin: editor}]"),
        ("policy-brief-two-column", "outlook: [{text: Rain, origin: editor}]"),
        ("at-a-glance", "outlook: [{text: Rain, origin: editor}]"),
        ("briefing-note", "considerations: [{text: Rain, origin: editor}]"),
        ("meeting-brief", "points_to_make: [{text: Rain, origin: editor}]"),
        ("speaking-notes", "key_messages: [{text: Rain, origin: editor}]"),
    ],
)
def test_what_only_the_editor_says_is_named_so(template: str, part: str) -> None:
    document = document_of(f"{MINIMAL}{part}\n", template)
    assert "Our assessment: Rain" in document_text(document)
    unmarked = document_of(f"{MINIMAL}{part.replace(', origin: editor', '')}\n", template)
    assert "Our assessment" not in document_text(unmarked)


def test_who_said_it_and_where_it_stands_follow_the_words() -> None:
    text = document_text(
        document_of(
            "title: T\nsummary:\n  points:\n"
            "    - {text: It rained., source: a#p2, attribution: the mayor}\n"
            "sources: [{id: a, title: Article}]\n",
            "policy-brief",
        )
    )
    assert "It rained.\u00a0[1,\u00a0¶2] – according to the mayor" in text


def test_a_column_that_nobody_states_becomes_one_sentence() -> None:
    brief = (
        MINIMAL + "deployments:\n"
        "  - {mission: Alpha, strength: not stated, since: 2020}\n"
        "  - {mission: Beta, strength: not stated, since: not stated}\n"
    )
    document = document_of(brief, "policy-brief")
    table = next(node for node in walk(document.blocks) if isinstance(node, Table))
    assert [inline_text(cell.blocks[0].children) for cell in table.rows[0].cells] == [  # type: ignore[union-attr]  # heads are paragraphs
        "Mission",
        "Place",
        "Since",
        "Status",
    ]
    assert "Strength: not stated for any of them." in document_text(document)


def test_a_field_left_out_of_a_table_is_a_dash_and_one_not_stated_says_so() -> None:
    brief = (
        MINIMAL + "commitments:\n  - {what: Build, target: '3', deadline: not stated}\n  - Plan\n"
    )
    document = document_of(brief, "policy-brief")
    rows = [node for node in walk(document.blocks) if isinstance(node, Row)]
    cells = [[document_text_of(cell.blocks) for cell in row.cells] for row in rows]
    assert cells == [
        ["Commitment", "Target", "Status"],
        ["Build Deadline: not stated", "3", "–"],
        ["Plan", "–", "–"],
    ]


def document_text_of(blocks: Sequence[Block]) -> str:
    paragraphs = (block for block in blocks if isinstance(block, Paragraph))
    return " ".join(inline_text(block.children) for block in paragraphs)


def test_topics_all_said_by_one_name_them_once() -> None:
    brief = (
        MINIMAL + "engagements:\n  - what: Visit\n    topics:\n"
        "      - {text: Trade, attribution: the ministry}\n"
        "      - {text: Rivers, attribution: the ministry}\n"
    )
    text = document_text(document_of(brief, "policy-brief"))
    assert "Topics: Trade; Rivers – according to the ministry" in text
    differing = brief.replace("Rivers, attribution: the ministry", "Rivers, attribution: a guest")
    text = document_text(document_of(differing, "policy-brief"))
    assert "Trade – according to the ministry; Rivers – according to a guest" in text


def test_the_numbers_of_a_briefing_note_run_through() -> None:
    document = example_document("montenegro-nato", "briefing-note")
    lists = [
        node
        for node in walk(document.blocks)
        if isinstance(node, ListBlock) and node.role is ListRole.NUMBERED
    ]
    expected = 1
    for each in lists:
        assert each.start == expected
        expected += len(each.items)
    assert expected > 10


def test_a_list_in_the_background_stays_with_its_paragraph() -> None:
    brief = MINIMAL + "background: |-\n  One.\n\n  Two:\n\n  - a\n  - b\n\n  Three.\n"
    document = document_of(brief, "briefing-note")
    numbered = [
        node
        for node in walk(document.blocks)
        if isinstance(node, ListBlock) and node.role is ListRole.NUMBERED
    ]
    assert [len(each.items) for each in numbered] == [1, 3]


@pytest.mark.parametrize(
    ("decision", "boxes"),
    [
        ("pending", "☐ Agree ☐ Disagree ☐ Discuss"),
        ("agreed", "☑ Agree ☐ Disagree ☐ Discuss"),
        ("discuss", "☐ Agree ☐ Disagree ☑ Discuss"),
    ],
)
def test_a_decision_ticks_its_box(decision: str, boxes: str) -> None:
    brief = MINIMAL + f"recommendations: [{{what: Sign, decision: {decision}}}]\n"
    document = document_of(brief, "briefing-note")
    callout = next(node for node in walk(document.blocks) if isinstance(node, Callout))
    words = " ".join(document_text(Document(document.properties, (callout,))).split())
    assert boxes in words


def test_speaking_notes_turn_the_page_before_what_is_not_spoken() -> None:
    document = example_document("montenegro-nato", "speaking-notes")
    found = list(leaves(document.blocks))
    breaks = [index for index, block in enumerate(found) if isinstance(block, PageBreak)]
    assert len(breaks) == 1
    spoken = [node for node in walk(found[: breaks[0]]) if isinstance(node, ListBlock)]
    assert {each.role for each in spoken} == {ListRole.POINTS}


def test_a_meeting_brief_shows_those_you_meet_and_where_you_met_them() -> None:
    document = example_document("montenegro-nato", "meeting-brief")
    cards = [
        card for node in walk(document.blocks) if isinstance(node, Cards) for card in node.cards
    ]
    assert [inline_text(card.name) for card in cards] == ["Dragan Krapović", "Zoran Lazarević"]
    text = document_text(document)
    assert "Visit to Podgorica" in text
    assert "Meeting at NATO headquarters" not in text


@pytest.mark.parametrize("template", ["policy-brief", "briefing-note", "meeting-brief"])
def test_citations_lead_to_the_list_of_sources(template: str) -> None:
    document = example_document("montenegro-nato", template)
    cited = {node.target for node in walk(document.blocks) if isinstance(node, Citation)}
    assert cited == {"source-article"}


@pytest.mark.parametrize("template", ["policy-brief", "policy-brief-two-column"])
def test_free_sections_follow_the_part_they_name(template: str) -> None:
    brief = (
        MINIMAL + "outlook: [Rain]\nthreats: [Flood]\nsections:\n"
        "  - {id: dams, heading: Dams, body: Old., after: threats}\n"
        "  - {heading: Locks, body: New., after: dams}\n"
        "  - {heading: Last, body: End.}\n"
    )
    assert headings(document_of(brief, template)) == ["Threats", "Dams", "Locks", "Outlook", "Last"]


@pytest.mark.parametrize(
    ("columns", "runs"), [("mixed", 2), ("one", 0), ("two", 1)], ids=["mixed", "one", "two"]
)
def test_the_policy_brief_may_stand_in_columns(columns: str, runs: int) -> None:
    brief = (
        MINIMAL + "background: Water.\nofficials: [A B]\nthreats: [Flood]\n"
        f"data: {{options: {{columns: {columns}}}}}\n"
    )
    document = document_of(brief, "policy-brief")
    assert len([block for block in document.blocks if isinstance(block, Columns)]) == runs


def test_two_columns_are_what_the_template_of_that_name_says() -> None:
    document = example_document("montenegro-nato", "policy-brief-two-column")
    columns = [block for block in document.blocks if isinstance(block, Columns)]
    assert [block.count for block in columns] == [2]
    assert document.blocks[-1] is columns[0]
    assert "Commitments" in headings(document)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Field notes", "Field notes."),
        ("{title: Who won?}", "Who won?"),
        ("{title: T, type: report}", "T [Report]."),
        ("{title: T, issued: 2025}", "T (2025)."),
        ("{title: T, author: [A. Writer, B.], issued: 2025}", "A. Writer, B. (2025). T."),
        ("{title: T, author: A. Writer et al.}", "A. Writer et al. T."),
        ("{title: T, accessed: 2025-01}", "T (read January 2025)."),
        ("{title: T, publisher: Press, accessed: 2025}", "T. Press (read 2025)."),
        (
            "{title: T, publisher: Press Inc., url: 'https://example.org', accessed: 2025}",
            "T. Press Inc. https://example.org (read 2025).",
        ),
        ("{title: T, url: 'https://example.org'}", "T. https://example.org"),
        ("{title: T, reliability: B2, note: Ours}", "T. Reliability B2. Ours."),
        (
            "{title: T, author: not stated, issued: not stated, reliability: not stated}",
            "T. Author, date of publication, reliability: not stated.",
        ),
    ],
)
def test_a_source_stands_in_the_list_as_a_reference(source: str, words: str) -> None:
    text = document_text(document_of(f"{MINIMAL}sources: [{source}]\n", "policy-brief"))
    assert words in text.splitlines()
