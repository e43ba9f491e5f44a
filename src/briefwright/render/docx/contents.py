"""Render the contents as a field that Word can bring up to date, with its entries filled in.

Nothing makes Word bring it up to date on opening without asking: ``w:dirty`` on the field
(ECMA-376 part 1, 17.16.18) and ``w:updateFields`` in the settings (17.15.1.81) both let it ask
whether fields "may refer to other files", a question nobody should answer about a brief; in its
protected view it does not even then. So entries carry estimated pages, and nothing asks.
"""

from __future__ import annotations

from dataclasses import replace

from briefwright.document import Contents, ContentsEntry, Heading
from briefwright.document.walk import contents_entries, inline_text
from briefwright.render.docx.bookmarks import BOOK_CONTENTS
from briefwright.render.docx.elements import Element, add, add_text
from briefwright.render.docx.fields import begin_field, end_field
from briefwright.render.docx.indexes import FOLIO_DASH, TAB_SEQUENCE
from briefwright.render.docx.place import Place
from briefwright.render.docx.special_styles import CONTENTS_LEVELS
from briefwright.render.docx.story import PageReference, Story, WordReference
from briefwright.render.docx.styles import StyleSheet

_FIRST_LEVEL = "Toc1"
_SPACE_SHARE = 0.4
"""Before an entry of the first level, as a share of the leading."""


def render_contents(block: Contents, story: Story, place: Place) -> None:
    """Append an entry for each heading, or each given one: its words, dots and its page."""
    if block.entries:
        render_given_contents(block, story, place)
        return
    entries = contents_entries(story.kit.blocks, block.depth)
    styles = story.kit.styles.paragraph_styles
    paragraph = None
    for index, heading in enumerate(entries):
        paragraph = story.paragraph(styles[f"Toc{heading.level}"], place)
        if index == 0:
            begin_field(paragraph, f'TOC \\o "1-{block.depth}" \\h \\z \\u')
        _render_entry(heading, story, paragraph)
    if paragraph is not None:
        end_field(paragraph)


def _render_entry(heading: Heading, story: Story, paragraph: Element) -> None:
    link = add(paragraph, "hyperlink", anchor="", history="1")
    story.links.append((link, heading.id))
    add_text(add(link, "r"), inline_text(heading.children))
    add(add(link, "r"), "tab")
    instruction = begin_field(link, "PAGEREF")
    story.page_references.append(PageReference(heading.id, instruction, add(link, "r")))
    end_field(link)


def render_given_contents(block: Contents, story: Story, place: Place) -> None:
    """Append the given entries in the field that finds them in a book (17.16.5.68).

    Page numbers stand after that of the tab, a sequence; levels without any page are told apart.
    """
    styles = story.kit.styles.paragraph_styles
    let_parts_stand_out(story.kit.styles)
    paragraph = None
    for index, entry in enumerate(block.entries):
        level = min(entry.level, CONTENTS_LEVELS)
        paragraph = story.paragraph(styles[f"Toc{level}"], place)
        if index == 0:
            begin_field(paragraph, _given_field())
        _render_given_entry(entry, story, paragraph)
    if paragraph is not None:
        end_field(paragraph)


def let_parts_stand_out(styles: StyleSheet) -> None:
    """Let the first level of contents stand out, as in a book."""
    style = styles.paragraph_styles[_FIRST_LEVEL]
    before = max(style.text.before, _SPACE_SHARE * style.text.leading)
    text = style.text.model_copy(update={"bold": True, "before": before})
    styles.paragraph_styles[_FIRST_LEVEL] = replace(style, text=text)


def _given_field() -> str:
    return f'TOC \\f {BOOK_CONTENTS} \\h \\z \\s {TAB_SEQUENCE} \\d "{FOLIO_DASH}"'


def _render_given_entry(entry: ContentsEntry, story: Story, paragraph: Element) -> None:
    link = add(paragraph, "hyperlink", anchor="", history="1")
    story.links.append((link, entry.target))
    add_text(add(link, "r"), inline_text(entry.words))
    if not entry.folio:
        return
    add(add(link, "r"), "tab")
    tab, dash, number = entry.folio.rpartition(FOLIO_DASH)
    if tab:
        add_text(add(link, "r"), tab + dash)
    start = len(link)
    instruction = begin_field(link, "PAGEREF")
    result = add(link, "r")
    add_text(result, number)
    end_field(link)
    field = tuple(element for element in link[start:] if element is not result)
    reference = WordReference(entry.target, instruction, result, field, "PAGEREF {} \\h")
    story.references.append(reference)
