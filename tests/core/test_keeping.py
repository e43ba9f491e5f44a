"""What is kept comes back as it was or not at all, from a folder that is the user's alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from briefwright.core import keeping
from briefwright.core.keeping import FOLDER_VARIABLE, KeptFiles, usual_folder
from briefwright.core.world import DiskWorld

needs_owners = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such owners")


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    KeptFiles(tmp_path / "cache").keep(b"key", b"data")
    again = KeptFiles(tmp_path / "cache")
    assert again.recall(b"key") == b"data"
    assert again.recall(b"other") is None


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path)
    kept.keep(b"key", b"data")
    (file,) = tmp_path.iterdir()
    for damaged in (file.read_bytes()[:-1], b"", file.read_bytes() + b"x"):
        file.write_bytes(damaged)
        assert kept.recall(b"key") is None


def test_the_newest_files_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_FILES", 3)
    kept = KeptFiles(tmp_path)
    for number in range(5):
        kept.keep(b"%d" % number, b"data")
        newest = max(tmp_path.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    found = [kept.recall(b"%d" % number) is not None for number in range(5)]
    assert found == [False, False, True, True, True]


def test_without_a_folder_nothing_is_kept() -> None:
    kept = KeptFiles(None)
    kept.keep(b"key", b"data")
    assert kept.recall(b"key") is None


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = KeptFiles(tmp_path / "file" / "cache")
    kept.keep(b"key", b"data")
    assert kept.recall(b"key") is None


@needs_owners
def test_a_new_folder_is_for_the_user_alone(tmp_path: Path) -> None:
    KeptFiles(tmp_path / "cache").keep(b"key", b"data")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


@needs_owners
def test_a_folder_open_to_others_is_not_used(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path)
    kept.keep(b"key", b"data")
    tmp_path.chmod(0o777)
    assert kept.recall(b"key") is None
    kept.keep(b"other", b"data")
    assert len(list(tmp_path.iterdir())) == 1


def test_the_folder_can_be_chosen_or_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, "somewhere")
    assert usual_folder() == Path("somewhere")
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    assert usual_folder() is None


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these have places of their own")
def test_the_usual_folder_is_the_platforms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert usual_folder() == tmp_path / "briefwright"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert usual_folder() == tmp_path / ".cache" / "briefwright"


def test_a_user_without_a_home_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert usual_folder() is None


def test_the_disk_keeps_in_the_folder_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    DiskWorld().keeper.keep(b"key", b"data")
    assert DiskWorld().keeper.recall(b"key") == b"data"
