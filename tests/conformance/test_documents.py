"""Outside programs accept every file: the schemas of Word, qpdf, LibreOffice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.build.request import Format
from briefwright.doctor import examine
from tests.support.built_briefs import HOUSED, PAIRS, built


def written(template: str, brief: str, kind: Format, folder: Path) -> Path:
    """Write a built file and return where."""
    path = folder / f"{template}-{brief}.{kind.value}"
    path.write_bytes(built(template, brief).outputs[kind].data)
    return path


@pytest.mark.parametrize(("template", "brief"), PAIRS)
def test_the_word_file_is_as_the_schemas_want_it(
    template: str, brief: str, tmp_path: Path, shared: Path
) -> None:
    path = written(template, brief, Format.DOCX, tmp_path)
    command = [sys.executable, str(shared / "tools" / "check_docx.py"), str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("template", "brief"), PAIRS)
def test_the_doctor_finds_nothing_in_the_word_file(template: str, brief: str) -> None:
    data = built(template, brief).outputs[Format.DOCX].data
    assert examine(data, "x.docx").findings == ()


@pytest.mark.conformance("qpdf")
@pytest.mark.parametrize(("template", "brief"), PAIRS)
def test_qpdf_has_nothing_to_say(template: str, brief: str, tmp_path: Path) -> None:
    path = written(template, brief, Format.PDF, tmp_path)
    result = subprocess.run(
        ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.conformance("soffice")
def test_libreoffice_makes_as_many_pages_of_the_word_file(tmp_path: Path) -> None:
    """At most one page more or less than the PDF; all files in one run, its start takes longest.

    Word files in a house have its own type and margins, and words of its own besides.
    """
    pairs = [(template, brief) for template, brief in PAIRS if template not in HOUSED]
    paths = [written(template, brief, Format.DOCX, tmp_path) for template, brief in pairs]
    pages = libreoffice_pages(paths, tmp_path)
    differences = {
        path.stem: (pages[path.stem], built(template, brief).pages)
        for path, (template, brief) in zip(paths, pairs, strict=True)
        if abs(pages[path.stem] - (built(template, brief).pages or 0)) > 1
    }
    assert differences == {}, "pages in LibreOffice and in the PDF"


def libreoffice_pages(paths: list[Path], folder: Path) -> dict[str, int]:
    """Return the pages LibreOffice makes of each Word file, by its name."""
    import pikepdf

    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], capture_output=True, check=True, timeout=600)
    pages = {}
    for path in paths:
        with pikepdf.open(path.with_suffix(".pdf")) as file:
            pages[path.stem] = len(file.pages)
    return pages
