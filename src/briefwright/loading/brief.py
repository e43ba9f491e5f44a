"""From the bytes of a file to a brief, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefwright.core.diagnostics import Diagnostic
from briefwright.loading.ignoring import Ignore
from briefwright.loading.known_keys import KNOWN_KEYS
from briefwright.loading.overrides import COMMAND_LINE, Override
from briefwright.loading.parts import CODES_BY_KIND, FileOf, load_part
from briefwright.loading.positions import Positions
from briefwright.model import Brief

__all__ = ["CODES_BY_KIND", "LoadedBrief", "load_brief"]

_BRIEF = FileOf(
    part=Brief,
    name="brief",
    known_keys=KNOWN_KEYS,
    other="book",
    is_other=("parts", "tabs"),
    is_own=frozenset(("summary",)),
    hint="Bind it with 'brief book'; or name the briefs behind its tabs one by one.",
)


@dataclass(frozen=True, slots=True)
class LoadedBrief:
    """What a file holds; ``brief`` is None where it is not one."""

    brief: Brief | None
    positions: Positions
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = field(repr=False)
    """Of the file, for excerpts."""
    override_lines: tuple[str, ...] = ()
    """The texts of the overrides, which spans in ``--set`` point into."""
    ignores: tuple[Ignore, ...] = ()
    """The findings that comments in the file ask to ignore."""

    def lines_of(self, file: str) -> Sequence[str]:
        """Return the lines that spans in a file point into: the brief's own, or ``--set``."""
        if file == COMMAND_LINE:
            return self.override_lines
        return self.lines if file == self.positions.file else ()


def load_brief(data: bytes, file: str, overrides: Sequence[Override] = ()) -> LoadedBrief:
    """Return the brief that a YAML file holds, with everything that is wrong with it.

    ``overrides`` stand in for values of the file before anything is validated. There is a brief
    wherever the model accepts the data, even where the file has errors besides (a key given
    twice, say), so that its checks can run: ask ``has_errors`` before printing it.
    """
    loaded = load_part(_BRIEF, data, file, overrides)
    return LoadedBrief(
        loaded.part,
        loaded.positions,
        loaded.diagnostics,
        loaded.lines,
        loaded.override_lines,
        loaded.ignores,
    )
