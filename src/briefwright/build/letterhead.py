"""The letterhead of a template: find its file, and judge the PDF that it lies under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from briefwright import __version__
from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors
from briefwright.core.keeping import Keeper
from briefwright.core.rendering import Letterhead, Rendering
from briefwright.core.world import World

LETTERHEAD = "letterhead.pdf"
LARGEST = 10_000_000
"""Bytes; every PDF made with it would be as large."""


def letterhead_path(world: World, folders: Sequence[PurePath]) -> PurePath | None:
    """Return the first letterhead in the folders of a template and those it inherits from."""
    return next(filter(world.is_file, (folder / LETTERHEAD for folder in folders)), None)


def find_letterhead(
    world: World, folders: Sequence[PurePath]
) -> tuple[Letterhead | None, tuple[Diagnostic, ...]]:
    """Return the first letterhead in the folders, and T720 or T721 where it cannot be one.

    Whether it can indeed be used shows when a PDF is made.
    """
    path = letterhead_path(world, folders)
    if path is None:
        return None, ()
    data = world.read(path)
    place = Span.point(str(path), 1)
    if not data.startswith(b"%PDF-"):
        problem = "is empty" if not data else "is not a PDF file"
        cure = "export it as PDF, or remove it"
        return None, (Diagnostic("T720", Severity.ERROR, f"the letterhead {problem}", place, cure),)
    if len(data) > LARGEST:
        message = f"the letterhead has {len(data) / 1e6:.0f} MB, and every PDF would be as large"
        cure = f"make its pictures smaller: {LARGEST / 1e6:.0f} MB are the most"
        return None, (Diagnostic("T721", Severity.ERROR, message, place, cure),)
    return Letterhead(str(path), data), ()


def letterhead_findings(
    letterhead: Letterhead, rendering: Rendering, keeper: Keeper
) -> tuple[Diagnostic, ...]:
    """Return an error (T725) for each rule that a finished PDF breaks.

    Without a letterhead no PDF of ours breaks any, so it is the letterhead that does. It lies in
    each PDF as the same objects, so one that was fine once is not examined again: that would take
    as long as all the rest of a build.
    """
    key = b"\0".join((b"letterhead", __version__.encode(), letterhead.data))
    if has_errors(rendering.diagnostics) or keeper.recall(key) is not None:
        return ()
    found = tuple(_faults(letterhead, rendering))
    if not found:
        keeper.keep(key, b"fine")
    return found


def _faults(letterhead: Letterhead, rendering: Rendering) -> Iterator[Diagnostic]:
    from briefwright.doctor import examine

    for group in examine(rendering.data, LETTERHEAD).groups:
        if not group.rule.is_advice:
            where = ", ".join((group.rule.id, *group.places[:1]))
            yield Diagnostic(
                "T725",
                Severity.ERROR,
                f"no accessible, archival PDF can be made with the letterhead ({where}): "
                f"{group.message}",
                Span.point(letterhead.name, 1),
                group.rule.cure,
            )
