"""The file is sound, small, and the same wherever and whenever it is made."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from briefwright.document import Document
from briefwright.render.pdf import render_pdf
from tests.support.documents import (
    document_of,
    every_node_document,
    large_table_document,
    paragraph,
)
from tests.support.themes import plain_theme, shipped_fonts

PROGRAM = """
import hashlib
from briefwright.render.pdf import render_pdf
from tests.support.documents import every_node_document
from tests.support.themes import plain_theme, shipped_fonts
data = render_pdf(every_node_document(), plain_theme(), shipped_fonts()).data
print(hashlib.sha256(data).hexdigest())
"""


def digest(checkout: Path, **environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": str(checkout), **environment},
        cwd=checkout,
        capture_output=True,
        check=True,
        text=True,
    ).stdout


def test_the_bytes_do_not_depend_on_hash_seed_time_zone_or_day(checkout: Path) -> None:
    environments = (
        {"PYTHONHASHSEED": "0", "TZ": "UTC"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1700000000"},
    )
    assert len({digest(checkout, **each) for each in environments}) == 1


def test_the_bytes_do_not_depend_on_what_was_rendered_before() -> None:
    document, theme, fonts = every_node_document(), plain_theme(), shipped_fonts()
    first = render_pdf(document, theme, fonts).data
    render_pdf(document_of(paragraph("čšž Жук ωμέγα, quite different words")), theme, fonts)
    assert render_pdf(document, theme, fonts).data == first


def test_a_document_of_many_nodes_is_small() -> None:
    rendering = render_pdf(every_node_document(), plain_theme(), shipped_fonts())
    assert len(rendering.data) < 90_000


def test_every_page_is_counted() -> None:
    rendering = render_pdf(large_table_document(200), plain_theme(), shipped_fonts())
    with pikepdf.open(io.BytesIO(rendering.data)) as file:
        assert rendering.pages == len(file.pages) > 5


def test_streams_end_on_a_line_of_their_own() -> None:
    data = render_pdf(every_node_document(), plain_theme(), shipped_fonts()).data
    assert data.count(b"\nendstream") == data.count(b"endstream") > 10
    assert data.startswith(b"%PDF-1.7\n%")


@pytest.mark.conformance("qpdf")
@pytest.mark.parametrize("make", [document_of, every_node_document])
def test_qpdf_finds_nothing_wrong(make: Callable[[], Document], tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(render_pdf(make(), plain_theme(), shipped_fonts()).data)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert checked.stderr == ""


@pytest.mark.conformance("pdffonts")
def test_other_readers_see_nothing_but_embedded_subsets(tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(render_pdf(every_node_document(), plain_theme(), shipped_fonts()).data)
    listed = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()[2:]]
    assert len(rows) >= 5
    for row in rows:
        assert "Source" in row[0]
        assert row[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, with Unicode
