"""A house file typed in LibreOffice builds: runs split by its looks and languages, frame, table.

``tests/support/house_by_hand.py`` made the files and says how.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.house.soundness import unsound
from tests.support.golden import Golden
from tests.support.house_builds import word_in, words_in
from tests.support.house_by_hand import FILES, FOLDER, make_files
from tests.support.word_outline import word_outline
from tests.support.word_package import WordFile


@pytest.fixture(params=sorted(FILES))
def word(request: pytest.FixtureRequest, checkout: Path) -> WordFile:
    return word_in((checkout / FOLDER / request.param).read_bytes())


def test_the_runs_of_its_tags_are_split_as_intended(checkout: Path) -> None:
    text = WordFile((checkout / FOLDER / "by-hand.docx").read_bytes()).parts["word/document.xml"]
    assert b"{{ origi" in text
    assert b"nator" in text
    assert b"{{ originator }}" not in text
    assert "default(“unknown”)".encode() in text


def test_every_value_is_in_its_place(word: WordFile, golden: Golden) -> None:
    golden.check("houses/by-hand.txt", word_outline(word.data))
    assert words_in(word)[2:4] == ["In the frame: Dredging & piers"] * 2  # and for older programs
    assert words_in(word, "word/header1.xml") == [" Harbour works resume"]
    assert words_in(word, "word/footer1.xml") == ["PA/7"]
    assert len(word.find("//pic:pic", "word/header1.xml")) == 1
    assert word.values("//wp:docPr/@descr", "word/header1.xml") == ["Arms of the authority"]


def test_a_template_becomes_a_document(word: WordFile) -> None:
    assert b"document.main+xml" in word.parts["[Content_Types].xml"]
    assert b"template.main+xml" not in word.parts["[Content_Types].xml"]


def test_the_file_is_sound(word: WordFile, shared: Path) -> None:
    assert unsound(word.data, shared) == []


@pytest.mark.conformance("soffice")
def test_libreoffice_makes_the_same_file_again_and_opens_the_brief(
    word: WordFile, tmp_path: Path, checkout: Path
) -> None:
    make_files(tmp_path)
    for name in FILES:
        ours = WordFile((checkout / FOLDER / name).read_bytes())
        assert words_in(WordFile((tmp_path / name).read_bytes())) == words_in(ours)
    (tmp_path / "brief.docx").write_bytes(word.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(tmp_path / "brief.docx")], capture_output=True,
                   check=True, timeout=300)  # fmt: skip
    text = (tmp_path / "brief.txt").read_text(encoding="utf-8-sig")
    assert "Note of 1 March 2025" in text
    assert "Dredging starts in May." in text
