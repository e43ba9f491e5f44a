"""Finish the file: pages with links, outline, embedded fonts, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefwright.document import Heading, Properties
from briefwright.document.walk import inline_text
from briefwright.render.pdf.canvas import Box, PdfCanvas, Place
from briefwright.render.pdf.elements import Aspect, Hyperlink
from briefwright.render.pdf.file import PdfFile, PlainObject, byte_string
from briefwright.render.pdf.fonts import embed_fonts
from briefwright.render.pdf.outline import OutlineEntry, add_outline

_LEAST_PAGES_WITH_OUTLINE = 5
"""From so many pages on, viewers open the outline with the file."""
_PRINTED = 4
"""Flag of annotations that are printed with the page (ISO 32000-1, 12.5.3)."""


def describe(file: PdfFile, properties: Properties) -> None:
    """Fill in the document information (ISO 32000-1, 14.3.3)."""
    information = file.info
    information.title = properties.title
    information.author = ", ".join(properties.authors) or properties.originator
    information.subject = properties.subject
    information.keywords = ", ".join(properties.keywords)
    information.creator = "briefwright"
    information.producer = "ReportLab"
    file.set_entry("ViewerPreferences", PlainObject(b"<</DisplayDocTitle true>>"))


def published(canvas: PdfCanvas, file: PdfFile) -> bytes:
    """Return the finished file."""
    if not canvas.pages:
        canvas.showPage()
    anchors = canvas.anchors
    annotations: list[tuple[PlainObject, Hyperlink, Box]] = []
    for index, page in enumerate(canvas.pages):
        added = [
            (PlainObject(), link, box)
            for link, box in page.links
            if _leads_somewhere(link, anchors)
        ]
        canvas.finish_page(index, [file.register(annotation) for annotation, _, _ in added])
        annotations += added
    for annotation, link, box in annotations:
        annotation.written = _annotation(file, link, box, anchors)
    has_outline = add_outline(file, _headings(canvas, file))
    if has_outline and len(canvas.pages) >= _LEAST_PAGES_WITH_OUTLINE:
        file.Catalog.setPageMode("UseOutlines")
    embed_fonts(canvas.styles.fonts.values(), file)
    return file.finished()


def _leads_somewhere(link: Hyperlink, anchors: Mapping[str, Place]) -> bool:
    return not link.target.startswith("#") or link.target[1:] in anchors


def _annotation(file: PdfFile, link: Hyperlink, box: Box, anchors: Mapping[str, Place]) -> bytes:
    """Return a link annotation (ISO 32000-1, 12.5.6.5)."""
    x, foot, width, height = box
    if link.target.startswith("#"):
        goal = f"/Dest {_destination(file, anchors[link.target[1:]])}"
    else:
        goal = f"/A<</S/URI/URI{byte_string(link.target)}>>"
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{x:.2f} {foot:.2f} {x + width:.2f} {foot + height:.2f}]"
        f"/Border[0 0 0]/F {_PRINTED}{goal}>>"
    ).encode("latin-1")


def _destination(file: PdfFile, place: Place) -> str:
    """Return an explicit destination that keeps the reader's zoom (ISO 32000-1, 12.3.2.2)."""
    return f"[{file.page_reference(place.page)}/XYZ {place.x:.2f} {place.top:.2f} 0]"


def _headings(canvas: PdfCanvas, file: PdfFile) -> Iterator[OutlineEntry]:
    """Yield an entry for each heading in the order of reading."""
    for element, place in canvas.places.items():
        if isinstance(element.node, Heading) and element.aspect is Aspect.WHOLE:
            title = inline_text(element.node.children).strip()
            yield OutlineEntry(element.node.level, title, _destination(file, place))
