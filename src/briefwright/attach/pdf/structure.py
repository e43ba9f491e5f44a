"""The structure tree of a guest goes into that of its host (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from briefwright.attach.pdf.elements import (
    elements_below,
    is_element,
    kids_of,
    role,
    roles_of,
)
from briefwright.attach.pdf.objects import (
    entry,
    extended,
    identity,
    is_dictionary,
    items,
    kept_dictionary,
)
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.reading_order import Opening
from briefwright.attach.pdf.tag_names import (
    drop_keys,
    lower_headings,
    rename_classes,
    rename_identifiers,
    rename_types,
    shift_keys,
)
from briefwright.attach.pdf.trees import grown_numbers, read_names, read_numbers, written_names


@dataclass(frozen=True, slots=True)
class PreparedTags:
    """The tags of a guest, ready to be copied once its pages are in the host."""

    carrier: Any
    """An array of the guest: the kids of its part, the rows of its parent tree, and more."""
    keys: tuple[int, ...]
    """The new keys of the rows."""
    identifiers: tuple[bytes, ...]


@dataclass
class Part:
    """What the tags of an annex, and of its divider, hang on (14.8.4.2)."""

    title: str
    language: str
    opening: Opening | None
    """Where it goes; None at the end of a host that has no tags of its own."""
    element: Any = None
    """In the host, once there is something for it to hold."""


@dataclass
class TagMerger:
    """Takes over the tags of guests; what leads back from pages to tags is added at the end.

    A host without tags gets those of its guests, and still does not say that it is tagged: each
    program that reads it aloud then makes up its own mind about the pages without (14.8.1). Where
    a host says that it is tagged and has no tags, its guests lose theirs: else all but their pages
    would be passed over.
    """

    host: Host
    rows: dict[int, Any] = field(default_factory=dict)
    """What is to be added to the parent tree."""
    identified: dict[bytes, Any] = field(default_factory=dict)
    """What is to be added to the tree of identifiers."""
    parts: list[Part] = field(default_factory=list)

    @property
    def is_kept(self) -> bool:
        """Whether guests keep their tags."""
        return self.host.was_tagged or not self.host.is_marked

    def prepare(self, guest: Guest, part: Part) -> PreparedTags | None:
        """Change a guest's tags so that none clashes with those of the host.

        None where it has none, or they are to stay out; its pages then lead to none.
        """
        rows = read_numbers(entry(guest.tags, "/ParentTree"))
        if not self.is_kept or guest.tags is None or not rows:
            drop_keys(guest.pdf)
            return None
        self._need_root()
        elements = list(elements_below(guest.tags))
        shift = self.host.next_key
        used = shift_keys(guest.pdf, shift)
        self.host.next_key = max([shift - 1, *(shift + key for key in rows), *used]) + 1
        rename_types(self.host, guest, elements)
        rename_classes(self.host, guest, elements)
        if part.opening is not None:
            lower_headings(guest, elements, part.opening.next_heading)
        names = rename_identifiers(self.host, guest, elements)
        carrier = guest.pdf.make_indirect(
            pikepdf.Array(
                [
                    pikepdf.Array(_top_kids(guest)),
                    pikepdf.Array(list(rows.values())),
                    pikepdf.Array(list(names.values())),
                    kept_dictionary(guest.tags, "/ClassMap"),
                    pikepdf.Array(_dictionaries(guest, "/Namespaces")),
                    pikepdf.Array(items(entry(guest.tags, "/PronunciationLexicon"))),
                ]
            )
        )
        return PreparedTags(carrier, tuple(shift + key for key in rows), tuple(names))

    def take(self, prepared: PreparedTags, part: Part) -> None:
        """Copy a guest's tags into the host."""
        copied = self.host.pdf.copy_foreign(prepared.carrier)
        kids, rows, named, classes, namespaces, lexicons = copied.as_list()
        if part.element is None:
            part.element = self._element(part)
        for kid in kids.as_list():
            kid.P = part.element
        extended(part.element, "/K", kids.as_list())
        self.rows.update(zip(prepared.keys, rows.as_list(), strict=True))
        self.identified.update(zip(prepared.identifiers, named.as_list(), strict=True))
        root = self.host.tags
        for key in sorted(classes.keys()):
            kept_dictionary(root, "/ClassMap")[key] = classes[key]
        extended(root, "/Namespaces", namespaces.as_list())
        extended(root, "/PronunciationLexicon", lexicons.as_list())

    def place(self, part: Part) -> None:
        """Note that a part is complete; ``finish`` puts it in its place."""
        if part.element is not None:
            self.parts.append(part)

    def finish(self) -> None:
        """Put all parts in their places, and add what leads to them."""
        root = self.host.tags
        if root is None or not self.parts:
            return
        self._put_parts()
        root.ParentTree = grown_numbers(self.host.pdf, entry(root, "/ParentTree"), self.rows)
        root.ParentTreeNextKey = self.host.next_key
        if self.identified:
            known = read_names(entry(root, "/IDTree"))
            root.IDTree = written_names(self.host.pdf, {**known, **self.identified})

    def _behind_all(self) -> Opening:
        """Return the place for parts of a host that came without tags."""
        document = self.host.tags.K
        return Opening(document, len(kids_of(document)))

    def _need_root(self) -> None:
        if self.host.tags is None:
            root = self.host.pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
            document = pikepdf.Dictionary(
                Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=root
            )
            root.K = self.host.pdf.make_indirect(document)
            self.host.pdf.Root.StructTreeRoot = root

    def _element(self, part: Part) -> Any:
        made = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Part)
        if part.title:
            made.T = pikepdf.String(part.title)
        if part.language and part.language.casefold() != self.host.language.casefold():
            made.Lang = pikepdf.String(part.language)
        return self.host.pdf.make_indirect(made)

    def _put_parts(self) -> None:
        parents: dict[tuple[int, int], Any] = {}
        added: dict[tuple[int, int], list[tuple[int, Any]]] = {}
        for part in self.parts:
            at = part.opening or self._behind_all()
            parents[identity(at.parent)] = at.parent
            added.setdefault(identity(at.parent), []).append((at.index, part.element))
            part.element.P = at.parent
        for where, parent in parents.items():
            kids = kids_of(parent)
            # From behind, so that the places before stay; at one place the first comes first.
            for index, element in sorted(added[where], key=lambda each: each[0])[::-1]:
                kids.insert(index, element)
            parent.K = pikepdf.Array(kids)


def _top_kids(guest: Guest) -> list[Any]:
    """Return what the part of a guest holds: its elements, without one that only says Document."""
    top = [kid for kid in kids_of(guest.tags) if is_element(kid)]
    roles = roles_of(guest.tags)
    if len(top) == 1 and role(top[0], roles) == "/Document" and not _says_more(top[0]):
        inside = kids_of(top[0])
        if inside and all(is_element(kid) for kid in inside):
            top = inside
    for kid in top:
        if "/P" in kid:
            del kid["/P"]
    return top


def _says_more(element: Any) -> bool:
    """Tell whether an element says more than what it is and what it holds."""
    return bool(set(element.keys()) - {"/Type", "/S", "/P", "/K", "/Pg", "/NS"})


def _dictionaries(guest: Guest, key: str) -> Iterator[Any]:
    for each in items(entry(guest.tags, key)):
        if is_dictionary(each):
            yield each
