"""Evidence: the texts of sources, the claims held against them, and what came of it."""

from briefwright.evidence.claims import (
    Claim,
    ClaimKind,
    QuoteVerdicts,
    SourcePassage,
    Verdict,
    Verification,
    quote_verdicts,
)
from briefwright.evidence.folding import folded
from briefwright.evidence.lock import EvidenceLock, LockedClaim, LockedSource
from briefwright.evidence.texts import ArchivedText

__all__ = [
    "ArchivedText",
    "Claim",
    "ClaimKind",
    "EvidenceLock",
    "LockedClaim",
    "LockedSource",
    "QuoteVerdicts",
    "SourcePassage",
    "Verdict",
    "Verification",
    "folded",
    "quote_verdicts",
]
