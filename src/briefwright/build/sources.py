"""Read the archived texts of a brief's sources, found by their path or by their SHA-256."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.build.request import BuildRequest
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.world import World
from briefwright.evidence import ArchivedText
from briefwright.loading import LoadedBrief


@dataclass(frozen=True, slots=True)
class SourcesRead:
    """The texts at hand by the id of their source, and what kept others from being read."""

    texts: Mapping[str, ArchivedText] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def read_sources(world: World, request: BuildRequest, loaded: LoadedBrief) -> SourcesRead:
    """Return the texts of the sources that a brief lists."""
    return SourcesRead()
