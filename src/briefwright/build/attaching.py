"""Attach briefs to a report that somebody made: as annexes at a place in it, or as files inside."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.kinds import FileKind
from briefwright.attach.letters import letters_taken
from briefwright.attach.naming import unique_file_name
from briefwright.build.annexes import AnnexPlan, BuiltAnnex, build_annex, next_letters
from briefwright.build.attaching_calls import Attachment, refuse_wrong_call
from briefwright.build.attaching_files import EMBEDDED, embeddable_files
from briefwright.build.attaching_findings import (
    carried_already,
    kind_of_report,
    letter_taken,
    marked,
    named_twice,
)
from briefwright.build.brief import build_prepared
from briefwright.build.request import BuildResult, Format, PreparedBrief, stops
from briefwright.core.codes import exit_code
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import ExitCode
from briefwright.core.rendering import Rendering
from briefwright.core.world import World

FORMATS = {FileKind.PDF: Format.PDF, FileKind.WORD: Format.DOCX}
_NO_DAY = datetime.date(2000, 1, 1)
_NOTHING = Rendering(b"")


@dataclass(frozen=True, slots=True)
class AttachResult:
    """What attaching made; ``rendering`` has no data where something stopped it."""

    report: Report
    kind: FileKind | None
    briefs: tuple[BuildResult, ...]
    annexes: tuple[Annex, ...]
    rendering: Rendering
    diagnostics: tuple[Diagnostic, ...]
    """Of the report and of attaching; the briefs have their own."""
    strict: bool = False

    @property
    def exit_code(self) -> ExitCode:
        """How the program ends after this."""
        return max(
            exit_code(self.diagnostics, strict=self.strict),
            *(
                exit_code(each.diagnostics, strict=self.strict or each.request.strict)
                for each in self.briefs
            ),
            ExitCode.FINE,
        )


def attach_briefs(
    world: World,
    report: Report,
    briefs: Sequence[PreparedBrief],
    how: Attachment,
    *,
    is_whole: bool = True,
) -> AttachResult:
    """Return a report with prepared briefs in it, or everything that stands against that.

    Also where a brief has errors, or could not even be read (``is_whole`` is then False), the
    report is examined, so that all is told in one run.

    Raises:
        UsageError: what is asked for does not go together, as letters for files inside.
    """
    kind, found = kind_of_report(report)
    refuse_wrong_call(kind, len(briefs), how)
    found += named_twice(briefs)
    found += marked(briefs)
    if kind is None:
        built = tuple(build_prepared(world, each) for each in briefs)
        return AttachResult(report, None, built, (), _NOTHING, tuple(found), how.strict)
    found += carried_already(report, briefs)
    work = _embedded if how.embeds else _annexed
    made, rendering, more = work(world, (report, kind), briefs, how)
    found += more
    is_stopped = not is_whole or any(_is_stopped(each.result, how) for each in made)
    found += _telling(rendering.diagnostics, is_whole=not is_stopped)
    if is_stopped or stops(found, strict=how.strict):
        rendering = _NOTHING
    return AttachResult(
        report,
        kind,
        tuple(each.result for each in made),
        tuple(each.annex for each in made if each.annex is not None),
        rendering,
        tuple(found),
        how.strict,
    )


def formats_for(kind: FileKind | None, how: Attachment) -> tuple[Format, ...]:
    """Return which files of a brief are made for a report of a kind."""
    if kind is None:
        return ()
    return EMBEDDED[kind] if how.embeds else (FORMATS[kind],)


def _telling(diagnostics: Sequence[Diagnostic], *, is_whole: bool) -> Iterator[Diagnostic]:
    """Yield what holds whatever is attached: with briefs missing, a warning would mislead."""
    yield from (each for each in diagnostics if is_whole or each.severity is Severity.ERROR)


def _is_stopped(result: BuildResult, how: Attachment) -> bool:
    return stops(result.diagnostics, strict=how.strict or result.request.strict)


_Outcome = tuple[Sequence[BuiltAnnex], Rendering, list[Diagnostic]]


def _annexed(
    world: World, target: tuple[Report, FileKind], briefs: Sequence[PreparedBrief], how: Attachment
) -> _Outcome:
    """Return the report with the briefs as annexes; those with errors are left out."""
    report, kind = target
    taken = letters_taken(report.data, kind)
    letters = how.letters or next_letters(len(briefs), taken)
    found = [letter_taken(report, each) for each in letters if each in taken]
    names = _names(briefs)
    made = [
        build_annex(world, brief, AnnexPlan(letter, name, FORMATS[kind], how.has_dividers))
        for brief, letter, name in zip(briefs, letters, names, strict=True)
    ]
    annexes = [each.annex for each in made if each.annex is not None]
    if kind is FileKind.PDF:
        from briefwright.attach.pdf import attach_to_pdf

        return made, attach_to_pdf(report, annexes, after=how.after), found
    from briefwright.attach.word import StylesKept, attach_to_word

    styles = StylesKept(how.styles)
    return made, attach_to_word(report, annexes, after=how.after, styles=styles), found


def _embedded(
    world: World, target: tuple[Report, FileKind], briefs: Sequence[PreparedBrief], how: Attachment
) -> _Outcome:
    """Return the report with the briefs as files inside it."""
    report, kind = target
    made, files, found = embeddable_files(world, report, kind, briefs)
    if kind is FileKind.PDF:
        from briefwright.attach.pdf import embed_in_pdf

        return made, embed_in_pdf(report, files, day=_latest_day(briefs)), found
    from briefwright.attach.word import embed_in_word

    return made, embed_in_word(report, files), found


def _latest_day(briefs: Sequence[PreparedBrief]) -> datetime.date:
    """Return the day that files are dated by: that of the last of the briefs."""
    days = (each.document.properties.date for each in briefs if each.document is not None)
    return max(map(datetime.date.fromisoformat, days), default=_NO_DAY)


def _names(briefs: Sequence[PreparedBrief]) -> list[str]:
    """Return what placeholders call the briefs; the second of a name is ``harbour-2``."""
    found: list[str] = []
    for brief in briefs:
        found.append(unique_file_name(brief.request.name, found))
    return found
