"""Write the style sheet of a page from the tokens of its theme.

One ``rem`` is the size of body text: as large as the reader likes on the screen, and the theme's
own size on paper.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping

from briefwright.core.fonts import FontFamily
from briefwright.core.roles import (
    BOOK_ROLES,
    CalloutRole,
    ListRole,
    ParagraphRole,
    TableLook,
    TextRole,
)
from briefwright.document.framing import CUT_ABOVE, HIGHEST_SHARE
from briefwright.render.html.layout import FURNITURE, PAGE, PARTS
from briefwright.render.html.page import Page, class_name
from briefwright.theme import TextStyle, Theme

Fonts = Mapping[str, FontFamily]

CSS_ALIGNMENT = {"left": "start", "centre": "center", "right": "end"}
_LARGE = 1.6
"""Type larger than this, in body sizes, shrinks on narrow screens."""
_SELECTORS = {
    ParagraphRole.TITLE: "h1",
    ParagraphRole.HEADING_1: "h2",
    ParagraphRole.HEADING_2: "h3",
    ParagraphRole.HEADING_3: "h4",
    ParagraphRole.CAPTION: ".caption",
    ParagraphRole.TERM: "dt",
    ParagraphRole.HEADER: ".band > div",
    ParagraphRole.FOOTER: ".foot",
}


def rem(length: float, theme: Theme) -> str:
    """Return points as a multiple of the size of body text."""
    return f"{number(length / theme.styles[ParagraphRole.BODY].size)}rem" if length else "0"


def number(value: float) -> str:
    """Return a number in at most three decimals."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def weight(*, bold: bool) -> str:
    """Return the weight that a theme's bold or regular faces go by."""
    return "700" if bold else "400"


