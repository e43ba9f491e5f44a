"""Styles that no role names: figures, rules, spaces, initials, contents levels, headers."""

from __future__ import annotations

from dataclasses import replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import Furniture, Slots
from briefwright.render.docx.boxes import Box, Edge, hex_colour
from briefwright.render.docx.styles import ParagraphStyle, Rule, StyleSheet
from briefwright.theme import SlotFields, TextStyle, Theme

Role = ParagraphRole

SPACE = "BriefSpace"
RULE = "BriefRule"
FIGURE = "BriefFigure"
LONE_FIGURE = "BriefFigureAlone"
CARD_PICTURE = "BriefCardPicture"
INITIALS = "BriefCardInitials"
BAND = "BriefBand"
FIRST_HEADER = "BriefFirstHeader"
FIRST_FOOTER = "BriefFirstFooter"
MARKING_BAND = "BriefMarkingBand"

RULE_WIDTH = 0.5
"""Width in points of a rule between blocks: a hairline in the theme's colour of rules."""
CONTENTS_LEVELS = 3
_CONTENTS_STEP = 1.2
"""How far each level stands to the right of the one above, as a share of the leading."""
_WIDEST_SPACE = 31.0
_RULE_GAP = 3.0
"""Between the line of a header or footer and its rule, in points."""


def define_special_styles(sheet: StyleSheet, furniture: Furniture) -> None:
    """Take the styles that no role names into a document."""
    theme = sheet.theme
    body = theme.styles[Role.BODY].model_copy(update={"indent": 0.0, "right_indent": 0.0})
    bare = body.model_copy(update={"before": 0.0, "after": 0.0})
    sheet.define(ParagraphStyle("Brief Space", bare, fixed_line=1.0))
    rule = Rule("bottom", Edge(RULE_WIDTH, hex_colour(theme, "rule"), 0.0))
    sheet.define(ParagraphStyle("Brief Rule", body, fixed_line=2.0, rule=rule))
    _define_figures(sheet, bare)
    _define_initials(sheet)
    _define_contents(sheet)
    _define_furniture(sheet, furniture)


def _define_figures(sheet: StyleSheet, bare: TextStyle) -> None:
    figure = ParagraphStyle("Brief Figure", bare, picture=True, keep_with_next=True)
    sheet.define(figure)
    sheet.define(replace(figure, name="Brief Figure Alone", keep_with_next=False))
    sheet.define(replace(figure, name="Brief Card Picture", keep_with_next=False))


def _define_initials(sheet: StyleSheet) -> None:
    """Initials in a box of a picture's size: borders in the colour of the fill make its height."""
    look = sheet.theme.cards
    line = max(look.initials_size * 1.2, look.picture_height - 2 * _WIDEST_SPACE)
    space = max(0.0, (look.picture_height - line) // 2)
    fill = hex_colour(sheet.theme, look.initials_fill)
    edge = Edge(0.25, fill, space)
    changes = {
        "size": look.initials_size,
        "leading": line,
        "colour": look.initials_colour,
        "align": "centre",
        "before": 0.0,
        "after": 0.0,
    }
    text = sheet.theme.styles[Role.CARD_NAME].model_copy(update=changes)
    nothing = Edge(0.0, "auto", 0.0)
    box = Box("Brief Card Initials", nothing, edge, edge, None, fill)
    sheet.define(ParagraphStyle("Brief Card Initials", text, box=box, fixed_line=line))


def _define_contents(sheet: StyleSheet) -> None:
    """The levels of the contents: each further in, with dots up to the page number."""
    text = sheet.theme.styles[Role.CONTENTS]
    tabs = (("leader", sheet.theme.page.text_width),)
    for level in range(CONTENTS_LEVELS):
        step = _CONTENTS_STEP * text.leading
        indented = text.model_copy(update={"indent": text.indent + step * level})
        style = ParagraphStyle(f"toc {level + 1}", indented, tabs=tabs)
        sheet.paragraph_styles[style.id] = style


def _define_furniture(sheet: StyleSheet, furniture: Furniture) -> None:
    """The lines at the head and foot of pages: each style serves one of them alone."""
    theme = sheet.theme
    header, footer = sheet.paragraph(Role.HEADER), sheet.paragraph(Role.FOOTER)
    first_header = furniture.header if furniture.first_header is None else furniture.first_header
    first_footer = furniture.footer if furniture.first_footer is None else furniture.first_footer
    for name, style, fields, slots in (
        ("header", header, theme.header, furniture.header),
        ("footer", footer, theme.footer, furniture.footer),
        ("Brief First Header", header, theme.first_header or theme.header, first_header),
        ("Brief First Footer", footer, theme.first_footer or theme.footer, first_footer),
    ):
        side = "bottom" if style is header else "top"
        tabs = _tabs(slots, theme.page.text_width)
        ruled = replace(style, name=name, tabs=tabs, rule=_rule(side, fields, theme))
        sheet.paragraph_styles[ruled.id] = ruled
    marking = sheet.paragraph(Role.MARKING).text
    align = sheet.marking.look.align if sheet.marking else marking.align
    close = marking.model_copy(update={"before": 2.0, "after": 2.0, "align": align})
    sheet.define(ParagraphStyle("Brief Marking Band", close))
    if theme.band:
        colours = {"colour": theme.band.colour, "before": 0.0, "after": 0.0}
        sheet.define(ParagraphStyle("Brief Band", header.text.model_copy(update=colours)))


def _tabs(slots: Slots, width: float) -> tuple[tuple[str, float], ...]:
    """Return the tab stops for a line; one that nothing stands on would only be in the way."""
    middle = (("center", width / 2),) if slots.centre else ()
    return (*middle, ("right", width))


def _rule(side: str, fields: SlotFields, theme: Theme) -> Rule | None:
    if not fields.rule:
        return None
    return Rule(side, Edge(fields.rule, hex_colour(theme, fields.rule_colour), _RULE_GAP))
