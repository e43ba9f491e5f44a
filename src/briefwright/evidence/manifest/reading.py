"""Read a manifest that came with a file from anywhere: whatever is wrong with it is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.evidence.claims import ClaimKind, Verdict
from briefwright.evidence.manifest.digests import Digest, Extent
from briefwright.evidence.manifest.form import CHECKSUM, NAMESPACE, checksum
from briefwright.evidence.manifest.values import (
    Manifest,
    ManifestClaim,
    ManifestOfficial,
    ManifestQuote,
    ManifestSource,
    Position,
)

_FAMILY = NAMESPACE.rpartition(":")[0]
_BROKEN = (KeyError, TypeError, ValueError, AttributeError, RecursionError, IndexError)


class ManifestError(Exception):
    """A manifest that cannot be read, as a reason that goes on a sentence."""


@dataclass(frozen=True, slots=True)
class ReadManifest:
    """A manifest with the digest of its document."""

    manifest: Manifest
    digest: Digest
    is_whole: bool
    """Whether its checksum is its own."""


def read_manifest(data: bytes) -> ReadManifest:
    """Return the manifest that a file of JSON holds.

    Raises:
        ManifestError: it is none, or of another form.
    """
    try:
        values = json.loads(data)
        schema = _text(values["schema"])
    except _BROKEN as error:
        raise ManifestError("it is damaged beyond reading") from error
    if schema != NAMESPACE:
        is_later = schema.startswith(f"{_FAMILY}:")
        raise ManifestError("a later version wrote it" if is_later else "it is none of ours")
    try:
        manifest, digest = _manifest(values), _digest(values["document"]["digest"])
        return ReadManifest(manifest, digest, values.get(CHECKSUM) == checksum(values))
    except _BROKEN as error:
        raise ManifestError("it is damaged beyond reading") from error


def _manifest(values: Mapping[str, Any]) -> Manifest:
    document, brief = values["document"], values["brief"]
    return Manifest(
        title=_text(document["title"]),
        language=_text(document["language"]),
        reference=_optional(document.get("reference")),
        date=_optional(document.get("date")),
        marking=_optional(document.get("marking")),
        brief=_text(brief["name"]),
        brief_sha256=_text(brief["sha256"]),
        sources=tuple(_source(each) for each in _list(values["sources"])),
        quotes=tuple(_quote(each) for each in _list(values["quotes"])),
        officials=tuple(_official(each) for each in _list(values["officials"])),
        claims=tuple(_claim(each) for each in _list(values["claims"])),
    )


def _digest(value: Mapping[str, Any]) -> Digest:
    ((extent, digests),) = value.items()
    return Digest(Extent(extent), tuple(map(_text, _list(digests))))


def _source(value: Mapping[str, Any]) -> ManifestSource:
    item = {key: each for key, each in value.items() if key != "custom"}
    for name in ("id", "type", "title"):
        _text(item[name])
    for name in ("publisher", "URL", "language", "genre"):
        _optional(item.get(name))
    for author in _list(item.get("author", [])):
        _text(author["literal"])
    return ManifestSource(item, _optional(value.get("custom", {}).get("sha256")))


def _quote(value: Mapping[str, Any]) -> ManifestQuote:
    return ManifestQuote(
        path=_text(value["path"]),
        words=_text(value["words"]),
        sha256=_text(value["sha256"]),
        speaker=_optional(value.get("speaker")),
        via=_optional(value.get("via")),
        attribution=_optional(value.get("attribution")),
        cites=_texts(value.get("cites", [])),
        verdict=Verdict(value["verdict"]),
        position=_position(value.get("position")),
    )


def _official(value: Mapping[str, Any]) -> ManifestOfficial:
    verdicts = value.get("verdicts", {}).items()
    return ManifestOfficial(
        path=_text(value["path"]),
        name=_text(value["name"]),
        rank=_optional(value.get("rank")),
        role=_optional(value.get("role")),
        cites=_texts(value.get("cites", [])),
        verdicts={ClaimKind(kind): Verdict(verdict) for kind, verdict in verdicts},
    )


def _claim(value: Mapping[str, Any]) -> ManifestClaim:
    return ManifestClaim(
        path=_text(value["path"]),
        kind=ClaimKind(value["kind"]),
        words=_text(value["words"]),
        cites=_texts(value.get("cites", [])),
        verdict=Verdict(value["verdict"]),
    )


def _position(value: Mapping[str, Any] | None) -> Position | None:
    if value is None:
        return None
    numbers = (int(value[name]) for name in ("paragraph", "start", "end"))
    return Position(_text(value["source"]), *numbers)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _text(value)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _list(value)))
