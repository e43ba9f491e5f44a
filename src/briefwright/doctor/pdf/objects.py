"""Reading the objects of a PDF that may be of any kind where another is due: never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

DEPTH = 64
"""Levels that nested values are followed; beyond it they are as good as absent."""

_UNREADABLE = (
    pikepdf.PdfError, AttributeError, KeyError, IndexError, TypeError, ValueError,
    NotImplementedError, RuntimeError,
)  # fmt: skip
Identity = tuple[int, int]


def entry(holder: Any, key: str) -> Any:
    """Return what a dictionary or stream has under a key (``/Key``); None where there is none."""
    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return None
    try:
        return holder.get(key)
    except _UNREADABLE:
        return None


def dictionary(value: Any) -> Any:
    """Return a dictionary or stream as it is, anything else as an empty dictionary."""
    is_one = isinstance(value, pikepdf.Dictionary | pikepdf.Stream)
    return value if is_one else pikepdf.Dictionary()


def entries(value: Any) -> dict[str, Any]:
    """Return the entries of a dictionary, by their names in order; none for anything else."""
    if not isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        return {}
    try:
        return {str(key): value.get(key) for key in sorted(value.keys())}
    except _UNREADABLE:
        return {}


def items(value: Any) -> list[Any]:
    """Return an array as a list; a single value as a list of it, nothing as an empty one."""
    if value is None:
        return []
    if not isinstance(value, pikepdf.Array):
        return [value]
    try:
        return list(value.as_list())
    except _UNREADABLE:
        return []


def name(value: Any) -> str:
    """Return a name without its slash; empty where it is none."""
    if not isinstance(value, pikepdf.Name):
        return ""
    try:
        return str(value)[1:]
    except UnicodeDecodeError:
        return value.unparse().decode("latin-1")[1:]


def text(value: Any) -> str:
    """Return a text string; empty where it is none."""
    if isinstance(value, pikepdf.String):
        try:
            return str(value)
        except _UNREADABLE:
            return bytes(value).decode("latin-1")
    return ""


def integer(value: Any, default: int = 0) -> int:
    """Return a whole number; the default where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def number(value: Any) -> float | None:
    """Return a number; None where it is none."""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return float(value)
    return None


def identity(value: Any) -> Identity:
    """Return the number of an indirect object; (0, 0) for a direct one."""
    try:
        number, generation = value.objgen
    except _UNREADABLE:
        return (0, 0)
    return (int(number), int(generation))


def is_stream(value: Any) -> bool:
    """Tell whether a value is a stream."""
    return isinstance(value, pikepdf.Stream)


def is_dictionary(value: Any) -> bool:
    """Tell whether a value is a dictionary or stream."""
    return isinstance(value, pikepdf.Dictionary | pikepdf.Stream)


def content_of(stream: Any) -> bytes | None:
    """Return the unpacked bytes of a stream; None where it cannot be unpacked, or is too much."""
    if not is_stream(stream):
        return None
    try:
        return bytes(stream.read_bytes())
    except (*_UNREADABLE, MemoryError):
        return None


def number_tree(root: Any) -> Iterator[tuple[int, Any]]:
    """Yield the numbers and values of a number tree, each node once."""
    for key, value in _leaves(root, "/Nums"):
        if isinstance(key, int):
            yield key, value


def name_tree(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield the names and values of a name tree, each node once."""
    for key, value in _leaves(root, "/Names"):
        yield text(key), value


def _leaves(root: Any, key: str) -> Iterator[tuple[Any, Any]]:
    waiting, seen = [(root, 0)], set()
    while waiting:
        node, depth = waiting.pop()
        where = identity(node)
        if depth > DEPTH or (where != (0, 0) and where in seen):
            continue
        seen.add(where)
        values = items(entry(node, key))
        yield from zip(values[::2], values[1::2], strict=False)
        waiting += [(kid, depth + 1) for kid in reversed(items(entry(node, "/Kids")))]


def chain(first: Any, key: str) -> Iterator[Any]:
    """Yield a dictionary and those that it leads to by a key, each once: linked lists."""
    seen: set[Identity] = set()
    current, steps = first, 0
    while is_dictionary(current) and steps < 100_000:
        where = identity(current)
        if where != (0, 0) and where in seen:
            return
        seen.add(where)
        yield current
        current, steps = entry(current, key), steps + 1
