"""Write the text of a source into a brief's YAML, and leave every other byte as it is."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefwright.loading.known_keys import KNOWN_KEYS
from briefwright.loading.nodes import Data, ListNode, MappingNode, Node, TextNode, data_of, span_of
from briefwright.loading.reading import read_yaml
from briefwright.loading.source import LINE_END

_PLAIN = re.compile(r"\w(?:[\w./ ()-]*[\w.)])?")
_NOT_PLAIN = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What a brief says of a source and its archived text."""

    id: str
    text: str
    sha256: str
    title: str
    """For a source that the brief does not list yet."""

    @property
    def fingerprint(self) -> Mapping[str, str]:
        """The fields that are written into a source that is there."""
        return {"text": self.text, "sha256": self.sha256}

    def lines(self, indent: str = _INDENT) -> tuple[str, ...]:
        """Return a whole entry of the list of sources, as lines of YAML."""
        fields = {"id": self.id, "title": self.title, **self.fingerprint}
        written = [f"{key}: {_scalar(value)}" for key, value in fields.items()]
        return tuple(f"{indent}{'- ' if n == 0 else _INDENT}{w}" for n, w in enumerate(written))


def known_source(data: bytes, file: str, key: str) -> Mapping[str, str | None] | None:
    """Return the plain fields that a brief gives a source, None where it lists none of that id."""
    root = read_yaml(data, file, KNOWN_KEYS).root
    entry = _entry_of(root, key)
    if entry is None:
        return None
    values = ((name, each.value) for name, each in entry.entries.items())
    return {name: value.text for name, value in values if isinstance(value, TextNode)}


def with_source(data: bytes, file: str, entry: SourceEntry) -> bytes | None:
    """Return the brief with the text of a source; None where that would change anything else.

    A source of that id gets the two fields, or new values for them; else an entry is added, with
    its title. Comments, order, line ends and a byte order mark stay as they are.
    """
    root = read_yaml(data, file, KNOWN_KEYS).root
    if not isinstance(root, MappingNode) or root.is_flow:
        return None
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    page = _Page(data.decode("utf-8-sig"))
    found = _entry_of(root, entry.id)
    if found and not all(_is_on_one_line(found, key) for key in entry.fingerprint):
        return None
    changes = tuple(_into_entry(page, found, entry) if found else _new_entry(page, root, entry))
    if not changes:
        return data if found else None
    edited = mark + page.changed(changes).encode()
    again = read_yaml(edited, file, KNOWN_KEYS).root
    wanted = _wanted(data_of(root), entry)
    return edited if again is not None and data_of(again) == wanted else None


@dataclass(frozen=True, slots=True)
class _Change:
    """A stretch of the text, by offsets, and what takes its place."""

    start: int
    end: int
    words: str


class _Page:
    """The text of a brief, with the offsets of its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = list(LINE_END.finditer(text))
        self.starts = [0, *(match.end() for match in ends)]
        self.line_end = ends[0][0] if ends and ends[0][0] in ("\n", "\r\n", "\r") else "\n"

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a place; lines and columns count from 0."""
        return self.starts[line] + column

    def line(self, number: int) -> str:
        """Return a line with its end."""
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : following]

    def below(self, number: int, lines: tuple[str, ...]) -> _Change:
        """Return the change that puts lines below a line."""
        words = "".join(f"{line}{self.line_end}" for line in lines)
        if number + 1 < len(self.starts):
            place = self.starts[number + 1]
            return _Change(place, place, words)
        before = self.line_end if self.line(number) else ""
        return _Change(len(self.text), len(self.text), f"{before}{words}")

    def changed(self, changes: tuple[_Change, ...]) -> str:
        """Return the text with changes, which do not overlap."""
        text = self.text
        for change in sorted(changes, key=lambda each: each.start, reverse=True):
            text = f"{text[: change.start]}{change.words}{text[change.end :]}"
        return text


def _entry_of(root: Node | None, key: str) -> MappingNode | None:
    sources = root.entries.get("sources") if isinstance(root, MappingNode) else None
    value = sources.value if sources else None
    items = value.items if isinstance(value, ListNode) else [value] if value else []
    for item in items:
        name = item.entries.get("id") if isinstance(item, MappingNode) else None
        if isinstance(item, MappingNode) and name and data_of(name.value) == key:
            return item
    return None


def _is_on_one_line(found: MappingNode, key: str) -> bool:
    """Tell whether a field that is there can be written anew in its place."""
    known = found.entries.get(key)
    if known is None:
        return True
    value = known.value
    return isinstance(value, TextNode) and (
        value.text is None or (value.style not in ("|", ">") and value.start.line == value.end.line)
    )


