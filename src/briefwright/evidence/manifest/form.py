"""A manifest as JSON (RFC 8259): sorted, one entry a line, with a checksum of its own content."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from briefwright.evidence.manifest.digests import Digest
from briefwright.evidence.manifest.values import (
    Manifest,
    ManifestClaim,
    ManifestOfficial,
    ManifestQuote,
    ManifestSource,
    Position,
)

NAMESPACE: Final = "urn:briefwright:evidence:1"
"""Names the form, in JSON as ``schema``; also the namespace of the XML that holds it in Word."""
CHECKSUM: Final = "sha256"
_NOT_IN_XML = re.compile("[^\\n\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def manifest_json(manifest: Manifest, digest: Digest) -> bytes:
    """Return a manifest as a file in UTF-8; no character of it is forbidden in XML."""
    values = manifest_values(manifest, digest)
    values[CHECKSUM] = checksum(values)
    lines = ",\n".join(f"{json.dumps(key)}: {_member(values[key])}" for key in sorted(values))
    text = f"{{\n{lines}\n}}\n"
    return _NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode("utf-8")


def manifest_values(manifest: Manifest, digest: Digest) -> dict[str, Any]:
    """Return a manifest as the values of its JSON, without the checksum."""
    document = {
        "title": manifest.title,
        "language": manifest.language,
        "reference": manifest.reference,
        "date": manifest.date,
        "marking": manifest.marking,
        "digest": {digest.extent.value: list(digest.sha256)},
    }
    return {
        "schema": NAMESPACE,
        "document": _filled(document),
        "brief": {"name": manifest.brief, "sha256": manifest.brief_sha256},
        "sources": [_source(each) for each in manifest.sources],
        "quotes": [_quote(each) for each in manifest.quotes],
        "officials": [_official(each) for each in manifest.officials],
        "claims": [_claim(each) for each in manifest.claims],
    }


def checksum(values: Mapping[str, Any]) -> str:
    """Return the SHA-256 of values but for their checksum: JSON sorted, without white space."""
    content = {key: value for key, value in values.items() if key != CHECKSUM}
    return sha256(_compact(content).encode("utf-8", "surrogatepass")).hexdigest()


def _member(value: object) -> str:
    """Return a value on one line, a list with a line for each entry."""
    if not isinstance(value, list) or not value:
        return _written(value)
    return "[\n" + ",\n".join(map(_written, value)) + "\n]"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, (), {}, [])}


def _source(source: ManifestSource) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON; what that does not know goes under ``custom``."""
    custom = {"custom": {"sha256": source.sha256}} if source.sha256 else {}
    return {**source.item, **custom}


def _quote(quote: ManifestQuote) -> dict[str, Any]:
    return _filled({**_fields(quote), "cites": list(quote.cites), "verdict": quote.verdict.value})


def _official(official: ManifestOfficial) -> dict[str, Any]:
    verdicts = {kind.value: verdict.value for kind, verdict in official.verdicts.items()}
    return _filled({**_fields(official), "cites": list(official.cites), "verdicts": verdicts})


def _claim(claim: ManifestClaim) -> dict[str, Any]:
    values = {**_fields(claim), "cites": list(claim.cites), "verdict": claim.verdict.value}
    return _filled({**values, "kind": claim.kind.value})


def _fields(part: ManifestQuote | ManifestOfficial | ManifestClaim | Position) -> dict[str, Any]:
    """Return the fields of a part by name; dataclasses.asdict would copy all of them deeply."""
    values = {name: getattr(part, name) for name in part.__slots__}
    position = values.get("position")
    return values if position is None else {**values, "position": _fields(position)}
