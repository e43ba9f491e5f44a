"""A brief in its place in a book."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefwright.model.brief import Brief


@dataclass(frozen=True, slots=True)
class BoundBrief:
    """A brief behind a tab, or in the front or back matter, of a book."""

    tab: str
    """The tab's name, as in folios."""
    brief: Brief = field(repr=False)
