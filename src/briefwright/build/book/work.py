"""Spread work on briefs over processes: results come in order, whoever is done first."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

from briefwright.core.errors import EnvironmentFailure

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_OBJECTS_BEFORE_COLLECTION = 200_000
"""New objects before Python looks for garbage in cycles: a brief makes hardly any."""

Task = TypeVar("Task")
Result = TypeVar("Result")


class Workers(Protocol):
    """Whoever does the work."""

    def results(self, do: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """Yield what comes of each task, in the order of the tasks."""
        ...


class ThisProcess:
    """Does one task after another, when its result is asked for."""

    def results(self, do: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """Yield what comes of each task, in the order of the tasks."""
        return map(do, tasks)


@contextmanager
def processes(count: int) -> Iterator[Workers]:
    """Start processes that do the work; with fewer than two it is done in this one."""
    if count < 2:
        yield ThisProcess()
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Started anew rather than forked: the same on every platform, and no lock is copied while held.
    context = get_context("spawn")
    collect = (_OBJECTS_BEFORE_COLLECTION,)
    with ProcessPoolExecutor(count, context, gc.set_threshold, collect) as pool:
        yield _Pool(pool)
        pool.shutdown(cancel_futures=True)


class _Pool:
    """Does the work in the processes of a pool."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def results(self, do: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """Yield what comes of each task, in the order of the tasks.

        Raises:
            EnvironmentFailure: the system stopped a process.
        """
        from concurrent.futures.process import BrokenProcessPool

        try:
            yield from self._pool.map(do, tasks)
        except BrokenProcessPool as error:
            raise EnvironmentFailure(
                "a process that worked on the briefs was stopped, perhaps for lack of memory",
                "try again with --jobs 1",
            ) from error
