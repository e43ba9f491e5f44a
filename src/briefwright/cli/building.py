"""Carry out ``brief build`` and ``brief check``, and say what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from briefwright.build.brief import build_brief, check_brief
from briefwright.build.gathering import lock_path
from briefwright.build.outputs import output_paths
from briefwright.build.request import STANDARD_INPUT, BuildRequest, BuildResult, Format
from briefwright.cli.console import Console, counted, file_size, print_json
from briefwright.cli.evidence import evidence_text, evidence_values, write_lock
from briefwright.cli.failures import failure_report, refuse_reading_twice
from briefwright.cli.grouping import grouped
from briefwright.cli.ignored import ignored_json, ignored_text
from briefwright.core.errors import EnvironmentFailure, ExitCode, UsageError
from briefwright.core.rendering import DocxKind, PdfKind
from briefwright.core.report import diagnostic_json, summary_text
from briefwright.core.world import DiskWorld, World
from briefwright.loading import parse_override

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class BuildCall:
    """The words of a call of ``build`` or ``check``."""

    console: Console
    files: tuple[str, ...]
    template: str | None
    folders: tuple[Path, ...]
    settings: tuple[str, ...]
    strict: bool
    as_json: bool
    sources: tuple[Path, ...] = ()
    formats: tuple[str, ...] = ()
    output: str | None = None
    house: Path | None = None
    pdf: str | None = None
    docx: str | None = None
    embed_fonts: bool = False
    as_sarif: bool = False
    lock: bool = False

    def requests(self) -> tuple[BuildRequest, ...]:
        """Return one request for each brief; standard input is read here."""
        refuse_reading_twice(self.files)
        overrides = tuple(map(parse_override, self.settings))
        if self.lock and self.settings:
            raise UsageError("--lock keeps what the file says", "leave --set out")
        return tuple(
            BuildRequest(
                file,
                text=sys.stdin.buffer.read() if file == STANDARD_INPUT else None,
                formats=tuple(map(Format, self.formats)),
                template=self.template,
                template_folders=self.folders,
                source_folders=self.sources,
                overrides=overrides,
                strict=self.strict,
                house=self.house,
                pdf=PdfKind(self.pdf) if self.pdf is not None else None,
                docx=DocxKind(self.docx) if self.docx is not None else None,
                embed_fonts=self.embed_fonts,
                renews_lock=self.lock,
            )
            for file in self.files
        )


def run_build(call: BuildCall) -> int:
    """Build each brief, write what came of it, and return the exit code."""
    if call.output == STANDARD_OUTPUT:
        return _run_to_standard_output(call)
    world = DiskWorld()
    requests = call.requests()
    folder = PurePath(call.output) if call.output is not None else None
    paths = output_paths(requests, folder)

    def build_and_write(index: int) -> dict[str, Any]:
        result, places = build_brief(world, requests[index]), paths[index]
        world.write_all({places[kind]: made.data for kind, made in result.outputs.items()})
        return _report(call, result, places)

    return _finish(call, [_attempt(call, build_and_write, n) for n in range(len(requests))])


def run_check(call: BuildCall) -> int:
    """Check each brief and return the exit code."""
    world, requests = DiskWorld(), call.requests()

    if call.as_sarif:
        from briefwright.cli.sarif import print_sarif_of

        return print_sarif_of(call, lambda index: check_brief(world, requests[index]))

    def check(index: int) -> dict[str, Any]:
        result = check_brief(world, requests[index])
        report = _report(call, result, {})
        return {**report, "lock": _lock(call, world, result)} if call.lock else report

    return _finish(call, [_attempt(call, check, n) for n in range(len(requests))])


def _lock(call: BuildCall, world: World, result: BuildResult) -> str | None:
    """Keep what was verified, unless there is an error; return where."""
    if result.exit_code is not ExitCode.FINE:
        call.console.remark(f"{result.request.shown_name}: nothing was locked.")
        return None
    said = write_lock(world, result)
    if not call.as_json:
        call.console.result(said)
    return str(lock_path(result.request))


def _attempt(call: BuildCall, work: Callable[[int], dict[str, Any]], index: int) -> dict[str, Any]:
    """Return what came of one brief; one that cannot be read or written stops no other."""
    try:
        return work(index)
    except EnvironmentFailure as failure:
        return failure_report(call.files[index], failure, as_json=call.as_json)


def _run_to_standard_output(call: BuildCall) -> int:
    requests = call.requests()
    if len(call.formats) != 1 or len(requests) != 1:
        raise UsageError(
            "standard output takes one file",
            "name one brief and one format: brief build harbour.yaml --format pdf -o -",
        )
    if call.as_json:
        raise UsageError("standard output cannot take the file and JSON both")
    result = build_brief(DiskWorld(), requests[0])
    for rendering in result.outputs.values():
        sys.stdout.buffer.write(rendering.data)
    return int(_report(call, result, {})["exit_code"])


def _report(
    call: BuildCall, result: BuildResult, paths: Mapping[Format, PurePath]
) -> dict[str, Any]:
    """Return what a build made and found as plain values; people are told at once."""
    code = result.exit_code
    outputs = [
        {
            "format": kind.value,
            "path": str(paths[kind]),
            "bytes": len(rendering.data),
            "pages": rendering.pages,
        }
        for kind, rendering in result.outputs.items()
        if kind in paths
    ]
    if not call.as_json:
        _tell(call.console, result, outputs, code)
    return brief_report(result, outputs)


def brief_report(result: BuildResult, outputs: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Return what was found about a brief, and the files it became, as plain values."""
    return {
        "file": result.request.file,
        "template": result.prepared.template.name if result.prepared.template else None,
        "exit_code": int(result.exit_code),
        "pages": result.pages,
        "outputs": list(outputs),
        "diagnostics": [diagnostic_json(found) for found in result.diagnostics],
        "ignored": [ignored_json(found) for found in result.ignored],
        "rules": {code: level.value for code, level in result.prepared.ruling.rules.items()},
        "evidence": evidence_values(result.prepared.evidence),
    }


def tell_findings(console: Console, result: BuildResult) -> str:
    """Say what was found about a brief; return how much, in words."""
    found = console.worth_saying(result.diagnostics, strict=result.request.strict)
    console.findings(found if console.verbose else grouped(found), result.lines_of)
    return summary_text(found, result.request.shown_name)


def _tell(
    console: Console, result: BuildResult, outputs: Iterable[Mapping[str, Any]], code: ExitCode
) -> None:
    count = tell_findings(console, result)
    written = "" if code is ExitCode.FINE or result.outputs else "; nothing was written"
    if not result.request.formats:
        written = ""
        count = count or f"{result.request.shown_name}: nothing to complain about"
        evidence = result.prepared.evidence
        said = evidence_text(evidence) if evidence is not None else ""
        count += f"; {said}" if said else ""
    if count:
        console.remark(f"{count}{written}.")
    for ignored in result.ignored:
        console.remark(ignored_text(ignored))
    for output in outputs:
        pages = f"{counted(output['pages'], 'page')}, " if output["pages"] else ""
        console.result(f"{output['path']}  ({pages}{file_size(output['bytes'])})")


def _finish(call: BuildCall, reports: list[dict[str, Any]]) -> int:
    code = max(report["exit_code"] for report in reports)
    if call.as_json:
        print_json({"exit_code": code, "briefs": reports})
    return int(code)
