"""A folder to work in, and a way to call the command and see what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefwright.cli import main

HARBOUR = """\
title: Harbour works resume
summary: The ministry has signed the contract. Dredging starts in May.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call left behind."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, as the current one, with a brief in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour.yaml").write_text(HARBOUR, encoding="utf-8")
    return tmp_path


@pytest.fixture
def brief(folder: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command in the folder."""

    def call(*words: str) -> Outcome:
        capsys.readouterr()
        code = main(words)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return call
