"""Render lists as Word lists: labels come from the numbering part, indents from the theme."""

from __future__ import annotations

from dataclasses import replace

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.core.units import twips
from briefwright.document import ListBlock, ListItem, Paragraph
from briefwright.render.docx.inlines import RunLook, render_inlines
from briefwright.render.docx.numbering import LEVELS, ListKind
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import ListNumber, Story
from briefwright.render.docx.style_names import LIST_LEVELS, LIST_PARAGRAPHS
from briefwright.render.docx.styles import ParagraphStyle


def render_list(block: ListBlock, story: Story, place: Place) -> None:
    """Append the items of a list; each ordered list counts for itself."""
    kind, level, label_left = _kind(block, story, place)
    numbering = story.kit.numbering
    if kind.ordered:
        label = ListNumber(numbering.restarted(kind, level, block.start), level)
    else:
        label = ListNumber(numbering.shared(kind, level), level)
    hang = story.kit.theme.lists[block.role].hang
    inner = place.in_item(kind, label_left + hang)
    for item in block.items:
        _render_item(item, story, inner, _Item(block, kind, label))


class _Item:
    """What the items of one list share."""

    def __init__(self, block: ListBlock, kind: ListKind, label: ListNumber) -> None:
        self.block = block
        self.kind = kind
        self.label = label

    def style(self, role: ParagraphRole, story: Story, place: Place) -> ParagraphStyle:
        """Return the style of the labelled paragraph."""
        styles = story.kit.styles
        if LIST_PARAGRAPHS[self.block.role] is not role:
            return styles.paragraph(role, place.box)
        style = styles.item(self.block.role, place.depth - 1, ordered=self.block.ordered)
        return styles.boxed(style, place.box) if place.box else style

    def is_in_style(self, style: ParagraphStyle) -> bool:
        """Tell whether the style alone says which list and level this is."""
        return style.numbering == (self.label.number, self.label.level)


def _kind(block: ListBlock, story: Story, place: Place) -> tuple[ListKind, int, float]:
    """Return the kind of a list, its level in Word, and where its labels begin in points."""
    look = story.kit.theme.lists[block.role]
    first_indent = look.indent if place.depth == 0 else 0.0
    label_left = place.text_left + first_indent
    base = twips(label_left) - twips(look.indent) - twips(look.hang) * place.depth
    ordered = block.ordered and block.role is not ListRole.BOXES
    deep, level = divmod(place.depth, LEVELS)
    if abs(base) <= 2 * (place.depth + 1):  # what rounding to twips may add up to
        base = 0
    kind = ListKind(block.role, ordered, base, deep)
    while kind in place.busy:
        kind = replace(kind, copy=kind.copy + 1)
    return kind, level, label_left


def _render_item(item: ListItem, story: Story, place: Place, shared: _Item) -> None:
    story.bookmark(item.id)
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, Paragraph):
        _render_labelled(first, story, place, shared, is_last=len(item.blocks) == 1)
        rest = item.blocks[1:]
    else:
        role = LIST_PARAGRAPHS[shared.block.role]
        _render_labelled(Paragraph((), role), story, place, shared, is_last=not item.blocks)
        rest = item.blocks
    for index, block in enumerate(rest, 1):
        is_last = index == len(rest)
        if isinstance(block, Paragraph) and block.role is ParagraphRole.LIST_ITEM:
            _render_continuation(block, story, place, shared, is_last=is_last)
        else:
            story.blocks((block,), place)


def _render_labelled(
    block: Paragraph, story: Story, place: Place, shared: _Item, *, is_last: bool
) -> None:
    style = shared.style(block.role, story, place)
    label = None if shared.is_in_style(style) else shared.label
    story.bookmark(block.id)
    after = _space_after(block, story, shared, is_last=is_last)
    paragraph = story.paragraph(style, _outer(place), label=label, after=after)
    render_inlines(block.children, story, paragraph, RunLook(style, language=place.language))


def _render_continuation(
    block: Paragraph, story: Story, place: Place, shared: _Item, *, is_last: bool
) -> None:
    level = place.depth - 1
    is_plain = shared.block.role is ListRole.PLAIN and level < LIST_LEVELS
    styles = story.kit.styles
    if is_plain and shared.kind.base == 0 and not place.box:
        style, where = styles.continuation(level), _outer(place)
    else:
        style, where = styles.paragraph(block.role, place.box), place
    story.bookmark(block.id)
    after = _space_after(block, story, shared, is_last=is_last)
    paragraph = story.paragraph(style, where, after=after)
    render_inlines(block.children, story, paragraph, RunLook(style, language=place.language))


def _outer(place: Place) -> Place:
    """Return a place without its indent: the list or its style says it."""
    return replace(place, left=0.0)


def _space_after(block: Paragraph, story: Story, shared: _Item, *, is_last: bool) -> float | None:
    """Return the space after a paragraph of an item; the gap of a list follows whole items."""
    text = story.kit.theme.styles[block.role]
    gap = story.kit.theme.lists[shared.block.role].gap
    return text.after + gap if is_last else text.after
