"""Make any drawn document one that keeps the promises of the tree: whole grids, unique ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from briefwright.core.roles import TableLook
from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.document import Document

_Node = TypeVar("_Node")


def tidied(document: Document) -> Document:
    """Return a document as a template leaves it: ids once, headings in steps, notes counted."""
    return replace(document, blocks=_Tidier().tidy(document.blocks))


class _Tidier:
    """Rebuilds nodes in reading order."""

    def __init__(self) -> None:
        self.notes = 0
        self.captions: dict[str, int] = {}
        self.ids = 0
        self.level = 0

    def tidy(self, value: _Node) -> _Node:
        """Return the same node with ids, levels and numbers put right."""
        if isinstance(value, tuple):
            return tuple(self.tidy(part) for part in value)  # type: ignore[return-value]
        if not is_dataclass(value) or isinstance(value, type | b.Image):
            return value
        own: dict[str, object] = {}
        if getattr(value, "id", None):
            self.ids += 1
            own["id"] = f"id-{self.ids}"
        if isinstance(value, b.Heading):
            self.level = own["level"] = min(value.level, self.level + 1)
            own["children"] = (i.Text("Heading "), *self.tidy(value.children))
        if isinstance(value, i.CaptionNumber):
            self.captions[value.label] = own["number"] = self.captions.get(value.label, 0) + 1
        if isinstance(value, i.Footnote):
            self.notes += 1
            own["number"] = self.notes
        for field in self._fields(value):
            if field not in own:
                own[field] = self.tidy(getattr(value, field))
        return replace(value, **own)

    def _fields(self, value: object) -> Iterator[str]:
        """Yield names in reading order: captions, titles, names and terms before what they head."""
        first = ("caption", "title", "name", "term")
        names = [field.name for field in fields(value)]  # type: ignore[arg-type]
        headed = isinstance(value, b.Table | b.Callout | b.Card | b.DefinitionItem)
        return iter(sorted(names, key=lambda name: headed and name not in first))


def table_of(
    columns: list[tuple[int, Any]],
    contents: list[tuple[tuple[b.Block, ...], int, int]],
    header_rows: int,
    look: TableLook,
    caption: i.Inlines,
) -> b.Table:
    """Return a table whose cells fill the grid row by row, spans cut to fit."""
    count = len(columns)
    total = -(-len(contents) // count)
    header_rows = min(header_rows, total - 1)
    source = iter(contents * (count * 2))
    taken: set[tuple[int, int]] = set()
    rows = []
    for row in range(total):
        cells = []
        for column in range(count):
            if (row, column) in taken:
                continue
            blocks, wide, high = next(source)
            limit = header_rows if row < header_rows else total
            high = min(high, limit - row)
            free = 1
            while column + free < count and (row, column + free) not in taken:
                free += 1
            wide = min(wide, free)
            taken |= {(row + y, column + x) for y in range(high) for x in range(wide)}
            is_header = row < header_rows or column == 0
            cells.append(b.Cell(blocks, is_header, wide, high))
        rows.append(b.Row(tuple(cells)))
    share = sum(weight for weight, _ in columns)
    widths = tuple(b.Column(weight / share, align) for weight, align in columns)
    return b.Table(widths, tuple(rows), header_rows, look, caption)
