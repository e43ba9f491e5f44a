"""Tell which styles of a house file stand for those that briefs use, and which it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.core.roles import BOOK_ROLES
from briefwright.render.docx.style_names import (
    LIST_STYLES,
    PARAGRAPH_STYLES,
    TABLE_STYLES,
    TEXT_STYLES,
)

_OWN = "Brief "
_SUBSTITUTES = {"Body Text": ("Normal",), "List Paragraph": ("Body Text", "Normal")}
"""What stands in for a style that many houses do without."""
_EVERYWHERE = ("Normal Table",)
"""Of any Word file: no style of the house's own."""
_CHARACTER_STYLES = ("Strong", "Emphasis", "Hyperlink", "footnote reference")


@dataclass(frozen=True, slots=True)
class StyleMatch:
    """One of the styles that briefs use, and the house's style for it, if it has one."""

    type: str
    name: str
    house: str | None
    is_guess: bool = False
    """The names are akin, not the same: the manifest has to say it."""


def substitutes(name: str) -> tuple[str, ...]:
    """Return the names under which a house may have one of our styles, best first."""
    return (name, *_SUBSTITUTES.get(name, ()))


def style_matches(styles: Sequence[tuple[str, str]]) -> tuple[StyleMatch, ...]:
    """Return a match for each style that briefs use; ``styles`` are types and names of a house."""
    known = {(type_, name.casefold()): name for type_, name in styles}
    return tuple(_match(type_, name, known) for type_, name in _used_styles())


def _used_styles() -> Iterator[tuple[str, str]]:
    """Yield type and name of each style that briefs use, as Word knows it."""
    roles = (name for role, name in PARAGRAPH_STYLES.items() if role not in BOOK_ROLES)
    for name in (*roles, "toc 2", "toc 3", "Quote", *LIST_STYLES.values()):
        yield "paragraph", name
    for name in (*_CHARACTER_STYLES, *TEXT_STYLES.values()):
        yield "character", name
    for name in TABLE_STYLES.values():
        yield "table", name


def _match(type_: str, name: str, known: dict[tuple[str, str], str]) -> StyleMatch:
    for each in substitutes(name):
        found = known.get((type_, each.casefold()))
        if found is not None:
            return StyleMatch(type_, name, found)
    akin = name.removeprefix(_OWN).casefold().removeprefix("data ")
    if name.startswith(_OWN):
        for (kind, theirs), found in known.items():
            if kind == type_ and theirs.endswith(f" {akin}") and found not in _EVERYWHERE:
                return StyleMatch(type_, name, found, is_guess=True)
    return StyleMatch(type_, name, None)
