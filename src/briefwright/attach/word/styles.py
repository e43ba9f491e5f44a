"""Bring the styles of annexes into a report: the report's win, or each keeps its own."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import chain, count

from lxml import etree

from briefwright.attach.word.lists import Carry, ListSource, ReportLists
from briefwright.attach.word.names import (
    CONTENT_TYPES_OF_KINDS,
    P_PR,
    R_PR,
    RELATIONSHIP_TYPES,
    STYLE_ID,
    VAL,
    Element,
    W,
    make,
    value_of,
)
from briefwright.attach.word.package import Link, WordPackage
from briefwright.attach.word.properties import TYPEFACE, state_paragraph, state_run
from briefwright.attach.word.style_sheets import StyleSheet, name_of, references, type_of
from briefwright.attach.word.themes import ThemeValues, make_literal

_PREFIX = "Brief "
_STANDARD = {"Body Text": "paragraph", "Normal": "paragraph"}
"""Names for which the report's usual paragraph stands in where it has no style of the name."""
_OF_PAGES = frozenset({"header", "footer"})
"""Styles whose stops are as wide as the page: an annex keeps its page, and so it keeps them."""
_IN_GALLERY = ("semiHidden", "unhideWhenUsed", "locked", "rsid", "autoRedefine")


class StylesKept(StrEnum):
    """Whose styles win where both files have one of the same name."""

    REPORT = "report"
    """The report's: the annex looks like the rest of it."""
    BRIEF = "brief"
    """Neither: the annex brings its own under other names, and looks as it was built."""


@dataclass(frozen=True, slots=True)
class StyleSource:
    """The styles of an annex, and what they lean on."""

    sheet: StyleSheet
    lists: ListSource
    theme: ThemeValues | None
    """Where its names mean something else than in the report."""
    carry: Carry
    """Takes pictures of bullets over."""


class ReportStyles:
    """The styles of a report, to which those of annexes are added."""

    def __init__(self, package: WordPackage, kept: StylesKept, lists: ReportLists) -> None:
        self.kept = kept
        self.lists = lists
        self.sheet = StyleSheet(package.changed(_styles_part(package)))
        self.theirs = frozenset(self.sheet.by_id)
        """Ids of the report's own styles."""
        self._names = {name for _, name in self.sheet.ids}
        self._imported: dict[bytes, str] = {}
        self._ids = {identity.casefold() for identity in self.sheet.by_id}

    def own(self, type_: str, name: str, *, has_list: bool) -> str | None:
        """Return the report's style for one of an annex, None where it has none that does."""
        if name.casefold() in _OF_PAGES:
            return None
        identity = self.sheet.ids.get((type_, name.casefold()))
        if identity not in self.theirs and _STANDARD.get(name) == type_:
            identity = self.sheet.defaults.get(type_)
        if identity is None or identity not in self.theirs:
            return None
        if has_list and self.sheet.numbering(identity) is None:
            return None  # its paragraphs would print no numbers or bullets
        return identity

    def add(self, style: Element, key: bytes) -> str:
        """Return the id of a style of an annex, which is new unless an equal one was there."""
        if key in self._imported:
            return self._imported[key]
        name = self._free_name(name_of(style))
        identity = self._free_id(style.get(STYLE_ID, "") or "Style")
        style.set(STYLE_ID, identity)
        stated = style.find(f"{W}name")
        if stated is None:
            stated = make("name")
            style.insert(0, stated)
        if stated.get(VAL) != name or self.kept is StylesKept.BRIEF:
            style.set(f"{W}customStyle", "1")
        stated.set(VAL, name)
        self._imported[key] = identity
        self.sheet.root.append(style)
        self.sheet.take(style)
        return identity

    def _free_name(self, name: str) -> str:
        own = name if name.startswith(_PREFIX) else _PREFIX + name
        first = own if self.kept is StylesKept.BRIEF else name
        names = chain((first, own), (f"{own} ({number})" for number in count(2)))
        found = next(each for each in names if each.casefold() not in self._names)
        self._names.add(found.casefold())
        return found

    def _free_id(self, identity: str) -> str:
        if self.kept is StylesKept.BRIEF and not identity.startswith(_PREFIX.strip()):
            identity = _PREFIX.strip() + identity
        found = identity
        if found.casefold() in self._ids:
            numbers = (f"{identity}{number}" for number in count(2))
            found = next(each for each in numbers if each.casefold() not in self._ids)
        self._ids.add(found.casefold())
        return found


