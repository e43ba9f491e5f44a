"""The styles of covers and indexes, for themes that say nothing of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefwright.core.roles import ParagraphRole
from briefwright.theme.looks import TextStyle

Role = ParagraphRole

_ON_PANEL: dict[str, object] = {
    "colour": "paper",
    "align": "left",
    "indent": 0.0,
    "right_indent": 0.0,
    "before": 0.0,
    "hyphenate": False,
    "keep_with_next": False,
}
"""What all words on the panel of a cover have in common."""


def with_book_styles(styles: Mapping[Role, TextStyle]) -> dict[Role, TextStyle]:
    """Return styles with those of books, made from the others where they are missing."""
    completed = dict(styles)
    for role, based_on, scale, changes in _missing(styles):
        base = completed.get(based_on)
        if base is not None and role not in completed:
            sizes = {"size": base.size * scale, "leading": base.leading * scale}
            completed[role] = base.model_copy(update={**sizes, **changes})
    return completed


def _missing(
    styles: Mapping[Role, TextStyle],
) -> Iterable[tuple[Role, Role, float, Mapping[str, object]]]:
    """Yield each role with the one its style is made from, how much larger, and what differs."""
    yield Role.COVER_TITLE, Role.TITLE, 1.5, {**_ON_PANEL, "after": 14.0}
    yield Role.COVER_SUBTITLE, Role.SUBTITLE, 1.25, {**_ON_PANEL, "after": 14.0}
    yield Role.COVER_LINE, Role.BODY, 1.1, {**_ON_PANEL, "after": 3.5}
    yield Role.INDEX, Role.SOURCE_NOTE, 1.0, {"right_indent": 0.0, "before": 0.0, "after": 2.0}
