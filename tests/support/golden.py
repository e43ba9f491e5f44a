"""Golden files: readable text that a reviewer can compare line by line."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest


class Golden:
    """Compares text with `tests/golden/NAME`; with `--update-golden` writes it instead."""

    def __init__(self, folder: Path, *, update: bool = False) -> None:
        self.folder = folder
        self.update = update

    def check(self, name: str, text: str) -> None:
        """Fail with a diff unless `text` is what the golden file says."""
        path = self.folder / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.is_file():
            pytest.fail(f"no golden file {name}; write it with --update-golden and read it")
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            pytest.fail(f"differs from tests/golden/{name}\n{_difference(expected, text)}")


def _difference(expected: str, actual: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), "golden", "now", lineterm=""
    )
    return "\n".join(lines)
