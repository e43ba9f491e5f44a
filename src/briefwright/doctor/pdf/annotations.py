"""Check what lies on a PDF's pages: links, notes, fields; their tags, words, flags, looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.doctor.pdf.elements import Element, Tree
from briefwright.doctor.pdf.objects import (
    dictionary,
    entries,
    entry,
    identity,
    integer,
    is_dictionary,
    is_stream,
    items,
    name,
    number,
    text,
)
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import interactive as rules

_INVISIBLE, _HIDDEN, _PRINT, _NO_VIEW, _TOGGLE = 1, 2, 4, 32, 256
_FORBIDDEN = frozenset({"3D", "Sound", "Screen", "Movie", "RichMedia"})
_WITHOUT_TAG = frozenset({"Popup", "PrinterMark", "TrapNet"})
_HOLDER = {"Link": "Link", "Widget": "Form"}


@dataclass(frozen=True, slots=True)
class _Annotation:
    source: Any
    kind: str
    place: str
    flags: int
    element: Element | None
    """The element that holds it."""

    def says(self, key: str) -> bool:
        return bool(text(entry(self.source, key)).strip())


def check_annotations(document: OpenPdf, tree: Tree, parents: Mapping[int, Any]) -> None:
    """Check the annotations of every page (ISO 14289-1, 7.18; ISO 19005-3, 6.3)."""
    for page_number, page in enumerate(document.pages, 1):
        place = f"page {page_number}"
        given = [each for each in items(entry(page, "/Annots")) if is_dictionary(each)]
        if given and tree.elements and name(entry(page, "/Tabs")) != "S":
            document.found.add(rules.TAB_ORDER, "The Tab key does not follow the tags.", place)
        for source in given:
            annotation = _Annotation(
                source,
                name(entry(source, "/Subtype")),
                place,
                integer(entry(source, "/F")),
                tree.holders.get(identity(source)) if identity(source) != (0, 0) else None,
            )
            if not annotation.flags & _HIDDEN and _is_on(page, source):
                _check_tags(document, annotation, parents, is_tagged=bool(tree.elements))
                _check_words(document, annotation)
            _check_for_archive(document, annotation)


def _is_on(page: Any, annotation: Any) -> bool:
    """Tell whether an annotation is on its page at all: what lies outside concerns no reader."""
    box = entry(page, "/CropBox")
    edges = [number(each) for each in items(entry(page, "/MediaBox") if box is None else box)]
    corners = [number(each) for each in items(entry(annotation, "/Rect"))]
    if len(edges) != 4 or len(corners) != 4:
        return True
    left, bottom, right, top = (value or 0.0 for value in edges)
    x1, y1, x2, y2 = (value or 0.0 for value in corners)
    is_beside = max(x1, x2) < min(left, right) or min(x1, x2) > max(left, right)
    is_apart = max(y1, y2) < min(bottom, top) or min(y1, y2) > max(bottom, top)
    return not (is_beside or is_apart)


def _check_tags(
    document: OpenPdf, annotation: _Annotation, parents: Mapping[int, Any], *, is_tagged: bool
) -> None:
    if annotation.kind == "TrapNet":
        document.found.add(rules.TRAP_NETWORK, "There is a trap network.", annotation.place)
    if annotation.kind in _WITHOUT_TAG or not is_tagged:
        return
    wanted = _HOLDER.get(annotation.kind, "Annot")
    element = annotation.element
    # A widget may stand in its Form tag through tags of its own, and so may links.
    chain = [element, *element.ancestors()] if element else []
    if not any(each.role == wanted for each in chain):
        document.found.add(
            rules.UNTAGGED_ANNOTATION, f"A {annotation.kind} stands in no {wanted} tag.",
            annotation.place,
        )  # fmt: skip
    elif element is not None:
        back = parents.get(integer(entry(annotation.source, "/StructParent"), -1))
        if not is_dictionary(back) or (
            identity(element.source) != (0, 0) and identity(back) != identity(element.source)
        ):
            document.found.add(
                rules.PARENT_OF_ANNOTATION, "An annotation does not lead back to its tag.",
                annotation.place,
            )  # fmt: skip


def _check_words(document: OpenPdf, annotation: _Annotation) -> None:
    """Check that it says what it is (ISO 14289-1, 7.18.1, 7.18.5)."""
    element = annotation.element
    has_alternative = element is not None and element.says("/Alt")
    if annotation.kind in _WITHOUT_TAG:
        return
    if annotation.kind == "Widget":
        field = entry(annotation.source, "/Parent")
        named = annotation.says("/TU") or bool(text(entry(field, "/TU")).strip())
        document.found.need(
            rules.NO_FIELD_NAME, "A form field has no words for what to fill in.",
            annotation.place, holds=named or has_alternative,
        )  # fmt: skip
        return
    # A link needs Contents itself (7.18.5); other annotations may have it from their tag.
    is_said = annotation.says("/Contents") or (has_alternative and annotation.kind != "Link")
    document.found.need(
        rules.NO_DESCRIPTION, f"A {annotation.kind} does not say what it is.",
        annotation.place, holds=is_said,
    )  # fmt: skip


def _check_for_archive(document: OpenPdf, annotation: _Annotation) -> None:
    """Check kind, flags and appearance (ISO 19005-3, 6.3)."""
    found, place = document.found, annotation.place
    if annotation.kind in _FORBIDDEN:
        found.add(rules.FORBIDDEN_ANNOTATION, f"There is a {annotation.kind}.", place)
    if annotation.kind == "Popup":
        return
    unwanted = _INVISIBLE | _HIDDEN | _NO_VIEW | _TOGGLE
    if annotation.flags & unwanted or not annotation.flags & _PRINT:
        found.add(rules.ANNOTATION_FLAGS, f"A {annotation.kind} is hidden or not printed.", place)
    corners = [number(each) for each in items(entry(annotation.source, "/Rect"))]
    is_empty = len(corners) == 4 and corners[:2] == corners[2:]
    looks = entry(annotation.source, "/AP")
    if looks is None:
        if annotation.kind != "Link" and not is_empty:
            found.add(rules.NO_APPEARANCE, f"A {annotation.kind} has no appearance.", place)
        return
    normal = entry(looks, "/N")
    others = set(entries(dictionary(looks))) - {"/N"}
    is_button = annotation.kind == "Widget" and not is_stream(normal)
    if others or not (is_stream(normal) or (is_button and is_dictionary(normal))):
        found.add(rules.NO_APPEARANCE, f"The appearance of a {annotation.kind} is open.", place)
