"""A book of two hundred briefs: it conforms, contents and index are right, memory stays flat."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from tests.support import verapdf
from tests.support.book_of_briefs import SHARED, write_book

pytestmark = pytest.mark.xdist_group("a book of two hundred briefs")

BRIEFS, FEWER = 200, 50
MOST_MEGABYTES = 500
MOST_GROWTH = 0.6
"""Megabytes a brief: what the contents, the index and the checks across briefs keep of it."""
PROGRAM = """
import resource, sys
from pathlib import Path
from briefwright.build.book.building import build_book
from briefwright.build.book.request import BookRequest
from briefwright.build.request import Format
from briefwright.core.world import DiskWorld

if __name__ == "__main__":
    request = BookRequest(sys.argv[1], formats=(Format.PDF,), workers=2)
    result = build_book(DiskWorld(), request)
    Path(sys.argv[2]).write_bytes(result.outputs[Format.PDF].data)
    # Not RUSAGE_SELF: what the process had before it became this program counts there too.
    status = Path("/proc/self/status").read_text()
    own = int(status.partition("VmHWM:")[2].split()[0])
    print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024)
"""


@dataclass(frozen=True, slots=True)
class BoundBook:
    """A book on disk, and the megabytes that the largest process took that bound it."""

    path: Path
    megabytes: float


def bound(folder: Path, checkout: Path, count: int) -> BoundBook:
    # Processes are started anew, so the program must be a file that they can import.
    program, target = folder / "bind.py", folder / f"{count}.pdf"
    program.write_text(PROGRAM)
    book = write_book(folder / str(count), count)
    paths = os.pathsep.join((str(checkout / "src"), str(checkout)))
    said = subprocess.run(
        [sys.executable, str(program), str(book), str(target)],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return BoundBook(target, float(said))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> BoundBook:
    return bound(tmp_path_factory.mktemp("large"), checkout, BRIEFS)


@pytest.fixture(scope="module")
def pages(large: BoundBook) -> Mapping[str, str]:
    with pikepdf.open(large.path) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    command = ["pdftotext", "-layout", str(large.path), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return dict(zip(labels, text.split("\f"), strict=False))


@pytest.mark.conformance("qpdf")
def test_the_file_is_sound(large: BoundBook) -> None:
    with pikepdf.open(large.path) as pdf:
        assert len(pdf.pages) > 1_000
        assert len(pdf.attachments) == 2 * BRIEFS + 1
    checked = subprocess.run(["qpdf", "--check", large.path], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.conformance("java")
def test_the_file_conforms(large: BoundBook) -> None:
    (found,) = verapdf.verdicts([large.path]).values()
    assert found == {"3a": "PASS", "ua1": "PASS"}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux alone says it there")
def test_memory_is_bounded_and_hardly_grows(
    large: BoundBook, tmp_path: Path, checkout: Path
) -> None:
    smaller = bound(tmp_path, checkout, FEWER)
    growth = (large.megabytes - smaller.megabytes) / (BRIEFS - FEWER)
    assert large.megabytes <= MOST_MEGABYTES
    assert growth <= MOST_GROWTH


@pytest.mark.conformance("pdftotext")
def test_the_contents_are_right(pages: Mapping[str, str]) -> None:
    contents = "".join(text for label, text in pages.items() if re.fullmatch("[ivxlc]+", label))
    lines = re.findall(r"^ *(\d+) +(Brief \d+: .*?) {3,}(\d+)-(\d+)$", contents, re.MULTILINE)

    assert len(lines) == BRIEFS
    for place, (name, title, tab, page) in enumerate(lines, 1):
        assert (int(name), int(tab), page) == (place, place, "1")
        assert title in pages[f"{tab}-{page}"]


@pytest.mark.conformance("pdftotext")
def test_the_index_is_right(pages: Mapping[str, str]) -> None:
    plain = {label: " ".join(text.split()) for label, text in pages.items()}
    of_tabs = {label: text for label, text in plain.items() if re.match(r"\d+-", label)}
    named = [label for label, text in of_tabs.items() if re.search(rf"{SHARED}|\bRutte\b", text)]
    index = "".join(plain[label] for label in list(plain)[-20:] if not re.match(r"\d", label))

    listed = re.search(r"Rutte, Mark, ((?:\d+-\d+(?:, )?)+)", index)
    assert listed is not None
    assert set(listed[1].rstrip(", ").split(", ")) <= set(named)
    assert len(named) >= BRIEFS
