"""Fixtures and rules for every test: outside programs, shared material, goldens, a silent log."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.support.golden import Golden

CHECKOUT = Path(__file__).resolve().parents[1]

# Timings never fail a test, and a run is repeatable; `HYPOTHESIS_PROFILE=explore` looks further.
hypothesis.settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the files under tests/golden anew instead of comparing with them",
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a conformance test whose program is missing; in CI that is a failure."""
    for mark in item.iter_markers("conformance"):
        missing = [program for program in mark.args if shutil.which(program) is None]
        if missing:
            leave = pytest.fail if os.environ.get("BRIEFWRIGHT_CI") else pytest.skip
            leave(f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the cache of the tests, and of the commands they run, apart from the user's."""
    os.environ["BRIEFWRIGHT_CACHE"] = str(tmp_path_factory.mktemp("cache", numbered=True))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Top of the source checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared(checkout: Path) -> Path:
    """Material that stands beside the checkout and is not part of it: sources, schemas, tools."""
    folder = checkout.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no folder `shared` beside the checkout")
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest, checkout: Path) -> Golden:
    """Compare text with a file under tests/golden."""
    update: bool = request.config.getoption("--update-golden")
    return Golden(checkout / "tests" / "golden", update=update)


@pytest.fixture(autouse=True)
def _silent_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning in the log without the mark `may_log`."""
    yield
    if request.node.get_closest_marker("may_log") is None:
        records = [*caplog.get_records("setup"), *caplog.get_records("call")]
        unexpected = [r.getMessage() for r in records if r.levelno >= logging.WARNING]
        assert unexpected == [], "unexpected warnings in the log"
