"""Findings as SARIF 2.1.0 (OASIS), the form in which code platforms and editors take them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from briefwright.core.codes import CODES, Code
from briefwright.core.diagnostics import Diagnostic, Passage, Span
from briefwright.core.report import sentence

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_NOT_A_FILE = ("--set", "<standard input>")


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding for the log; ``reason`` is given where the brief asks to ignore it."""

    diagnostic: Diagnostic
    reason: str | None = None


def sarif_log(
    reported: Iterable[Reported], version: str, failures: Sequence[str] = ()
) -> dict[str, Any]:
    """Return one log with one run for all findings, as plain values.

    Columns count Unicode code points, as everywhere in this program. ``failures`` are sentences on
    files that could not be read; the run then counts as not carried out.
    """
    results = tuple(reported)
    codes = sorted({each.diagnostic.code for each in results})
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "brief",
                "version": version,
                "semanticVersion": version,
                "rules": [_rule(CODES[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(failures)],
        "results": [_result(each, codes.index(each.diagnostic.code)) for each in results],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.explanation},
        "help": {"text": f"{code.explanation}\n\nbrief explain {code.code} says the same."},
    }


def _invocation(failures: Sequence[str]) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not failures}
    if failures:
        invocation["toolExecutionNotifications"] = [
            {"level": "error", "message": {"text": sentence(failure)}} for failure in failures
        ]
    return invocation


def _result(reported: Reported, index: int) -> dict[str, Any]:
    diagnostic = reported.diagnostic
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": diagnostic.severity.value,
        "message": {"text": _message(diagnostic)},
    }
    location = _location(diagnostic)
    if location:
        result["locations"] = [location]
    properties = _properties(diagnostic)
    if properties:
        result["properties"] = properties
    if reported.reason is not None:
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": reported.reason}
        ]
    return result


def _message(diagnostic: Diagnostic) -> str:
    parts = [sentence(diagnostic.message)]
    passage = diagnostic.passage
    if passage is not None:
        parts.append(f"{passage.cited}: “{passage.text[passage.start : passage.end]}”")
    if diagnostic.hint:
        parts.append(sentence(diagnostic.hint))
    return "\n".join(parts)


def _properties(diagnostic: Diagnostic) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    if diagnostic.path:
        properties["path"] = diagnostic.path
    if diagnostic.hint:
        properties["hint"] = sentence(diagnostic.hint)
    if diagnostic.passage is not None:
        properties["passage"] = _passage(diagnostic.passage)
    return properties


def _passage(passage: Passage) -> Mapping[str, Any]:
    return {
        "cited": passage.cited,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
    }


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {}
    span = diagnostic.span
    if span is not None and span.file not in _NOT_A_FILE:
        location["physicalLocation"] = {
            "artifactLocation": {"uri": file_uri(span.file)},
            "region": _region(span),
        }
    if diagnostic.path:
        location["logicalLocations"] = [{"fullyQualifiedName": diagnostic.path, "kind": "member"}]
    return location


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def file_uri(file: str) -> str:
    """Return a file's name as a URI reference (RFC 3986), relative where the name is."""
    path = PurePath(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix(), safe="/~")
