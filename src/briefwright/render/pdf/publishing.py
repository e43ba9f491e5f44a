"""Finish the file: pages with links, structure, outline, fonts, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefwright.core.rendering import SourceFile
from briefwright.document import Heading, Properties
from briefwright.document.walk import inline_text
from briefwright.evidence.manifest import ManifestMaker, pages_digest
from briefwright.render.pdf.attachments import (
    Attachment,
    attach_files,
    manifest_attachment,
    source_attachment,
)
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.colour_profile import CONDITION, srgb_profile
from briefwright.render.pdf.elements import HEADINGS, Element, Hyperlink, Tag
from briefwright.render.pdf.file import PdfFile, PlainObject, byte_string, text_string
from briefwright.render.pdf.fonts import embed_fonts
from briefwright.render.pdf.metadata import day_of, information, xmp
from briefwright.render.pdf.outline import OutlineEntry, add_outline
from briefwright.render.pdf.page_canvas import Box, Place
from briefwright.render.pdf.structure import StructureTree, drawn_elements

_LEAST_PAGES_WITH_OUTLINE = 5
"""From so many pages on, viewers open the outline with the file."""
_PRINTED = 4
"""Flag of annotations that are printed with the page (ISO 32000-1, 12.5.3)."""
_PART_WITH_ATTACHMENT, _PART_WITHOUT = 3, 2
"""Parts of ISO 19005: only the third lets any file be attached."""
_MARKED = "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
_NUMBERED = "/PageLabels<</Nums[0<</S/D>>]>>"


@dataclass(frozen=True, slots=True)
class _Annotation:
    """A link annotation, to be written when all pages are there."""

    written: PlainObject
    page: int
    link: Hyperlink
    box: Box


def published(
    canvas: PdfCanvas,
    root: Element,
    properties: Properties,
    source: SourceFile | None,
    manifest: ManifestMaker | None,
) -> bytes:
    """Return the finished file: PDF/UA-1 and PDF/A-3a, or PDF/A-2a where nothing is attached."""
    file = canvas.file
    if not canvas.pages:
        canvas.showPage()
    by_page = [list(_annotations(canvas, index)) for index in range(len(canvas.pages))]
    annotations = [each for on_page in by_page for each in on_page]
    elements = drawn_elements(root)
    _unlink(canvas, elements, annotations)
    for index, on_page in enumerate(by_page):
        canvas.finish_page(index, [file.register(each.written) for each in on_page])
    pages = [file.page_reference(index) for index in range(len(canvas.pages))]
    for key, annotation in enumerate(annotations, len(pages)):
        goal = _goal(annotation.link, canvas.anchors, pages)
        annotation.written.written = _written(annotation, goal, key)
    attachments = list(_attachments(canvas, source, manifest))
    entries = (
        f"/Pages {file.reference(file.Pages)}/Lang{text_string(properties.language)}",
        f"{_MARKED}{_NUMBERED}/StructTreeRoot {_structure(canvas, elements, annotations, pages)}",
        _outline(canvas, properties, pages),
        _identity(file, properties, attachments),
    )
    embed_fonts(canvas.styles.fonts.values(), file)
    catalog = file.add_object(f"<</Type/Catalog{''.join(entries)}>>")
    return file.finished(catalog, file.add_object(information(properties)))


def _annotations(canvas: PdfCanvas, index: int) -> Iterator[_Annotation]:
    """Yield an annotation for each box on a page of a link that leads somewhere."""
    for link, box in canvas.pages[index].links:
        if not link.target.startswith("#") or link.target[1:] in canvas.anchors:
            yield _Annotation(PlainObject(), index, link, box)


def _unlink(
    canvas: PdfCanvas, elements: Iterable[Element], annotations: Iterable[_Annotation]
) -> None:
    """Make plain words of links that lead nowhere, or have no words that could be clicked."""
    linked = {annotation.link.element for annotation in annotations}
    for element in elements:
        if element.tag is Tag.LINK and element not in linked:
            canvas.change_tag(element, Tag.SPAN)


def _structure(
    canvas: PdfCanvas,
    elements: Sequence[Element],
    annotations: Sequence[_Annotation],
    pages: Sequence[str],
) -> str:
    """Write the structure tree and return a reference to it."""
    links: dict[Element, list[tuple[int, str]]] = {}
    for each in annotations:
        reference = canvas.file.reference(each.written)
        links.setdefault(each.link.element, []).append((each.page, reference))
    tree = StructureTree(canvas.file, elements, pages, links)
    marks = [page.marks for page in canvas.pages]
    return tree.add(marks, [each.link.element for each in annotations])


def _goal(link: Hyperlink, anchors: Mapping[str, Place], pages: Sequence[str]) -> str:
    if link.target.startswith("#"):
        return f"/Dest {_destination(anchors[link.target[1:]], pages)}"
    return f"/A<</S/URI/URI{byte_string(link.target)}>>"


def _written(annotation: _Annotation, goal: str, key: int) -> bytes:
    """Return a link annotation (ISO 32000-1, 12.5.6.5); ``key`` is its key in the parent tree."""
    x, foot, width, height = annotation.box
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{x:.2f} {foot:.2f} {x + width:.2f} {foot + height:.2f}]"
        f"/Border[0 0 0]/F {_PRINTED}/StructParent {key}"
        f"/Contents{text_string(annotation.link.words)}{goal}>>"
    ).encode("latin-1")


def _destination(place: Place, pages: Sequence[str]) -> str:
    """Return an explicit destination that keeps the reader's zoom (ISO 32000-1, 12.3.2.2)."""
    return f"[{pages[place.page]}/XYZ {place.x:.2f} {place.top:.2f} 0]"


