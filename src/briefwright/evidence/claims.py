"""Claims: what a brief says that a source can bear out, and what came of holding it against one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefwright.core.paths import FieldPath
from briefwright.model import SourceReference


class ClaimKind(StrEnum):
    """What a claim is about."""

    QUOTE = "quote"
    """The words of a quote stand in the source, word for word."""
    SPEAKER = "speaker"
    """The source names the speaker near the words."""
    ATTRIBUTION = "attribution"
    """The source names near the words whom they are attributed to, or what they came through."""
    NAME = "name"
    """A person's name is spelt as the source spells it."""
    RANK = "rank"
    ROLE = "role"
    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    CITATION = "citation"
    """The source has the paragraph that is cited."""


class Verdict(StrEnum):
    """What came of holding a claim against the text of a source."""

    EXACT = "exact"
    """The words stand there: NFC, white space folded, nothing else."""
    TYPOGRAPHIC = "typographic"
    """The words stand there but for quotation marks, dashes, or a comma or stop at the end."""
    FOUND = "found"
    """A fact stands there, in one of its usual forms."""
    AMBIGUOUS = "ambiguous"
    """The words stand there more than once."""
    ELSEWHERE = "elsewhere"
    """The words stand in the source, but in another paragraph than the one cited."""
    ALTERED = "altered"
    """Words that are near, but not the same, stand there."""
    NOT_FOUND = "not found"
    UNDECIDED = "undecided"
    """The text is at hand, but does not tell: it is in another language or script, say."""
    NOT_CHECKED = "not checked"
    """No text of the source is at hand."""

    @property
    def holds(self) -> bool:
        """Whether the source bears the claim out."""
        return self in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.FOUND, Verdict.AMBIGUOUS)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a brief says and a source can bear out."""

    kind: ClaimKind
    path: FieldPath
    """The field that says it."""
    words: str
    """What it says: the quote, the name, ``2%``, ``2024-10``, ``Podgorica``."""
    cites: tuple[SourceReference, ...]
    """Where it is to stand: in any of these."""


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A stretch of a source: characters of a paragraph, counted from 0, the end exclusive."""

    source: str
    """The id of the source."""
    paragraph: int
    """Its number, from 1."""
    start: int
    end: int
    words: str = field(repr=False)
    """What stands there."""


@dataclass(frozen=True, slots=True)
class Verification:
    """A claim and what came of it."""

    claim: Claim
    verdict: Verdict
    passage: SourcePassage | None = None
    """Where it stands, or what stands nearest to it."""


QuoteVerdicts = Mapping[FieldPath, Verdict]
"""What came of each quote, by the path of the quote: ``("quotes", 0)``."""


def quote_verdicts(verifications: tuple[Verification, ...]) -> QuoteVerdicts:
    """Return the verdict on the words of each quote, by the path of the quote."""
    return {
        each.claim.path[:-1]: each.verdict
        for each in verifications
        if each.claim.kind is ClaimKind.QUOTE
    }
