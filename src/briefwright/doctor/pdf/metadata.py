"""Check the metadata of a PDF: title, the standards it claims, agreement of its two places."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from briefwright.doctor.pdf.objects import content_of, entry, is_stream, text
from briefwright.doctor.pdf.opening import Levels, OpenPdf
from briefwright.doctor.pdf.xmp import (
    ADOBE_PDF,
    ARCHIVE_ID,
    DUBLIN_CORE,
    EXPLAINED,
    UNIVERSAL_ID,
    XMP_BASIC,
    Packet,
    UnreadablePacket,
    read_packet,
)
from briefwright.doctor.rules import metadata as rules

_LEVELS = {1: "AB", 2: "ABU", 3: "ABU", 4: "EF"}
_PAIRS: Mapping[str, tuple[str, str]] = {
    "/Title": (DUBLIN_CORE, "title"),
    "/Author": (DUBLIN_CORE, "creator"),
    "/Subject": (DUBLIN_CORE, "description"),
    "/Keywords": (ADOBE_PDF, "Keywords"),
    "/Creator": (XMP_BASIC, "CreatorTool"),
    "/Producer": (ADOBE_PDF, "Producer"),
    "/CreationDate": (XMP_BASIC, "CreateDate"),
    "/ModDate": (XMP_BASIC, "ModifyDate"),
}
_PDF_DATE = re.compile(
    r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z(?:00'?00'?)?|([+-]\d\d)'?(\d\d)?'?)?"
)


def read_claims(document: OpenPdf) -> Packet | None:
    """Read the metadata, note what the file claims, and report where they cannot be read."""
    stream = entry(document.catalog, "/Metadata")
    if not is_stream(stream):
        document.found.add(rules.NO_METADATA, "There are no metadata (XMP).")
        return None
    try:
        packet = read_packet(content_of(stream) or b"")
    except UnreadablePacket as failure:
        document.found.add(rules.METADATA_BROKEN, f"The metadata cannot be read: {failure}.")
        return None
    _note_levels(document.levels, packet)
    return packet


def _note_levels(levels: Levels, packet: Packet) -> None:
    part = packet.value(ARCHIVE_ID, "part")
    if part.isdecimal() and len(part) < 3:
        levels.archive_part = int(part)
        levels.archive_level = packet.value(ARCHIVE_ID, "conformance")[:2].upper()
    part = packet.value(UNIVERSAL_ID, "part")
    if part.isdecimal() and len(part) < 3:
        levels.accessible_part = int(part)


def check_metadata(document: OpenPdf, packet: Packet) -> None:
    """Check what the metadata say (ISO 14289-1, 5, 7.1; ISO 19005-3, 6.6)."""
    found, levels = document.found, document.levels
    _check_agreement(document, packet)
    if levels.accessible_part != 1:
        found.add(rules.NO_UA_CLAIM, "The metadata do not claim PDF/UA-1.")
    if not packet.value(DUBLIN_CORE, "title").strip():
        found.add(rules.NO_TITLE, "The metadata have no title (dc:title).")
    if levels.archive_part is None:
        found.add(rules.NO_ARCHIVE_CLAIM, "The metadata do not claim PDF/A.")
        return
    allowed = _LEVELS.get(levels.archive_part, "")
    without_level = levels.archive_part == 4 and not levels.archive_level
    if not without_level and (not levels.archive_level or levels.archive_level not in allowed):
        found.add(rules.UNKNOWN_LEVEL, f"There is no {levels.archive}.")
    if levels.archive_part == 1 and entry(document.catalog.Metadata, "/Filter") is not None:
        found.add(rules.METADATA_PACKED, "The metadata are compressed.")
    explained = EXPLAINED | packet.explained
    for prefix, namespace in sorted(packet.namespaces.items()):
        if namespace not in explained:
            found.add(
                rules.NO_EXTENSION_SCHEMA,
                f"The file does not explain its metadata '{prefix}' ({namespace}).",
            )


def _check_agreement(document: OpenPdf, packet: Packet) -> None:
    """Check that Info and XMP do not contradict each other (ISO 19005-1, 6.7.3)."""
    info = entry(document.pdf.trailer, "/Info")
    rule = rules.INFO_DIFFERS if document.levels.archive_part == 1 else rules.INFO_MAY_MISLEAD
    for key, (namespace, local) in _PAIRS.items():
        given, other = text(entry(info, key)).strip(), packet.value(namespace, local).strip()
        if local == "creator":
            other = ", ".join(packet.values.get((namespace, local), ())).strip()
        if given and other and not _agree(key, given, other):
            document.found.add(
                rule, f"{key[1:]}: '{given[:60]}' in one place, '{other[:60]}' in "
                "the other.",
            )  # fmt: skip


def _agree(key: str, given: str, other: str) -> bool:
    if key.endswith("Date"):
        first, second = _moment(given), _xmp_moment(other)
        return first is None or second is None or first == second
    return re.split(r"[\s,;]+", given) == re.split(r"[\s,;]+", other)


def _moment(value: str) -> datetime.datetime | None:
    """Return the moment that a date of a PDF names (ISO 32000-1, 7.9.4)."""
    match = _PDF_DATE.fullmatch(value)
    if match is None:
        return None
    year, month, day, hour, minute, second, offset, minutes = match.groups()
    try:
        shift = datetime.timedelta(hours=int(offset or 0))
        shift += datetime.timedelta(minutes=int(f"{(offset or '+')[0]}{minutes or 0}"))
        return datetime.datetime(
            int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0),
            int(second or 0), tzinfo=datetime.timezone(shift),
        )  # fmt: skip
    except ValueError:
        return None


def _xmp_moment(value: str) -> datetime.datetime | None:
    """Return the moment that a date of XMP names, in whole seconds; None where it is vaguer."""
    try:
        moment = datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    if len(value) < len("2026-01-01T00:00:00"):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)).replace(microsecond=0)
