"""Settings in TOML, and rules of a manifest: what holds, and every mistake at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.core.codes import RuleLevel
from briefwright.loading import load_manifest_rules, load_settings, text_lines
from briefwright.loading.settings import SettingsFile


def settings(text: str) -> SettingsFile:
    return load_settings(text.encode(), "briefwright.toml")


def shown(text: str) -> list[str]:
    """Return line and words of what each finding underlines."""
    lines = text_lines(text.encode())
    found = []
    for each in settings(text).diagnostics:
        span = each.span
        assert span is not None
        assert each.code == "E320"
        words = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        found.append(f"{span.line} {words}")
    return found


@pytest.mark.parametrize(
    "text",
    [
        '[rules]\nE307 = "error"\nE306 = "off"\n',
        'rules = {E307 = "error", E306 = "off"}\n',
        'rules.E307 = "error"\nrules."E306" = \'off\'\n',
        '\ufeff# ours\n[ rules ]\n"E307"="error"\nE306   =   "off" # nobody minds\n',
    ],
)
def test_rules_are_read_in_every_form_of_toml(text: str) -> None:
    found = settings(text)

    assert found.diagnostics == ()
    assert found.rules == {"E307": RuleLevel.ERROR, "E306": RuleLevel.OFF}


def test_folders_of_sources_are_read_as_they_are_written() -> None:
    found = settings('[sources]\nfolders = ["../archive", "/srv/press"]\n')

    assert (found.diagnostics, found.source_folders) == ((), ("../archive", "/srv/press"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('[rules]\nE307 = "eror"\n', ['2 "eror"']),
        ("[rules]\nE307 = 3\n", ["2 3"]),
        ('rules = {E307 = "eror", E308 = "off"}\n', ['1 "eror"']),
        ('rules.E307 = "eror"\n', ['1 "eror"']),
        ('# E999 = "off"\n[rules]\nE999 = "off"\n', ["3 E999"]),
        ('[sources]\nE999 = "x"\n[rules]\nE999 = "off"\n', ["2 E999", "4 E999"]),
        ('rules = "off"\n', ["1 rules"]),
        ("[sources]\nfolders = [1]\n", ["2 [1]"]),
        ("[ruls]\n", ["1 ruls"]),
        ('x = 1\ny = "a"\n', ["1 x", "2 y"]),
        ("[rules\n", ["1 \n"[:2]]),
        ("[rules]\nE307 = \n", ["2 "]),
        ('x = "', ['1 "']),
    ],
)
def test_each_mistake_is_shown_at_its_place(text: str, places: list[str]) -> None:
    assert shown(text) == places


def test_a_file_that_is_not_text_sets_nothing() -> None:
    found = load_settings(b"\xff\xfe", "briefwright.toml")

    assert [each.message for each in found.diagnostics] == ["This file is not in UTF-8."]


def test_what_is_right_holds_beside_what_is_wrong() -> None:
    assert settings('[rules]\nE307 = "note"\nE308 = "loud"\n').rules == {"E307": RuleLevel.NOTE}


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for each in load_settings(data, "briefwright.toml").diagnostics:
        assert each.code == "E320"
        assert each.span is not None


def test_rules_of_a_manifest_are_held_against_the_registry() -> None:
    data = b"title: x\nrules:\n  E307: off\n  E308: of\n"
    rules = {"E307": "off", "E308": "of"}
    levels, (found,) = load_manifest_rules(rules, data, "template.yaml")

    assert levels == {"E307": RuleLevel.OFF}
    assert found.span is not None
    assert (found.hint, found.span.line, found.span.column) == ("Did you mean 'off'?", 4, 9)


def test_endless_nesting_is_refused() -> None:
    assert shown(f"x = {'[' * 20_000}") == ["1 x"]
