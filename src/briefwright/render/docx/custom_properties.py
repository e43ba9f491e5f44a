"""Write the custom properties: what registries and searches look for in a file's properties."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from briefwright.document import Document
from briefwright.render.docx.elements import Element

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of user-defined properties ([MS-OLEPS] 2.18.1)."""
_LAST_RESERVED = 1
"""Identifiers up to this one have a meaning of their own in that set."""


def custom_values(document: Document) -> dict[str, str]:
    """Return the custom properties that a document has something for, by name."""
    properties, marking = document.properties, document.marking
    values = {
        "Reference": properties.reference,
        "Version": properties.version,
        "Status": properties.status,
        "Marking": marking.text if marking is not None else "",
        "Language": properties.language,
        "Content SHA-256": properties.source_sha256,
    }
    return {name: value for name, value in values.items() if value}


def custom_part(values: Mapping[str, str]) -> Element:
    """Return the custom properties (ECMA-376 part 1, 22.3) as texts."""
    root = etree.Element(f"{{{_PROPERTIES}}}Properties", nsmap={None: _PROPERTIES, "vt": _TYPES})
    set_custom_properties(root, values)
    return root


def set_custom_properties(root: Element, values: Mapping[str, str]) -> None:
    """Set texts among the custom properties that are there already; names differ in any case."""
    for property_ in list(root):
        if (property_.get("name") or "").lower() in {name.lower() for name in values}:
            root.remove(property_)
    taken = (int(property_.get("pid") or 0) for property_ in root)
    first = max((_LAST_RESERVED, *taken)) + 1
    for identity, (name, value) in enumerate(values.items(), first):
        property_ = etree.SubElement(
            root, f"{{{_PROPERTIES}}}property", fmtid=_FORMAT, pid=str(identity), name=name
        )
        etree.SubElement(property_, f"{{{_TYPES}}}lpwstr").text = value
