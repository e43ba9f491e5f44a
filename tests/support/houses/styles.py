"""The styles that every office keeps, and how a house says its own (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.houses.house import Palette

_THEME_COLOURS = {
    "dark": "text1",
    "muted": "text2",
    "accent": "accent1",
    "second": "accent2",
    "rule": "accent3",
    "tint": "background2",
}
"""Names in a palette, and in the document theme."""


def colour(attribute: str, name: str, palette: Palette) -> str:
    """Return the attributes for a theme colour, with its value for readers without themes."""
    if name == "white":
        return f'w:{attribute}="FFFFFF" w:themeColor="background1"'
    return f'w:{attribute}="{getattr(palette, name)}" w:themeColor="{_THEME_COLOURS[name]}"'


def shade(name: str, palette: Palette) -> str:
    """Return a fill of a paragraph or cell."""
    fill = f'w:fill="{getattr(palette, name)}" w:themeFill="{_THEME_COLOURS[name]}"'
    return f'<w:shd w:val="clear" w:color="auto" {fill}/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """How letters look; sizes are points, nothing is what the style is based on."""

    size: float = 0
    colour: str = ""
    is_heading_font: bool = False
    is_bold: bool = False
    is_italic: bool = False
    capitals: bool = False
    tracking: float = 0

    def properties(self, palette: Palette) -> str:
        """Return the content of ``w:rPr``."""
        font = "major" if self.is_heading_font else ""
        parts = [
            f'<w:rFonts w:asciiTheme="{font}HAnsi" w:hAnsiTheme="{font}HAnsi"'
            f' w:eastAsiaTheme="{font}EastAsia" w:cstheme="{font}Bidi"/>'
            if font
            else "",
            "<w:b/><w:bCs/>" if self.is_bold else "",
            "<w:i/><w:iCs/>" if self.is_italic else "",
            "<w:caps/>" if self.capitals else "",
            f"<w:color {colour('val', self.colour, palette)}/>" if self.colour else "",
            f'<w:spacing w:val="{round(self.tracking * 20)}"/>' if self.tracking else "",
            f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>'
            if self.size
            else "",
        ]
        return "".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Room around a paragraph and between its lines, in points."""

    line: float = 0
    before: float = 0
    after: float = 0
    left: float = 0
    hanging: float = 0
    right: float = 0

    def properties(self) -> str:
        """Return ``w:spacing`` and ``w:ind``."""
        sides = {"left": self.left, "right": self.right, "hanging": self.hanging}
        indents = "".join(f' w:{name}="{round(v * 20)}"' for name, v in sides.items() if v)
        line = f' w:line="{round(self.line * 20)}" w:lineRule="atLeast"' if self.line else ""
        return (
            f'<w:spacing w:before="{round(self.before * 20)}" w:after="{round(self.after * 20)}"'
            f"{line}/>" + (f"<w:ind{indents}/>" if indents else "")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of paragraphs, as Word's dialogue shows it."""

    name: str
    text: Text = Text()
    space: Space = Space()
    based_on: str = "Normal"
    following: str = ""
    numbering: tuple[int, int] | None = None
    """The list and its level."""
    before_space: str = ""
    """Properties that stand before ``w:spacing``: borders, shading, tabs."""
    after_space: str = ""
    """Properties that stand after ``w:ind``: alignment, outline level."""
    keeps_with_next: bool = False
    is_own: bool = False
    """Whether the house made it up: Word does not know it."""

    def xml(self, palette: Palette) -> str:
        """Return the style's definition."""
        own = ' w:customStyle="1"' if self.is_own else ""
        following = f'<w:next w:val="{identifier(self.following)}"/>' if self.following else ""
        keep = "<w:keepNext/><w:keepLines/>" if self.keeps_with_next else ""
        return (
            f'<w:style w:type="paragraph"{own} w:styleId="{identifier(self.name)}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{identifier(self.based_on)}"/>'
            f"{following}<w:qFormat/>"
            f"<w:pPr>{keep}{self._number()}{self.before_space}{self.space.properties()}"
            f"{self.after_space}</w:pPr><w:rPr>{self.text.properties(palette)}</w:rPr></w:style>"
        )

    def _number(self) -> str:
        if self.numbering is None:
            return ""
        number, level = self.numbering
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def identifier(name: str) -> str:
    """Return a style's id: its name in one word, as Word makes it."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def border(side: str, points: float, named: str, palette: Palette, space: float = 0) -> str:
    """Return a line beside a paragraph or cell, its width in points."""
    return (
        f'<w:{side} w:val="single" w:sz="{round(points * 8)}" w:space="{round(space)}"'
        f" {colour('color', named, palette)}/>"
    )


def tabs(*stops: tuple[str, float]) -> str:
    """Return tab stops: alignment, and points from the left margin."""
    listed = "".join(f'<w:tab w:val="{kind}" w:pos="{round(at * 20)}"/>' for kind, at in stops)
    return f"<w:tabs>{listed}</w:tabs>"
