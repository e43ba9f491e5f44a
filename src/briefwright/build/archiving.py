"""Archive the text of a source beside a brief, and write it into the brief."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from briefwright.archive import Fault, read_archived, too_large
from briefwright.core.errors import UsageError
from briefwright.core.world import World
from briefwright.evidence import ArchivedText, folded
from briefwright.loading import SourceEntry, known_source, with_source
from briefwright.model import Identifier

FOLDER = "sources"
"""Where texts are archived: a folder beside the brief."""
NO_WORDS = "E125"


@dataclass(frozen=True, slots=True)
class SourceToArchive:
    """A file to archive as a source of a brief."""

    brief: PurePath
    file: PurePath
    id: str
    title: str | None = None
    force: bool = False
    """Whether another text of that source, or another file of that name, may be replaced."""


@dataclass(frozen=True, slots=True)
class ArchivedSource:
    """What comes of archiving a file; ``files`` are to be written together, or not at all."""

    entry: SourceEntry | None = None
    """What the brief says of the source; None where the file is refused."""
    path: PurePath = field(default_factory=PurePath)
    """Where the text stands."""
    text: ArchivedText | None = None
    """What it says; None where nothing could be read."""
    fault: Fault | None = None
    files: Mapping[PurePath, bytes] | None = None
    """None where the brief could not be edited without changing anything else."""


def archive_source(world: World, wanted: SourceToArchive) -> ArchivedSource:
    """Return the files to write for a source: its text, where it is copied, and the brief.

    A file in the brief's folder stays where it is; another is copied to ``sources/ID.txt`` (or
    ``.md``, ``.html``, ``.pdf``) beside the brief. Its bytes stay as they are.

    Raises:
        UsageError: the id is none, or another text or file would be replaced without ``force``.
        EnvironmentFailure: the file or the brief cannot be read.
    """
    _refuse_a_wrong_id(wanted.id)
    fault = too_large(world.size(wanted.file))
    if fault is not None:
        return ArchivedSource(fault=fault)
    data = world.read(wanted.file)
    text = read_archived(data, str(wanted.file))
    if isinstance(text, Fault) and text.code != NO_WORDS:
        return ArchivedSource(fault=text)
    brief = world.read(wanted.brief)
    path, name = _place(world, wanted)
    entry = SourceEntry(wanted.id, name, _digest(data), _title(wanted))
    if not wanted.force:
        _refuse_replacing(known_source(brief, str(wanted.brief), wanted.id), entry)
    copied = _copied(world, path, data, force=wanted.force)
    edited = with_source(brief, str(wanted.brief), entry)
    changed = {} if edited in (None, brief) else {wanted.brief: edited or b""}
    files = None if edited is None else {**copied, **changed}
    if isinstance(text, Fault):
        return ArchivedSource(entry, path, None, text, files)
    return ArchivedSource(entry, path, text, None, files)


def only_brief_in(world: World, folder: PurePath) -> PurePath:
    """Return the one brief in a folder.

    Raises:
        UsageError: there is none, or more than one.
    """
    names = [name for name in world.files(folder) if name.endswith((".yaml", ".yml"))]
    if len(names) == 1:
        return folder / names[0]
    what = "there are several briefs here" if names else "there is no brief here"
    raise UsageError(what, "name the brief that the source belongs to: --brief harbour.yaml")


def _digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()


def _refuse_a_wrong_id(text: str) -> None:
    try:
        Identifier.read(text)
    except ValueError:
        hint = "start with a letter; then letters, digits, - and _: --id press-release"
        raise UsageError(f"'{text}' cannot be the id of a source", hint) from None


def _place(world: World, wanted: SourceToArchive) -> tuple[PurePath, str]:
    """Return where the text is to stand, as a path and as the brief calls it."""
    folder = wanted.brief.parent
    file, home = world.true_path(wanted.file), world.true_path(folder)
    if file.is_relative_to(home):
        name = file.relative_to(home).as_posix()
        return folder / name, name
    name = f"{FOLDER}/{wanted.id}{wanted.file.suffix.lower()}"
    return folder / name, name


def _title(wanted: SourceToArchive) -> str:
    return folded(wanted.title or "") or wanted.file.stem


def _refuse_replacing(known: Mapping[str, str | None] | None, entry: SourceEntry) -> None:
    """Refuse to give a source another text than the one it was written from."""
    for key, value in entry.fingerprint.items():
        before = (known or {}).get(key)
        if before is not None and before != value:
            what = "another file as its text" if key == "text" else "another SHA-256"
            hint = "give the new text an id of its own, or replace the old one with --force"
            raise UsageError(f"the source '{entry.id}' has {what} already ({before})", hint)


def _copied(world: World, path: PurePath, data: bytes, *, force: bool) -> dict[PurePath, bytes]:
    """Return what is to be written for the text: nothing where it stands there already."""
    if world.is_file(path):
        if world.size(path) == len(data) and world.read(path) == data:
            return {}
        if not force:
            hint = "take another id, or overwrite it with --force"
            raise UsageError(f"{path} is there already, and not the same", hint)
    return {path: data}
