"""Read a house's styles: which it has, and how text in them is set in the end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefwright.render.docx.elements import DRAWING, Element, W
from briefwright.render.docx.house.lengths import is_on, number, whole_number
from briefwright.render.docx.house.mapping import substitutes
from briefwright.theme import TextStyle

_ALIGNMENTS = {"center": "centre", "right": "right", "end": "right"}
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_SINGLE = 1.2
"""From line to line in ems, where a font says it itself."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One style of the house."""

    id: str
    name: str
    type: str
    element: Element


class HouseStyles:
    """The styles of a house by their names, as people know them in Word."""

    def __init__(self, root: Element, theme: Element | None, names: Mapping[str, str]) -> None:
        self.root = root
        self._theme = theme
        self._own_names = {ours.casefold(): theirs.casefold() for ours, theirs in names.items()}
        self._by_id: dict[str, HouseStyle] = {}
        self._by_name: dict[tuple[str, str], HouseStyle] = {}
        self._defaults: dict[str, HouseStyle] = {}
        for element in root.iterfind(f"{W}style"):
            self._take(element)

    def named(self, type_: str, name: str) -> HouseStyle | None:
        """Return the house's style for one of ours, None where it has none."""
        wanted = self._own_names.get(name.casefold(), name)
        for each in (wanted, *substitutes(name)):
            found = self._by_name.get((type_, each.casefold()))
            if found is not None:
                return found
        return self._defaults.get(type_) if name in {"Normal", "Body Text"} else None

    def has_id(self, identity: str) -> bool:
        """Tell whether a style has this id already."""
        return identity in self._by_id

    def by_id(self, identity: str) -> HouseStyle | None:
        """Return the style of an id."""
        return self._by_id.get(identity)

    def default(self, type_: str) -> HouseStyle | None:
        """Return the style of what has none: ``Normal`` for paragraphs."""
        return self._defaults.get(type_)

    def text(self, style: HouseStyle | None) -> TextStyle:
        """Return how text in a style is set in the end; its font goes by the family's name."""
        paragraph: dict[str, str] = {}
        run: dict[str, str] = {}
        for properties in self._properties(style):
            _read_paragraph(properties.find(f"{W}pPr"), paragraph)
            _read_run(properties.find(f"{W}rPr"), run)
        size = number(run.get("sz"), 20) / 2
        return TextStyle(
            font=self._font(run),
            size=size,
            leading=_leading(paragraph, size),
            bold=is_on(run.get("b")),
            italic=is_on(run.get("i")),
            colour=self._colour(run.get("color", "auto")),
            align=_ALIGNMENTS.get(paragraph.get("jc", ""), "left"),  # type: ignore[arg-type]
            before=_points(paragraph.get("before")),
            after=_points(paragraph.get("after")),
            indent=_points(paragraph.get("left") or paragraph.get("start")),
            right_indent=_points(paragraph.get("right") or paragraph.get("end")),
            keep_with_next=is_on(paragraph.get("keepNext")),
            capitals=is_on(run.get("caps")),
        )

    def left_border(self, style: HouseStyle) -> dict[str, float | str]:
        """Return width, distance and colour of the line left of a style's paragraphs, if any."""
        for properties in reversed(self._properties(style)):
            line = properties.find(f"{W}pPr/{W}pBdr/{W}left")
            if line is not None and line.get(f"{W}val") not in {"nil", "none", None}:
                return {
                    "bar": number(line.get(f"{W}sz"), 4) / 8,
                    "padding": number(line.get(f"{W}space"), 0),
                    "bar_colour": self._colour(line.get(f"{W}color", "auto")),
                }
        return {}

    def theme_colour(self, slot: str) -> str | None:
        """Return a colour of the house's scheme (``accent1``) as ``#RRGGBB``."""
        if self._theme is None:
            return None
        element = self._theme.find(f".//{{{DRAWING}}}clrScheme/{{{DRAWING}}}{slot}")
        if element is None or not len(element):
            return None
        value = (
            element[0].get("val")
            if element[0].get("lastClr") is None
            else element[0].get("lastClr")
        )
        return f"#{value}" if value and _COLOUR.fullmatch(value) else None

    def numbering(self, style: HouseStyle) -> tuple[str, int] | None:
        """Return the list and level that a style's paragraphs belong to."""
        for properties in reversed(self._properties(style)):
            list_ = properties.find(f"{W}pPr/{W}numPr/{W}numId")
            if list_ is not None:
                level = properties.find(f"{W}pPr/{W}numPr/{W}ilvl")
                deep = whole_number(level.get(f"{W}val"), 0) if level is not None else 0
                return list_.get(f"{W}val", "0"), deep
        return None

    def _take(self, element: Element) -> None:
        name = element.find(f"{W}name")
        type_ = element.get(f"{W}type", "paragraph")
        spoken = name.get(f"{W}val", "") if name is not None else ""
        style = HouseStyle(element.get(f"{W}styleId", ""), spoken, type_, element)
        self._by_id[style.id] = style
        self._by_name.setdefault((type_, spoken.casefold()), style)
        if element.get(f"{W}default") in {"1", "true", "on"}:
            self._defaults[type_] = style

    def _properties(self, style: HouseStyle | None) -> list[Element]:
        """Return the elements that set a style's properties, the last ones winning."""
        chain: list[Element] = []
        while style is not None and style.element not in chain:
            chain.append(style.element)
            base = style.element.find(f"{W}basedOn")
            style = self._by_id.get(base.get(f"{W}val", "")) if base is not None else None
        defaults = self.root.find(f"{W}docDefaults")
        outer = []
        if defaults is not None:
            outer = [
                e
                for name in ("rPrDefault", "pPrDefault")
                if (e := defaults.find(W + name)) is not None
            ]
        return [*outer, *reversed(chain)]

    def _font(self, run: Mapping[str, str]) -> str:
        slot = run.get("asciiTheme", "")
        if slot and self._theme is not None:
            kind = "majorFont" if slot.startswith("major") else "minorFont"
            latin = self._theme.find(f".//{{{DRAWING}}}{kind}/{{{DRAWING}}}latin")
            if latin is not None and latin.get("typeface"):
                return str(latin.get("typeface"))
        return run.get("ascii", "Times New Roman")

    def _colour(self, value: str) -> str:
        if _COLOUR.fullmatch(value):
            return f"#{value.upper()}"
        return self.theme_colour("dk1") or "#000000"


