"""The evidence lock: what it holds, what it stands for, and what it notices."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefwright.core.paths import FieldPath
from briefwright.evidence import (
    ArchivedText,
    Claim,
    ClaimKind,
    EvidenceLock,
    LockedSource,
    SourcePassage,
    Verdict,
    Verification,
    folded,
)
from briefwright.evidence.lock import covers, held_against, lock_evidence, stable_path
from briefwright.evidence.lock_file import lock_text
from briefwright.loading import load_brief
from briefwright.model import Brief, SourceReference

_YAML = """\
title: Harbour works resume
summary: Dredging starts in May.
officials:
  - id: hill
    name: Ada Hill
    rank: Colonel
  - id: okri
    name: Ben Okri
    rank: Major
quotes:
  - text: We begin in May.
    speaker: hill
    source: release#p2
  - id: second
    text: We stop in June.
    speaker: okri
    source: release#p3
sources:
  - id: release
    title: Press release
    sha256: {sha}
"""
_SHA = "ab" * 32
_TEXT = ArchivedText("release.txt", _SHA, ("One.", "“We begin in May,” said Col. Hill.", "Three."))
_P2 = (SourceReference("release", 2, 2),)
_P3 = (SourceReference("release", 3, 3),)
_PASSAGE = SourcePassage("release", 2, 1, 17, "We begin in May,")
_VERIFIED = (
    Verification(Claim(ClaimKind.RANK, ("officials", 0, "rank"), "Colonel", _P2), Verdict.FOUND),
    Verification(
        Claim(ClaimKind.QUOTE, ("quotes", 0, "text"), "We begin in May.", _P2),
        Verdict.TYPOGRAPHIC,
        _PASSAGE,
    ),
    Verification(Claim(ClaimKind.SPEAKER, ("quotes", 0, "speaker"), "hill", _P2), Verdict.FOUND),
    Verification(
        Claim(ClaimKind.QUOTE, ("quotes", 1, "text"), "We stop in June.", _P3), Verdict.NOT_FOUND
    ),
)


def a_brief(text: str = _YAML) -> Brief:
    brief = load_brief(text.replace("{sha}", _SHA).encode(), "harbour.yaml").brief
    assert brief is not None
    return brief


def unchecked(*verifications: Verification) -> tuple[Verification, ...]:
    return tuple(replace(each, verdict=Verdict.NOT_CHECKED, passage=None) for each in verifications)


@pytest.fixture(scope="module")
def lock() -> EvidenceLock:
    return lock_evidence(a_brief(), _VERIFIED, {"release": _TEXT})


def test_a_lock_names_fields_by_ids_and_holds_no_words(lock: EvidenceLock) -> None:
    text = lock_text(lock)

    assert [claim.field for claim in lock.claims] == [
        "officials.hill.rank",
        "quotes.0.speaker",
        "quotes.0.text",
        "quotes.second.text",
    ]
    assert "May" not in text
    assert "Hill" not in text
    assert json.loads(text)["claims"][2] | {"words": "", "passage": ""} == {
        "field": "quotes.0.text",
        "kind": "quote",
        "cites": ["release#p2"],
        "verdict": "typographic",
        "at": "release#p2:1-17",
        "words": "",
        "passage": "",
    }


def test_a_lock_says_the_same_whatever_the_order_of_the_claims(lock: EvidenceLock) -> None:
    assert lock_evidence(a_brief(), _VERIFIED[::-1], {"release": _TEXT}) == lock


def test_a_lock_gives_its_verdict_to_claims_that_cannot_be_checked(lock: EvidenceLock) -> None:
    held = held_against(a_brief(), unchecked(*_VERIFIED), lock)

    assert [each.verdict for each in held] == [each.verdict for each in _VERIFIED]
    assert held[1].passage == replace(_PASSAGE, words="")


def test_a_claim_that_was_checked_keeps_its_own_verdict(lock: EvidenceLock) -> None:
    checked = (replace(_VERIFIED[1], verdict=Verdict.ALTERED),)

    assert held_against(a_brief(), checked, lock) == checked


@pytest.mark.parametrize(
    "old",
    [
        ("We begin in May.", "We began in May."),
        ("rank: Colonel", "rank: Major"),
        ("release#p2", "release#p1"),
        ("speaker: hill", "speaker: okri"),
    ],
)
def test_a_changed_claim_is_not_in_the_lock(lock: EvidenceLock, old: tuple[str, str]) -> None:
    changed = a_brief(_YAML.replace(*old))
    words: dict[FieldPath, str] = {
        ("quotes", 0, "text"): changed.quotes[0].text,
        ("officials", 0, "rank"): str(changed.officials[0].rank),
        ("quotes", 0, "speaker"): "Ada Hill" if changed.quotes[0].speaker == "hill" else "Ben Okri",
    }
    claims = tuple(
        replace(
            each,
            claim=replace(
                each.claim,
                words=words.get(each.claim.path, each.claim.words),
                cites=changed.quotes[0].source
                if each.claim.path[:2] == ("quotes", 0)
                else each.claim.cites,
            ),
        )
        for each in unchecked(*_VERIFIED)
    )

    held = held_against(changed, claims, lock)

    assert Verdict.NOT_CHECKED in [each.verdict for each in held]
    assert held[3].verdict is Verdict.NOT_FOUND


def test_a_rank_is_verified_for_its_own_person_only(lock: EvidenceLock) -> None:
    other = Claim(ClaimKind.RANK, ("officials", 1, "rank"), "Colonel", _P2)

    held = held_against(a_brief(), (Verification(other, Verdict.NOT_CHECKED),), lock)

    assert held[0].verdict is Verdict.NOT_CHECKED


def test_a_speaker_is_the_person_whatever_their_id(lock: EvidenceLock) -> None:
    speaker = unchecked(_VERIFIED[2])
    swapped = _YAML.replace("id: hill", "id: x").replace("id: okri", "id: hill")
    renamed = unchecked(replace(_VERIFIED[2], claim=replace(_VERIFIED[2].claim, words="ada")))

    assert held_against(a_brief(), speaker, lock)[0].verdict is Verdict.FOUND
    assert held_against(a_brief(swapped), speaker, lock)[0].verdict is Verdict.NOT_CHECKED
    assert (
        held_against(a_brief(_YAML.replace("hill", "ada")), renamed, lock)[0].verdict
        is Verdict.FOUND
    )


def test_a_lock_stands_only_for_the_text_it_was_made_from(lock: EvidenceLock) -> None:
    other = a_brief(_YAML.replace("{sha}", "cd" * 32))
    unknown = a_brief(_YAML.replace("    sha256: {sha}\n", ""))

    assert not covers(lock, other.sources[0])
    assert covers(lock, unknown.sources[0])
    assert {each.verdict for each in held_against(other, unchecked(*_VERIFIED), lock)} == {
        Verdict.NOT_CHECKED
    }


def test_a_new_lock_keeps_what_an_earlier_one_says_of_texts_not_at_hand(
    lock: EvidenceLock,
) -> None:
    assert lock_evidence(a_brief(), unchecked(*_VERIFIED), {}, lock) == lock
    assert lock_evidence(a_brief(), unchecked(*_VERIFIED), {}).claims == ()


def test_what_a_lock_gave_its_verdict_goes_back_into_a_new_lock_as_it_was(
    lock: EvidenceLock,
) -> None:
    held = held_against(a_brief(), unchecked(*_VERIFIED), lock)

    assert lock_evidence(a_brief(), held, {}, lock) == lock


def test_a_lock_forgets_sources_that_the_brief_no_longer_lists(lock: EvidenceLock) -> None:
    older = replace(lock, sources={**lock.sources, "gone": LockedSource(_SHA, 3)})

    assert set(lock_evidence(a_brief(), (), {}, older).sources) == {"release"}


def test_white_space_and_forms_of_letters_do_not_make_another_claim(lock: EvidenceLock) -> None:
    wrapped = replace(_VERIFIED[1].claim, words="We begin\n  in May.")

    held = held_against(a_brief(), (Verification(wrapped, Verdict.NOT_CHECKED),), lock)

    assert held[0].verdict is Verdict.TYPOGRAPHIC


def test_a_path_without_ids_keeps_its_numbers() -> None:
    assert stable_path(a_brief(), ("quotes", 0, "text")) == "quotes.0.text"
    assert stable_path(a_brief(), ("quotes", 1, "text")) == "quotes.second.text"
    assert stable_path(a_brief(), ("quotes", 9, "text")) == "quotes.9.text"


def test_text_is_folded_to_single_spaces_and_composed_letters() -> None:
    assert folded(" Milatovic\u0301 \n\t said\u00a0so ") == "Milatović said so"
