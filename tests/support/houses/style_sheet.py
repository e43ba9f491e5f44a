"""The styles that every house has, from a few measures of its look, and the whole styles part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.support.houses.house import Palette
from tests.support.houses.styles import Space, Style, Text, border, identifier, tabs

HEADINGS, BULLETS, NUMBERS = 1, 2, 3
"""The lists of numbering.xml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Measures that differ from house to house, in points."""

    size: float
    line: float
    after: float
    right: float
    """Room kept free at the right of running text."""
    text_width: float
    numbered_headings: int
    """So many levels of headings have numbers."""
    heading_hang: float
    quote_size: float


def office_styles(palette: Palette, look: Look) -> dict[str, Style]:
    """Return the styles that Word knows by name, apart from Title, Subtitle and the headings."""
    body = Space(line=look.line, after=look.after, right=look.right)
    item = Space(line=look.line, after=look.after / 2, left=14, hanging=14, right=look.right)
    small = Text(size=8, colour="muted")
    ends = tabs(("right", look.text_width))
    quote_bar = f"<w:pBdr>{border('left', 2.25, 'second', palette, 10)}</w:pBdr>"
    found = [
        Style(name="Body Text", space=body),
        Style(name="List Bullet", space=item, numbering=(BULLETS, 0)),
        Style(name="List Number", space=item, numbering=(NUMBERS, 0)),
        Style(
            name="Quote",
            text=Text(size=look.quote_size, colour="accent"),
            space=Space(line=look.quote_size * 1.4, after=3, left=12.25, right=look.right / 2),
            before_space=quote_bar,
        ),
        Style(
            name="caption",
            text=Text(size=9, is_bold=True, colour="accent"),
            space=Space(line=12, before=4, after=4),
            keeps_with_next=True,
        ),
        Style(name="header", text=small, before_space=ends, space=Space(line=10)),
        Style(name="footer", text=small, before_space=ends, space=Space(line=10)),
        Style(
            name="footnote text",
            text=Text(size=8.5),
            space=Space(line=11.5, after=2, right=look.right / 2),
        ),
    ]
    found += [
        Style(
            name=f"toc {level}",
            before_space=tabs(("right", look.text_width)),
            text=Text(is_bold=level == 1),
            space=Space(line=look.line, after=2, left=14 * (level - 1)),
        )
        for level in (1, 2, 3)
    ]
    return {style.name: style for style in found}


def heading(look: Look, level: int, text: Text, space: Space) -> Style:
    """Return a heading, numbered where the house numbers this level."""
    is_numbered = level <= look.numbered_headings
    hang = look.heading_hang if is_numbered else 0
    return Style(
        name=f"heading {level}",
        text=text,
        space=Space(
            line=space.line, before=space.before, after=space.after, left=hang, hanging=hang
        ),
        following="Body Text",
        numbering=(HEADINGS, level - 1) if is_numbered else None,
        after_space=f'<w:outlineLvl w:val="{level - 1}"/>',
        keeps_with_next=True,
    )


def style_part(palette: Palette, look: Look, styles: Iterable[Style], tables: str) -> str:
    """Return the content of styles.xml."""
    return (
        _defaults(look)
        + _normal(palette)
        + "".join(style.xml(palette) for style in styles)
        + _letters(palette)
        + _TABLES
        + tables
    )


def table_style(name: str, borders: str, first_row: str, padding: tuple[float, float]) -> str:
    """Return a table style of the house's own; ``padding`` is upright and sideways, in points."""
    upright, sideways = (round(each * 20) for each in padding)
    sides = zip(("top", "left", "bottom", "right"), (upright, sideways) * 2, strict=True)
    cells = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{cells}</w:tblCellMar>"
        f'</w:tblPr><w:tblStylePr w:type="firstRow">{first_row}</w:tblStylePr></w:style>'
    )


def _defaults(look: Look) -> str:
    half_points = round(look.size * 2)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'
        ' w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _normal(palette: Palette) -> str:
    dark = Text(colour="dark").properties(palette)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr>{dark}</w:rPr></w:style>"
    )


def _letters(palette: Palette) -> str:
    link = Text(colour="accent").properties(palette)
    looks = {
        "Strong": "<w:b/><w:bCs/>",
        "Emphasis": "<w:i/><w:iCs/>",
        "Hyperlink": f'{link}<w:u w:val="single"/>',
        "footnote reference": '<w:vertAlign w:val="superscript"/>',
    }
    base = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    return base + "".join(
        f'<w:style w:type="character" w:styleId="{identifier(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
        for name, look in looks.items()
    )


_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    "<w:semiHidden/></w:style>"
)
