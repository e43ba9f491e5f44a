"""Archiving: the text beside the brief and the brief itself, both or neither."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from briefwright.build.archiving import SourceToArchive, archive_source, only_brief_in
from briefwright.core.errors import EnvironmentFailure, UsageError
from briefwright.core.world import MemoryWorld

BRIEF = "title: Port\nsummary: Open.\n"
PORT, REPORT = PurePath("briefs/port.yaml"), PurePath("downloads/Report.TXT")


def wanted(**changes: object) -> SourceToArchive:
    settings = {"brief": PORT, "file": REPORT, "id": "report", **changes}
    return SourceToArchive(**settings)  # type: ignore[arg-type]


def world(**files: bytes) -> MemoryWorld:
    return MemoryWorld({str(PORT): BRIEF, str(REPORT): "One.\n\nTwo.\n", **files})


def test_both_files_are_to_be_written_the_text_byte_for_byte() -> None:
    made = archive_source(world(), wanted(title=" A  title "))

    assert made.files is not None
    assert set(made.files) == {PORT, PurePath("briefs/sources/report.txt")}
    assert made.files[PurePath("briefs/sources/report.txt")] == b"One.\n\nTwo.\n"
    assert b"title: A title\n    text: sources/report.txt\n" in made.files[PORT]
    assert made.text is not None
    assert made.text.paragraphs == ("One.", "Two.")


def test_a_second_time_there_is_nothing_to_write() -> None:
    desk = world()
    desk.write_all(archive_source(desk, wanted()).files or {})

    assert archive_source(desk, wanted()).files == {}


def test_a_pdf_without_words_is_archived_with_a_warning() -> None:
    desk = world()
    desk.write(PurePath("downloads/empty.txt"), b"\n")
    made = archive_source(desk, wanted(file=PurePath("downloads/empty.txt")))

    assert made.files
    assert made.text is None
    assert made.fault is not None
    assert made.fault.code == "E125"


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = world()
    monkeypatch.setattr(MemoryWorld, "size", lambda *_: 50_000_000)
    made = archive_source(desk, wanted())

    assert made.fault is not None
    assert (made.fault.code, made.files, desk.reads) == ("E123", None, [])


def test_a_missing_file_is_a_failure() -> None:
    with pytest.raises(EnvironmentFailure):
        archive_source(world(), wanted(file=PurePath("nothing.txt")))


def test_the_only_brief_of_a_folder_is_meant() -> None:
    assert only_brief_in(world(), PurePath("briefs")) == PORT
    with pytest.raises(UsageError, match="there is no brief here"):
        only_brief_in(world(), PurePath("downloads"))
