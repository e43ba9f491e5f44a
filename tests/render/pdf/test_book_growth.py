"""A book of four times as many chapters hardly takes more memory, and has the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import hashlib, sys, tracemalloc
from briefwright.document import Properties
from briefwright.render.pdf import book
from tests.support.book_documents import divider_chapter, plain_theme, shipped_fonts, tab_chapter

class Sink:
    def __init__(self):
        self.digest = hashlib.sha256()
    def write(self, data):
        self.digest.update(data)

def bind(tabs):
    sink, theme, fonts = Sink(), plain_theme(), shipped_fonts()
    file = book.BookFile(sink)
    for number in range(1, tabs + 1):
        file.add(divider_chapter(number), theme, fonts)
        file.add(tab_chapter(number), theme, fonts)
    file.finish(Properties("A book", "en"))
    return sink.digest.hexdigest()

if sys.argv[2] == "leak":
    draw, drawn = book.draw_chapter, []
    def leaking(*given, **more):
        drawn.append(draw(*given, **more))
        return drawn[-1]
    book.draw_chapter = leaking
bind(2)
tracemalloc.start(1)
digest = bind(int(sys.argv[1]))
print(tracemalloc.get_traced_memory()[1], digest)
"""
MOST_PER_CHAPTER = 25_000
"""Bytes: bookmarks, destinations, references. What stands on four pages is many times that."""


def written(checkout: Path, tabs: int, seed: str = "1", way: str = "") -> tuple[int, str]:
    """Return the most memory that was in use, and a digest of the file."""
    paths = os.pathsep.join((str(checkout / "src"), str(checkout)))
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tabs), way],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
        cwd=checkout,
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split()
    return int(found[0]), found[1]


def test_memory_hardly_grows_with_chapters(checkout: Path) -> None:
    few, many = (written(checkout, tabs)[0] for tabs in (50, 200))
    assert many - few < 150 * MOST_PER_CHAPTER


def test_pages_that_are_kept_would_be_noticed(checkout: Path) -> None:
    few, many = (written(checkout, tabs, way="leak")[0] for tabs in (5, 20))
    assert many - few > 15 * MOST_PER_CHAPTER


def test_the_bytes_do_not_depend_on_the_hash_seed(checkout: Path) -> None:
    assert written(checkout, 12, "1")[1] == written(checkout, 12, "2")[1]
