"""Slips that YAML lets pass: a text that swallowed a list, a key that became text, lost words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.loading.nodes import ListNode, MappingNode, Node, TextNode, span_of
from briefwright.loading.source import Source
from briefwright.loading.wording import BULLETS, blank_indent, sample

_BLANKS = "\u00a0\u2007\u202f\u3000"
_INVISIBLE = re.compile(f"[{_BLANKS}\u00ad\u200b-\u200f\u2060\ufeff]")
_ENTRY = re.compile(rf"(?:(?P<bullet>[{BULLETS}]) +|(?P<dash>-)(?P<space> *))(?=[^\s\d\-.])")
_CLOSE_COLON = re.compile(r"(?P<key>[A-Za-z_]\w*):(?=[^\s/])")
_LOST = re.compile(r"\s+(?P<lost>#[^\s#].*)")
_CURLY_PAIRS = ("“”", "„“", "„”", "«»", "‘’", "‚‘")


def slips(source: Source, root: Node, known_keys: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what was read otherwise than it was meant; errors mean that the tree is not right."""
    has_comments = _LOST.search(source.text) is not None
    for node, is_key in _texts(root):
        if is_key:
            yield from _odd_key(source, node)
        elif not node.style:
            yield from _misread(source, node, known_keys)
            if has_comments:
                yield from _lost_in_comment(source, node)


def _texts(root: Node) -> Iterator[tuple[TextNode, bool]]:
    """Yield every text of a tree once, and whether it is a key."""
    waiting: list[Node] = [root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        match node:
            case TextNode():
                yield node, False
            case ListNode() | MappingNode() if id(node) in seen:
                pass
            case ListNode():
                seen.add(id(node))
                waiting.extend(node.items)
            case MappingNode():
                seen.add(id(node))
                for entry in node.entries.values():
                    yield entry.key, True
                    waiting.append(entry.value)


def _odd_key(source: Source, key: TextNode) -> Iterator[Diagnostic]:
    """Find blanks and invisible characters in a key."""
    match = _INVISIBLE.search(key.text or "")
    if match is None or key.style:
        return
    line = source.lines[key.start.line]
    column = key.start.column + match.start()
    if match.start() == 0 and match[0] in _BLANKS and not line[:column].strip():
        end = len(line) - len(line.lstrip(f" \t{_BLANKS}"))
        yield _error(source, "E005", key.start.line, (0, end), *blank_indent(line[:end], 0))
        return
    message = f"This key contains the invisible character U+{ord(match[0]):04X}."
    columns = (column, column + 1)
    yield _error(source, "E009", key.start.line, columns, message, "Type the key anew.")


def _misread(source: Source, node: TextNode, known: Collection[str]) -> Iterator[Diagnostic]:
    text = node.text or ""
    number, column = node.start.line, node.start.column
    before = source.lines[number][:column]
    if not before.strip():
        yield from _swallowed_entry(source, node, number)
    match = _CLOSE_COLON.match(text)
    if match is not None and match["key"] in known and not before.strip(" -"):
        message = f"There is no space after the colon of '{match['key']}'."
        hint = f"Write `{sample(f'{match[0]} {text[match.end() :]}')}`."
        yield _error(source, "E004", number, (column, column + match.end()), message, hint)
    for later in range(number + 1, node.end.line + 1):
        if later < node.end.line or node.end.column > 0:
            yield from _swallowed_entry(source, node, later)
    if text[:1] + text[-1:] in _CURLY_PAIRS and len(text) > 1:
        yield Diagnostic(
            "E013",
            Severity.WARNING,
            "These curly quotation marks are printed with the text.",
            span_of(node),
            'Leave them out, or write straight ones: " … ".',
        )


def _swallowed_entry(source: Source, node: TextNode, number: int) -> Iterator[Diagnostic]:
    """Find a line of plain text that was to begin an entry of a list."""
    line = source.lines[number]
    start = len(line) - len(line.lstrip())
    match = _ENTRY.match(line, start)
    if match is None:
        return
    if match["bullet"]:
        message = f"'{match['bullet']}' does not begin an entry of a list in YAML."
        hint = "Begin each entry with a hyphen and a space."
    elif match["space"]:
        first = node.start.line
        message = f"This dash is read as part of the text that begins on line {first + 1}."
        hint = f"Indent it like the entry on line {first + 1}."
        if not source.lines[first][: node.start.column].rstrip().endswith("-"):
            hint = "A key has either text or a list: move the text to a key of its own."
    else:
        message = "There is no space after the dash."
        hint = f"Write `- {sample(line[match.end() :].rstrip())}`."
    yield _error(source, "E004", number, (start, start + 1), message, hint)


def _lost_in_comment(source: Source, node: TextNode) -> Iterator[Diagnostic]:
    """Find text after a plain value that YAML takes for a comment: ``Agenda item #3``."""
    line = source.lines[node.end.line]
    match = _LOST.match(line, node.end.column)
    if match is None:
        return
    number = node.end.line + 1
    span = Span(source.file, number, match.start("lost") + 1, number, match.end("lost") + 1)
    message = "From '#' on this is a comment and will not be printed."
    hint = "If it is text, put the whole value in quotation marks; else write a space after '#'."
    yield Diagnostic("E012", Severity.WARNING, message, span, hint)


def _error(
    source: Source, code: str, number: int, columns: tuple[int, int], message: str, hint: str
) -> Diagnostic:
    span = Span(source.file, number + 1, columns[0] + 1, number + 1, columns[1] + 1)
    return Diagnostic(code, Severity.ERROR, message, span, hint)
