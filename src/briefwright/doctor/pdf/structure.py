"""Check the tags of a PDF one by one and beside each other: nesting, headings, figures, notes."""

from __future__ import annotations

import re
from collections import Counter

from briefwright.doctor.examination import Findings
from briefwright.doctor.pdf.catalog import is_language
from briefwright.doctor.pdf.elements import Element, Tree
from briefwright.doctor.pdf.objects import entry, text
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import metadata as language_rules
from briefwright.doctor.rules import tags as rules

_MAY_HOLD = {
    "L": frozenset({"L", "LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "TR": frozenset({"TH", "TD"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TFoot": frozenset({"TR"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
}
_MAY_STAND_IN = {
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TFoot": frozenset({"Table"}),
    "TOCI": frozenset({"TOC"}),
}
_AT_MOST_ONE = {"Table": ("THead", "TFoot"), "L": ("Caption",), "TOC": ("Caption",)}
_NUMBERED = re.compile(r"H[1-6]")


def check_structure(document: OpenPdf, tree: Tree) -> None:
    """Check the elements of the structure tree (ISO 14289-1, 7.2 to 7.9)."""
    for element in tree.elements:
        _check_nesting(document.found, element)
        _check_words(document.found, element)
    _check_headings(document.found, tree)
    _check_ids(document.found, tree)


def _check_nesting(found: Findings, element: Element) -> None:
    allowed = _MAY_STAND_IN.get(element.role)
    if allowed is not None:
        holder = element.parent.role if element.parent else "the root"
        if holder not in allowed:
            found.add(rules.NESTING, f"{element.role} stands in {holder}.", element.place)
    kinds = _MAY_HOLD.get(element.role)
    if kinds is None:
        return
    for child in element.children:
        # A child that names its proper place has been reported for itself above.
        if child.role not in kinds and child.role not in _MAY_STAND_IN:
            found.add(rules.NESTING, f"{element.role} holds {child.role}.", element.place)
    counts = Counter(child.role for child in element.children)
    for role in _AT_MOST_ONE.get(element.role, ()):
        if counts[role] > 1:
            found.add(rules.NESTING, f"{element.role} holds {role} twice.", element.place)


def _check_words(found: Findings, element: Element) -> None:
    """Check alternative texts and languages (ISO 14289-1, 7.2, 7.3, 7.7)."""
    if element.role in {"Figure", "Formula"} and not (
        element.says("/Alt") or element.says("/ActualText")
    ):
        what = "picture" if element.role == "Figure" else "formula"
        found.add(rules.NO_ALTERNATIVE, f"A {what} has no alternative text.", element.place)
    language = entry(element.source, "/Lang")
    if language is not None and text(language) and not is_language(text(language)):
        found.add(
            language_rules.BAD_LANGUAGE,
            f"'{text(language)[:40]}' is not a language tag.",
            element.place,
        )


def _check_headings(found: Findings, tree: Tree) -> None:
    """Check that no heading level is skipped, and that one system is used (7.4)."""
    before = 0
    plain = [element for element in tree.elements if element.role == "H"]
    for element in tree.elements:
        if not _NUMBERED.fullmatch(element.role):
            continue
        level = int(element.role[1])
        if level > before + 1:
            first = f"The first heading is H{level}."
            message = f"H{level} follows H{before}." if before else first
            found.add(rules.HEADING_LEVEL, message, element.place)
        before = level
        if plain:
            found.add(rules.HEADING_KINDS, "H and H1 to H6 are both used.")
    holders = Counter(id(element.parent) for element in plain)
    if any(count > 1 for count in holders.values()):
        found.add(rules.HEADING_KINDS, "One part has two headings H.")


def _check_ids(found: Findings, tree: Tree) -> None:
    """Check that notes have identifiers, and that no identifier stands twice (7.9)."""
    seen: set[str] = set()
    for element in tree.elements:
        identifier = text(entry(element.source, "/ID"))
        if not identifier:
            if element.role == "Note":
                found.add(rules.NOTE_ID, "A note has no identifier.", element.place)
        elif identifier in seen:
            rule = rules.NOTE_ID if element.role == "Note" else rules.DOUBLE_ID
            found.add(rule, f"The identifier '{identifier[:40]}' stands twice.", element.place)
        seen.add(identifier)
