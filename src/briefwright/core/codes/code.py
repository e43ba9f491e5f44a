"""A code: what a finding is called, what it means, and how a run ends that finds it."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.codes.rules import RULE_CODES
from briefwright.core.errors import ExitCode


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: its code, a short title, and a paragraph on what it means."""

    code: str
    title: str
    explanation: str

    @property
    def exit_code(self) -> ExitCode:
        """How a run ends that finds it as an error: T is the template's side, any other the user's.

        A speaks of reports that something is attached to, B of books, E of briefs.
        """
        return ExitCode.TEMPLATE_AT_FAULT if self.code.startswith("T") else ExitCode.FINDINGS

    @property
    def is_rule(self) -> bool:
        """Whether its weight can be set, and its findings be ignored with a reason."""
        return self.code in RULE_CODES
