"""Add to a house's headers and footers what no page may lack: the marking, a draft's watermark."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.document import Document
from briefwright.render.docx.elements import R_ID, Element, P, W, make, make_root
from briefwright.render.docx.furniture import write_marking
from briefwright.render.docx.house.lengths import is_on
from briefwright.render.docx.house.package import HousePackage
from briefwright.render.docx.house.sections import first_sections, insert_in_order
from briefwright.render.docx.house.values import Adopt
from briefwright.render.docx.package import Part, relate
from briefwright.render.docx.story import Kit, RenderBlock, Story
from briefwright.render.docx.watermark import add_watermark

_KINDS = {"header": "hdr", "footer": "ftr"}
_EVEN = f"{W}evenAndOddHeaders"


def mark_pages(
    document: Document,
    package: HousePackage,
    kit: Kit,
    render_block: RenderBlock,
    adopt: Adopt,
) -> None:
    """Print the marking on each kind of page whose header or footer does not print it itself."""
    if document.marking is None and not document.furniture.watermark:
        return
    sections = first_sections(package.main.root)
    for kind in _KINDS:
        _complete(package, sections[0], kind, _pages(package, sections))
    seen: set[str] = set()
    for kind, pages, part in _page_ends(package, sections):
        if part.name not in seen:
            seen.add(part.name)
            holder = make_root(_KINDS[kind])
            story = Story(kit, part, holder, render_block)
            _write(document, story, part.root, (kind, pages), adopt)


def _write(
    document: Document, story: Story, root: Element, end: tuple[str, str], adopt: Adopt
) -> None:
    """Write what is missing into a holder, and then put it into the header or footer."""
    kind, pages = end
    if document.marking is not None and document.marking.text not in _words(root):
        write_marking(document, story)
        adopt([story.parent])
        if kind == "header":
            root[0:0] = list(story.parent)
        else:
            root.extend(story.parent)
    if kind == "header" and document.furniture.watermark:
        paragraphs = root.findall(P)
        if not paragraphs:
            root.append(make("p"))
            paragraphs = root.findall(P)
        add_watermark(paragraphs[-1], document.furniture.watermark, pages, story.kit)


def _complete(package: HousePackage, section: Element, kind: str, pages: list[str]) -> None:
    """Give the first section a header or footer for each kind of page that has none."""
    there = {each.get(f"{W}type") for each in section.iterfind(f"{W}{kind}Reference")}
    for each in pages:
        if each not in there:
            part = Part(package.free_name(f"word/{kind}", "xml"), kind, make_root(_KINDS[kind]))
            package.add(part)
            reference = make(f"{kind}Reference", type=each)
            reference.set(R_ID, relate(package.main, part))
            insert_in_order(section, reference)


def _pages(package: HousePackage, sections: list[Element]) -> list[str]:
    """Return the kinds of pages that the house tells apart."""
    pages = ["default"]
    if any(_is_on(section.find(f"{W}titlePg")) for section in sections):
        pages.append("first")
    settings = package.root("settings")
    if settings is not None and _is_on(settings.find(_EVEN)):
        pages.append("even")
    return pages


def _page_ends(package: HousePackage, sections: list[Element]) -> Iterator[tuple[str, str, Part]]:
    by_id = package.targets(package.main)
    for section in sections:
        for kind in _KINDS:
            for reference in section.iterfind(f"{W}{kind}Reference"):
                part = by_id.get(reference.get(R_ID, ""))
                if part is not None:
                    yield kind, reference.get(f"{W}type", "default"), part


def _words(root: Element) -> str:
    return "".join(text.text or "" for text in root.iter(f"{W}t"))


def _is_on(element: Element | None) -> bool:
    return element is not None and is_on(element.get(f"{W}val", "1"))
