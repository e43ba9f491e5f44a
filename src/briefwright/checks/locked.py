"""Where the text of a source is not at hand, what the brief says is what was verified before."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import LOCK_OUT_OF_DATE, NOT_AS_VERIFIED, Finding
from briefwright.core.diagnostics import Severity
from briefwright.core.paths import FieldPath
from briefwright.evidence import Claim, ClaimKind, EvidenceLock, Verdict
from briefwright.evidence.lock import covers, lock_evidence
from briefwright.model import Brief

_RENEW = "Take back the change, or verify it where the text is at hand: brief check --lock."
_NAMES = {
    ClaimKind.QUOTE: "This quote",
    ClaimKind.SPEAKER: "The speaker of this quote",
    ClaimKind.ATTRIBUTION: "The attribution of this quote",
    ClaimKind.NAME: "This name",
    ClaimKind.RANK: "This rank",
    ClaimKind.ROLE: "This role",
}
_IN_PERSON = (ClaimKind.QUOTE, ClaimKind.SPEAKER, ClaimKind.NAME, ClaimKind.RANK, ClaimKind.ROLE)
"""What nobody may get wrong: an error, where anything else is a warning."""
_CAUSES = (ClaimKind.QUOTE, ClaimKind.NAME)
_CONSEQUENCES = (ClaimKind.SPEAKER, ClaimKind.ATTRIBUTION, ClaimKind.RANK, ClaimKind.ROLE)


def check_lock(brief: Brief, circumstances: Circumstances) -> Iterator[Finding]:
    """Find what is not as it was verified, texts that are others, and a lock out of date."""
    lock = circumstances.lock
    if lock is None:
        return
    yield from _other_texts(brief, circumstances, lock)
    yield from map(_not_as_verified, _unverified(brief, circumstances, lock))
    if circumstances.texts and _is_out_of_date(brief, circumstances, lock):
        message = "The evidence lock no longer says what this check finds."
        hint = "Renew it with 'brief check --lock', so that others find the same."
        yield Finding(LOCK_OUT_OF_DATE, ("sources",), message, hint, Severity.WARNING)


def _unverified(brief: Brief, circumstances: Circumstances, lock: EvidenceLock) -> Iterator[Claim]:
    """Yield claims that the lock does not know, one for each field and each cause.

    Other words of a quote are others for its speaker too, another name is one for its titles.
    """
    covered = {source.id for source in brief.sources if covers(lock, source)}
    claims = [
        each.claim
        for each in circumstances.verifications
        if each.verdict is Verdict.NOT_CHECKED
        and each.claim.cites
        and {cited.source for cited in each.claim.cites} <= covered
    ]
    parts = {claim.path[:-1] for claim in claims if claim.kind in _CAUSES}
    names = {claim.words for claim in claims if claim.kind is ClaimKind.NAME}
    names |= {str(person.id) for person in brief.officials if person.name in names}
    seen: set[FieldPath] = set()
    for claim in claims:
        follows = claim.kind in _CONSEQUENCES and (claim.path[:-1] in parts or claim.words in names)
        if not follows and claim.path not in seen:
            seen.add(claim.path)
            yield claim


def _other_texts(
    brief: Brief, circumstances: Circumstances, lock: EvidenceLock
) -> Iterator[Finding]:
    for index, source in enumerate(brief.sources):
        locked = lock.sources.get(str(source.id))
        if locked is None or source.id in circumstances.texts or covers(lock, source):
            continue
        message = f"The evidence lock was made from another text, with {locked.sha256[:12]}…"
        yield Finding(NOT_AS_VERIFIED, ("sources", index, "sha256"), message, _RENEW)


def _not_as_verified(claim: Claim) -> Finding:
    what = _NAMES.get(claim.kind, f"'{claim.words}'")
    message = f"{what} is not what was verified when the evidence lock was made."
    severity = Severity.ERROR if claim.kind in _IN_PERSON else Severity.WARNING
    return Finding(NOT_AS_VERIFIED, claim.path, message, _RENEW, severity)


def _is_out_of_date(brief: Brief, circumstances: Circumstances, lock: EvidenceLock) -> bool:
    fresh = lock_evidence(brief, circumstances.verifications, circumstances.texts, lock)
    return fresh != lock
