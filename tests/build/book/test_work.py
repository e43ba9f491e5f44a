"""Work on briefs is spread over processes, in order; one that the system stops is told plainly."""

from __future__ import annotations

import os
import signal

import pytest

from briefwright.build.book.work import processes
from briefwright.core.errors import EnvironmentFailure


def doubled(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def stopped(number: int) -> int:
    os.kill(os.getpid(), signal.SIGTERM)
    return number


def test_one_worker_is_this_process() -> None:
    with processes(1) as workers:
        assert list(workers.results(doubled, [3, 1])) == [(6, os.getpid()), (2, os.getpid())]


def test_others_work_elsewhere_and_keep_the_order() -> None:
    with processes(2) as workers:
        found = list(workers.results(doubled, range(5)))
    assert [each for each, _ in found] == [0, 2, 4, 6, 8]
    assert os.getpid() not in {process for _, process in found}


def test_a_process_that_is_stopped_is_no_traceback() -> None:
    with processes(2) as workers, pytest.raises(EnvironmentFailure, match="was stopped"):
        list(workers.results(stopped, [1]))
