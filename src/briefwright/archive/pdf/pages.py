"""The pages of a PDF as lines, read by a process that may fail or take for ever."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefwright.archive.faults import TOO_LARGE, UNREADABLE, Fault
from briefwright.archive.pdf.lines import Line, Piece

MOST_PAGES = 2_000
MOST_CHARACTERS = 10_000_000
LONGEST_SECONDS = 30
_PROCESS = Path(__file__).with_name("pages_process.py")
_ONLY_PAGES_QUOTED = "Archive the pages that are quoted, or their text as .txt."
_AGAIN = "Download or save it again."


def pages_of(data: bytes) -> list[list[Line]] | Fault:
    """Return the lines of each page in the order of its content.

    Artifacts are left out, unless a page has nothing else.
    """
    command = [sys.executable, "-I", str(_PROCESS), str(MOST_PAGES), str(MOST_CHARACTERS)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file; the PDF is its input, never an argument
            command, input=data, capture_output=True, timeout=LONGEST_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        predicate = f"takes more than {LONGEST_SECONDS} seconds to read"
        return Fault(UNREADABLE, predicate, _ONLY_PAGES_QUOTED)
    except (OSError, subprocess.CalledProcessError):
        return Fault(UNREADABLE, "is a PDF that cannot be read", _AGAIN)
    found: Mapping[str, Any] = json.loads(done.stdout)
    if "fault" in found:
        return _fault(str(found["fault"]), int(found.get("count", 0)))
    return [
        list(_lines(number, height, lines)) for number, (height, lines) in enumerate(found["pages"])
    ]


def _lines(number: int, height: float, lines: Sequence[Sequence[Any]]) -> Iterator[Line]:
    proper = [line for line in lines if not line[-1]]
    for pieces, baseline, size, is_cut, _ in proper or lines:
        parts = tuple(Piece(*piece) for piece in pieces)
        if parts[-1].text.endswith("\u00ad"):
            is_cut = True  # noqa: PLW2901 - a soft hyphen says so too; folding drops it
        yield Line(number, parts, baseline, size, height, is_cut)


def _fault(name: str, count: int) -> Fault:
    match name:
        case "locked":
            hint = "Print it to PDF again without a password, or archive the text as .txt."
            return Fault(UNREADABLE, "is locked with a password", hint)
        case "pages":
            predicate = f"has {count:,} pages; a source may have {MOST_PAGES:,}"
            return Fault(TOO_LARGE, predicate, _ONLY_PAGES_QUOTED)
        case "characters":
            millions = MOST_CHARACTERS // 1_000_000
            predicate = f"holds more than {millions} million characters"
            return Fault(TOO_LARGE, predicate, _ONLY_PAGES_QUOTED)
        case "damaged page":
            return Fault(UNREADABLE, f"has a damaged page, the one numbered {count}", _AGAIN)
        case _:
            return Fault(UNREADABLE, "is a damaged PDF", _AGAIN)
