"""Say in one line what a check verified, and write the lock that keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefwright.build.evidence import Evidence
from briefwright.build.gathering import lock_path
from briefwright.build.request import BuildResult
from briefwright.cli.console import counted
from briefwright.core.errors import UsageError
from briefwright.core.paths import path_text
from briefwright.core.world import World
from briefwright.evidence import ClaimKind, Verdict, Verification

_NO_TEXT = "Name the folder of the texts with --sources, or add them with 'brief source add'"


def evidence_text(evidence: Evidence) -> str:
    """Return what came of the quotes and other claims, and what that rests on; else nothing."""
    kinds = [
        each.claim.kind
        for each in evidence.verifications
        if each.verdict.holds and each.claim.kind is not ClaimKind.CITATION
    ]
    if not kinds:
        return ""
    quotes = Counter(
        each.verdict for each in evidence.verifications if each.claim.kind is ClaimKind.QUOTE
    )
    exact = quotes[Verdict.EXACT]
    parts = [f"{counted(exact, 'quote')} exact"] if exact else []
    if typographic := quotes[Verdict.TYPOGRAPHIC]:
        parts.append(f"{counted(typographic, 'quote')} but for typography")
    facts = len(kinds) - exact - typographic - quotes[Verdict.AMBIGUOUS]
    parts += [f"{counted(facts, 'fact')} found"] if facts else []
    return f"{', '.join(parts)}{_rests_on(evidence)}"


def evidence_values(evidence: Evidence | None) -> dict[str, Any] | None:
    """Return every claim with its verdict, and what was read, as plain values."""
    if evidence is None:
        return None
    return {
        "sources": dict(evidence.digests),
        "by_lock": list(evidence.locked_sources),
        "claims": [_claim_values(each) for each in evidence.verifications],
    }


def _claim_values(verification: Verification) -> dict[str, Any]:
    claim, passage = verification.claim, verification.passage
    place = f"{passage.source}#p{passage.paragraph}" if passage is not None else None
    return {
        "path": path_text(claim.path),
        "kind": claim.kind.value,
        "words": claim.words,
        "cites": [str(cited) for cited in claim.cites],
        "verdict": verification.verdict.value,
        "paragraph": place,
        "start": passage.start if passage is not None else None,
        "end": passage.end if passage is not None else None,
    }


def _rests_on(evidence: Evidence) -> str:
    if not evidence.locked_sources:
        return ""
    names = _listed([f"'{name}'" for name in evidence.locked_sources])
    absent = f"text of {names} is" if len(evidence.locked_sources) == 1 else f"texts of {names} are"
    by_lock = f"by the evidence lock, since the {absent} not at hand"
    return f"; {by_lock}" if not evidence.texts else f"; in part {by_lock}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def write_lock(world: World, result: BuildResult) -> str:
    """Write the lock of a brief beside it, and return where, for people.

    Raises:
        UsageError: there is no text to verify anything against, or no file to lie beside.
        EnvironmentFailure: it cannot be written.
    """
    brief, evidence = result.prepared.loaded.brief, result.prepared.evidence
    path = lock_path(result.request)
    if path is None:
        raise UsageError("a brief from standard input has no place for a lock beside it")
    if brief is None or evidence is None or not evidence.texts:
        raise UsageError(f"no text of a source is at hand for {result.request.file}", _NO_TEXT)
    data = evidence.new_lock(brief)
    if data == evidence.lock_bytes:
        return f"{path}  (is up to date)"
    world.write(path, data)
    return str(path)
