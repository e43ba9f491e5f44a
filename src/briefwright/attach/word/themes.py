"""Colours and typefaces of a theme, and how to state them where another theme will hold.

ECMA-376 part 1: 20.1.6 (themes), 17.15.1.20 (which slot stands for what), 17.18.97 (names).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from briefwright.attach.word.names import DRAWING, MAIN, VAL, Element, W
from briefwright.attach.word.package import WordPackage
from briefwright.attach.word.settings import settings_of

_SLOTS = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split()
_MAPPED = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2",
    "background1": "lt1", "text1": "dk1", "background2": "lt2", "text2": "dk2",
    "light1": "lt1", "dark1": "dk1", "light2": "lt2", "dark2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_BY_SETTING = {"bg1": "bg1", "tx1": "t1", "bg2": "bg2", "tx2": "t2"}
_HEX = re.compile("[0-9A-Fa-f]{6}")
_FONT_SLOTS = {
    "asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs",
    "csTheme": "cs",
}  # fmt: skip
_COLOUR_KEYS = tuple(
    W + name
    for name in "themeColor themeTint themeShade themeFill themeFillTint themeFillShade".split()
)
_THEMED = etree.XPath(
    "//*[@w:themeColor or @w:themeFill]", namespaces={"w": MAIN}, smart_strings=False
)


class ThemeValues:
    """What the names of a theme stand for in one file."""

    def __init__(self, package: WordPackage) -> None:
        name = package.related("theme")
        root = package.root(name) if name is not None else None
        self.colours: dict[str, str] = {}
        self.fonts: dict[str, str] = {}
        if root is not None:
            self._read(root)
        self._mapping = dict(_mapping(settings_of(package)))

    @property
    def is_stated(self) -> bool:
        """Whether there is a theme at all."""
        return bool(self.colours or self.fonts)

    def means_the_same(self, other: ThemeValues) -> bool:
        """Tell whether another theme's names stand for the same."""
        return (self.colours, self.fonts, self._mapping) == (
            other.colours,
            other.fonts,
            other._mapping,
        )

    def colour(self, name: str) -> str | None:
        """Return what a colour's name stands for, as ``RRGGBB``."""
        mapped = self._mapping.get(name, name)
        return self.colours.get(_MAPPED.get(mapped, mapped))

    def typeface(self, slot: str) -> str | None:
        """Return what ``minorHAnsi`` or ``majorBidi`` stands for."""
        family = "major" if slot.startswith("major") else "minor"
        script = "ea" if "EastAsia" in slot else "cs" if "Bidi" in slot else "latin"
        return self.fonts.get(f"{family} {script}") or None

    def _read(self, root: Element) -> None:
        scheme = root.find(f".//{DRAWING}clrScheme")
        for slot in _SLOTS:
            element = scheme.find(DRAWING + slot) if scheme is not None else None
            if element is not None and len(element):
                value = element[0].get("lastClr") or element[0].get("val") or ""
                if _HEX.fullmatch(value):
                    self.colours[slot] = value.upper()
        for family in ("major", "minor"):
            for script in ("latin", "ea", "cs"):
                face = root.find(f".//{DRAWING}{family}Font/{DRAWING}{script}")
                if face is not None and face.get("typeface"):
                    self.fonts[f"{family} {script}"] = face.get("typeface", "")


def make_literal(root: Element, values: ThemeValues) -> None:
    """Let everything below an element say its colours and typefaces, not a theme's names."""
    for fonts in root.iter(f"{W}rFonts"):
        for themed, plain in _FONT_SLOTS.items():
            slot = fonts.attrib.pop(W + themed, None)
            face = values.typeface(str(slot)) if slot is not None else None
            if face is not None:
                fonts.set(W + plain, face)
    for element in _THEMED(root):
        _state_colours(element, values)
    for colour in list(root.iter(f"{DRAWING}schemeClr")):
        found = values.colour(colour.get("val", ""))
        if found is not None:
            colour.tag = f"{DRAWING}srgbClr"
            colour.set("val", found)


def _state_colours(element: Element, values: ThemeValues) -> None:
    for themed, plain in (("themeColor", "val"), ("themeFill", "fill")):
        name = element.get(W + themed)
        key = W + (plain if element.tag == f"{W}color" or plain == "fill" else "color")
        if name is not None and not _HEX.fullmatch(element.get(key, "")):
            found = values.colour(name)
            if found is not None:
                element.set(key, found)
    for key in _COLOUR_KEYS:
        element.attrib.pop(key, None)
    if element.tag == f"{W}color" and VAL not in element.attrib:
        element.set(VAL, "auto")


def _mapping(settings: Element | None) -> Mapping[str, str]:
    """Return which slot of the theme the settings let a colour stand for."""
    element = settings.find(f"{W}clrSchemeMapping") if settings is not None else None
    if element is None:
        return {}
    return {
        name: str(element.get(W + key))
        for name, key in _BY_SETTING.items()
        if element.get(W + key) is not None
    }
