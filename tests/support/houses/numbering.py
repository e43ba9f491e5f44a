"""The lists of a house: its numbered headings, bullets and numbers (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

from collections.abc import Sequence

from tests.support.houses.house import Palette
from tests.support.houses.style_sheet import BULLETS, HEADINGS, NUMBERS
from tests.support.houses.styles import colour

Level = tuple[str, str, str]
"""Format of the number, its text, and the style it belongs to."""


def numbering(palette: Palette, headings: Sequence[Level], hang: float, bullet: str) -> str:
    """Return the content of numbering.xml; ``hang`` of headings is in points."""
    lists = {
        HEADINGS: (headings, hang),
        BULLETS: ([("bullet", bullet, "ListBullet")], 14),
        NUMBERS: ([("decimal", "%1.", "ListNumber")], 14),
    }
    look = f"<w:color {colour('val', 'accent', palette)}/>"
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(depth, level, indent, look) for depth, level in enumerate(levels))
        + "</w:abstractNum>"
        for number, (levels, indent) in lists.items()
    )
    return kinds + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in lists
    )


def _level(depth: int, level: Level, indent: float, look: str) -> str:
    form, text, style = level
    twips = round(indent * 20)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips}" w:hanging="{twips}"/></w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:lvl>"
    )
