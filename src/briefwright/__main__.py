"""Run the command line as `python -m briefwright`."""

from __future__ import annotations

import sys

from briefwright.cli import main

if __name__ == "__main__":
    sys.exit(main())
