"""Broken syntax in plain words: each cure is tried, and told only if the text reads on with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from yaml.events import CollectionEndEvent, CollectionStartEvent

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.loading.cures import (
    Breakage,
    Cure,
    broken_line,
    bullets,
    indented_with_tabs,
    list_on_the_line_of_its_key,
    no_colon,
    no_space_after_colon,
    no_space_after_dash,
    stray_sign,
    text_not_indented,
)
from briefwright.loading.events import SyntaxBreak, events
from briefwright.loading.indentation import wrong_indent
from briefwright.loading.nodes import Point
from briefwright.loading.quoting import (
    bracket_left_open,
    colon_in_continued_text,
    impossible_escape,
    quote_left_open,
    value_needs_quotes,
)
from briefwright.loading.source import Source, lines_of_text

MOST_FINDINGS = 20
DEEPEST = 100  # levels to look for another break in
_WINDOW = 400  # lines behind a break that a cure must read on through
_LARGEST_WINDOW = 100_000  # characters; beyond it a cure is told untried
_TOP_KEY = re.compile(r"[A-Za-z_]\w*:(?:\s|$)")
_FINDERS = (
    indented_with_tabs,
    bullets,
    no_space_after_dash,
    no_space_after_colon,
    quote_left_open,
    bracket_left_open,
    list_on_the_line_of_its_key,
    impossible_escape,
    stray_sign,
    value_needs_quotes,
    no_colon,
    text_not_indented,
    wrong_indent,
    colon_in_continued_text,
)


def syntax_findings(
    source: Source, first: SyntaxBreak, known_keys: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """Yield what breaks the syntax of a text, in its order, each with its cure.

    After each finding the text is read on as if it were cured; where no cure is found, from the
    next key at the edge of the page on.
    """
    lines = list(lines_of_text(source.text))
    broken: SyntaxBreak | None = first
    cured: set[int] = set()
    for _ in range(MOST_FINDINGS):
        if broken is None:
            return
        breakage = Breakage(lines, broken, known_keys)
        cure = _best_cure(breakage)
        if cure is None:
            yield _unexplained(source, broken)
            start = _next_block(lines, broken)
            lines[:start] = [""] * len(lines[:start])
        else:
            yield _diagnostic(source, cure, is_cured=cure.line in cured)
            for number, text in cure.replaced.items():
                lines[number] = text
            cured.update(cure.replaced)
            start = _block_of(lines, cure.line)
        broken = None if start is None else _break_after(lines, start, broken)


def _best_cure(breakage: Breakage) -> Cure | None:
    """Return the cure with which the text reads on furthest, the likelier one of equals."""
    start = _block_of(breakage.lines, min(line.number for line in breakage.suspects()))
    window = breakage.lines[: breakage.number + _WINDOW]
    is_long = sum(map(len, window[start:])) > _LARGEST_WINDOW
    best: tuple[int, Cure] | None = None
    for finder in _FINDERS:
        for cure in finder(breakage):
            if is_long:
                return cure
            reached = _reached(window, start, cure)
            if reached > breakage.number and (best is None or reached > best[0]):
                best = reached, cure
    return best[1] if best else None


def _reached(window: Sequence[str], start: int, cure: Cure) -> int:
    """Return the line at which the text breaks with a cure; beyond the last where it does not."""
    cured = [cure.replaced.get(number, text) for number, text in enumerate(window)]
    broken = _first_break(cured, start)
    return len(window) if broken is None else broken_line(broken, len(window))


def _break_after(lines: Sequence[str], start: int, before: SyntaxBreak) -> SyntaxBreak | None:
    """Return the next break of a text read from a line on; None where it makes no headway."""
    broken = _first_break(lines, start)
    if broken is None or broken_line(broken, len(lines)) <= broken_line(before, len(lines)):
        return None
    return broken


def _first_break(lines: Sequence[str], start: int) -> SyntaxBreak | None:
    """Return the first break from a line on, with its place in the whole text."""
    depth = 0
    try:
        for event in events("\n".join(lines[start:])):
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if depth > DEEPEST:
                return None
    except SyntaxBreak as broken:
        at = Point(broken.at.line + start, broken.at.column)
        context = broken.context and Point(broken.context.line + start, broken.context.column)
        return SyntaxBreak(at, broken.problem, context)
    return None


def _block_of(lines: Sequence[str], number: int) -> int:
    """Return the line of the key at the edge of the page that a line stands under."""
    above = range(min(number, len(lines) - 1), -1, -1)
    return next((each for each in above if _TOP_KEY.match(lines[each])), 0)


def _next_block(lines: Sequence[str], broken: SyntaxBreak) -> int | None:
    """Return the line of the next key at the edge of the page after a break."""
    below = range(broken.at.line + 1, len(lines))
    return next((each for each in below if _TOP_KEY.match(lines[each])), None)


def _diagnostic(source: Source, cure: Cure, *, is_cured: bool) -> Diagnostic:
    """Return the finding for a cure; a line cured before is underlined as a whole."""
    start, end = (0, len(source.lines[cure.line])) if is_cured else (cure.start, cure.end)
    line = cure.line + 1
    span = Span(source.file, line, start + 1, line, max(end, start + 1) + 1)
    return Diagnostic(cure.code, Severity.ERROR, cure.message, span, cure.hint)


def _unexplained(source: Source, broken: SyntaxBreak) -> Diagnostic:
    """Return the finding for a break that no cure mends."""
    message, hint = _plain_words(broken.problem)
    number = min(broken.at.line, len(source.lines) - 1)
    if "could not find expected ':'" in broken.problem and broken.context is not None:
        number = broken.context.line
    line = source.lines[number]
    start = len(line) - len(line.lstrip())
    end = max(len(line.rstrip()), start + 1)
    span = Span(source.file, number + 1, start + 1, number + 1, end + 1)
    return Diagnostic("E004", Severity.ERROR, message, span, hint)


def _plain_words(problem: str) -> tuple[str, str]:
    if "could not find expected ':'" in problem:
        return (
            "This line is neither a key with its value nor an entry of a list.",
            "Write a key, a colon and a space; or indent the line below the key it belongs to.",
        )
    if "mapping values are not allowed" in problem:
        return (
            "A colon stands here where no key can be.",
            "Put text with a colon in quotation marks, and check the indentation.",
        )
    if "',' or '" in problem:
        return (
            "Here a comma or a closing bracket is missing.",
            "Check the brackets, commas and quotation marks of this list.",
        )
    if "escape" in problem:
        return (
            "A backslash between double quotation marks begins a code, and this is none.",
            "Use single quotation marks, where a backslash is an ordinary character.",
        )
    return (
        "From here on this cannot be read as YAML.",
        "Check the quotation marks, colons and indentation of this line and the one above.",
    )
