"""Every example of docs/python.md runs, and prints what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import briefwright
from tests.support.report_files import pdf_report, word_report

_BLOCK = re.compile(r"```(?P<kind>python|text)\n(?P<body>.*?)```\n", re.DOTALL)
HARBOUR = "title: Harbour works resume\nsummary: Dredging starts in May.\n"
FERRIES = "title: Ferries sail again\nsummary: The night boat is back.\n"


@dataclass(frozen=True)
class Example:
    line: int
    code: str
    output: str


def examples(text: str) -> Iterator[Example]:
    """Yield the examples, each with the output that is shown straight below it."""
    blocks = list(_BLOCK.finditer(text))
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block["kind"] == "text":
            continue
        is_shown = (
            following is not None
            and following["kind"] == "text"
            and not text[block.end() : following.start()].strip()
        )
        output = following["body"] if following is not None and is_shown else ""
        yield Example(text[: block.start()].count("\n") + 1, block["body"], output)


def run(example: Example, names: dict[str, Any], printed: pytest.CaptureFixture[str]) -> str:
    """Run an example after those before it, whose names it knows; return what it prints."""
    code = "\n" * example.line + example.code
    exec(compile(code, "docs/python.md", "exec"), names)  # noqa: S102 - the guide's own text
    return printed.readouterr().out


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the files that the examples speak of, and go there."""
    (tmp_path / "harbour.yaml").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "ferries.yaml").write_text(FERRIES, encoding="utf-8")
    (tmp_path / "report.pdf").write_bytes(pdf_report("Report\n---\nEnd", ["tagged"]))
    (tmp_path / "scan.pdf").write_bytes(pdf_report("Report", []))
    (tmp_path / "report.docx").write_bytes(word_report("Report\nEnd", []))
    own = tmp_path / "our-templates" / "our-note"
    own.mkdir(parents=True)
    (own / "template.yaml").write_text(
        "base: briefing-note\ntitle: Our note\ndescription: Ours.\n", encoding="utf-8"
    )
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1733011200")
    return tmp_path


def test_the_examples_run_one_after_the_other(
    desk: Path, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = list(examples((checkout / "docs" / "python.md").read_text(encoding="utf-8")))
    assert len(found) >= 6
    names: dict[str, Any] = {}
    for example in found:
        assert run(example, names, capsys) == example.output, f"docs/python.md:{example.line}"
    assert (desk / "sent.pdf").is_file()


def test_an_example_that_prints_something_else_is_noticed(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "```python\nprint(1)\n```\n\n```text\n2\n```\n"
    (example,) = examples(text)
    assert run(example, {}, capsys) != example.output


def test_the_guide_names_every_public_function(checkout: Path) -> None:
    text = (checkout / "docs" / "python.md").read_text(encoding="utf-8")
    public = set(briefwright.__all__) - {"__version__"}
    assert {name for name in public if f"`{name}" not in text} == set()
