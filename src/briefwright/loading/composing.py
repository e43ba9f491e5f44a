"""From events to nodes: our own composer, which reads every scalar as text and sets limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from briefwright.core.characters import FORBIDDEN_CHARACTER
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.loading.events import SyntaxBreak, end_of, events, start_of
from briefwright.loading.nodes import Entry, ListNode, MappingNode, Node, TextNode, span_of
from briefwright.loading.source import Source, forbidden_character

DEEPEST = 100  # levels
MOST_FINDINGS = 1000  # more than that is no brief
MOST_REPEATED = 20_000  # nodes that aliases may add
_NOTHING = ("", "~", "null")
_PLAIN_TAGS = ("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
# The parser has made sure of the digits.
_ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))")
_CONTROL_ESCAPES = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"}
_PROPERTY = re.compile(r"[&*!][^\s,\[\]{}]*")


class _Stop(Exception):
    """Raised where it makes no sense to read on."""


@dataclass(slots=True)
class _Anchor:
    name: str
    node: Node
    span: Span
    size: int = 0
    """How many nodes it stands for; 0 as long as it is not complete."""
    is_used: bool = False


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not complete."""

    node: ListNode | MappingNode
    anchor: _Anchor | None
    size: int = 1
    key: TextNode | None = None
    awaits_value: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """What a text holds, as far as it could be read, and what is wrong with it."""

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]
    syntax_break: SyntaxBreak | None = None


def compose(source: Source) -> Composition:
    """Return the node tree of a text; where the syntax breaks, the point and no tree."""
    composer = _Composer(source)
    try:
        for event in events(source.text):
            composer.take(event)
        composer.report_unused_anchors()
    except _Stop:
        return Composition(None, tuple(composer.diagnostics))
    except SyntaxBreak as syntax_break:
        return Composition(None, tuple(composer.diagnostics), syntax_break)
    return Composition(composer.root, tuple(composer.diagnostics))


def _escaped(match: re.Match[str]) -> str:
    """Return the character that an escape of a double-quoted text stands for, or its letter."""
    *points, letter = match.groups()
    if letter is not None:
        return _CONTROL_ESCAPES.get(letter, letter)
    return chr(int("".join(filter(None, points)), 16))


