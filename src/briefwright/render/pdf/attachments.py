"""Attach the text that a document was made from, and its evidence (ISO 19005-3, 6.8)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5

from briefwright.core.rendering import SourceFile
from briefwright.evidence.manifest import FILE_NAME, MEDIA_TYPE
from briefwright.render.pdf.file import PdfFile, byte_string, name_bytes, text_string
from briefwright.render.pdf.metadata import pdf_date


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to attach, and what it is to the document (ISO 19005-3, annex E)."""

    file: SourceFile
    relation: str
    description: str


def source_attachment(source: SourceFile) -> Attachment:
    """Return the brief as what the document was made from."""
    return Attachment(source, "Source", "The brief from which this document was made")


def manifest_attachment(manifest: bytes, source: SourceFile | None) -> Attachment:
    """Return an evidence manifest as what states the document's claims once more, for machines."""
    name = FILE_NAME
    while source is not None and name == source.name:  # no two files may have one name
        name = f"_{name}"
    description = "What this document claims, from which sources, and what came of verifying it"
    return Attachment(SourceFile(name, manifest, MEDIA_TYPE), "Supplement", description)


def attach_files(file: PdfFile, attachments: Sequence[Attachment], day: datetime.date) -> str:
    """Add files; return the catalog's entries that lead to them, sorted by name (7.9.6)."""
    if not attachments:
        return ""
    written = {each.file.name: attach_file(file, each, day) for each in attachments}
    ordered = sorted(written, key=name_bytes)
    names = "".join(f"{text_string(name)}{written[name]}" for name in ordered)
    associated = " ".join(written.values())
    return f"/Names<</EmbeddedFiles<</Names[{names}]>>>>/AF[{associated}]"


def attach_file(file: PdfFile, attachment: Attachment, day: datetime.date) -> str:
    """Add a file and return a reference to its specification (ISO 32000-1, 7.11)."""
    source = attachment.file
    kind = source.media_type.replace("/", "#2F")
    checksum = md5(source.data, usedforsecurity=False).hexdigest().upper()
    moment = pdf_date(day)
    content = file.add_stream(
        source.data,
        f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(source.data)}"
        f"/ModDate {moment}/CreationDate {moment}/CheckSum<{checksum}>>>",
    )
    plain_name = source.name.encode("ascii", "replace").decode("ascii").replace("?", "_")
    return file.add_object(
        f"<</Type/Filespec/F{byte_string(plain_name)}/UF{text_string(source.name)}"
        f"/Desc{text_string(attachment.description)}/AFRelationship/{attachment.relation}"
        f"/EF<</F {content}/UF {content}>>>>"
    )
