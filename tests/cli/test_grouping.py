"""Findings about many fields are told in few lines, and none of the others is lost."""

from __future__ import annotations

from briefwright.cli.grouping import grouped
from briefwright.core.diagnostics import Diagnostic, Severity, Span


def unprinted(path: str, line: int = 1) -> Diagnostic:
    span = Span.point("x.yaml", line)
    return Diagnostic("E401", Severity.WARNING, f"'{path}' is filled in", span, None, path)


def test_many_fields_of_one_part_are_one_finding_at_the_first_place() -> None:
    found = [unprinted(f"officials[{n}].{key}", n + 5) for n in range(4) for key in ("bio", "rank")]
    (told,) = grouped(found)
    assert told.message == "the template does not print 8 fields of 'officials': bio, rank"
    assert (told.code, told.span, told.path) == ("E401", found[0].span, "officials")


def test_names_are_told_as_far_as_a_line_goes() -> None:
    (told,) = grouped([unprinted(f"meeting.{key}") for key in "abcdefgh"])
    assert told.message == "the template does not print 8 fields of 'meeting': a, b, c, d, e, f …"


def test_entries_without_names_are_only_counted() -> None:
    (told,) = grouped([unprinted(f"authors[{n}]") for n in range(5)])
    assert told.message == "the template does not print 5 fields of 'authors'"


def test_up_to_three_of_a_part_are_told_one_by_one() -> None:
    found = [unprinted(path) for path in ("due", "officials[0].bio", "officials[1].bio", "action")]
    assert set(grouped(found)) == set(found)


def test_other_findings_stand_each_for_itself() -> None:
    found = [
        Diagnostic("E303", Severity.ERROR, "x", None, None, f"engagements[{n}].date")
        for n in range(9)
    ]
    assert grouped(found) == found


def test_notes_of_parts_left_out_on_purpose_stay() -> None:
    notes = [
        Diagnostic("E401", Severity.NOTE, "x", None, None, f"officials.{key}") for key in "abcdef"
    ]
    assert grouped(notes) == notes


def test_many_items_without_a_source_are_one_finding_for_each_part() -> None:
    found = [
        Diagnostic("E114", Severity.WARNING, f"'{n}' names no source.", None, "Name one.", path)
        for n in range(5)
        for path in (f"deployments[{n}]", f"threats[{n}]")
    ]

    told = grouped(found)

    assert [each.message for each in told] == [
        "5 items of 'deployments' name no source",
        "5 items of 'threats' name no source",
    ]
    assert told[0].hint == "Name one. --verbose names them all."
    assert set(grouped(found[:6])) == set(found[:6])
