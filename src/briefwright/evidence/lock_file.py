"""The evidence lock as a file: JSON that people can compare, a claim a line, sealed at the end.

The seal is the SHA-256 of everything before it. It is no signature: it notices an edit by hand or a
merge that went wrong, not a forger.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from briefwright.evidence.claims import ClaimKind, Verdict
from briefwright.evidence.lock import EvidenceLock, LockedClaim, LockedSource

VERSION: Final = 1
LARGEST = 20_000_000  # bytes
_PLACE = re.compile(r"(?P<source>[\w-]+)#p(?P<paragraph>\d+):(?P<start>\d+)-(?P<end>\d+)")
_SEAL = re.compile(r',?\s*"seal": "(?P<seal>[^"]*)"\s*\}\s*\Z')


class LockFault(Exception):
    """Why a lock cannot be used, what to do, and where in its file that shows."""

    def __init__(self, message: str, hint: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column


def lock_text(lock: EvidenceLock) -> str:
    """Return a lock as the text of its file; the same lock is always the same text."""
    sources = [
        f"    {_json(name)}: {_json({'sha256': each.sha256, 'paragraphs': each.paragraphs})}"
        for name, each in lock.sources.items()
    ]
    claims = [f"    {_json(_claim_values(each))}" for each in lock.claims]
    body = (
        f'{{\n  "evidence_lock": {VERSION},\n'
        f'  "sources": {{\n{_lines(sources)}  }},\n'
        f'  "claims": [\n{_lines(claims)}  ]'
    )
    return f'{body},\n  "seal": "{_seal(body)}"\n}}\n'


def read_lock(data: bytes) -> EvidenceLock:
    """Return the lock that a file holds.

    Raises:
        LockFault: it is no lock, of another version, or not as the program wrote it.
    """
    text = _text(data)
    values = _values(text)
    version = values.get("evidence_lock")
    if version != VERSION:
        what = "This is no evidence lock." if version is None else _of_another_version(version)
        raise LockFault(what, _RENEW)
    sealed = _SEAL.search(text)
    if sealed is None or _seal(text[: sealed.start()]) != sealed["seal"]:
        raise LockFault(
            "The evidence lock is not as the program wrote it: its seal does not fit.",
            "Take back what was edited by hand or merged, or renew it: brief check --lock.",
        )
    try:
        return EvidenceLock(
            {name: LockedSource(**each) for name, each in values["sources"].items()},
            tuple(_locked_claim(each) for each in values["claims"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise LockFault("The evidence lock has entries that are none.", _RENEW) from None


_MARKS_OF_A_MERGE = ("<<<<<<<", "=======", ">>>>>>>")
_RENEW = "Renew it where the texts are at hand: brief check --lock."


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise LockFault("The evidence lock is larger than any brief would need.", _RENEW)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise LockFault("The evidence lock is not text in UTF-8.", _RENEW) from None


def _values(text: str) -> Mapping[str, Any]:
    if not text.strip():
        raise LockFault("The evidence lock is empty.", _RENEW)
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"The evidence lock is not JSON: {error.msg}."
        if text.split("\n")[error.lineno - 1].startswith(_MARKS_OF_A_MERGE):
            message = "The evidence lock has the marks of a merge that stopped."
        raise LockFault(message, _RENEW, error.lineno, error.colno) from None
    except (RecursionError, ValueError):
        raise LockFault("The evidence lock is not JSON that the program writes.", _RENEW) from None
    return values if isinstance(values, dict) else {}


def _of_another_version(version: object) -> str:
    return f"The evidence lock has the version {version}; this program reads {VERSION}."


def _seal(body: str) -> str:
    return sha256(body.encode()).hexdigest()


def _lines(lines: list[str]) -> str:
    return ",\n".join(lines) + "\n" if lines else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _claim_values(claim: LockedClaim) -> dict[str, object]:
    values: dict[str, object] = {
        "field": claim.field,
        "kind": claim.kind.value,
        "cites": list(claim.cites),
        "verdict": claim.verdict.value,
    }
    if claim.source is not None:
        values["at"] = f"{claim.source}#p{claim.paragraph}:{claim.start}-{claim.end}"
    values["words"] = claim.words
    if claim.passage:
        values["passage"] = claim.passage
    return values


def _locked_claim(values: Mapping[str, Any]) -> LockedClaim:
    place = _PLACE.fullmatch(values.get("at", ""))
    return LockedClaim(
        values["field"],
        ClaimKind(values["kind"]),
        tuple(values["cites"]),
        values["words"],
        Verdict(values["verdict"]),
        place["source"] if place else None,
        int(place["paragraph"]) if place else 0,
        int(place["start"]) if place else 0,
        int(place["end"]) if place else 0,
        values.get("passage", ""),
    )
