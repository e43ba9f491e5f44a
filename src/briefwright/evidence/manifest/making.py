"""Make the manifest of a document: what of the brief is printed, and what came of verifying it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from hashlib import sha256

from briefwright.core.paths import FieldPath, path_text
from briefwright.evidence.claims import Claim, ClaimKind, Verdict, Verification
from briefwright.evidence.manifest.citation_items import citation_item
from briefwright.evidence.manifest.values import (
    Manifest,
    ManifestClaim,
    ManifestOfficial,
    ManifestQuote,
    ManifestSource,
    Position,
)
from briefwright.model import Brief, NotStated, Official, Quote, SourceReference

_OF_OFFICIALS = frozenset({ClaimKind.NAME, ClaimKind.RANK, ClaimKind.ROLE})


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a manifest rests on besides the brief itself."""

    printed: Set[FieldPath] = frozenset()
    """Paths of the fields whose words stand in the document; such a path covers what is below."""
    verifications: tuple[Verification, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of the archived texts that were at hand, by the id of their source."""


def make_manifest(brief: Brief, grounds: Grounds, *, name: str, brief_sha256: str) -> Manifest:
    """Return the manifest of the document that a brief became; ``name`` is its file's.

    It repeats nothing that the document does not print: no words of sources but the quotes, no
    field that the template leaves out.
    """
    making = _Making(brief, grounds)
    return Manifest(
        title=brief.title,
        language=str(brief.language),
        reference=making.text((), "reference"),
        date=brief.date.text if brief.date and making.is_printed(("date",)) else None,
        marking=_marking(brief),
        brief=name,
        brief_sha256=brief_sha256,
        sources=tuple(making.sources()),
        quotes=tuple(making.quotes()),
        officials=tuple(making.officials()),
        claims=tuple(making.claims()),
    )


class _Making:
    """Reads a brief with an eye to what of it is printed."""

    def __init__(self, brief: Brief, grounds: Grounds) -> None:
        self.brief = brief
        self.grounds = grounds
        self.verified: dict[tuple[FieldPath, ClaimKind], Verification] = {
            (each.claim.path, each.claim.kind): each for each in grounds.verifications
        }

    def is_printed(self, path: FieldPath) -> bool:
        """Tell whether the words of a field stand in the document."""
        printed = self.grounds.printed
        while path and path not in printed:
            path = path[:-1]
        return bool(path)

    def text(self, path: FieldPath, name: str) -> str | None:
        """Return a field of the part at a path as text; None where nothing of it is printed."""
        part: object = self.brief
        for step in path:
            part = part[step] if isinstance(step, int) else getattr(part, step)  # type: ignore[index]  # a list
        value = getattr(part, name)
        if value is None or isinstance(value, NotStated) or not self.is_printed((*path, name)):
            return None
        return str(value)

    def sources(self) -> Iterator[ManifestSource]:
        for index, source in enumerate(self.brief.sources):
            path: FieldPath = ("sources", index)
            if self.is_printed((*path, "title")):
                item = citation_item(
                    source,
                    source.id or str(index + 1),
                    lambda name, path=path: self.is_printed((*path, name)),  # type: ignore[misc]  # bound now
                )
                yield ManifestSource(item, self.grounds.texts.get(source.id or "", source.sha256))

    def quotes(self) -> Iterator[ManifestQuote]:
        for index, quote in enumerate(self.brief.quotes):
            path: FieldPath = ("quotes", index)
            if not self.is_printed((*path, "text")):
                continue
            found = self.verified.get(((*path, "text"), ClaimKind.QUOTE))
            yield ManifestQuote(
                path_text(path),
                quote.text,
                sha256(quote.text.encode("utf-8", "replace")).hexdigest(),
                speaker=self._speaker(path, quote),
                via=self.text(path, "via"),
                attribution=self.text(path, "attribution"),
                cites=self._cites(path, quote.source),
                verdict=found.verdict if found else Verdict.NOT_CHECKED,
                position=_position(found),
            )

    def officials(self) -> Iterator[ManifestOfficial]:
        for index, official in enumerate(self.brief.officials):
            path: FieldPath = ("officials", index)
            if self.is_printed((*path, "name")):
                yield self._official(path, official)

    def claims(self) -> Iterator[ManifestClaim]:
        """Yield what was verified besides the words of quotes, and names, ranks and roles.

        Of citations only those are told that lead nowhere: each item has its own.
        """
        for each in self.grounds.verifications:
            claim = each.claim
            if claim.kind is ClaimKind.QUOTE or _is_of_official(claim):
                continue
            if claim.kind is ClaimKind.CITATION and each.verdict is not Verdict.NOT_FOUND:
                continue
            if self.is_printed(claim.path):
                yield ManifestClaim(
                    path_text(claim.path),
                    claim.kind,
                    claim.words,
                    _references(claim.cites),
                    each.verdict,
                )

    def _official(self, path: FieldPath, official: Official) -> ManifestOfficial:
        kinds = (ClaimKind.NAME, ClaimKind.RANK, ClaimKind.ROLE)
        found = {kind: self.verified.get(((*path, kind.value), kind)) for kind in kinds}
        return ManifestOfficial(
            path_text(path),
            official.name,
            self.text(path, "rank"),
            self.text(path, "role"),
            self._cites(path, official.source),
            {
                kind: each.verdict
                for kind, each in found.items()
                if each is not None and self.is_printed(each.claim.path)
            },
        )

    def _speaker(self, path: FieldPath, quote: Quote) -> str | None:
        """Return the name of who said it."""
        named = self.text(path, "speaker")
        if named is None:
            return None
        return next((each.name for each in self.brief.officials if each.id == named), named)

    def _cites(self, path: FieldPath, sources: object) -> tuple[str, ...]:
        if not isinstance(sources, tuple):
            return ()
        printed = (
            each for index, each in enumerate(sources) if self.is_printed((*path, "source", index))
        )
        return _references(printed)


def _references(sources: Iterable[SourceReference]) -> tuple[str, ...]:
    return tuple(map(str, sources))


def _is_of_official(claim: Claim) -> bool:
    return claim.path[:1] == ("officials",) and claim.kind in _OF_OFFICIALS


def _marking(brief: Brief) -> str | None:
    if brief.marking is None:
        return None
    return " ".join((brief.marking.label, ", ".join(brief.marking.caveats))).strip()


def _position(found: Verification | None) -> Position | None:
    """Return where words stand; of words that were not found, nothing is told."""
    passage = found.passage if found else None
    if found is None or passage is None or not found.verdict.holds:
        return None
    return Position(passage.source, passage.paragraph, passage.start, passage.end)
