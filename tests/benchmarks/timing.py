"""Times of repeated calls, every single one kept."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """The times of all runs, in seconds, in the order in which they ran."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the middle time."""
        return statistics.median(self.seconds)

    @property
    def lowest(self) -> float:
        """Return the shortest time: the one least disturbed by other work on the machine."""
        return min(self.seconds)

    @property
    def quartiles(self) -> tuple[float, float]:
        """Return the times between which the middle half of the runs lies."""
        if len(self.seconds) < 2:
            return self.lowest, self.lowest
        lower, _, upper = statistics.quantiles(self.seconds, n=4, method="inclusive")
        return lower, upper


def time_call(call: Callable[[], object], *, most: int, budget: float) -> Timing:
    """Call a function up to ``most`` times, or until ``budget`` seconds are spent.

    The first call warms up and does not count, unless it alone spends the budget.
    """
    first = _seconds(call)
    if first > budget or most <= 1:
        return Timing((first,))
    times: list[float] = []
    while len(times) < most and sum(times) < budget:
        times.append(_seconds(call))
    return Timing(tuple(times))


def _seconds(call: Callable[[], object]) -> float:
    # What an earlier call left behind is not for this one to sweep up.
    gc.collect()
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
