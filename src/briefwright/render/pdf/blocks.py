"""Render blocks: each becomes pieces that stand one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import blocks as b
from briefwright.document.walk import inline_text, list_label
from briefwright.render.pdf.boxes import Box, BoxLook, Indented, RuleLine
from briefwright.render.pdf.cards import render_cards, render_key_numbers
from briefwright.render.pdf.columns import ColumnSet
from briefwright.render.pdf.contents import render_contents
from briefwright.render.pdf.covers import render_cover
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.figures import render_figure
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.indexes import render_index
from briefwright.render.pdf.layout import Layout, PageEnd, nested
from briefwright.render.pdf.paragraphs import Backing, TextBlock
from briefwright.render.pdf.styles import ParagraphSetting
from briefwright.render.pdf.tables import render_table

Role = ParagraphRole
_HEADING_ROLES = {1: Role.HEADING_1, 2: Role.HEADING_2, 3: Role.HEADING_3}
_RULE_THICKNESS = 0.5
_BACKING_SHARE = 0.4
"""Padding of a marking's coloured box, as a share of the text's size."""
_KEPT_LINES = 5
"""List items of up to so many lines do not split over pages."""
_LABEL_GAP_SHARE = 0.35
"""Least space after a label, as a share of the text's size."""


def render_blocks(
    blocks: Iterable[b.Block], layout: Layout, parent: Element, depth: int = 0
) -> list[Piece]:
    """Return blocks as pieces; ``depth`` counts the lists around them."""
    return [piece for block in blocks for piece in render_block(block, layout, parent, depth)]


def render_block(
    block: b.Block, layout: Layout, parent: Element, depth: int = 0
) -> Sequence[Piece]:
    """Return one block as pieces."""
    match block:
        case b.Heading():
            return [render_heading(block, layout, parent)]
        case b.Paragraph():
            return [render_paragraph(block, layout, parent)]
        case b.Section():
            return render_section(block, layout, parent, depth)
        case b.ListBlock():
            return render_list(block, layout, parent, depth)
        case b.Table():
            return render_table(block, layout, parent, render_blocks)
        case b.BlockQuote():
            return [render_block_quote(block, layout, parent)]
        case b.Callout():
            return [render_callout(block, layout, parent)]
        case b.Cards():
            return [render_cards(block, layout, parent, render_blocks)]
        case b.KeyNumbers():
            return [render_key_numbers(block, layout, parent)]
        case b.DefinitionList():
            return render_definition_list(block, layout, parent)
        case b.Figure():
            return render_figure(block, layout, parent)
        case b.Columns():
            return [render_columns(block, layout, parent, depth)]
        case b.Contents():
            return render_contents(block, layout, parent)
        case b.Index():
            return render_index(block, layout, parent)
        case b.Cover():
            return render_cover(block, layout, parent, render_blocks)
        case b.PageBreak():
            return [PageEnd()]
        case b.Rule():
            return [render_rule(layout)]
    assert_never(block)


def render_heading(block: b.Heading, layout: Layout, parent: Element) -> TextBlock:
    """Return a heading; whatever the theme says, it stays with what follows."""
    element = Element(layout.heading_tag(block), block, parent, anchor=block.id)
    piece = layout.text(block.children, _HEADING_ROLES[block.level], element)
    piece.keep_with_next = piece.is_heading = True
    return piece


def render_paragraph(block: b.Paragraph, layout: Layout, parent: Element) -> TextBlock:
    """Return a paragraph in the style of its role."""
    element = Element(Tag.PARAGRAPH, block, parent, anchor=block.id)
    if block.role is Role.MARKING and layout.document.marking is not None:
        return _marking(block, layout, element)
    return layout.text(block.children, block.role, element)


def _marking(block: b.Paragraph, layout: Layout, element: Element) -> TextBlock:
    """Return the marking as real text, in the colours of its scheme; its style says where."""
    setting, marking = layout.styles.setting(Role.MARKING), layout.document.marking
    look = layout.theme.marking_look(marking.scheme) if marking is not None else None
    if look is None or marking is None:
        return layout.text(block.children, Role.MARKING, element)
    colour = layout.theme.colour(look.colours.get(marking.label, look.colour))
    voice = setting.lettering.voice
    voice = replace(voice, colour=colour, bold=voice.bold or look.bold)
    setting = replace(setting, lettering=layout.styles.lettering(voice))
    backing = None
    if look.fill is not None:
        backing = Backing(look.fill, _BACKING_SHARE * voice.size)
        setting = replace(setting, indent=backing.padding, right_indent=backing.padding)
    piece = layout.text(block.children, Role.MARKING, element, setting)
    piece.backing = backing
    return piece


def render_section(
    block: b.Section, layout: Layout, parent: Element, depth: int
) -> Sequence[Piece]:
    """Return the blocks of a section, as one piece where they are to stand on one page."""
    pieces = render_blocks(block.blocks, layout, Element(Tag.SECTION, block, parent), depth)
    if not block.keep or not pieces:
        return pieces
    stack = nested(pieces)
    stack.kept_height = layout.page_height
    return [stack]


