"""Measure everything in one run and write RESULTS.md (`make benchmarks`)."""

from __future__ import annotations

import datetime
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.comparing import Absence, Comparison, compare_peer
from tests.benchmarks.content import Material, plain_content
from tests.benchmarks.measurements import (
    BOOK,
    BOOK_DAYS,
    BOOKS,
    CALLS,
    COMMANDS,
    EVIDENCE,
    HOUSE_ROWS,
    LARGE_CALLS,
    LONG_TABLE,
    TABLE_ROWS,
    CallMeasurement,
    own_command,
)
from tests.benchmarks.peers import PEERS, installed_version, load_peer
from tests.benchmarks.processes import Bench, usual_environment
from tests.benchmarks.repeat import HOUSE, TABLE
from tests.benchmarks.report import Results, Rivals, Row, results_text
from tests.benchmarks.subject import CHECKOUT, EXAMPLE, LARGE, Subject, subject
from tests.benchmarks.tagging import TaggingCost, tagging_cost
from tests.benchmarks.timing import Timing
from tests.support.demanding_documents import book

RESULTS = CHECKOUT / "tests" / "benchmarks" / "RESULTS.md"
SLOW_TABLE_ROWS = 100  # cell by cell, ten times the rows take a hundred times as long
RUNS, LARGE_RUNS = 10, 5


def main() -> None:
    """Measure and write; progress goes to standard error."""
    bench = Bench(CHECKOUT, usual_environment())
    with tempfile.TemporaryDirectory() as place:
        results = measure(bench, Path(place))
    RESULTS.write_text(results_text(results), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{RESULTS.relative_to(CHECKOUT)}\n")


def measure(bench: Bench, folder: Path) -> Results:
    """Take every measurement, ours first."""
    machine, commands = machine_text(), []
    for measurement in COMMANDS:
        say(measurement.name)
        timing = bench.time_command(measurement.command(folder), measurement.runs)
        commands.append(Row(measurement.name, timing, measurement.goal))
    calls, large_calls = calls_measured(bench, CALLS), calls_measured(bench, LARGE_CALLS)
    return Results(
        day=datetime.datetime.now(datetime.UTC).date().isoformat(),  # noqa: TID251 - when it was measured
        machine=machine,
        commands=commands,
        calls=calls,
        large_calls=large_calls,
        large_pages=subject(LARGE).pdf().pages or 0,
        long_table=calls_measured(bench, [LONG_TABLE])[0],
        long_table_others=[*tables_measured(bench), *houses_measured(bench)],
        evidence=calls_measured(bench, EVIDENCE),
        tagging=[tagging_measured(name) for name in (EXAMPLE, LARGE)],
        bound=books_measured(bench, folder),
        book=book_measured(bench, folder),
        rivals=(
            rivals_measured(bench, subject(EXAMPLE), calls, folder),
            rivals_measured(bench, subject(LARGE), large_calls, folder),
        ),
    )


def calls_measured(bench: Bench, measurements: Iterable[CallMeasurement]) -> list[Row]:
    """Time functions, each in a process of its own."""
    rows = []
    for measurement in measurements:
        say(measurement.name)
        timing = bench.time_named_call(measurement.name)
        rows.append(Row(measurement.name, timing, measurement.goal))
    return rows


def tables_measured(bench: Bench) -> list[Row]:
    """Time python-docx on the long table, and on a shorter one where it would take minutes."""
    version = installed_version(load_peer("with_python_docx"))
    rows = []
    for way, count in (("row by row", TABLE_ROWS), ("cell by cell", SLOW_TABLE_ROWS)):
        name = f"python-docx {version}, {way}, {count:,} rows"
        say(name)
        rows.append(Row(name, bench.time_named_call(TABLE, way, str(count))))
    return rows


def houses_measured(bench: Bench) -> list[Row]:
    """Time a loop over rows of a house file, and docxtpl on as many rows."""
    rows = calls_measured(bench, [HOUSE_ROWS])
    version = installed_version(load_peer("with_docxtpl"))
    if version is not None:
        name = f"docxtpl {version}, a loop of {TABLE_ROWS:,} rows"
        say(name)
        rows.append(Row(name, bench.time_named_call(HOUSE, str(TABLE_ROWS))))
    return rows


def tagging_measured(name: str) -> TaggingCost:
    """Measure what tags cost on a brief."""
    say(f"tags of {name}")
    return tagging_cost(name)


def book_measured(bench: Bench, folder: Path) -> tuple[Row, Comparison | Absence]:
    """Time a book of 300 pages, and typst on the same words."""
    say(BOOK.name)
    own = Row(BOOK.name, bench.time_named_call(BOOK.name))
    say("typst on the book")
    material = Material(plain_content(book(BOOK_DAYS)), b"")
    return own, compare_peer(bench, load_peer("with_typst"), material, LARGE_RUNS, folder / "book")


def books_measured(bench: Bench, folder: Path) -> list[tuple[Row, float]]:
    """Time books of many briefs, and see how much memory they take."""
    rows = []
    for measurement in BOOKS:
        say(measurement.name)
        command = measurement.command(folder)
        timing = bench.time_with_clock(command, measurement.runs, warm_ups=0)
        row = Row(measurement.name, timing, measurement.goal)
        rows.append((row, bench.peak_megabytes(command)))
    return rows


def rivals_measured(bench: Bench, brief: Subject, own: list[Row], folder: Path) -> Rivals:
    """Measure each other tool on a brief; ``own`` are our warm times of its stages."""
    runs = RUNS if brief.name == EXAMPLE else LARGE_RUNS
    others: list[Comparison | Absence] = []
    for name in PEERS:
        say(f"{name} on {brief.name}")
        place = folder / Path(brief.name).stem / name
        others.append(compare_peer(bench, load_peer(name), brief.material(), runs, place))
    own_cold: dict[str, Timing] = {}
    own_warm: dict[str, Timing] = {}
    for kind, stage in (("docx", "render Word"), ("pdf", "render PDF")):
        own_cold[kind] = bench.time_command(own_command(kind, brief.name, folder), runs)
        own_warm[kind] = next(row.timing for row in own if row.name.endswith(stage))
    return Rivals(brief.name, brief.pdf().pages or 0, own_cold, own_warm, others)


def machine_text() -> str:
    """Return what this machine is, in neutral words."""
    parts = [f"{os.cpu_count()} cores", platform.machine(), platform.system()]
    parts.append(f"{platform.python_implementation()} {platform.python_version()}")
    if hyperfine := hyperfine_version():
        parts.append(hyperfine)
    if hasattr(os, "getloadavg"):
        parts.append(f"with {os.getloadavg()[0]:.1f} other processes at work when it began")
    return ", ".join(parts)


def hyperfine_version() -> str:
    """Return the name and version of hyperfine, empty where there is none."""
    try:
        done = subprocess.run(["hyperfine", "--version"], capture_output=True, check=True)
    except OSError:
        return ""
    return done.stdout.decode().strip()


def say(text: str) -> None:
    """Tell what is being measured."""
    sys.stderr.write(f"{text} ...\n")


if __name__ == "__main__":
    main()
