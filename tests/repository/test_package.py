"""The package can be imported and knows its version."""

from __future__ import annotations

from importlib.metadata import version

import briefwright


def test_version_is_the_distributions() -> None:
    assert briefwright.__version__ == version("briefwright")