def _into_entry(page: _Page, found: MappingNode, entry: SourceEntry) -> Iterator[_Change]:
    missing: list[str] = []
    for key, value in entry.fingerprint.items():
        known = found.entries.get(key)
        if known is None:
            missing.append(f"{key}: {_scalar(value)}")
        elif data_of(known.value) != value:
            start = page.offset(known.value.start.line, known.value.start.column)
            end = page.offset(known.value.end.line, known.value.end.column)
            if isinstance(known.value, TextNode) and known.value.text is None:
                start = end = page.offset(known.key.end.line, known.key.end.column) + 1
                value = f" {_scalar(value)}"  # noqa: PLW2901 - as it is written
            else:
                value = _scalar(value)  # noqa: PLW2901 - as it is written
            yield _Change(start, end, value)
    if missing:
        yield _added(page, found, missing)


def _added(page: _Page, found: MappingNode, missing: list[str]) -> _Change:
    """Return the change that adds fields: above the SHA-256 that is there, else below the title."""
    name = found.entries["id"]
    if found.is_flow:
        place = page.offset(name.value.end.line, name.value.end.column)
        return _Change(place, place, "".join(f", {field}" for field in missing))
    indent = " " * name.key.start.column
    anchor = name.value.end.line
    if "sha256" in found.entries:
        above = _above_with_comments(page, found.entries["sha256"].key.start.line)
        anchor = max(anchor, above)
    else:
        last = found.entries.get("text") or found.entries.get("title")
        if last and last.key.start.line == last.value.end.line:
            anchor = max(anchor, last.value.end.line)
    return page.below(anchor, tuple(f"{indent}{field}" for field in missing))


def _above_with_comments(page: _Page, number: int) -> int:
    """Return the line above a line and the comments on top of it."""
    number -= 1
    while number > 0 and page.line(number).lstrip().startswith("#"):
        number -= 1
    return number


def _new_entry(page: _Page, root: MappingNode, entry: SourceEntry) -> Iterator[_Change]:
    known = root.entries.get("sources")
    if known is None:
        last = len(page.starts) - 1 if page.line(len(page.starts) - 1) else len(page.starts) - 2
        yield page.below(last, ("", "sources:", *entry.lines()))
        return
    value = known.value
    match value:
        case TextNode(text=None):
            yield page.below(known.key.end.line, entry.lines())
        case ListNode(items=[]):
            start = page.offset(value.start.line, value.start.column)
            end = page.offset(value.end.line, value.end.column)
            start -= len(page.text[:start]) - len(page.text[:start].rstrip(" "))
            yield _Change(start, end, page.line_end.join(("", *entry.lines())))
        case ListNode(is_flow=True):
            place = page.offset(value.end.line, value.end.column) - 1
            fields = ", ".join(line.strip().removeprefix("- ") for line in entry.lines())
            yield _Change(place, place, f", {{{fields}}}")
        case ListNode():
            indent = " " * value.start.column
            yield page.below(_last_line(page, value), entry.lines(indent))
        case _:
            pass


def _last_line(page: _Page, value: ListNode) -> int:
    """Return the last line of a list, before the empty ones and comments that follow it."""
    span = span_of(value)
    last = span.end_line - 1 if span.end_column > 1 else span.end_line - 2
    last = min(last, len(page.starts) - 1)
    while last > value.start.line and _is_beside(page.line(last), value.start.column):
        last -= 1
    return last


def _is_beside(line: str, column: int) -> bool:
    """Tell whether a line is empty, or a comment that is not indented like the list's entries."""
    words = line.lstrip()
    return not words or (words.startswith("#") and len(line) - len(words) <= column)


def _wanted(before: Data, entry: SourceEntry) -> Data:
    """Return what the brief is to hold afterwards."""
    if not isinstance(before, dict):
        return None
    sources = before.get("sources")
    items: list[Data] = []
    if sources:
        items += sources if isinstance(sources, list) else [sources]
    for index, item in enumerate(items):
        if isinstance(item, dict) and item.get("id") == entry.id:
            items[index] = {**item, **entry.fingerprint}
            is_single = not isinstance(sources, list)
            return {**before, "sources": items[0] if is_single else items}
    added: Data = {"id": entry.id, "title": entry.title, **entry.fingerprint}
    return {**before, "sources": [*items, added]}


def _scalar(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN
    return text if is_plain else json.dumps(text, ensure_ascii=False)
