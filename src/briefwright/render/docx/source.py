"""Let the text that a document was made from ride along as a custom XML part.

Word and LibreOffice keep such parts when they save the file again, under whatever name; whoever
looks for one goes by the namespace.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Container
from hashlib import sha256
from itertools import count
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from briefwright.core.rendering import SOURCE_NAMESPACE, SourceFile
from briefwright.render.docx.elements import Element
from briefwright.render.docx.package import Part, relate

_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def source_parts(source: SourceFile, taken: Container[str] = ()) -> tuple[Part, Part]:
    """Return the part that holds a source, and the part that identifies it (15.2.5, 15.2.6).

    The document has to be related to the first, which is related to the second already. ``taken``
    are the names of the parts that the package has.
    """
    number = next(n for n in count(1) if _item(n) not in taken and _properties(n) not in taken)
    digest = sha256(source.data).hexdigest()
    item = Part(_item(number), "customXml", _source_element(source, digest))
    properties = Part(_properties(number), "customXmlProps", _identity_element(digest))
    relate(item, properties)
    return item, properties


def _source_element(source: SourceFile, digest: str) -> Element:
    root = etree.Element(f"{{{SOURCE_NAMESPACE}}}source", nsmap={None: SOURCE_NAMESPACE})
    root.set("name", "".join(sign if sign.isprintable() else "_" for sign in source.name))
    root.set("mediaType", source.media_type)
    root.set("sha256", digest)
    root.text = b64encode(source.data).decode("ascii")
    return root


def _identity_element(digest: str) -> Element:
    """Return the part's identity (ECMA-376 part 1, 22.5), which only other content would change."""
    identity = str(uuid5(NAMESPACE_URL, f"{SOURCE_NAMESPACE}#{digest}")).upper()
    name = f"{{{_DATA_STORE}}}"
    root = etree.Element(f"{name}datastoreItem", nsmap={"ds": _DATA_STORE})
    root.set(f"{name}itemID", f"{{{identity}}}")
    references = etree.SubElement(root, f"{name}schemaRefs")
    etree.SubElement(references, f"{name}schemaRef").set(f"{name}uri", SOURCE_NAMESPACE)
    return root


def _item(number: int) -> str:
    return f"customXml/item{number}.xml"


def _properties(number: int) -> str:
    return f"customXml/itemProps{number}.xml"
