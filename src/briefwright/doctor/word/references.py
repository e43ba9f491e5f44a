"""Check that what a Word file refers to is there: styles, lists, bookmarks, notes, pictures."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.doctor.rules import word as rules
from briefwright.doctor.word.names import R, w
from briefwright.doctor.word.package import Package, Root
from briefwright.doctor.word.places import Places

_FIELDS = frozenset({"PAGEREF", "REF", "NOTEREF"})
_KINDS = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
_MADE_BY_WORD = "_GoBack"


def check_references(package: Package) -> None:
    """Check every reference of every story (ECMA-376, part 1)."""
    styles = _values(package.related("styles"), "style", "styleId")
    lists = _values(package.related("numbering"), "num", "numId") | {"0"}
    notes = {kind: _values(package.related(part), kind, "id") for kind, part in _KINDS.items()}
    marks: set[str] = {_MADE_BY_WORD, "_top"}
    for _, root in package.stories():
        marks |= _values(root, "bookmarkStart", "name")
    for name, root in package.stories():
        places = Places(name, root)
        _check_styles(package, root, styles, lists, places)
        _check_links(package, root, marks, places)
        _check_notes(package, root, notes, places)
        _check_relationships(package, name, root, places)


def _values(root: Root | None, tag: str, key: str) -> set[str]:
    return {each.get(w(key)) or "" for each in root.iter(w(tag))} if root is not None else set()


def _check_styles(
    package: Package, root: Root, styles: set[str], lists: set[str], places: Places
) -> None:
    for tag in ("pStyle", "rStyle", "tblStyle"):
        for each in root.iter(w(tag)):
            style = each.get(w("val")) or ""
            if style not in styles:
                package.found.add(
                    rules.NO_STYLE, f"The style '{style[:40]}' is not defined.", places.of(each)
                )
    for each in root.iter(w("numId")):
        if (each.get(w("val")) or "") not in lists:
            package.found.add(
                rules.NO_LIST, f"The list {each.get(w('val'))} is not defined.", places.of(each)
            )


def _check_links(package: Package, root: Root, marks: set[str], places: Places) -> None:
    for link in root.iter(w("hyperlink")):
        anchor = link.get(w("anchor"))
        is_inside = link.get(f"{{{R}}}id") is None  # else the anchor is one of another document
        if anchor is not None and is_inside and anchor not in marks:
            package.found.add(
                rules.LOST_LINK, f"A link leads to a bookmark '{anchor[:40]}' that is not there.",
                places.of(link),
            )  # fmt: skip
    for instruction in root.iter(w("instrText")):
        words = (instruction.text or "").split()
        if len(words) > 1 and words[0].upper() in _FIELDS and words[1] not in marks:
            package.found.add(
                rules.LOST_LINK, f"A field refers to a bookmark '{words[1][:40]}' that is not "
                "there.", places.of(instruction),
            )  # fmt: skip


def _check_notes(
    package: Package, root: Root, notes: Mapping[str, set[str]], places: Places
) -> None:
    for kind, known in notes.items():
        for each in root.iter(w(f"{kind}Reference")):
            if (each.get(w("id")) or "") not in known:
                package.found.add(
                    rules.LOST_NOTE, f"A {kind} is referred to that is not there.", places.of(each)
                )


def _check_relationships(package: Package, name: str, root: Root, places: Places) -> None:
    known = {each.id for each in package.relationships.get(name, ())} | {""}
    for element in root.iter():
        for key, value in element.attrib.items():
            if str(key).startswith(f"{{{R}}}") and str(value) not in known:
                package.found.add(
                    rules.LOST_RELATIONSHIP, "Something is referred to that is not in the file.",
                    places.of(element),
                )  # fmt: skip


def check_fields(package: Package) -> None:
    """Check that fields begin and end in pairs (ECMA-376, part 1, 17.16.18)."""
    for name, root in package.stories():
        depth = 0
        for each in root.iter(w("fldChar")):
            depth += {"begin": 1, "end": -1}.get(each.get(w("fldCharType")) or "", 0)
            if depth < 0:
                break
        if depth:
            package.found.add(rules.OPEN_FIELD, "A field does not begin or does not end.", name)
