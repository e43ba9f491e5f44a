"""The only door to PyYAML: a text as a stream of events, and the point where the syntax breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from briefwright.loading.nodes import Mark, Point
from briefwright.loading.source import LINE_END

_AFTER_A_WORD = re.compile(r"(?<=[^ \t\r\n\x85\u2028\u2029])[ \t]+")

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML built without libyaml
    HAS_LIBYAML = False
else:
    HAS_LIBYAML = True


class SyntaxBreak(Exception):
    """Where a text stops being YAML, the parser's word for it, and what it was in the middle of."""

    def __init__(self, at: Point, problem: str, context: Point | None = None) -> None:
        super().__init__(problem)
        self.at = at
        self.problem = problem
        self.context = context


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, for where libyaml is missing.

    It refuses tabs between and after words, which libyaml (and YAML) allow: these become spaces.
    """

    def __init__(self, text: str) -> None:
        Reader.__init__(self, _AFTER_A_WORD.sub(lambda blanks: " " * len(blanks[0]), text))
        Scanner.__init__(self)
        Parser.__init__(self)


def start_of(event: yaml.Event) -> Mark:
    """Return where an event of a parsed text begins; only events made by hand have no marks."""
    return cast("Mark", event.start_mark)


def end_of(event: yaml.Event) -> Mark:
    """Return where an event of a parsed text ends."""
    return cast("Mark", event.end_mark)


def events(text: str) -> Iterator[yaml.Event]:
    """Yield the events of a text, which must be free of forbidden characters.

    Raises:
        SyntaxBreak: the text is not YAML from some point on.
    """
    parser = CParser(text) if HAS_LIBYAML else _PureParser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as error:
        raise _break(error, text) from None
    except (ValueError, OverflowError):
        # An escape such as "\\UFFFFFFFF", which the parser in Python hands to chr().
        at = Point(parser.line, parser.column) if isinstance(parser, _PureParser) else Point(0, 0)
        raise SyntaxBreak(at, "invalid escape") from None


def _break(error: yaml.MarkedYAMLError, text: str) -> SyntaxBreak:
    last = len(LINE_END.findall(text))

    def point(mark: Mark) -> Point:
        # libyaml counts one line too many at the end of a text without a last line end.
        return Point(min(mark.line, last), mark.column)

    context = point(error.context_mark) if error.context_mark else None
    at = point(error.problem_mark) if error.problem_mark else context or Point(last, 0)
    return SyntaxBreak(at, str(error.problem or ""), context)
