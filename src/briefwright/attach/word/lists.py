"""Bring the lists of annexes into a report's numbering (ECMA-376 part 1, 17.9).

Word counts by the definition of a list (``w:abstractNum``), whatever the instances (``w:num``) that
lean on it. So annexes never lean on the report's own definitions; equal ones of theirs are there
once, and each annex begins to count anew, by an instance of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from hashlib import sha256

from lxml import etree

from briefwright.attach.word.names import (
    CONTENT_TYPES_OF_KINDS,
    RELATIONSHIP_TYPES,
    VAL,
    Element,
    W,
    make,
    value_of,
)
from briefwright.attach.word.package import Link, WordPackage

_ABSTRACT, _NUMBER, _LEVEL = W + "abstractNum", W + "num", W + "lvl"
_ABSTRACT_ID, _NUMBER_ID, _LEVEL_ID = W + "abstractNumId", W + "numId", W + "ilvl"
_BULLET = W + "numPicBullet"
_CLEANUP = W + "numIdMacAtCleanup"
_UNCOUNTED = frozenset({"bullet", "none"})
_NAMED = tuple(W + name for name in "nsid tmpl name styleLink numStyleLink".split())
# The order of CT_Lvl (17.9.6); LibreOffice writes another.
_ORDER = {
    W + name: rank
    for rank, name in enumerate(
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr "
        "rPr".split()
    )
}
Carry = Callable[[Element], None]
"""Makes what a picture of a bullet refers to part of the report."""


class ListSource:
    """The lists of one file."""

    def __init__(self, root: Element | None) -> None:
        found = root if root is not None else make("numbering")
        self.numbers = {each.get(_NUMBER_ID, ""): each for each in found.iterfind(_NUMBER)}
        self.abstract = {each.get(_ABSTRACT_ID, ""): each for each in found.iterfind(_ABSTRACT)}
        self.bullets = {
            each.get(f"{W}numPicBulletId", ""): each for each in found.iterfind(_BULLET)
        }
        self._keys: dict[str, str] = {}

    def definition(self, number: str) -> Element | None:
        """Return the definition that an instance leans on, by way of a style if need be."""
        instance = self.numbers.get(number)
        if instance is None:
            return None
        found = self.abstract.get(value_of(instance, "abstractNumId") or "")
        link = value_of(found, "numStyleLink") if found is not None else None
        if link is not None:
            others = self.abstract.values()
            found = next((each for each in others if value_of(each, "styleLink") == link), found)
        return found

    def key(self, number: str) -> str:
        """Return what tells lists of different looks apart, whatever their ids."""
        if number not in self._keys:
            instance, definition = self.numbers.get(number), self.definition(number)
            parts = [] if instance is None else [etree.tostring(e) for e in instance[1:]]
            parts.append(_plain(definition) if definition is not None else b"")
            self._keys[number] = sha256(b"\0".join(parts)).hexdigest()
        return self._keys[number]

    def counts(self, number: str) -> bool:
        """Tell whether a list has numbers at any level, and not only bullets."""
        definition = self.definition(number)
        return definition is not None and any(
            (value_of(level, "numFmt") or "decimal") not in _UNCOUNTED
            for level in definition.iterfind(_LEVEL)
        )


class ReportLists:
    """The numbering of a report, to which the lists of annexes are added."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._root: Element | None = None
        name = package.related("numbering")
        self.own = ListSource(package.root(name) if name is not None else None)
        self._next = {_ABSTRACT: 0, _NUMBER: 1, _BULLET: 0}
        self._abstract_ids: dict[str, str] = {}
        self._bullet_ids: dict[bytes, str] = {}
        self._shared: dict[str, str] = {}
        self._instances: dict[str, Element | None] = {}
        self._counts: dict[str, bool] = {}
        if name is not None:
            self._count(package.root(name))

    def shared(self, source: ListSource, number: str, carry: Carry) -> str:
        """Return the instance that styles of annexes refer to, one for all equal lists."""
        key = source.key(number)
        if key not in self._shared:
            definition = self._definition(source, number, carry)
            made = self._add(source.numbers.get(number), definition, restarts=False)
            self._shared[key] = made
            self._instances[made] = self.root.find(f"{_NUMBER}[@{_NUMBER_ID}='{made}']")
        return self._shared[key]

    def fresh(self, source: ListSource, number: str, carry: Carry, used: set[str]) -> str:
        """Return a new instance of a list of an annex.

        The first one of each definition within the annex counts anew; ``used`` are the definitions
        that the annex has used already.
        """
        definition = self._definition(source, number, carry)
        is_first = definition not in used
        used.add(definition)
        return self._add(source.numbers.get(number), definition, restarts=is_first)

    def fresh_of_style(self, number: str, carry: Carry, used: set[str]) -> str:
        """Return the same for the list of a style, by its id in the report."""
        instance = self._instances.get(number)
        if instance is None:
            return self.fresh(self.own, number, carry, used)
        definition = value_of(instance, "abstractNumId") or "0"
        is_first = definition not in used
        used.add(definition)
        return self._add(instance, definition, restarts=is_first)

    def counts(self, number: str) -> bool:
        """Tell whether a list of the report, or one brought into it, has numbers."""
        if number not in self._counts:
            instance = self._instances.get(number)
            if instance is None:
                self._counts[number] = self.own.counts(number)
            else:
                definition = value_of(instance, "abstractNumId")
                found = self.root.find(f"{_ABSTRACT}[@{_ABSTRACT_ID}='{definition}']")
                formats = found.iter(f"{W}numFmt") if found is not None else ()
                self._counts[number] = any(each.get(VAL) not in _UNCOUNTED for each in formats)
        return self._counts[number]

    @property
    def root(self) -> Element:
        """The part, which is going to be changed; made where the report has none."""
        if self._root is None:
            name = self._package.related("numbering")
            if name is None:
                folder = self._package.main.rpartition("/")[0]
                made, media_type = make("numbering"), CONTENT_TYPES_OF_KINDS["numbering"]
                name = self._package.add_root(
                    f"{folder}/numbering.xml".lstrip("/"), made, media_type
                )
                link = Link(f"{RELATIONSHIP_TYPES}/numbering", name)
                self._package.links(self._package.main).add(link)
            self._root = self._package.changed(name)
        return self._root

    @property
    def part(self) -> str:
        """The name of the part."""
        return self._package.related("numbering") or ""

    def _definition(self, source: ListSource, number: str, carry: Carry) -> str:
        """Return the id of a definition for annexes, like one of theirs or of the report."""
        found = source.definition(number)
        if found is None:
            return "0"
        key = sha256(_plain(found)).hexdigest()
        if key not in self._abstract_ids:
            made = deepcopy(found)
            self._abstract_ids[key] = identity = self._identity(_ABSTRACT)
            made.set(_ABSTRACT_ID, identity)
            _rename(made, key)
            for level in made.iter(_LEVEL):
                level[:] = sorted(level, key=lambda each: _ORDER.get(str(each.tag), len(_ORDER)))
            for link in list(made.iter(f"{W}pStyle")):
                link.getparent().remove(link)  # type: ignore[union-attr]  # it is in a level
            self._adopt_bullets(made, source, carry)
            self._insert(made)
        return self._abstract_ids[key]

    def _adopt_bullets(self, definition: Element, source: ListSource, carry: Carry) -> None:
        for each in definition.iter(f"{W}lvlPicBulletId"):
            bullet = source.bullets.get(each.get(VAL, ""))
            if bullet is None or source is self.own:
                continue
            made = deepcopy(bullet)
            carry(made)
            made.set(f"{W}numPicBulletId", "")
            key = etree.tostring(made)
            if key not in self._bullet_ids:
                self._bullet_ids[key] = self._identity(_BULLET)
                made.set(f"{W}numPicBulletId", self._bullet_ids[key])
                self._insert(made)
            each.set(VAL, self._bullet_ids[key])

    def _add(self, instance: Element | None, definition: str, *, restarts: bool) -> str:
        identity = self._identity(_NUMBER)
        made = make("num", numId=identity)
        made.append(make("abstractNumId", val=definition))
        stated = instance.iterfind(f"{W}lvlOverride") if instance is not None else ()
        overrides = {each.get(_LEVEL_ID, "0"): deepcopy(each) for each in stated}
        if restarts:
            _restart(overrides, self.root.find(f"{_ABSTRACT}[@{_ABSTRACT_ID}='{definition}']"))
        made.extend(overrides[level] for level in sorted(overrides))
        self._insert(made)
        return identity

    def _identity(self, kind: str) -> str:
        identity = str(self._next[kind])
        self._next[kind] += 1
        return identity

    def _count(self, root: Element) -> None:
        keys = {_ABSTRACT: _ABSTRACT_ID, _NUMBER: _NUMBER_ID, _BULLET: f"{W}numPicBulletId"}
        for kind, key in keys.items():
            for each in root.iterfind(kind):
                value = each.get(key, "")
                if value.isdecimal():
                    self._next[kind] = max(self._next[kind], int(value) + 1)

    def _insert(self, element: Element) -> None:
        """Put bullets, definitions and instances each behind those of their kind (17.9.16)."""
        root, order = self.root, (_BULLET, _ABSTRACT, _NUMBER, _CLEANUP)
        rank = order.index(str(element.tag))
        later = (root.find(name) for name in order[rank + 1 :])
        first = next((each for each in later if each is not None), None)
        if first is None:
            root.append(element)
        else:
            first.addprevious(element)


