"""Which styles of a house file stand for those that briefs use."""

from __future__ import annotations

from briefwright.render.docx.house.mapping import StyleMatch, style_matches


def matches(*styles: tuple[str, str]) -> dict[str, StyleMatch]:
    return {match.name: match for match in style_matches(styles)}


def test_a_style_of_the_same_name_stands_for_ours_however_it_is_written() -> None:
    found = matches(("paragraph", "Heading 1"), ("character", "Title"))
    assert found["heading 1"].house == "Heading 1"
    assert found["Title"].house is None, "a character style is no title"


def test_running_text_may_be_in_normal() -> None:
    assert matches(("paragraph", "Normal"))["Body Text"].house == "Normal"
    both = matches(("paragraph", "Normal"), ("paragraph", "Body Text"))
    assert both["Body Text"].house == "Body Text"


def test_a_name_akin_is_a_guess_that_the_manifest_has_to_say() -> None:
    found = matches(("paragraph", "Ministry Lead"), ("table", "Ministry Table"))
    assert found["Brief Lead"] == StyleMatch("paragraph", "Brief Lead", "Ministry Lead", True)
    assert found["Brief Data Table"].house == "Ministry Table"
    assert found["Brief Grid Table"].house is None


def test_what_every_word_file_has_is_no_guess() -> None:
    assert matches(("table", "Normal Table"))["Brief Data Table"].house is None
