"""Attach the text that a document was made from (ISO 19005-3, 6.8)."""

from __future__ import annotations

import datetime
from hashlib import md5

from briefwright.core.rendering import SourceFile
from briefwright.render.pdf.file import PdfFile, byte_string, text_string
from briefwright.render.pdf.metadata import pdf_date

_DESCRIPTION = "The brief from which this document was made"


def attach_source(file: PdfFile, source: SourceFile, day: datetime.date) -> str:
    """Add a file as the document's source; return the catalog's entries that lead to it."""
    kind = source.media_type.replace("/", "#2F")
    checksum = md5(source.data, usedforsecurity=False).hexdigest().upper()
    moment = pdf_date(day)
    content = file.add_stream(
        source.data,
        f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(source.data)}"
        f"/ModDate {moment}/CreationDate {moment}/CheckSum<{checksum}>>>",
    )
    plain_name = source.name.encode("ascii", "replace").decode("ascii").replace("?", "_")
    specification = file.add_object(
        f"<</Type/Filespec/F{byte_string(plain_name)}/UF{text_string(source.name)}"
        f"/Desc{text_string(_DESCRIPTION)}/AFRelationship/Source"
        f"/EF<</F {content}/UF {content}>>>>"
    )
    names = f"/Names<</EmbeddedFiles<</Names[{text_string(source.name)}{specification}]>>>>"
    return f"{names}/AF[{specification}]"
