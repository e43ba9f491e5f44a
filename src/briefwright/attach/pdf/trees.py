"""Name trees and number trees: read whole, written anew in order (ISO 32000-1, 7.9.6 and 7.9.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import Identity, entry, identity, integer, items

_LEAF = 64
"""Entries of a leaf."""
_DEEPEST = 50


def read_names(root: Any) -> dict[bytes, Any]:
    """Return the values of a name tree by their names; of two under one name the first."""
    found: dict[bytes, Any] = {}
    for key, value in _leaves(root, "/Names"):
        if isinstance(key, pikepdf.String):
            found.setdefault(bytes(key), value)
    return found


def read_numbers(root: Any) -> dict[int, Any]:
    """Return the values of a number tree by their numbers; of two under one number the first."""
    found: dict[int, Any] = {}
    for key, value in _leaves(root, "/Nums"):
        number = integer(key, -1)
        if number >= 0:
            found.setdefault(number, value)
    return found


def written_names(pdf: pikepdf.Pdf, values: Mapping[bytes, Any]) -> Any:
    """Return a new name tree of a file."""
    return _written(pdf, "/Names", [(pikepdf.String(key), values[key]) for key in sorted(values)])


def written_numbers(pdf: pikepdf.Pdf, values: Mapping[int, Any]) -> Any:
    """Return a new number tree of a file."""
    return _written(pdf, "/Nums", [(key, values[key]) for key in sorted(values)])


def grown_numbers(pdf: pikepdf.Pdf, root: Any, values: Mapping[int, Any]) -> Any:
    """Return a number tree with values added, all of them behind those it has.

    What it has stays as it is: it becomes the first branches of the new root.
    """
    if not values:
        return root
    kids = items(entry(root, "/Kids"))
    before = read_numbers(root)
    if before and not kids:
        limits = pikepdf.Array([min(before), max(before)])
        kids = [pdf.make_indirect(pikepdf.Dictionary(Limits=limits, Nums=root["/Nums"]))]
    new = _branches(pdf, "/Nums", [(key, values[key]) for key in sorted(values)])
    return pdf.make_indirect(pikepdf.Dictionary(Kids=pikepdf.Array([*kids, *new])))


def _leaves(root: Any, key: str) -> Iterator[tuple[Any, Any]]:
    waiting, seen = [(root, 0)], set[Identity]()
    while waiting:
        node, depth = waiting.pop()
        where = identity(node)
        if depth > _DEEPEST or (where != (0, 0) and where in seen):
            continue
        seen.add(where)
        values = items(entry(node, key))
        yield from zip(values[::2], values[1::2], strict=False)
        waiting += [(kid, depth + 1) for kid in reversed(items(entry(node, "/Kids")))]


def _written(pdf: pikepdf.Pdf, key: str, pairs: list[tuple[Any, Any]]) -> Any:
    if len(pairs) <= _LEAF:
        return pdf.make_indirect(pikepdf.Dictionary({key: _flat(pairs)}))
    return pdf.make_indirect(pikepdf.Dictionary(Kids=pikepdf.Array(_branches(pdf, key, pairs))))


def _branches(pdf: pikepdf.Pdf, key: str, pairs: list[tuple[Any, Any]]) -> list[Any]:
    leaves = [pairs[start : start + _LEAF] for start in range(0, len(pairs), _LEAF)]
    return [
        pdf.make_indirect(
            pikepdf.Dictionary(
                {"/Limits": pikepdf.Array([leaf[0][0], leaf[-1][0]]), key: _flat(leaf)}
            )
        )
        for leaf in leaves
    ]


def _flat(pairs: list[tuple[Any, Any]]) -> Any:
    return pikepdf.Array([each for pair in pairs for each in pair])
