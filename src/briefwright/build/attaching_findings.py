"""What is found about a report before anything is attached to it, and about the briefs for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath

from briefwright.attach.annexes import Report
from briefwright.attach.carried import CarriedKind, Unreadable
from briefwright.attach.extract import carried_files
from briefwright.attach.kinds import OLD_OFFICE, FileKind, kind_of
from briefwright.attach.naming import name_in_sentence
from briefwright.build.request import PreparedBrief
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import EnvironmentFailure
from briefwright.document import Marking
from briefwright.model.markings import SCHEMES

_KINDS = {".pdf": FileKind.PDF, ".docx": FileKind.WORD, ".dotx": FileKind.WORD}
_ENDINGS = {FileKind.PDF: ".pdf", FileKind.WORD: ".docx"}
_CALLED = {FileKind.PDF: "a PDF", FileKind.WORD: "a Word file"}


def kind_of_report(report: Report) -> tuple[FileKind | None, list[Diagnostic]]:
    """Return the kind of a report, and what is wrong if it is of none or not that of its name."""
    if report.data.startswith(OLD_OFFICE):
        return FileKind.WORD, []  # whose own reasons against it are better
    try:
        kind = kind_of(report.data)
    except Unreadable as failure:
        message = f"nothing can be attached to {report.called}: {failure.reason}"
        return None, [Diagnostic("A302", Severity.ERROR, message, hint=failure.hint)]
    named = _KINDS.get(PurePath(report.name).suffix.lower())
    if named is None or named is kind:
        return kind, []
    message = f"{report.called} is named as {_CALLED[named]}, but it is {_CALLED[kind]}"
    hint = f"give it the ending {_ENDINGS[kind]} if it is the right file"
    return kind, [Diagnostic("A301", Severity.ERROR, message, hint=hint)]


def letter_taken(report: Report, letter: str) -> Diagnostic:
    """Return the error (A304) for a letter that an annex of the report has."""
    message = f"{report.called} has an annex {letter} already"
    hint = "leave --letters out for the next free one, or give another"
    return Diagnostic("A304", Severity.ERROR, message, hint=hint)


def named_twice(briefs: Sequence[PreparedBrief]) -> Iterator[Diagnostic]:
    """Yield an error (A305) for each brief that another one is already, by its path or content."""
    seen: dict[str, str] = {}
    for brief in briefs:
        name = brief.request.shown_name
        digest = sha256(brief.texts.get(name, b"")).hexdigest()
        if digest not in seen:
            seen[digest] = name
            continue
        other = seen[digest]
        message = f"{name_in_sentence(name)} has the same content as {name_in_sentence(other)}"
        if other == name:
            message = f"{name_in_sentence(name)} is named twice"
        yield Diagnostic("A305", Severity.ERROR, message, hint="name each brief once")


def marked(briefs: Sequence[PreparedBrief]) -> Iterator[Diagnostic]:
    """Yield a note (A303) for each brief with a marking above the lowest of its scheme."""
    for brief in briefs:
        marking = brief.document.marking if brief.document is not None else None
        if marking is not None and not _is_lowest(marking):
            message = (
                f"{name_in_sentence(brief.request.shown_name)} is marked {marking.text}; "
                "what the report is marked cannot be told from its file"
            )
            hint = "make sure that the report may hold it, and bears its marking"
            yield Diagnostic("A303", Severity.NOTE, message, hint=hint)


def _is_lowest(marking: Marking) -> bool:
    labels = SCHEMES.get(marking.scheme, ())
    return len(labels) > 1 and marking.label == labels[0] and not marking.caveats


def carried_already(report: Report, briefs: Sequence[PreparedBrief]) -> Iterator[Diagnostic]:
    """Yield a warning (A307) for each brief that the report carries as it is."""
    try:
        found = carried_files(report.data, report.name, {CarriedKind.BRIEF})
    except EnvironmentFailure:
        return
    inside = {each.data for each in found}
    for brief in briefs:
        name = brief.request.shown_name
        if brief.texts.get(name) in inside:
            message = f"{report.called} carries {name_in_sentence(name)} already, word for word"
            hint = "attach to the report as it was before, or leave the brief out"
            yield Diagnostic("A307", Severity.WARNING, message, hint=hint)
