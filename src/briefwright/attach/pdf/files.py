"""Files that are attached to a PDF: those of a guest, and new ones (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from hashlib import md5
from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import (
    entry,
    extended,
    is_dictionary,
    items,
    kept_dictionary,
    text,
)
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.trees import read_names, written_names
from briefwright.core.rendering import SourceFile


class FileMerger:
    """Adds files to a host; each gets a name that no other has."""

    def __init__(self, host: Host) -> None:
        self.host = host
        listed = entry(entry(host.pdf.Root, "/Names"), "/EmbeddedFiles")
        self._files = read_names(listed)
        self._taken = {_decoded(key) for key in self._files}
        self._taken |= {_file_name(each) for each in self._files.values()}
        self._has_more = False

    def take(self, guest: Guest, part: Any) -> None:
        """Take over a guest's files; those that belong to it as a whole now belong to its part.

        They belong to the document besides (ISO 19005-3, annex E): not every reader looks at parts.
        """
        files = list(attached_files(guest.pdf).values())
        associated = [each for each in items(entry(guest.pdf.Root, "/AF")) if is_dictionary(each)]
        if not files and not associated:
            return
        carrier = guest.pdf.make_indirect(
            pikepdf.Array([pikepdf.Array(files), pikepdf.Array(associated)])
        )
        mine, belonging = self.host.pdf.copy_foreign(carrier).as_list()
        for each in mine.as_list():
            self._rename(each, guest.called)
            self._add(each)
        for owner in (self.host.pdf.Root, part):
            if owner is not None:
                extended(owner, "/AF", belonging.as_list())

    def embed(self, files: Iterable[SourceFile], day: datetime.date) -> None:
        """Attach new files to the document as a whole (ISO 32000-2, 14.13)."""
        made = []
        for file in files:
            name = self._free(file.name, "brief")
            made.append(_specification(self.host.pdf, file, name, day))
            self._add(made[-1])
        extended(self.host.pdf.Root, "/AF", made)

    def finish(self) -> None:
        """Write the list of files anew where some were added."""
        if self._has_more:
            names = kept_dictionary(self.host.pdf.Root, "/Names")
            names.EmbeddedFiles = written_names(self.host.pdf, self._files)

    def _rename(self, specification: Any, called: str) -> None:
        given = _file_name(specification) or "file"
        name = self._free(given, called)
        if name != given or "/UF" not in specification:
            specification.F = _plain(name)
            specification.UF = pikepdf.String(name)

    def _free(self, name: str, called: str) -> str:
        made = name
        while made in self._taken:
            made = f"{called}.{made}"
        return made

    def _add(self, specification: Any) -> None:
        name = _file_name(specification)
        self._taken.add(name)
        self._files[bytes(pikepdf.String(name))] = specification
        self._has_more = True


def attached_files(pdf: pikepdf.Pdf) -> dict[bytes, Any]:
    """Return the specifications of the files that are attached to a PDF, by their keys."""
    listed = read_names(entry(entry(pdf.Root, "/Names"), "/EmbeddedFiles"))
    return {key: each for key, each in listed.items() if is_dictionary(entry(each, "/EF"))}


def _file_name(specification: Any) -> str:
    return text(entry(specification, "/UF")) or text(entry(specification, "/F"))


def _decoded(key: bytes) -> str:
    return text(pikepdf.String(key))


def _specification(pdf: pikepdf.Pdf, file: SourceFile, name: str, day: datetime.date) -> Any:
    """Return a file as a specification that archives accept (ISO 19005-3, 6.8)."""
    moment = f"D:{day:%Y%m%d}000000Z"
    content = pdf.make_stream(
        file.data,
        Type=pikepdf.Name.EmbeddedFile,
        Subtype=pikepdf.Name(f"/{file.media_type}"),
        Params=pikepdf.Dictionary(
            Size=len(file.data),
            CreationDate=pikepdf.String(moment),
            ModDate=pikepdf.String(moment),
            CheckSum=pikepdf.String(md5(file.data, usedforsecurity=False).digest()),
        ),
    )
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec,
            F=_plain(name),
            UF=pikepdf.String(name),
            Desc=pikepdf.String(_DESCRIPTIONS.get(file.media_type, _OTHER)),
            AFRelationship=pikepdf.Name.Supplement,
            EF=pikepdf.Dictionary(F=content, UF=content),
        )
    )


def _plain(name: str) -> pikepdf.String:
    return pikepdf.String(name.encode("ascii", "replace").replace(b"?", b"_"))


_OTHER = "A brief, or what belongs to one"
_DESCRIPTIONS = {
    "application/yaml": "A brief, as the text that its documents are made from",
    "application/pdf": "A brief, to be read and printed",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
        "A brief, as a Word document",
}  # fmt: skip
