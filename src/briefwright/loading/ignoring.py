"""Comments that ask to ignore a finding: ``# brief: ignore E101 because the speaker agreed``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.core.codes import RULES
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.suggestions import closest
from briefwright.loading.comments import Comment, comments_of
from briefwright.loading.nodes import ListNode, MappingNode, Node, span_of
from briefwright.loading.settings import not_a_rule

CODE = "E318"
_WORD = "brief:"
_REQUEST = re.compile(r"#+\s*brief:\s*(?P<verb>[A-Za-z]+)\b(?P<rest>.*)")
_CODES = re.compile(r"\s*(?P<codes>[A-Za-z]+\d+(?:(?:\s*,\s*|\s+and\s+|\s+)[A-Za-z]+\d+)*)\b[:,]?")
_REASON = re.compile(r"\s*because\b[\s:]*(?P<reason>.*)", re.IGNORECASE)
_ONE_CODE = re.compile(r"[A-Za-z]+\d+")
_EXAMPLE = "Write: # brief: ignore E101 because the speaker corrected it."


@dataclass(frozen=True, slots=True)
class Ignore:
    """A request to leave out findings of some codes in a stretch of the brief."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    """Of the comment."""
    covered: Span | None
    """The stretch of the file, None for the whole brief."""

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a finding is meant."""
        if diagnostic.code not in self.codes:
            return False
        span = diagnostic.span
        if self.covered is None:
            return span is None or span.file == self.span.file
        if span is None or span.file != self.covered.file:
            return False
        begin = (self.covered.line, self.covered.column)
        return begin <= (span.line, span.column) < (self.covered.end_line, self.covered.end_column)


def ignores_in(
    root: Node, lines: Sequence[str], file: str
) -> tuple[tuple[Ignore, ...], tuple[Diagnostic, ...]]:
    """Return what the comments of a file ask to ignore, and what is wrong with them.

    A comment at the end of a line means the largest value that begins on that line, or else the
    smallest that holds the line; one on a line of its own means the next line that has a value.
    At the head of the file, with an empty line after it, it means the whole brief.
    """
    ignores: list[Ignore] = []
    found: list[Diagnostic] = []
    units: list[Span] | None = None
    for comment in comments_of(root, lines, _WORD):
        request = _REQUEST.match(comment.text)
        if request is None or not _is_meant(request):
            continue
        units = list(_units(root)) if units is None else units
        span = _span_of(comment, file)
        codes, reason, wrong = _read(request, span)
        found += wrong
        if codes and reason:
            ignores.append(Ignore(codes, reason, span, _covered(comment, root, lines, units)))
    return tuple(ignores), tuple(found)


def _is_meant(request: re.Match[str]) -> bool:
    """Tell whether a comment asks for something: it says ignore, or nearly so before a code."""
    verb = request["verb"]
    if verb.lower() == "ignore":
        return True
    return _CODES.match(request["rest"]) is not None and closest(verb, ("ignore",)) is not None


def _read(request: re.Match[str], span: Span) -> tuple[tuple[str, ...], str, list[Diagnostic]]:
    if request["verb"] != "ignore":
        verb = request["verb"]
        return (), "", [_refused(f"'{verb}' is not understood here.", _EXAMPLE, span)]
    listed = _CODES.match(request["rest"])
    if listed is None:
        return (), "", [_refused("This does not say which rule to ignore.", _EXAMPLE, span)]
    named = _ONE_CODE.findall(listed["codes"])
    found = [_refused(*not_a_rule(code), span) for code in named if code not in RULES]
    given = _REASON.match(request["rest"][listed.end() :])
    reason = given["reason"].strip() if given else ""
    if not any(character.isalnum() for character in reason):
        message = "Whoever ignores a finding has to say why."
        hint = f"Write: # brief: ignore {listed['codes']} because … and the reason."
        return (), "", [*found, _refused(message, hint, span)]
    return tuple(code for code in named if code in RULES), reason, found


def _refused(message: str, hint: str, span: Span) -> Diagnostic:
    return Diagnostic(CODE, Severity.ERROR, message, span, hint)


def _span_of(comment: Comment, file: str) -> Span:
    line, column = comment.line + 1, comment.column + 1
    return Span(file, line, column, line, column + len(comment.text))


def _covered(
    comment: Comment, root: Node, lines: Sequence[str], units: Sequence[Span]
) -> Span | None:
    if not comment.has_own_line:
        return _unit_at(comment.line + 1, units)
    if comment.line < root.start.line and _ends_a_paragraph(comment, lines):
        return None
    below = (number for number in range(comment.line + 1, len(lines)) if _has_value(lines[number]))
    number = next(below, comment.line)
    return _unit_at(number + 1, units)


def _ends_a_paragraph(comment: Comment, lines: Sequence[str]) -> bool:
    """Tell whether the comments that a comment belongs to are followed by an empty line."""
    for line in lines[comment.line + 1 :]:
        if not line.lstrip().startswith("#"):
            return not line.strip()
    return True


def _has_value(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _unit_at(line: int, units: Sequence[Span]) -> Span:
    """Return the largest unit that begins on a line, or the smallest one that holds it."""
    beginning = [unit for unit in units if unit.line == line]
    if beginning:
        return max(beginning, key=lambda unit: (unit.end_line, unit.end_column, -unit.column))
    around = [unit for unit in units if unit.line <= line <= unit.end_line]
    nearest = max(around, key=lambda unit: (unit.line, unit.column), default=None)
    return nearest or Span("", line, 1, line, 1)


def _units(node: Node) -> Iterator[Span]:
    """Yield what a comment can stand beside: each key with its value, each entry of a list."""
    waiting = [node]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        match current:
            case MappingNode():
                for entry in current.entries.values():
                    yield _from_to(entry.key, entry.value)
                    waiting.append(entry.value)
            case ListNode():
                for item in current.items:
                    yield _from_to(item, item)
                    waiting.append(item)
            case _:
                pass


def _from_to(first: Node, last: Node) -> Span:
    """Return the stretch from one node to another, so long that what begins there is inside."""
    start, end = span_of(first), span_of(last)
    line, column = max((start.end_line, start.end_column), (end.end_line, end.end_column))
    if (line, column) == (end.line, end.column):  # a value that is empty
        column += 1
    return Span(start.file, start.line, start.column, line, column)