def render_list(block: b.ListBlock, layout: Layout, parent: Element, depth: int) -> Sequence[Piece]:
    """Return one piece for each item, its label hanging before it."""
    look = layout.theme.lists[block.role]
    numbering = "Decimal" if block.ordered else "Square" if block.role is ListRole.BOXES else "Disc"
    element = Element(
        Tag.LIST, block, parent, attributes=f"/A<</O/List/ListNumbering/{numbering}>>"
    )
    labels = [list_label(block, index, depth) for index in range(len(block.items))]
    pieces: list[Piece] = []
    for item, label in zip(block.items, labels, strict=True):
        whole = Element(Tag.ITEM, item, element, anchor=item.id)
        setting = _label_setting(item, layout)
        hung = layout.label(label, setting, Element(Tag.LABEL, item, whole), look)
        body = Element(Tag.ITEM_BODY, item, whole)
        content = nested(render_blocks(item.blocks, layout, body, depth + 1))
        gap = _LABEL_GAP_SHARE * setting.lettering.size
        piece = Indented(content, max(look.hang, hung.least_width() + gap), hung, whole)
        piece.shift = look.indent if depth == 0 else 0.0
        piece.kept_height = _KEPT_LINES * setting.leading
        piece.after += look.gap
        pieces.append(piece)
    return pieces


def _label_setting(item: b.ListItem, layout: Layout) -> ParagraphSetting:
    """Return the setting of the paragraph an item begins with."""
    first = item.blocks[0] if item.blocks else None
    return layout.styles.setting(first.role if isinstance(first, b.Paragraph) else Role.LIST_ITEM)


def render_block_quote(block: b.BlockQuote, layout: Layout, parent: Element) -> Piece:
    """Return a quote beside its bar, with who said it and what was checked."""
    look = layout.theme.quote
    element = Element(Tag.DIVISION, block, parent)
    language = f"/Lang{text_string(block.language)}" if block.language else ""
    words = Element(Tag.QUOTE, block, element, attributes=language)
    with layout.speaking(block.language):
        pieces = render_blocks(block.blocks, layout, words)
    count = len(pieces)
    if block.attribution:
        attribution = Element(Tag.PARAGRAPH, block, element)
        pieces.append(layout.text(block.attribution, Role.ATTRIBUTION, attribution))
    if block.note:
        note = Element(Tag.PARAGRAPH, block, element)
        pieces.append(layout.text(block.note, Role.SMALL, note))
    for piece in pieces[max(count - 1, 0) : -1]:
        piece.keep_with_next = True
    box = BoxLook(
        left_padding=look.padding,
        bar=look.bar,
        bar_colour=look.bar_colour,
        before=look.before,
        after=look.after,
    )
    return Box(nested(pieces), box, element, layout.kept_height)


def render_callout(block: b.Callout, layout: Layout, parent: Element) -> Piece:
    """Return a box with its title and blocks."""
    look = layout.theme.callouts[block.role]
    title_entry = f"/T{text_string(inline_text(block.title).strip())}" if block.title else ""
    element = Element(Tag.SECTION, block, parent, attributes=title_entry)
    pieces: list[Piece] = []
    if block.title:
        title = Element(Tag.PARAGRAPH, block, element)
        pieces.append(layout.text(block.title, Role.CALLOUT_TITLE, title))
        pieces[0].keep_with_next = True
    pieces += render_blocks(block.blocks, layout, element)
    box = BoxLook(
        padding=look.padding,
        left_padding=look.padding,
        right_padding=look.padding,
        fill=look.fill,
        bar=look.bar,
        bar_colour=look.bar_colour,
        border=look.border,
        border_colour=look.border_colour,
        before=look.before,
        after=look.after,
    )
    return Box(nested(pieces), box, element, layout.kept_height)


def render_definition_list(
    block: b.DefinitionList, layout: Layout, parent: Element
) -> Sequence[Piece]:
    """Return terms, each kept with its first definition."""
    element = Element(Tag.LIST, block, parent)
    pieces: list[Piece] = []
    for item in block.items:
        whole = Element(Tag.ITEM, item, element)
        term = layout.text(item.term, Role.TERM, Element(Tag.LABEL, item, whole))
        term.keep_with_next = bool(item.blocks)
        body = Element(Tag.ITEM_BODY, item, whole)
        pieces += [term, *render_blocks(item.blocks, layout, body)]
    return pieces


def render_columns(block: b.Columns, layout: Layout, parent: Element, depth: int) -> Piece:
    """Return blocks in columns."""
    content = nested(render_blocks(block.blocks, layout, parent, depth))
    return ColumnSet(content.pieces, block.count, layout.theme.columns.gutter, layout.page_height)


def render_rule(layout: Layout) -> Piece:
    """Return a thin line across the text."""
    rule = RuleLine(_RULE_THICKNESS, "rule")
    rule.before = rule.after = layout.styles.setting(Role.BODY).leading / 2
    return rule
