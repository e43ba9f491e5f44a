"""The command as a whole: its help, its exits, its manners."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

import briefwright
from briefwright.cli import main
from briefwright.cli.commands import CommandGroup
from briefwright.cli.program import COMMANDS
from briefwright.cli.program import brief as program
from tests.cli.conftest import Call
from tests.support.letterheads import drawn

COMMAND = [sys.executable, "-m", "briefwright"]


def test_help_lists_every_command_with_its_own_words(brief: Call) -> None:
    shown = brief("--help").out
    for name, lazy in COMMANDS.items():
        loaded = lazy.load()
        assert loaded.name == name
        assert (loaded.help or "").replace("\n", " ").startswith(lazy.summary)
        assert lazy.summary in shown


def test_every_command_has_help_with_an_example(brief: Call) -> None:
    for name in COMMANDS:
        outcome = brief(name, "--help")
        assert outcome.code == 0
        assert f"Examples:\n  brief {name}" in outcome.out


def test_no_words_at_all_show_the_help(brief: Call) -> None:
    outcome = brief()
    assert "Start here:" in outcome.out + outcome.err


def test_the_version_is_told(brief: Call) -> None:
    assert brief("--version").out == f"brief {briefwright.__version__}\n"


def test_a_command_that_is_not_there_is_a_wrong_call(brief: Call) -> None:
    outcome = brief("biuld")
    assert outcome.code == 2
    assert outcome.err == (
        "brief: there is no command 'biuld'. Did you mean 'build'?\n       for help: brief --help\n"
    )


def test_a_bug_is_said_plainly_and_its_traceback_only_on_request(
    brief: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("unthinkable")

    monkeypatch.setattr("briefwright.cli.building.build_brief", fail)
    plain = brief("build", "harbour.yaml")
    assert plain.code == 70
    assert "RuntimeError: unthinkable" in plain.err
    assert "Traceback" not in plain.err
    assert briefwright.__version__ in plain.err
    assert "Traceback" in brief("build", "harbour.yaml", "--verbose").err


def test_an_interruption_leaves_quietly(brief: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefwright.cli.building.build_brief", interrupt)
    outcome = brief("build", "harbour.yaml")
    assert (outcome.code, outcome.out) == (130, "")
    assert "Traceback" not in outcome.err


def test_a_reader_that_goes_away_is_no_failure_to_speak_of() -> None:
    with subprocess.Popen(
        [*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(("words", "expected"), [((), True), (("--no-color",), False)])
def test_colours_are_for_terminals(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], *, expected: bool
) -> None:
    said: list[tuple[str, object]] = []
    monkeypatch.setattr(click, "echo", lambda text, **how: said.append((text, how.get("color"))))
    monkeypatch.delenv("NO_COLOR", raising=False)
    (folder / "wrong.yaml").write_text("title: x\n", encoding="utf-8")
    main(["check", "wrong.yaml", *words])
    assert "\x1b[" in said[0][0]
    colours = {colour for _, colour in said}
    assert colours == ({None} if expected else {False})


def test_no_color_in_the_environment_is_honoured(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    colours: list[object] = []
    monkeypatch.setattr(click, "echo", lambda _, **how: colours.append(how.get("color")))
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "harbour.yaml"])
    assert set(colours) == {False}


def test_words_that_the_terminal_cannot_show_do_not_stop_the_command(folder: Path) -> None:
    (folder / "wrong.yaml").write_text("title: x\nžurnal: y\n", encoding="utf-8")
    result = subprocess.run(
        [*COMMAND, "check", "wrong.yaml"],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1
    assert b"error[E201]" in result.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("brief ch", {"check"}),
        ("brief build --tem", {"--template", "--templates"}),
        ("brief build x.yaml -t br", {"briefing-note"}),
        ("brief templates show s", {"speaking-notes"}),
        ("brief explain e30", {f"E30{number}" for number in range(1, 10)}),
    ],
)
def test_a_shell_completes_commands_options_templates_and_codes(
    folder: Path, words: str, expected: set[str]
) -> None:
    count = len(words.split()) - 1
    completion = {"_BRIEF_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    result = subprocess.run(
        [sys.executable, "-c", "from briefwright.cli.process import run_process; run_process()"],
        cwd=folder,
        env={**os.environ, **completion},
        capture_output=True,
        text=True,
        check=True,
    )
    assert {line.partition(",")[2] for line in result.stdout.splitlines()} == expected


def imported_by(*words: str, cwd: Path) -> set[str]:
    """Return the packages that a call of the command imports."""
    code = (
        "import sys; from briefwright.cli import main; code = main(sys.argv[1:]);"
        "names = {name.partition('.')[0] for name in sys.modules};"
        "sys.stderr.write('IMPORTED ' + ' '.join(sorted(names))); sys.exit(code)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=cwd, capture_output=True, text=True, check=True
    )
    return set(result.stderr.partition("IMPORTED ")[2].split())


def test_help_imports_nothing_heavy(folder: Path) -> None:
    heavy = {"docx", "jinja2", "lxml", "pydantic", "reportlab", "rich", "yaml", "PIL"}
    assert imported_by("--help", cwd=folder) & heavy == set()


def test_check_imports_no_renderer(folder: Path) -> None:
    imported = imported_by("check", "harbour.yaml", cwd=folder)
    assert imported & {"docx", "reportlab", "PIL", "rich", "pypdfium2"} == set()
    assert {"yaml", "jinja2"} <= imported


def test_a_page_is_read_once_and_kept(
    folder: Path,
) -> None:
    (folder / "page.html").write_text("<p>Ships may enter again.", encoding="utf-8")
    (folder / "harbour.yaml").write_text(
        "title: T\nsummary: S\nsources:\n  - {id: page, title: P, text: page.html}\n",
        encoding="utf-8",
    )
    first = imported_by("source", "show", "harbour.yaml", cwd=folder)
    again = imported_by("source", "show", "harbour.yaml", cwd=folder)

    assert "lxml" in first
    assert again & {"lxml", "pypdfium2", "jinja2", "reportlab"} == set()


def test_a_build_of_one_format_imports_one_renderer(folder: Path) -> None:
    words = ("build", "harbour.yaml", "-q", "-f")
    heavy = {"docx", "reportlab"}
    assert imported_by(*words, "html", cwd=folder) & heavy == set()
    assert "reportlab" not in imported_by(*words, "docx", cwd=folder)
    assert imported_by(*words, "pdf", cwd=folder) & heavy == {"reportlab"}


def test_the_package_itself_imports_nothing(folder: Path) -> None:
    code = (
        "import sys; before = set(sys.modules); import briefwright;"
        "print(*sorted(set(sys.modules) - before))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert set(result.stdout.split()) <= {"briefwright", "__future__"}


def test_the_group_is_lazy() -> None:
    assert isinstance(program, CommandGroup)
    assert program.commands == {}


def test_a_letterhead_is_opened_for_a_pdf_only(folder: Path) -> None:
    template = folder / "templates" / "ours"
    template.mkdir(parents=True)
    (template / "template.yaml").write_text("title: x\ndescription: x\nbase: policy-brief\n")
    (template / "letterhead.pdf").write_bytes(drawn())
    words = ("harbour.yaml", "-q", "--template", "ours")
    assert "pikepdf" not in imported_by("check", *words, cwd=folder)
    assert "pikepdf" not in imported_by("build", *words, "-f", "docx,html", cwd=folder)
    assert "pikepdf" in imported_by("build", *words, "-f", "pdf", cwd=folder)


def test_only_the_doctor_opens_finished_files(folder: Path) -> None:
    heavy = {"pikepdf", "fontTools"}
    assert imported_by("--help", cwd=folder) & heavy == set()
    assert imported_by("doctor", "--rules", "-q", cwd=folder) & (heavy | {"lxml"}) == set()
    assert imported_by("check", "harbour.yaml", cwd=folder) & heavy == set()
    assert imported_by("build", "harbour.yaml", "-q", "-f", "docx", cwd=folder) & heavy == set()
