"""What a PDF claims to keep to, in its metadata, and what of it stays true (ISO 19005, 14289)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pikepdf
from lxml import etree

from briefwright.attach.pdf.objects import BROKEN, entry

_ARCHIVE = "http://www.aiim.org/pdfa/ns/id/"
_ACCESSIBLE = "http://www.aiim.org/pdfua/ns/id/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_LONGEST = 8 * 1024 * 1024
_LEVELS = "AUB"
"""Levels of PDF/A, the strictest first."""
_WITH_FILES = 3
"""The part of ISO 19005 that lets any file be attached."""


@dataclass(frozen=True, slots=True)
class Claims:
    """The parts of the standards that a file claims; 0 where it claims none."""

    archive: int = 0
    """The part of ISO 19005 (PDF/A)."""
    level: str = ""
    """Its level: A, U or B."""
    accessible: int = 0
    """The part of ISO 14289 (PDF/UA)."""

    @property
    def kinds(self) -> dict[str, str]:
        """The claims in words by what they are about: ``archive``, ``accessible``."""
        found = {}
        if self.archive:
            found["archive"] = f"PDF/A-{self.archive}{self.level.lower()}"
        if self.accessible:
            found["accessible"] = f"PDF/UA-{self.accessible}"
        return found


def claims_of(pdf: pikepdf.Pdf) -> Claims:
    """Return what a file claims; nothing where its metadata cannot be read."""
    root = _packet(pdf)
    if root is None:
        return Claims()
    return Claims(
        _number(_value(root, _ARCHIVE, "part")),
        _value(root, _ARCHIVE, "conformance").upper(),
        _number(_value(root, _ACCESSIBLE, "part")),
    )


def joined(host: Claims, guest: Claims, *, has_files: bool) -> Claims:
    """Return what stays true of a host when a guest goes into it.

    The guest must claim at least as much. Whatever keeps to the second part of PDF/A keeps to the
    third, which lets files be attached: the claim moves up where files come with the guest.
    """
    kept = host
    if guest.accessible != host.accessible:
        kept = replace(kept, accessible=0)
    if not host.archive:
        return kept
    is_sound = host.archive in (2, _WITH_FILES) and guest.archive in (2, _WITH_FILES)
    levels = [*_LEVELS]
    if not is_sound or host.level not in levels or guest.level not in levels:
        return replace(kept, archive=0, level="")
    level = max(host.level, guest.level, key=levels.index)
    return with_files(replace(kept, level=level)) if has_files else replace(kept, level=level)


def with_files(claims: Claims) -> Claims:
    """Return what stays true of a file when any other file is attached to it."""
    if claims.archive in (2, _WITH_FILES):
        return replace(claims, archive=_WITH_FILES)
    is_open = not claims.archive or (claims.archive, claims.level) == (4, "F")
    return claims if is_open else replace(claims, archive=0, level="")


def restate(pdf: pikepdf.Pdf, claims: Claims) -> None:
    """Let the metadata claim this and no more; all else in them stays (ISO 16684-1)."""
    root = _packet(pdf)
    if root is None or claims == claims_of(pdf):
        return
    wanted = {
        (_ARCHIVE, "part"): str(claims.archive or ""),
        (_ARCHIVE, "conformance"): claims.level if claims.archive else "",
        (_ACCESSIBLE, "part"): str(claims.accessible or ""),
    }
    for description in root.iter(f"{{{_RDF}}}Description"):
        for (namespace, local), value in wanted.items():
            _set(description, f"{{{namespace}}}{local}", value)
        for namespace, still in ((_ARCHIVE, claims.archive), (_ACCESSIBLE, claims.accessible)):
            if not still:
                _clear(description, namespace)
    data = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)
    stream = pdf.Root.Metadata
    attributes = {key: stream[key] for key in ("/Type", "/Subtype") if key in stream}
    pdf.Root.Metadata = pdf.make_stream(data, attributes)


def _set(description: etree._Element, tag: str, value: str) -> None:
    for element in description.findall(tag):
        if value:
            element.text = value
        else:
            _remove(element)
    if tag in description.attrib:
        if value:
            description.set(tag, value)
        else:
            del description.attrib[tag]


def _clear(description: etree._Element, namespace: str) -> None:
    """Take out all that belongs to a claim: its year, its amendment."""
    for element in description.findall(f"{{{namespace}}}*"):
        _remove(element)
    for key in [str(key) for key in description.attrib if str(key).startswith(f"{{{namespace}}}")]:
        del description.attrib[key]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _packet(pdf: pikepdf.Pdf) -> etree._Element | None:
    stream: Any = entry(pdf.Root, "/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        data = bytes(stream.read_bytes())
        if len(data) > _LONGEST:
            return None
        return etree.fromstring(data.strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, *BROKEN):
        return None


def _value(root: etree._Element, namespace: str, local: str) -> str:
    tag = f"{{{namespace}}}{local}"
    for description in root.iter(f"{{{_RDF}}}Description"):
        found = description.get(tag) or description.findtext(tag)
        if found:
            return found.strip()
    return ""


def _number(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 3 else 0
