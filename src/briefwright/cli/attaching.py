"""Carry out ``brief attach``, and say what came of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.kinds import FileKind
from briefwright.build.attaching import AttachResult, attach_briefs, formats_for
from briefwright.build.attaching_calls import Attachment
from briefwright.build.attaching_findings import kind_of_report
from briefwright.build.prepare import TemplateReadings, prepare_brief
from briefwright.build.request import STANDARD_INPUT, BuildRequest, Format, PreparedBrief
from briefwright.cli.building import BuildCall, brief_report, tell_findings
from briefwright.cli.console import Console, counted, file_size, print_json
from briefwright.cli.failures import failure_report, refuse_reading_twice
from briefwright.cli.reading import read_finished_file
from briefwright.core.errors import EnvironmentFailure, ExitCode, UsageError
from briefwright.core.report import diagnostic_json, summary_text
from briefwright.core.world import DiskWorld

STANDARD_OUTPUT = "-"
_ENDINGS = {FileKind.PDF: (".pdf",), FileKind.WORD: (".docx",)}


@dataclass(frozen=True, slots=True)
class AttachCall:
    """The words of a call of ``attach``."""

    console: Console
    files: tuple[str, ...]
    template: str | None
    folders: tuple[Path, ...]
    sources: tuple[Path, ...]
    settings: tuple[str, ...]
    house: Path | None
    strict: bool
    as_json: bool
    report: str
    output: str
    after: str | None = None
    divider: bool = False
    letters: tuple[str, ...] = ()
    styles: str = "report"
    embed: bool = False
    pdf: str | None = None
    docx: str | None = None
    force: bool = False

    @property
    def attachment(self) -> Attachment:
        """Where and how the briefs go in."""
        return Attachment(
            self.after, self.letters, self.divider, self.styles, self.embed, self.strict
        )

    def requests(self, formats: tuple[Format, ...]) -> tuple[BuildRequest, ...]:
        """Return one request for each brief; standard input is read here."""
        return BuildCall(
            console=self.console,
            files=self.files,
            template=self.template,
            folders=self.folders,
            settings=self.settings,
            strict=self.strict,
            as_json=self.as_json,
            sources=self.sources,
            formats=tuple(each.value for each in formats),
            house=self.house,
            pdf=self.pdf,
            docx=self.docx,
        ).requests()


def run_attach(call: AttachCall) -> int:
    """Attach briefs, write the report with them, and return the exit code.

    Raises:
        UsageError: the output would be written over a file that is to be kept, or the call is at
            odds with itself.
        EnvironmentFailure: the report cannot be read, or the output not written.
    """
    refuse_reading_twice((*call.files, call.report))
    _refuse_output(call)
    world = DiskWorld()
    shown = "<standard input>" if call.report == STANDARD_INPUT else call.report
    report = Report(shown, read_finished_file(call.report))
    kind, belied = kind_of_report(report)
    if not belied:
        _refuse_ending(call, kind)
    prepared, failures = _prepared(call, world, formats_for(kind, call.attachment))
    result = attach_briefs(world, report, prepared, call.attachment, is_whole=not failures)
    return _finish(call, world, result, failures)


def _prepared(
    call: AttachCall, world: DiskWorld, formats: tuple[Format, ...]
) -> tuple[list[PreparedBrief], list[dict[str, Any]]]:
    """Return the briefs prepared, and reports of those that cannot be read."""
    prepared: list[PreparedBrief] = []
    failures: list[dict[str, Any]] = []
    readings: TemplateReadings = {}
    for request in call.requests(formats):
        try:
            prepared.append(prepare_brief(world, request, readings))
        except EnvironmentFailure as failure:
            failures.append(failure_report(request.file, failure, as_json=call.as_json))
    return prepared, failures


def _refuse_output(call: AttachCall) -> None:
    """Refuse to write over the report, a brief, or a file that is there.

    Raises:
        UsageError: it would be.
    """
    if call.output == STANDARD_OUTPUT:
        if call.as_json:
            raise UsageError("standard output cannot take the file and JSON both")
        return
    output = Path(call.output)
    if output.is_dir():
        raise UsageError(f"{output} is a folder", "name the file to write with -o")
    for kept, what in ((call.report, "the report"), *((each, "a brief") for each in call.files)):
        if kept != STANDARD_INPUT and _is_one(output, Path(kept)):
            raise UsageError(f"{output} would be written over {what} itself", "name another file")


def _is_one(first: Path, second: Path) -> bool:
    return first.resolve() == second.resolve() or (
        first.exists() and second.exists() and first.samefile(second)
    )


def _refuse_ending(call: AttachCall, kind: FileKind | None) -> None:
    """Refuse a name for the output that would belie it.

    Raises:
        UsageError: it ends as a file of another kind.
    """
    ending = PurePath(call.output).suffix.lower()
    if kind is None or call.output == STANDARD_OUTPUT or ending in _ENDINGS[kind]:
        return
    raise UsageError(
        f"{call.output} would be a {kind.value} file by another name",
        f"name it {PurePath(call.output).stem}{_ENDINGS[kind][0]}",
    )


def _finish(
    call: AttachCall, world: DiskWorld, result: AttachResult, failures: Sequence[dict[str, Any]]
) -> int:
    """Write what was made, say what was found, and return the exit code."""
    code = max([int(result.exit_code), *(int(each["exit_code"]) for each in failures)])
    if not call.as_json:
        for brief in result.briefs:
            if count := tell_findings(call.console, brief):
                call.console.remark(f"{count}.")
        _tell(call, result)
    written = None
    if code == ExitCode.FINE:
        written = _write(call, world, result)
    elif not call.as_json:
        call.console.remark("Nothing was written.")
    if call.as_json:
        print_json(_values(result, failures, written, code))
    return code


def _write(call: AttachCall, world: DiskWorld, result: AttachResult) -> dict[str, Any]:
    """Write the report with what was attached, and return what it is as plain values."""
    data = result.rendering.data
    if call.output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        return {}
    output = Path(call.output)
    is_same = output.is_file() and output.read_bytes() == data
    if output.exists() and not is_same and not call.force:
        raise UsageError(
            f"{output} is there already, and not the same",
            "name another file with -o, or overwrite it with --force",
        )
    if not is_same:
        world.write(output, data)
    if not call.as_json:
        for annex, brief in zip(result.annexes, result.briefs, strict=False):
            call.console.remark(_annex_text(annex, brief.pages))
    pages = result.rendering.pages
    if not call.as_json:
        counted_pages = f"{counted(pages, 'page')}, " if pages else ""
        said = "is there already, the same" if is_same else counted_pages + file_size(len(data))
        call.console.result(f"{output}  ({said})")
    return {"path": str(output), "bytes": len(data), "pages": pages}


def _tell(call: AttachCall, result: AttachResult) -> None:
    """Say what was found about the report."""
    found = call.console.worth_saying(result.diagnostics, strict=call.strict)
    call.console.findings(found, lambda _file: ())
    if count := summary_text(found, result.report.name):
        call.console.remark(f"{count}.")


def _annex_text(annex: Annex, pages: int | None) -> str:
    """Return which brief is which annex: ``Annex A: Harbour works  (pages A-1 to A-4)``."""
    letter = annex.letter
    if pages is None:
        return f"{annex.title}  (from page {letter}-1)"
    if pages == 1:
        return f"{annex.title}  (page {letter}-1)"
    return f"{annex.title}  (pages {letter}-1 to {letter}-{pages})"


def _values(
    result: AttachResult,
    failures: Sequence[dict[str, Any]],
    written: dict[str, Any] | None,
    code: int,
) -> dict[str, Any]:
    return {
        "exit_code": code,
        "report": {
            "file": result.report.name,
            "kind": result.kind.value if result.kind is not None else None,
            "diagnostics": [diagnostic_json(found) for found in result.diagnostics],
        },
        "annexes": [
            {"letter": each.letter, "title": each.title, "name": each.name}
            for each in (result.annexes if written is not None else ())
        ],
        "output": written,
        "briefs": [*(brief_report(each) for each in result.briefs), *failures],
    }
