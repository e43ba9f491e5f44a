"""What is usual in a PDF: the distance of its lines, and where the lines of a block end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from briefwright.archive.pdf.lines import Line

_FARTHER = 1.3
"""Of the usual distance: lines farther apart do not belong together."""
_USUAL = 0.2
"""The share of the distances between lines that lies below the usual one."""
_FULLEST = 0.9
_ENOUGH = 10
_LARGEST_LEADING = 2.2  # of the size of the type


@dataclass(frozen=True, slots=True)
class Leadings:
    """The usual distances of lines, by the size of the type in half points."""

    by_size: Mapping[int, float]

    @classmethod
    def of(cls, pages: Iterable[Sequence[Line]]) -> Self:
        """Measure the pages."""
        drops: dict[int, list[float]] = defaultdict(list)
        for page in pages:
            for before, line in pairwise(page):
                drop = before.baseline - line.baseline
                is_near = 0.5 * line.size < drop < _LARGEST_LEADING * line.size
                if is_near and before.has_size_of(line):
                    drops[_half_points(line)].append(drop)
        return cls({size: _at(sorted(found), _USUAL) for size, found in drops.items()})

    def are_together(self, before: Line, line: Line) -> bool:
        """Tell whether a line follows another of its size at the usual distance."""
        usual = self.by_size.get(_half_points(line), 1.2 * line.size)
        drop = before.baseline - line.baseline
        return before.has_size_of(line) and drop <= usual * _FARTHER

    def with_edges(self, page: Iterable[Line]) -> Iterator[Line]:
        """Yield the lines of a page, each with the right edge of its block."""
        block: list[Line] = []
        for line in page:
            if block and not (block[-1].is_above(line) and self.are_together(block[-1], line)):
                yield from _with_edge(block)
                block = []
            block.append(line)
        yield from _with_edge(block)


def _with_edge(block: Sequence[Line]) -> Iterator[Line]:
    """Yield lines with the edge that most keep to; single ones may run over it."""
    rights = sorted(line.right for line in block)
    share = _FULLEST if len(rights) >= _ENOUGH else 1.0
    yield from (replace(line, edge=_at(rights, share)) for line in block)


def _half_points(line: Line) -> int:
    return round(line.size * 2)


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[int(share * (len(ordered) - 1))]
