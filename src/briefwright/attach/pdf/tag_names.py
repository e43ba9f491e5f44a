"""Give what clashes of a guest's tags other names and numbers than its host has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

from briefwright.attach.pdf.elements import heading_level, role, roles_of
from briefwright.attach.pdf.objects import (
    entry,
    identity,
    integer,
    is_dictionary,
    items,
    kept_dictionary,
    name,
)
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.trees import read_names

_DEEPEST_HEADING = 6


def rename_types(host: Host, guest: Guest, elements: list[Any]) -> None:
    """Merge the role maps; a type that means something else in the host gets a new name."""
    mine, theirs = roles_of(host.tags), roles_of(guest.tags)
    taken = {*mine, *theirs, *host.types}
    new = {kind: _free_name(kind, guest.prefix, taken) for kind in theirs
           if mine.get(kind, theirs[kind]) != theirs[kind]}  # fmt: skip
    if theirs:
        roles = kept_dictionary(host.tags, "/RoleMap")
        for kind, plays in theirs.items():
            roles[new.get(kind, kind)] = pikepdf.Name(new.get(plays, plays))
    for element in elements if new else ():
        kind = name(entry(element, "/S"))
        if kind in new and "/NS" not in element:
            element.S = pikepdf.Name(new[kind])
    if new:
        roles = kept_dictionary(guest.tags, "/RoleMap")
        for kind, made in new.items():
            roles[made] = roles[kind]


def rename_classes(host: Host, guest: Guest, elements: list[Any]) -> None:
    """Give classes of attributes new names where the host has others so called (14.7.5.2)."""
    mine, theirs = entry(host.tags, "/ClassMap"), entry(guest.tags, "/ClassMap")
    if not is_dictionary(mine) or not is_dictionary(theirs):
        return
    taken = {*mine.keys(), *theirs.keys()}
    new = {
        key: _free_name(key, guest.prefix, taken) for key in sorted(theirs.keys()) if key in mine
    }
    for key, made in new.items():
        theirs[made] = theirs[key]
        del theirs[key]
    for element in elements if new else ():
        used = entry(element, "/C")
        if isinstance(used, pikepdf.Array):
            renamed = [_renamed(each, new) for each in used.as_list()]
            element.C = pikepdf.Array(renamed)
        elif name(used) in new:
            element.C = pikepdf.Name(new[name(used)])


def rename_identifiers(host: Host, guest: Guest, elements: list[Any]) -> dict[bytes, Any]:
    """Return the elements of a guest by identifiers that nobody in the host has (14.7.2)."""
    listed = set(read_names(entry(guest.tags, "/IDTree")))
    given = {
        bytes(each.ID): each for each in elements if isinstance(entry(each, "/ID"), pikepdf.String)
    }
    taken = host.identifiers | given.keys()
    new: dict[bytes, bytes] = {}
    for key in given:
        made = key
        while made in taken and (made != key or key in host.identifiers):
            made = guest.prefix.encode() + b"." + made
        new[key] = made
        taken.add(made)
    host.identifiers |= set(new.values())
    changed = {key: made for key, made in new.items() if key != made}
    if changed:
        _point_anew(guest, elements, changed)
    return {new[key]: each for key, each in given.items() if key in listed}


def _renamed(value: Any, new: Mapping[str, str]) -> Any:
    return pikepdf.Name(new[name(value)]) if name(value) in new else value


def _point_anew(guest: Guest, elements: list[Any], new: Mapping[bytes, bytes]) -> None:
    """Write changed identifiers into elements, and where cells name their headers (14.8.5.7)."""
    for element in elements:
        identifier = entry(element, "/ID")
        if isinstance(identifier, pikepdf.String):
            element.ID = pikepdf.String(new.get(bytes(identifier), bytes(identifier)))
    classes = entry(guest.tags, "/ClassMap")
    holders = [entry(element, "/A") for element in elements if "/A" in element]
    holders += [classes[key] for key in sorted(classes.keys())] if is_dictionary(classes) else []
    seen = set()
    for attributes in (each for holder in holders for each in items(holder)):
        headers = entry(attributes, "/Headers")
        if headers is None or (identity(attributes)[0] and identity(attributes) in seen):
            continue
        seen.add(identity(attributes))
        attributes.Headers = pikepdf.Array(
            [
                pikepdf.String(new.get(bytes(each), bytes(each)))
                for each in items(headers)
                if isinstance(each, pikepdf.String)
            ]
        )


def lower_headings(guest: Guest, elements: list[Any], following: int) -> None:
    """Lower all headings so that the host's next one skips no level (ISO 14289-1, 7.4.2)."""
    roles = roles_of(guest.tags)
    levels = [(each, level) for each in elements if (level := heading_level(role(each, roles)))]
    step = following - 1 - levels[-1][1] if levels else 0
    for element, level in levels if step > 0 else ():
        element.S = pikepdf.Name(f"/H{min(level + step, _DEEPEST_HEADING)}")


def _free_name(kind: str, prefix: str, taken: set[str]) -> str:
    made = f"{kind}_{prefix}"
    while made in taken:
        made += "_"
    taken.add(made)
    return made


def _keyed(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, str, int]]:
    """Yield everything with a key of the parent tree: pages, forms, annotations (14.7.4.4)."""
    for each in pdf.objects:
        if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            continue
        marks = entry(each, "/Annots")
        direct = [mark for mark in items(marks) if identity(mark) == (0, 0)]
        for holder in (each, *direct):
            for key in ("/StructParents", "/StructParent"):
                value = integer(entry(holder, key), -1)
                if value >= 0:
                    yield holder, key, value


def shift_keys(pdf: pikepdf.Pdf, shift: int) -> list[int]:
    """Add a number to every key of the parent tree; return the new ones in use."""
    found = list(_keyed(pdf))
    for holder, key, value in found:
        holder[key] = value + shift
    return [value + shift for _, _, value in found]


def drop_keys(pdf: pikepdf.Pdf) -> None:
    """Let nothing lead to the parent tree any more."""
    for holder, key, _ in list(_keyed(pdf)):
        del holder[key]
