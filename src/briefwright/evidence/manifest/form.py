"""A manifest as JSON (RFC 8259): sorted, one member a line, with a checksum of its own content."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from typing import Any, Final

from briefwright.evidence.manifest.digests import Digest
from briefwright.evidence.manifest.values import (
    Manifest,
    ManifestClaim,
    ManifestMaker,
    ManifestOfficial,
    ManifestQuote,
    ManifestSource,
    Position,
)

NAMESPACE: Final = "urn:briefwright:evidence:1"
"""Names the form, in JSON as ``schema``; also the namespace of the XML that holds it in Word."""
CHECKSUM: Final = "sha256"
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_NOT_IN_XML = re.compile("[^\\n\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def manifest_maker(manifest: Manifest) -> ManifestMaker:
    """Return what gives a manifest as a file in UTF-8 once the digest of its document is known.

    No character of the file is forbidden in XML. What does not depend on the digest is written only
    once, for all files of a build.
    """
    texts = {key: _compact(part) for key, part in _parts(manifest).items()}
    texts["brief"], texts["schema"] = _compact(_brief(manifest)), _compact(NAMESPACE)
    return partial(_file, manifest, texts)  # no closure: it may have to go to another process


def _file(manifest: Manifest, texts: Mapping[str, str], digest: Digest) -> bytes:
    members = {**texts, "document": _compact(_document(manifest, digest))}
    content = ",".join(f'"{key}":{members[key]}' for key in sorted(members))
    members[CHECKSUM] = _compact(_sha256(f"{{{content}}}"))
    lines = ",\n".join(f'"{key}":{members[key]}' for key in sorted(members))
    return _fit_for_xml(f"{{\n{lines}\n}}\n").encode("utf-8")


def manifest_json(manifest: Manifest, digest: Digest) -> bytes:
    """Return a manifest as such a file."""
    return manifest_maker(manifest)(digest)


def manifest_values(manifest: Manifest, digest: Digest) -> dict[str, Any]:
    """Return a manifest as the values of its JSON, without the checksum."""
    return {
        "schema": NAMESPACE,
        "document": _document(manifest, digest),
        "brief": _brief(manifest),
        **_parts(manifest),
    }


def checksum(values: Mapping[str, Any]) -> str:
    """Return the SHA-256 of values but for their checksum: JSON sorted, without white space."""
    return _sha256(_compact({key: value for key, value in values.items() if key != CHECKSUM}))


def _sha256(content: str) -> str:
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _fit_for_xml(text: str) -> str:
    return _NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _compact(value: object) -> str:
    return _ENCODER.encode(value)


def _document(manifest: Manifest, digest: Digest) -> dict[str, Any]:
    document = {
        "title": manifest.title,
        "language": manifest.language,
        "reference": manifest.reference,
        "date": manifest.date,
        "marking": manifest.marking,
    }
    return {**_filled(document), "digest": {digest.extent.value: list(digest.sha256)}}


def _brief(manifest: Manifest) -> dict[str, Any]:
    return {"name": manifest.brief, "sha256": manifest.brief_sha256}


def _parts(manifest: Manifest) -> dict[str, list[dict[str, Any]]]:
    return {
        "sources": [_source(each) for each in manifest.sources],
        "quotes": [_quote(each) for each in manifest.quotes],
        "officials": [_official(each) for each in manifest.officials],
        "claims": [_claim(each) for each in manifest.claims],
    }


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values without those that say nothing; an empty text is a text."""
    return {key: value for key, value in values.items() if value or value == ""}


def _source(source: ManifestSource) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON; what that does not know goes under ``custom``."""
    custom = {"custom": {"sha256": source.sha256}} if source.sha256 else {}
    return {**source.item, **custom}


def _quote(quote: ManifestQuote) -> dict[str, Any]:
    position = quote.position
    return _filled(
        {
            "path": quote.path,
            "words": quote.words,
            "sha256": quote.sha256,
            "speaker": quote.speaker,
            "via": quote.via,
            "attribution": quote.attribution,
            "cites": quote.cites,
            "verdict": quote.verdict.value,
            "position": None if position is None else _position(position),
        }
    )


def _position(position: Position) -> dict[str, Any]:
    return {
        "source": position.source,
        "paragraph": position.paragraph,
        "start": position.start,
        "end": position.end,
    }


def _official(official: ManifestOfficial) -> dict[str, Any]:
    return _filled(
        {
            "path": official.path,
            "name": official.name,
            "rank": official.rank,
            "role": official.role,
            "cites": official.cites,
            "verdicts": {kind.value: each.value for kind, each in official.verdicts.items()},
        }
    )


def _claim(claim: ManifestClaim) -> dict[str, Any]:
    values = {
        "path": claim.path,
        "kind": claim.kind.value,
        "words": claim.words,
        "cites": claim.cites,
        "verdict": claim.verdict.value,
    }
    return values if claim.cites else _filled(values)
