"""Read the archived texts of a brief's sources, found by their path or by their SHA-256."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import PurePath

from briefwright.archive import Fault, read_archived, too_large
from briefwright.build.request import BuildRequest
from briefwright.build.settings import settings_of
from briefwright.build.source_files import SourceFiles
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.errors import EnvironmentFailure
from briefwright.core.paths import FieldPath, path_text
from briefwright.core.world import World
from briefwright.evidence import ArchivedText
from briefwright.loading import LoadedBrief, Positions
from briefwright.model import Brief, Source

NO_FINGERPRINT = "E119"
MISSING = "E120"
CHANGED = "E121"
UNREADABLE = "E122"
OUTSIDE = "E124"
WARNINGS = frozenset({MISSING, "E125"})
"""What does not make a brief wrong: its text is not at hand, or is one that nobody can search."""
_SHOWN_DIGITS = 12


class Absence(StrEnum):
    """Why no text of a source is at hand."""

    NOT_NAMED = "not named"
    """The brief names no file, and none in the folders has the SHA-256."""
    MISSING = "missing"
    """The file named is not there."""
    OUTSIDE = "outside"
    """The path leads out of the folders that are allowed."""
    CHANGED = "changed"
    """The file has another SHA-256."""
    UNREADABLE = "unreadable"
    """The file is there, and gives no text."""


@dataclass(frozen=True, slots=True)
class SourcesRead:
    """The texts at hand by the id of their source, and what kept others from being read."""

    texts: Mapping[str, ArchivedText] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    absent: Mapping[str, Absence] = field(default_factory=dict)
    """The sources that have no text at hand, by their id."""


def read_sources(world: World, request: BuildRequest, loaded: LoadedBrief) -> SourcesRead:
    """Return the texts of the sources that a brief lists.

    Folders are allowed by the request, and by the ``briefwright.toml`` that holds for the brief.
    """
    if loaded.brief is None or not loaded.brief.sources:
        return SourcesRead()
    texts: dict[str, ArchivedText] = {}
    absent: dict[str, Absence] = {}
    found: list[Diagnostic] = []
    folders = (*request.source_folders, *settings_of(world, request).source_folders)
    files = SourceFiles(world, request.folder, folders)
    for index, source in enumerate(loaded.brief.sources):
        reading = _SourceReading(world, files, source, ("sources", index), loaded.positions)
        text = reading.text()
        found += reading.diagnostics
        if source.id is not None and isinstance(text, ArchivedText):
            texts.setdefault(source.id, text)
        elif source.id is not None and isinstance(text, Absence):
            absent.setdefault(source.id, text)
    return SourcesRead(texts, tuple(found), absent)


def unchecked_quotes(
    loaded: LoadedBrief, read: SourcesRead, locked: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """Yield one note where quotes cite only sources for which no text was ever named.

    ``locked`` are sources for which the evidence lock stands.
    """
    brief = loaded.brief
    if brief is None:
        return
    missing = [
        key
        for key, absence in read.absent.items()
        if absence is Absence.NOT_NAMED and key not in locked
    ]
    cited = [{reference.source for reference in quote.source} for quote in brief.quotes]
    open_ones = [sources for sources in cited if sources and sources.issubset(missing)]
    if not open_ones:
        return
    ids = [key for key in missing if any(key in sources for sources in open_ones)]
    count = len(open_ones)
    names = " and ".join(f"'{key}'" for key in ids)
    quotes = "1 quote is" if count == 1 else f"{count} quotes are"
    message = f"{quotes} not checked: no text of {names} is at hand."
    path = _source_path(brief, ids[0])
    source = brief.sources[int(path[1])]
    span = loaded.positions.value((*path, "sha256")) or loaded.positions.holder(path)
    hint = _ways_to_the_text(source)
    yield Diagnostic(MISSING, Severity.NOTE, message, span, hint, path_text(path))


def _source_path(brief: Brief, key: str) -> FieldPath:
    return ("sources", [source.id for source in brief.sources].index(key))  # type: ignore[arg-type]


def _ways_to_the_text(source: Source) -> str:
    """Return what to do where a text is not at hand."""
    adding = f"'brief source add FILE --id {source.id or 'ID'}'"
    if source.sha256 is None:
        return f"Archive it beside the brief: {adding}."
    return f"Name the folder that holds it with --sources DIR, or archive it with {adding}."


@dataclass(slots=True)
class _SourceReading:
    """Reads the text of one source, and collects what is to be said about it."""

    world: World
    files: SourceFiles
    source: Source
    path: FieldPath
    positions: Positions
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def text(self) -> ArchivedText | Absence | None:
        """Return the text, or why there is none."""
        digest = self.source.sha256
        if self.source.text is None:
            by_digest = self.files.with_digest(digest) if digest else None
            return self._read(by_digest) if by_digest else Absence.NOT_NAMED
        named = self.files.named(self.source.text)
        if named is None:
            return self._outside()
        if self.world.is_file(named):
            return self._read(named)
        by_digest = self.files.with_digest(digest) if digest else None
        return self._read(by_digest) if by_digest else self._missing(named)

    def _read(self, path: PurePath) -> ArchivedText | Absence:
        try:
            fault = too_large(self.world.size(path))
            data = b"" if fault else self.world.read(path)
        except EnvironmentFailure as failure:
            self._say(UNREADABLE, f"{failure.message}.", failure.hint)
            return Absence.UNREADABLE
        digest = sha256(data).hexdigest()
        if fault is None and self.source.sha256 not in (None, digest):
            return self._changed(path, digest)
        text = fault or read_archived(data, path.as_posix(), self.world.keeper)
        if isinstance(text, Fault):
            self._say(text.code, text.message(path.as_posix()), text.hint)
            return Absence.UNREADABLE
        if self.source.sha256 is None:
            self._no_fingerprint(path, digest)
        return text

    def _outside(self) -> Absence:
        message = f"'{self.source.text}' leads out of the brief's folder, and is not read."
        hint = "Copy the file beside the brief, or allow its folder with --sources DIR."
        self._say(OUTSIDE, message, hint)
        return Absence.OUTSIDE

    def _missing(self, path: PurePath) -> Absence:
        message = f"There is no file {path.as_posix()} with the text of this source."
        self._say(MISSING, message, _ways_to_the_text(self.source))
        return Absence.MISSING

    def _changed(self, path: PurePath, digest: str) -> Absence:
        message = (
            f"{path.as_posix()} is not the text that the brief was written from: its SHA-256 "
            f"begins with {digest[:_SHOWN_DIGITS]}, not with "
            f"{(self.source.sha256 or '')[:_SHOWN_DIGITS]}."
        )
        hint = f"Put the file back as it was; or read it again, and then write `sha256: {digest}`."
        self._say(CHANGED, message, hint, "sha256")
        return Absence.CHANGED

    def _no_fingerprint(self, path: PurePath, digest: str) -> None:
        message = f"Nothing would show that {path.as_posix()} was changed."
        hint = f"Write below it `sha256: {digest}`."
        self._say(NO_FINGERPRINT, message, hint, severity=Severity.NOTE)

    def _say(
        self,
        code: str,
        message: str,
        hint: str | None,
        key: str = "text",
        *,
        severity: Severity | None = None,
    ) -> None:
        weight = severity or (Severity.WARNING if code in WARNINGS else Severity.ERROR)
        path = (*self.path, key)
        self.diagnostics.append(
            Diagnostic(code, weight, message, self._span(path), hint, path_text(path))
        )

    def _span(self, path: FieldPath) -> Span:
        """Return where a key of the source stands, or what else names its file."""
        at_digest = self.positions.value((*self.path, "sha256"))
        return self.positions.value(path) or at_digest or self.positions.nearest(path)
