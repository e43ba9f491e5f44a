"""Time one function, named by words: `python -m tests.benchmarks.repeat WORDS` prints JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.timing import time_call

PEER = "peer"
TABLE = "table"
HOUSE = "house"
MOST_CALLS = 100
BUDGET = 3.0  # seconds


def named_call(words: Sequence[str]) -> Callable[[], object]:
    """Return the function for the name of a measurement, ``peer MODULE SOURCE``, ``table …``."""
    if words[0] == PEER:
        from tests.benchmarks.peers import load_peer

        return load_peer(words[1]).printer(Path(words[2]))
    if words[0] == TABLE:
        from tests.benchmarks.peers import long_table

        return long_table.printer(words[1], int(words[2]))
    if words[0] == HOUSE:
        from tests.benchmarks.peers import house_rows

        return house_rows.printer(int(words[1]))
    from tests.benchmarks.measurements import ALL_CALLS

    return next(call.prepare() for call in ALL_CALLS if call.name == words[0])


def main(words: Sequence[str]) -> None:
    """Print the seconds of each call as a JSON list."""
    timing = time_call(named_call(words), most=MOST_CALLS, budget=BUDGET)
    sys.stdout.write(json.dumps(timing.seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
