"""``brief build`` writes all files of a brief or none, and says what it did."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import HARBOUR, Call

WRONG = "title: Harbour works\nsummery: x\ndue: soon\n"
TABLE_LEFT_OUT = """\
title: Harbour works
summary: Dredging starts.
data: {left: out}
"""


def written(folder: Path) -> list[str]:
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in paths if path.name != "harbour.yaml")


def test_word_and_pdf_stand_beside_the_brief(brief: Call, folder: Path) -> None:
    outcome = brief("build", "harbour.yaml")
    assert (outcome.code, outcome.err) == (0, "")
    assert written(folder) == ["harbour.docx", "harbour.pdf"]
    lines = outcome.out.splitlines()
    assert [line.split()[0] for line in lines] == ["harbour.docx", "harbour.pdf"]
    assert "1 page" in lines[1]
    assert "kB)" in lines[1]


def test_or_in_the_folder_named_in_the_formats_named(brief: Call, folder: Path) -> None:
    assert brief("build", "harbour.yaml", "-o", "out/here", "--format", "html, pdf").code == 0
    assert written(folder) == ["out/here/harbour.html", "out/here/harbour.pdf"]


def test_nothing_is_written_where_something_is_wrong(brief: Call, folder: Path) -> None:
    (folder / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    outcome = brief("build", "wrong.yaml")
    assert (outcome.code, outcome.out) == (1, "")
    assert "wrong.yaml:2:1: error[E201]:" in outcome.err
    assert "wrong.yaml:3:6: error[E205]:" in outcome.err
    assert outcome.err.endswith("2 errors in wrong.yaml; nothing was written.\n")
    assert written(folder) == ["wrong.yaml"]


def test_old_files_stay_where_something_is_wrong(brief: Call, folder: Path) -> None:
    (folder / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    (folder / "wrong.pdf").write_bytes(b"yesterday's")
    assert brief("build", "wrong.yaml").code == 1
    assert (folder / "wrong.pdf").read_bytes() == b"yesterday's"


def test_a_brief_that_is_wrong_does_not_keep_the_others_back(brief: Call, folder: Path) -> None:
    (folder / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    outcome = brief("build", "wrong.yaml", "harbour.yaml", "--format", "html")
    assert outcome.code == 1
    assert written(folder) == ["harbour.html", "wrong.yaml"]


def test_two_briefs_of_one_name_are_a_wrong_call(brief: Call, folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "harbour.yaml").write_text(HARBOUR, encoding="utf-8")
    outcome = brief("build", "harbour.yaml", "other/harbour.yaml", "-o", "out")
    assert outcome.code == 2
    assert "would both be written" in outcome.err
    assert not (folder / "out").exists()


def test_a_value_may_be_set_for_one_run(brief: Call, folder: Path) -> None:
    assert brief("build", "harbour.yaml", "-f", "html", "--set", "title=Set here").code == 0
    assert "Set here" in (folder / "harbour.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", ["title", "=x", "officials[x]=1"])
def test_a_setting_that_is_none_is_a_wrong_call(brief: Call, setting: str) -> None:
    outcome = brief("build", "harbour.yaml", "--set", setting)
    assert outcome.code == 2
    assert outcome.err.startswith("brief: --set ")


def test_standard_input_and_output(
    brief: Call, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HARBOUR.encode())))
    outcome = brief("build", "-", "--format", "html", "-o", "-")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("<!DOCTYPE html>")
    assert written(folder) == []


def test_findings_in_standard_input_have_a_place(
    brief: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    outcome = brief("build", "-")
    assert outcome.code == 1
    assert "<standard input>:2:1: error[E201]" in outcome.err
    assert "summery: x" in outcome.err


@pytest.mark.parametrize(
    "words",
    [
        ("harbour.yaml", "-o", "-"),
        ("harbour.yaml", "harbour.yaml", "-o", "-", "-f", "pdf"),
        ("-", "-"),
        ("harbour.yaml", "--format", "odt"),
        ("harbour.yaml", "--format", ","),
        ("harbour.yaml", "--template", "policy-breif"),
        ("harbour.yaml", "--no-such-option"),
        (),
    ],
)
def test_wrong_calls_write_nothing(brief: Call, folder: Path, words: tuple[str, ...]) -> None:
    outcome = brief("build", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("brief: ")
    assert written(folder) == []


def test_standard_output_takes_the_file_or_json(brief: Call) -> None:
    outcome = brief("build", "harbour.yaml", "-o", "-", "-f", "pdf", "--json")
    assert outcome.code == 2
    assert "both" in json.loads(outcome.out)["error"]["message"]


def test_a_template_that_is_not_there_is_named_with_those_that_are(brief: Call) -> None:
    outcome = brief("build", "harbour.yaml", "-t", "policy-breif")
    assert "there is no template 'policy-breif'" in outcome.err
    assert "did you mean 'policy-brief'?" in outcome.err
    assert "speaking-notes" in outcome.err


def test_a_file_that_is_not_there_is_the_environments_fault(brief: Call) -> None:
    outcome = brief("build", "absent.yaml")
    assert outcome.code == 4
    assert outcome.err.startswith("brief: cannot read absent.yaml: no such file")


def test_a_folder_that_cannot_be_written_is_the_environments_fault(
    brief: Call, folder: Path
) -> None:
    (folder / "out").write_text("a file, no folder", encoding="utf-8")
    outcome = brief("build", "harbour.yaml", "-o", "out")
    assert outcome.code == 4
    assert "cannot write" in outcome.err


def test_json_says_everything(brief: Call, folder: Path) -> None:
    (folder / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    outcome = brief("build", "harbour.yaml", "wrong.yaml", "--json", "-o", "out")
    result = json.loads(outcome.out)
    assert outcome.code == result["exit_code"] == 1
    fine, wrong = result["briefs"]
    assert (fine["file"], fine["template"], fine["exit_code"]) == (
        "harbour.yaml",
        "policy-brief",
        0,
    )
    docx, pdf = fine["outputs"]
    assert (docx["format"], docx["path"]) == ("docx", str(Path("out/harbour.docx")))
    assert pdf["bytes"] == (folder / "out" / "harbour.pdf").stat().st_size
    assert pdf["pages"] == fine["pages"] == 1
    assert (wrong["exit_code"], wrong["outputs"]) == (1, [])
    assert [found["code"] for found in wrong["diagnostics"]] == ["E201", "E205"]
    assert wrong["diagnostics"][1]["line"] == 3


def test_json_speaks_of_wrong_calls_too(brief: Call) -> None:
    outcome = brief("build", "harbour.yaml", "-t", "absent", "--json")
    result = json.loads(outcome.out)
    assert outcome.code == result["exit_code"] == 2
    assert "no template 'absent'" in result["error"]["message"]


def test_a_file_that_is_not_there_does_not_keep_the_others_back(brief: Call, folder: Path) -> None:
    plain = brief("build", "absent.yaml", "harbour.yaml", "-f", "html")
    assert plain.code == 4
    assert plain.err.startswith("brief: cannot read absent.yaml: no such file")
    assert written(folder) == ["harbour.html"]
    told = json.loads(brief("build", "absent.yaml", "harbour.yaml", "-f", "html", "--json").out)
    assert [report["exit_code"] for report in told["briefs"]] == [4, 0]
    assert "absent.yaml" in told["briefs"][0]["error"]["message"]
    assert told["exit_code"] == 4


def test_quiet_says_nothing_when_all_is_well(brief: Call) -> None:
    outcome = brief("build", "harbour.yaml", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_warnings_do_not_stop_a_build_unless_it_is_strict(brief: Call, folder: Path) -> None:
    long_line = " ".join(["word"] * 41)
    text = f"title: Harbour works\nsummary:\n  bottom_line: {long_line}\n"
    (folder / "long.yaml").write_text(text, encoding="utf-8")
    lenient = brief("build", "long.yaml", "-f", "html")
    assert (lenient.code, "warning[E306]" in lenient.err) == (0, True)
    (folder / "long.html").unlink()
    strict = brief("build", "long.yaml", "-f", "html", "--strict")
    assert strict.code == 1
    quiet = brief("build", "long.yaml", "-f", "html", "--strict", "--quiet")
    assert (quiet.code, "warning[E306]" in quiet.err) == (1, True)
    assert not (folder / "long.html").exists()


def test_a_users_own_template_is_found_beside_the_brief(brief: Call, folder: Path) -> None:
    assert brief("templates", "new", "ours", "--from", "briefing-note").code == 0
    (folder / "templates/ours/brief.html.jinja").write_text(
        '{% extends "policy-brief/brief.html.jinja" %}\n'
        "{% block background %}<p>Our own words.</p>{% endblock %}\n",
        encoding="utf-8",
    )
    outcome = brief("build", "harbour.yaml", "-t", "ours", "-f", "html")
    assert outcome.code == 0, outcome.err
    assert "Our own words." in (folder / "harbour.html").read_text(encoding="utf-8")


def test_a_fault_in_a_template_is_the_templates(brief: Call, folder: Path) -> None:
    brief("templates", "new", "ours", "--from", "policy-brief")
    (folder / "templates/ours/brief.html.jinja").write_text("<p>{{ breif.title }}</p>", "utf-8")
    outcome = brief("build", "harbour.yaml", "-t", "ours")
    assert outcome.code == 3
    assert "brief.html.jinja:1:" in outcome.err
    assert "T502" in outcome.err


def test_a_folder_of_templates_that_is_not_there_is_a_wrong_call(brief: Call) -> None:
    outcome = brief("build", "harbour.yaml", "--templates", "absent")
    assert outcome.code == 2
    assert "'absent' does not exist" in outcome.err
