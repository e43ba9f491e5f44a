"""What one composition knows: the brief, its language and words, its marks, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.paths import FieldPath
from briefwright.model import Brief, Official, Part, Source, walk_parts
from briefwright.templating.faults import TemplateFault
from briefwright.templating.language import Language, Words, language_for
from briefwright.templating.marks import Marks
from briefwright.templating.verdicts import VerdictLabels

MAX_TURNS = 500_000
"""Turns of loops and calls of macros in one composition: many times what a huge brief takes."""
MAX_CHARACTERS = 8_000_000
"""Length of any text a template makes."""
MAX_NOTES = 200


class Scope:
    """The state of one composition; views, filters and functions share it."""

    def __init__(
        self,
        brief: Brief,
        labels: Mapping[str, Mapping[str, str]],
        verdicts: VerdictLabels | None = None,
    ) -> None:
        self.brief = brief
        self.verdicts: VerdictLabels = verdicts or {}
        self.language: Language = language_for(brief.language)
        self.words = Words(labels, brief.language)
        self.marks = Marks()
        self.diagnostics: list[Diagnostic] = []
        self._turns = 0

    def note(self, diagnostic: Diagnostic) -> None:
        """Keep a finding, up to a number that nobody reads beyond."""
        if len(self.diagnostics) < MAX_NOTES and diagnostic not in self.diagnostics:
            self.diagnostics.append(diagnostic)

    def spend(self, turns: int = 1) -> None:
        """Count work done; raises TemplateFault when a template would go on for ever."""
        self._turns += turns
        if self._turns > MAX_TURNS:
            message = f"the template goes round its loops and macros more than {MAX_TURNS:,} times"
            raise TemplateFault("T511", message, "loop over the brief's own lists")

    @cached_property
    def officials(self) -> Mapping[str, int]:
        """Places of the officials in their list, by id."""
        return {
            official.id: index
            for index, official in reversed(tuple(enumerate(self.brief.officials)))
            if official.id is not None
        }

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """Places of the sources in their list, by id."""
        return {
            source.id: index
            for index, source in reversed(tuple(enumerate(self.brief.sources)))
            if source.id is not None
        }

    @cached_property
    def items(self) -> Mapping[str, tuple[Part, FieldPath]]:
        """Every part that has an id, with its path; the first where two share one."""
        found: dict[str, tuple[Part, FieldPath]] = {}
        for path, part in walk_parts(self.brief):
            identifier = getattr(part, "id", None)
            if isinstance(identifier, str):
                found.setdefault(identifier, (part, path))
        return found

    def official(self, identifier: str) -> tuple[Official, int] | None:
        """Return the official of an id and their place in the list."""
        index = self.officials.get(identifier)
        return None if index is None else (self.brief.officials[index], index)

    def source(self, identifier: str) -> tuple[Source, int] | None:
        """Return the source of an id and its place in the list."""
        index = self.sources.get(identifier)
        return None if index is None else (self.brief.sources[index], index)


def require_length(length: int) -> None:
    """Raise TemplateFault where a text is longer than any document needs."""
    if length > MAX_CHARACTERS:
        message = f"the template makes a text of more than {MAX_CHARACTERS:,} characters"
        raise TemplateFault("T511", message, "look for a loop that repeats its output")
