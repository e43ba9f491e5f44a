"""What tags and archiving cost: our PDF renderer beside itself without them, turn by turn."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from unittest import mock

from briefwright.render.pdf import publishing
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.page_canvas import PageCanvas
from tests.benchmarks.subject import subject
from tests.benchmarks.timing import Timing

RUNS = 40
BUDGET = 12.0  # seconds
_REPLACED = (
    (PdfCanvas, "_change_owner", lambda *_: None),
    (PageCanvas, "_begin", lambda *_: ""),
    (PageCanvas, "artifact", lambda *_: contextlib.nullcontext()),
    (publishing, "_structure", lambda *_: "null"),
    (publishing, "identity", lambda *_, **__: ""),
)


@dataclass(frozen=True, slots=True)
class TaggingCost:
    """The times of rendering a brief with tags, and with what they need left out."""

    brief: str
    tagged: Timing
    untagged: Timing

    @property
    def share(self) -> float:
        """Return what tags add, as a share of the time without them."""
        return self.tagged.lowest / self.untagged.lowest - 1


def tagging_cost(brief: str, *, runs: int = RUNS, budget: float = BUDGET) -> TaggingCost:
    """Measure both ways in turns, so that other work on the machine disturbs them alike."""
    render = subject(brief).pdf
    with_tags: list[float] = []
    without: list[float] = []
    render()
    while len(without) < runs and sum(with_tags) + sum(without) < budget:
        with_tags.append(_seconds(render))
        with untagged():
            without.append(_seconds(render))
    return TaggingCost(brief, Timing(tuple(with_tags)), Timing(tuple(without)))


@contextlib.contextmanager
def untagged() -> Iterator[None]:
    """Let the renderer write neither marks nor structure, metadata or colour profile.

    Such a file is no file to give to anybody; nothing but this measurement makes one.
    """
    with contextlib.ExitStack() as stack:
        for owner, name, instead in _REPLACED:
            stack.enter_context(mock.patch.object(owner, name, instead))
        yield


def _seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start