class _Composer:
    """Builds the tree event by event, without recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.diagnostics: list[Diagnostic] = []
        self._open: list[_Open] = []
        self._anchors: list[_Anchor] = []
        self._anchor_by_name: dict[str, _Anchor] = {}
        self._repeated = 0
        self._odd_key_depth: int | None = None
        self._documents = 0

    def take(self, event: Event) -> None:
        """Take in the next event."""
        match event:
            case ScalarEvent():
                self._scalar(event)
            case MappingStartEvent() | SequenceStartEvent():
                self._begin(event)
            case CollectionEndEvent():
                self._finish(event)
            case AliasEvent():
                self._alias(event)
            case DocumentStartEvent():
                self._document(event)
            case _:
                pass

    def report_unused_anchors(self) -> None:
        """Report anchors that nothing repeats: mostly text that begins with an ampersand."""
        for anchor in self._anchors:
            if not anchor.is_used:
                self._error(
                    "E007",
                    f"'&{anchor.name}' is an anchor in YAML and not part of the text; "
                    "nothing repeats it.",
                    anchor.span,
                    "Put text that begins with & in quotation marks.",
                )

    def _scalar(self, event: ScalarEvent) -> None:
        is_plain = event.implicit[0]
        text = None if is_plain and event.value in _NOTHING else event.value
        style = event.style if event.style in ("'", '"', "|", ">") else ""
        node = TextNode(self.source.file, start_of(event), end_of(event), text, style)
        if style == '"' and FORBIDDEN_CHARACTER.search(event.value):
            self.diagnostics += self._forbidden_escapes(node)
        anchor = self._properties(event, node)
        if anchor is not None:
            anchor.size = 1
        self._attach(node, 1)

    def _begin(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if len(self._open) == DEEPEST:
            span = self._point(event)
            self._error("E011", f"The values stand more than {DEEPEST} levels deep.", span, None)
            raise _Stop
        kind = MappingNode if isinstance(event, MappingStartEvent) else ListNode
        is_flow = bool(event.flow_style)
        node = kind(self.source.file, start_of(event), end_of(event), is_flow)
        anchor = self._properties(event, node)
        self._attach(node, 0)
        self._open.append(_Open(node, anchor))

    def _finish(self, event: CollectionEndEvent) -> None:
        done = self._open.pop()
        done.node.end = end_of(event)
        if len(self._open) == self._odd_key_depth:
            self._odd_key_depth = None
        if done.anchor is not None:
            done.anchor.size = done.size
        if self._open:
            self._open[-1].size += done.size

    def _alias(self, event: AliasEvent) -> None:
        span = self._property_span(event)
        anchor = self._anchor_by_name.get(event.anchor or "")
        hint = "Put text that begins with * in quotation marks."
        if anchor is None:
            message = f"'*{event.anchor}' repeats an anchor that is not in the file."
            self._error("E007", message, span, hint)
            as_text = TextNode(self.source.file, start_of(event), end_of(event), event.anchor, "")
            self._attach(as_text, 1)
            return
        anchor.is_used = True
        if anchor.size == 0:
            message = f"'*{event.anchor}' stands inside what it repeats, so it would never end."
            self._error("E007", message, span, "Write the value out.")
            raise _Stop
        self._repeated += anchor.size
        if self._repeated > MOST_REPEATED:
            message = (
                f"The repetitions with * swell the file by more than {MOST_REPEATED:,} values."
            )
            self._error("E007", message, span, "Write the values out.")
            raise _Stop
        self._attach(anchor.node, anchor.size)

    def _document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            span = self._point(event)
            hint = "Keep each brief in a file of its own."
            self._error("E010", "A second YAML document begins here.", span, hint)
            raise _Stop

    def _attach(self, node: Node, size: int) -> None:
        """Put a node where it belongs: at the top, in a list, or as a key or value."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.size += size
        match parent.node:
            case ListNode():
                parent.node.items.append(node)
            case MappingNode() if parent.awaits_value:
                self._entry(parent.node, parent.key, node)
                parent.awaits_value = False
            case MappingNode():
                parent.key = self._key(node)
                parent.awaits_value = True

    def _key(self, node: Node) -> TextNode | None:
        if not isinstance(node, TextNode):
            self._odd_key(node)
            return None
        if node.text == "<<" and not node.style:
            hint = "Write the keys out."
            self._error("E008", "Merge keys (<<) are not used in briefs.", span_of(node), hint)
            return None
        if node.text is None and span_of(node).column == span_of(node).end_column:
            hint = "Write a key before the colon, or put the text in quotation marks."
            self._error("E008", "There is no key before this colon.", span_of(node), hint)
            return None
        return node

    def _odd_key(self, node: Node) -> None:
        """Refuse a list or mapping as a key, but not those inside it once more."""
        if self._odd_key_depth is None:
            self._odd_key_depth = len(self._open)
            hint = "Put text that begins with [, { or ? in quotation marks."
            message = "A key is plain text, not a list or a mapping."
            self._error("E008", message, span_of(node), hint)

    def _entry(self, mapping: MappingNode, key: TextNode | None, value: Node) -> None:
        if key is None:
            return
        name = "null" if key.text is None else key.text
        earlier = mapping.entries.get(name)
        if earlier is None:
            mapping.entries[name] = Entry(key, value)
            return
        line = earlier.key.start.line + 1
        message = f"The key '{name}' stands here a second time; the first is on line {line}."
        self._error("E006", message, span_of(key), "Keep one of them, or put both in one list.")

    def _properties(self, event: NodeEvent, node: Node) -> _Anchor | None:
        """Refuse tags, and note the anchor of a node."""
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in _PLAIN_TAGS:
            span = self._property_span(event, "!")
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            hint = "Leave it out, or put text that begins with ! in quotation marks."
            self._error("E008", f"'{shown}' is a tag; briefs do not use them.", span, hint)
        if event.anchor is None:
            return None
        anchor = _Anchor(event.anchor, node, self._property_span(event, "&"))
        self._anchors.append(anchor)
        self._anchor_by_name[anchor.name] = anchor
        return anchor

    def _point(self, event: Event) -> Span:
        mark = start_of(event)
        return Span.point(self.source.file, mark.line + 1, mark.column + 1)

    def _property_span(self, event: Event, sign: str = "*") -> Span:
        """Return the span of the anchor, alias or tag with which an event begins."""
        mark = start_of(event)
        line = self.source.lines[mark.line]
        match = _PROPERTY.match(line, max(line.find(sign, mark.column), mark.column))
        start, end = match.span() if match else (mark.column, mark.column + 1)
        return Span(self.source.file, mark.line + 1, start + 1, mark.line + 1, end + 1)

    def _forbidden_escapes(self, node: TextNode) -> Iterator[Diagnostic]:
        """Yield a finding for each escape that stands for a forbidden character."""
        for number in range(node.start.line, node.end.line + 1):
            line = self.source.lines[number]
            first = node.start.column if number == node.start.line else 0
            last = node.end.column if number == node.end.line else len(line)
            for match in _ESCAPE.finditer(line, first, last):
                character = _escaped(match)
                if FORBIDDEN_CHARACTER.match(character):
                    start, end = match.start() + 1, match.end() + 1
                    span = Span(self.source.file, number + 1, start, number + 1, end)
                    yield forbidden_character(character, span)

    def _error(self, code: str, message: str, span: Span, hint: str | None) -> None:
        self.diagnostics.append(Diagnostic(code, Severity.ERROR, message, span, hint))
        if len(self.diagnostics) >= MOST_FINDINGS:
            raise _Stop
