"""A line of YAML taken apart by eye: indent, dashes, key and value, as its writer sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ANATOMY = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'#\[\]{},&*!|>%@`][^:]*?) *:(?=\s|$) *)?"
    r"(?P<value>(?:(?! #).)*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line; columns count characters from 0."""

    number: int
    """From 0."""
    text: str
    indent: int
    content: int
    """The column after the dashes."""
    key: str | None
    value: str
    value_start: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it but a comment."""
        return not self.text.strip() or self.text.lstrip().startswith("#")

    @property
    def has_dash(self) -> bool:
        """Whether it begins an entry of a list."""
        return self.content > self.indent

    def with_value(self, value: str) -> str:
        """Return the line with another value, and without its comment."""
        return self.text[: self.value_start] + value


def parse_line(number: int, text: str) -> Line:
    """Return a line taken apart."""
    match = _ANATOMY.match(text)
    assert match is not None  # noqa: S101 - every part of the pattern may be empty
    return Line(
        number,
        text,
        len(match["indent"]),
        match.end("dashes"),
        match["key"],
        match["value"].rstrip(),
        match.start("value"),
    )
