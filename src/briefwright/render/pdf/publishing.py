"""Finish the file: pages with links, structure, outline, fonts, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.core.rendering import SourceFile
from briefwright.document import Heading, Properties
from briefwright.document.walk import inline_text
from briefwright.evidence.manifest import ManifestMaker, pages_digest
from briefwright.render.pdf.annotations import FinishedPages, destination, finish_pages
from briefwright.render.pdf.attachments import (
    Attachment,
    attach_files,
    manifest_attachment,
    source_attachment,
)
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.colour_profile import CONDITION, srgb_profile
from briefwright.render.pdf.elements import HEADINGS, Element
from briefwright.render.pdf.file import PdfFile, byte_string, text_string
from briefwright.render.pdf.fonts import embed_fonts
from briefwright.render.pdf.metadata import day_of, information, xmp
from briefwright.render.pdf.outline import OutlineEntry, add_outline
from briefwright.render.pdf.page_canvas import Place
from briefwright.render.pdf.structure import Annotations, StructureTree

_LEAST_PAGES_WITH_OUTLINE = 5
"""From so many pages on, viewers open the outline with the file."""
_PART_WITH_ATTACHMENT, _PART_WITHOUT = 3, 2
"""Parts of ISO 19005: only the third lets any file be attached."""
MARKED = "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
_NUMBERED = "/PageLabels<</Nums[0<</S/D>>]>>"


def published(
    canvas: PdfCanvas,
    root: Element,
    properties: Properties,
    source: SourceFile | None,
    manifest: ManifestMaker | None,
) -> bytes:
    """Return the finished file: PDF/UA-1 and PDF/A-3a, or PDF/A-2a where nothing is attached."""
    file = canvas.file
    finished = finish_pages(canvas, root)
    attachments = list(_attachments(canvas, source, manifest))
    entries = (
        f"/Pages {file.reference(file.Pages)}/Lang{text_string(properties.language)}",
        f"{MARKED}{_NUMBERED}/StructTreeRoot {_structure(canvas, finished)}",
        _outline(canvas, properties, finished.pages),
        identity(file, properties, is_archive=bool(attachments)),
        attach_files(file, attachments, day_of(properties)),
    )
    embed_fonts(canvas.styles.fonts.values(), file)
    catalog = file.add_object(f"<</Type/Catalog{''.join(entries)}>>")
    return file.finished(catalog, file.add_object(information(properties)))


def _structure(canvas: PdfCanvas, finished: FinishedPages) -> str:
    """Write the structure tree and return a reference to it."""
    links = annotations_of(canvas.file, finished)
    tree = StructureTree(canvas.file, finished.elements, finished.pages, links)
    marks = [page.marks for page in canvas.pages]
    return tree.add(marks, [each.link.element for each in finished.annotations])


def annotations_of(file: PdfFile, finished: FinishedPages) -> Annotations:
    """Return the annotations of each link, with references to them."""
    links: dict[Element, list[tuple[int, str]]] = {}
    for each in finished.annotations:
        reference = file.reference(each.written)
        links.setdefault(each.link.element, []).append((each.page, reference))
    return links


def _outline(canvas: PdfCanvas, properties: Properties, pages: Sequence[str]) -> str:
    """Add the outline; a long document without headings has at least its title in it."""
    is_long = len(canvas.pages) >= _LEAST_PAGES_WITH_OUTLINE
    entries = list(headings(canvas, pages))
    if not entries and is_long:
        top = Place(0, 0.0, canvas.pages[0].size[1])
        entries.append(OutlineEntry(1, properties.title, destination(top, pages)))
    outline = add_outline(canvas.file, entries)
    if outline is None:
        return ""
    return f"/Outlines {outline}{'/PageMode/UseOutlines' if is_long else ''}"


def headings(canvas: PdfCanvas, pages: Sequence[str]) -> Iterator[OutlineEntry]:
    """Yield an entry for each heading in the order of reading."""
    for element, place in canvas.places.items():
        if isinstance(element.node, Heading) and element.tag in HEADINGS:
            title = inline_text(element.node.children).strip()
            yield OutlineEntry(element.node.level, title, destination(place, pages))


def _attachments(
    canvas: PdfCanvas, source: SourceFile | None, manifest: ManifestMaker | None
) -> Iterator[Attachment]:
    """Yield what is to be attached; the manifest holds the digest of the finished pages."""
    if source is not None:
        yield source_attachment(source)
    if manifest is not None:
        yield manifest_attachment(manifest(pages_digest(canvas.contents)), source)


def identity(file: PdfFile, properties: Properties, *, is_archive: bool) -> str:
    """Add metadata and the profile of the colours; files are attached to archives alone."""
    part = _PART_WITH_ATTACHMENT if is_archive else _PART_WITHOUT
    metadata = file.add_plain_stream(xmp(properties, part), "/Type/Metadata/Subtype/XML")
    profile = file.add_stream(srgb_profile(), "/N 3")
    intent = f"/OutputConditionIdentifier{byte_string(CONDITION)}/Info{byte_string(CONDITION)}"
    return (
        f"/Metadata {metadata}/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1{intent}"
        f"/DestOutputProfile {profile}>>]"
    )
