"""Render what stands at the head and foot of each page: slots, marking, band, watermark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefwright.core.roles import ParagraphRole
from briefwright.core.units import twips
from briefwright.document import Document, Slots, Text
from briefwright.document.walk import has_cover
from briefwright.render.docx.band import add_band
from briefwright.render.docx.covers import add_panel
from briefwright.render.docx.elements import (
    R_ID,
    VML_NAMESPACES,
    Element,
    add,
    make,
    make_root,
    paragraph_properties,
    set_property,
)
from briefwright.render.docx.inlines import RunLook, render_inlines, render_marking
from briefwright.render.docx.package import Part, relate
from briefwright.render.docx.place import Place
from briefwright.render.docx.special_styles import FIRST_FOOTER, FIRST_HEADER, MARKING_BAND
from briefwright.render.docx.story import Kit, RenderBlock, Story, WrittenSection
from briefwright.render.docx.style_names import PARAGRAPH_STYLES, style_id
from briefwright.render.docx.styles import ParagraphStyle
from briefwright.render.docx.watermark import add_watermark
from briefwright.theme import Page

Role = ParagraphRole


@dataclass(frozen=True, slots=True)
class PageEnd:
    """A header or footer to be written: for which pages, in which style, saying what."""

    kind: str
    pages: str
    """``first`` or ``default``."""
    style: str
    slots: Slots

    @property
    def has_band(self) -> bool:
        """Whether the coloured band stands here."""
        return self.kind == "header" and self.pages == "first"


def attach_furniture(
    document: Document,
    kit: Kit,
    main: Part,
    sections: Sequence[WrittenSection],
    render_block: RenderBlock,
) -> list[Part]:
    """Write headers and footers, let sections refer to them, and return their parts.

    Sections go on with those of the section before; turned pages have some as wide as they are.
    """
    parts: dict[tuple[str, str, bool], Part] = {}
    ends = list(_page_ends(document, kit))
    for section in _turns(sections):
        is_first = section is sections[0]
        here = [end for end in ends if is_first or end.pages == "default"]
        for place, end in enumerate(here):
            key = (end.kind, end.pages, section.page.is_landscape)
            if key not in parts:
                story = _story(end, len(parts) + 1, kit, section.page, render_block)
                _write(end, document, story)
                parts[key] = story.part
            reference = make(f"{end.kind}Reference", type=end.pages)
            reference.set(R_ID, relate(main, parts[key]))
            section.properties.insert(place, reference)
    if any(end.pages == "first" for end in ends):
        add(sections[0].properties, "titlePg")
    return list(parts.values())


def _turns(sections: Sequence[WrittenSection]) -> Iterator[WrittenSection]:
    """Yield the first section and each whose pages are turned from those before it."""
    yield sections[0]
    for before, section in pairwise(sections):
        if section.page.is_landscape is not before.page.is_landscape:
            yield section


def _story(end: PageEnd, number: int, kit: Kit, page: Page, render_block: RenderBlock) -> Story:
    """Return the story of a header or footer, as wide as a page."""
    root = make_root("hdr" if end.kind == "header" else "ftr", **VML_NAMESPACES)
    part = Part(f"word/{end.kind}{number}.xml", end.kind, root)
    story = Story(kit, part, root, render_block)
    story.page = page
    return story


def _page_ends(document: Document, kit: Kit) -> Iterator[PageEnd]:
    furniture = document.furniture
    header, footer = (style_id(PARAGRAPH_STYLES[role]) for role in (Role.HEADER, Role.FOOTER))
    yield PageEnd("header", "default", header, furniture.header)
    yield PageEnd("footer", "default", footer, furniture.footer)
    own = (furniture.first_header, furniture.first_footer, furniture.band)
    is_cover = has_cover(document.blocks)
    if any(slots is not None for slots in own) or kit.theme.band or is_cover:
        first_header, first_footer = furniture.first_header, furniture.first_footer
        if is_cover and first_header is None:
            first_header = Slots()
        slots = furniture.header if first_header is None else first_header
        yield PageEnd("header", "first", FIRST_HEADER, slots)
        slots = furniture.footer if first_footer is None else first_footer
        yield PageEnd("footer", "first", FIRST_FOOTER, slots)


def _write(end: PageEnd, document: Document, story: Story) -> None:
    is_header = end.kind == "header"
    theme = story.kit.theme
    is_on_panel = end.has_band and has_cover(document.blocks)
    if end.has_band and theme.band and not is_on_panel:
        add_band(story, theme.band, document.furniture.band or Slots())
    if is_header:
        write_marking(document, story, is_on_panel=is_on_panel)
    _write_slots(end, story)
    if not is_header:
        write_marking(document, story)
    story.close()
    if is_on_panel:
        add_panel(story.parent[-1], story.kit)
    if is_header and document.furniture.watermark:
        paragraph = story.parent[-1]
        pages = "landscape" if story.page.is_landscape and end.pages == "default" else end.pages
        add_watermark(paragraph, document.furniture.watermark, pages, story.kit)


def write_marking(document: Document, story: Story, *, is_on_panel: bool = False) -> None:
    """Append the marking in the colours of its scheme, as it must stand on each page.

    On the panel of a cover it has the colour of paper, unless it stands on a box of its own.
    """
    if document.marking is None:
        return
    style = story.kit.styles.paragraph_styles[MARKING_BAND]
    if is_on_panel and not story.kit.styles.marking_text_style:
        text = style.text.model_copy(update={"colour": "paper"})
        style = replace(style, name="Brief Cover Marking", text=text)
        style = story.kit.styles.define(style)
    paragraph = story.paragraph(style, _place(story))
    render_marking((Text(document.marking.text),), story, paragraph, RunLook(style))


def _write_slots(end: PageEnd, story: Story) -> None:
    """Append one line with words at the left, in the middle and at the right."""
    slots = end.slots
    if not (slots.left or slots.centre or slots.right):
        return
    style = story.kit.styles.paragraph_styles[end.style]
    paragraph = story.paragraph(style, _place(story))
    if story.page.is_landscape:
        _widen_tabs(paragraph, style, story)
    add_slots(slots, story, paragraph, RunLook(style))


def _widen_tabs(paragraph: Element, style: ParagraphStyle, story: Story) -> None:
    """Let a line reach the width of a turned page: its style has the stops of the upright one."""
    tabs = make("tabs")
    share = story.page.text_width / story.kit.theme.page.text_width
    for kind, position in style.tabs:
        add(tabs, "tab", val="clear", pos=str(twips(position)))
        add(tabs, "tab", val=kind, pos=str(twips(position * share)))
    set_property(paragraph_properties(paragraph), tabs)


def add_slots(slots: Slots, story: Story, paragraph: Element, look: RunLook) -> None:
    """Append the words of slots to a paragraph, on its tab stops."""
    render_inlines(slots.left, story, paragraph, look)
    for words in (slots.centre, slots.right):
        if words:
            add(add(paragraph, "r"), "tab")
            render_inlines(words, story, paragraph, look)


def _place(story: Story) -> Place:
    return Place(story.page.text_width)
