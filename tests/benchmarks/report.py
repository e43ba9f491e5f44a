"""RESULTS.md: what was measured, in tables, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.comparing import Absence, Comparison
from tests.benchmarks.tagging import TaggingCost
from tests.benchmarks.timing import Timing

MOST_TAGGING = 0.35
"""The goal: what tags may add to the time of rendering a PDF."""
MOST_OF_TYPST = 1.3
"""The goal for a book: our time as a multiple of typst's."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: its name, its times, and the goal in seconds, if any."""

    name: str
    timing: Timing
    goal: float | None = None


@dataclass(frozen=True, slots=True)
class Rivals:
    """Other tools on the content of one brief, and our own times for each format."""

    brief: str
    pages: int
    own_cold: dict[str, Timing]
    own_warm: dict[str, Timing]
    others: Sequence[Comparison | Absence]


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run measured."""

    day: str
    machine: str
    commands: Sequence[Row]
    calls: Sequence[Row]
    large_calls: Sequence[Row]
    large_pages: int
    long_table: Row
    long_table_others: Sequence[Row]
    evidence: Sequence[Row] = ()
    tagging: Sequence[TaggingCost] = ()
    book: tuple[Row, Comparison | Absence] | None = None
    bound: Sequence[tuple[Row, float]] = ()
    """Books of many briefs, each with the megabytes that its largest process took."""
    rivals: Sequence[Rivals] = field(default_factory=tuple)


def results_text(results: Results) -> str:
    """Return RESULTS.md."""
    return "\n".join(_lines(results)) + "\n"


def seconds_text(seconds: float) -> str:
    """Return a time with about three digits and its unit."""
    if seconds < 0.01:
        return f"{seconds * 1000:.2f} ms"
    if seconds < 0.1:
        return f"{seconds * 1000:.1f} ms"
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    return f"{seconds:.2f} s"


def _lines(results: Results) -> Iterator[str]:
    yield "# How fast it is\n"
    yield "Made by `make benchmarks`; timings never fail a test. *Middle half* holds the middle"
    yield "half of the runs. A goal is marked ✓ when the median keeps it.\n"
    yield f"{results.day}, {results.machine}.\n"
    yield "## Whole commands, from a cold start\n"
    yield from _table(results.commands)
    yield "\n## Single stages, warm, on the example\n"
    yield from _table(results.calls)
    yield f"\n## The large brief: 60 officials, 200 commitments, {results.large_pages} pages\n"
    yield from _table(results.large_calls)
    yield from _per_page(results)
    yield "\n## A long table\n"
    yield from _table((results.long_table, *results.long_table_others))
    if results.evidence:
        yield "\n## Holding a brief against its sources\n"
        yield from _table(results.evidence)
    if results.tagging:
        yield "\n## What tags cost: PDF/UA-1 and PDF/A beside the same pages without\n"
        yield from _tagging_table(results.tagging)
    if results.bound:
        yield "\n## Books of many briefs, bound by two processes and more\n"
        yield from _bound_table(results.bound)
    if results.book is not None:
        yield "\n## A book of 300 pages, beside typst\n"
        yield from _book_table(*results.book)
    for rivals in results.rivals:
        yield f"\n## Beside other tools: {rivals.brief}, {rivals.pages} pages\n"
        yield from _rivals_table(rivals)
    yield "\n## Reading\n"
    yield from _reading(results)


def _bound_table(rows: Iterable[tuple[Row, float]]) -> Iterator[str]:
    yield "| | median | runs | goal | largest process |"
    yield "|---|--:|--:|--:|--:|"
    for row, megabytes in rows:
        yield (
            f"| {row.name} | {seconds_text(row.timing.median)} | {len(row.timing.seconds)} "
            f"| {_goal(row)} | {megabytes:.0f} MB |"
        )


def _table(rows: Iterable[Row]) -> Iterator[str]:
    yield "| | median | lowest | middle half | runs | goal |"
    yield "|---|--:|--:|--:|--:|--:|"
    for row in rows:
        lower, upper = (seconds_text(edge) for edge in row.timing.quartiles)
        times = f"{seconds_text(row.timing.median)} | {seconds_text(row.timing.lowest)}"
        runs = len(row.timing.seconds)
        yield f"| {row.name} | {times} | {lower} – {upper} | {runs} | {_goal(row)} |"


def _goal(row: Row) -> str:
    if row.goal is None:
        return ""
    return f"{seconds_text(row.goal)} {'✓' if row.timing.median <= row.goal else '✗'}"


def _per_page(results: Results) -> Iterator[str]:
    pages = max(results.large_pages, 1)
    shares = (
        f"{row.name.removeprefix('large brief: ')} {seconds_text(row.timing.median / pages)}"
        for row in results.large_calls
    )
    yield f"\nA page of it takes: {', '.join(shares)}."


def _tagging_table(costs: Iterable[TaggingCost]) -> Iterator[str]:
    yield "| lowest CPU time of rendering, in turns | with tags | without | tags add | goal |"
    yield "|---|--:|--:|--:|--:|"
    for cost in costs:
        kept = "✓" if cost.share <= MOST_TAGGING else "✗"
        times = " | ".join(seconds_text(each.lowest) for each in (cost.tagged, cost.untagged))
        goal = f"{MOST_TAGGING * 100:.0f} % {kept}"
        yield f"| {cost.brief} | {times} | {cost.share * 100:.0f} % | {goal} |"


def _book_table(own: Row, other: Comparison | Absence) -> Iterator[str]:
    yield "| | warm, median | lowest | × typst | goal |"
    yield "|---|--:|--:|--:|--:|"
    times = f"{seconds_text(own.timing.median)} | {seconds_text(own.timing.lowest)}"
    if isinstance(other, Absence):
        yield f"| {own.name} | {times} | | |"
        yield f"| {other.tool} | {other.reason} | | | |"
        return
    ratio = own.timing.median / other.warm.median
    kept = "✓" if ratio <= MOST_OF_TYPST else "✗"
    yield f"| {own.name} | {times} | {_ratio(ratio)} | {MOST_OF_TYPST} {kept} |"
    theirs = f"{seconds_text(other.warm.median)} | {seconds_text(other.warm.lowest)}"
    yield f"| {other.tool} {other.version} | {theirs} | 1 | |"


def _rivals_table(rivals: Rivals) -> Iterator[str]:
    yield "| | to | cold | × ours | warm | × ours | words printed |"
    yield "|---|---|--:|--:|--:|--:|--:|"
    for kind in rivals.own_cold:
        cold, warm = rivals.own_cold[kind], rivals.own_warm[kind]
        times = f"{seconds_text(cold.median)} | 1 | {seconds_text(warm.median)} | 1"
        yield f"| **briefwright** | {kind} | {times} | 100 % |"
    for other in rivals.others:
        if isinstance(other, Absence):
            yield f"| {other.tool} | | {other.reason} | | | | |"
            continue
        kind = other.file_format
        cold_ratio = other.cold.median / rivals.own_cold[kind].median
        warm_ratio = other.warm.median / rivals.own_warm[kind].median
        yield (
            f"| {other.tool} {other.version} | {kind} "
            f"| {seconds_text(other.cold.median)} | {_ratio(cold_ratio)} "
            f"| {seconds_text(other.warm.median)} | {_ratio(warm_ratio)} "
            f"| {other.printed * 100:.0f} % |"
        )


def _ratio(value: float) -> str:
    return f"{value:.2g}" if value < 10 else f"{value:.0f}"


_CONDITIONS = """\
- Each tool gets the words of our finished document: Word tools and typst as plain paragraphs,
  lists and tables, with bold and italic, without cards, callouts, notes, pictures or links;
  WeasyPrint the page that we render as HTML. So they do less than we do, and a cold start of ours
  also reads and validates the YAML and fills the template, which theirs do not.
- *Warm* compares printing alone: our `render_docx` and `render_pdf` with one more call of the tool
  in the same process. typst is made to lay out everything anew each time, since it remembers what
  did not change."""


def _reading(results: Results) -> Iterator[str]:
    yield _CONDITIONS
    for rivals in results.rivals:
        for other in rivals.others:
            if isinstance(other, Comparison):
                yield f"- {_sentence(rivals, other)}"
    missed = [
        row.name
        for row in (*results.commands, *results.calls, results.long_table)
        if row.goal is not None and row.timing.median > row.goal
    ]
    yield f"- Goals missed in this run: {', '.join(missed) if missed else 'none'}."


def _sentence(rivals: Rivals, other: Comparison) -> str:
    cold = _compared(other.cold.median, rivals.own_cold[other.file_format].median)
    warm = _compared(other.warm.median, rivals.own_warm[other.file_format].median)
    return f"On {rivals.brief}, {other.tool} is {cold} than briefwright cold and {warm} warm."


def _compared(other: float, own: float) -> str:
    if other < own:
        return f"**{_ratio(own / other)} times faster**"
    return f"{_ratio(other / own)} times slower"
