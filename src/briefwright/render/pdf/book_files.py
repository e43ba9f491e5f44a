"""Attach the briefs of a book and their evidence, each under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefwright.core.rendering import SourceFile
from briefwright.document import Properties
from briefwright.document.book import Chapter
from briefwright.evidence.manifest import ManifestMaker, pages_digest
from briefwright.render.pdf.attachments import (
    Attachment,
    attach_file,
    manifest_attachment,
    source_attachment,
)
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.metadata import day_of
from briefwright.render.pdf.trees import name_tree

_MANIFEST_SUFFIX = ".evidence.json"
_BOOK_DESCRIPTION = "The file that binds the briefs of this book"


class BookAttachments:
    """The files attached to a book so far (ISO 19005-3, 6.8)."""

    def __init__(self) -> None:
        self._references: dict[str, str] = {}
        self._taken: set[str] = set()
        """Names, in small letters: they may land side by side in one folder."""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._references)

    def add(
        self,
        file: PdfFile,
        chapter: Chapter,
        canvas: PdfCanvas,
        source: SourceFile | None,
        manifest: ManifestMaker | None,
    ) -> None:
        """Attach the brief of a chapter, and a manifest with the digest of its finished pages."""
        wanted = PurePosixPath(source.name if source is not None else _file_name(chapter.name))
        suffix = wanted.suffix if source is not None else ""
        stem = self._free_stem(wanted.stem if source is not None else wanted.name, suffix)
        day = day_of(chapter.document.properties)
        files: list[Attachment] = []
        if source is not None:
            files.append(source_attachment(replace(source, name=f"{stem}{suffix}")))
        if manifest is not None:
            made = manifest_attachment(manifest(pages_digest(canvas.contents)), source)
            name = f"{stem}{_MANIFEST_SUFFIX}"
            files.append(replace(made, file=replace(made.file, name=name)))
        for each in files:
            self._take(each.file.name, attach_file(file, each, day))

    def add_book(self, file: PdfFile, properties: Properties, source: SourceFile | None) -> None:
        """Attach the file that the book was made from."""
        if source is None:
            return
        path = PurePosixPath(source.name)
        name = f"{self._free_stem(path.stem, path.suffix)}{path.suffix}"
        attachment = Attachment(replace(source, name=name), "Source", _BOOK_DESCRIPTION)
        self._take(name, attach_file(file, attachment, day_of(properties)))

    def write(self, file: PdfFile) -> str:
        """Return the entries of the catalog for the files."""
        if not self:
            return ""
        associated = file.add_object(f"[{' '.join(self._references.values())}]")
        return f"/AF {associated}"

    def write_names(self, file: PdfFile) -> str:
        """Write the tree of the files' names, and return the entry that leads to it."""
        return f"/EmbeddedFiles {name_tree(file, self._references)}" if self else ""

    def _take(self, name: str, reference: str) -> None:
        self._references[name] = reference
        self._taken.add(name.casefold())

    def _free_stem(self, stem: str, suffix: str) -> str:
        """Return a stem under which no file is attached yet: ``x``, ``x-2``, ``x-3`` …"""
        for candidate in _numbered(stem):
            names = {f"{candidate}{suffix}", f"{candidate}{_MANIFEST_SUFFIX}"}
            if not any(name.casefold() in self._taken for name in names):
                return candidate
        raise AssertionError("there is always a further number")


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _file_name(text: str) -> str:
    """Return a text as the name of a file: letters and digits, the rest as hyphens."""
    return "".join(letter if letter.isalnum() else "-" for letter in text).strip("-") or "chapter"