class StyleMapping:
    """The styles of one annex, by what they are in the report."""

    def __init__(self, source: StyleSource, target: ReportStyles) -> None:
        self._source = source
        self._target = target
        self._ids: dict[str, str] = {}
        self._open: list[str] = []
        self.defaults = {
            type_: self.of(identity)
            for type_, identity in source.sheet.defaults.items()
            if type_ in {"paragraph", "table"}
        }
        """What names no style has to name, by type; those that are so in the report left out."""
        for type_, identity in list(self.defaults.items()):
            if target.sheet.defaults.get(type_) == identity:
                del self.defaults[type_]

    def of(self, identity: str) -> str:
        """Return what a style's id is in the report; one that is not defined stays undefined."""
        if identity not in self._ids:
            style = self._source.sheet.by_id.get(identity)
            if style is None:
                return identity
            self._ids[identity] = ""  # while its bases are looked for
            found = self._report_style(style)
            self._ids[identity] = found if found is not None else self._imported(style)
        return self._ids[identity]

    def name_of(self, name: str) -> str:
        """Return what people know a style as in the report, for fields that go by names."""
        for type_ in ("paragraph", "character"):
            identity = self._source.sheet.ids.get((type_, name.casefold()))
            if identity is not None:
                style = self._target.sheet.by_id.get(self.of(identity))
                return name_of(style) if style is not None else name
        return name

    def is_the_reports(self, identity: str) -> bool:
        """Tell whether a style (by its id in the report) is the report's own."""
        return identity in self._target.theirs

    def _report_style(self, style: Element) -> str | None:
        type_, identity = type_of(style), style.get(STYLE_ID, "")
        if self._target.kept is StylesKept.BRIEF:
            is_default = self._source.sheet.defaults.get(type_) == identity
            return self._same_default(style) if is_default else None
        has_list = self._source.sheet.numbering(identity) is not None
        if self._source.sheet.defaults.get(type_) == identity and not has_list:
            found = self._target.sheet.defaults.get(type_)
            if found is not None:
                return found
        return self._target.own(type_, name_of(style), has_list=has_list)

    def _same_default(self, style: Element) -> str | None:
        """Return the report's style of what names none, where that says the same."""
        found = self._target.sheet.defaults.get(type_of(style))
        if found is None or type_of(style) == "paragraph":
            return None
        other = self._target.sheet.by_id[found]
        holders = (P_PR, R_PR, f"{W}tblPr", f"{W}tblStylePr")
        is_same = all(
            [_canonical(each) for each in style.iterfind(name)]
            == [_canonical(each) for each in other.iterfind(name)]
            for name in holders
        )
        return found if is_same else None

    def _imported(self, style: Element) -> str:
        made = deepcopy(style)
        made.attrib.pop(f"{W}default", None)
        if self._source.theme is not None:
            make_literal(made, self._source.theme)
        base = value_of(style, "basedOn")
        mapped = self.of(base) if base is not None else ""
        element = made.find(f"{W}basedOn")
        if element is not None:
            if mapped and mapped in self._target.sheet.by_id:
                element.set(VAL, mapped)
            else:
                made.remove(element)
        self._state_inherited(made, base, mapped)
        self._adopt_list(made)
        key = self._key(made, style)
        identity = self._target.add(made, key)
        self._ids[style.get(STYLE_ID, "")] = identity
        self._follow(made)
        return identity

    def _state_inherited(self, made: Element, base: str | None, mapped: str) -> None:
        """State what comes from the annex's defaults, or a base that is now the report's style."""
        if type_of(made) != "paragraph" or (mapped and mapped not in self._target.theirs):
            return
        ours, theirs = self._source.sheet, self._target.sheet
        based_on = mapped or None
        state_paragraph(made, ours.paragraph(base), theirs.paragraph(based_on))
        own, other = ours.text(base), theirs.text(based_on)
        if mapped:
            own, other = (
                {name: each for name, each in found.items() if name not in TYPEFACE}
                for found in (own, other)
            )
        if self._source.theme is not None:
            holder = make("rPr")
            holder.extend(deepcopy(each) for each in own.values())
            make_literal(holder, self._source.theme)
            own = {str(each.tag): each for each in holder}
        state_run(made, own, other)

    def _adopt_list(self, made: Element) -> None:
        number = made.find(f"{P_PR}/{W}numPr/{W}numId")
        if number is not None and number.get(VAL, "0") != "0":
            identity = number.get(VAL, "")
            if identity in self._source.lists.numbers:
                lists, carry = self._target.lists, self._source.carry
                number.set(VAL, lists.shared(self._source.lists, identity, carry))
            else:
                number.set(VAL, "0")

    def _key(self, made: Element, style: Element) -> bytes:
        """Return what tells styles apart: all they say but their ids, other styles by names."""
        plain = deepcopy(made)
        plain.attrib.pop(STYLE_ID, None)
        for name, element in references(plain):
            if name != "basedOn":
                other = self._source.sheet.by_id.get(element.get(VAL, ""))
                element.set(VAL, name_of(other) if other is not None else "")
        for name in _IN_GALLERY:
            for each in plain.findall(W + name):
                plain.remove(each)
        return sha256(name_of(style).encode() + _canonical(plain)).digest()

    def _follow(self, made: Element) -> None:
        """Let a style name the styles that go with it as they are in the report."""
        for name, element in references(made):
            if name == "basedOn":
                continue
            identity = element.get(VAL, "")
            found = self.of(identity)
            is_known = found in self._target.sheet.by_id
            if found and is_known and not (name == "link" and self.is_the_reports(found)):
                element.set(VAL, found)
            else:
                made.remove(element)


def _styles_part(package: WordPackage) -> str:
    """Return the name of the part, which is made where the report has none."""
    name = package.related("styles")
    if name is None:
        folder = package.main.rpartition("/")[0]
        name = f"{folder}/styles.xml".lstrip("/")
        name = package.add_root(name, make("styles"), CONTENT_TYPES_OF_KINDS["styles"])
        package.links(package.main).add(Link(f"{RELATIONSHIP_TYPES}/styles", name))
    return name


def _canonical(element: Element) -> bytes:
    """Return an element so that equal ones of different files are equal bytes."""
    return etree.tostring(deepcopy(element), method="c14n", exclusive=True)
