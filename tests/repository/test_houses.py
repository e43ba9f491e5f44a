"""The example house files are what their script draws, and harmless."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.support.houses import ministry
from tests.support.houses.drawings import Frame, picture
from tests.support.houses.making import house_files
from tests.support.houses.words import paragraph

CHECKOUT = Path(__file__).resolve().parents[2]


def drawn() -> dict[str, bytes]:
    """Return what the script draws in a process of its own: ReportLab remembers other fonts."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.support.houses", folder]
        subprocess.run(command, check=True, cwd=CHECKOUT, capture_output=True)
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


FILES = drawn()
WORD_FILES = [name for name in FILES if name.endswith(".docx")]
LETTERHEADS = [name for name in FILES if name.endswith(".pdf")]


def unpacked(data: bytes) -> object:
    """Return what a file holds: compression is a matter of the machine's library."""
    if data.startswith(b"%PDF-"):
        plain = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            level = pikepdf.StreamDecodeLevel.generalized
            pdf.save(plain, static_id=True, compress_streams=False, stream_decode_level=level)
        return plain.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            (entry.filename, entry.date_time, pixels(archive.read(entry)))
            for entry in archive.infolist()
        ]


def pixels(data: bytes) -> bytes:
    if not data.startswith(b"\x89PNG"):
        return data
    return Image.open(io.BytesIO(data)).convert("RGB").tobytes()


@pytest.mark.parametrize("name", FILES)
def test_the_committed_file_is_what_the_script_draws(checkout: Path, name: str) -> None:
    committed = (checkout / "templates" / name).read_bytes()
    assert unpacked(committed) == unpacked(FILES[name]), "run: make houses"


def test_another_colour_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    before = unpacked(ministry.letterhead())
    monkeypatch.setattr(ministry, "GOLD", "A98541")
    assert unpacked(ministry.letterhead()) != before


def test_the_same_bytes_come_every_time() -> None:
    assert house_files() == house_files()


@pytest.mark.parametrize("name", WORD_FILES)
def test_a_word_file_names_no_day(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", WORD_FILES)
def test_a_word_file_has_a_place_for_the_brief_and_two_headers(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as archive:
        document = archive.read("word/document.xml").decode()
        headers = [archive.read(f"word/header{number}.xml").decode() for number in (1, 2)]
    assert document.count(">{{ body }}<") == 1
    assert "<w:titlePg/>" in document
    assert headers[0] != headers[1]
    assert "{{ title }}" in headers[1]


@pytest.mark.parametrize("name", LETTERHEADS)
def test_a_letterhead_holds_two_pages_of_plain_drawing(name: str) -> None:
    with pikepdf.open(io.BytesIO(FILES[name])) as pdf:
        assert len(pdf.pages) == 2
        for page in pdf.pages:
            assert "/Annots" not in page
            assert set(page.Resources.keys()) <= {"/Font", "/ProcSet"}
            for font in page.Resources.get("/Font", {}).values():
                assert "/FontFile2" in font.FontDescriptor
            operators = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
            assert operators & {"k", "K", "g", "G", "gs", "sh", "Do"} == set()


def test_a_picture_without_words_is_marked_as_decoration() -> None:
    frame = Frame(1, "Mark", 0, 0, 7, 7)
    assert "decorative" in picture(frame, "logo")
    assert "decorative" not in picture(Frame(1, "Mark", 0, 0, 7, 7, "Star"), "logo")


def test_signs_of_markup_in_words_are_escaped() -> None:
    assert "a &lt; b" in paragraph("a < b")
