r"""Scenario files: one command, the files it meets, and word for word what it says and leaves.

A scenario is Markdown for people, of which this is read:

- a block under a line `NAME`: (in backticks) is an input file; with the info word ``escaped`` it
  holds escapes such as ``\xff`` and no line end but ``\n``, with ``repeated N`` it stands N times,
  and ``word`` makes a Word file of it: a paragraph a line, a row where ``|`` parts cells,
  ``header:`` before what stands there, ``~~…~~`` around what a tracked change deleted; what is
  wrong with the file may follow (``word macros``, see tests/support/broken_houses.py); ``built``
  builds the brief in it as the Word file or PDF of that name, after which words were changed
  (``built 'old words' 'new words'``); ``report`` makes a PDF or Word file such as others make,
  with traits that stand against attaching to it (``report signed``, see
  tests/support/report_files.py)
- a block under ``Standard input:`` is what the command reads from ``-``
- a line ``LibreOffice is absent.`` or ``LibreOffice reads nothing.`` says what is on the machine
- a line ``Fault planted in `module.name`.`` makes that function raise RuntimeError
- the block ``console`` holds the command after ``$ ``; several run in turn until one fails
- what follows is expected: ``Standard output:`` and ``Standard error:`` with a block each, a block
  under `NAME`: for a text file that is written, ``Files written: `NAME`, …``, ``Exit code: N``

In what is expected ``{folder}`` stands for the folder of the run, ``{program}`` for the program's,
``{version}``, ``{python}`` and ``{system}`` for these, ``{size}`` for a number of bytes.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.altered_files import altered_file
from tests.support.broken_houses import written_house
from tests.support.report_files import written_report

_FENCE = re.compile(r"(?P<marks>`{3,})(?P<info>.*)")
_NAMED = re.compile(r"`(?P<name>[^`]+)`:")
_FAULT = re.compile(r"Fault planted in `(?P<name>[\w.]+)`\.")
_OFFICE = re.compile(r"LibreOffice (?P<state>is absent|reads nothing)\.")
_WRITTEN = re.compile(r"Files written: (?P<names>.+)")
_EXIT = re.compile(r"Exit code: (?P<code>\d+)")
STREAMS = {"Standard output:": "stdout", "Standard error:": "stderr"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command says and leaves behind."""

    stdout: str = ""
    stderr: str = ""
    exit_code: int = 0
    written: tuple[str, ...] = ()
    """Names of the files that are new or changed, sorted."""
    contents: Mapping[str, str] = field(default_factory=dict)
    """Texts of those files that the scenario shows."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario file."""

    path: Path
    given: str
    """The file's text up to and with the command: what --update-golden leaves alone."""
    title: str
    inputs: Mapping[str, bytes]
    standard_input: bytes | None
    fault: str | None
    office: str | None
    """What is the matter with LibreOffice."""
    commands: tuple[str, ...]
    expected: Outcome


@dataclass(slots=True)
class _Block:
    """A fenced block and the line that announces it."""

    announcement: str
    info: str
    lines: list[str]

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def data(self) -> bytes:
        match self.info.split():
            case [*_, "escaped"]:
                text = "".join(self.lines)
                return (
                    text.encode("latin-1", "backslashreplace")
                    .decode("unicode_escape")
                    .encode("latin-1")
                )
            case ["word", *faults]:
                return written_house(self.text, faults)
            case ["report", *traits]:
                return written_report(_file_name(self) or "", self.text, traits)
            case ["yaml", "built", *_]:
                changes = shlex.split(self.info)[2:]
                return altered_file(_file_name(self) or "", self.text.encode(), *changes)
            case [*_, "repeated", count]:
                return self.text.encode() * int(count)
            case _:
                return self.text.encode()


def read_scenario(path: Path) -> Scenario:
    """Return a scenario; raises ValueError saying what its file lacks."""
    text = path.read_text(encoding="utf-8")
    given, expected = _halves(text, path)
    lines, blocks = _lines_and_blocks(given.splitlines())
    console = next(block for block in blocks if block.info == "console")
    faults = [match["name"] for line in lines if (match := _FAULT.fullmatch(line))]
    offices = [match["state"] for line in lines if (match := _OFFICE.fullmatch(line))]
    inputs = {name: block.data for block in blocks if (name := _file_name(block))}
    streams = {block.announcement: block.data for block in blocks}
    return Scenario(
        path=path,
        given=given,
        title=lines[0].removeprefix("# "),
        inputs=inputs,
        standard_input=streams.get("Standard input:"),
        fault=faults[0] if faults else None,
        office=offices[0] if offices else None,
        commands=tuple(_commands(console)),
        expected=_expected(expected.splitlines()),
    )


def written_scenario(scenario: Scenario, outcome: Outcome) -> str:
    """Return the text of a scenario file with what a command has in fact said and left."""
    parts = [scenario.given]
    for announcement, name in STREAMS.items():
        said = getattr(outcome, name)
        if said:
            parts.append(f"{announcement}\n{_fenced(said)}\n")
    parts += [f"`{name}`:\n{_fenced(text)}\n" for name, text in outcome.contents.items()]
    if outcome.written:
        parts.append(f"Files written: {', '.join(f'`{name}`' for name in outcome.written)}\n")
    parts.append(f"Exit code: {outcome.exit_code}\n")
    return "\n".join(parts)


def _halves(text: str, path: Path) -> tuple[str, str]:
    start = text.find("```console\n")
    end = text.find("\n```\n", start)
    if not text.startswith("# ") or start < 0 or end < 0:
        raise ValueError(f"{path.name} needs a title and a block 'console'")
    end += len("\n```\n")
    return text[:end], text[end:]


def _expected(lines: Sequence[str]) -> Outcome:
    plain, blocks = _lines_and_blocks(lines)
    streams = {STREAMS[b.announcement]: b.text for b in blocks if b.announcement in STREAMS}
    contents = {name: block.text for block in blocks if (name := _file_name(block))}
    codes = [int(match["code"]) for line in plain if (match := _EXIT.fullmatch(line))]
    names = [match["names"] for line in plain if (match := _WRITTEN.fullmatch(line))]
    return Outcome(
        stdout=streams.get("stdout", ""),
        stderr=streams.get("stderr", ""),
        exit_code=codes[0] if codes else -1,
        written=tuple(re.findall(r"`([^`]+)`", names[0])) if names else (),
        contents=contents,
    )


def _commands(console: _Block) -> Iterator[str]:
    for line in console.lines:
        if not line.startswith("$ brief"):
            raise ValueError(f"not a command: {line}")
        yield line.removeprefix("$ ")


def _file_name(block: _Block) -> str | None:
    match = _NAMED.fullmatch(block.announcement)
    return match["name"] if match else None


def _lines_and_blocks(lines: Sequence[str]) -> tuple[list[str], list[_Block]]:
    """Return the lines outside of blocks, and the blocks, each with the line before it."""
    plain: list[str] = []
    blocks: list[_Block] = []
    closing: str | None = None
    before = ""
    for line in lines:
        fence = _FENCE.fullmatch(line)
        if closing is not None:
            if line == closing:
                closing = None
            else:
                blocks[-1].lines.append(line)
        elif fence is not None:
            closing = fence["marks"]
            blocks.append(_Block(before, fence["info"].strip(), []))
        else:
            plain.append(line)
        before = line
    return plain, blocks


def _fenced(text: str) -> str:
    marks = "````" if "```" in text else "```"
    body = text if text.endswith("\n") else f"{text}\n"
    return f"{marks}text\n{body}{marks}"
