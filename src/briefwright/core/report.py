"""Printing diagnostics: place, sentence, line of source with a caret, cure; the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from briefwright.core.diagnostics import Diagnostic, Passage, Severity, Span
from briefwright.core.display import cells, displayed

LinesOf = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its name in spans; none for a file that was not read."""

Style = Callable[[str, str], str]
"""Colours a stretch of text for a terminal: role (below) and text to text.

Roles: ``place``, ``error``, ``warning``, ``note``, ``message``, ``gutter``, ``source``, ``hint``;
the caret has the role of the severity.
"""

WIDTH = 96  # columns of an excerpt, the gutter apart
_LEAD = 24  # columns kept before the caret where a long line is cut
_ELLIPSIS = "…"


def plain(_role: str, text: str) -> str:
    """Leave text as it is: the style of a pipe."""
    return text


def diagnostic_text(diagnostic: Diagnostic, lines_of: LinesOf, style: Style = plain) -> str:
    """Return a diagnostic for people, several lines without a last line end."""
    severity = diagnostic.severity.value
    head = style(severity, f"{severity}[{diagnostic.code}]:")
    message = style("message", sentence(diagnostic.message))
    span = diagnostic.span
    if span is None:
        lines = [f"{head} {message}"]
        margin = " " * 3
    else:
        place = style("place", f"{_harmless(span.file)}:{span.line}:{span.column}:")
        lines = [f"{place} {head} {message}", *_excerpt(span, lines_of, style, severity)]
        margin = " " * (_gutter_width(span.line) + 1)
    if diagnostic.passage is not None:
        lines += _passage_lines(diagnostic.passage, margin, style, severity)
    if diagnostic.hint:
        lines.append(style("gutter", f"{margin}= ") + style("hint", sentence(diagnostic.hint)))
    return "\n".join(lines)


def diagnostic_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as plain values, always with the same keys; columns count characters."""
    span, passage = diagnostic.span, diagnostic.passage
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": sentence(diagnostic.message),
        "hint": sentence(diagnostic.hint) if diagnostic.hint else None,
        "path": diagnostic.path or None,
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "passage": asdict(passage) if passage else None,
    }


def summary_text(diagnostics: Iterable[Diagnostic], where: str) -> str:
    """Return ``2 errors, 1 warning in briefs/x.yaml``; empty where there is nothing to count."""
    found = [diagnostic.severity for diagnostic in diagnostics]
    counts = [(found.count(severity), severity.value) for severity in Severity]
    parts = [f"{count} {noun}{'s' if count > 1 else ''}" for count, noun in counts if count]
    return f"{', '.join(parts)} in {where}" if parts else ""


def sentence(text: str) -> str:
    """Return a message as a sentence: a capital where it begins with a plain word, a full stop."""
    text = _harmless(text.strip())
    word = text.split(" ", 1)[0]
    if word.isalpha() and word.islower() and word.isascii():
        text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…", ":")) else f"{text}."


def _excerpt(span: Span, lines_of: LinesOf, style: Style, severity: str) -> list[str]:
    lines = lines_of(span.file)
    if not 1 <= span.line <= len(lines):
        return []
    line = lines[span.line - 1]
    if not line.strip():
        return []
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = min(max(end, start + 1), max(len(line), start + 1))
    text, before, marked = _cut(line, start, end)
    width = _gutter_width(span.line)
    numbered = style("gutter", f"{span.line:>{width}} | ") + style("source", text)
    pointed = style("gutter", f"{'':>{width}} | ") + " " * before + style(severity, "^" * marked)
    return [numbered.rstrip(), pointed]


def _passage_lines(passage: Passage, margin: str, style: Style, severity: str) -> list[str]:
    """Return the words of a source below those of the brief, marked by a colon in the gutter."""
    text, before, marked = _cut(passage.text, passage.start, max(passage.end, passage.start + 1))
    gutter = style("gutter", f"{margin}: ")
    return [
        gutter + style("place", passage.cited),
        gutter + style("source", text),
        gutter + " " * before + style(severity, "~" * marked),
    ]


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Return what to show of a line, the columns before the caret, and the caret's columns."""
    opening = displayed(line[: WIDTH + 1])
    if cells(opening) <= WIDTH:
        return "".join(opening), cells(opening[:start]), max(cells(opening[start:end]), 1)
    fits = end <= WIDTH and cells(opening[:end]) < WIDTH
    first = 0 if fits else max(start - _LEAD, 0)
    shown = _fitting(displayed(line[first : first + WIDTH]), WIDTH - 2)
    head = _ELLIPSIS if first else ""
    tail = _ELLIPSIS if first + len(shown) < len(line) else ""
    before = len(head) + cells(shown[: start - first])
    marked = max(cells(shown[start - first : end - first]), 1)
    return f"{head}{''.join(shown)}{tail}", before, marked


def _fitting(shown: Sequence[str], room: int) -> Sequence[str]:
    """Return as many characters as fit into so many columns."""
    used = 0
    for index, picture in enumerate(shown):
        used += cells([picture])
        if used > room:
            return shown[:index]
    return shown


def _gutter_width(line: int) -> int:
    return max(5, len(str(line)))


def _harmless(text: str) -> str:
    """Return text in one line without characters that would command a terminal."""
    return text if text.isascii() and text.isprintable() else "".join(displayed(text))
