"""Protective markings: exact labels, their order, and help with wrong forms."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefwright.model import SCHEMES, Marking
from tests.model.reading import brief_of, problem_of


def marking_of(data: object) -> Marking:
    marking = brief_of(marking=data).marking
    assert marking is not None
    return marking


@pytest.mark.parametrize(
    ("scheme", "label"), [(scheme, label) for scheme, labels in SCHEMES.items() for label in labels]
)
def test_a_known_label_names_its_scheme(scheme: str, label: str) -> None:
    marking = marking_of(label)
    assert (marking.scheme, marking.label, str(marking)) == (scheme, label, label)


@pytest.mark.parametrize(
    ("wrong", "says", "right"),
    [
        ("TLP: AMBER", "'TLP: AMBER' is not a marking: TLP labels have no space.", "TLP:AMBER"),
        ("TLP:AMBER + STRICT", "TLP labels have no space", "TLP:AMBER+STRICT"),
        ("TLP:AMBER STRICT", "the two words are joined by +", "TLP:AMBER+STRICT"),
        (
            "TLP:WHITE",
            "'TLP:WHITE' is not a marking: TLP 2.0 replaced WHITE by CLEAR.",
            "TLP:CLEAR",
        ),
        ("tlp:red", "'tlp:red' is not a marking in this form.", "TLP:RED"),
        ("NATO TOP SECRET", "NATO has no such label", "COSMIC TOP SECRET"),
        ("COSMIC", "the label has three words", "COSMIC TOP SECRET"),
        ("OFFICIAL SENSITIVE", "in this form", "OFFICIAL-SENSITIVE"),
        ("Official", "in this form", "OFFICIAL"),
        ("Controlled Unclassified Information", "the banner is the abbreviation", "CUI"),
    ],
)
def test_a_wrong_form_is_refused_with_the_right_one(wrong: str, says: str, right: str) -> None:
    problem = problem_of(marking=wrong)
    assert problem.kind == "bad_marking"
    assert problem.path == ("marking",)
    assert says in problem.message
    assert problem.hint == f"Write {right}."


def test_a_label_of_no_scheme_lists_what_there_is() -> None:
    problem = problem_of(marking="Eyes only")
    assert problem.message == "'Eyes only' is not a marking of a known scheme."
    assert problem.hint is not None
    assert "TLP:CLEAR" in problem.hint
    assert "a scheme of your own" in problem.hint


def test_a_scheme_of_ones_own_is_taken_as_it_is_and_has_no_rank() -> None:
    marking = marking_of({"scheme": "house", "label": "Members only", "caveats": "Bureau"})
    assert (marking.scheme, marking.label, marking.caveats) == (
        "house",
        "Members only",
        ("Bureau",),
    )
    assert marking.rank is None


def test_a_known_scheme_keeps_to_its_labels() -> None:
    problem = problem_of(marking={"scheme": "NATO", "label": "SECRET"})
    assert problem.hint == "Write NATO SECRET."


def test_labels_are_ordered_inside_their_scheme_only() -> None:
    for labels in SCHEMES.values():
        for lower, higher in pairwise(labels):
            assert marking_of(higher).is_higher_than(marking_of(lower)) is True
            assert marking_of(lower).is_higher_than(marking_of(higher)) is False
    assert marking_of("SECRET").is_higher_than(marking_of("NATO RESTRICTED")) is None
