"""Values from the command line: where they lead, what they replace, and how they fail."""

from __future__ import annotations

import pytest

from briefwright.core.errors import UsageError
from briefwright.core.paths import FieldPath
from briefwright.loading import COMMAND_LINE, parse_override
from tests.loading.reading import load, places

BRIEF = "title: t\nsummary: s\nofficials:\n  - Ann\n  - name: Ben\n    role: Envoy\n"


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("title=Oslo", ("title",), "Oslo"),
        ("title = Oslo ", ("title",), "Oslo"),
        ("officials[0].role=Chief", ("officials", 0, "role"), "Chief"),
        ("data.a-b[2][10].c=x=y", ("data", "a-b", 2, 10, "c"), "x=y"),
        ("subtitle=", ("subtitle",), None),
        ("marking=TLP:GREEN", ("marking",), "TLP:GREEN"),
        ("version=1.10", ("version",), "1.10"),
    ],
)
def test_an_override_is_a_path_and_a_text(text: str, path: FieldPath, value: str | None) -> None:
    override = parse_override(text)

    assert (override.path, override.value) == (path, value)


@pytest.mark.parametrize(
    "text", ["title", "=x", "a..b=x", "[0]=x", "a.[0]=x", "a[x]=y", "a[0=x", ".a=x", "a b=x", ""]
)
def test_a_call_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_override(text)

    assert caught.value.hint is not None


def test_overrides_replace_and_add() -> None:
    brief = load(BRIEF, "title=u", "subtitle=v", "officials[1].role=Chief", "title=w").brief

    assert brief is not None
    assert (brief.title, brief.subtitle, brief.officials[1].role) == ("w", "v", "Chief")


def test_plain_text_that_gets_a_second_key_keeps_its_first() -> None:
    brief = load(BRIEF, "officials[0].role=Chief", "marking.caveats=x", "marking.label=CUI").brief

    assert brief is not None
    assert (brief.officials[0].name, brief.officials[0].role) == ("Ann", "Chief")


def test_an_empty_value_takes_a_field_out() -> None:
    brief = load(BRIEF + "subtitle: x\n", "subtitle=").brief

    assert brief is not None
    assert brief.subtitle is None


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        ("tittle=x", "E201 1 tittle"),
        ("date=soon", "E205 1 soon"),
        ("officials[0].country=Norway", "E210 1 Norway"),
        ("officials[2].role=x", "E214 1 officials[2].role"),
        ("officials.role=x", "E214 1 officials.role"),
        ("title[0]=x", "E214 1 title[0]"),
        ("subtitle=a\x07b", "E009 1 a\x07b"),
    ],
)
def test_findings_point_into_the_command_line(setting: str, found: str) -> None:
    loaded = load(BRIEF, setting)

    assert places(loaded) == [found]
    assert loaded.diagnostics[0].span is not None
    assert loaded.diagnostics[0].span.file == COMMAND_LINE


def test_the_second_override_is_the_second_line() -> None:
    assert places(load(BRIEF, "subtitle=x", "date=soon")) == ["E205 2 soon"]


def test_what_leads_nowhere_says_why() -> None:
    loaded = load(BRIEF, "officials[2].role=x", "officials.role=x", "title[0]=x", "title.x=y")

    assert [found.message for found in loaded.diagnostics[:3]] == [
        "'officials[2]' leads nowhere: the list has 2 entries, counted from 0.",
        "'officials.role' leads nowhere: it stands in a list; say which entry, as [0].",
        "'title[0]' leads nowhere: there is no list.",
    ]
