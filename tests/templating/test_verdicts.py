"""``verdict(quote)``: what holding a quote against its source showed, as the theme wants it."""

from __future__ import annotations

import pytest

from briefwright.core.paths import FieldPath
from briefwright.evidence import Verdict
from briefwright.templating.verdicts import CHECKED
from tests.templating.composing import brief_of, compose, findings_of, template_of, words_of

CHECKED_WORDS = "Checked against the source"
QUOTE = "{{ verdict(brief.quotes[0]) }}"
PATH: FieldPath = ("quotes", 0)


def said(
    verdict: Verdict | None,
    *,
    via: str | None = None,
    wanted: str = "checked",
    language: str = "en",
) -> str:
    quote = {"text": "Da.", **({"via": via} if via else {})}
    brief = brief_of(language=language, quotes=[quote])
    verdicts = {PATH: verdict} if verdict else {}
    template = template_of(f"<p>Words.</p><p>{QUOTE}</p>", labels={"fr": {}})
    words = words_of(template, brief, verdicts=verdicts, theme={"quote_verdicts": wanted})
    return words.removeprefix("Words.").strip()


@pytest.mark.parametrize("verdict", list(Verdict))
def test_by_default_only_quotes_that_were_found_are_spoken_of(verdict: Verdict) -> None:
    assert said(verdict) == (CHECKED_WORDS if verdict.holds else "")


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.EXACT, CHECKED_WORDS),
        (Verdict.TYPOGRAPHIC, CHECKED_WORDS),
        (Verdict.NOT_CHECKED, "Not checked against the source"),
        (None, "Not checked against the source"),
        (Verdict.ALTERED, "Not word for word as in the source"),
        (Verdict.NOT_FOUND, "Not found in the source"),
        (Verdict.ELSEWHERE, "Stands elsewhere in the source than cited"),
    ],
)
def test_a_theme_may_want_all_of_them_or_none(verdict: Verdict | None, words: str) -> None:
    assert said(verdict, wanted="all") == words
    assert said(verdict, wanted="none") == ""


def test_what_a_checked_quote_came_through_is_named_and_counts_as_printed() -> None:
    words = f"{CHECKED_WORDS}, as reported by a press release"
    assert said(Verdict.EXACT, via="a press release") == words
    assert said(Verdict.NOT_FOUND, via="a press release", wanted="all") == "Not found in the source"
    assert said(Verdict.EXACT, via="not stated") == CHECKED_WORDS
    brief = brief_of(quotes=[{"text": "Da.", "via": "a press release"}])
    composition = compose(f"<p>{QUOTE}</p>", brief, verdicts={PATH: Verdict.EXACT})
    assert composition.printed == {("quotes", 0, "via")}


def test_it_speaks_french() -> None:
    words = "Citation vérifiée dans la source, telle que rapportée par une dépêche"
    assert said(Verdict.EXACT, via="une dépêche", language="fr") == words


def test_a_template_can_ask_what_it_says() -> None:
    brief = brief_of(quotes=[{"text": "Da.", "via": "a release"}, {"text": "Ne."}])
    text = (
        "{% for quote in brief.quotes %}<p>{% set on = verdict(quote) %}"
        "{{ 'checked' if on.is_checked else 'open' }} {{ 'named' if on.names_via else 'silent' }}"
        "</p>{% endfor %}"
    )
    verdicts: dict[FieldPath, Verdict] = {PATH: Verdict.EXACT}
    assert words_of(text, brief, verdicts=verdicts) == "checked named\nopen silent"


def test_only_a_quote_has_a_verdict() -> None:
    assert findings_of("<p>{{ verdict(brief.title) }}</p>") == [
        "T510 1:7 only a quote has a verdict"
    ]
    assert findings_of("<p>{{ verdict(brief.quotes[9]) }}</p>") == []
    brief = brief_of(quotes=["Da."])
    found = findings_of(
        "<p>{{ verdict(brief.quotes[0]).sure }}</p>", brief, verdicts={PATH: Verdict.EXACT}
    )
    assert found == ["T502 1:32 a verdict has no field 'sure'"]


def test_a_label_of_the_template_may_say_it_otherwise() -> None:
    brief = brief_of(quotes=["Da."])
    template = template_of(f"<p>{QUOTE}</p>", labels={"en": {CHECKED: "Found"}})
    assert words_of(template, brief, verdicts={PATH: Verdict.EXACT}) == "Found"
