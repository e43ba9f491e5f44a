"""The long table as python-docx prints it: cell by cell, and row by row."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.peers.with_python_docx import add_table, add_table_by_rows, word_file

WAYS = {"cell by cell": add_table, "row by row": add_table_by_rows}


def printer(way: str, row_count: int) -> Callable[[], bytes]:
    """Return a function that prints a table of five columns and so many rows."""
    from docx import Document

    from tests.benchmarks.content import PlainTable, plain_content
    from tests.support.documents import large_table_document

    (table,) = plain_content(large_table_document(row_count)).parts
    if not isinstance(table, PlainTable):
        raise TypeError("the document is one table")
    rows = [[[list(run) for run in cell] for cell in row] for row in table.rows]

    def print_once() -> bytes:
        document = Document()
        WAYS[way](document, rows)
        return word_file(document)

    return print_once
