"""Carry out ``brief source``, and say what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefwright.archive import Fault, read_archived, too_large
from briefwright.build.archiving import (
    NO_WORDS,
    ArchivedSource,
    SourceToArchive,
    archive_source,
    only_brief_in,
)
from briefwright.build.request import BuildRequest
from briefwright.build.sources import SourcesRead, read_sources
from briefwright.cli.console import Console, counted, print_json
from briefwright.core.codes import exit_code
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.display import as_typed, displayed
from briefwright.core.errors import ExitCode, UsageError
from briefwright.core.report import diagnostic_json
from briefwright.core.suggestions import closest
from briefwright.core.world import DiskWorld
from briefwright.evidence import ArchivedText
from briefwright.loading import LoadedBrief, load_brief

MOST_SHOWN = 12
"""Paragraphs whose first words are shown of a text that was just archived."""
_FIRST_WORDS = 64  # characters


def run_add(
    console: Console, file: Path, key: str, brief: Path | None, title: str | None, *, force: bool
) -> int:
    """Archive a file as a source of a brief, and return the exit code.

    Raises:
        UsageError: no brief is meant, the id is none, or something would be replaced.
        EnvironmentFailure: something cannot be read or written.
    """
    world = DiskWorld()
    of_brief = brief or Path(only_brief_in(world, Path()))
    made = archive_source(world, SourceToArchive(of_brief, file, key, title, force))
    if made.fault is not None:
        _tell_fault(console, made.fault, file)
    if made.entry is None:
        return ExitCode.FINDINGS
    if made.files is None:
        return _tell_lines(console, made, file, of_brief)
    world.write_all(made.files)
    _tell_archived(console, made)
    is_changed = of_brief in made.files
    done = "has its text and SHA-256 now" if is_changed else "had its text and SHA-256 already"
    console.remark(f"{of_brief}: the source '{key}' {done}.")
    return ExitCode.FINE


def run_show(
    console: Console, file: Path, key: str | None, folders: tuple[Path, ...], *, as_json: bool
) -> int:
    """Print the paragraphs of a text, or of a brief's sources, and return the exit code.

    Raises:
        UsageError: an id is given for a file that is no brief, or the brief has no such source.
        EnvironmentFailure: the file cannot be read.
    """
    world = DiskWorld()
    if file.suffix.lower() in (".yaml", ".yml"):
        request = BuildRequest(str(file), source_folders=folders)
        loaded = load_brief(world.read(file), str(file))
        read = read_sources(world, request, loaded)
        return _show_sources(console, loaded, _only(loaded, read, key), as_json=as_json)
    if key is not None:
        raise UsageError("an id names a source of a brief", f"leave it out: {file} is no brief")
    text = too_large(world.size(file)) or read_archived(world.read(file), str(file), world.keeper)
    if isinstance(text, Fault):
        found = _diagnostic(text, file)
        if as_json:
            print_json(_json([], [found]))
        else:
            _tell_fault(console, text, file)
        return exit_code([found])
    _print(console, [(None, text)], [], as_json=as_json)
    return ExitCode.FINE


def _only(loaded: LoadedBrief, read: SourcesRead, key: str | None) -> SourcesRead:
    """Return what was read of one source, or of all where no id is given."""
    if key is None or loaded.brief is None:
        return read
    ids = [str(source.id) for source in loaded.brief.sources if source.id is not None]
    if key not in ids:
        near = closest(key, ids)
        hint = f"did you mean '{near}'?" if near else f"it has {', '.join(ids) or 'none'}"
        raise UsageError(f"the brief has no source with the id '{key}'", hint)
    place = f"sources[{[source.id for source in loaded.brief.sources].index(key)}]."  # type: ignore[arg-type]
    about = tuple(each for each in read.diagnostics if (each.path or "").startswith(place))
    texts = {name: text for name, text in read.texts.items() if name == key}
    absent = {name: absence for name, absence in read.absent.items() if name == key}
    return SourcesRead(texts, about, absent)


def _show_sources(
    console: Console, loaded: LoadedBrief, read: SourcesRead, *, as_json: bool
) -> int:
    found = (*(loaded.diagnostics if loaded.brief is None else ()), *read.diagnostics)
    _print(console, list(read.texts.items()), found, as_json=as_json)
    if not as_json:
        console.findings(console.worth_saying(found), loaded.lines_of)
        for key, absence in read.absent.items():
            console.remark(f"No text of '{key}' is at hand ({absence}).")
        if loaded.brief is not None and not loaded.brief.sources:
            console.remark("The brief lists no sources; 'brief source add FILE --id ID' adds one.")
    return exit_code(found)


def _print(
    console: Console,
    texts: Sequence[tuple[str | None, ArchivedText]],
    found: Sequence[Diagnostic],
    *,
    as_json: bool,
) -> None:
    if as_json:
        print_json(_json(texts, found))
        return
    for number, (key, text) in enumerate(texts):
        if key is not None:
            console.result(f"{'' if number == 0 else chr(10)}{key}  {_counted(text)}")
        width = len(f"p{len(text.paragraphs)}")
        for place, paragraph in enumerate(text.paragraphs, 1):
            console.result(f"{f'p{place}':<{width}}  {''.join(displayed(paragraph))}")


def _json(
    texts: Sequence[tuple[str | None, ArchivedText]], found: Sequence[Diagnostic]
) -> dict[str, Any]:
    return {
        "exit_code": int(exit_code(found)),
        "texts": [
            {
                "id": key,
                "file": text.file,
                "sha256": text.sha256,
                "paragraphs": [
                    {"number": number, "text": paragraph}
                    for number, paragraph in enumerate(text.paragraphs, 1)
                ],
            }
            for key, text in texts
        ],
        "diagnostics": [diagnostic_json(each) for each in found],
    }


def _counted(text: ArchivedText) -> str:
    return f"{text.file}  ({counted(len(text.paragraphs), 'paragraph')})"


def _tell_archived(console: Console, made: ArchivedSource) -> None:
    text = made.text
    if text is None:
        console.result(f"{made.path}  (no paragraphs)")
        return
    console.result(f"{made.path}  ({counted(len(text.paragraphs), 'paragraph')})")
    shown = text.paragraphs[:MOST_SHOWN]
    width = len(f"p{len(shown)}")
    for place, paragraph in enumerate(shown, 1):
        words = "".join(displayed(_beginning(paragraph)))
        console.result(f"  {f'p{place}':<{width}}  {words}")
    if len(text.paragraphs) > len(shown):
        rest = len(text.paragraphs) - len(shown)
        console.result(f"  … and {rest} more: brief source show {as_typed(made.path)}")


def _beginning(paragraph: str) -> str:
    if len(paragraph) <= _FIRST_WORDS:
        return paragraph
    return f"{paragraph[:_FIRST_WORDS].rsplit(' ', 1)[0]} …"


def _tell_lines(console: Console, made: ArchivedSource, file: Path, brief: Path) -> int:
    """Say what to write by hand where the brief cannot be edited safely."""
    console.remark(
        f"{brief} is written in a way that cannot be added to without changing more than the "
        "source; nothing was written."
    )
    if made.path.as_posix() != file.as_posix():
        console.remark(f"Copy {file} to {made.path}, and write into the brief:")
    else:
        console.remark("Write into the brief:")
    lines = made.entry.lines() if made.entry else ()
    console.result("\n".join(("sources:", *lines)))
    return ExitCode.FINDINGS


def _diagnostic(fault: Fault, file: Path) -> Diagnostic:
    severity = Severity.WARNING if fault.code == NO_WORDS else Severity.ERROR
    return Diagnostic(fault.code, severity, fault.message(str(file)), None, fault.hint)


def _tell_fault(console: Console, fault: Fault, file: Path) -> None:
    found = console.worth_saying([_diagnostic(fault, file)])
    console.findings(found, lambda _: ())
