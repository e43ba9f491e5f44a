"""The words of quotes: what is the same, what is nearly the same, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.checks.sourcing.quotation_marks import stands_in_marks
from briefwright.checks.sourcing.quotations import find_quote
from briefwright.checks.sourcing.texts import Library
from briefwright.checks.sourcing.word_differences import (
    differences_said,
    unique_stretch,
    word_differences,
)
from briefwright.evidence import ArchivedText, Verdict
from briefwright.model import Brief, SourceReference

PARAGRAPHS = (
    "The realm is calm, the minister’s office said.",
    "“We shall not wait — we shall act,” she said. “The plan is sound… and paid for.”",
    "Nobody was hurt. The word “sound” was used twice; it sounded sound.",
    "“It began here.",
    "“And here it ends”, he said.",
    "Montenegro keeps its promise: 2% of GDP, the well-known mark.",
)


def library(*paragraphs: str) -> Library:
    brief = Brief.model_validate(
        {"title": "T", "summary": "S", "sources": [{"id": "article", "title": "A"}]}
    )
    return Library.of(brief, {"article": ArchivedText("a.txt", "0" * 64, paragraphs)})


def verdict(words: str, cited: str = "article") -> Verdict:
    scopes = library(*PARAGRAPHS).scopes([SourceReference.read(cited)])
    return find_quote(words, scopes).verdict


@pytest.mark.parametrize(
    ("words", "cited", "expected"),
    [
        ("We shall not wait — we shall act", "article#p2", Verdict.EXACT),
        ("We shall not wait – we shall act", "article#p2", Verdict.TYPOGRAPHIC),
        ("We shall not wait - we shall act.", "article#p2", Verdict.TYPOGRAPHIC),
        ("“We shall not wait — we shall act”", "article#p2", Verdict.TYPOGRAPHIC),
        ("the minister's office", "article#p1", Verdict.TYPOGRAPHIC),
        ("The plan is sound... and paid for", "article#p2", Verdict.TYPOGRAPHIC),
        ("We shall not wait […] we shall act", "article#p2", Verdict.EXACT),
        ("We shall not [...] act", "article#p2", Verdict.EXACT),
        ("We shall not wait … act", "article#p2", Verdict.TYPOGRAPHIC),
        ("We shall not wait (…) The plan is sound", "article#p2", Verdict.EXACT),
        ("We shall not wait […] Nobody was hurt", "article#p2-p3", Verdict.EXACT),
        ("we shall act […] We shall not wait", "article#p2", Verdict.ALTERED),
        ("[The government] shall not wait", "article#p2", Verdict.EXACT),
        ("[w]e shall not wait", "article#p2", Verdict.EXACT),
        ("We shall not [sic] wait", "article#p2", Verdict.EXACT),
        ("we shall not wait", "article#p2", Verdict.ALTERED),
        ("We shall wait — we shall act", "article#p2", Verdict.ALTERED),
        ("It began here. And here it ends", "article#p4-p5", Verdict.TYPOGRAPHIC),
        ("real", "article", Verdict.NOT_FOUND),
        ("The realm is calm", "article#p2", Verdict.ELSEWHERE),
        ("sound", "article#p3", Verdict.EXACT),  # once in marks, once not
        ("shall", "article#p2", Verdict.AMBIGUOUS),
        ("Those who came before us knew nothing of this", "article", Verdict.NOT_FOUND),
        ("the well known mark", "article#p6", Verdict.ALTERED),
    ],
)
def test_verdicts(words: str, cited: str, expected: Verdict) -> None:
    assert verdict(words, cited) is expected


def test_an_altered_passage_is_the_stretch_that_was_meant() -> None:
    scopes = library(*PARAGRAPHS).scopes([SourceReference.read("article#p2")])
    passage = find_quote("The plan was sound… and paid for", scopes).passage
    assert passage is not None
    assert passage.words == "The plan is sound… and paid for"


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ("in the regions here", "in the region here", "'regions' stands for 'region'"),
        ("in region here", "in the region here", "'the' is missing"),
        ("in the very region", "in the region", "'very' is not there"),
        ("so it is", "it so is", "'so it' stands for 'it so'"),
        ("a, b c", "a b c", "'a,' stands for 'a'"),
        ("a – b", "a — b", ""),
    ],
)  # fmt: skip
def test_differences_are_told_word_for_word(ours: str, theirs: str, said: str) -> None:
    assert differences_said(word_differences(ours, theirs)) == said


@given(st.lists(st.sampled_from("we shall act and wait".split()), min_size=1, max_size=12))
def test_what_is_pointed_at_stands_once_or_is_everything(words: list[str]) -> None:
    text = " ".join(words)
    stretch = unique_stretch(text, 0, len(words[0]))
    assert text.count(stretch) == 1 or stretch == text


@given(st.text(max_size=60), st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_any_words_get_a_verdict(words: str, paragraphs: list[str]) -> None:
    folded = [" ".join(paragraph.split()) for paragraph in paragraphs]
    scopes = library(*folded).scopes([SourceReference("article")])
    found = find_quote(words, scopes)
    passage = found.passage
    if passage is not None:
        assert folded[passage.paragraph - 1][passage.start : passage.end] == passage.words


@pytest.mark.parametrize(
    ("paragraph", "words", "inside"),
    [
        ("“We act,” she said. “We wait.”", "We wait", True),
        ("“We act,” she said and left.", "she said", False),
        ('"We act," she said and left.', "said and", False),
        ('"We act," she said.', "We act", True),
        ("„Wir handeln“, sagte sie dann.", "Wir handeln", True),
        ("„Wir handeln“, sagte sie dann.", "sagte sie", False),
        ("« Nous agissons », a-t-elle dit hier.", "Nous agissons", True),
        ("« Nous agissons », a-t-elle dit hier.", "a-t-elle dit", False),
        ("‘We act,’ she said.", "We act", True),
        ("“It goes on in the next paragraph.", "goes on", True),
        ("No marks at all.", "marks", False),
    ],
)
def test_quotation_marks(paragraph: str, words: str, inside: bool) -> None:  # noqa: FBT001
    start = paragraph.index(words)
    assert stands_in_marks(paragraph, start, start + len(words)) is inside