def _restart(overrides: dict[str, Element], definition: Element | None) -> None:
    """Let each level that has numbers begin with its first one (17.9.26)."""
    for level in definition.iterfind(_LEVEL) if definition is not None else ():
        name = level.get(_LEVEL_ID, "0")
        if (value_of(level, "numFmt") or "decimal") in _UNCOUNTED:
            continue
        override = overrides.setdefault(name, make("lvlOverride", ilvl=name))
        if override.find(f"{W}startOverride") is None:
            override.insert(0, make("startOverride", val=value_of(level, "start") or "1"))


def _plain(definition: Element) -> bytes:
    """Return a definition without what only names it."""
    made = deepcopy(definition)
    made.attrib.clear()
    for each in [child for child in made if child.tag in _NAMED]:
        made.remove(each)
    return etree.tostring(made, method="c14n", exclusive=True)


def _rename(definition: Element, key: str) -> None:
    """Give a definition names of its own: two of one name are one list to Word (17.9.14)."""
    for each in [child for child in definition if child.tag in _NAMED]:
        definition.remove(each)
    for attribute in [name for name in definition.attrib if not str(name).startswith(W)]:
        del definition.attrib[attribute]
    kind = definition.find(f"{W}multiLevelType")
    definition.insert(0, make("nsid", val=f"{int(key[:8], 16) & 0x7FFFFFFF:08X}"))
    at = 1 if kind is None else definition.index(kind) + 1
    definition.insert(at, make("tmpl", val=f"{int(key[8:16], 16) & 0x7FFFFFFF:08X}"))
