"""Tie links inside the document to the bookmarks they mean, once all bookmarks are known."""

from __future__ import annotations

from briefwright.render.docx.elements import Element, W, add_text
from briefwright.render.docx.page_estimate import estimate_pages
from briefwright.render.docx.story import Story


def resolve_links(story: Story) -> None:
    """Give each link its bookmark; words that lead nowhere stay words."""
    bookmarks = story.kit.bookmarks
    for link, identity in story.links:
        if identity in bookmarks:
            link.set(W + "anchor", bookmarks[identity])
        else:
            _unlink(link)
    if story.page_references:
        _fill_page_references(story)


def _unlink(link: Element) -> None:
    parent = link.getparent()
    if parent is None:
        return
    for run_style in list(link.iter(W + "rStyle")):
        properties = run_style.getparent()
        if properties is not None and run_style.get(W + "val") == "BriefCrossReference":
            properties.remove(run_style)
    at = parent.index(link)
    parent[at : at + 1] = list(link)


def _fill_page_references(story: Story) -> None:
    pages = estimate_pages(story.kit.blocks, story.kit.theme)
    for reference in story.page_references:
        name = story.kit.bookmarks[reference.identity]
        reference.instruction.text = f" PAGEREF {name} \\h "
        add_text(reference.result, str(pages[reference.identity]))
