"""The files of a brief that go into a report when it is embedded: YAML, PDF and Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefwright.attach.annexes import Report
from briefwright.attach.kinds import FileKind
from briefwright.attach.naming import unique_file_name
from briefwright.build.annexes import BuiltAnnex
from briefwright.build.brief import build_prepared
from briefwright.build.request import BuildResult, Format, PreparedBrief
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.rendering import SourceFile
from briefwright.core.world import World

_MEDIA_TYPES = {
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
EMBEDDED: Mapping[FileKind, tuple[Format, ...]] = {
    FileKind.PDF: (Format.DOCX, Format.PDF),
    FileKind.WORD: (),
}
"""What is built of a brief that is embedded in a report of a kind."""


def embeddable_files(
    world: World, report: Report, kind: FileKind, briefs: Sequence[PreparedBrief]
) -> tuple[list[BuiltAnnex], list[SourceFile], list[Diagnostic]]:
    """Return the briefs built, their files under names of their own, and a note (A306) for Word."""
    made: list[BuiltAnnex] = []
    files: list[SourceFile] = []
    for brief in briefs:
        request = replace(brief.request, formats=EMBEDDED[kind])
        result = build_prepared(world, replace(brief, request=request))
        made.append(BuiltAnnex(result))
        for file in _files(result):
            name = unique_file_name(file.name, {each.name for each in files})
            files.append(replace(file, name=name))
    found = []
    if kind is FileKind.WORD:
        message = f"{report.called} is a Word file, and carries the text of a brief only, as YAML"
        hint = "give the brief itself along with it, or embed it in a PDF"
        found.append(Diagnostic("A306", Severity.NOTE, message, hint=hint))
    return made, files, found


def _files(result: BuildResult) -> Iterator[SourceFile]:
    """Yield the brief itself, then the files that it became."""
    request = result.request
    yield SourceFile(request.source_name, result.prepared.texts.get(request.shown_name, b""))
    for kind, output in result.outputs.items():
        yield SourceFile(f"{request.name}.{kind.value}", output.data, _MEDIA_TYPES[kind])
