"""All checks of a brief, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from briefwright.checks.acronyms import check_acronyms
from briefwright.checks.circumstances import Circumstances
from briefwright.checks.dates import check_dates
from briefwright.checks.findings import Finding, Places
from briefwright.checks.freshness import check_freshness
from briefwright.checks.house_words import check_house_words
from briefwright.checks.identifiers import check_identifiers
from briefwright.checks.likelihood import check_likelihood
from briefwright.checks.locked import check_lock
from briefwright.checks.markings import check_markings
from briefwright.checks.references import check_references
from briefwright.checks.sections import check_sections
from briefwright.checks.sourcing.evidence_findings import check_evidence
from briefwright.checks.sourcing.unsourced import check_sources_named
from briefwright.checks.strengths import check_strengths
from briefwright.checks.titles import check_titles
from briefwright.checks.titles_in_prose import check_titles_in_prose
from briefwright.checks.totals import check_totals
from briefwright.checks.wording import check_wording
from briefwright.core.diagnostics import Diagnostic, sorted_diagnostics
from briefwright.model import Brief

CHECKS = (
    check_identifiers,
    check_references,
    check_sections,
    check_dates,
    check_markings,
    check_wording,
    check_likelihood,
    check_titles,
    check_titles_in_prose,
    check_strengths,
    check_totals,
)


# Those that look beyond the brief.
CHECKS_AGAINST_CIRCUMSTANCES: tuple[Callable[[Brief, Circumstances], Iterator[Finding]], ...] = (
    check_evidence,
    check_sources_named,
    check_lock,
    check_freshness,
    check_acronyms,
    check_house_words,
)


def check_brief(
    brief: Brief, places: Places | None = None, circumstances: Circumstances | None = None
) -> tuple[Diagnostic, ...]:
    """Return everything the checks find, sorted by place; without places, by code and message."""
    around = circumstances or Circumstances()
    findings = chain(
        chain.from_iterable(check(brief) for check in CHECKS),
        chain.from_iterable(check(brief, around) for check in CHECKS_AGAINST_CIRCUMSTANCES),
    )
    return sorted_diagnostics(finding.diagnostic(places) for finding in findings)
