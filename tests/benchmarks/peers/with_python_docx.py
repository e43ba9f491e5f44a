"""Print content with python-docx the way its manual shows: paragraph by paragraph, cell by cell."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

    from tests.benchmarks.content import Material

LIBRARY = "python-docx"
FORMAT = "docx"

Runs = list[list[Any]]


def write_input(material: Material, folder: Path) -> Path:
    """Write the content as JSON and return its path."""
    source = folder / "content.json"
    source.write_text(material.content.as_json(), encoding="utf-8")
    return source


def printer(source: Path) -> Callable[[], bytes]:
    """Return a function that prints the content anew on each call."""
    from docx import Document

    content = json.loads(source.read_text(encoding="utf-8"))

    def print_once() -> bytes:
        document = Document()
        document.core_properties.title = content["title"]
        document.sections[0].header.paragraphs[0].text = content["header"]
        document.sections[0].footer.paragraphs[0].text = content["footer"]
        for part in content["parts"]:
            if part["kind"] == "table":
                add_table(document, part["rows"])
            else:
                _add_runs(document.add_paragraph(style=part["style"]), part["runs"])
        return word_file(document)

    return print_once


def add_table(document: WordDocument, rows: list[list[Runs]]) -> None:
    """Add a table cell by cell: each look at a cell walks the whole table."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row_number, row in enumerate(rows):
        for column_number, runs in enumerate(row):
            _add_runs(table.cell(row_number, column_number).paragraphs[0], runs)


def add_table_by_rows(document: WordDocument, rows: list[list[Runs]]) -> None:
    """Add a table row by row, as those do who know why the other way is slow."""
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, runs in zip(table.add_row().cells, row, strict=True):
            _add_runs(cell.paragraphs[0], runs)


def word_file(document: WordDocument) -> bytes:
    """Return the document as a file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_runs(paragraph: Paragraph, runs: Runs) -> None:
    for text, bold, italic in runs:
        run = paragraph.add_run(text)
        run.bold = bold
        run.italic = italic


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(printer(Path(sys.argv[1]))())
