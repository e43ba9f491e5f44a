"""Carry out ``brief doctor``, and say what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from briefwright.cli.console import Console, counted, print_json, styled
from briefwright.cli.failures import failure_report, refuse_reading_twice
from briefwright.cli.reading import read_finished_file
from briefwright.core.errors import EnvironmentFailure, ExitCode, UsageError
from briefwright.core.report import sentence
from briefwright.doctor import RULES, Answer, Examination, Finding, Group, Rule, examine

WIDTH = 80
_TRUTH = {
    Answer.YES: "rightly",
    Answer.NO: "wrongly",
    Answer.NOT_KNOWN: "which is not judged here",
    Answer.NOT_ASKED: "which does not matter",
}
_PLACES = 3
"""Places of one group that are named without --verbose."""


def run_doctor(console: Console, files: Sequence[str], *, as_json: bool) -> int:
    """Examine each file and return the exit code; one that cannot be read stops no other."""
    if not files:
        raise UsageError("no file is named", "for example: brief doctor harbour.pdf")
    refuse_reading_twice(files)
    reports = [_report(console, file, as_json=as_json) for file in files]
    code = max(report["exit_code"] for report in reports)
    if as_json:
        print_json({"exit_code": code, "files": reports})
    return int(code)


def list_all_rules(console: Console, *, as_json: bool) -> int:
    """Print every rule with the clause it comes from."""
    if as_json:
        print_json({"exit_code": 0, "rules": [_rule(rule) for rule in RULES.values()]})
        return ExitCode.FINE
    for rule in RULES.values():
        console.result(f"{rule.id}  {rule.title}")
        for line in wrap(rule.clause, WIDTH - 6):
            console.result(f"      {line}")
    return ExitCode.FINE


def _report(console: Console, file: str, *, as_json: bool) -> dict[str, Any]:
    try:
        examination = examine(read_finished_file(file), file)
    except EnvironmentFailure as failure:
        return failure_report(file, failure, as_json=as_json)
    is_fine = all(found.rule.is_advice for found in examination.findings)
    code = ExitCode.FINE if is_fine else ExitCode.FINDINGS
    if not as_json:
        _tell(console, examination)
    return {"exit_code": int(code), **_values(examination)}


def _tell(console: Console, examination: Examination) -> None:
    for group in examination.groups:
        if not (console.quiet and group.rule.is_advice):
            console.finding(_group_text(console, examination.name, group))
    console.result(_verdict_text(examination))
    claims = examination.claims
    console.result(f"  it says of itself: {_claims_text(examination)}")
    for verdict in examination.verdicts:
        if verdict.answer is Answer.NOT_ASKED:
            console.result(f"  {verdict.question} is not a question: {verdict.reason}")
    if console.verbose:
        told = {"title": claims.title, "language": claims.language, "made by": claims.producer}
        for what, value in told.items():
            console.result(f"  {what}: {_harmless(value) if value else 'not stated'}")
    elif any(len(group.places) > _PLACES for group in examination.groups):
        console.remark("  --verbose names every place")


def _group_text(console: Console, name: str, group: Group) -> str:
    severity = "note" if group.rule.is_advice else "error"
    times = f" ({group.count} times)" if group.count > 1 else ""
    place = styled("place", f"{_harmless(name)}:")
    head = styled(severity, f"{severity}[{group.rule.id}]:")
    lines = [f"{place} {head} {styled('message', sentence(group.message))}{times}"]
    lines += [f"    {line}" for line in _place_lines(group.places, is_whole=console.verbose)]
    for line in (group.rule.cure, group.rule.clause):
        first, *rest = wrap(line, WIDTH)
        lines += [f"    {styled('gutter', '=')} {first}", *(f"      {each}" for each in rest)]
    return "\n".join(lines)


def _place_lines(places: Sequence[str], *, is_whole: bool) -> list[str]:
    shown = [_harmless(place) for place in places]
    if not shown:
        return []
    if is_whole:
        return shown
    more = len(shown) - _PLACES
    return [", ".join(shown[:_PLACES]) + (f" and {more} more" if more > 0 else "")]


def _verdict_text(examination: Examination) -> str:
    answers = [
        f"{verdict.question} ({verdict.standard}) {verdict.answer.value}"
        for verdict in examination.verdicts
        if verdict.answer is not Answer.NOT_ASKED
    ]
    advice = sum(found.rule.is_advice for found in examination.findings)
    counts = [counted(examination.count - advice, "finding")]
    if advice:
        counts.append(f"{advice} to think about")
    return f"{_harmless(examination.name)}: {'; '.join([*answers, ', '.join(counts)])}"


def _claims_text(examination: Examination) -> str:
    """Return what a file claims, and whether each claim is true."""
    claims = examination.claims
    answers = {verdict.standard: verdict.answer for verdict in examination.verdicts}
    told = [
        f"{standard}, {_TRUTH[answers[standard]]}" if standard in answers else standard
        for standard in claims.standards
    ]
    parts = [claims.kind, *told]
    if claims.kind.startswith("PDF") and not told:
        parts.append("no standard of accessibility or archiving")
    return "; ".join(parts)


def _values(examination: Examination) -> dict[str, Any]:
    claims = examination.claims
    return {
        "file": examination.name,
        "claims": {
            "kind": claims.kind,
            "standards": list(claims.standards),
            "title": claims.title,
            "language": claims.language,
            "producer": claims.producer,
            "pages": claims.pages,
        },
        "verdicts": [
            {
                "question": verdict.question,
                "standard": verdict.standard,
                "answer": verdict.answer.value,
                "reason": verdict.reason or None,
            }
            for verdict in examination.verdicts
        ],
        "count": examination.count,
        "findings": [_finding(found) for found in examination.findings],
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {**_rule(found.rule), "message": sentence(found.message), "place": found.place or None}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "title": rule.title,
        "clause": rule.clause,
        "concerns": [concern.value for concern in rule.concerns],
        "cure": rule.cure,
    }


def _harmless(text: str) -> str:
    from briefwright.core.display import displayed

    return "".join(displayed(text))
