"""Make a draft of a brief from an article on disk or from standard input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from briefwright.archive import Fault, read_archived, too_large
from briefwright.build.archiving import FOLDER
from briefwright.build.starting import SCHEMA, schema_text
from briefwright.core.errors import UsageError
from briefwright.core.world import World
from briefwright.draft import Draft, DraftRequest, draft_yaml, drafted
from briefwright.evidence import ArchivedText
from briefwright.model import Identifier, LanguageTag


@dataclass(frozen=True, slots=True)
class DraftOrder:
    """What to make a draft of, and where to."""

    file: PurePath | None
    """The article; None for one that came through standard input."""
    given: bytes | None = None
    """What came through standard input."""
    target: PurePath | None = None
    """The brief to write; None for one that is printed, not written."""
    id: str = "article"
    language: str = ""
    force: bool = False
    """Whether a brief that is there already may be replaced."""


@dataclass(frozen=True, slots=True)
class DraftMade:
    """What came of it; ``files`` are to be written together."""

    text: bytes = b""
    """The brief, in UTF-8."""
    draft: Draft | None = None
    """None where the article could not be read."""
    fault: Fault | None = None
    files: Mapping[PurePath, bytes] = field(default_factory=dict)


def draft_article(world: World, order: DraftOrder) -> DraftMade:
    """Return a first brief on an article, with the files to write for it.

    An article outside the brief's folder, or from standard input, is copied to ``sources/ID.txt``
    (or ``.md``, ``.html``, ``.pdf``) beside the brief; one inside stays where it is.

    Raises:
        UsageError: the id or the language is none, or something would be replaced without force.
        EnvironmentFailure: the article cannot be read.
    """
    _refuse_wrong_words(order)
    if order.target is not None and world.is_file(order.target) and not order.force:
        hint = "choose another name with -o, or overwrite it with --force"
        raise UsageError(f"{order.target} is there already", hint)
    read = _read(world, order)
    if isinstance(read, Fault):
        return DraftMade(fault=read)
    data, text = read
    path, copies = _place(world, order, data)
    draft = drafted(DraftRequest(text, order.id, path, order.language))
    written = draft_yaml(draft).encode("utf-8")
    return DraftMade(written, draft, None, _files(world, order, written, copies))


def _refuse_wrong_words(order: DraftOrder) -> None:
    try:
        Identifier.read(order.id)
    except ValueError:
        hint = "start with a letter; then letters, digits, - and _: --id press-release"
        raise UsageError(f"'{order.id}' cannot be the id of a source", hint) from None
    if not order.language:
        return
    try:
        LanguageTag.read(order.language)
    except ValueError:
        hint = "write a tag of BCP 47: --language fr"
        raise UsageError(f"'{order.language}' is no language", hint) from None


def _read(world: World, order: DraftOrder) -> tuple[bytes, ArchivedText] | Fault:
    if order.file is None:
        data, name = order.given or b"", f"{order.id}.txt"
    else:
        fault = too_large(world.size(order.file))
        if fault is not None:
            return fault
        data, name = world.read(order.file), str(order.file)
    text = read_archived(data, name, world.keeper)
    return text if isinstance(text, Fault) else (data, text)


def _place(world: World, order: DraftOrder, data: bytes) -> tuple[str, dict[PurePath, bytes]]:
    """Return what the brief calls the text, and what is to be written for it."""
    if order.target is None:
        return ("" if order.file is None else order.file.name), {}
    folder = order.target.parent
    if order.file is not None:
        file, home = world.true_path(order.file), world.true_path(folder)
        if file.is_relative_to(home):
            return file.relative_to(home).as_posix(), {}
    suffix = ".txt" if order.file is None else order.file.suffix.lower()
    name = f"{FOLDER}/{order.id}{suffix}"
    path = folder / name
    if world.is_file(path):
        if world.read(path) == data:
            return name, {}
        if not order.force:
            hint = "take another id with --id, or overwrite it with --force"
            raise UsageError(f"{path} is there already, and not the same", hint)
    return name, {path: data}


def _files(
    world: World, order: DraftOrder, written: bytes, copies: Mapping[PurePath, bytes]
) -> dict[PurePath, bytes]:
    if order.target is None:
        return {}
    files: dict[PurePath, bytes] = {order.target: written, **copies}
    schema = order.target.parent / SCHEMA
    if not world.is_file(schema):
        files[schema] = schema_text(world)
    return files
