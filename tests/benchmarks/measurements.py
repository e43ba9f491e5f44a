"""What is measured: each command and each function, with its goal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.peers.house_rows import officials
from tests.benchmarks.subject import CHECKOUT, EXAMPLE, LARGE, brief_command, subject
from tests.support.book_of_briefs import write_book
from tests.support.demanding_documents import book
from tests.support.documents import large_table_document
from tests.support.many_quotes import many_quotes
from tests.support.themes import plain_theme, shipped_fonts

TABLE_ROWS = 1000
BOOK_DAYS = 380
QUOTES = 1000
BRIEFS = 200
HOUSE = CHECKOUT / "templates" / "parliament" / "house.docx"


@dataclass(frozen=True, slots=True)
class CommandMeasurement:
    """A command, timed from its start to its end."""

    name: str
    command: Callable[[Path], list[str]]
    """Returns the words of the command, given the folder for its outputs."""
    runs: int = 20
    goal: float | None = None
    """Seconds, where a goal is set."""


@dataclass(frozen=True, slots=True)
class CallMeasurement:
    """A function, timed again and again in one process."""

    name: str
    prepare: Callable[[], Callable[[], object]]
    """Returns the function, with everything done that is not to be timed."""
    goal: float | None = None


def _python_alone(_folder: Path) -> list[str]:
    return [sys.executable, "-c", "pass"]


def _help(_folder: Path) -> list[str]:
    return brief_command("--help")


def _check(_folder: Path) -> list[str]:
    return brief_command("check", EXAMPLE)


def own_command(formats: str, file: str, folder: Path) -> list[str]:
    """Return the command that builds a brief below the checkout into a folder."""
    return brief_command("build", file, "--format", formats, "-o", str(folder), "--quiet")


COMMANDS = (
    CommandMeasurement("python alone", _python_alone),
    CommandMeasurement("brief --help", _help, goal=0.15),
    CommandMeasurement("brief check", _check, goal=0.3),
    CommandMeasurement("brief build, Word", partial(own_command, "docx", EXAMPLE)),
    CommandMeasurement("brief build, PDF", partial(own_command, "pdf", EXAMPLE)),
    CommandMeasurement("brief build, HTML", partial(own_command, "html", EXAMPLE)),
    CommandMeasurement(
        "brief build, Word and PDF", partial(own_command, "docx,pdf", EXAMPLE), goal=0.6
    ),
    CommandMeasurement(
        "brief build, Word and PDF, large", partial(own_command, "docx,pdf", LARGE), runs=5
    ),
)


def book_command(formats: str, briefs: int, folder: Path) -> list[str]:
    """Return the command that binds a book of so many briefs, which is written here."""
    book = write_book(folder / "book", briefs)
    return brief_command("book", str(book), "--format", formats, "-o", str(folder), "--quiet")


BOOKS = (
    CommandMeasurement(
        f"brief book, {BRIEFS} briefs, PDF", partial(book_command, "pdf", BRIEFS), 2, 25.0
    ),
    CommandMeasurement(
        f"brief book, {BRIEFS} briefs, Word and PDF",
        partial(book_command, "docx,pdf", BRIEFS),
        2,
        25.0,
    ),
)

STAGES = ("load", "compose", "check", "docx", "pdf", "html", "build")
_STAGE_NAMES = {
    "load": "load the YAML",
    "compose": "compose the document",
    "check": "load, check and compose",
    "docx": "render Word",
    "pdf": "render PDF",
    "html": "render HTML",
    "build": "whole build, Word and PDF",
}
_STAGE_GOALS = {"docx": 0.015, "pdf": 0.015}


def _stage(file: str, stage: str) -> Callable[[], object]:
    call: Callable[[], object] = getattr(subject(file), stage)
    return call


def _long_table() -> Callable[[], object]:
    from briefwright.render.docx import render_docx

    document = large_table_document(TABLE_ROWS)
    return partial(render_docx, document, plain_theme(), shipped_fonts())


def _house_rows() -> Callable[[], object]:
    from briefwright.build.prepare import prepare_brief
    from briefwright.build.request import BuildRequest, Format
    from briefwright.core.world import DiskWorld
    from briefwright.render.docx import render_docx
    from briefwright.templating.house import fill_house

    brief = {"title": "Rows", "summary": "Many.", "officials": officials(TABLE_ROWS)}
    request = BuildRequest(
        "rows.yaml",
        json.dumps(brief).encode(),
        formats=(Format.DOCX,),
        template="speaking-notes",
        house=HOUSE,
    )
    prepared = prepare_brief(DiskWorld(), request)
    content, template = prepared.loaded.brief, prepared.template
    document, theme = prepared.document, prepared.theme
    if content is None or template is None or document is None or theme is None:
        raise ValueError(prepared.diagnostics)

    def fill_and_render() -> object:
        house = fill_house(content, template, {}).house
        return render_docx(document, theme, prepared.fonts, house=house)

    return fill_and_render


def _book() -> Callable[[], object]:
    from briefwright.render.pdf import render_pdf

    return partial(render_pdf, book(BOOK_DAYS), plain_theme(), shipped_fonts())


def _quotes(*, altered: bool) -> Callable[[], object]:
    """Return a check of a thousand quotes, verdicts and findings."""
    from briefwright.checks import Circumstances, check_brief, verify_brief

    brief, texts = many_quotes(QUOTES, altered=altered)

    def check() -> object:
        verifications = verify_brief(brief, texts)
        return verifications, check_brief(brief, None, Circumstances(texts, verifications))

    return check


def _claims() -> Callable[[], object]:
    from briefwright.checks import verify_brief
    from briefwright.evidence import ArchivedText
    from briefwright.loading import load_brief

    folder = CHECKOUT / "briefs"
    loaded = load_brief((folder / "frontiere-verte.yaml").read_bytes(), "brief.yaml")
    assert loaded.brief is not None
    lines = (folder / "frontiere-verte" / "depeche.txt").read_text(encoding="utf-8").splitlines()
    paragraphs = tuple(line for line in lines if line.strip())
    texts = {"depeche": ArchivedText("depeche.txt", "0" * 64, paragraphs)}
    return partial(verify_brief, loaded.brief, texts)


CALLS = tuple(
    CallMeasurement(_STAGE_NAMES[stage], partial(_stage, EXAMPLE, stage), _STAGE_GOALS.get(stage))
    for stage in STAGES
)
LARGE_CALLS = tuple(
    CallMeasurement(f"large brief: {_STAGE_NAMES[stage]}", partial(_stage, LARGE, stage))
    for stage in STAGES
)
LONG_TABLE = CallMeasurement(f"table of {TABLE_ROWS:,} rows in Word", _long_table, goal=0.5)

HOUSE_ROWS = CallMeasurement(
    f"house file with a loop of {TABLE_ROWS:,} rows, filled and rendered", _house_rows, goal=0.5
)

BOOK = CallMeasurement("book of 300 pages: render PDF", _book)

QUOTES_FOUND = CallMeasurement(
    f"{QUOTES:,} quotes against a source of 1 MB, all of them there",
    partial(_quotes, altered=False),
    goal=2.0,
)
QUOTES_ALTERED = CallMeasurement(
    f"{QUOTES:,} quotes against a source of 1 MB, all of them altered",
    partial(_quotes, altered=True),
    goal=2.0,
)
CLAIMS = CallMeasurement("the claims of the French example against its source", _claims, goal=0.02)
EVIDENCE = (QUOTES_FOUND, QUOTES_ALTERED, CLAIMS)

ALL_CALLS = (*CALLS, *LARGE_CALLS, LONG_TABLE, HOUSE_ROWS, BOOK, *EVIDENCE)
NAMES = (*(command.name for command in (*COMMANDS, *BOOKS)), *(call.name for call in ALL_CALLS))
