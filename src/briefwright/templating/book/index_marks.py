"""Index marks in a document: one before each name of the people whom an index lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Final, TypeGuard

from briefwright.document import (
    Citation,
    Contents,
    CrossReference,
    Document,
    Emphasis,
    Field,
    Footnote,
    Index,
    IndexMark,
    Inline,
    Inlines,
    Language,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
)
from briefwright.document.walk import inline_text
from briefwright.templating.book.index import person_words
from briefwright.templating.book.names import NameSearch, name_search
from briefwright.templating.book.values import PersonEntry

_OBJECT: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a node that no name runs through: one character."""
_Open = Strong | Emphasis | Span | Link | CrossReference | Citation | Language | Field
_LISTS: Final = (Contents, Index)
"""Blocks that name pages themselves."""

Place = tuple[int, str]
"""Where a mark goes, in characters from the start of a line, and its words."""


def mark_people(document: Document, people: Sequence[PersonEntry]) -> Document:
    """Return a document with an index mark at every place where its text names a person.

    A name may run over several nodes; the mark stands where it begins. Headers and footers get
    none, nor do words that a program fills in again, as those of automatic references.
    """
    marker = _Marker(name_search(tuple(people)))
    return replace(document, blocks=marker.marked(document.blocks))


class _Marker:
    """Sets marks for the names of one book."""

    def __init__(self, search: NameSearch) -> None:
        self.search = search

    def marked(self, tree: Any) -> Any:  # any node, or a tuple of nodes
        """Return nodes with marks in all their lines; what needs none stays the same object."""
        if isinstance(tree, tuple):
            if tree and isinstance(tree[0], Inline):
                return self.line(tree)
            parts = tuple(self.marked(each) for each in tree)
            return tree if all(map(_is_same, parts, tree)) else parts
        if not is_dataclass(tree) or isinstance(tree, _LISTS):
            return tree
        changes = {}
        kind: Any = type(tree)
        for name in _tuples_of(kind):
            old = getattr(tree, name)
            new = self.marked(old)
            if new is not old:
                changes[name] = new
        return replace(tree, **changes) if changes else tree  # type: ignore[type-var]

    def line(self, line: Inlines) -> Inlines:
        """Return the nodes of a line with marks before names, also in its footnotes."""
        text = "".join(_pieces(line))
        places = [
            (mention.start, inline_text(person_words(person)))
            for mention in self.search.mentions(text)
            for person in mention.people
        ]
        if not places and _OBJECT not in text:
            return line
        return _Line(self, places).rebuilt(line)


class _Line:
    """Puts marks into the nodes of one line, from left to right."""

    def __init__(self, marker: _Marker, places: Iterable[Place]) -> None:
        self.marker = marker
        self.places = list(places)[::-1]
        """The next one last."""
        self.offset = 0

    def rebuilt(self, line: Inlines) -> Inlines:
        """Return nodes with the marks that belong among them."""
        return tuple(part for node in line for part in self._parts(node))

    def _parts(self, node: Inline) -> Iterator[Inline]:
        match node:
            case Text(text):
                yield from self._cut(text)
            case Footnote():
                self.offset += 1
                yield replace(node, children=self.marker.line(node.children))
            case _ if _is_open(node):
                yield replace(node, children=self.rebuilt(node.children))
            case _:
                self.offset += 1
                yield node

    def _cut(self, text: str) -> Iterator[Inline]:
        """Yield the parts of a text with the marks between them."""
        done, end = 0, self.offset + len(text)
        while self.places and self.places[-1][0] < end:
            start, words = self.places.pop()
            cut = start - self.offset
            if cut > done:
                yield Text(text[done:cut])
            yield IndexMark(words)
            done = cut
        yield Text(text[done:])
        self.offset = end


def _pieces(line: Inlines) -> Iterator[str]:
    for node in line:
        match node:
            case Text(text):
                yield text
            case LineBreak():
                yield " "
            case _ if _is_open(node):
                yield from _pieces(node.children)
            case _:
                yield _OBJECT


def _is_open(node: Inline) -> TypeGuard[_Open]:
    """Tell whether names are looked for inside a node as part of the line around it."""
    return isinstance(node, _Open) and not (isinstance(node, CrossReference) and node.automatic)


def _is_same(new: object, old: object) -> bool:
    return new is old


@cache
def _tuples_of(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a kind of node that hold nodes."""
    return tuple(
        item.name for item in fields(kind) if str(item.type).startswith(("tuple", "Inlines"))
    )
