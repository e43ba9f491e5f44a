"""Finish pages: with their links, which lead to places in the file or out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Hyperlink, Tag
from briefwright.render.pdf.file import PlainObject, byte_string, text_string
from briefwright.render.pdf.page_canvas import Box, Place
from briefwright.render.pdf.structure import drawn_elements

_PRINTED = 4
"""Flag of annotations that are printed with the page (ISO 32000-1, 12.5.3)."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link annotation, to be written when all pages are there."""

    written: PlainObject
    page: int
    link: Hyperlink
    box: Box


@dataclass(frozen=True, slots=True)
class FinishedPages:
    """Pages of a document that are finished, and what belongs to them."""

    pages: Sequence[str]
    """A reference to each."""
    elements: Sequence[Element]
    annotations: Sequence[Annotation]


def finish_pages(canvas: PdfCanvas, root: Element, named: Collection[str] = ()) -> FinishedPages:
    """Finish the pages of a document; ``named`` are destinations of the file outside of it.

    A link that leads to neither becomes plain words.
    """
    if not canvas.pages:
        canvas.showPage()
    file = canvas.file
    by_page = [list(_annotations(canvas, index, named)) for index in range(len(canvas.pages))]
    annotations = [each for on_page in by_page for each in on_page]
    elements = drawn_elements(root)
    _unlink(canvas, elements, annotations)
    for index, on_page in enumerate(by_page):
        canvas.finish_page(index, [file.register(each.written) for each in on_page])
    pages = [file.page_reference(index) for index in range(len(canvas.pages))]
    for key, annotation in enumerate(annotations, file.first_key + len(pages)):
        goal = _goal(annotation.link, canvas, pages)
        annotation.written.written = _written(annotation, goal, key)
    return FinishedPages(pages, elements, annotations)


def _annotations(canvas: PdfCanvas, index: int, named: Collection[str]) -> Iterator[Annotation]:
    """Yield an annotation for each box on a page of a link that leads somewhere."""
    for link, box in canvas.pages[index].links:
        target = link.target[1:]
        if not link.target.startswith("#") or target in canvas.anchors or target in named:
            yield Annotation(PlainObject(), index, link, box)


def _unlink(
    canvas: PdfCanvas, elements: Iterable[Element], annotations: Iterable[Annotation]
) -> None:
    """Make plain words of links that lead nowhere, or have no words that could be clicked."""
    linked = {annotation.link.element for annotation in annotations}
    for element in elements:
        if element.tag is Tag.LINK and element not in linked:
            canvas.change_tag(element, Tag.SPAN)


def _goal(link: Hyperlink, canvas: PdfCanvas, pages: Sequence[str]) -> str:
    if not link.target.startswith("#"):
        return f"/A<</S/URI/URI{byte_string(link.target)}>>"
    place = canvas.anchors.get(link.target[1:])
    if place is None:  # a destination of the file, by its name
        return f"/Dest{text_string(link.target[1:])}"
    return f"/Dest {destination(place, pages)}"


def _written(annotation: Annotation, goal: str, key: int) -> bytes:
    """Return a link annotation (ISO 32000-1, 12.5.6.5); ``key`` is its key in the parent tree."""
    x, foot, width, height = annotation.box
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{x:.2f} {foot:.2f} {x + width:.2f} {foot + height:.2f}]"
        f"/Border[0 0 0]/F {_PRINTED}/StructParent {key}"
        f"/Contents{text_string(annotation.link.words)}{goal}>>"
    ).encode("latin-1")


def destination(place: Place, pages: Sequence[str]) -> str:
    """Return an explicit destination that keeps the reader's zoom (ISO 32000-1, 12.3.2.2)."""
    return f"[{pages[place.page]}/XYZ {place.x:.2f} {place.top:.2f} 0]"
