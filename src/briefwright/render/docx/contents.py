"""Render the contents as a field that Word can bring up to date, with its entries filled in.

Nothing makes Word bring it up to date on opening without asking: ``w:dirty`` on the field
(ECMA-376 part 1, 17.16.18) and ``w:updateFields`` in the settings (17.15.1.81) both let it ask
whether fields "may refer to other files", a question nobody should answer about a brief; in its
protected view it does not even then. So entries carry estimated pages, and nothing asks.
"""

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
