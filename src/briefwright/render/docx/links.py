"""Tie links inside the document to the bookmarks they mean, once all bookmarks are known."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.document.book import is_chapter_anchor
from briefwright.render.docx.bookmarks import book_bookmark
from briefwright.render.docx.elements import Element, W, add_text
from briefwright.render.docx.page_estimate import estimate_pages
from briefwright.render.docx.story import Story, WordReference


def resolve_links(story: Story) -> None:
    """Give each link its bookmark; words that lead nowhere stay words."""
    bookmarks = story.kit.bookmarks
    for link, identity in story.links:
        if name := _bookmark(identity, bookmarks):
            link.set(W + "anchor", name)
        else:
            _unlink(link)
    for reference in story.references:
        _refer(reference, bookmarks)
    if story.page_references:
        _fill_page_references(story)


def _bookmark(identity: str, bookmarks: Mapping[str, str]) -> str:
    """Return the bookmark that an id means: one of this document or of its book, or none."""
    if identity in bookmarks:
        return bookmarks[identity]
    return book_bookmark(identity) if is_chapter_anchor(identity) else ""


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
    if name := _bookmark(reference.identity, bookmarks):
        reference.instruction.text = f" {reference.pattern.format(name)} "
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
