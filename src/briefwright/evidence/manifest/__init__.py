"""The evidence manifest: what a finished document claims and from where, to travel inside it."""

from briefwright.evidence.manifest.digests import Digest, Extent, pages_digest, words_digest
from briefwright.evidence.manifest.form import (
    NAMESPACE,
    manifest_json,
    manifest_maker,
    manifest_values,
)
from briefwright.evidence.manifest.making import Grounds, make_manifest
from briefwright.evidence.manifest.reading import ManifestError, ReadManifest, read_manifest
from briefwright.evidence.manifest.values import (
    FILE_NAME,
    MEDIA_TYPE,
    Manifest,
    ManifestClaim,
    ManifestMaker,
    ManifestOfficial,
    ManifestQuote,
    ManifestSource,
    Position,
)

__all__ = [
    "FILE_NAME",
    "MEDIA_TYPE",
    "NAMESPACE",
    "Digest",
    "Extent",
    "Grounds",
    "Manifest",
    "ManifestClaim",
    "ManifestError",
    "ManifestMaker",
    "ManifestOfficial",
    "ManifestQuote",
    "ManifestSource",
    "Position",
    "ReadManifest",
    "make_manifest",
    "manifest_json",
    "manifest_maker",
    "manifest_values",
    "pages_digest",
    "read_manifest",
    "words_digest",
]
