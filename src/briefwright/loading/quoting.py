"""Cures for broken quoting: values that need quotation marks, or have the wrong ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.loading.cures import Breakage, Cure
from briefwright.loading.lines import Line
from briefwright.loading.source import forbidden_point
from briefwright.loading.wording import quoted, sample

_CURLY = "“”„‟«»"
_CURLY_SINGLE = "‘’‚‹›"
_INNER_COLON = re.compile(r":(?=\s|$)")
_ESCAPED_POINT = re.compile(r"(?<!\\)\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_LOOK_BACK = 200  # lines searched for an open quotation mark


def impossible_escape(breakage: Breakage) -> Iterator[Cure]:
    """An escape that stands for half of a surrogate pair, or for nothing in Unicode."""
    for line in breakage.suspects():
        for match in _ESCAPED_POINT.finditer(line.text):
            point = int(match[1] or match[2], 16)
            if 0xD800 <= point <= 0xDFFF or point > 0x10FFFF:
                replaced = {line.number: f"{line.text[: match.start()]}?{line.text[match.end() :]}"}
                message, hint = forbidden_point(point)
                yield Cure(message, hint, line.number, *match.span(), replaced, "E009")


def value_needs_quotes(breakage: Breakage) -> Iterator[Cure]:
    """A value that YAML does not take for text as it stands."""
    for line in breakage.suspects():
        reason = _reason(line.value)
        if reason is None or (line.key is None and not line.has_dash):
            continue
        message, start, end = reason
        repaired = quoted(_unquoted(line.value))
        subject = f"{line.key}: " if line.key else "- "
        hint = f"Write `{subject}{sample(repaired)}`."
        if line.value[0] in "[{" and line.value[-1] in "]}":
            hint = "Check its commas, colons and brackets; put texts in quotation marks."
        yield Cure(
            message,
            hint,
            line.number,
            line.value_start + start,
            line.value_start + end,
            {line.number: line.with_value(repaired)},
        )


def quote_left_open(breakage: Breakage) -> Iterator[Cure]:
    """A quotation mark that is not closed on its line."""
    candidates = list(breakage.suspects())
    first = max(breakage.number - _LOOK_BACK, 0)
    candidates += [breakage.line(number) for number in range(breakage.number, first - 1, -1)]
    for line in candidates:
        mark = line.value[:1]
        if mark and mark in "\"'" and mark not in line.value[1:]:
            repaired = line.with_value(line.value + mark)
            message = "The quotation mark that opens here is not closed."
            hint = f"Write `{sample(repaired.strip())}`."
            start = line.value_start
            yield Cure(message, hint, line.number, start, start + 1, {line.number: repaired})
            return


def bracket_left_open(breakage: Breakage) -> Iterator[Cure]:
    """A bracket that is not closed on its line."""
    for line in breakage.suspects():
        sign = line.value[:1]
        closing = {"[": "]", "{": "}"}.get(sign)
        if closing is not None and closing not in line.value:
            repaired = line.with_value(line.value.rstrip(",") + closing)
            message = f"The bracket '{sign}' that opens here is not closed."
            hint = f"Write `{sample(repaired.strip())}`."
            start = line.value_start
            yield Cure(message, hint, line.number, start, start + 1, {line.number: repaired})


def colon_in_continued_text(breakage: Breakage) -> Iterator[Cure]:
    """Text over several lines, not in quotation marks, with a colon in a later one."""
    for line in breakage.suspects():
        colon = _INNER_COLON.search(line.text)
        head = _head_of(breakage, line)
        if colon is None or head is None:
            continue
        last = line
        for each in breakage.following(line.number):
            if each.indent <= head.indent and each.text.strip():
                break
            last = each if each.text.strip() else last
        replaced = {
            number: breakage.lines[number].replace("'", "''")
            for number in range(head.number + 1, last.number + 1)
        }
        doubled = head.value.replace("'", "''")
        replaced[head.number] = head.with_value(f"'{doubled}")
        replaced[last.number] += "'"
        key = f"{head.key}:" if head.key else "-"
        yield Cure(
            f"This colon is part of the text that begins on line {head.number + 1}, "
            "but YAML takes it for the end of a key.",
            f"Write `{key} >-` on line {head.number + 1} and the text below it, indented.",
            line.number,
            colon.start(),
            colon.end(),
            replaced,
        )


def _head_of(breakage: Breakage, line: Line) -> Line | None:
    """Return the line on which the plain text begins that a line goes on with."""
    above = breakage.line_above(line.number)
    while above is not None:
        if above.indent < line.indent and (above.key is not None or above.has_dash):
            is_plain = bool(above.value) and above.value[0] not in "\"'[{|>&*!"
            return above if is_plain else None
        above = breakage.line_above(above.number)
    return None


def _reason(value: str) -> tuple[str, int, int] | None:
    """Return why a value needs quotation marks, and the columns of it that say so."""
    if not value:
        return None
    first = value[0]
    colon = _INNER_COLON.search(value)
    if first in _CURLY + _CURLY_SINGLE and colon is not None:
        message = "Curly quotation marks do not quote in YAML, so the colon inside counts."
        return message, colon.start(), colon.end()
    if first in "\"'":
        return _wrongly_quoted(value)
    if first in "[{":
        return _wrongly_bracketed(value)
    if first in "@`%*&!|>":
        return f"A value cannot begin with '{first}' in YAML.", 0, 1
    if colon is not None:
        message = "YAML takes this colon for the end of a key; the text needs quotation marks."
        return message, colon.start(), colon.end()
    return None


def _wrongly_bracketed(value: str) -> tuple[str, int, int]:
    kind = "a list" if value[0] == "[" else "a mapping"
    if value[-1] in "]}":
        return f"Between these brackets stands {kind} that cannot be read.", 0, len(value)
    message = f"A value that begins with '{value[0]}' is {kind} in YAML, but text follows."
    return message, 0, len(value)


def _wrongly_quoted(value: str) -> tuple[str, int, int] | None:
    first, end = value[0], len(value)
    if "\\" in value and first == '"' and value.count('"') == 2 and value.endswith('"'):
        backslash = value.index("\\")
        message = "Between double quotation marks a backslash begins a code, and this is none."
        return message, backslash, backslash + 2
    if value.endswith(first) and value.count(first) > 2:
        inner = value.index(first, 1)
        return "This quotation mark inside the text ends it.", inner, inner + 1
    if value.count(first) >= 2:
        after = value.index(first, 1) + 1
        return "The text goes on after its closing quotation mark.", after, end
    return None


def _unquoted(value: str) -> str:
    """Return a value without the quotation marks around the whole of it."""
    first, last = value[0], value[-1]
    if len(value) > 1 and first == last and first in "\"'":
        return value[1:-1]
    if len(value) > 1 and first in _CURLY and last in _CURLY:
        return value[1:-1]
    return value
