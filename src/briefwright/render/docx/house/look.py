"""Make a theme of a house: its page, faces, sizes and colours, for what it has no style for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefwright.core.roles import ParagraphRole
from briefwright.render.docx.elements import Element, W
from briefwright.render.docx.house.lengths import number
from briefwright.render.docx.house.styles import HouseStyles
from briefwright.render.docx.style_names import PARAGRAPH_STYLES
from briefwright.theme import FontSource, Margins, MeasuredPage, TextStyle, Theme

Role = ParagraphRole
_LEAST_CONTRAST = 4.5
"""Of words on paper (WCAG 2.1, 1.4.3)."""
_USUAL_SIZE = (11906, 16838)
_USUAL_MARGIN = 1440


def house_theme(theme: Theme, styles: HouseStyles, section: Element | None) -> Theme:
    """Return the template's theme as the house would have it.

    Roles that the house has a style for are set as that style says; the others keep their shape
    and follow the house in face, in proportion to its running text, and in the accent colour.
    """
    page = house_page(section)
    body = styles.text(styles.named("paragraph", PARAGRAPH_STYLES[Role.BODY]))
    heading = styles.text(styles.named("paragraph", PARAGRAPH_STYLES[Role.HEADING_1]))
    texts = {role: _house_text(role, theme, styles, body, heading) for role in theme.styles}
    colours = theme.colours.model_copy(update=_colours(theme, styles, heading))
    return theme.model_copy(
        update={
            "page": page,
            "colours": colours,
            "fonts": {**theme.fonts, **_fonts(texts.values())},
            "styles": texts,
            "quote": theme.quote.model_copy(update=_quote(styles)),
            "top_rule": 0.0,
            "band": None,
        }
    )


def house_page(section: Element | None) -> MeasuredPage:
    """Return the page of a section; lengths in points."""
    size = section.find(f"{W}pgSz") if section is not None else None
    margins = section.find(f"{W}pgMar") if section is not None else None
    width, height = _twips(size, "w", _USUAL_SIZE[0]), _twips(size, "h", _USUAL_SIZE[1])
    names = ("top", "right", "bottom", "left")
    sides = {side: abs(_twips(margins, side, _USUAL_MARGIN)) for side in names}
    sides["left"] += _twips(margins, "gutter", 0)
    return MeasuredPage(
        across=width,
        down=height,
        margins=Margins(**sides),
        header=_twips(margins, "header", 720),
        footer=_twips(margins, "footer", 720),
    )


def _house_text(
    role: Role, theme: Theme, styles: HouseStyles, body: TextStyle, heading: TextStyle
) -> TextStyle:
    style = styles.named("paragraph", PARAGRAPH_STYLES[role])
    if style is not None:
        return styles.text(style)
    own = theme.styles[role]
    ratio = body.size / theme.styles[Role.BODY].size
    is_heading = own.font == theme.styles[Role.TITLE].font != theme.styles[Role.BODY].font
    semibold = "semibold" in own.font
    return own.model_copy(
        update={
            "font": heading.font if is_heading else body.font,
            "bold": own.bold or semibold,
            "size": round(own.size * ratio * 2) / 2,
            "leading": round(own.leading * ratio * 2) / 2,
            "right_indent": min(own.right_indent, body.right_indent),
        }
    )


def _quote(styles: HouseStyles) -> dict[str, float | str]:
    """Return the bar beside quotations as the house draws it, for what stands below their words."""
    style = styles.named("paragraph", "Quote")
    if style is None:
        return {}
    bar = styles.left_border(style)
    return bar or {"bar": 0.0, "padding": styles.text(style).indent}


def _fonts(texts: Iterable[TextStyle]) -> Mapping[str, FontSource]:
    names = dict.fromkeys(text.font for text in texts)
    return {
        name: FontSource(name=name, regular="", bold="", italic="", bold_italic="")
        for name in names
    }


def _colours(theme: Theme, styles: HouseStyles, heading: TextStyle) -> dict[str, str]:
    """Return the accent: the house's own, where words in it can be read on paper."""
    paper = theme.colours.paper
    for colour in (styles.theme_colour("accent1"), heading.colour):
        if colour and colour != "#000000" and contrast(colour, paper) >= _LEAST_CONTRAST:
            return {"accent": colour}
    return {}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ``#RRGGBB``, 1 to 21 (WCAG 2.1, contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _twips(element: Element | None, name: str, usual: int) -> float:
    value = element.get(W + name) if element is not None else None
    return number(value, usual) / 20
