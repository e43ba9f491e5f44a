"""The commands around the build: check, new, templates, schema, explain, completion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.support.built_briefs import TEMPLATES
from tests.support.html_text import html_text


def test_check_finds_what_a_build_would_and_writes_nothing(brief: Call, folder: Path) -> None:
    (folder / "wrong.yaml").write_text("title: x\nsummery: y\n", encoding="utf-8")
    outcome = brief("check", "harbour.yaml", "wrong.yaml")
    assert outcome.code == 1
    assert "harbour.yaml: nothing to complain about.\n" in outcome.err
    assert "wrong.yaml:2:1: error[E201]" in outcome.err
    assert outcome.err.endswith("1 error in wrong.yaml.\n")
    assert sorted(path.name for path in folder.iterdir()) == ["harbour.yaml", "wrong.yaml"]


def test_check_speaks_json(brief: Call) -> None:
    result = json.loads(brief("check", "harbour.yaml", "--json").out)
    assert result["exit_code"] == 0
    assert result["briefs"][0]["outputs"] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_brief_builds_at_once_without_a_warning(
    brief: Call, folder: Path, template: str
) -> None:
    started = brief("new", "dredging-in-may", "--template", template)
    assert started.code == 0
    assert started.out.splitlines() == ["dredging-in-may.yaml", "brief.schema.json"]
    text = (folder / "dredging-in-may.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=brief.schema.json\n")
    assert "\ntitle: Dredging in may\n" in text
    outcome = brief("build", "dredging-in-may.yaml", "-t", template, "--strict")
    assert (outcome.code, outcome.err) == (0, "")


def test_new_says_how_to_build(brief: Call) -> None:
    assert brief("new", "a").err == "Build it: brief build a.yaml\n"
    noted = brief("new", "b", "-t", "briefing-note")
    assert noted.err == "Build it: brief build b.yaml --template briefing-note\n"


def test_new_overwrites_nothing(brief: Call, folder: Path) -> None:
    (folder / "brief.schema.json").write_text("mine", encoding="utf-8")
    before = (folder / "harbour.yaml").read_text(encoding="utf-8")
    outcome = brief("new", "harbour")
    assert outcome.code == 2
    assert "harbour.yaml is there already" in outcome.err
    assert (folder / "harbour.yaml").read_text(encoding="utf-8") == before
    assert brief("new", "other").out == "other.yaml\n"
    assert (folder / "brief.schema.json").read_text(encoding="utf-8") == "mine"


def test_a_name_that_yaml_would_misread_is_quoted(brief: Call, folder: Path) -> None:
    assert brief("new", "2025: the plan").code == 0
    assert '\ntitle: "2025: the plan"\n' in (folder / "2025: the plan.yaml").read_text("utf-8")


def test_templates_are_listed_own_ones_with_their_folder(brief: Call) -> None:
    brief("templates", "new", "ours", "--from", "briefing-note")
    listed = brief("templates").out
    names = [line.split()[0] for line in listed.splitlines() if not line.startswith(" ")]
    assert names == sorted([*TEMPLATES, "ours"])
    assert str(Path("templates/ours")) in listed.replace("\n", "").replace("  ", "")


def test_a_template_is_shown_with_what_it_inherits(brief: Call) -> None:
    shown = brief("templates", "show", "at-a-glance").out
    assert shown.startswith("at-a-glance: At a glance\n")
    assert "inherits from   policy-brief" in shown
    assert "pages           at most 1" in shown


def test_a_template_of_ones_own_begins_as_its_base(brief: Call, folder: Path) -> None:
    made = brief("templates", "new", "ours", "--from", "policy-brief")
    assert made.out.splitlines() == [
        str(Path("templates/ours/template.yaml")),
        str(Path("templates/ours/brief.html.jinja")),
    ]
    formats = ("-f", "html", "--strict")
    assert brief("build", "harbour.yaml", "-o", "base", *formats).code == 0
    assert brief("build", "harbour.yaml", "-o", "own", "-t", "ours", *formats).code == 0
    base, own = (
        html_text((folder / name / "harbour.html").read_bytes()) for name in ("base", "own")
    )
    assert base == own


def test_a_whole_copy_stands_alone(brief: Call, folder: Path) -> None:
    assert brief("templates", "new", "ours", "--from", "policy-brief", "--whole").code == 0
    copied = {path.name for path in (folder / "templates/ours").iterdir()}
    assert {"template.yaml", "brief.html.jinja", "theme.yaml", "labels"} <= copied
    assert brief("build", "harbour.yaml", "-t", "ours", "-f", "html", "--strict").code == 0


@pytest.mark.parametrize("name", ["../up", "a b", ".hidden"])
def test_a_template_needs_a_proper_name(brief: Call, name: str) -> None:
    assert brief("templates", "new", name, "--from", "policy-brief").code == 2


def test_a_template_is_not_made_over_another(brief: Call) -> None:
    words = ("templates", "new", "ours", "--from", "policy-brief")
    assert brief(*words).code == 0
    again = brief(*words)
    assert again.code == 2
    assert "is there already" in again.err


def test_the_schema_is_the_committed_one(brief: Call, folder: Path, checkout: Path) -> None:
    committed = (checkout / "schemas/brief.schema.json").read_bytes()
    assert brief("schema").out.encode() == committed
    of_books = (checkout / "schemas/book.schema.json").read_bytes()
    assert brief("schema", "--book").out.encode() == of_books
    assert brief("schema", "-o", "here.json").code == 0
    assert (folder / "here.json").read_bytes() == committed


@pytest.mark.parametrize("word", ["E301", "e301", "[E301]"])
def test_a_code_is_explained(brief: Call, word: str) -> None:
    assert brief("explain", word).out.startswith("E301: ")


def test_all_codes_are_listed(brief: Call) -> None:
    lines = brief("explain").out.splitlines()
    assert any(line.startswith("E001  ") for line in lines)
    assert len(lines) > 40


def test_a_code_that_is_none_is_a_wrong_call(brief: Call) -> None:
    assert brief("explain", "E999").code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(brief: Call, shell: str) -> None:
    script = brief("completion", shell).out
    assert "_BRIEF_COMPLETE" in script
    assert f"{shell}_complete" in script
