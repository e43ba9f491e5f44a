"""What every renderer returns: the file's bytes and what it has to say about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefwright.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Rendering:
    """A finished file; ``pages`` is None for formats that have none or do not know."""

    data: bytes = field(repr=False)
    pages: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
