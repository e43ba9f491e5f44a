"""Tie links inside the document to the bookmarks they mean, once all bookmarks are known."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.render.docx.elements import Element, W, add_text
from briefwright.render.docx.page_estimate import estimate_pages
from briefwright.render.docx.story import Story, WordReference


def resolve_links(story: Story) -> None:
    """Give each link its bookmark; words that lead nowhere stay words."""
    bookmarks = story.kit.bookmarks
    for link, identity in story.links:
        if identity in bookmarks:
            link.set(W + "anchor", bookmarks[identity])
        elif not link.get(W + "anchor"):
            _unlink(link)
    for instruction, identity in story.book_references:
        if identity in bookmarks:
            instruction.text = f" PAGEREF {bookmarks[identity]} \\h "
    for reference in story.references:
        _refer(reference, bookmarks)
    if story.page_references:
        _fill_page_references(story)


def _unlink(link: Element) -> None:
    parent = link.getparent()
    if parent is None:
        return
    _unstyle(link)
    at = parent.index(link)
    parent[at : at + 1] = list(link)


def _unstyle(element: Element) -> None:
    """Let words in an element look like those around them."""
    for run_style in list(element.iter(W + "rStyle")):
        properties = run_style.getparent()
        if properties is not None and run_style.get(W + "val") == "BriefCrossReference":
            properties.remove(run_style)


def _refer(reference: WordReference, bookmarks: Mapping[str, str]) -> None:
    """Let a field repeat the words of its bookmark (ECMA-376 part 1, 17.16.5.51), as a link."""
    if reference.identity in bookmarks:
        name = bookmarks[reference.identity]
        reference.instruction.text = f" REF {name} \\h \\* MERGEFORMAT "
        return
    _unstyle(reference.result)
    for element in reference.field:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _fill_page_references(story: Story) -> None:
    pages = estimate_pages(story.kit.blocks, story.kit.theme)
    for reference in story.page_references:
        name = story.kit.bookmarks[reference.identity]
        reference.instruction.text = f" PAGEREF {name} \\h "
        add_text(reference.result, story.kit.folio.text(pages[reference.identity]))
