"""Read objects of PDFs that anybody may have written: what is not as it must be is absent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

BROKEN = (
    pikepdf.PdfError, AttributeError, KeyError, IndexError, TypeError, ValueError, RuntimeError,
    MemoryError, NotImplementedError,
)  # fmt: skip
"""What pikepdf raises over a file that is not as it must be."""
Identity = tuple[int, int]
_LONGEST_CHAIN = 200_000


def entry(holder: Any, key: str) -> Any:
    """Return what a dictionary or stream has under a key (``/Key``); None where there is none."""
    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return None
    try:
        return holder.get(key)
    except BROKEN:
        return None


def items(value: Any) -> list[Any]:
    """Return an array as a list; a single value as a list of it, nothing as an empty one."""
    if value is None:
        return []
    return list(value.as_list()) if isinstance(value, pikepdf.Array) else [value]


def is_dictionary(value: Any) -> bool:
    """Tell whether a value is a dictionary, not a stream."""
    return isinstance(value, pikepdf.Dictionary)


def name(value: Any) -> str:
    """Return a name with its slash; empty where it is none."""
    if not isinstance(value, pikepdf.Name):
        return ""
    try:
        return str(value)
    except UnicodeDecodeError:
        return value.unparse().decode("latin-1")


def text(value: Any) -> str:
    """Return a text string; empty where it is none."""
    if not isinstance(value, pikepdf.String):
        return ""
    try:
        return str(value)
    except (*BROKEN, UnicodeError):
        return bytes(value).decode("latin-1")


def integer(value: Any, default: int = 0) -> int:
    """Return a whole number; the default where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def identity(value: Any) -> Identity:
    """Return the number of an indirect object; (0, 0) for a direct one."""
    return value.objgen if isinstance(value, pikepdf.Object) else (0, 0)


def chain(first: Any, key: str = "/Next") -> Iterator[Any]:
    """Yield a dictionary and those that it leads to by a key, each once: linked lists."""
    seen: set[Identity] = set()
    current = first
    while is_dictionary(current) and len(seen) < _LONGEST_CHAIN:
        where = identity(current)
        if where in seen:
            return
        seen.add(where)
        yield current
        current = entry(current, key)


def kept_dictionary(holder: Any, key: str) -> Any:
    """Return the dictionary under a key; put an empty one there where there is none."""
    value = entry(holder, key)
    if not is_dictionary(value):
        holder[key] = pikepdf.Dictionary()
        value = holder[key]
    return value


def extended(holder: Any, key: str, values: Iterable[Any]) -> None:
    """Append values to the array under a key; a single value there becomes its first item."""
    added = list(values)
    if added:
        holder[key] = pikepdf.Array([*items(entry(holder, key)), *added])


def page_objects(pdf: pikepdf.Pdf) -> list[Any]:
    """Return the dictionaries of the pages, in order."""
    return [page.obj for page in pdf.pages]


def numbers_of_pages(pages: Iterable[Any]) -> dict[Identity, int]:
    """Return the index of each page, from 0, by its identity."""
    return {identity(page): index for index, page in enumerate(pages)}


def indirect(pdf: pikepdf.Pdf, value: Any) -> Any:
    """Return a value as an object of its own, as which it can be copied into another file."""
    return value if identity(value) != (0, 0) else pdf.make_indirect(value)
