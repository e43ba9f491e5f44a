"""Inspect a finished file: what it claims, and whether it still is what its manifest says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from briefwright.archive.faults import Fault
from briefwright.archive.pdf.pages import pages_of
from briefwright.attach.carried import CarriedSource, Unreadable
from briefwright.attach.kinds import FileKind, kind_of
from briefwright.attach.standing import TextOfFile
from briefwright.core.errors import EnvironmentFailure
from briefwright.evidence.manifest import (
    NAMESPACE,
    Digest,
    Extent,
    Manifest,
    ManifestError,
    ReadManifest,
    pages_digest,
    read_manifest,
    words_digest,
)

_FAMILY = NAMESPACE.rpartition(":")[0]
_MOST_NEAR = 50
"""Quotes and names for which what stands there instead is looked for."""
_EXTENTS = {FileKind.PDF: Extent.PAGES, FileKind.WORD: Extent.WORDS}


class Subject(StrEnum):
    """What of a file differs from what its manifest says."""

    MANIFEST = "manifest"
    BRIEF = "brief"
    PAGES = "pages"
    WORDS = "words"
    QUOTE = "quote"
    NAME = "name"


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
    """What a file claims, and what is no longer so."""

    name: str
    kind: FileKind
    read: ReadManifest
    differences: tuple[Difference, ...]
    remarks: tuple[str, ...] = ()
    """What is no difference, but may matter."""

    @property
    def manifest(self) -> Manifest:
        """What it claims."""
        return self.read.manifest


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file as far as it matters here."""

    kind: FileKind
    data: bytes
    manifests: Sequence[bytes]
    briefs: Sequence[CarriedSource]
    digest: Digest
    words: str | None
    """Of a Word file; those of a PDF are read where they are needed."""
    annotations: int = 0


def inspect_file(data: bytes, name: str) -> Inspection:
    """Return what a Word file or PDF claims, and whether it still matches its manifest.

    Raises:
        EnvironmentFailure: the file cannot be read, or carries no manifest, several or one that
            cannot be read.
    """
    try:
        opened = _open_pdf(data) if kind_of(data) is FileKind.PDF else _open_word(data)
    except Unreadable as failure:
        raise _refused(name, failure.reason, failure.hint) from failure
    read = _manifest(opened, name)
    differences = [*_of_manifest(read, opened), *_of_brief(read.manifest, opened.briefs)]
    changes = list(_of_content(read.digest, opened))
    remarks = []
    if changes or not read.is_whole:
        text = _text_of(opened)
        if isinstance(text, Fault):
            remarks.append(f"its quotes and names were not looked for: it {text.predicate}")
        else:
            changes += _of_words(read.manifest, text)
    if opened.annotations:
        remarks.append(f"annotations that it was not built with: {opened.annotations}")
    return Inspection(name, opened.kind, read, (*differences, *changes), tuple(remarks))


def _open_pdf(data: bytes) -> _Opened:
    from briefwright.attach.pdf import manifests_of_pdf, pages_of_pdf, sources_of_pdf

    manifests = manifests_of_pdf(data, _FAMILY)
    contents, annotations = pages_of_pdf(data) if manifests else ([], 0)
    digest = pages_digest(contents)
    return _Opened(FileKind.PDF, data, manifests, sources_of_pdf(data), digest, None, annotations)


def _open_word(data: bytes) -> _Opened:
    from briefwright.attach.word import manifests_of_word, sources_of_word, words_of_word

    manifests = manifests_of_word(data, _FAMILY)
    words = words_of_word(data) if manifests else ""
    return _Opened(
        FileKind.WORD, data, manifests, sources_of_word(data), words_digest(words), words
    )


def _manifest(opened: _Opened, name: str) -> ReadManifest:
    found = list(dict.fromkeys(opened.manifests))
    if not found:
        hint = "it was built with 'plain', by an earlier version, or by other means"
        raise _refused(name, "it carries no evidence manifest", hint)
    if len(found) > 1:
        reason = f"it carries {len(found)} evidence manifests"
        raise _refused(name, reason, "have the file sent again by whoever built it")
    try:
        return read_manifest(found[0])
    except ManifestError as error:
        reason = f"its evidence manifest cannot be read: {error}"
        raise _refused(name, reason, "have the file sent again by whoever built it") from error


def _of_manifest(read: ReadManifest, opened: _Opened) -> Iterator[Difference]:
    if not read.is_whole:
        yield Difference(Subject.MANIFEST, "The manifest itself was altered after the build.")
    if read.digest.extent is not _EXTENTS[opened.kind]:
        yield Difference(Subject.MANIFEST, "The manifest is that of another kind of file.")


def _of_brief(manifest: Manifest, briefs: Sequence[CarriedSource]) -> Iterator[Difference]:
    """Yield what is wrong with the brief inside."""
    digests = {sha256(each.data).hexdigest() for each in briefs}
    if not digests:
        message = f"The brief it was made from, {manifest.brief}, is no longer inside."
        yield Difference(Subject.BRIEF, message)
    elif digests != {manifest.brief_sha256}:
        message = f"The brief inside is not the one it was made from, {manifest.brief}."
        yield Difference(Subject.BRIEF, message)


def _of_content(expected: Digest, opened: _Opened) -> Iterator[Difference]:
    """Yield how pages or words differ from those that were built."""
    if expected.extent is not opened.digest.extent or expected == opened.digest:
        return
    if expected.extent is Extent.WORDS:
        yield Difference(Subject.WORDS, "Its words were changed after the build.")
        return
    before, now = expected.sha256, opened.digest.sha256
    if len(before) != len(now):
        message = f"It has {_pages(len(now))}; it was built with {len(before)}."
        yield Difference(Subject.PAGES, message)
    pairs = enumerate(zip(before, now, strict=False), 1)
    changed = [str(number) for number, (old, new) in pairs if old != new]
    if changed:
        verb = "was" if len(changed) == 1 else "were"
        pages = "Page" if len(changed) == 1 else "Pages"
        message = f"{pages} {', '.join(changed)} {verb} changed after the build."
        yield Difference(Subject.PAGES, message)


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


def _text_of(opened: _Opened) -> TextOfFile | Fault:
    if opened.words is not None:
        return TextOfFile(opened.words)
    pages = pages_of(opened.data)
    if isinstance(pages, Fault):
        return pages
    lines = [line for page in pages for line in page]
    return TextOfFile("".join(line.text + ("" if line.is_cut else " ") for line in lines))


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def _refused(name: str, reason: str, hint: str) -> EnvironmentFailure:
    return EnvironmentFailure(f"{name} cannot be inspected: {reason}", hint)
