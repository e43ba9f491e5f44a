"""Write the properties of a file made in a house: ours, and those with tags as the house says."""

from __future__ import annotations

from lxml import etree

from briefwright.document import Document
from briefwright.render.docx.custom_properties import (
    custom_part,
    custom_values,
    set_custom_properties,
)
from briefwright.render.docx.elements import Element
from briefwright.render.docx.house.package import HousePackage
from briefwright.render.docx.house.values import has_values, property_text
from briefwright.render.docx.package import Part
from briefwright.render.docx.properties import core_part, extended_part

_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def house_properties(document: Document, package: HousePackage) -> list[Part]:
    """Return the parts of the core, extended and custom properties.

    What the house file says literally is about the house file, and is left out, but for the
    company where the brief has no originator, and for custom properties, which the house's fields
    may refer to.
    """
    properties = document.properties
    core, extended = core_part(properties), extended_part(properties)
    _take_over(core, package, "core")
    _take_over(extended, package, "app")
    company = package.properties("app")
    if company is not None and not properties.originator:
        found = company[0].find(f"{_EXTENDED}Company")
        if found is not None and (found.text or "").strip() and not has_values(found):
            etree.SubElement(extended, f"{_EXTENDED}Company").text = found.text
    return [
        Part("docProps/core.xml", "core-properties", core),
        Part("docProps/app.xml", "extended-properties", extended),
        Part("docProps/custom.xml", "custom-properties", _custom(document, package)),
    ]


def _custom(document: Document, package: HousePackage) -> Element:
    """Return the custom properties of the house, filled in, and ours."""
    theirs = package.properties("custom")
    if theirs is None:
        return custom_part(custom_values(document))
    root, filled = theirs
    for text in root.iter(etree.Element):
        if has_values(text):
            words = property_text(text, filled)
            text[:] = []
            text.text = words
    set_custom_properties(root, custom_values(document))
    return root


def _take_over(ours: Element, package: HousePackage, name: str) -> None:
    """Let a property in which a tag printed something say what it says."""
    theirs = package.properties(name)
    if theirs is None:
        return
    root, filled = theirs
    for element in root:
        if isinstance(element.tag, str) and has_values(element):
            found = ours.find(element.tag)
            if found is None:
                found = etree.SubElement(ours, element.tag)
            found.text = property_text(element, filled)
