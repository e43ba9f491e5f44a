"""Render the contents as a field that Word can bring up to date, with its entries filled in."""

from __future__ import annotations

from briefwright.document import Contents, Heading
from briefwright.document.walk import contents_entries, inline_text
from briefwright.render.docx.elements import Element, add, add_text
from briefwright.render.docx.fields import begin_field, end_field
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import PageReference, Story


def render_contents(block: Contents, story: Story, place: Place) -> None:
    """Append an entry for each heading: its words, dots and the page it stands on."""
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
