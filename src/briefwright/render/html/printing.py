"""Write the style sheet for printing: the theme's page, with headers and footers in its margins.

Headers and footers stand in the margin boxes of CSS Paged Media Module Level 3, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import Template
from typing import assert_never

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    PLAIN_FOLIO,
    Document,
    Folio,
    Inlines,
    LineBreak,
    NumberStyle,
    PageCount,
    PageNumber,
    Slots,
    Text,
)
from briefwright.document.walk import inline_text, walk
from briefwright.render.html.markings import marking_colour
from briefwright.render.html.styles import (
    CSS_ALIGNMENT,
    Fonts,
    css_string,
    family_css,
    number,
    weight,
)
from briefwright.theme import Margins, MarkingLook, Theme

_BOXES = {"left": "left", "centre": "center", "right": "right"}
_MARKING_SIZE = {
    "left": "padding: 1pt 3pt; width: max-content; height: max-content; margin: auto auto auto 0;",
    "centre": "padding: 1pt 3pt; width: max-content; height: max-content; margin: auto;",
    "right": "padding: 1pt 3pt; width: max-content; height: max-content; margin: auto 0 auto auto;",
}
"""A margin box is as large as the margin unless it is told to be as small as its words."""
_LEAVES = Text | LineBreak | PageNumber | PageCount
_SHEET = Template("""\
@page { size: $size; margin: $margins;
$running
}
@page :first {
$first
}
@page landscape { size: $size landscape; margin: $turned_margins; }
@media print {
  html { font-size: $body; }
  html, main, .callout, .band, .initials, .marking { print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  :is(main, section) > :is(p, .list, dl, .block-quote), .footnote { max-width: $measure; }
  .columns :is(p, .list, dl, .block-quote) { max-width: none; }
  .marking-band, .foot { display: none; }
  .band { margin: -$bleed 0 $body; }
  .columns { columns: var(--columns); }
  .table { overflow: visible; }
  .wide > table { min-width: 0; }
  .page-break { break-before: page; }
  main > .landscape { page: landscape; break-before: page; break-after: page; }
  a { color: inherit; text-decoration: none; }
}""")


def print_css(document: Document, theme: Theme, fonts: Fonts) -> str:
    """Return the rules for paper: there, one rem is the theme's own size of body text."""
    furniture, margins = document.furniture, theme.page.margins
    edge = _Edges(document, theme, fonts)
    first_header = furniture.first_header or furniture.header
    first_footer = furniture.first_footer or furniture.footer
    return _SHEET.substitute(
        size=theme.page.size,
        margins=_sides(margins),
        turned_margins=_sides(theme.page.turned.margins),
        running=edge.boxes(furniture.header, furniture.footer),
        first=edge.boxes(first_header, first_footer),
        body=_points(theme.styles[ParagraphRole.BODY].size),
        measure=f"calc(100% - {_points(theme.styles[ParagraphRole.BODY].right_indent)})",
        bleed=_points(margins.top / 2),
    )


def _sides(margins: Margins) -> str:
    sides = (margins.top, margins.right, margins.bottom, margins.left)
    return " ".join(_points(side) for side in sides)


def content_css(inlines: Inlines, folio: Folio = PLAIN_FOLIO) -> str:
    """Return inline nodes as a CSS content list; page numbers become counters."""
    leaves = (node for node in walk(inlines) if isinstance(node, _LEAVES))
    return " ".join(_piece(node, folio) for node in leaves)


@dataclass(frozen=True, slots=True)
class _Edges:
    """What stands in the margins above and below the text."""

    document: Document
    theme: Theme
    fonts: Fonts

    def boxes(self, header: Slots, footer: Slots) -> str:
        """Return the margin boxes of one kind of page."""
        top = self._slots("top", header, ParagraphRole.HEADER)
        bottom = self._slots("bottom", footer, ParagraphRole.FOOTER)
        return "\n".join((*top, *bottom, *self._marking()))

    def _slots(self, edge: str, slots: Slots, role: ParagraphRole) -> Iterator[str]:
        style, theme = self.theme.styles[role], self.theme
        size = f"{weight(bold=style.bold)} {_points(style.size)}/{_points(style.leading)}"
        look = f"font: {size} {family_css(style.font, self.fonts)};"
        look += f" color: {theme.colour(style.colour)};"
        for place, content in self._contents(slots).items():
            align = f"text-align: {CSS_ALIGNMENT[place]};"
            yield f"  @{edge}-{_BOXES[place]} {{ content: {content}; {look} {align} }}"

    def _contents(self, slots: Slots) -> dict[str, str]:
        """Return the content of each place; where the marking stands, the words there give way."""
        contents = {
            place: content_css(getattr(slots, place), self.document.folio) for place in _BOXES
        }
        look = self._marking_look()
        if look is not None:
            refuge = "right" if look.align == "centre" else "centre"
            both = (contents[refuge], contents[look.align])
            contents[refuge] = ' " · " '.join(content for content in both if content)
            contents[look.align] = ""
        return {place: content for place, content in contents.items() if content}

    def _marking_look(self) -> MarkingLook | None:
        marking = self.document.marking
        return self.theme.marking_look(marking.scheme) if marking else None

    def _marking(self) -> Iterator[str]:
        look, marking, theme = self._marking_look(), self.document.marking, self.theme
        if look is None or marking is None:
            return
        family = family_css(theme.styles[ParagraphRole.MARKING].font, self.fonts)
        fill = f" background: {theme.colour(look.fill)};" if look.fill else ""
        box = (
            f"content: {css_string(marking.text)}; "
            f"font: {weight(bold=look.bold)} {_points(look.size)}/1.3 {family}; "
            f"color: {theme.colour(marking_colour(look, marking))};{fill} "
            f"text-align: {CSS_ALIGNMENT[look.align]}; {_MARKING_SIZE[look.align]}"
        )
        for edge in ("top", "bottom"):
            yield f"  @{edge}-{_BOXES[look.align]} {{ {box} }}"


def _piece(node: Text | LineBreak | PageNumber | PageCount, folio: Folio) -> str:
    style = ", lower-roman" if folio.style is NumberStyle.ROMAN else ""
    before = f"{css_string(folio.prefix)} " if folio.prefix else ""
    match node:
        case PageNumber():
            return f"{before}counter(page{style})"
        case PageCount():
            return f"{before}counter(pages{style})"
        case Text() | LineBreak():
            return css_string(inline_text((node,)))
    assert_never(node)


def _points(length: float) -> str:
    return f"{number(length)}pt"
