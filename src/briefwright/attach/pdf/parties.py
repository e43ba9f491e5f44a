"""Who takes part: the host, to which pages are added, and each guest, whose pages go into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf

from briefwright.attach.pdf.claims import Claims, claims_of
from briefwright.attach.pdf.objects import (
    Identity,
    entry,
    identity,
    integer,
    is_dictionary,
    items,
    name,
    numbers_of_pages,
    page_objects,
    text,
)
from briefwright.attach.pdf.trees import read_names, read_numbers


@dataclass
class Guest:
    """A file whose pages go into another; it is changed on the way."""

    pdf: pikepdf.Pdf
    called: str
    """What its user calls it, in messages and in names that must be told apart."""
    prefix: str
    """What is set before names of it that clash: ``A``."""
    claims: Claims

    @property
    def tags(self) -> Any:
        """The root of its structure tree; None where it has none."""
        tags = entry(self.pdf.Root, "/StructTreeRoot")
        return tags if is_dictionary(tags) else None

    @property
    def is_tagged(self) -> bool:
        """Whether it says of itself that all its content is tagged."""
        return self.tags is not None and _is_marked(self.pdf)


@dataclass
class Host:
    """The file that grows; what must be told apart in it is known at any time."""

    pdf: pikepdf.Pdf
    called: str
    pages: list[Any] = field(init=False)
    """Its own pages, in order."""
    claims: Claims = field(init=False)
    next_key: int = field(init=False)
    """The next free key of the parent tree."""
    identifiers: set[bytes] = field(init=False)
    """Those of its structure elements."""
    types: set[str] = field(init=False)
    """The structure types in it."""
    was_tagged: bool = field(init=False)
    """Whether it came with tags for all its content, as far as it says."""
    is_marked: bool = field(init=False)
    """Whether it says that all its content is tagged, be it so or not."""

    def __post_init__(self) -> None:
        self.pages = page_objects(self.pdf)
        self.claims = claims_of(self.pdf)
        self.next_key, self.identifiers, self.types = _scanned(self.pdf)
        self.is_marked = _is_marked(self.pdf)
        self.was_tagged = self.tags is not None and self.is_marked

    @property
    def tags(self) -> Any:
        """The root of its structure tree; None where it has none."""
        tags = entry(self.pdf.Root, "/StructTreeRoot")
        return tags if is_dictionary(tags) else None

    @cached_property
    def page_numbers(self) -> dict[Identity, int]:
        """The place of each of its own pages, from 0."""
        return numbers_of_pages(self.pages)

    @property
    def language(self) -> str:
        """The language it states; empty where it states none."""
        return text(entry(self.pdf.Root, "/Lang"))


def _is_marked(pdf: pikepdf.Pdf) -> bool:
    return entry(entry(pdf.Root, "/MarkInfo"), "/Marked") is True


def _scanned(pdf: pikepdf.Pdf) -> tuple[int, set[bytes], set[str]]:
    """Return the first free key of the parent tree, and identifiers and types of elements."""
    tags = entry(pdf.Root, "/StructTreeRoot")
    keys = {-1, integer(entry(tags, "/ParentTreeNextKey")) - 1}
    keys |= read_numbers(entry(tags, "/ParentTree")).keys()
    identifiers = set(read_names(entry(tags, "/IDTree")))
    types: set[str] = set()
    for each in pdf.objects:
        if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if "/S" in each and "/P" in each and "/StructParent" not in each:
            types.add(name(entry(each, "/S")))
            if "/ID" in each and isinstance(each["/ID"], pikepdf.String):
                identifiers.add(bytes(each["/ID"]))
            continue
        for holder in (each, *_direct_marks(each)):
            for key in ("/StructParents", "/StructParent"):
                if key in holder:
                    keys.add(integer(entry(holder, key), -1))
    return max(keys) + 1, identifiers, types


def _direct_marks(page: Any) -> list[Any]:
    """Return the annotations of a page that are no objects of their own."""
    marks = items(entry(page, "/Annots")) if "/Annots" in page else []
    return [mark for mark in marks if is_dictionary(mark) and identity(mark) == (0, 0)]
