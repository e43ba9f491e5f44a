"""Inspect a finished file: what it claims, and whether it still is what its manifest says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from operator import attrgetter

from briefwright.archive.faults import Fault
from briefwright.attach.carried import CarriedKind, Unreadable
from briefwright.attach.contents import Contents, Found
from briefwright.attach.extract import FAMILY
from briefwright.attach.kinds import FileKind, kind_of
from briefwright.attach.standing import TextOfFile
from briefwright.core.errors import EnvironmentFailure
from briefwright.evidence.manifest import (
    Extent,
    Manifest,
    ManifestError,
    ReadManifest,
    pages_digest,
    read_manifest,
)

_MOST_NEAR = 50
"""Quotes and names for which what stands there instead is looked for."""
_EXTENTS = {FileKind.PDF: Extent.PAGES, FileKind.WORD: Extent.WORDS}
_OURS = frozenset({CarriedKind.BRIEF, CarriedKind.EVIDENCE})


class Subject(StrEnum):
    """What of a file differs from what its manifest says."""

    MANIFEST = "manifest"
    BRIEF = "brief"
    PAGES = "pages"
    WORDS = "words"
    QUOTE = "quote"
    NAME = "name"


_SUBJECTS = {FileKind.PDF: Subject.PAGES, FileKind.WORD: Subject.WORDS}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as the manifest says."""

    subject: Subject
    message: str
    path: str | None = None
    """Of a quote or an official: the place in the brief."""
    words: str | None = None
    """Those that stood there: the quote, the name."""
    found: str | None = None
    """What stands there now, where that is near."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file, or a document that is part of it, claims, and what is no longer so."""

    name: str
    kind: FileKind
    read: ReadManifest
    differences: tuple[Difference, ...]
    remarks: tuple[str, ...] = ()
    """What is no difference, but may matter."""
    place: str = ""
    """Where in the file it stands, if that is more than this document: ``pages 13 to 16``."""
    order: int = 0
    """By which the documents of a file are in order."""

    @property
    def manifest(self) -> Manifest:
        """What it claims."""
        return self.read.manifest


def inspect_file(data: bytes, name: str) -> tuple[Inspection, ...]:
    """Return what a Word file or PDF claims, and whether it still matches its manifest.

    A report with annexes, or a book, carries a manifest for each: their pages or words are looked
    for anywhere in the file, and what else stands there does not matter.

    Raises:
        EnvironmentFailure: the file cannot be read, or carries no manifest or one that cannot be
            read.
    """
    try:
        contents = _open_pdf(data) if kind_of(data) is FileKind.PDF else _open_word(data)
    except Unreadable as failure:
        raise _refused(name, failure.reason, failure.hint) from failure
    inspections = (_inspected(read, contents, name) for read in _manifests(contents, name))
    return tuple(sorted(inspections, key=attrgetter("order")))


def _inspected(read: ReadManifest, contents: Contents, name: str) -> Inspection:
    differences = [*_of_manifest(read, contents), *_of_brief(read.manifest, contents)]
    is_of_kind = read.digest.extent is _EXTENTS[contents.kind]
    found = contents.found(read.digest) if is_of_kind else Found()
    changes = [Difference(_SUBJECTS[contents.kind], message) for message in found.changes]
    remarks = []
    if changes or not read.is_whole:
        text = contents.text(found)
        if isinstance(text, Fault):
            remarks.append(f"its quotes and names were not looked for: it {text.predicate}")
        else:
            changes += _of_words(read.manifest, text)
    if found.annotations:
        remarks.append(f"annotations that it was not built with: {found.annotations}")
    return Inspection(
        name,
        contents.kind,
        read,
        (*differences, *changes),
        tuple(remarks),
        found.place,
        found.order,
    )


def _open_pdf(data: bytes) -> Contents:
    from briefwright.attach.pages_inside import PagesInside
    from briefwright.attach.pdf.carried import files_of_pdf, pages_of_pdf

    files = files_of_pdf(data, FAMILY, _OURS)
    has_manifest = any(each.kind is CarriedKind.EVIDENCE for each in files)
    pages, annotations = pages_of_pdf(data) if has_manifest else ([], [])
    return PagesInside(files, data, pages_digest(pages).sha256, annotations)


def _open_word(data: bytes) -> Contents:
    from briefwright.attach.word.carried import files_of_word, sections_of_word, words_of_word
    from briefwright.attach.words_inside import WordsInside

    files = files_of_word(data, FAMILY, _OURS)
    has_manifest = any(each.kind is CarriedKind.EVIDENCE for each in files)
    if not has_manifest:
        return WordsInside(files, "", ())
    return WordsInside(files, words_of_word(data), sections_of_word(data))


def _manifests(contents: Contents, name: str) -> list[ReadManifest]:
    found = list(dict.fromkeys(contents.of_kind(CarriedKind.EVIDENCE)))
    if not found:
        hint = "it was built with 'plain', by an earlier version, or by other means"
        if contents.of_kind(CarriedKind.BRIEF):
            hint = "it holds a brief as a file: take out what is inside with 'brief extract'"
        raise _refused(name, "it carries no evidence manifest", hint)
    try:
        return [read_manifest(each) for each in found]
    except ManifestError as error:
        which = "its evidence manifest" if len(found) == 1 else "one of its evidence manifests"
        reason = f"{which} cannot be read: {error}"
        raise _refused(name, reason, "have the file sent again by whoever built it") from error


def _of_manifest(read: ReadManifest, contents: Contents) -> Iterator[Difference]:
    if not read.is_whole:
        yield Difference(Subject.MANIFEST, "The manifest itself was altered after the build.")
    if read.digest.extent is not _EXTENTS[contents.kind]:
        yield Difference(Subject.MANIFEST, "The manifest is that of another kind of file.")


def _of_brief(manifest: Manifest, contents: Contents) -> Iterator[Difference]:
    """Yield what is wrong with the brief inside: it may be one of several."""
    briefs = contents.of_kind(CarriedKind.BRIEF)
    digests = {sha256(each).hexdigest() for each in briefs}
    if manifest.brief_sha256 in digests:
        return
    manifests = len(set(contents.of_kind(CarriedKind.EVIDENCE)))
    if not digests or (manifests > 1 and len(digests) < manifests):
        message = f"The brief it was made from, {manifest.brief}, is no longer inside."
    else:
        message = f"The brief inside is not the one it was made from, {manifest.brief}."
    yield Difference(Subject.BRIEF, message)


def _of_words(manifest: Manifest, text: TextOfFile) -> Iterator[Difference]:
    """Yield the quotes and the names of officials that no longer stand in the file's words."""
    quotes = [
        (
            Subject.QUOTE,
            f"Quote {number} no longer stands in it word for word.",
            each.path,
            each.words,
        )
        for number, each in enumerate(manifest.quotes, 1)
    ]
    names = [
        (
            Subject.NAME,
            f"The name of official {number} no longer stands in it.",
            each.path,
            each.name,
        )
        for number, each in enumerate(manifest.officials, 1)
    ]
    gone = (each for each in (*quotes, *names) if not text.has(each[-1]))
    for count, (subject, message, path, words) in enumerate(gone):
        found = text.nearest(words) if count < _MOST_NEAR else None
        yield Difference(subject, message, path, words, found)


def _refused(name: str, reason: str, hint: str) -> EnvironmentFailure:
    return EnvironmentFailure(f"{name} cannot be inspected: {reason}", hint)
