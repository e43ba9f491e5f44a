"""Parts of an annex that no page shows: the brief and its evidence, data of content controls.

Custom XML parts (ECMA-376 part 1, 15.2.5) are told apart by an id of their own (22.5).
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from briefwright.attach.word.carrying import Carrier
from briefwright.attach.word.names import DATA_STORE, RELATIONSHIP_TYPES, Element, W, remove
from briefwright.attach.word.package import Link, WordPackage
from briefwright.house.package import Unusable

_OURS = b"urn:briefwright:"
_ITEM_ID = f"{DATA_STORE}itemID"
_STORE_ID = f"{W}storeItemID"
_TYPE = f"{RELATIONSHIP_TYPES}/customXml"


class Companions:
    """The custom XML parts of a report by their ids."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._contents = {
            identity: sha256(package.parts[name]).digest()
            for name, identity in _stores(package).items()
        }

    def take(self, source: WordPackage, stories: Iterable[Element], carrier: Carrier) -> None:
        """Carry over the briefs of an annex, and the data its content controls show."""
        bindings = [
            each
            for root in stories
            for each in root.iter("{*}dataBinding")
            if each.get(_STORE_ID) is not None
        ]
        bound = {each.get(_STORE_ID, "").upper() for each in bindings}
        given: dict[str, str] = {}
        for name, identity in _stores(source).items():
            is_ours = _OURS in source.parts[name][:4096]
            if is_ours or identity.upper() in bound:
                given[identity.upper()] = self._carried(source, name, identity, carrier)
        for each in bindings:
            store = given.get(each.get(_STORE_ID, "").upper())
            if store is None:
                remove(each)  # it would show something of the report
            else:
                each.set(_STORE_ID, store)

    def _carried(self, source: WordPackage, name: str, identity: str, carrier: Carrier) -> str:
        """Return the id of a part in the report, where it is once."""
        digest = sha256(source.parts[name]).digest()
        if self._contents.get(identity) == digest:
            return identity
        given = identity
        if identity in self._contents or not identity:
            given = f"{{{str(uuid5(NAMESPACE_URL, f'{identity}#{digest.hex()}')).upper()}}}"
        if self._contents.get(given) == digest:
            return given
        copy = carrier.copy(name)
        self._package.links(self._package.main).add(Link(_TYPE, copy))
        if given != identity:
            self._rename(copy, given)
        self._contents[given] = digest
        return given

    def _rename(self, name: str, identity: str) -> None:
        properties = self._package.related("customXmlProps", name)
        if properties is not None:
            self._package.changed(properties).set(_ITEM_ID, identity)


def _stores(package: WordPackage) -> dict[str, str]:
    """Return the custom XML parts of a document and their ids."""
    found: dict[str, str] = {}
    for link in package.links(package.main).by_id.values():
        if link.kind == "customXml" and link.target in package.parts:
            properties = package.related("customXmlProps", link.target)
            found[link.target] = _identity(package, properties) if properties else ""
    return found


def _identity(package: WordPackage, properties: str) -> str:
    try:
        return package.root(properties).get(_ITEM_ID, "")
    except Unusable:
        return ""
