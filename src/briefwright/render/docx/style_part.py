"""Write the styles part: defaults, paragraph, character and table styles."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.core.units import half_points, twips
from briefwright.render.docx.boxes import add_border, add_paragraph_box, hex_colour
from briefwright.render.docx.elements import Element, W, add, add_value, make_root
from briefwright.render.docx.style_names import TEXT_STYLES, style_id
from briefwright.render.docx.styles import ParagraphStyle, StyleSheet
from briefwright.render.docx.table_styles import add_table_styles
from briefwright.theme import TextStyle

JUSTIFICATION = {"left": "left", "centre": "center", "right": "right"}

_FAMILIAR = {
    # Built-in styles by name: their place in Word's list of recommended styles.
    "Normal": 0,
    "heading 1": 9,
    "heading 2": 9,
    "heading 3": 9,
    "Title": 10,
    "Subtitle": 11,
    "Strong": 22,
    "Emphasis": 20,
    "Quote": 29,
    "List Paragraph": 34,
    "caption": 35,
    "toc 1": 39,
    "toc 2": 39,
    "toc 3": 39,
}
_OTHER_PLACE = 99
_OWN_PLACE = 30


def style_part(sheet: StyleSheet, language: str) -> Element:
    """Return the root of the styles part."""
    root = make_root("styles")
    _add_defaults(root, sheet, language)
    _add_latent(root)
    normal = _add_style(root, "paragraph", "Normal", default=True)
    body = sheet.theme.styles[ParagraphRole.BODY]
    add_value(add(normal, "rPr"), "color", hex_colour(sheet.theme, body.colour))
    _add_style(root, "character", "Default Paragraph Font", default=True)
    _add_style(root, "numbering", "No List", default=True)
    for style in list(sheet.paragraph_styles.values()):
        _add_paragraph_style(root, style, sheet)
    _add_character_styles(root, sheet)
    add_table_styles(root, sheet.theme)
    return root


def add_text_properties(run: Element, text: TextStyle, base: TextStyle, sheet: StyleSheet) -> None:
    """Append what differs from the style that a style is based on."""
    if text.font != base.font:
        add_fonts(run, sheet.typefaces[text.font].name)
    for name, value, inherited in (
        ("b", text.bold, base.bold),
        ("i", text.italic, base.italic),
        ("caps", text.capitals, base.capitals),
    ):
        if value != inherited:
            add_value(run, name, int(value))
    colour = hex_colour(sheet.theme, text.colour)
    if colour != hex_colour(sheet.theme, base.colour):
        add_value(run, "color", colour)
    if text.tracking != base.tracking:
        add_value(run, "spacing", twips(text.tracking))
    if text.size != base.size:
        add_value(run, "sz", half_points(text.size))
        add_value(run, "szCs", half_points(text.size))


def add_fonts(run: Element, name: str) -> None:
    """Append one family for every script."""
    add(run, "rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _add_defaults(root: Element, sheet: StyleSheet, language: str) -> None:
    defaults = add(root, "docDefaults")
    run = add(add(defaults, "rPrDefault"), "rPr")
    body = sheet.theme.styles[ParagraphRole.BODY]
    add_fonts(run, sheet.typefaces[body.font].name)
    add_value(run, "kern", 2)  # pairs of letters are kerned from this size up, in half points
    add_value(run, "sz", half_points(body.size))
    add_value(run, "szCs", half_points(body.size))
    add(run, "lang", val=language, eastAsia=language, bidi=language)
    paragraph = add(add(defaults, "pPrDefault"), "pPr")
    add(paragraph, "widowControl")
    if sheet.hyphenates:
        add(paragraph, "suppressAutoHyphens")
    add(paragraph, "spacing", before="0", after="0")


def _add_latent(root: Element) -> None:
    """Say of the styles this file leaves out how Word should offer them."""
    latent = add(
        root,
        "latentStyles",
        defLockedState="0",
        defUIPriority="99",
        defSemiHidden="0",
        defUnhideWhenUsed="0",
        defQFormat="0",
        count="376",
    )
    for name, priority in _FAMILIAR.items():
        add(latent, "lsdException", name=name, uiPriority=str(priority), qFormat="1")


def _add_style(
    root: Element, kind: str, name: str, based_on: str = "", *, default: bool = False
) -> Element:
    identity = {"Normal Table": "TableNormal"}.get(name, style_id(name))
    style = add(root, "style", type=kind, styleId=identity)
    if default:
        style.set(W + "default", "1")
    own = name.startswith("Brief ")
    if own:
        style.set(W + "customStyle", "1")
    add_value(style, "name", name)
    if based_on:
        add_value(style, "basedOn", based_on)
    return style


def _add_paragraph_style(root: Element, style: ParagraphStyle, sheet: StyleSheet) -> None:
    element = _add_style(root, "paragraph", style.name, style.based_on)
    if style.follow:
        add_value(element, "next", style.follow)
    _add_rank(element, style.name)
    properties = add(element, "pPr")
    parent = sheet.paragraph_styles.get(style.based_on)
    base = parent.text if parent else sheet.normal
    _add_paragraph_properties(properties, style, base, sheet)
    run = add(element, "rPr")
    add_text_properties(run, style.text, base, sheet)
    for empty in (properties, run):
        if not len(empty):
            element.remove(empty)


def _add_rank(element: Element, name: str) -> None:
    own = name.startswith("Brief ")
    add_value(element, "uiPriority", _OWN_PLACE if own else _FAMILIAR.get(name, _OTHER_PLACE))
    if own or name in _FAMILIAR or name.startswith(("Body", "List")):
        add(element, "qFormat")


def _add_paragraph_properties(
    properties: Element, style: ParagraphStyle, base: TextStyle, sheet: StyleSheet
) -> None:
    if style.keep_with_next:
        add(properties, "keepNext")
    if style.outline is not None or style.keep_with_next:
        add(properties, "keepLines")
    if style.numbering:
        number, level = style.numbering
        numbering = add(properties, "numPr")
        if level:
            add_value(numbering, "ilvl", level)
        add_value(numbering, "numId", number)
    if style.box:
        add_paragraph_box(properties, style.box)
    if style.rule:
        add_border(add(properties, "pBdr"), style.rule.side, style.rule.edge)
    if style.tabs:
        tabs = add(properties, "tabs")
        for kind, position in style.tabs:
            _add_tab(tabs, kind, position)
    if style.text.hyphenate != base.hyphenate:
        add_value(properties, "suppressAutoHyphens", int(not style.text.hyphenate))
    _add_spacing(properties, style, base, sheet)
    _add_indents(properties, style, base)
    if style.text.align != base.align:
        add_value(properties, "jc", JUSTIFICATION[style.text.align])
    if style.outline is not None:
        add_value(properties, "outlineLvl", style.outline)


def _add_tab(tabs: Element, kind: str, position: float) -> None:
    leader = {"leader": "dot"} if kind == "leader" else {}
    value = "right" if kind == "leader" else kind
    add(tabs, "tab", val=value, **leader, pos=str(twips(position)))


def _add_spacing(
    properties: Element, style: ParagraphStyle, base: TextStyle, sheet: StyleSheet
) -> None:
    text, spacing = style.text, {}
    if text.before != base.before:
        spacing["before"] = str(twips(text.before))
    if text.after != base.after:
        spacing["after"] = str(twips(text.after))
    if style.fixed_line is not None:
        spacing |= {"line": str(twips(style.fixed_line)), "lineRule": "exact"}
    elif style.picture:
        spacing |= {"line": "240", "lineRule": "auto"}
    elif text.leading != base.leading:
        height, rule = sheet.line(text)
        spacing |= {"line": str(height), "lineRule": rule}
    if spacing:
        add(properties, "spacing", **spacing)


def _add_indents(properties: Element, style: ParagraphStyle, base: TextStyle) -> None:
    text, indents = style.text, {}
    if text.indent != base.indent:
        indents["left"] = str(twips(text.indent))
    if style.hang:
        # The list says it too; but LibreOffice takes all indents from one of the two.
        indents["hanging"] = str(twips(style.hang))
    if text.right_indent != base.right_indent:
        indents["right"] = str(twips(text.right_indent))
    if indents:
        add(properties, "ind", **indents)


def _add_character_styles(root: Element, sheet: StyleSheet) -> None:
    accent = hex_colour(sheet.theme, "accent")
    add(_add_character_style(root, "Strong"), "b")
    add(_add_character_style(root, "Emphasis"), "i")
    link = _add_character_style(root, "Hyperlink")
    add_value(link, "color", accent)
    add_value(link, "u", "single")
    add_value(_add_character_style(root, "Brief Cross Reference", "Hyperlink"), "u", "none")
    add_value(_add_character_style(root, "footnote reference"), "vertAlign", "superscript")
    _add_character_style(root, "Brief Citation")
    for role in TextRole:
        _add_span_style(root, role, sheet)
    if sheet.marking and sheet.marking.fill:
        run = _add_character_style(root, "Brief Marking Text")
        fill = sheet.marking.fill
        add_value(run, "color", sheet.marking.colour)
        add(run, "shd", val="clear", color="auto", fill=fill)


def _add_character_style(
    root: Element, name: str, based_on: str = "DefaultParagraphFont"
) -> Element:
    style = _add_style(root, "character", name, based_on)
    _add_rank(style, name)
    return add(style, "rPr")


def _add_span_style(root: Element, role: TextRole, sheet: StyleSheet) -> None:
    look = sheet.theme.spans[role]
    run = _add_character_style(root, TEXT_STYLES[role])
    for name, wanted in (("b", look.bold), ("i", look.italic), ("caps", look.capitals)):
        if wanted:
            add(run, name)
    if look.colour:
        add_value(run, "color", hex_colour(sheet.theme, look.colour))
