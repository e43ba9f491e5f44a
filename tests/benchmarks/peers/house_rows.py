"""A loop over the rows of a table in a Word file, as docxtpl fills it."""

from __future__ import annotations

import io
from collections.abc import Callable

FIELDS = ("name", "rank", "role", "organisation")


def officials(count: int) -> list[dict[str, str]]:
    """Return so many invented people, as a brief's YAML would hold them."""
    return [
        {
            "name": f"Official {number}",
            "rank": "Colonel",
            "role": f"Head of office {number}",
            "organisation": f"Office {number}",
        }
        for number in range(1, count + 1)
    ]


def printer(count: int) -> Callable[[], bytes]:
    """Return a function that fills a table of so many rows with docxtpl."""
    from docxtpl import DocxTemplate

    template = _template()
    content = {"officials": officials(count)}

    def print_once() -> bytes:
        document = DocxTemplate(io.BytesIO(template))
        document.render(content, autoescape=True)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return print_once


def _template() -> bytes:
    from docx import Document

    document = Document()
    table = document.add_table(rows=3, cols=len(FIELDS), style="Table Grid")
    table.rows[0].cells[0].text = "{%tr for official in officials %}"
    for cell, name in zip(table.rows[1].cells, FIELDS, strict=True):
        cell.text = f"{{{{ official.{name} }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