def _outline(canvas: PdfCanvas, properties: Properties, pages: Sequence[str]) -> str:
    """Add the outline; a long document without headings has at least its title in it."""
    is_long = len(canvas.pages) >= _LEAST_PAGES_WITH_OUTLINE
    entries = list(_headings(canvas, pages))
    if not entries and is_long:
        top = Place(0, 0.0, canvas.pages[0].size[1])
        entries.append(OutlineEntry(1, properties.title, _destination(top, pages)))
    outline = add_outline(canvas.file, entries)
    if outline is None:
        return ""
    return f"/Outlines {outline}{'/PageMode/UseOutlines' if is_long else ''}"


def _headings(canvas: PdfCanvas, pages: Sequence[str]) -> Iterator[OutlineEntry]:
    """Yield an entry for each heading in the order of reading."""
    for element, place in canvas.places.items():
        if isinstance(element.node, Heading) and element.tag in HEADINGS:
            title = inline_text(element.node.children).strip()
            yield OutlineEntry(element.node.level, title, _destination(place, pages))


def _attachments(
    canvas: PdfCanvas, source: SourceFile | None, manifest: ManifestMaker | None
) -> Iterator[Attachment]:
    """Yield what is to be attached; the manifest holds the digest of the finished pages."""
    if source is not None:
        yield source_attachment(source)
    if manifest is not None:
        yield manifest_attachment(manifest(pages_digest(canvas.contents)), source)


def _identity(file: PdfFile, properties: Properties, attachments: Sequence[Attachment]) -> str:
    """Add metadata, the profile of the colours, and attachments, if there are any."""
    part = _PART_WITH_ATTACHMENT if attachments else _PART_WITHOUT
    metadata = file.add_plain_stream(xmp(properties, part), "/Type/Metadata/Subtype/XML")
    profile = file.add_stream(srgb_profile(), "/N 3")
    intent = f"/OutputConditionIdentifier{byte_string(CONDITION)}/Info{byte_string(CONDITION)}"
    entries = (
        f"/Metadata {metadata}/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1{intent}"
        f"/DestOutputProfile {profile}>>]"
    )
    return entries + attach_files(file, attachments, day_of(properties))
