"""Findings about many fields are told in few lines, and none of the others is lost."""

from __future__ import annotations

from briefwright.cli.grouping import grouped
from briefwright.core.diagnostics import Diagnostic, Severity


def unprinted(path: str) -> Diagnostic:
    return Diagnostic("E401", Severity.WARNING, f"'{path}' is filled in", None, None, path)


def test_one_field_of_many_entries_is_one_finding() -> None:
    grouping = grouped([unprinted(f"officials[{index}].bio") for index in range(38)])
    (found,) = grouping.shown
    assert found.message == "'officials[0].bio' is filled in … and 37 more like it"
    assert grouping.left_out == 0


def test_other_findings_stand_each_for_itself() -> None:
    date = Diagnostic("E303", Severity.ERROR, "x", None, None, "engagements[0].date")
    other = Diagnostic("E303", Severity.ERROR, "x", None, None, "engagements[1].date")
    assert grouped([date, other]).shown == (date, other)


def test_beyond_six_kinds_of_field_the_rest_is_counted() -> None:
    date = Diagnostic("E303", Severity.ERROR, "x")
    many = [unprinted(f"officials[{n}].{key}") for key in "abcdefgh" for n in range(3)]
    grouping = grouped([*many, date])
    assert [found.code for found in grouping.shown] == ["E401"] * 6 + ["E303"]
    assert grouping.left_out == 6
