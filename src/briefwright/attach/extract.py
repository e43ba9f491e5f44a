"""Take the brief out of a finished file, byte for byte, whatever the file's name says it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from briefwright.attach.carried import CarriedSource, Unreadable, refused
from briefwright.attach.kinds import FileKind, kind_of
from briefwright.core.rendering import SourceFile

_PLAIN_NAME = re.compile(r"\w[\w .()+,&'@=~-]{0,200}\.ya?ml", re.IGNORECASE)
_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)\d) *\.", re.IGNORECASE)
"""What Windows takes for a device, whatever follows the stop."""


def extract_source(data: bytes, name: str) -> SourceFile:
    """Return the brief that a Word file or PDF carries; ``name`` is the name of that file.

    The brief keeps the name it travelled under, if that is a plain name of a YAML file; a name that
    leads elsewhere gives way to one made from ``name``.

    Raises:
        EnvironmentFailure: the file cannot be read, carries no brief or several, or one that was
            changed on the way.
    """
    try:
        found = list(dict.fromkeys(_carried(data)))
    except Unreadable as failure:
        raise refused(name, failure.reason, failure.hint) from failure
    if not found:
        raise refused(name, "it carries no brief", "it was built with 'plain', or by other means")
    if len(found) > 1:
        names = ", ".join(_safe_name(each.name, name) for each in found[:5])
        raise refused(name, f"it carries several briefs: {names}", "only one can be meant")
    if not found[0].is_whole:
        raise refused(
            name, "the brief in it is not what it was when the file was built",
            "have the file sent again by whoever built it",
        )  # fmt: skip
    return SourceFile(_safe_name(found[0].name, name), found[0].data)


def _carried(data: bytes) -> Sequence[CarriedSource]:
    """Return every brief in a file; raises Unreadable."""
    if kind_of(data) is FileKind.PDF:
        from briefwright.attach.pdf import sources_of_pdf

        return sources_of_pdf(data)
    from briefwright.attach.word import sources_of_word

    return sources_of_word(data)


def _safe_name(name: str, file: str) -> str:
    """Return the name a brief travelled under, or one made from the file's if it could do harm."""
    if _PLAIN_NAME.fullmatch(name) and not _DEVICE.match(name):
        return name
    stem = re.sub(r"[^\w .-]", "_", PurePath(file).stem).lstrip("._ ")
    return f"{stem or 'brief'}.yaml"
