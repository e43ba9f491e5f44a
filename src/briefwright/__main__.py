"""The command ``brief``, also as `python -m briefwright`."""

from __future__ import annotations

import sys

from briefwright.cli.process import run_process

if __name__ == "__main__":
    sys.exit(run_process())
