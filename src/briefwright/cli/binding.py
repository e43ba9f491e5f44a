"""Carry out ``brief book``, and say what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from briefwright.build.book.building import build_book
from briefwright.build.book.request import BookRequest
from briefwright.build.book.result import BookResult
from briefwright.build.request import Format
from briefwright.cli.console import Console, counted, print_json
from briefwright.cli.grouping import grouped
from briefwright.cli.ignored import ignored_json, ignored_text
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.errors import ExitCode, UsageError
from briefwright.core.rendering import DocxKind, PdfKind
from briefwright.core.report import diagnostic_json, summary_text
from briefwright.core.world import DiskWorld

_MOST_WORKERS = 8
_LINE_LENGTH = 76
_MOST_NAMED = 3
"""Files that the last line names."""


@dataclass(frozen=True, slots=True)
class BookCall:
    """The words of a call of ``book``."""

    console: Console
    file: str
    output: Path | None
    formats: tuple[str, ...]
    keep_going: bool
    folders: tuple[Path, ...]
    sources: tuple[Path, ...]
    pdf: str | None
    docx: str | None
    jobs: int | None
    strict: bool
    as_json: bool

    def request(self) -> BookRequest:
        """Return what is asked for."""
        jobs = self.jobs or min(os.cpu_count() or 1, _MOST_WORKERS)
        says_progress = sys.stderr.isatty() and not self.console.quiet and not self.as_json
        return BookRequest(
            self.file,
            tuple(map(Format, self.formats)),
            self.folders,
            self.sources,
            strict=self.strict,
            keeps_going=self.keep_going,
            pdf=PdfKind(self.pdf) if self.pdf is not None else None,
            docx=DocxKind(self.docx) if self.docx is not None else None,
            workers=jobs,
            **({"progress": _show_progress} if says_progress else {}),
        )


def run_book(call: BookCall) -> int:
    """Bind a book, write what came of it, and return the exit code.

    Raises:
        UsageError: an output would be written over the book, or over a file that it is made of.
        EnvironmentFailure: a file cannot be read or written.
    """
    world, request = DiskWorld(), call.request()
    folder = PurePath(call.output) if call.output is not None else request.folder
    paths = {kind: folder / f"{request.name}.{kind.value}" for kind in request.formats}
    if request.path in paths.values():
        raise UsageError(f"{request.path} would be written over the book itself", "rename it")
    result = build_book(world, request)
    _refuse_overwriting(world, [paths[kind] for kind in result.outputs])
    world.write_all({paths[kind]: made.data for kind, made in result.outputs.items()})
    if call.as_json:
        print_json(_values(result, paths))
    else:
        _tell(call.console, result, paths)
    return int(result.exit_code)


def _refuse_overwriting(world: DiskWorld, paths: Iterable[PurePath]) -> None:
    """Keep what a book is made of: a file inserted may lie beside it under the book's own name."""
    inputs = {world.true_path(PurePath(file)) for file in world.reads}
    for path in paths:
        if world.true_path(path) in inputs:
            hint = "write into another folder with -o, or rename the book's file"
            raise UsageError(f"{path} would be written over a file of the book", hint)


def _show_progress(done: int, of: int, what: str) -> None:
    """Write how far the work is over the line that said it before."""
    text = f"  {done} of {of}  {what}" if done < of else ""
    sys.stderr.write(f"\r{text[:_LINE_LENGTH]:<{_LINE_LENGTH}}" + ("" if text else "\r"))
    sys.stderr.flush()


def _values(result: BookResult, paths: Mapping[Format, PurePath]) -> dict[str, Any]:
    outputs = [
        {
            "format": kind.value,
            "path": str(paths[kind]),
            "bytes": len(made.data),
            "pages": made.pages,
        }
        for kind, made in result.outputs.items()
    ]
    return {
        "exit_code": int(result.exit_code),
        "file": result.request.file,
        "tabs": result.tabs,
        "missing": list(result.missing),
        "outputs": outputs,
        "diagnostics": [diagnostic_json(found) for found in result.diagnostics],
        "ignored": [ignored_json(found) for found in result.ignored],
    }


def _where(found: Sequence[Diagnostic], book: str) -> str:
    """Return the files that findings stand in; many are counted."""
    files = dict.fromkeys(each.span.file if each.span is not None else book for each in found)
    if len(files) > _MOST_NAMED:
        return f"{len(files)} files of {book}"
    *first, last = files or (book,)
    return f"{', '.join(first)} and {last}" if first else last


def _tell(console: Console, result: BookResult, paths: Mapping[Format, PurePath]) -> None:
    found = console.worth_saying(result.diagnostics, strict=result.request.strict)
    console.findings(found if console.verbose else grouped(found), result.lines_of)
    said = summary_text(found, _where(found, result.request.file))
    is_unwritten = result.exit_code is not ExitCode.FINE and not result.outputs
    if said:
        console.remark(f"{said}{'; nothing was written' if is_unwritten else ''}.")
    for ignored in result.ignored:
        console.remark(ignored_text(ignored))
    if result.missing:
        console.remark(f"Missing from the book: {', '.join(result.missing)}.")
    for kind, made in result.outputs.items():
        pages = f"{counted(made.pages, 'page')}, " if made.pages else ""
        size = f"{max(1, round(len(made.data) / 1000)):,} kB"
        tabs = f"{counted(result.tabs, 'tab')}, "
        console.result(f"{paths[kind]}  ({tabs}{pages}{size})")
