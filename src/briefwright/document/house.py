"""A house file whose tags are filled in: the Word file that a document is written into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.document.inlines import Inlines


@dataclass(frozen=True, slots=True)
class FilledPart:
    """The XML of a part; ``<?value 3?>`` stands in a run where ``values[3]`` is printed."""

    xml: str = field(repr=False)
    values: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledHouse:
    """A house file with its tags filled in; ``<?body?>`` stands where the document goes."""

    contents: Mapping[str, bytes] = field(repr=False)
    """Every part as it came, by its name in the package."""
    parts: Mapping[str, FilledPart]
    """Those with words, by name; they stand for the ones in ``contents``."""
    style_names: Mapping[str, str] = field(default_factory=dict)
    """The house's style for one of ours, by their names, where the template says so."""
