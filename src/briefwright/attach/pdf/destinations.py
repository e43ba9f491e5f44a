"""Named destinations of a guest beside those of its host (ISO 32000-1, 12.3.2.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import (
    Identity,
    entry,
    identity,
    integer,
    is_dictionary,
    items,
    name,
)
from briefwright.attach.pdf.outlines import outline_items
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.trees import read_names, written_names

Strings = dict[bytes, Any]
Names = dict[str, Any]


def destinations(pdf: pikepdf.Pdf) -> tuple[Strings, Names]:
    """Return the named destinations of a file: those under strings, and those under names."""
    strings = read_names(entry(entry(pdf.Root, "/Names"), "/Dests"))
    old = entry(pdf.Root, "/Dests")
    return strings, {key: old[key] for key in sorted(old.keys())} if is_dictionary(old) else {}


def destination_target(value: Any) -> Any:
    """Return the page, or its number, that a destination leads to; it may be in a dictionary."""
    if is_dictionary(value):
        value = entry(value, "/D")
    given = items(value) if isinstance(value, pikepdf.Array) else []
    return given[0] if given else None


def pin_page_numbers(host: Host) -> None:
    """Let what leads to a page by its number lead to the page itself, whose number may change."""
    strings, names = destinations(host.pdf)
    values = [*strings.values(), *names.values(), entry(host.pdf.Root, "/OpenAction")]
    values += [value for _, _, value in _uses(host.pdf)]
    for value in values:
        written = entry(value, "/D") if is_dictionary(value) else value
        number = integer(destination_target(written), -1)
        if 0 <= number < len(host.pages):
            written[0] = host.pages[number]


class DestinationMerger:
    """Takes over the named destinations of guests; links of guests follow where a name changes."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.strings, self.names = destinations(host.pdf)
        self._added_strings: Strings = {}
        self._added_names: Names = {}

    def take(self, guest: Guest) -> Callable[[], None]:
        """Rename in a guest what clashes; return what takes its destinations over.

        That is to be called once the guest's pages have been copied.
        """
        strings, names = destinations(guest.pdf)
        is_known = self.strings or self.names or self._added_strings or self._added_names
        used = list(_uses(guest.pdf)) if is_known else []
        taken = {**self.strings, **self._added_strings, **strings}
        new_strings = {
            key: _free(guest.prefix.encode() + b".", key, taken)
            for key in (*strings, *(bytes(value) for _, _, value in used if _is_string(value)))
            if key in self.strings or key in self._added_strings
        }
        taken_names = {**self.names, **self._added_names, **names}
        new_names = {
            key: "/" + _free(f"{guest.prefix}.", key[1:], {each[1:]: 0 for each in taken_names})
            for key in (*names, *(name(value) for _, _, value in used if name(value)))
            if key in self.names or key in self._added_names
        }
        for holder, key, value in used:
            if _is_string(value) and bytes(value) in new_strings:
                holder[key] = pikepdf.String(new_strings[bytes(value)])
            elif name(value) in new_names:
                holder[key] = pikepdf.Name(new_names[name(value)])

        def copy() -> None:
            for old, value in _copied(self.host.pdf, guest.pdf, strings).items():
                self._added_strings[new_strings.get(old, old)] = value
            for old_name, value in _copied(self.host.pdf, guest.pdf, names).items():
                self._added_names[new_names.get(old_name, old_name)] = value

        return copy

    def finish(self) -> None:
        """Write the trees of the host anew where something was added to them."""
        root, pdf = self.host.pdf.Root, self.host.pdf
        if self._added_strings:
            if not is_dictionary(entry(root, "/Names")):
                root.Names = pikepdf.Dictionary()
            root.Names.Dests = written_names(pdf, {**self.strings, **self._added_strings})
        if self._added_names:
            root.Dests = pikepdf.Dictionary({**self.names, **self._added_names})


def _is_string(value: Any) -> bool:
    return isinstance(value, pikepdf.String)


def _free(prefix: Any, key: Any, taken: Mapping[Any, Any]) -> Any:
    """Return a name with a prefix that nobody has; strings keep the mark of their encoding."""
    mark = key[:0]
    if isinstance(key, bytes) and key.startswith(b"\xfe\xff"):
        mark, key, prefix = key[:2], key[2:], prefix.decode().encode("utf-16-be")
    while mark + key in taken:
        key = prefix + key
    return mark + key


def _copied(pdf: pikepdf.Pdf, source: pikepdf.Pdf, values: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return values in another file; those that lead to no page of the guest are left out."""
    kept = {key: value for key, value in values.items() if is_dictionary(destination_target(value))}
    if not kept:
        return {}
    carrier = source.make_indirect(pikepdf.Array(list(kept.values())))
    return dict(zip(kept, pdf.copy_foreign(carrier).as_list(), strict=True))


def _uses(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, str, Any]]:
    """Yield each place where a name leads somewhere: its holder, its key and the name."""
    holders = [mark for page in pdf.pages for mark in items(entry(page.obj, "/Annots"))]
    holders += [item for item, _ in outline_items(pdf)]
    for holder in holders:
        if entry(holder, "/Dest") is not None:
            yield holder, "/Dest", holder["/Dest"]
        for action in _actions(holder):
            if name(entry(action, "/S")) == "/GoTo" and entry(action, "/D") is not None:
                yield action, "/D", action["/D"]


def _actions(holder: Any) -> Iterator[Any]:
    """Yield every action of an annotation or outline item, with those that follow (12.6.2)."""
    waiting = [entry(holder, "/A")]
    triggers = entry(holder, "/AA")
    if is_dictionary(triggers):
        waiting += [triggers[key] for key in sorted(triggers.keys())]
    seen: set[Identity] = set()
    while waiting and len(seen) < 1_000:
        action = waiting.pop()
        if is_dictionary(action) and (not identity(action)[0] or identity(action) not in seen):
            seen.add(identity(action))
            yield action
            waiting += items(entry(action, "/Next"))
