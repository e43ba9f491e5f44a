"""Findings made of what came of holding a brief against its sources."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import Finding
from briefwright.checks.sourcing.fact_findings import (
    citation_finding,
    fact_finding,
    name_finding,
    title_finding,
)
from briefwright.checks.sourcing.quote_findings import (
    attribution_finding,
    marks_finding,
    quote_finding,
    speaker_finding,
)
from briefwright.checks.sourcing.texts import Library
from briefwright.evidence import ClaimKind, Verification
from briefwright.model import Brief


def check_evidence(brief: Brief, circumstances: Circumstances) -> Iterator[Finding]:
    """Find claims that the sources at hand do not bear out (E101 to E113, E116, E117)."""
    library = Library.of(brief, circumstances.texts)
    seen: set[Finding] = set()
    for each in circumstances.verifications:
        for finding in _findings(each, brief, library):
            if finding not in seen:
                seen.add(finding)
                yield finding


def _findings(each: Verification, brief: Brief, library: Library) -> Iterator[Finding]:
    match each.claim.kind:
        case ClaimKind.QUOTE:
            yield from quote_finding(each, library)
            yield from marks_finding(each, brief, library)
        case ClaimKind.SPEAKER:
            yield from speaker_finding(each, brief, library)
        case ClaimKind.ATTRIBUTION:
            yield from attribution_finding(each, library)
        case ClaimKind.NAME:
            yield from name_finding(each, library)
        case ClaimKind.RANK | ClaimKind.ROLE:
            yield from title_finding(each, brief, library)
        case ClaimKind.NUMBER | ClaimKind.DATE | ClaimKind.PLACE:
            yield from fact_finding(each, library)
        case ClaimKind.CITATION:
            yield from citation_finding(each, library)
