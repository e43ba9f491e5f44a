"""The writer's own words in a brief: what is left of its texts without quotes, names and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from briefwright.core.paths import FieldPath
from briefwright.model import (
    Annex,
    Brief,
    Deployment,
    Official,
    Prose,
    Quote,
    Source,
    walk_filled_fields,
    walk_parts,
)

HIDDEN = "\ufffc"
"""Stands for each character that is not the writer's own; it is neither a letter nor a space."""
# Lines of text that the writer words freely, besides prose; a source's title is not the writer's.
_FREE_LINES = frozenset("title subtitle heading caption topic label impact measure".split())
_TITLED_BY_OTHERS = (Source, Annex)
_SHORTEST_NAME = 3  # characters


@dataclass(frozen=True)
class _Names:
    """The names in a brief; looked for only where a text has words that matter."""

    brief: Brief

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """A pattern for all of them, None where there are none."""
        return _names_pattern(self.brief)


@dataclass(frozen=True, slots=True)
class Writing:
    """A field in the writer's words."""

    path: FieldPath
    text: str
    is_prose: bool
    names: _Names = field(repr=False)

    @property
    def own(self) -> str:
        """The text, as long as it is, with all hidden that is not the writer's own."""
        text = without_quotations(self.text)
        pattern = self.names.pattern
        return text if pattern is None else pattern.sub(_blank, text)


def writings(brief: Brief) -> Iterator[Writing]:
    """Yield the texts that the writer worded, in the order of the brief."""
    names = _Names(brief)
    titled = {path for path, part in walk_parts(brief) if isinstance(part, _TITLED_BY_OTHERS)}
    for filled in walk_filled_fields(brief):
        value, path = filled.value, filled.path
        is_prose = isinstance(value, Prose)
        is_line = not filled.structural and path[-1] in _FREE_LINES and path[:-1] not in titled
        if isinstance(value, str) and (is_prose or is_line):
            yield Writing(path, str(value), is_prose, names)


def without_quotations(text: str) -> str:
    """Return a text, as long as it is, with quotations, citations and addresses hidden."""
    return _not_own().sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])


@cache
def _not_own() -> re.Pattern[str]:
    """Return what in Markdown are not the writer's words: quotations, citations, addresses.

    Each of them fails after one look ahead, so that no text takes longer than its length.
    """
    marks = (
        r"^[ ]{0,3}>.*$",
        r"`[^`]*`",
        r"\[@[^\[\]]*\]",
        r"(?<=\])\([^()\s]*(?:\s[^()]*)?\)",
        r"<?\bhttps?://[^\s>]+>?",
        r"\bwww\.[^\s>]+",
        r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+",
        r"“[^”]*”?",
        r"„[^“”]*[“”]?",
        r"«[^»]*»?",
        r"‹[^›]*›?",
        r"(?<!\w)‘[^‘’]*(?:’(?=\w)[^‘’]*)*’",
        r'"(?:[^"\n]|\n(?!\s*\n))*"',
        r"(?<![\w'])'[^'\n]+'(?!\w)",
    )
    return re.compile("|".join(marks), re.MULTILINE)


def _names_pattern(brief: Brief) -> re.Pattern[str] | None:
    """Return a pattern for the names and official titles of a brief, None where it has none."""
    names = {" ".join(name.split()) for name in _names(brief) if len(name) >= _SHORTEST_NAME}
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    alternatives = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _names(brief: Brief) -> Iterator[str]:
    values: tuple[object, ...]
    for _, part in walk_parts(brief):
        match part:
            case Official():
                values = (part.name, part.rank, part.role, part.organisation, part.honorific)
            case Deployment():
                values = (part.mission, part.framework, part.lead)
            case Source():
                values = (part.title, part.publisher)
            case Quote():
                values = (part.via, part.speaker)
            case _:
                continue
        yield from (value for value in values if isinstance(value, str))
