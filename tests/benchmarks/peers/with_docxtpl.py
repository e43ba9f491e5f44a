"""Print content with docxtpl: a Word file with Jinja loops in it, filled from JSON."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.benchmarks.content import Material

LIBRARY = "docxtpl"
FORMAT = "docx"
TEMPLATE = "template.docx"
STYLES = (
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "List Bullet",
    "List Number",
    "List Continue",
    "Quote",
    "Caption",
    "Body Text",
)


def write_input(material: Material, folder: Path) -> Path:
    """Write the template and the content beside each other; return the content's path."""
    _write_template(folder / TEMPLATE)
    source = folder / "content.json"
    source.write_text(material.content.as_json(), encoding="utf-8")
    return source


def printer(source: Path) -> Callable[[], bytes]:
    """Return a function that prints the content anew on each call."""
    from docxtpl import DocxTemplate

    content = json.loads(source.read_text(encoding="utf-8"))
    template = source.with_name(TEMPLATE)

    def print_once() -> bytes:
        document = DocxTemplate(template)
        parts = [_with_rich_text(part) for part in content["parts"]]
        document.render({**content, "parts": parts}, autoescape=True)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return print_once


def _with_rich_text(part: dict[str, Any]) -> dict[str, Any]:
    if part["kind"] == "table":
        rows = [[_rich_text(cell) for cell in row] for row in part["rows"]]
        return {**part, "rows": rows}
    return {**part, "rich": _rich_text(part["runs"])}


def _rich_text(runs: list[list[Any]]) -> object:
    from docxtpl import RichText

    rich = RichText()
    for text, bold, italic in runs:
        rich.add(text, bold=bold, italic=italic)
    return rich


def _write_template(path: Path) -> None:
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ header }}"
    document.sections[0].footer.paragraphs[0].text = "{{ footer }}"
    document.add_paragraph("{%p for part in parts %}")
    document.add_paragraph('{%p if part.kind == "table" %}')
    table = document.add_table(rows=3, cols=3, style="Table Grid")
    table.rows[0].cells[0].text = "{%tr for row in part.rows %}"
    loop = ("{%tc for cell in row %}", "{{r cell }}", "{%tc endfor %}")
    for cell, text in zip(table.rows[1].cells, loop, strict=True):
        cell.text = text
    table.rows[2].cells[0].text = "{%tr endfor %}"
    for style in STYLES:
        document.add_paragraph(f'{{%p elif part.style == "{style}" %}}')
        document.add_paragraph("{{r part.rich }}", style=style)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(printer(Path(sys.argv[1]))())
