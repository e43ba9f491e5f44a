"""Number lists: one abstract list per look and place, and a number of its own for each restart."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.roles import ListRole
from briefwright.core.units import twips
from briefwright.render.docx.boxes import hex_colour
from briefwright.render.docx.elements import Element, add, add_value, make_root
from briefwright.theme import ListLook, Theme

LEVELS = 9
"""Levels of one list in Word (ECMA-376 part 1, 17.9.6)."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """What the lists that share one abstract list have in common."""

    role: ListRole
    ordered: bool
    base: int = 0
    """Where level 0 would begin, in twips from the text edge; lists in boxes begin elsewhere."""
    deep: int = 0
    """How many times nine levels lie above: nesting has no end, Word's levels have."""
    copy: int = 0
    """Tells apart a list in a cell from the one around it: Word would count them as one."""


class Numbering:
    """The lists of a document; ids come in the order of asking."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._abstract: dict[ListKind, int] = {}
        self._deepest: dict[ListKind, int] = {}
        self._shared: dict[ListKind, int] = {}
        self._numbers: list[tuple[int, int, int]] = []
        self._styles: dict[tuple[ListKind, int], str] = {}

    def shared(self, kind: ListKind, level: int) -> int:
        """Return the list that all lists of a kind may share: bullets and boxes."""
        if kind not in self._shared:
            self._shared[kind] = self._new(kind, level, 0)
        self._deepest[kind] = max(level, self._deepest.get(kind, 0))
        return self._shared[kind]

    def restarted(self, kind: ListKind, level: int, start: int) -> int:
        """Return a new list of a kind that counts from ``start`` at a level."""
        return self._new(kind, level, start)

    def link(self, kind: ListKind, level: int, style: str) -> int:
        """Tie a level to a paragraph style, and return the list that the style names."""
        self._styles[kind, level] = style
        return self.shared(kind, level)

    def element(self) -> Element:
        """Return the numbering part."""
        root = make_root("numbering")
        for kind, identity in self._abstract.items():
            self._add_abstract(root, kind, identity)
        for identity, (abstract, level, start) in enumerate(self._numbers, 1):
            number = add(root, "num", numId=str(identity))
            add_value(number, "abstractNumId", abstract)
            if start:
                override = add(number, "lvlOverride", ilvl=str(level))
                add_value(override, "startOverride", start)
        return root

    def _new(self, kind: ListKind, level: int, start: int) -> int:
        abstract = self._abstract.setdefault(kind, len(self._abstract))
        self._deepest[kind] = max(level, self._deepest.get(kind, 0))
        self._numbers.append((abstract, level, start))
        return len(self._numbers)

    def _add_abstract(self, root: Element, kind: ListKind, identity: int) -> None:
        abstract = add(root, "abstractNum", abstractNumId=str(identity))
        add_value(abstract, "nsid", f"{0x42570000 + identity:08X}")
        add_value(abstract, "multiLevelType", "multilevel")
        add_value(abstract, "tmpl", f"{0x42580000 + identity:08X}")
        levels = LEVELS if kind.role is ListRole.PLAIN else self._deepest.get(kind, 0) + 1
        for level in range(levels):
            self._add_level(abstract, kind, level)

    def _add_level(self, abstract: Element, kind: ListKind, level: int) -> None:
        element = add(abstract, "lvl", ilvl=str(level))
        add_value(element, "start", 1)
        add_value(element, "numFmt", "decimal" if kind.ordered else "bullet")
        style = self._styles.get((kind, level))
        if style:
            add_value(element, "pStyle", style)
        add_value(element, "lvlText", _label(kind, level))
        look = self._theme.lists[kind.role]
        text = label_position(look, kind, level) + twips(look.hang)
        indents = {"left": str(text), "hanging": str(twips(look.hang))}
        add(add(element, "pPr"), "ind", **indents)
        run = add(element, "rPr")
        add_value(run, "b", int(look.label_bold))
        add_value(run, "color", hex_colour(self._theme, look.label_colour))


def label_position(look: ListLook, kind: ListKind, level: int) -> int:
    """Return where the label of a level begins, in twips from the text edge."""
    depth = kind.deep * LEVELS + level
    return kind.base + twips(look.indent) + twips(look.hang) * depth


def _label(kind: ListKind, level: int) -> str:
    if kind.role is ListRole.BOXES:
        return "☐"
    if kind.ordered:
        return f"%{level + 1}."
    return "•" if (kind.deep * LEVELS + level) % 2 == 0 else "–"
