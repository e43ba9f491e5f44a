"""The outline of a file: read in the order of its lines, and grown (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import Identity, chain, entry, identity, integer, is_dictionary

MOST_ITEMS = 100_000
_DEEPEST = 100


def outline_items(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int]]:
    """Yield each item of the outline in order, with its level from 1; each once."""
    yield from items_below(entry(pdf.Root, "/Outlines"))


def items_below(holder: Any) -> Iterator[tuple[Any, int]]:
    """Yield the items below one, or below the outline itself, with their levels from 1."""
    waiting: list[tuple[Any, int]] = [(entry(holder, "/First"), 1)]
    seen: set[Identity] = {identity(holder)}
    while waiting:
        item, level = waiting.pop()
        where = identity(item)
        if not is_dictionary(item) or where in seen or len(seen) > MOST_ITEMS:
            continue
        seen.add(where)
        yield item, level
        waiting.append((entry(item, "/Next"), level))
        if level < _DEEPEST:
            waiting.append((entry(item, "/First"), level + 1))


def kids(holder: Any) -> list[Any]:
    """Return the items right below one, in order."""
    return list(chain(entry(holder, "/First")))


def visible(holder: Any) -> int:
    """Return how many items are shown below one when it is open."""
    count = 0
    waiting = kids(holder)
    while waiting and count < MOST_ITEMS:
        item = waiting.pop()
        count += 1
        if integer(entry(item, "/Count")) > 0:
            waiting += kids(item)
    return count


def insert_item(root: Any, parent: Any, before: Any, item: Any) -> None:
    """Put an indirect item below a parent, before another or last; counts follow (12.3.3)."""
    previous = entry(parent, "/Last") if before is None else entry(before, "/Prev")
    item.Parent = parent
    if not is_dictionary(previous):
        parent.First = item
    else:
        previous.Next, item.Prev = item, previous
    if before is None:
        parent.Last = item
    else:
        before.Prev, item.Next = item, before
    _count(root, parent, 1 + max(0, integer(entry(item, "/Count"))))


def _count(root: Any, parent: Any, more: int) -> None:
    """Add items to the counts of all that are open above them, up to one that is folded."""
    seen: set[Identity] = set()
    while is_dictionary(parent) and identity(parent) not in seen:
        seen.add(identity(parent))
        count = integer(entry(parent, "/Count"))
        if identity(parent) == identity(root):
            parent.Count = count + more if count > 0 else visible(parent)
            return
        if count > 0:
            parent.Count = count + more
        else:
            parent.Count = count - more
            return
        parent = entry(parent, "/Parent")
