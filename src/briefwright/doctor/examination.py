"""What an examination finds, as plain values; and the collector the checks report to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from briefwright.doctor.rules.rule import Concern, Rule

MOST_OF_ONE_KIND = 1_000
"""Findings of one rule that are kept; more of them say nothing new and fill the memory."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule broken at one place."""

    rule: Rule
    message: str
    place: str
    """``page 3``, ``Figure on page 2``, ``word/document.xml, paragraph 4``; may be empty."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that say the same of different places."""

    rule: Rule
    message: str
    places: tuple[str, ...]
    count: int


class Answer(Enum):
    """The answer to a question about a file."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not a question"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one question: accessible, archival, sound; by which standard, and why."""

    question: str
    standard: str
    answer: Answer
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a file says of itself."""

    kind: str
    """``PDF 1.7``, ``Word document``."""
    standards: tuple[str, ...] = ()
    """``PDF/UA-1``, ``PDF/A-3a``: the standards it says it keeps to."""
    title: str | None = None
    language: str | None = None
    producer: str | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Examination:
    """Everything found out about one file."""

    name: str
    claims: Claims
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    unlisted: int = 0
    """Findings beyond the number that is kept of each rule."""

    @property
    def count(self) -> int:
        """How many findings there are, listed or not."""
        return len(self.findings) + self.unlisted

    @property
    def groups(self) -> tuple[Group, ...]:
        """The findings, those that say the same together: what shuts readers out comes first."""
        places: dict[tuple[Rule, str], list[str]] = {}
        for found in self.findings:
            places.setdefault((found.rule, found.message), []).append(found.place)
        return tuple(
            Group(rule, message, tuple(dict.fromkeys(filter(None, where))), len(where))
            for (rule, message), where in sorted(places.items(), key=lambda item: _rank(item[0][0]))
        )


def _rank(rule: Rule) -> tuple[bool, bool, str]:
    return (rule.is_advice, Concern.ACCESSIBLE not in rule.concerns, rule.id)


@dataclass(slots=True)
class Findings:
    """Where the checks of one file report; each finding once, so many of a kind and no more."""

    _found: dict[Finding, None] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def add(self, rule: Rule, message: str, place: str = "") -> None:
        """Note that a rule is broken."""
        finding = Finding(rule, message, place)
        if finding in self._found:
            return
        self._counts[rule.id] = self._counts.get(rule.id, 0) + 1
        if self._counts[rule.id] <= MOST_OF_ONE_KIND:
            self._found[finding] = None

    def need(self, rule: Rule, message: str, place: str = "", *, holds: bool) -> None:
        """Note that a rule is broken, unless it holds."""
        if not holds:
            self.add(rule, message, place)

    def has(self, rule: Rule) -> bool:
        """Tell whether a rule was found broken."""
        return rule.id in self._counts

    def touch(self, *concerns: Concern) -> bool:
        """Tell whether any rule of these concerns was found broken."""
        return any(set(found.rule.concerns) & set(concerns) for found in self._found)

    def all(self) -> tuple[Finding, ...]:
        """Return what was found, in the order of the rules."""
        return tuple(sorted(self._found, key=lambda found: found.rule.id))

    @property
    def unlisted(self) -> int:
        """How many findings were too many to keep."""
        return sum(max(0, count - MOST_OF_ONE_KIND) for count in self._counts.values())
