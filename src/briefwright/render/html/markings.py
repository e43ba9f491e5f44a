"""Write the look of a document's marking, in its bands and in its line of text."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole
from briefwright.document import Marking
from briefwright.render.html.styles import CSS_ALIGNMENT, rem, weight
from briefwright.theme import MarkingLook, Theme

_BLOCK_PLACE = {
    "left": "",
    "centre": "margin-inline: auto;",
    "right": "margin-inline-start: auto;",
}
"""Where a block stands that is narrower than the text."""


def marking_css(theme: Theme, marking: Marking | None) -> str:
    """Return the look of the document's marking, in its bands and in its line of text."""
    look = theme.marking_look(marking.scheme) if marking else None
    if marking is None or look is None:
        return ""
    box = f"color: {theme.colour(marking_colour(look, marking))};"
    if look.fill:
        box += f" background: {theme.colour(look.fill)}; padding: .1em .4em;"
        box += " box-decoration-break: clone; -webkit-box-decoration-break: clone;"
    align = CSS_ALIGNMENT[look.align]
    size = f"{rem(look.size, theme)}; font-weight: {weight(bold=look.bold)}"
    # The line of text keeps its style's space as a margin: its box has the words' own width.
    space = theme.styles[ParagraphRole.MARKING]
    margin = f"margin-block: {rem(space.before, theme)} {rem(space.after, theme)};"
    return (
        f".marking-band {{ text-align: {align}; font-size: {size}; }}\n"
        f".marking-band span, p.marking {{ {box} }}\n"
        f"p.marking {{ width: fit-content; {margin} {_BLOCK_PLACE[space.align]} }}"
    )


def marking_colour(look: MarkingLook, marking: Marking) -> str:
    """Return the colour token of a marking's words."""
    return look.colours.get(marking.label, look.colour)
