"""Reading XMP metadata: properties by namespace, and the kinds a file explains itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
XMP_BASIC = "http://ns.adobe.com/xap/1.0/"
ADOBE_PDF = "http://ns.adobe.com/pdf/1.3/"
ARCHIVE_ID = "http://www.aiim.org/pdfa/ns/id/"
UNIVERSAL_ID = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_XML = "http://www.w3.org/XML/1998/namespace"
_ADOBE = "http://ns.adobe.com/"
EXPLAINED = frozenset(
    (
        RDF, _XML, DUBLIN_CORE, XMP_BASIC, ADOBE_PDF, ARCHIVE_ID, _EXTENSION, _SCHEMA,
        f"{_ADOBE}xap/1.0/mm/", f"{_ADOBE}xap/1.0/rights/", f"{_ADOBE}xap/1.0/bj/",
        f"{_ADOBE}xap/1.0/t/pg/", f"{_ADOBE}xmp/1.0/DynamicMedia/", f"{_ADOBE}photoshop/1.0/",
        f"{_ADOBE}camera-raw-settings/1.0/", f"{_ADOBE}tiff/1.0/", f"{_ADOBE}exif/1.0/",
        f"{_ADOBE}exif/1.0/aux/", f"{_ADOBE}xmp/1.0/DynamicMedia", "adobe:ns:meta/",
        "http://www.aiim.org/pdfa/ns/property#", "http://www.aiim.org/pdfa/ns/type#",
        "http://www.aiim.org/pdfa/ns/field#", "http://www.aiim.org/pdfa/ns/f",
    )
)  # fmt: skip
"""Namespaces that need no explanation: those of XMP itself (ISO 19005-3, 6.6.2.3.1)."""
LONGEST = 8 * 1024 * 1024


class UnreadablePacket(Exception):
    """The metadata are not XML, or not RDF."""


@dataclass(frozen=True, slots=True)
class Packet:
    """The properties of a file, each with its values, by namespace and name."""

    values: Mapping[tuple[str, str], tuple[str, ...]]
    namespaces: Mapping[str, str]
    """The namespaces of the properties by prefix."""
    explained: frozenset[str]
    """The namespaces that extension schemas describe."""

    def value(self, namespace: str, local: str) -> str:
        """Return the first value of a property; empty where there is none."""
        return next(iter(self.values.get((namespace, local), ())), "")


def read_packet(data: bytes) -> Packet:
    """Return the properties of an XMP packet.

    Raises:
        UnreadablePacket: it is none.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    if len(data) > LONGEST:
        raise UnreadablePacket("they are far too long")
    try:
        root = etree.fromstring(data.strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadablePacket("they are not well-formed") from error
    tree = root if root.tag == f"{{{RDF}}}RDF" else root.find(f".//{{{RDF}}}RDF")
    if tree is None:
        raise UnreadablePacket("they hold no RDF")
    values: dict[tuple[str, str], tuple[str, ...]] = {}
    prefixes: dict[str, str] = {}
    for description in tree.iterfind(f"{{{RDF}}}Description"):
        for key, given in description.attrib.items():
            _keep(values, str(key), (str(given),))
        for child in description.iterchildren(tag=etree.Element):
            _keep(values, str(child.tag), _values(child))
        prefixes |= {prefix or "": uri for prefix, uri in description.nsmap.items()}
    used = {namespace for namespace, _ in values}
    names = {uri: prefix for prefix, uri in prefixes.items()}
    described = {(each.text or "").strip() for each in tree.iter(f"{{{_SCHEMA}}}namespaceURI")} | {
        str(each.get(f"{{{_SCHEMA}}}namespaceURI")) for each in tree.iter(f"{{{RDF}}}li")
    }
    return Packet(values, {names.get(uri, uri): uri for uri in used}, frozenset(described))


def _keep(values: dict[tuple[str, str], tuple[str, ...]], tag: str, given: tuple[str, ...]) -> None:
    name = etree.QName(tag)
    if name.namespace and name.namespace not in {RDF, _XML}:
        values.setdefault((name.namespace, name.localname), given)


def _values(element: etree._Element) -> tuple[str, ...]:
    listed = element.findall(f"{{{RDF}}}*/{{{RDF}}}li")
    if listed:
        default = [e for e in listed if e.get(f"{{{_XML}}}lang") == "x-default"]
        return tuple((each.text or "") for each in (default or listed))
    return ((element.text or ""),)
