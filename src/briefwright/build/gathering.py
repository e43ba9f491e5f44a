"""Gather the evidence for a brief: texts at hand, the lock beside it, a verdict on each claim."""

from __future__ import annotations

from pathlib import PurePath

from briefwright.build.evidence import Evidence
from briefwright.build.request import BuildRequest
from briefwright.build.sources import read_sources
from briefwright.checks import verify_brief
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.world import World
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
    path = lock_path(request)
    if path is None or not world.is_file(path):
        return Evidence(sources.texts, verifications, diagnostics=sources.diagnostics)
    data = world.read(path)
    try:
        lock = read_lock(data)
    except LockFault as fault:
        span = Span.point(str(path), fault.line, fault.column)
        found = Diagnostic("E127", Severity.ERROR, fault.message, span, fault.hint)
        diagnostics = (*sources.diagnostics, *(() if request.renews_lock else (found,)))
        return Evidence(sources.texts, verifications, diagnostics=diagnostics, lock_bytes=data)
    by_lock = tuple(
        str(source.id)
        for source in brief.sources
        if source.id not in sources.texts and covers(lock, source)
    )
    return Evidence(
        sources.texts,
        held_against(brief, verifications, lock),
        lock,
        by_lock,
        (*sources.diagnostics, *_held_notes(loaded, brief, by_lock)),
        data,
    )


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
