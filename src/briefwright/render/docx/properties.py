"""Write what the file says of itself: title, authors, language, its own date and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefwright.document import Properties
from briefwright.render.docx.elements import Element

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(properties: Properties) -> Element:
    """Return the core properties (ECMA-376 part 2, 8.3)."""
    spaces = {"cp": _CORE, "dc": _DUBLIN_CORE, "dcterms": _TERMS, "xsi": _SCHEMA_INSTANCE}
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=spaces)
    for name, text in _core_values(properties):
        etree.SubElement(root, name).text = text
    if properties.date:
        for name in ("created", "modified"):
            element = etree.SubElement(root, f"{{{_TERMS}}}{name}")
            element.set(f"{{{_SCHEMA_INSTANCE}}}type", "dcterms:W3CDTF")
            element.text = f"{properties.date}T00:00:00Z"
    return root


def extended_part(properties: Properties) -> Element:
    """Return the extended properties: who the brief comes from, and the program."""
    root = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})
    etree.SubElement(root, f"{{{_EXTENDED}}}Application").text = "briefwright"
    if properties.originator:
        etree.SubElement(root, f"{{{_EXTENDED}}}Company").text = properties.originator
    return root


def _core_values(properties: Properties) -> Iterator[tuple[str, str]]:
    people = "; ".join(properties.authors) or properties.originator
    values = {
        f"{{{_DUBLIN_CORE}}}title": properties.title,
        f"{{{_DUBLIN_CORE}}}subject": properties.subject,
        f"{{{_DUBLIN_CORE}}}creator": people,
        f"{{{_DUBLIN_CORE}}}identifier": properties.reference,
        f"{{{_DUBLIN_CORE}}}language": properties.language,
        f"{{{_CORE}}}keywords": ", ".join(properties.keywords),
        f"{{{_CORE}}}lastModifiedBy": people,
        f"{{{_CORE}}}contentStatus": properties.status,
        f"{{{_CORE}}}version": properties.version,
    }
    return ((name, text) for name, text in values.items() if text)
