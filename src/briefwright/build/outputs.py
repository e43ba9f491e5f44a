"""Decide where outputs go, so that no two of them have the same name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from briefwright.build.request import BuildRequest, Format
from briefwright.core.errors import UsageError


def output_paths(
    requests: Sequence[BuildRequest], folder: PurePath | None
) -> tuple[Mapping[Format, PurePath], ...]:
    """Return where each request's outputs go: into the folder, or beside the brief without one.

    Raises:
        UsageError: two briefs would be written to one file, or a brief over itself.
    """
    owners: dict[PurePath, str] = {}
    found = []
    for request in requests:
        place = request.folder if folder is None else folder
        paths = {kind: place / f"{request.name}.{kind.value}" for kind in request.formats}
        for path in paths.values():
            _claim(path, request, owners)
        found.append(paths)
    return tuple(found)


def _claim(path: PurePath, request: BuildRequest, owners: dict[PurePath, str]) -> None:
    if path == request.path:
        raise UsageError(f"{path} would be written over the brief itself", "name it harbour.yaml")
    if path in owners:
        both = f"{owners[path]} and {request.file}"
        raise UsageError(
            f"{both} would both be written to {path}", "build them into different folders with -o"
        )
    owners[path] = request.file