def _read_paragraph(properties: Element | None, found: dict[str, str]) -> None:
    if properties is None:
        return
    for name in ("spacing", "ind"):
        element = properties.find(W + name)
        if element is not None:
            found.update({str(k).removeprefix(W): str(v) for k, v in element.attrib.items()})
    for name in ("jc", "keepNext"):
        element = properties.find(W + name)
        if element is not None:
            found[name] = element.get(f"{W}val", "1")


def _read_run(properties: Element | None, found: dict[str, str]) -> None:
    if properties is None:
        return
    fonts = properties.find(f"{W}rFonts")
    if fonts is not None:
        own = {str(k).removeprefix(W): str(v) for k, v in fonts.attrib.items()}
        if "ascii" in own and "asciiTheme" not in own:
            found.pop("asciiTheme", None)
        found.update(own)
    for name in ("sz", "b", "i", "caps", "color"):
        element = properties.find(W + name)
        if element is not None:
            found[name] = element.get(f"{W}val", "1")


def _leading(paragraph: Mapping[str, str], size: float) -> float:
    line = number(paragraph.get("line"), 240)
    if paragraph.get("lineRule", "auto") == "auto":
        return round(size * _SINGLE * line / 240, 2)
    return line / 20


def _points(twips: str | None) -> float:
    return number(twips, 0) / 20
