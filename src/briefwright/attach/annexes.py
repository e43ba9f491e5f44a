"""What is attached to a report, and the report itself, as values."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Report:
    """A file that somebody made, to which briefs are attached."""

    name: str
    """What diagnostics call it."""
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Annex:
    """A finished file that goes into a report, of the report's own kind."""

    name: str
    """What a paragraph ``{{ annex: NAME }}`` calls it: the brief's file name without its ending."""
    title: str
    """For bookmarks and the contents: ``Annex A: Montenegro in NATO``."""
    letter: str
    """Its pages are ``A-1``, ``A-2`` …"""
    data: bytes = field(repr=False)
    divider: bytes | None = field(default=None, repr=False)
    """A file of the same kind with the page that stands before it."""
    language: str = "en"
