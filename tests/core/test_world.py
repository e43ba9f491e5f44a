"""The world: whole files or nothing, recorded reads, and one source of dates."""

from __future__ import annotations

import datetime
from pathlib import Path, PurePath

import pytest

from briefwright.core.errors import EnvironmentFailure
from briefwright.core.world import DiskWorld, MemoryWorld


def test_a_file_is_written_whole_with_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "new" / "brief.docx"

    DiskWorld().write(target, b"whole")

    assert target.read_bytes() == b"whole"
    assert [entry.name for entry in target.parent.iterdir()] == ["brief.docx"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "brief.docx"
    target.write_bytes(b"old")

    def refuse(self: Path, other: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentFailure, match=r"cannot write .*: no space left on device"):
        DiskWorld().write(target, b"new")

    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["brief.docx"]


def test_files_that_belong_together_are_written_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"old")
    (tmp_path / "brief.pdf").mkdir()
    files = {PurePath(tmp_path / f"brief.{ending}"): b"new" for ending in ("docx", "pdf")}

    with pytest.raises(EnvironmentFailure, match=r"brief\.pdf: a folder has that name"):
        DiskWorld().write_all(files)

    assert (tmp_path / "brief.docx").read_bytes() == b"old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["brief.docx", "brief.pdf"]


def test_an_overwritten_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    target.write_bytes(b"old")
    target.chmod(0o640)

    DiskWorld().write(target, b"new")

    assert target.stat().st_mode & 0o777 == 0o640


def test_a_missing_file_is_an_environment_failure(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match=r"cannot read .*: no such file"):
        DiskWorld().read(tmp_path / "absent.yaml")


def test_the_day_comes_from_the_environment_where_it_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1733011200")

    assert DiskWorld().today() == datetime.date(2024, 12, 1)


def test_reads_are_recorded_in_both_worlds(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("title: x", encoding="utf-8")
    disk, memory = DiskWorld(), MemoryWorld({"a.yaml": "title: x"})

    assert disk.read(tmp_path / "a.yaml") == memory.read(PurePath("a.yaml"))
    assert disk.reads == [str(tmp_path / "a.yaml")]
    assert memory.reads == ["a.yaml"]


def test_both_worlds_list_the_same_things(tmp_path: Path) -> None:
    for name in ("t/one/x.yaml", "t/two/y.yaml", "t/z.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    memory = MemoryWorld({"t/one/x.yaml": b"", "t/two/y.yaml": b"", "t/z.yaml": b""})

    assert DiskWorld().folders(tmp_path / "t") == memory.folders(PurePath("t")) == ("one", "two")
    assert DiskWorld().files(tmp_path / "t") == memory.files(PurePath("t")) == ("z.yaml",)
    assert DiskWorld().folders(tmp_path / "none") == memory.folders(PurePath("none")) == ()


def test_a_file_tells_its_size_without_being_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"four")
    disk, memory = DiskWorld(), MemoryWorld({"a": "four"})

    assert (disk.size(tmp_path / "a"), memory.size(PurePath("a"))) == (4, 4)
    assert disk.reads == memory.reads == []
    for world, path in ((disk, tmp_path / "b"), (memory, PurePath("b"))):
        with pytest.raises(EnvironmentFailure, match="no such file"):
            world.size(path)


def test_the_true_path_follows_links_and_steps_back(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    true_path = DiskWorld().true_path

    assert true_path(tmp_path / "link" / "new.txt") == tmp_path.resolve() / "real" / "new.txt"
    assert true_path(tmp_path / "circle").name == "circle"
    assert MemoryWorld({}).true_path(PurePath("a/../b")) == PurePath("/b")


def test_the_folders_around_a_brief_end_at_its_repository_or_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "home" / "work" / "briefs"
    inside.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(inside.parent)

    def around(folder: str | Path) -> tuple[str, ...]:
        return tuple(str(each) for each in DiskWorld().enclosing_folders(PurePath(folder)))

    assert around("briefs") == ("briefs", ".", "..")
    assert around("") == (".", "..")
    assert around("briefs/../briefs") == ("briefs/../briefs", ".", "..")
    assert around(inside) == (str(inside), ".", "..")
    (inside.parent / ".git").mkdir()
    assert around("briefs") == ("briefs", ".")
    assert around(tmp_path)[-1] == str(PurePath("../" * (len(tmp_path.parts) + 1)))


def test_a_world_in_memory_has_folders_around_a_brief_too() -> None:
    world = MemoryWorld({"a/b/x.yaml": "", "c/.git/HEAD": ""})

    assert world.enclosing_folders(PurePath("a/b")) == tuple(map(PurePath, ("a/b", "a", ".")))
    assert world.enclosing_folders(PurePath("c/d")) == tuple(map(PurePath, ("c/d", "c")))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="only Unix has a device without end")
def test_a_device_without_end_is_not_read() -> None:
    with pytest.raises(EnvironmentFailure, match="device"):
        DiskWorld().size(PurePath("/dev/zero"))
