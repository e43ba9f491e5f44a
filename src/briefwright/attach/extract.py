"""Take files out of a finished file, byte for byte, whatever the file's name says it is.

Those are briefs, evidence manifests, and whatever else somebody put into a report or book.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Sequence
from dataclasses import replace
from pathlib import PurePath

from briefwright.attach.carried import ALL_KINDS, CarriedFile, CarriedKind, Unreadable, refused
from briefwright.attach.kinds import FileKind, kind_of
from briefwright.attach.naming import unique_file_name
from briefwright.core.errors import EnvironmentFailure, UsageError
from briefwright.core.rendering import SourceFile
from briefwright.core.suggestions import closest
from briefwright.evidence.manifest import FILE_NAME, NAMESPACE

FAMILY = NAMESPACE.rpartition(":")[0]
"""Of the namespaces of manifests, of all versions."""
_BRIEF_NAME = re.compile(r"\w[\w .()+,&'@=~-]{0,200}\.ya?ml", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"\w[\w .()+,&'@=~-]{0,200}(?<![ .])")
_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)\d) *(\.|$)", re.IGNORECASE)
"""What Windows takes for a device, whatever follows the stop."""
_MOST_NAMED = 8
_NOUNS = {
    CarriedKind.BRIEF: ("brief", "it was built with 'plain', or by other means"),
    CarriedKind.EVIDENCE: (
        "evidence manifest",
        "it was built with 'plain', by an earlier version, or by other means",
    ),
    CarriedKind.FILE: ("embedded file", "nobody put one into it"),
}


def extract_source(data: bytes, name: str, wanted: str | None = None) -> SourceFile:
    """Return the brief that a Word file or PDF carries; ``name`` is the name of that file.

    The brief keeps the name it travelled under, if that is a plain name of a YAML file; a name that
    leads elsewhere gives way to one made from ``name``. Of several, ``wanted`` says which.

    Raises:
        EnvironmentFailure: the file cannot be read, carries no brief or several, or one that was
            changed on the way.
        UsageError: it carries none of the name wanted.
    """
    found = chosen(carried_files(data, name, {CarriedKind.BRIEF}), name, wanted)
    if len(found) > 1:
        raise several_files(found, name)
    if not found[0].is_whole:
        raise altered(found[0], name)
    return SourceFile(found[0].name, found[0].data)


def carried_files(
    data: bytes, name: str, kinds: Container[CarriedKind] = ALL_KINDS
) -> tuple[CarriedFile, ...]:
    """Return what a Word file or PDF carries, each file once and under a plain name of its own.

    Raises:
        EnvironmentFailure: it cannot be read, or carries nothing of these kinds.
    """
    try:
        carried = list(dict.fromkeys(_carried(data, kinds)))
    except Unreadable as failure:
        raise refused(name, failure.reason, failure.hint) from failure
    if not carried:
        wanted = [kind for kind in CarriedKind if kind in kinds]
        noun, hint = _NOUNS[wanted[0]] if len(wanted) == 1 else ("files", _NOUNS[wanted[0]][1])
        nothing = "no files" if len(wanted) > 1 else f"no {noun}"
        raise refused(name, f"it carries {nothing}", hint, what=_what(kinds))
    is_one_of_many = sum(each.kind is CarriedKind.EVIDENCE for each in carried) > 1
    found: list[CarriedFile] = []
    for each in carried:
        is_common = is_one_of_many and each.name == FILE_NAME
        own = _safe_name(replace(each, name="") if is_common else each, name)
        plain = unique_file_name(own, (other.name for other in found))
        found.append(replace(each, name=plain))
    return tuple(found)


def chosen(files: Sequence[CarriedFile], name: str, wanted: str | None) -> tuple[CarriedFile, ...]:
    """Return the files of the name wanted: all of them where none is.

    Raises:
        UsageError: there is none of that name.
    """
    if wanted is None:
        return tuple(files)
    found = tuple(each for each in files if each.name == wanted)
    if not found:
        near = closest(wanted, (each.name for each in files))
        meant = f"did you mean '{near}'? " if near else ""
        raise UsageError(f"{name} carries no '{wanted}'", f"{meant}it carries: {_names(files)}")
    return found


def several_files(files: Sequence[CarriedFile], name: str) -> EnvironmentFailure:
    """Return the failure to raise where one file is asked for and several are there."""
    kinds = {each.kind for each in files}
    noun = f"{_NOUNS[files[0].kind][0]}s" if len(kinds) == 1 else "files"
    hint = f"take one with --name '{files[0].name}', or all with --all -o FOLDER"
    return refused(name, f"it carries several {noun}: {_names(files)}", hint, what=_what(kinds))


def altered(file: CarriedFile, name: str) -> EnvironmentFailure:
    """Return the failure to raise for a file that is not what it was when it was put in."""
    called = "the brief in it" if file.kind is CarriedKind.BRIEF else f"{file.name} in it"
    return refused(
        name, f"{called} is not what it was when the file was built",
        "have the file sent again by whoever built it", what=_what({file.kind}),
    )  # fmt: skip


def _what(kinds: Container[CarriedKind]) -> str:
    return "no brief" if CarriedKind.BRIEF in kinds else "nothing"


def _names(files: Sequence[CarriedFile]) -> str:
    more = f" and {len(files) - _MOST_NAMED} more" if len(files) > _MOST_NAMED else ""
    return f"{', '.join(each.name for each in files[:_MOST_NAMED])}{more}"


def _carried(data: bytes, kinds: Container[CarriedKind]) -> Sequence[CarriedFile]:
    """Return what a file carries of some kinds; raises Unreadable."""
    if kind_of(data) is FileKind.PDF:
        from briefwright.attach.pdf.carried import files_of_pdf

        return files_of_pdf(data, FAMILY, kinds)
    from briefwright.attach.word.carried import files_of_word

    return files_of_word(data, FAMILY, kinds)


def _safe_name(file: CarriedFile, carrier: str) -> str:
    """Return the name a file travelled under, or one made from the carrier's if it could harm."""
    pattern = _BRIEF_NAME if file.kind is CarriedKind.BRIEF else _PLAIN_NAME
    if pattern.fullmatch(file.name) and not _DEVICE.match(file.name):
        return file.name
    stem = re.sub(r"[^\w .-]", "_", PurePath(carrier).stem).lstrip("._ ") or "brief"
    match file.kind:
        case CarriedKind.BRIEF:
            return f"{stem}.yaml"
        case CarriedKind.EVIDENCE:
            return _manifest_name(file.data, stem)
        case CarriedKind.FILE:
            return f"{stem}.bin"


def _manifest_name(data: bytes, stem: str) -> str:
    """Return the name of a manifest that has none: after the brief that it speaks of."""
    try:
        brief = str(json.loads(data)["brief"]["name"])
    except (ValueError, KeyError, TypeError, RecursionError):
        brief = ""
    of_brief = PurePath(brief).stem if _BRIEF_NAME.fullmatch(brief) else stem
    return f"{of_brief}.{FILE_NAME}"
