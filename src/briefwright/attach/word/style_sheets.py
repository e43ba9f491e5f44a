"""The styles of one Word file: by id and name, what they are based on, what they set in the end."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.attach.word.names import (
    P_PR,
    R_PR,
    STYLE,
    STYLE_ID,
    TYPE,
    Element,
    W,
    make,
    value_of,
)
from briefwright.attach.word.properties import Properties, inherited

__all__ = ["StyleSheet", "name_of", "type_of"]
_ON = frozenset({"1", "true", "on"})


class StyleSheet:
    """Styles as they stand in a part (ECMA-376 part 1, 17.7)."""

    def __init__(self, root: Element | None) -> None:
        self.root = root if root is not None else make("styles")
        self.by_id: dict[str, Element] = {}
        self.ids: dict[tuple[str, str], str] = {}
        """Ids by type and name, in small letters."""
        self._lists: dict[str | None, tuple[str, str] | None] = {}
        self.defaults: dict[str, str] = {}
        """Of each type the style of what names none."""
        for style in self.root.iterfind(STYLE):
            self.take(style)

    def take(self, style: Element) -> None:
        """Know a style of the part."""
        identity = style.get(STYLE_ID, "")
        self.by_id.setdefault(identity, style)
        self.ids.setdefault((type_of(style), name_of(style).casefold()), identity)
        if style.get(f"{W}default") in _ON:
            self.defaults.setdefault(type_of(style), identity)

    def bases(self, identity: str | None) -> list[Element]:
        """Return a style and what it is based on, the nearest first."""
        chain: list[Element] = []
        while identity is not None:
            style = self.by_id.get(identity)
            if style is None or style in chain:
                break
            chain.append(style)
            identity = value_of(style, "basedOn")
        return chain

    def paragraph(self, identity: str | None) -> Properties:
        """Return what paragraphs in a style have, defaults of the document included."""
        chain = (style.find(P_PR) for style in reversed(self.bases(identity)))
        return inherited((self._default("pPrDefault", P_PR), *chain))

    def text(self, identity: str | None) -> Properties:
        """Return what text in a style has, defaults of the document included."""
        chain = (style.find(R_PR) for style in reversed(self.bases(identity)))
        return inherited((self._default("rPrDefault", R_PR), *chain))

    def numbering(self, identity: str | None) -> tuple[str, str] | None:
        """Return list and level that the paragraphs of a style are items of."""
        if identity not in self._lists:
            self._lists[identity] = self._numbering(identity)
        return self._lists[identity]

    def _numbering(self, identity: str | None) -> tuple[str, str] | None:
        for style in self.bases(identity):
            found = style.find(f"{P_PR}/{W}numPr")
            number = value_of(found, "numId") if found is not None else None
            if found is not None and number is not None:
                level = value_of(found, "ilvl")
                return None if number == "0" else (number, level or "0")
        return None

    def indent(self, identity: str | None) -> Element | None:
        """Return the indent that a style or one of its bases states, without the defaults."""
        layers = [style.find(P_PR) for style in reversed(self.bases(identity))]
        return inherited(layers).get(f"{W}ind")

    def _default(self, holder: str, name: str) -> Element | None:
        return self.root.find(f"{W}docDefaults/{W}{holder}/{name}")


def type_of(style: Element) -> str:
    """Return what a style is for: ``paragraph`` where nothing is stated."""
    return style.get(TYPE, "paragraph")


def name_of(style: Element) -> str:
    """Return the name under which people know a style."""
    return value_of(style, "name") or style.get(STYLE_ID, "") or ""


def references(style: Element) -> Iterator[tuple[str, Element]]:
    """Yield the other styles that one names, with how it does."""
    for name in ("basedOn", "next", "link"):
        element = style.find(W + name)
        if element is not None:
            yield name, element
