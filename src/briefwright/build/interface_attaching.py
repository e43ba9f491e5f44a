"""The program as a library: briefs into a report, and out of finished files again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias, TypedDict, Unpack

from briefwright.attach.annexes import Report
from briefwright.attach.carried import CarriedFile, CarriedKind
from briefwright.attach.extract import carried_files, extract_source
from briefwright.attach.inspection import Inspection, inspect_file
from briefwright.attach.kinds import FileKind
from briefwright.build import attaching
from briefwright.build.attaching import AttachResult
from briefwright.build.attaching_calls import Attachment
from briefwright.build.attaching_findings import kind_of_report
from briefwright.build.interface import FilePath, several
from briefwright.build.interface_errors import BriefErrors
from briefwright.build.request import PreparedBrief
from briefwright.core.errors import UsageError
from briefwright.core.rendering import SourceFile
from briefwright.core.world import DiskWorld

FileOrBytes: TypeAlias = FilePath | bytes | bytearray | memoryview
_NAMES = {FileKind.PDF: "report.pdf", FileKind.WORD: "report.docx"}
_FUNCTIONS = {FileKind.PDF: "attach_to_pdf", FileKind.WORD: "attach_to_docx"}


class AttachOptions(TypedDict, total=False):
    """Where and how annexes go into a report; each may be left out."""

    after: str | int
    """A page by its number or label, a bookmark; the end where left out."""
    divider: bool
    """Whether a page with its letter and title stands before each annex."""
    letters: Sequence[str]
    """Letters of the annexes; the next free ones where left out."""
    styles: str
    """In a Word report: ``report`` (its styles win) or ``brief`` (kept apart)."""
    strict: bool
    """Whether warnings stop it, as errors do."""


Composed: TypeAlias = PreparedBrief | Iterable[PreparedBrief]


def attach_briefs(
    report: FileOrBytes, composed: Composed, *, embed: bool = False, **how: Unpack[AttachOptions]
) -> AttachResult:
    """Return a report with composed briefs in it: ``result.rendering.data`` is the file.

    What is wrong with briefs or report is in ``diagnostics`` and ``briefs``; there is no data where
    that stands in the way. With ``embed`` the briefs go in as files, not as pages.

    Raises:
        UsageError: what is asked for does not go together.
        EnvironmentFailure: the report cannot be read.
        TypeError: there is no such option, or a brief is not composed.
    """
    return _attached(_report(report), composed, _attachment(how, embeds=embed))


def attach_to_pdf(report: FileOrBytes, composed: Composed, **how: Unpack[AttachOptions]) -> bytes:
    """Return a PDF with composed briefs as annexes.

    Raises:
        BriefErrors: something is wrong with a brief or the report; warnings too if ``strict``.

    Further exceptions are those of ``attach_briefs``.
    """
    return _bytes(report, composed, _attachment(how), FileKind.PDF)


def attach_to_docx(report: FileOrBytes, composed: Composed, **how: Unpack[AttachOptions]) -> bytes:
    """Return a Word file with composed briefs as annexes; raises what ``attach_to_pdf`` does."""
    return _bytes(report, composed, _attachment(how), FileKind.WORD)


def embed_in_pdf(report: FileOrBytes, composed: Composed, *, strict: bool = False) -> bytes:
    """Return a PDF with composed briefs as attached files: YAML, Word and PDF of each.

    Raises what ``attach_to_pdf`` does.
    """
    return _bytes(report, composed, Attachment(embeds=True, strict=strict), FileKind.PDF)


def embed_in_docx(report: FileOrBytes, composed: Composed, *, strict: bool = False) -> bytes:
    """Return a Word file that carries composed briefs, as YAML.

    Raises what ``attach_to_pdf`` does.
    """
    return _bytes(report, composed, Attachment(embeds=True, strict=strict), FileKind.WORD)


def extract(file: FileOrBytes, *, name: str | None = None) -> SourceFile:
    """Return the brief that a Word file or PDF carries; of several, that of a name.

    Raises:
        EnvironmentFailure: the file cannot be read, carries no brief or several, or one that was
            changed on the way.
        UsageError: it carries none of that name.
    """
    data, called = _read(file, "brief")
    return extract_source(data, called, name)


def extract_all(
    file: FileOrBytes, *, what: Iterable[str] = ("brief", "evidence", "file")
) -> tuple[CarriedFile, ...]:
    """Return the files of some kinds that a Word file or PDF carries, under plain names.

    Raises:
        EnvironmentFailure: the file cannot be read, or carries none.
        ValueError: a kind is none.
    """
    data, called = _read(file, "brief")
    kinds = frozenset(map(CarriedKind, several("what", what)))
    return carried_files(data, called, kinds)


def inspect(file: FileOrBytes) -> tuple[Inspection, ...]:
    """Return what a Word file or PDF claims, an inspection for each brief it was made from.

    Raises:
        EnvironmentFailure: the file cannot be read, or carries no evidence manifest.
    """
    return inspect_file(*_read(file, "file"))


def _bytes(report: FileOrBytes, composed: Composed, how: Attachment, wanted: FileKind) -> bytes:
    """Return a report of a kind with what was attached; raises BriefErrors."""
    whole = _report(report, _NAMES[wanted])
    kind, found = kind_of_report(whole)
    if kind is not None and kind is not wanted and not found:
        raise UsageError(f"{whole.name} is no {wanted.value} file", f"call {_FUNCTIONS[kind]}")
    result = _attached(whole, composed, how)
    if not result.rendering.data:
        diagnostics = [each for brief in result.briefs for each in brief.diagnostics]
        strict = how.strict or any(each.request.strict for each in result.briefs)
        raise BriefErrors((*diagnostics, *result.diagnostics), strict=strict)
    return result.rendering.data


def _attached(report: Report, composed: Composed, how: Attachment) -> AttachResult:
    briefs = (composed,) if isinstance(composed, PreparedBrief) else tuple(composed)
    for each in briefs:
        if not isinstance(each, PreparedBrief):
            raise TypeError("briefs are attached composed: briefwright.compose(file)")
    return attaching.attach_briefs(DiskWorld(), report, briefs, how)


def _attachment(how: AttachOptions, *, embeds: bool = False) -> Attachment:
    unknown = how.keys() - AttachOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"there is no option {min(unknown)!r}")
    after = how.get("after")
    return Attachment(
        None if after is None else str(after),
        tuple(several("letters", how.get("letters", ()))),
        how.get("divider", False),
        how.get("styles", "report"),
        embeds,
        how.get("strict", False),
    )


def _report(report: FileOrBytes, name: str = "report") -> Report:
    data, called = _read(report, name)
    return Report(called, data)


def _read(file: FileOrBytes, name: str) -> tuple[bytes, str]:
    """Return what is in a file, and what it is called; ``name`` where it has no name."""
    if isinstance(file, (bytes, bytearray, memoryview)):
        return bytes(file), name
    return DiskWorld().read(Path(file)), os.fspath(file)
