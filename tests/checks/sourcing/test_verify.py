"""Whole briefs against whole texts: what is found, what is not, and that any text will do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.checks import Circumstances, check_brief, verify_brief
from briefwright.evidence import ArchivedText, Verdict
from briefwright.model import Brief


def found(
    paragraphs: list[str], language: str = "en", **parts: Any
) -> list[tuple[str, str | None]]:
    """Return code and field of all findings on a brief in English with one source."""
    source = {"id": "a", "title": "A report", "type": "news article", "language": language}
    brief = Brief.model_validate({"title": "T", "summary": "S", "sources": [source], **parts})
    texts = {"a": ArchivedText("a.txt", "0" * 64, tuple(paragraphs))}
    around = Circumstances(texts, verify_brief(brief, texts))
    return [(each.code, each.path) for each in check_brief(brief, None, around)]


def official(name: str, **more: str) -> dict[str, Any]:
    return {"officials": [{"name": name, "source": "a", **more}]}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Gen. Mark A. Milley, chairman of the Joint Chiefs, spoke.",
         official("Mark A. Milley", rank="General", role="Chair of the Joint Chiefs")),
        ("Ukraine’s Foreign Minister, Dmytro Kuleba, spoke.",
         official("Dmytro Kuleba", role="Minister of Foreign Affairs")),
        ("Kuleba, who has been foreign minister since 2020, spoke.",
         official("Dmytro Kuleba", role="Foreign Minister", since="2020")),
        ("Defence ministers Boris Pistorius and John Healey signed.",
         official("John Healey", role="Defence Minister")),
        ("Mr Lecornu and his counterpart from Poland, Jan Nowak, met.",
         official("Jan Nowak", role="Defence Minister")),
        ("Mr DUPONT spoke.", official("Jean Dupont")),
        ("Former Defence Minister Ana Babić spoke.",
         official("Ana Babić", role="Former Defence Minister")),
        ("Ana Babić, former chief of staff and now minister of defence, spoke.",
         official("Ana Babić", role="Minister of Defence")),
        ("The former Yugoslav Republic of Macedonia’s defence minister, Ana Babić, spoke.",
         official("Ana Babić", role="Minister of Defence")),
        ("Former Lt. Gen. Ana Babić spoke.", official("Ana Babić", rank="Lieutenant General")),
    ],
)  # fmt: skip
def test_titles_and_names_in_their_usual_forms(text: str, parts: dict[str, Any]) -> None:
    assert found([text], **parts) == []


@pytest.mark.parametrize(
    ("text", "parts", "code"),
    [
        ("Minister of Defence Ana Babić and Chief of Staff Ivo Cesar met.",
         official("Ana Babić", role="Chief of Staff"), "E109"),
        ("Deputy Prime Minister Ana Babić spoke.", official("Ana Babić", role="Prime Minister"),
         "E109"),
        ("Lt. Gen. Ana Babić spoke.", official("Ana Babić", rank="Maj. Gen."), "E109"),
        ("Former Defence Minister Ana Babić spoke.", official("Ana Babić", role="Defence Minister"),
         "E109"),
        ("Ana Babić, an ex-minister of defence who teaches, spoke.",
         official("Ana Babić", role="Minister of Defence"), "E109"),
        ("Ana Babič spoke.", official("Ana Babić"), "E107"),
        ("Babić Ana spoke.", official("Ana Babić"), "E107"),
        ("Somebody else spoke.", official("Ana Babić"), "E108"),
    ],
)  # fmt: skip
def test_titles_and_names_that_are_wrong(text: str, parts: dict[str, Any], code: str) -> None:
    assert [code for code, _ in found([text], **parts)] == [code]


def test_the_numbers_of_a_list_are_no_figures() -> None:
    text = "1. Forty ships came.\n2. They left in May [@a#p1].\n3) Two ships stayed [@a#p2]."

    assert found(["They left in May.", "Two ships stayed."], background=text) == []
    wrong = text.replace("They left", "All 3 left")
    assert found(["They left in May.", "Two ships stayed."], background=wrong) == [
        ("E110", "background")
    ]


@pytest.mark.parametrize("name", ["Étienne d'Harcourt", "Étienne d’Harcourt"])
def test_the_shape_of_an_apostrophe_is_no_spelling(name: str) -> None:
    assert found(["M. Étienne d’Harcourt a parlé."], "fr", **official(name)) == []


def test_words_that_stand_very_often_are_looked_for_where_they_are_cited() -> None:
    paragraphs = ["“We keep our word,” Ada Hill said."] * 80
    quote = {"text": "We keep our word", "speaker": "Ada Hill"}

    assert found(paragraphs, quotes=[{**quote, "source": "a#p77"}]) == []
    assert found(paragraphs, quotes=[{**quote, "source": "a"}]) == [("E104", "quotes[0].text")]


def test_marks_typed_into_a_quote_stand_in_marks() -> None:
    text = "“Fish do not carry passports,” Ms Hill said. “But quotas do.”"
    quote = {"text": "“But quotas do.”", "speaker": "Ada Hill", "source": "a"}

    assert {code for code, _ in found([text], quotes=[quote])} <= {"E103"}
    assert ("E117", "quotes[0].text") in found(
        ["“Fish do not carry passports,” Ms Hill said. But quotas do."], quotes=[quote]
    )


@pytest.mark.parametrize(
    ("deadline", "codes"),
    [("2027-12", []), ("2027-12-31", []), ("2027", []), ("2027-11", ["E111"]),
     ("2026-12", ["E111"])],
)  # fmt: skip
def test_the_end_of_a_year_is_a_deadline_in_december(deadline: str, codes: list[str]) -> None:
    promise = {"what": "Build a bridge", "deadline": deadline, "source": "a"}

    said = found(["The bridge will stand by the end of 2027."], commitments=[promise])
    assert [code for code, _ in said] == codes


def test_a_source_in_another_language_is_asked_for_names_and_figures_only() -> None:
    text = "Міністр оборони Рустем Умєров 3 жовтня 2024 року в Києві назвав 26 % ВВП."
    parts = official("Rustem Umerov", native_script="Рустем Умєров", role="Interior Minister")
    commitment = {"what": "Spend", "target": "26%", "deadline": "2024-10-03", "source": "a"}
    assert found([text], "uk", **parts, commitments=[commitment]) == []
    commitment["target"] = "27%"
    assert found([text], "uk", **parts, commitments=[commitment]) == [
        ("E110", "commitments[0].target")
    ]


def test_in_a_language_that_is_not_known_little_is_missed() -> None:
    text = "Minister obrony spotkał się 3 października 2024 r. w Warszawie."
    engagement = {"what": "Talks", "date": "2024-10-03", "place": "Warsaw", "source": "a"}
    assert found([text], "pl", engagements=[engagement]) == []


def test_another_source_that_is_not_at_hand_may_say_so() -> None:
    source = [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]
    brief = Brief.model_validate(
        {
            "title": "T",
            "summary": "S",
            "sources": source,
            "commitments": [{"what": "Spend", "target": "3%", "source": ["a", "b"]}],
        }
    )
    texts = {"a": ArchivedText("a.txt", "0" * 64, ("They spend 2%.",))}
    (number,) = [each for each in verify_brief(brief, texts) if each.claim.words == "3%"]
    assert number.verdict is Verdict.NOT_CHECKED


@given(st.lists(st.text(max_size=60), max_size=3), st.text(min_size=1, max_size=40))
def test_any_text_will_do(paragraphs: list[str], words: str) -> None:
    folded = [" ".join(paragraph.split()) for paragraph in paragraphs]
    quotes = [{"text": f"q{''.join(c for c in words if c.isalnum())}", "source": "a", "via": "b"}]
    parts = official("Ana Babić", rank="General", role="Minister", since="2020", country="ME")
    engagement = {"what": "Talks", "date": "2024", "place": "Bar", "country": "ME", "source": "a"}
    found(folded, **parts, quotes=quotes, engagements=[engagement])
