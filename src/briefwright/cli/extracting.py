"""Carry out ``brief extract``: decide where files go, and never write over another."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefwright.attach.carried import ALL_KINDS, CarriedFile, CarriedKind
from briefwright.attach.extract import altered, carried_files, chosen, several_files
from briefwright.cli.console import Console, file_size, print_json
from briefwright.cli.failures import STANDARD_INPUT, say_failure
from briefwright.cli.reading import read_finished_file
from briefwright.core.errors import EnvironmentFailure, ExitCode, UsageError
from briefwright.core.world import DiskWorld

STANDARD_OUTPUT = "-"
KINDS = {
    "brief": frozenset({CarriedKind.BRIEF}),
    "evidence": frozenset({CarriedKind.EVIDENCE}),
    "files": frozenset({CarriedKind.FILE}),
    "all": ALL_KINDS,
}


@dataclass(frozen=True, slots=True)
class ExtractCall:
    """The words of a call of ``extract``."""

    console: Console
    file: str
    output: str | None = None
    what: str = "brief"
    name: str | None = None
    all_of_them: bool = False
    lists: bool = False
    force: bool = False
    as_json: bool = False

    @property
    def takes_all(self) -> bool:
        """Whether several files may be taken."""
        return self.all_of_them or self.what == "all"

    @property
    def shown_name(self) -> str:
        """What people are told the file is called; names of files are made from it."""
        return "brief" if self.file == STANDARD_INPUT else self.file


def run_extract(call: ExtractCall) -> int:
    """Write what a file carries, and say where; return the exit code.

    Raises:
        UsageError: another file stands where one would be written, or the call is at odds with
            itself.
        EnvironmentFailure: the file gives nothing, or nothing can be written.
    """
    _refuse_at_odds(call)
    data = read_finished_file(call.file)
    files = carried_files(data, call.shown_name, _kinds(call))
    if call.lists:
        return _list(call, chosen(files, call.shown_name, call.name))
    wanted = chosen(files, call.shown_name, call.name)
    if len(wanted) > 1 and not call.takes_all:
        raise several_files(wanted, call.shown_name)
    broken = [altered(each, call.shown_name) for each in wanted if not each.is_whole]
    whole = [each for each in wanted if each.is_whole]
    if broken and len(wanted) == 1:
        raise broken[0]
    if call.output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(whole[0].data)
        return ExitCode.FINE
    return _write(call, whole, broken)


def _kinds(call: ExtractCall) -> frozenset[CarriedKind]:
    """Return what is looked for: everything for a list, or a name, unless a kind is asked for."""
    is_open = call.what == "brief" and (call.lists or call.name is not None)
    return ALL_KINDS if is_open else KINDS[call.what]


def _refuse_at_odds(call: ExtractCall) -> None:
    if call.all_of_them and call.name is not None:
        raise UsageError("--all takes all, --name one", "leave one of them out")
    if call.output == STANDARD_OUTPUT and (call.takes_all or call.as_json):
        raise UsageError("standard output takes one file", "name a folder with -o")


def _list(call: ExtractCall, files: Sequence[CarriedFile]) -> int:
    if call.as_json:
        print_json(_values(call, files, {}, ExitCode.FINE))
        return ExitCode.FINE
    for each in files:
        changed = "" if each.is_whole else ", changed since it was put in"
        call.console.result(
            f"{each.kind.value:<9} {each.name}  ({file_size(len(each.data))}{changed})"
        )
    return ExitCode.FINE


def _write(
    call: ExtractCall, files: Sequence[CarriedFile], broken: Sequence[EnvironmentFailure]
) -> int:
    """Write files, none where one of them stands in the way; those changed are told of."""
    targets = _targets(call, files)
    new = [path for path, each in targets.items() if not _is_there(path, each)]
    for path in new:
        _refuse_to_overwrite(call, path)
    DiskWorld().write_all({path: targets[path].data for path in new})
    code = ExitCode.ENVIRONMENT if broken else ExitCode.FINE
    if call.as_json:
        print_json(_values(call, files, {each.name: path for path, each in targets.items()}, code))
        return code
    for path in targets:
        call.console.result(str(path) if path in new else f"{path}  (is there already, the same)")
    for failure in broken:
        say_failure(failure.message, failure.hint)
    return code


def _targets(call: ExtractCall, files: Sequence[CarriedFile]) -> dict[Path, CarriedFile]:
    """Return where files go: beside the file, into a folder, or one to the file named."""
    output = call.output
    if output is None:
        return {Path(call.file).parent / each.name: each for each in files}
    is_folder = output.endswith(("/", os.sep)) or Path(output).is_dir() or call.takes_all
    if is_folder:
        if Path(output).is_file():
            raise UsageError(f"{output} is a file, and --all needs a folder", "name a folder")
        return {Path(output) / each.name: each for each in files}
    return {Path(output): each for each in files}


def _is_there(path: Path, file: CarriedFile) -> bool:
    return path.is_file() and path.read_bytes() == file.data


def _refuse_to_overwrite(call: ExtractCall, path: Path) -> None:
    if not path.exists():
        return
    if call.file != STANDARD_INPUT and path.samefile(call.file):
        raise UsageError(f"{path} would be written over itself", "name another file with -o")
    if not call.force:
        raise UsageError(
            f"{path} is there already, and not the same",
            "name another file with -o, or overwrite it with --force",
        )


def _values(
    call: ExtractCall,
    files: Sequence[CarriedFile],
    paths: Mapping[str, Path],
    code: ExitCode,
) -> dict[str, Any]:
    return {
        "exit_code": int(code),
        "file": call.file,
        "files": [
            {
                "name": each.name,
                "kind": each.kind.value,
                "bytes": len(each.data),
                "whole": each.is_whole,
                "path": str(paths[each.name]) if each.name in paths else None,
            }
            for each in files
        ],
    }
