"""Print content with typst: markup compiled by its Python binding."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.benchmarks.content import Content, Material, PlainTable, Run

LIBRARY = "typst"
FORMAT = "pdf"
FONTS = Path(__file__).resolve().parents[3] / "src" / "briefwright" / "fonts"

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_TEXT_SIZE = b"size: 10pt"
_LISTS = {"List Bullet": "-", "List Number": "+"}


def write_input(material: Material, folder: Path) -> Path:
    """Write the content as typst markup and return its path."""
    source = folder / "content.typ"
    source.write_text(markup(material.content), encoding="utf-8")
    return source


def printer(source: Path) -> Callable[[], bytes]:
    """Return a function that prints the content anew on each call.

    typst remembers what it has laid out before; a text size that differs by an invisible amount
    each time makes it lay out everything again, as new content would.
    """
    import typst

    text = source.read_bytes()
    compiler = typst.Compiler(font_paths=[FONTS], ignore_system_fonts=True)
    numbers = itertools.count()

    def print_once() -> bytes:
        size = f"size: {10 + next(numbers) / 100_000:.5f}pt".encode()
        return bytes(compiler.compile(input=text.replace(_TEXT_SIZE, size), format="pdf"))

    return print_once


def markup(content: Content) -> str:
    """Return the content as typst markup."""
    lines = [
        f'#set document(title: "{_string(content.title)}")',
        f'#set text(font: "Source Sans 3", size: 10pt, lang: "{content.language[:2]}")',
        f'#set page(paper: "a4", margin: 22mm, header: [{_words(content.header)}], footer: [',
        f'{_words(content.footer)} #context counter(page).display("1 of 1", both: true)])',
        "#set table(stroke: (x: none, y: 0.5pt))",
    ]
    for part in content.parts:
        if part.kind == "table":
            lines.append(_table(part))
        elif part.style.startswith("Heading"):
            lines.append(f"#heading(level: {part.style[-1]})[{_inline(part.runs)}]")
        elif part.style in _LISTS:
            lines.append(f"{_LISTS[part.style]} {_inline(part.runs)}")
        elif part.style == "Quote":
            lines.append(f"#quote(block: true)[{_inline(part.runs)}]")
        elif part.style == "Title":
            lines.append(f"#text(size: 22pt, weight: 600)[{_inline(part.runs)}]")
        else:
            lines.append(f"\n{_inline(part.runs)}\n")
    return "\n".join(lines) + "\n"


def _table(table: PlainTable) -> str:
    rows = [", ".join(f"[{_inline(cell)}]" for cell in row) for row in table.rows]
    head = [f"table.header({row})" for row in rows[: table.header_rows]]
    columns = len(table.rows[0])
    return f"#table(columns: (1fr,) * {columns}, " + ",\n".join([*head, *rows[len(head) :]]) + ")"


def _inline(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = _words(run.text).replace("\n", "#linebreak();")
    if run.bold:
        text = f"#strong[{text}];"
    return f"#emph[{text}];" if run.italic else text


def _words(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", text)


def _string(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(printer(Path(sys.argv[1]))())
