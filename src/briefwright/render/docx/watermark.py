"""Render the word behind the text of a draft: WordArt in the header, as Word itself has it."""

from __future__ import annotations

from lxml import etree

from briefwright.core.roles import ParagraphRole
from briefwright.render.docx.elements import OFFICE, VML, Element, add
from briefwright.render.docx.story import Kit

_V = f"{{{VML}}}"
_LETTER_WIDTH = 0.62
"""Of a bold capital on average, in ems."""
_NAMES = {
    "default": "PowerPlusWaterMarkObject1",
    "first": "PowerPlusWaterMarkObject2",
    "landscape": "PowerPlusWaterMarkObject3",
    "even": "PowerPlusWaterMarkObject4",
}
"""By these names Word's own command finds the watermark to remove it."""
_TEXT_PATH = "m@7,l@8,m@5,21600l@6,21600e"


def add_watermark(paragraph: Element, word: str, pages: str, kit: Kit) -> None:
    """Append the word to a paragraph of a header, in the middle of the page and behind its text."""
    look = kit.theme.watermark
    picture = add(add(paragraph, "r"), "pict")
    _add_shape_type(picture)
    body = kit.theme.styles[ParagraphRole.BODY]
    typeface = kit.styles.typefaces[body.font]
    height = look.size * typeface.line_height
    width = look.size * _LETTER_WIDTH * len(word)
    longest = 0.95 * kit.theme.page.text_width / 0.75
    scale = min(1.0, longest / width)
    style = {
        "position": "absolute",
        "margin-left": "0",
        "margin-top": "0",
        "width": f"{width * scale:.1f}pt",
        "height": f"{height * scale:.1f}pt",
        "rotation": f"{(360 - look.angle) % 360:g}",
        "z-index": "-251658752",
        "mso-position-horizontal": "center",
        "mso-position-horizontal-relative": "margin",
        "mso-position-vertical": "center",
        "mso-position-vertical-relative": "margin",
    }
    shape = etree.SubElement(
        picture,
        _V + "shape",
        {
            "id": _NAMES[pages],
            "type": "#_x0000_t136",
            "alt": "",
            "style": ";".join(f"{key}:{value}" for key, value in style.items()),
            "fillcolor": kit.theme.colour(look.colour),
            "stroked": "f",
        },
    )
    font = f'font-family:"{typeface.name}";font-size:1pt;font-weight:bold'
    etree.SubElement(shape, _V + "textpath", style=font, string=word)


def _add_shape_type(picture: Element) -> None:
    """Append the definition of WordArt's plain shape, which readers without it need."""
    shape_type = etree.SubElement(
        picture,
        _V + "shapetype",
        {
            "id": "_x0000_t136",
            "coordsize": "21600,21600",
            f"{{{OFFICE}}}spt": "136",
            "adj": "10800",
            "path": _TEXT_PATH,
        },
    )
    formulas = etree.SubElement(shape_type, _V + "formulas")
    for formula in (
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
    ):
        etree.SubElement(formulas, _V + "f", eqn=formula)
    etree.SubElement(shape_type, _V + "path", textpathok="t")
    etree.SubElement(shape_type, _V + "textpath", on="t", fitshape="t")
