"""Which briefwright.toml holds for a brief, and what it changes."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from briefwright.build.request import BuildRequest
from briefwright.build.settings import settings_of
from briefwright.core.codes import RuleLevel
from briefwright.core.world import DiskWorld, MemoryWorld

NOTE, ERROR = '[rules]\nE307 = "note"\n', '[rules]\nE307 = "error"\n'


def level(files: dict[str, str], file: str) -> RuleLevel | None:
    return settings_of(MemoryWorld(files), BuildRequest(file)).rules.get("E307")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, None),
        ({"a/b/briefwright.toml": NOTE}, RuleLevel.NOTE),
        ({"a/briefwright.toml": NOTE}, RuleLevel.NOTE),
        ({"briefwright.toml": NOTE}, RuleLevel.NOTE),
        ({"a/b/briefwright.toml": NOTE, "a/briefwright.toml": ERROR}, RuleLevel.NOTE),
        ({"a/b/briefwright.toml": "", "a/briefwright.toml": ERROR}, None),
        ({"a/b/c/briefwright.toml": ERROR}, None),
        ({"briefwright.toml": ERROR, "a/.git/HEAD": ""}, None),
        ({"a/briefwright.toml": ERROR, "a/.git": ""}, RuleLevel.ERROR),
    ],
)
def test_the_nearest_file_holds(files: dict[str, str], expected: RuleLevel | None) -> None:
    assert level(files, "a/b/x.yaml") == expected


def test_folders_of_sources_lie_beside_the_settings() -> None:
    world = MemoryWorld({"a/briefwright.toml": '[sources]\nfolders = ["../press", "/srv/x"]\n'})
    found = settings_of(world, BuildRequest("a/b/x.yaml"))

    assert found.source_folders == (PurePath("press"), PurePath("/srv/x"))
    assert found.file == str(PurePath("a/briefwright.toml"))


def test_a_brief_named_from_anywhere_finds_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "office" / "briefs"
    folder.mkdir(parents=True)
    (tmp_path / "office" / "briefwright.toml").write_text(NOTE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    names = {
        folder: ("x.yaml", "../briefwright.toml"),
        folder.parent: ("briefs/x.yaml", "briefwright.toml"),
        tmp_path: ("office/briefs/x.yaml", "office/briefwright.toml"),
        elsewhere: ("../office/briefs/x.yaml", "../office/briefwright.toml"),
    }
    for place, (name, shown) in names.items():
        monkeypatch.chdir(place)
        found = settings_of(DiskWorld(), BuildRequest(name))
        assert (found.file, found.rules["E307"]) == (str(PurePath(shown)), RuleLevel.NOTE)


def test_standard_input_has_the_settings_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "briefwright.toml").write_text(NOTE)
    monkeypatch.chdir(tmp_path)

    found = settings_of(DiskWorld(), BuildRequest("-", text=b"title: x\nsummary: y\n"))

    assert found.rules == {"E307": RuleLevel.NOTE}
