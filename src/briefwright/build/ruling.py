"""What becomes of findings: ignored for a reason, weighed as an office has set, or left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefwright.core.codes import RULES, RuleLevel
from briefwright.core.codes.rules import (
    CHECKED_AGAINST_TEXTS,
    FOUND_IN_BOOKS,
    SHOWN_WHEN_PRINTED,
)
from briefwright.core.diagnostics import Diagnostic, Severity, Span, sorted_diagnostics
from briefwright.loading import Ignore
from briefwright.template import Template

IGNORING_NOTHING = "E319"
_TEXT_NOT_AT_HAND = frozenset(("E120", "E121", "E122", "E123", "E124", "E125", "E127", "E128"))


@dataclass(frozen=True, slots=True)
class IgnoredFinding:
    """A finding that a comment in the brief asks to ignore."""

    diagnostic: Diagnostic
    reason: str
    comment: Span


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings as they count, and those that are ignored."""

    diagnostics: tuple[Diagnostic, ...] = ()
    ignored: tuple[IgnoredFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds for the findings of one brief."""

    rules: Mapping[str, RuleLevel] = field(default_factory=dict)
    """What rules weigh where an office has set it."""
    ignores: tuple[Ignore, ...] = ()

    def judge(self, diagnostics: Iterable[Diagnostic]) -> Judged:
        """Return findings as they count; those that no rule speaks of stay as they are."""
        counted: list[Diagnostic] = []
        ignored: list[IgnoredFinding] = []
        for diagnostic in sorted_diagnostics(diagnostics):
            weighed = self._weighed(diagnostic)
            ignore = next((each for each in self.ignores if each.covers(diagnostic)), None)
            if weighed is None:
                continue
            if ignore is None:
                counted.append(weighed)
            else:
                ignored.append(IgnoredFinding(weighed, ignore.reason, ignore.span))
        return Judged(sorted_diagnostics(counted), tuple(ignored))

    def judge_checked(self, diagnostics: Iterable[Diagnostic]) -> Judged:
        """Judge all that was found in a brief, and say which requests ignore nothing of it."""
        found = tuple(diagnostics)
        return self.judge((*found, *self.idle_ignores(found)))

    def idle_ignores(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield a warning for each request that ignores nothing among all that checks found.

        Nothing is said of rules whose findings hang on the template, on other briefs of a book, or
        on texts that are missing.
        """
        found = tuple(diagnostics)
        codes = {diagnostic.code for diagnostic in found}
        not_judged = {*SHOWN_WHEN_PRINTED, *FOUND_IN_BOOKS}
        if codes & _TEXT_NOT_AT_HAND:
            not_judged |= CHECKED_AGAINST_TEXTS
        for ignore in self.ignores:
            for code in ignore.codes:
                alone = replace(ignore, codes=(code,))
                if code not in not_judged and not any(map(alone.covers, found)):
                    yield Diagnostic(
                        IGNORING_NOTHING,
                        Severity.WARNING,
                        f"There is no {code} here to ignore ({RULES[code].title.lower()}).",
                        ignore.span,
                        "Delete the comment, or put it on the line of what it is about.",
                    )

    def _weighed(self, diagnostic: Diagnostic) -> Diagnostic | None:
        level = self.rules.get(diagnostic.code)
        if level is None:
            return diagnostic
        if level is RuleLevel.OFF:
            return None
        return replace(diagnostic, severity=Severity(level.value))


def ruling_for(
    template: Template | None, settings: Mapping[str, RuleLevel], ignores: tuple[Ignore, ...]
) -> Ruling:
    """Return what holds for a brief: the office's settings come before those of the template."""
    levels = set(RuleLevel)
    of_template = {
        code: RuleLevel(level)
        for code, level in (template.manifest.rules if template is not None else {}).items()
        if code in RULES and level in levels
    }
    return Ruling({**of_template, **settings}, ignores)
