"""The registry of codes: what each finding is called, what it means, and how the program ends.

Codes are stable: one that is no longer used is never given to something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefwright.core.codes.code import Code
from briefwright.core.codes.of_books import ACROSS_BRIEFS, BINDING, BOOKS
from briefwright.core.codes.of_briefs import MODEL, READING
from briefwright.core.codes.of_consistency import CONSISTENCY
from briefwright.core.codes.of_evidence import EVIDENCE
from briefwright.core.codes.of_output import OUTPUT
from briefwright.core.codes.of_reports import ATTACHING, REPORT_PDF, REPORT_WORD
from briefwright.core.codes.of_sources import SOURCES
from briefwright.core.codes.of_templates import HOUSE_FILES, LETTERHEADS, TEMPLATES, THEMES
from briefwright.core.codes.rules import RuleLevel
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import ExitCode

__all__ = ["CODES", "RULES", "Code", "RuleLevel", "exit_code"]


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> ExitCode:
    """Return how a run with these findings ends; ``strict`` counts warnings as errors."""
    weighs = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    found = (CODES[each.code].exit_code for each in diagnostics if each.severity in weighs)
    return max(found, default=ExitCode.FINE)


CODES: Mapping[str, Code] = {
    each.code: each
    for each in (
        *(*REPORT_PDF, *REPORT_WORD, *ATTACHING),
        *(*BOOKS, *BINDING, *ACROSS_BRIEFS),
        *(*READING, *EVIDENCE, *SOURCES, *MODEL, *CONSISTENCY, *OUTPUT),
        *(*TEMPLATES, *THEMES, *HOUSE_FILES, *LETTERHEADS),
    )
}
"""Every code, in order."""
RULES: Mapping[str, Code] = {code: each for code, each in CODES.items() if each.is_rule}
"""Those whose weight can be set, and which can be ignored."""
