"""From the text of a brief to files, or to everything that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath

import pytest

from briefwright.build.brief import build_brief, check_brief
from briefwright.build.request import BuildRequest, BuildResult, Format
from briefwright.core.errors import ExitCode
from briefwright.core.world import MemoryWorld
from briefwright.loading import parse_override
from tests.support.pictures import png_picture
from tests.support.template_worlds import manifest, shipped_font_files
from tests.support.themes import theme_tokens

BRIEF = "title: Harbour works\nsummary: Dredging starts in May.\n"
MARKUP = """\
<h1>{{ brief.title }}</h1>
{% block body %}{{ brief.summary.prose }}{% endblock %}
"""
CARDS = """\
<div class="cards">{% for o in brief.officials %}<article>
<header>{{ o.name }}</header><img src="{{ o.photo.file }}" alt="{{ o.photo.alt }}">
</article>{% endfor %}</div>
"""
Files = Mapping[str, str | bytes]


def build(
    brief: str = BRIEF,
    *,
    markup: str = MARKUP,
    files: Files | None = None,
    about: Mapping[str, str] | None = None,
    **how: object,
) -> BuildResult:
    """Build a brief with a template of this markup, in a world in memory."""
    template: Files = {
        "desk/templates/mini/template.yaml": manifest("Mini", **(about or {})),
        "desk/templates/mini/brief.html.jinja": markup,
        "desk/templates/mini/theme.yaml": json.dumps(theme_tokens()),
        "desk/templates/mini/labels/en.yaml": "page: Page\n",
    }
    world = MemoryWorld({**shipped_font_files(), **template, "desk/x.yaml": brief, **(files or {})})
    request = BuildRequest("desk/x.yaml", template="mini", **how)  # type: ignore[arg-type]
    return build_brief(world, request)


def codes(result: BuildResult) -> list[str]:
    return [found.code for found in result.diagnostics]


def test_a_brief_becomes_the_files_asked_for() -> None:
    result = build(formats=(Format.PDF, Format.DOCX, Format.HTML))
    assert result.diagnostics == ()
    assert list(result.outputs) == [Format.DOCX, Format.PDF, Format.HTML]
    beginnings = [output.data[:4] for output in result.outputs.values()]
    assert beginnings == [b"PK\x03\x04", b"%PDF", b"<!DO"]
    assert (result.pages, result.exit_code) == (1, ExitCode.FINE)


def test_nothing_is_made_where_something_is_wrong() -> None:
    result = build(BRIEF + "due: soon\nofficials: [{role: x}]\n")
    assert result.outputs == {}
    assert result.exit_code is ExitCode.FINDINGS
    assert set(codes(result)) == {"E202", "E205"}


def test_findings_come_with_the_lines_they_speak_of() -> None:
    result = build(BRIEF + "due: tomorrow\n")
    (found,) = result.diagnostics
    assert found.span is not None
    assert result.lines_of(found.span.file)[found.span.line - 1] == "due: tomorrow"


def test_a_fault_of_the_template_has_its_line_and_exit_code() -> None:
    result = build(markup="<p>\n{{ brief.titel }}</p>\n")
    (found,) = result.diagnostics
    assert found.span is not None
    assert (found.code, found.span.line) == ("T502", 2)
    assert "titel" in result.lines_of(found.span.file)[1]
    assert result.exit_code is ExitCode.TEMPLATE_AT_FAULT


def test_faults_of_brief_and_template_are_found_in_one_run() -> None:
    result = build(
        BRIEF
        + "date: 2025-02-01\ndue: 2025-01-01\nsources: [{id: a, title: x}, {id: a, title: y}]\n",
        markup="<p>{{ brief.titel }}</p>",
    )
    assert {"E302", "T502"} <= set(codes(result))
    assert result.exit_code is ExitCode.TEMPLATE_AT_FAULT


def test_a_field_that_is_not_printed_is_a_warning_at_its_line() -> None:
    result = build(BRIEF + "issue: The cost\n")
    (found,) = result.diagnostics
    assert found.code == "E401"
    assert found.message == "'issue' is filled in, but the template 'mini' does not print it"
    assert found.span is not None
    assert found.span.line == 3
    assert len(result.outputs) == 2


def test_a_strict_build_stops_at_a_warning() -> None:
    result = build(BRIEF + "issue: The cost\n", strict=True)
    assert (result.outputs, result.exit_code) == ({}, ExitCode.FINDINGS)


def test_what_a_template_leaves_out_on_purpose_is_only_a_note() -> None:
    brief = BRIEF + "quotes: [{text: A}, {text: B, speaker: C}]\n"
    result = build(brief, about={"omits": "[quotes]"}, strict=True)
    (found,) = result.diagnostics
    assert (found.severity.value, found.path) == ("note", "quotes")
    assert len(result.outputs) == 2


def test_a_template_may_ask_for_a_field() -> None:
    result = build(about={"requires": "[marking]"})
    assert codes(result) == ["E410"]
    assert result.exit_code is ExitCode.FINDINGS


OFFICIAL = "officials: [{name: Ana Ivić, photo: {file: ana.png, alt: Portrait}}]\n"


def test_pictures_lie_beside_the_brief() -> None:
    files: Files = {"desk/ana.png": png_picture().data}
    result = build(BRIEF + OFFICIAL, markup=MARKUP + CARDS, files=files)
    assert result.diagnostics == ()


@pytest.mark.parametrize("strict", [False, True])
def test_a_picture_that_is_not_there_is_a_warning_where_it_is_named(*, strict: bool) -> None:
    result = build(BRIEF + OFFICIAL, markup=MARKUP + CARDS, strict=strict)
    (found,) = result.diagnostics
    assert (found.code, found.path) == ("E404", "officials[0].photo.file")
    assert found.message == "the picture 'ana.png' is not there"
    assert found.span is not None
    assert found.span.line == 3
    assert bool(result.outputs) is not strict


LONG = "title: Long\nsummary: |\n" + "  Many words make a page, and more make two.\n\n" * 120


@pytest.mark.parametrize("formats", [(Format.PDF,), (Format.DOCX,)])
def test_more_pages_than_the_template_allows_are_an_error(formats: tuple[Format, ...]) -> None:
    result = build(LONG, about={"max_pages": "1"}, formats=formats)
    (found,) = result.diagnostics
    assert found.code == "E402"
    assert f"the brief takes {result.pages} pages, and this template allows 1" in found.message
    assert found.hint is not None
    assert "summary (1080 words)" in found.hint
    assert result.outputs == {}


def test_without_paper_nobody_counts_pages() -> None:
    result = build(LONG, about={"max_pages": "1"}, formats=(Format.HTML,))
    assert (result.pages, codes(result)) == (None, [])


def test_a_field_and_an_option_may_be_set_for_one_run() -> None:
    options = "{size: {description: x, default: small, values: [small, large]}}"
    overrides = tuple(map(parse_override, ("title=Set", "options.size=large")))
    result = build(
        markup="<p>{{ brief.title }} {{ options.size }}</p>{{ brief.summary.prose }}",
        about={"options": options},
        overrides=overrides,
        formats=(Format.HTML,),
    )
    assert result.diagnostics == ()
    assert "Set</span> large</p>" in result.outputs[Format.HTML].data.decode()


def test_a_fault_in_a_set_value_is_shown_as_it_was_typed() -> None:
    result = build(overrides=(parse_override("due=soon"),))
    (found,) = result.diagnostics
    assert found.span is not None
    assert result.lines_of(found.span.file)[found.span.line - 1] == "due=soon"


def test_a_check_finds_the_same_and_makes_nothing() -> None:
    brief = BRIEF + "issue: The cost\n"
    files = {
        "desk/templates/mini/template.yaml": manifest("Mini"),
        "desk/templates/mini/brief.html.jinja": MARKUP,
        "desk/templates/mini/theme.yaml": json.dumps(theme_tokens()),
        "desk/templates/mini/labels/en.yaml": "page: Page\n",
        "desk/x.yaml": brief,
    }
    world = MemoryWorld({**shipped_font_files(), **files})
    result = check_brief(world, BuildRequest("desk/x.yaml", template="mini"))
    assert result.diagnostics == build(brief).diagnostics
    assert result.outputs == {}


def test_templates_of_a_given_folder_come_first() -> None:
    files: Files = {
        "given/mini/template.yaml": manifest("Given", base="mini"),
        "given/mini/brief.html.jinja": "<p>Given. {{ brief.title }}</p>{{ brief.summary.prose }}",
    }
    result = build(files=files, template_folders=(PurePath("given"),), formats=(Format.HTML,))
    assert result.diagnostics == ()
    assert "Given." in result.outputs[Format.HTML].data.decode()


def test_fonts_travel_in_the_word_file_where_the_run_asks_for_it() -> None:
    plain, full = (
        build(formats=(Format.DOCX,), embed_fonts=asked).outputs[Format.DOCX].data
        for asked in (False, True)
    )
    assert b".odttf" not in plain
    assert full.count(b".odttf") > 4
