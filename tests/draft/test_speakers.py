"""Who said it: a speaker only where the sentence says so, never somebody who is merely named."""

from __future__ import annotations

import pytest

from briefwright.draft import DraftRequest, drafted
from briefwright.evidence import ArchivedText

CAST = "Foreign Minister Eva Brandt met President Jan Kos in Tallinn on 5 May 2025."


@pytest.mark.parametrize(
    ("text", "speaker", "attribution"),
    [
        ("“We stay,” Brandt said.", "brandt", None),
        ("“We stay,” said Eva Brandt, whose predecessor Jan Kos resigned.", "brandt", None),
        ("Asked by Brandt whether he would stay, Kos replied: “No, never.”", "kos", None),
        ("In an interview with Le Monde, Kos described Brandt as “a friend”.", "kos", None),
        ("According to Brandt, the talks were “frank”.", "brandt", None),
        ("Brandt denied that Kos had said “we will leave”.", "kos", None),
        ("The minister was blunt. Brandt added: “We stay.”", "brandt", None),
        ("“We stay,” a spokesman for President Kos said.", None, "a spokesman for President Kos"),
        ("“We stay,” said a spokesman for Brandt.", None, "a spokesman for Brandt"),
        ("“Never,” a source close to Kos told reporters.", None, "a source close to Kos"),
        ("According to the office of President Kos, it was “a joke”.", None,
         "the office of President Kos"),
        ("“We stay,” the ministry said.", None, "the ministry"),
        ("The report says “nothing has changed” since 2019.", None, "The report"),
        ("“That is a lie,” he said of Brandt.", None, None),
        ("Brandt thanked Kos for what he called “a friend’s advice”.", None, None),
        ("Kos, speaking after Brandt saw the plan “unfold,” said: “I disagree.”", None, None),
    ],
)  # fmt: skip
def test_who_said_it(text: str, speaker: str | None, attribution: str | None) -> None:
    archived = ArchivedText("x.txt", "0" * 64, (CAST, text))
    quote = drafted(DraftRequest(archived, "article", "x.txt")).parts["quotes"][-1]
    assert (quote.value("speaker"), quote.value("attribution")) == (speaker, attribution)
    assert bool(quote.unsure) == (speaker is None and attribution is None)
