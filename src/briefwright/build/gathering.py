"""Gather the evidence for a brief: texts at hand, the lock beside it, a verdict on each claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePath

from briefwright.build.evidence import Evidence
from briefwright.build.request import BuildRequest
from briefwright.build.sources import MISSING, SourcesRead, read_sources, unchecked_quotes
from briefwright.checks import verify_brief
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.world import World
from briefwright.evidence import EvidenceLock
from briefwright.evidence.lock import covers, held_against
from briefwright.evidence.lock_file import LockFault, read_lock
from briefwright.loading import LoadedBrief
from briefwright.model import Brief


def lock_path(request: BuildRequest) -> PurePath | None:
    """Return where the lock of a brief lies: beside it; None for standard input."""
    if request.text is not None:
        return None
    return request.path.with_name(f"{request.name}.evidence.json")


def gather_evidence(
    world: World, request: BuildRequest, loaded: LoadedBrief, brief: Brief
) -> Evidence:
    """Return the verdict on each claim of a brief: by the texts at hand, else by the lock.

    Raises:
        EnvironmentFailure: the lock is there and cannot be read.
    """
    sources = read_sources(world, request, loaded)
    verifications = verify_brief(brief, sources.texts)
    lock, data, faults = _lock(world, request)
    by_lock = tuple(
        str(source.id)
        for source in brief.sources
        if lock is not None and source.id not in sources.texts and covers(lock, source)
    )
    if lock is not None:
        verifications = held_against(brief, verifications, lock)
    diagnostics = (
        *_without(by_lock, brief, sources),
        *unchecked_quotes(loaded, sources, by_lock),
        *faults,
        *_held_notes(loaded, brief, by_lock),
    )
    return Evidence(sources.texts, verifications, lock, by_lock, diagnostics, data)


def _lock(
    world: World, request: BuildRequest
) -> tuple[EvidenceLock | None, bytes | None, tuple[Diagnostic, ...]]:
    """Return the lock beside a brief, its bytes, and why it cannot be used."""
    path = lock_path(request)
    if path is None or not world.is_file(path):
        return None, None, ()
    data = world.read(path)
    try:
        return read_lock(data), data, ()
    except LockFault as fault:
        if request.renews_lock:
            return None, data, ()
        span = Span.point(str(path), fault.line, fault.column)
        return None, data, (Diagnostic("E127", Severity.ERROR, fault.message, span, fault.hint),)


def _without(names: Collection[str], brief: Brief, sources: SourcesRead) -> Iterator[Diagnostic]:
    """Yield what reading found, but not that a text is missing for which the lock stands."""
    for each in sources.diagnostics:
        path = each.path or ""
        is_covered = any(
            source.id in names and path.startswith(f"sources[{index}]")
            for index, source in enumerate(brief.sources)
        )
        if each.code != MISSING or not is_covered:
            yield each


def _held_notes(
    loaded: LoadedBrief, brief: Brief, names: tuple[str, ...]
) -> tuple[Diagnostic, ...]:
    """Return a note for each source that the lock stands for."""
    return tuple(
        Diagnostic(
            "E128",
            Severity.NOTE,
            f"The text of '{source.id}' is not at hand; the evidence lock stands for it.",
            loaded.positions.holder(("sources", index)),
            "Name the folder of the text with --sources to hold the brief against the text itself.",
            f"sources[{index}]",
        )
        for index, source in enumerate(brief.sources)
        if source.id in names
    )
