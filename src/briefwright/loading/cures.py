"""Cures for broken lines: what a writer probably meant, as the line that would say it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefwright.loading.events import SyntaxBreak
from briefwright.loading.lines import Line, parse_line
from briefwright.loading.wording import BULLETS, blank_indent, quoted, sample

_BLANK_INDENT = re.compile(r"[ ]*[\t\u00a0\u2007\u202f\u3000][ \t\u00a0\u2007\u202f\u3000]*")
_TAB_WIDTHS = (2, 4, 8)
_BULLET = re.compile(rf"(?P<indent> *)(?P<sign>[{BULLETS}]) +(?=\S)")
_CLOSE_DASH = re.compile(r" *(?P<dash>-)(?=[^\s\-\d.])")
_CLOSE_COLON = re.compile(
    r" *(?:- +)*(?P<key>[A-Za-z_]\w*)(?P<colon>:)[\u00a0\u2007\u202f]*(?=[^\s/\u00a0])"
)
_WORD = re.compile(r" *(?:- +)*(?P<word>[A-Za-z_]\w*)(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Cure:
    """One explanation of broken syntax, and the lines that would put it right."""

    message: str
    hint: str
    line: int
    start: int
    end: int
    """The columns at fault, from 0, the end exclusive."""
    replaced: Mapping[int, str]
    code: str = "E004"


@dataclass(frozen=True, slots=True)
class Breakage:
    """Broken syntax with what stands around it."""

    lines: Sequence[str]
    at: SyntaxBreak
    known_keys: Collection[str]
    """The keys that may stand in such a file; none where they are not known."""

    def line(self, number: int) -> Line:
        """Return a line taken apart."""
        return parse_line(number, self.lines[number])

    @property
    def number(self) -> int:
        """The line where the parser gave up; at the end of the text, where it began to fail."""
        return broken_line(self.at, len(self.lines))

    def suspects(self) -> Iterator[Line]:
        """Yield the lines that may be at fault: the last one read, its forerunner, the context."""
        numbers = [self.number]
        before = self.line_above(self.number)
        if before is not None:
            numbers.append(before.number)
        if self.at.context is not None:
            numbers.append(self.at.context.line)
        yield from (self.line(number) for number in dict.fromkeys(numbers))

    def line_above(self, number: int) -> Line | None:
        """Return the nearest line above that says something."""
        above = (self.line(each) for each in range(number - 1, -1, -1))
        return next((line for line in above if not line.is_blank), None)

    def following(self, number: int) -> Iterator[Line]:
        """Yield the lines from one on."""
        yield from (self.line(each) for each in range(number, len(self.lines)))

    def knows(self, key: str | None) -> bool:
        """Tell whether a word may be a key of such a file."""
        return key is not None and (key in self.known_keys or not self.known_keys)


def broken_line(broken: SyntaxBreak, count: int) -> int:
    """Return the line to blame for a break in a text of so many lines."""
    if broken.at.line >= count - 1 and broken.context is not None:
        return broken.context.line
    return min(broken.at.line, count - 1)


def indented_with_tabs(breakage: Breakage) -> Iterator[Cure]:
    """Tabs and non-breaking spaces at the beginning of lines."""
    for line in breakage.suspects():
        match = _BLANK_INDENT.match(line.text)
        if match is None or not line.text.strip():
            continue
        lines = [each for each in breakage.following(line.number) if _BLANK_INDENT.match(each.text)]
        message, hint = blank_indent(match[0], len(lines) - 1)
        for width in _TAB_WIDTHS:
            replaced = {each.number: _with_spaces(each.text, width) for each in lines}
            yield Cure(message, hint, line.number, 0, match.end(), replaced, "E005")
        above = breakage.line_above(line.number)
        if above is not None:
            aligned = {line.number: " " * above.content + line.text.lstrip()}
            yield Cure(message, hint, line.number, 0, match.end(), aligned, "E005")


def _with_spaces(text: str, tab_width: int) -> str:
    indent = text[: len(text) - len(text.lstrip())]
    return " " * len(indent.expandtabs(tab_width)) + text[len(indent) :]


def bullets(breakage: Breakage) -> Iterator[Cure]:
    """Bullets and long dashes where YAML has hyphens."""
    for line in breakage.suspects():
        match = _BULLET.match(line.text)
        if match is None:
            continue
        replaced = {
            each.number: f"{found['indent']}- {each.text[found.end() :]}"
            for each in breakage.following(line.number)
            if (found := _BULLET.match(each.text)) and found["sign"] == match["sign"]
        }
        message = f"'{match['sign']}' does not begin an entry of a list in YAML."
        hint = "Begin each entry with a hyphen and a space."
        sign = match.start("sign")
        yield Cure(message, hint, line.number, sign, sign + 1, replaced)


def no_space_after_dash(breakage: Breakage) -> Iterator[Cure]:
    """A dash that touches its entry."""
    for line in breakage.suspects():
        match = _CLOSE_DASH.match(line.text)
        if match is None:
            continue
        replaced = {
            each.number: f"{each.text[: found.end()]} {each.text[found.end() :]}"
            for each in breakage.following(line.number)
            if (found := _CLOSE_DASH.match(each.text)) and found.end() == match.end()
        }
        message = "There is no space after the dash."
        hint = f"Write `{sample(replaced[line.number].strip())}`."
        dash = match.start("dash")
        yield Cure(message, hint, line.number, dash, dash + 1, replaced)


def no_space_after_colon(breakage: Breakage) -> Iterator[Cure]:
    """A colon that touches its value, so that key and value are one text."""
    for line in breakage.suspects():
        match = _CLOSE_COLON.match(line.text)
        if match is not None:
            colon = match.start("colon")
            repaired = f"{line.text[: colon + 1]} {line.text[match.end() :]}"
            message = f"There is no space after the colon of '{match['key']}'."
            hint = f"Write `{sample(repaired.strip())}`."
            start = match.start("key")
            yield Cure(message, hint, line.number, start, colon + 1, {line.number: repaired})


def no_colon(breakage: Breakage) -> Iterator[Cure]:
    """A key without its colon, or with an equals sign for it."""
    for line in breakage.suspects():
        match = _WORD.match(line.text)
        if match is None or line.key is not None or not breakage.knows(match["word"]):
            continue
        end, rest = match.end("word"), match["rest"].strip()
        above = breakage.line_above(line.number)
        if rest.startswith("="):
            message = f"After '{match['word']}' stands an equals sign; YAML takes a colon."
            rest = rest[1:].strip()
        elif rest and (not breakage.known_keys or _is_block(above)):
            continue
        else:
            message = f"There is no colon after '{match['word']}'."
        repaired = f"{line.text[:end]}: {rest}".rstrip()
        hint = f"Write `{sample(repaired.strip())}`."
        start = match.start("word")
        yield Cure(message, hint, line.number, start, end, {line.number: repaired})


def text_not_indented(breakage: Breakage) -> Iterator[Cure]:
    """Text that goes on at the edge of the page instead of below its key."""
    for line in breakage.suspects():
        above = breakage.line_above(line.number)
        if above is None or line.key is not None or line.indent > above.indent or not above.value:
            continue
        replaced: dict[int, str] = {}
        for each in breakage.following(line.number):
            if each.key is not None or each.has_dash:
                break
            replaced[each.number] = " " * (above.content + 2) + each.text.lstrip()
        if replaced:
            message = "This line is not indented, so it is not part of the text above."
            hint = f"Indent it by {above.content + 2} spaces, and the lines that go with it."
            yield Cure(message, hint, line.number, line.indent, len(line.text), replaced)


def list_on_the_line_of_its_key(breakage: Breakage) -> Iterator[Cure]:
    """A list that begins right after its key's colon."""
    for line in breakage.suspects():
        if line.key is not None and line.value.startswith(("- ", "? ")):
            repaired = line.with_value(quoted(line.value))
            message = "A list begins on the line below its key."
            hint = f"Move `{sample(line.value)}` there, or write `{sample(repaired.strip())}`."
            if line.value.startswith("?"):
                message = "A value cannot begin with a question mark and a space."
                hint = f"Write `{sample(repaired.strip())}`."
            end = line.value_start + len(line.value)
            yield Cure(message, hint, line.number, line.value_start, end, {line.number: repaired})


def stray_sign(breakage: Breakage) -> Iterator[Cure]:
    """A line that begins with a sign which begins nothing there: a colon, a per cent sign, dots."""
    for line in breakage.suspects():
        code = "E004"
        if line.text.strip().startswith(": "):
            message = "There is no key before this colon."
            hint = "Write a key before it."
            replaced = {line.number: line.text.replace(":", "key:", 1)}
        elif line.text.startswith("%"):
            message = "A line cannot begin with '%' in YAML."
            hint = "Delete the line, or put the text in quotation marks under a key."
            replaced = {line.number: ""}
        elif line.text.rstrip() == "...":
            code, message = "E010", "These dots end the YAML document, but more follows."
            hint = "Delete them, or keep each brief in a file of its own."
            replaced = {line.number: ""}
        else:
            continue
        end = line.indent + 1
        yield Cure(message, hint, line.number, line.indent, end, replaced, code)


def _is_block(line: Line | None) -> bool:
    """Tell whether a line opens a block of text."""
    return line is not None and line.value.startswith(("|", ">"))
