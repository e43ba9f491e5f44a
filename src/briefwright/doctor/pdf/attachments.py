"""Check the files that are attached to a PDF: names, relationship, media type, date."""

from __future__ import annotations

import re
from typing import Any

from briefwright.doctor.pdf.objects import (
    Identity,
    entry,
    identity,
    is_dictionary,
    is_stream,
    items,
    name,
    name_tree,
    text,
)
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import interactive as rules

_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")


def check_attachments(document: OpenPdf) -> None:
    """Check every file specification that holds a file (ISO 19005-3, 6.8; ISO 14289-1, 7.11)."""
    associated = {
        identity(each) for value in document.objects() for each in items(entry(value, "/AF"))
    }
    listed = list(name_tree(entry(entry(document.catalog, "/Names"), "/EmbeddedFiles")))
    named = {identity(each): key for key, each in listed}
    for specification in _specifications(document, [each for _, each in listed]):
        file_name = text(entry(specification, "/UF")) or text(entry(specification, "/F"))
        place = f"attachment {file_name or named.get(identity(specification), '')}".strip()[:80]
        _check_specification(document, specification, place, associated)


def _specifications(document: OpenPdf, listed: list[Any]) -> list[Any]:
    """Return every dictionary that embeds a file, wherever it hangs, each once."""
    found = {identity(each): each for each in listed if is_dictionary(entry(each, "/EF"))}
    for value in document.objects():
        if is_dictionary(value) and not is_stream(value) and is_dictionary(entry(value, "/EF")):
            found.setdefault(identity(value), value)
    return list(found.values())


def _check_specification(
    document: OpenPdf, specification: Any, place: str, associated: set[Identity]
) -> None:
    found, part = document.found, document.levels.archive_part
    if part == 1 or (part == 2 and not _is_archival(specification)):
        found.add(
            rules.ATTACHMENT_FORBIDDEN, f"PDF/A-{part} does not allow this attachment.", place
        )
    has_names = text(entry(specification, "/F")) and text(entry(specification, "/UF"))
    if not has_names:
        found.add(rules.ATTACHMENT_NAMES, "An attachment lacks one of its two names.", place)
    if part in {1, 2}:
        return
    has_relation = name(entry(specification, "/AFRelationship")) != ""
    is_associated = has_relation and identity(specification) in associated
    found.need(
        rules.ATTACHMENT_RELATION, "An attachment is not associated with the document.", place,
        holds=is_associated,
    )  # fmt: skip
    embedded = entry(specification, "/EF")
    stream = entry(embedded, "/F")
    stream = entry(embedded, "/UF") if stream is None else stream
    if not _MEDIA_TYPE.fullmatch(name(entry(stream, "/Subtype"))):
        found.add(rules.ATTACHMENT_TYPE, "An attachment has no media type.", place)
    if not text(entry(entry(stream, "/Params"), "/ModDate")):
        found.add(rules.ATTACHMENT_DATE, "An attachment has no date of change.", place)


def _is_archival(specification: Any) -> bool:
    """Tell whether an attached file may be PDF/A itself: only a PDF can (ISO 19005-2, 6.8)."""
    stream = entry(entry(specification, "/EF"), "/F")
    return name(entry(stream, "/Subtype")).lower() == "application/pdf"
