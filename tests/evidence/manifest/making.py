"""A brief with a bit of everything that a manifest tells, and its manifest."""

from __future__ import annotations

from collections.abc import Set

from briefwright.core.paths import FieldPath
from briefwright.evidence import Claim, ClaimKind, SourcePassage, Verdict, Verification
from briefwright.evidence.manifest import Grounds, Manifest, make_manifest
from briefwright.model import Brief, SourceReference, validate_brief

WORDS = "We shall dredge the northern basin"
_VALIDATION = validate_brief(
    {
        "title": "Harbour works",
        "summary": "Dredging starts in May.",
        "reference": "H-7",
        "date": "2025-03~",
        "language": "en-GB",
        "marking": {"label": "TLP:GREEN", "caveats": ["LOCAL"]},
        "officials": [
            {"id": "ana", "name": "Ana Perović", "rank": "Captain", "role": "Harbour Master"},
            {"name": "Ben", "role": "not stated", "source": "notice"},
        ],
        "quotes": [
            {"text": WORDS, "speaker": "ana", "via": "a notice", "source": ["notice#p2", "map"]},
            {"text": "Enough", "speaker": "not stated", "attribution": "the pilot", "via": None},
        ],
        "commitments": [{"what": "Dredge", "target": "2%", "source": "notice#p3"}],
        "sources": [
            {
                "id": "notice",
                "title": "Notice",
                "type": "press release",
                "author": ["Port", "A. B."],
                "issued": "2025-03-01/2025-03-04",
                "accessed": "2025-03~",
                "url": "https://port.example.org/7",
                "language": "hr",
                "sha256": "0" * 64,
                "note": "Ours.",
            },
            {"id": "map", "title": "Map", "type": "web page", "issued": "2017/..", "author": None},
            {"title": "Diary", "publisher": "not stated"},
        ],
    }
)
assert _VALIDATION.brief is not None, _VALIDATION.problems
BRIEF: Brief = _VALIDATION.brief
EVERYTHING: Set[FieldPath] = {(name,) for name in type(BRIEF).model_fields}


def verification(
    kind: ClaimKind, path: FieldPath, verdict: Verdict, words: str = "x"
) -> Verification:
    """Return what came of a claim; its words stand in the second paragraph of the notice."""
    claim = Claim(kind, path, words, (SourceReference("notice", 2, 2),))
    return Verification(claim, verdict, SourcePassage("notice", 2, 4, 9, "SECRET PASSAGE"))


VERIFICATIONS = (
    verification(ClaimKind.QUOTE, ("quotes", 0, "text"), Verdict.TYPOGRAPHIC, WORDS),
    verification(ClaimKind.QUOTE, ("quotes", 1, "text"), Verdict.ALTERED, "Enough"),
    verification(ClaimKind.SPEAKER, ("quotes", 0, "speaker"), Verdict.FOUND, "Ana Perović"),
    verification(ClaimKind.NAME, ("officials", 0, "name"), Verdict.FOUND, "Ana Perović"),
    verification(ClaimKind.RANK, ("officials", 0, "rank"), Verdict.NOT_FOUND, "Captain"),
    verification(ClaimKind.CITATION, ("commitments", 0, "source", 0), Verdict.FOUND, "notice#p3"),
    verification(ClaimKind.NUMBER, ("commitments", 0, "target"), Verdict.FOUND, "2%"),
)


def made(
    printed: Set[FieldPath] = EVERYTHING,
    verifications: tuple[Verification, ...] = VERIFICATIONS,
) -> Manifest:
    """Return the manifest of the brief as far as it is printed."""
    grounds = Grounds(printed, verifications, {"notice": "1" * 64})
    return make_manifest(BRIEF, grounds, name="harbour.yaml", brief_sha256="2" * 64)
