"""Let the text that a document was made from, and its evidence, ride along as custom XML parts.

Word and LibreOffice keep such parts when they save the file again, under whatever name; whoever
looks for one goes by the namespace.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Container, Iterable, Sequence
from hashlib import sha256
from itertools import count
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from briefwright.core.rendering import SOURCE_NAMESPACE, SourceFile
from briefwright.evidence.manifest import MEDIA_TYPE, NAMESPACE, ManifestMaker, words_digest
from briefwright.house.words import letters_of_stories
from briefwright.render.docx.elements import Element
from briefwright.render.docx.package import Part, relate

_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def companion_parts(
    source: SourceFile | None,
    manifest: ManifestMaker | None,
    stories: Sequence[Part],
    taken: Iterable[str] = (),
) -> list[Part]:
    """Return the parts that hold what is to ride along, the document related to them.

    ``stories`` are the finished document and then its notes: the manifest holds the digest of their
    words. ``taken`` are the names of the parts that the package has.
    """
    parts: list[Part] = []
    if source is not None:
        parts += source_parts(source, frozenset(taken))
    if manifest is not None:
        words = letters_of_stories(story.root for story in stories)
        names = frozenset((*taken, *(part.name for part in parts)))
        parts += manifest_parts(manifest(words_digest(words)), names)
    for item in parts[::2]:
        relate(stories[0], item)
    return parts


def source_parts(source: SourceFile, taken: Container[str] = ()) -> tuple[Part, Part]:
    """Return the part that holds a source, and the part that identifies it (15.2.5, 15.2.6).

    The document has to be related to the first, which is related to the second already. ``taken``
    are the names of the parts that the package has.
    """
    digest = sha256(source.data).hexdigest()
    return _parts(_source_element(source, digest), digest, taken)


def manifest_parts(manifest: bytes, taken: Container[str] = ()) -> tuple[Part, Part]:
    """Return the same for an evidence manifest: one element, ``manifest``, around its JSON."""
    root = etree.Element(f"{{{NAMESPACE}}}manifest", nsmap={None: NAMESPACE})
    root.set("mediaType", MEDIA_TYPE)
    root.text = manifest.decode("utf-8")
    return _parts(root, sha256(manifest).hexdigest(), taken)


def _parts(root: Element, digest: str, taken: Container[str]) -> tuple[Part, Part]:
    number = next(n for n in count(1) if _item(n) not in taken and _properties(n) not in taken)
    namespace = etree.QName(root).namespace or ""
    item = Part(_item(number), "customXml", root)
    properties = Part(_properties(number), "customXmlProps", _identity_element(namespace, digest))
    relate(item, properties)
    return item, properties


def _source_element(source: SourceFile, digest: str) -> Element:
    root = etree.Element(f"{{{SOURCE_NAMESPACE}}}source", nsmap={None: SOURCE_NAMESPACE})
    root.set("name", "".join(sign if sign.isprintable() else "_" for sign in source.name))
    root.set("mediaType", source.media_type)
    root.set("sha256", digest)
    root.text = b64encode(source.data).decode("ascii")
    return root


def _identity_element(namespace: str, digest: str) -> Element:
    """Return the part's identity (ECMA-376 part 1, 22.5), which only other content would change."""
    identity = str(uuid5(NAMESPACE_URL, f"{namespace}#{digest}")).upper()
    name = f"{{{_DATA_STORE}}}"
    root = etree.Element(f"{name}datastoreItem", nsmap={"ds": _DATA_STORE})
    root.set(f"{name}itemID", f"{{{identity}}}")
    references = etree.SubElement(root, f"{name}schemaRefs")
    etree.SubElement(references, f"{name}schemaRef").set(f"{name}uri", namespace)
    return root


def _item(number: int) -> str:
    return f"customXml/item{number}.xml"


def _properties(number: int) -> str:
    return f"customXml/itemProps{number}.xml"
