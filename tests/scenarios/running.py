"""Running a scenario in a folder of its own, through the program's entry, and what came of it."""

from __future__ import annotations

import io
import platform
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from briefwright import __version__
from briefwright.cli import main
from tests.scenarios.scenario import Outcome, Scenario

_SIZE = re.compile(r"\b\d+(?:\.\d)?(?= [kM]B\))|(?<=\"bytes\": )\d+|(?<=about )\d+(?= words)")


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs scenarios in a folder; ``patch`` undoes whatever they change of the process."""

    folder: Path
    checkout: Path
    patch: pytest.MonkeyPatch

    def run(self, scenario: Scenario) -> Outcome:
        """Return what the commands of a scenario say and leave, with placeholders."""
        self._prepare(scenario)
        before = dict(self._files())
        outcome = Outcome()
        for command in scenario.commands:
            said = self._call(shlex.split(command)[1:], scenario.standard_input)
            outcome = replace(
                said, stdout=outcome.stdout + said.stdout, stderr=outcome.stderr + said.stderr
            )
            if outcome.exit_code:
                break
        after = dict(self._files())
        written = sorted(name for name, data in after.items() if before.get(name) != data)
        shown = {name: after[name].decode() for name in scenario.expected.contents if name in after}
        return replace(
            outcome,
            stdout=self._with_placeholders(outcome.stdout),
            stderr=self._with_placeholders(outcome.stderr),
            written=tuple(written),
            contents={name: self._with_placeholders(text) for name, text in shown.items()},
        )

    def _prepare(self, scenario: Scenario) -> None:
        for name, data in scenario.inputs.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        self.patch.chdir(self.folder)
        self.patch.setenv("COLUMNS", "80")
        self.patch.setenv("SOURCE_DATE_EPOCH", "1733011200")
        if scenario.office is not None:
            # A program that fails whatever it is asked stands for a LibreOffice that does.
            program = sys.executable if scenario.office == "reads nothing" else None
            self.patch.setattr("briefwright.build.book.converting._program", lambda: program)
        if scenario.fault is not None:
            self.patch.setattr(scenario.fault, _fail)

    def _call(self, words: list[str], standard_input: bytes | None) -> Outcome:
        with (
            _stream("stdin", standard_input or b""),
            _stream("stdout") as out,
            _stream("stderr") as err,
        ):
            code = main(words)
            sys.stdout.flush()
            sys.stderr.flush()
        return Outcome(_shown(out.getvalue()), _shown(err.getvalue()), code)

    def _files(self) -> Iterator[tuple[str, bytes]]:
        for path in self.folder.rglob("*"):
            if path.is_file():
                yield path.relative_to(self.folder).as_posix(), path.read_bytes()

    def _with_placeholders(self, text: str) -> str:
        for value, placeholder in (
            (str(self.folder), "{folder}"),
            (str(self.checkout), "{program}"),
            (f"brief {__version__}", "brief {version}"),
            (f'ersion": "{__version__}"', 'ersion": "{version}"'),
            (f"Python {platform.python_version()}", "Python {python}"),
            (platform.system(), "{system}"),
        ):
            text = text.replace(value, placeholder)
        return _SIZE.sub("{size}", text)


@contextmanager
def _stream(name: str, data: bytes = b"") -> Iterator[io.BytesIO]:
    """Put a stream of bytes in the place of one of the process."""
    raw = io.BytesIO(data)
    usual = getattr(sys, name)
    wrapped = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
    setattr(sys, name, wrapped)
    try:
        yield raw
    finally:
        setattr(sys, name, usual)
        wrapped.detach()


def _fail(*_arguments: object, **_keywords: object) -> None:
    raise RuntimeError("planted")


def _shown(data: bytes) -> str:
    """Return what a stream held; of a file only its kind."""
    for beginning, kind in ((b"%PDF", "a PDF file"), (b"PK\x03\x04", "a Word file")):
        if data.startswith(beginning):
            return f"({kind})\n"
    text = data.decode()
    return "(a web page)\n" if text.startswith("<!") else text
