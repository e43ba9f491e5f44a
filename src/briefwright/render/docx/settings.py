"""Write settings, fonts and colours: what Word wants to know besides the text and its styles."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from briefwright.render.docx.boxes import hex_colour
from briefwright.render.docx.elements import DRAWING, Element, add, add_value, make_root
from briefwright.render.docx.notes import NOTE_KINDS, SEPARATORS
from briefwright.render.docx.typefaces import Typeface
from briefwright.theme import NotePlace, Theme

_WORD_URI = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}
_COLOUR_SLOTS = {
    # Slots of Word's colour scheme by the theme's palette.
    "dk1": "text",
    "lt1": "paper",
    "dk2": "muted",
    "lt2": "tint",
    "accent1": "accent",
    "accent2": "alert",
    "accent3": "band",
    "accent4": "muted",
    "accent5": "rule",
    "accent6": "text",
    "hlink": "accent",
    "folHlink": "accent",
}
_SCHEME_MAPPING = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def settings_part(
    language: str, place: NotePlace, *, hyphenates: bool, embeds_fonts: bool = False
) -> Element:
    """Return the settings: current Word, spaces that add up, no question on opening."""
    root = make_root("settings")
    add(root, "zoom", percent="100")
    if embeds_fonts:
        add(root, "embedTrueTypeFonts")
        add(root, "saveSubsetFonts")
    add_value(root, "defaultTabStop", 720)
    if hyphenates:
        add(root, "autoHyphenation")
        add_value(root, "consecutiveHyphenLimit", 2)
        add(root, "doNotHyphenateCaps")
    add_value(root, "characterSpacingControl", "doNotCompress")
    word = NOTE_KINDS[place]
    notes = add(root, f"{word}Pr")
    if place == "end":  # else Word counts i, ii, iii
        add_value(notes, "numFmt", "decimal")
    for identity in SEPARATORS.values():
        add(notes, word, id=identity)
    compatibility = add(root, "compat")
    # Without it Word takes the larger of two spaces between paragraphs; here they add up.
    add(compatibility, "doNotUseHTMLParagraphAutoSpacing")
    for name, value in _COMPATIBILITY.items():
        add(compatibility, "compatSetting", name=name, uri=_WORD_URI, val=value)
    add(root, "themeFontLang", val=language)
    add(root, "clrSchemeMapping", **_SCHEME_MAPPING)
    add_value(root, "decimalSymbol", ".")
    add_value(root, "listSeparator", ",")
    return root


def font_part(typefaces: Iterable[Typeface]) -> Element:
    """Return the font table: what to use where a family is not installed."""
    root = make_root("fonts")
    for face in {face.name: face for face in typefaces}.values():
        font = add(root, "font", name=face.name)
        if face.alternatives:
            add_value(font, "altName", face.alternatives[0])
        if face.panose:
            add_value(font, "panose1", face.panose)
        add(font, "charset", val="00")
        add_value(font, "family", "roman" if face.is_serif else "swiss")
        add_value(font, "pitch", "variable")
        _add_ranges(font, face)
    return root


def theme_part(theme: Theme, heading: str, body: str) -> bytes:
    """Return Word's own theme, so that its colour and font menus offer those of the brief."""
    root = etree.fromstring(_THEME)
    space = {"a": DRAWING}
    scheme = root.find(".//a:clrScheme", space)
    if scheme is not None:
        for slot, token in _COLOUR_SLOTS.items():
            element = etree.SubElement(scheme, f"{{{DRAWING}}}{slot}")
            etree.SubElement(element, f"{{{DRAWING}}}srgbClr", val=hex_colour(theme, token))
    for path, name in ((".//a:majorFont/a:latin", heading), (".//a:minorFont/a:latin", body)):
        for latin in root.iterfind(path, space):
            latin.set("typeface", name)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _add_ranges(font: Element, face: Typeface) -> None:
    if len(face.ranges) == 6:
        names = ("usb0", "usb1", "usb2", "usb3", "csb0", "csb1")
        add(font, "sig", **dict(zip(names, face.ranges, strict=True)))


_FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_LINE = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FONT = '<a:latin typeface=""/><a:ea typeface=""/><a:cs typeface=""/>'
_THEME = (
    f'<a:theme xmlns:a="{DRAWING}" name="Brief"><a:themeElements><a:clrScheme name="Brief"/>'
    f'<a:fontScheme name="Brief"><a:majorFont>{_FONT}</a:majorFont>'
    f"<a:minorFont>{_FONT}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="Brief"><a:fillStyleLst>{_FILLS}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
