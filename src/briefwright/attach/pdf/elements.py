"""Structure elements of any PDF, in the order of reading (ISO 32000-1, 14.7.2 and 14.8.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.attach.pdf.objects import Identity, entry, identity, is_dictionary, items, name

GROUPING = frozenset(
    {"/Document", "/Part", "/Art", "/Sect", "/Div", "/NonStruct", "/DocumentFragment"}
)
"""Types that hold parts of a document, and may be added to (14.8.4.2)."""
MOST_ELEMENTS = 1_000_000
_DEEPEST = 400
_HEADING = re.compile(r"/H([1-9]\d?)")
_NO_ELEMENTS = ("/MCR", "/OBJR")


def is_element(kid: Any) -> bool:
    """Tell whether a kid is an element, and no content."""
    return is_dictionary(kid) and "/S" in kid and name(entry(kid, "/Type")) not in _NO_ELEMENTS


def kids_of(element: Any) -> list[Any]:
    """Return the kids of an element or of the root: elements and content."""
    return items(entry(element, "/K"))


def elements_below(root: Any) -> Iterator[Any]:
    """Yield every element below the root or an element, parents first, each once."""
    waiting = [(kid, 1) for kid in reversed(kids_of(root))]
    seen: set[Identity] = set()
    while waiting and len(seen) < MOST_ELEMENTS:
        element, depth = waiting.pop()
        if not is_element(element):
            continue
        where = identity(element)
        if where in seen or depth > _DEEPEST:
            continue
        if where != (0, 0):
            seen.add(where)
        yield element
        waiting += [(kid, depth + 1) for kid in reversed(kids_of(element))]


def roles_of(root: Any) -> dict[str, str]:
    """Return the role map of a structure tree (14.7.3)."""
    value = entry(root, "/RoleMap")
    if not is_dictionary(value):
        return {}
    return {key: name(value[key]) for key in sorted(value.keys()) if name(entry(value, key))}


def role(element: Any, roles: Mapping[str, str]) -> str:
    """Return the standard type that an element plays, as far as the role map says."""
    kind = name(entry(element, "/S"))
    for _ in range(20):
        if kind not in roles or kind in GROUPING or _HEADING.fullmatch(kind):
            break
        kind = roles[kind]
    return kind


def heading_level(kind: str) -> int:
    """Return the level of a heading by its type; 0 where it is none, or has no level (H)."""
    found = _HEADING.fullmatch(kind)
    return int(found[1]) if found else 0


def first_page(kid: Any, around: Any) -> Any:
    """Return the page that a kid says it is on, or else that of the element around it."""
    page = entry(kid, "/Pg")
    return around if page is None else page