def css_string(text: str) -> str:
    """Return text as a CSS string that can end neither itself nor the style element early."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return '"' + escaped.replace("<", "\\3c ") + '"'


def family_css(key: str, fonts: Fonts) -> str:
    """Return the families to set words in: the embedded one, installed ones, any of its kind."""
    family = fonts.get(key)
    if family is None:
        return "sans-serif"
    generic = "serif" if "serif" in family.name.lower() else "sans-serif"
    names = (f"brief {key}", family.name, *family.alternatives)
    return ", ".join((*map(css_string, names), generic))


def font_css(page: Page) -> str:
    """Return the faces that the words of the page are set in, as data."""
    return "\n".join(
        f"@font-face {{ font-family: {css_string(f'brief {voice.font}')}; "
        f"font-weight: {weight(bold=voice.bold)}; font-style: {_slope(italic=voice.italic)}; "
        f"font-display: block; src: url({_data_address(face.web_data, face.data)}); }}"
        for voice, face in page.faces()
    )


def screen_css(theme: Theme, fonts: Fonts, watermark: str) -> str:
    """Return the style sheet, but for fonts, marking, printing and books."""
    rules = (
        PAGE.substitute(_page_values(theme, fonts)),
        *_paragraph_rules(theme, fonts),
        *_span_rules(theme),
        *_list_rules(theme),
        *_table_rules(theme),
        *_callout_rules(theme),
        FURNITURE.substitute(_furniture_values(theme, fonts, watermark)),
        PARTS.substitute(_part_values(theme, fonts)),
    )
    return "\n".join(rules)


def text_css(style: TextStyle, theme: Theme, fonts: Fonts) -> str:
    """Return the declarations that set a kind of paragraph.

    Space is padding, because it adds up; margins of neighbours would merge. The indent at the right
    that keeps lines short on paper is left to the layout, which does so in every window.
    """
    font = f"{_slope(italic=style.italic)} {weight(bold=style.bold)} {_size(style, theme)}"
    space = (style.before, 0.0, style.after, style.indent)
    declarations = [
        f"font: {font}/{number(style.leading / style.size)} {family_css(style.font, fonts)};",
        f"color: {theme.colour(style.colour)};",
        f"padding: {' '.join(rem(length, theme) for length in space)};",
    ]
    if style.align != "left":
        declarations.append(f"text-align: {CSS_ALIGNMENT[style.align]};")
    if style.capitals:
        declarations.append("text-transform: uppercase;")
    if style.tracking:
        declarations.append(f"letter-spacing: {rem(style.tracking, theme)};")
    if style.hyphenate:
        declarations.append("hyphens: auto; hyphenate-limit-chars: 6 3 3;")
    if style.tabular:
        declarations.append("font-variant-numeric: tabular-nums;")
    if style.keep_with_next:
        declarations.append("break-after: avoid;")
    return " ".join(declarations)


def _size(style: TextStyle, theme: Theme) -> str:
    ratio = style.size / theme.styles[ParagraphRole.BODY].size
    full = f"{number(ratio)}rem"
    return f"min({full}, {number(ratio * 0.55 + 0.4)}rem + 2.2vw)" if ratio > _LARGE else full


def _paragraph_rules(theme: Theme, fonts: Fonts) -> Iterator[str]:
    for role in ParagraphRole:
        if role in BOOK_ROLES:
            continue
        selector = _SELECTORS.get(role, f"p.{class_name(role)}")
        yield f"{selector} {{ {text_css(theme.styles[role], theme, fonts)} }}"


def _span_rules(theme: Theme) -> Iterator[str]:
    for role in TextRole:
        look = theme.spans[role]
        declarations = {
            "font-weight: 700;": look.bold,
            "font-style: italic;": look.italic,
            f"color: {theme.colour(look.colour or 'text')};": look.colour,
            f"font-size: {number(look.scale)}em;": look.scale != 1.0,
            "text-transform: uppercase;": look.capitals,
            "font-variant-numeric: tabular-nums;": look.tabular,
        }
        wanted = " ".join(text for text, is_wanted in declarations.items() if is_wanted)
        if wanted:
            yield f"span.{class_name(role)} {{ {wanted} }}"


def _list_rules(theme: Theme) -> Iterator[str]:
    for role in ListRole:
        look, chosen = theme.lists[role], f".list.{class_name(role)}"
        label = f"color: {theme.colour(look.label_colour)};"
        label += " font-weight: 700;" if look.label_bold else ""
        yield (
            f"{chosen} {{ padding-inline-start: {rem(look.indent, theme)}; "
            f"--hang: {rem(look.hang, theme)}; --gap: {rem(look.gap, theme)}; }}\n"
            f"li > {chosen} {{ padding-inline-start: 0; }}\n"
            f"{chosen} > li > :first-child::before {{ {label} }}"
        )


def _table_rules(theme: Theme) -> Iterator[str]:
    for role in TableLook:
        look, table = theme.tables[role], f"table.{class_name(role)}"
        soft, strong = theme.colour(look.colour), theme.colour(look.strong_colour)
        space = f"{rem(look.before, theme)} 0 {rem(look.after, theme)}"
        padding = f"{rem(look.padding, theme)} {rem(look.side_padding, theme)}"
        rows = f"{table} tr + tr > *, {table} thead + tbody > tr > *"
        yield f"{table} {{ margin: {space}; border-top: {_line(look.top_rule, strong)}; }}"
        yield f"{table} {{ border-bottom: {_line(look.bottom_rule, strong)}; }}"
        yield f"{table} :is(td, th) {{ padding: {padding}; }}"
        yield f"{table} :is(td, th) {{ border-inline: {_line(look.column_rule, soft)}; }}"
        yield f"{rows} {{ border-top: {_line(look.row_rule, soft)}; }}"
        yield f"{table} thead {{ border-bottom: {_line(look.head_rule, strong)}; }}"
        if look.head_fill:
            yield f"{table} thead {{ background: {theme.colour(look.head_fill)}; }}"
        if look.header_column_fill:
            fill = theme.colour(look.header_column_fill)
            yield f"{table} tbody th {{ background: {fill}; }}"


def _callout_rules(theme: Theme) -> Iterator[str]:
    for role in CalloutRole:
        look = theme.callouts[role]
        fill = theme.colour(look.fill) if look.fill else "none"
        border = _line(look.border, theme.colour(look.border_colour))
        space = f"{rem(look.before, theme)} 0 {rem(look.after, theme)}"
        bar = _line(look.bar, theme.colour(look.bar_colour)) if look.bar else border
        yield (
            f".callout.{class_name(role)} {{ margin: {space}; padding: {rem(look.padding, theme)}; "
            f"background: {fill}; border: {border}; border-inline-start: {bar}; }}"
        )


def _page_values(theme: Theme, fonts: Fonts) -> dict[str, str]:
    body = theme.styles[ParagraphRole.BODY]
    return {
        "body_font": family_css(body.font, fonts),
        "leading": number(body.leading / body.size),
        "text": theme.colour("text"),
        "paper": theme.colour("paper"),
        "accent": theme.colour("accent"),
        "rule": theme.colour("rule"),
        "top_rule": _line(theme.top_rule, theme.colour("accent")),
        "top_space": "1rem" if theme.top_rule else "0",
        "gutter": rem(theme.columns.gutter, theme),
    }


def _furniture_values(theme: Theme, fonts: Fonts, watermark: str) -> dict[str, str]:
    band = theme.band
    return {
        "body_font": family_css(theme.styles[ParagraphRole.BODY].font, fonts),
        "rule": theme.colour("rule"),
        "band_fill": theme.colour((band and band.fill) or "band"),
        "band_colour": theme.colour(band.colour if band else "on_band"),
        "band_height": rem(band.height, theme) if band else "0",
        "watermark": css_string(watermark),
        "mark": theme.colour(theme.watermark.colour),
        "mark_size": rem(theme.watermark.size, theme),
        "angle": number(-theme.watermark.angle),
    }


def _part_values(theme: Theme, fonts: Fonts) -> dict[str, str]:
    quote, cards, numbers = theme.quote, theme.cards, theme.key_numbers
    name = theme.styles[ParagraphRole.CARD_NAME]
    initials = f"{weight(bold=name.bold)} {rem(cards.initials_size, theme)}"
    return {
        "quote_space": f"{rem(quote.before, theme)} 0 {rem(quote.after, theme)}",
        "quote_bar": _line(quote.bar, theme.colour(quote.bar_colour)),
        "quote_padding": rem(quote.padding, theme),
        "figure_height": rem(theme.page.text_height * HIGHEST_SHARE, theme),
        "figure_space": f"{rem(theme.figures.before, theme)} 0 {rem(theme.figures.after, theme)}",
        "card_space": f"{rem(cards.before, theme)} 0 {rem(cards.after, theme)}",
        "card_gap": rem(cards.gap, theme) if cards.gap else "0rem",
        "card_padding": rem(cards.padding, theme),
        "card_border": _line(cards.border, theme.colour(cards.border_colour)),
        "card_fill": theme.colour(cards.fill) if cards.fill else "none",
        "picture_position": f"50% {CUT_ABOVE:.0%}",
        "picture_width": rem(cards.picture_width, theme),
        "picture_height": rem(cards.picture_height, theme),
        "initials_fill": theme.colour(cards.initials_fill),
        "initials_colour": theme.colour(cards.initials_colour),
        "initials_font": f"{initials}/1 {family_css(name.font, fonts)}",
        "number_space": f"{rem(numbers.before, theme)} 0 {rem(numbers.after, theme)}",
        "number_gap": rem(numbers.gap, theme),
        "number_padding": rem(numbers.padding, theme),
        "number_rule": _line(numbers.rule, theme.colour(numbers.rule_colour)),
        "number_fill": theme.colour(numbers.fill) if numbers.fill else "none",
    }


def _line(width: float, colour: str) -> str:
    """Return a ruled line; on the screen none is thinner than a pixel."""
    return f"max(1px, {number(width)}pt) solid {colour}" if width else "none"


def _slope(*, italic: bool) -> str:
    return "italic" if italic else "normal"


def _data_address(web_data: bytes | None, data: bytes) -> str:
    kind = "ttf" if web_data is None else "woff2"
    return f"data:font/{kind};base64,{base64.b64encode(web_data or data).decode('ascii')}"
