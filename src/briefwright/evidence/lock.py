"""The evidence lock: what was verified against texts that may not travel with the brief.

It holds fingerprints and positions, no words: whoever has the brief and its lock, but not the
texts, can still tell that a quote is the one that was verified.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from briefwright.core.paths import FieldPath
from briefwright.evidence.claims import Claim, ClaimKind, SourcePassage, Verdict, Verification
from briefwright.evidence.folding import folded
from briefwright.evidence.texts import ArchivedText
from briefwright.model import Brief, Official, Part, Quote, Source

_OF_A_QUOTE = (ClaimKind.SPEAKER, ClaimKind.ATTRIBUTION)
_OF_A_PERSON = (ClaimKind.RANK, ClaimKind.ROLE)
_Key = tuple[str, tuple[str, ...], str]
"""What makes it the same claim: its kind, what it cites, the fingerprint of its words."""


@dataclass(frozen=True, slots=True)
class LockedSource:
    """The text that claims were held against."""

    sha256: str
    paragraphs: int


@dataclass(frozen=True, slots=True)
class LockedClaim:
    """A claim as it was verified: every field but its own may have changed places since."""

    field: str
    """Where it stood: ``quotes.leadership.text``, with ids for places in lists."""
    kind: ClaimKind
    cites: tuple[str, ...]
    """``article#p4``, as written."""
    words: str
    """SHA-256 of what it says, with what it says that of."""
    verdict: Verdict
    source: str | None = None
    """Where it stands in the source, or what is nearest to it, as in ``SourcePassage``."""
    paragraph: int = 0
    start: int = 0
    end: int = 0
    passage: str = ""
    """SHA-256 of the words that stand there."""

    @property
    def key(self) -> _Key:
        """What makes it the same claim, wherever it stands."""
        return (self.kind, self.cites, self.words)

    @property
    def place(self) -> SourcePassage | None:
        """Where it stands; without the words, which the lock does not have."""
        if self.source is None:
            return None
        return SourcePassage(self.source, self.paragraph, self.start, self.end, "")


@dataclass(frozen=True, slots=True)
class EvidenceLock:
    """All that was verified of a brief, in the order of the fields' names."""

    sources: Mapping[str, LockedSource] = field(default_factory=dict)
    claims: tuple[LockedClaim, ...] = ()


def lock_evidence(
    brief: Brief,
    verifications: Iterable[Verification],
    texts: Mapping[str, ArchivedText],
    earlier: EvidenceLock | None = None,
) -> EvidenceLock:
    """Return the lock of a brief whose claims were verified.

    Claims on sources whose text is not at hand keep what an earlier lock says of them; those that
    it does not know are left out.
    """
    sources = dict(earlier.sources) if earlier else {}
    listed = {source.id for source in brief.sources}
    sources.update(
        (name, LockedSource(text.sha256, len(text.paragraphs))) for name, text in texts.items()
    )
    claims = set(_locked_claims(brief, verifications, earlier))
    return EvidenceLock(
        {name: sources[name] for name in sorted(sources) if name in listed},
        tuple(sorted(claims, key=_order)),
    )


def held_against(
    brief: Brief, verifications: Iterable[Verification], lock: EvidenceLock
) -> tuple[Verification, ...]:
    """Return verifications with the lock's verdict for each claim that could not be checked."""
    by_key = _by_key(lock)
    covered = {source.id for source in brief.sources if covers(lock, source)}

    def held(each: Verification) -> Verification:
        cited = {reference.source for reference in each.claim.cites}
        if each.verdict is not Verdict.NOT_CHECKED or not cited <= covered:
            return each
        locked = by_key.get(_key(brief, each.claim))
        if locked is None:
            return each
        return replace(each, verdict=locked.verdict, passage=locked.place)

    return tuple(map(held, verifications))


def covers(lock: EvidenceLock, source: Source) -> bool:
    """Tell whether a lock was made from the text that a source of the brief means."""
    locked = lock.sources.get(str(source.id))
    return locked is not None and source.sha256 in (None, locked.sha256)


def stable_path(brief: Brief, path: FieldPath) -> str:
    """Return a path with ids for places in lists, where items have them: ``quotes.leadership``."""
    steps: list[str] = []
    value: object = brief
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
            identifier = getattr(value, "id", None)
            steps.append(str(identifier or step))
        else:
            value = getattr(value, step, None)
            steps.append(step)
    return ".".join(steps)


def fingerprint(text: str) -> str:
    """Return the SHA-256 of words, in NFC and with white space folded."""
    return sha256(folded(text).encode()).hexdigest()


def _locked_claims(
    brief: Brief, verifications: Iterable[Verification], earlier: EvidenceLock | None
) -> Iterator[LockedClaim]:
    known = _by_key(earlier) if earlier else {}
    for each in verifications:
        kind, cites, words = key = _key(brief, each.claim)
        place = stable_path(brief, each.claim.path)
        kept = known.get(key)
        if kept is not None and _says_the_same(each, kept):
            yield replace(kept, field=place)
            continue
        if each.verdict is Verdict.NOT_CHECKED:
            continue
        locked = LockedClaim(place, ClaimKind(kind), cites, words, each.verdict)
        passage = each.passage
        if passage is not None:
            locked = replace(
                locked,
                source=passage.source,
                paragraph=passage.paragraph,
                start=passage.start,
                end=passage.end,
                passage=fingerprint(passage.words),
            )
        yield locked


def _says_the_same(each: Verification, kept: LockedClaim) -> bool:
    """Tell whether a claim has no verdict, or the one that a lock gave it: with a place, no words.

    A lock that was given back so must not lose the fingerprint of the words that stand there.
    """
    if each.verdict is Verdict.NOT_CHECKED:
        return True
    return (each.verdict, each.passage) == (kept.verdict, kept.place)


def _by_key(lock: EvidenceLock) -> Mapping[_Key, LockedClaim]:
    return {locked.key: locked for locked in reversed(lock.claims)}


def _key(brief: Brief, claim: Claim) -> _Key:
    subject = _subject(brief, claim)
    says = folded(_said(brief, claim))
    words = f"{folded(subject)}\n{says}" if subject else says
    return (claim.kind, tuple(map(str, claim.cites)), sha256(words.encode()).hexdigest())


def _said(brief: Brief, claim: Claim) -> str:
    """Return what a claim says; of a speaker the name, since an id may come to be another's."""
    if claim.kind is not ClaimKind.SPEAKER:
        return claim.words
    names = (person.name for person in brief.officials if str(person.id) == claim.words)
    return next(names, claim.words)


def _subject(brief: Brief, claim: Claim) -> str:
    """Return what a claim is about, where its words do not say so: whose rank, who said what."""
    if claim.kind in _OF_A_QUOTE:
        quote = _nearest(brief, claim.path, Quote)
        return quote.text if isinstance(quote, Quote) else ""
    if claim.kind in _OF_A_PERSON:
        person = _nearest(brief, claim.path, Official)
        return person.name if isinstance(person, Official) else ""
    return ""


def _nearest(brief: Brief, path: FieldPath, kind: type[Part]) -> object:
    """Return the innermost part of a kind on the way to a field."""
    found: object = None
    value: object = brief
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = getattr(value, step, None)
        if isinstance(value, kind):
            found = value
    return found


def _order(claim: LockedClaim) -> tuple[str, str, tuple[str, ...], str]:
    return (claim.field, claim.kind, claim.cites, claim.words)
