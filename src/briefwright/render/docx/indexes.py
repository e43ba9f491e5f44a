"""Render an index as the field that Word makes it with.

The field (ECMA-376 part 1, 17.16.5.32) is filled in, its lines in two columns in a section of
their own, as Word writes it: the field begins in the last paragraph of the section before.
"""

from __future__ import annotations

from locale import windows_locale

from briefwright.core.roles import ParagraphRole
from briefwright.document import Index
from briefwright.document.walk import inline_text
from briefwright.render.docx.elements import Element, add, add_text
from briefwright.render.docx.fields import begin_field, end_field
from briefwright.render.docx.place import Place
from briefwright.render.docx.sections import end_section
from briefwright.render.docx.story import Story

INDEX_COLUMNS = 2
TAB_SEQUENCE = "tab"
"""The sequence that counts the tabs of a book: the first half of its folios."""
FOLIO_DASH = "-"


def render_index(block: Index, story: Story, place: Place) -> None:
    """Append a line for each entry, with its pages after commas."""
    if not block.entries:
        return
    is_parted = not (place.in_cell or place.columns > 1)
    field = f'INDEX \\c "{INDEX_COLUMNS}" \\s {TAB_SEQUENCE} \\d "{FOLIO_DASH}"'
    if identifier := _language_identifier(story.kit.language):
        field += f' \\z "{identifier}"'
    begin_field(story.spacer(), field)
    if is_parted:
        end_section(story)
        place = place.in_columns(INDEX_COLUMNS, story.kit.theme.columns.gutter)
    style = story.kit.styles.paragraph(ParagraphRole.INDEX)
    for entry in block.entries:
        paragraph = story.paragraph(style, place)
        run = add(paragraph, "r")
        add_text(run, inline_text(entry.words))
        for folio in entry.folios:
            _add_folio(run, folio)
    if is_parted:
        end_section(story, columns=INDEX_COLUMNS)
    end_field(story.spacer())


def _add_folio(run: Element, folio: str) -> None:
    """Append a page after a comma; its hyphen ends no line (17.3.3.18)."""
    first, *rest = folio.split(FOLIO_DASH)
    add_text(run, f", {first}")
    for piece in rest:
        add(run, "noBreakHyphen")
        add_text(run, piece)


def _language_identifier(tag: str) -> int:
    """Return the number by which Word knows a language, and so how it sorts; 0 if it has none."""
    wanted = tag.replace("-", "_")
    for number, name in windows_locale.items():
        if name == wanted or name.partition("_")[0] == wanted:
            return number
    return 0
