"""The package: the same bytes everywhere, readable by others."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from tests.support.documents import every_node_document
from tests.support.word_package import word_file

PRINT_HASH = """
import hashlib, sys
from tests.support.documents import every_node_document
from tests.support.word_package import word_file
sys.stdout.write(hashlib.sha256(word_file(every_node_document()).data).hexdigest())
"""


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "4711", "TZ": "America/St_Johns", "LC_ALL": "C"},
    ],
)
def test_the_bytes_are_the_same_in_every_process(
    environment: dict[str, str], checkout: Path
) -> None:
    command = [sys.executable, "-c", PRINT_HASH]
    elsewhere = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=True,
        cwd=checkout,
        env={**os.environ, **environment},
    ).stdout
    assert elsewhere == hashlib.sha256(word_file(every_node_document()).data).hexdigest()


def test_nothing_in_the_zip_tells_when_or_where_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(every_node_document()).data)) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(0, 0o600 << 16)}


def test_python_docx_reads_it() -> None:
    file = docx.Document(io.BytesIO(word_file(every_node_document()).data))
    styles = [paragraph.style.name for paragraph in file.paragraphs if paragraph.style]
    assert {"Title", "Heading 1", "Heading 2", "Body Text", "List Bullet"} <= set(styles)
    assert file.core_properties.title == "Northern river crossings: options after the flood"
    assert len(file.tables) == 5
    assert file.sections[0].different_first_page_header_footer


@pytest.mark.conformance("soffice", "pdfinfo")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "every-node.docx"
    path.write_bytes(word_file(every_node_document()).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=180)
    pdf = str(path.with_suffix(".pdf"))
    facts = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    pages = int(next(line for line in facts.splitlines() if line.startswith("Pages:")).split()[1])
    assert 4 <= pages <= 6
