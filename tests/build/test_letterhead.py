"""The letterhead of a template folder: found, inherited, and judged with the PDF above it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefwright.build.brief import build_brief, check_brief
from briefwright.build.letterhead import LARGEST, letterhead_findings
from briefwright.build.request import BuildRequest, BuildResult, Format
from briefwright.build.template_reading import read_template
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import ExitCode
from briefwright.core.keeping import KeptFiles
from briefwright.core.rendering import PdfKind, Rendering
from briefwright.core.world import MemoryWorld
from briefwright.doctor import Answer, examine
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of
from tests.support.faulty_letterheads import unfit_letterheads, unusable_letterheads
from tests.support.letterheads import drawn, letterhead
from tests.support.template_worlds import manifest, search_in, shipped_font_files
from tests.support.themes import plain_theme, shipped_fonts, theme_tokens

PARENT: dict[str, str | bytes] = {
    "templates/parent/template.yaml": manifest("Parent"),
    "templates/parent/brief.html.jinja": "<h1>{{ brief.title }}</h1>{{ brief.summary.prose }}",
    "templates/parent/theme.yaml": json.dumps(theme_tokens()),
    "templates/parent/labels/en.yaml": "page: Page\n",
    "templates/child/template.yaml": manifest("Child", base="parent"),
    "x.yaml": "title: Harbour works\nsummary: Dredging starts in May.\n",
}
CHILDS, PARENTS = "templates/child/letterhead.pdf", "templates/parent/letterhead.pdf"


def name_of(files: dict[str, bytes]) -> str | None:
    search = search_in({**PARENT, **files})
    reading = read_template(search, search.named("child"))
    assert reading.diagnostics == ()
    return reading.letterhead.name if reading.letterhead else None


def request(**how: object) -> BuildRequest:
    return BuildRequest("x.yaml", template="child", **how)  # type: ignore[arg-type]


def built(data: bytes, **how: object) -> BuildResult:
    world = MemoryWorld({**shipped_font_files(), **PARENT, PARENTS: data})
    return build_brief(world, request(**how))


def test_a_template_without_one_has_none() -> None:
    assert name_of({}) is None


def test_it_is_inherited_and_the_own_one_comes_first() -> None:
    assert name_of({PARENTS: drawn()}) == PARENTS
    assert name_of({PARENTS: drawn(), CHILDS: drawn()}) == CHILDS


@pytest.mark.parametrize(
    ("code", "words", "data"),
    [
        ("T720", "is empty", b""),
        ("T720", "is not a PDF file", b"PK\x03\x04"),
        ("T721", "10 MB", b"%PDF-1.7\n".ljust(LARGEST + 1)),
    ],
)
def test_what_shows_at_once_a_check_finds(code: str, words: str, data: bytes) -> None:
    world = MemoryWorld({**shipped_font_files(), **PARENT, PARENTS: data})
    result = check_brief(world, request())
    (found,) = result.diagnostics
    assert found.span is not None
    assert (found.code, found.span.file) == (code, PARENTS)
    assert words in found.message
    assert result.exit_code is ExitCode.TEMPLATE_AT_FAULT


def test_the_largest_is_large_enough() -> None:
    assert name_of({PARENTS: drawn().ljust(LARGEST)}) == PARENTS


@pytest.mark.parametrize(
    ("kind", "claims"),
    [(PdfKind.ARCHIVE, ("PDF/UA-1", "PDF/A-3a")), (PdfKind.PLAIN, ("PDF/UA-1", "PDF/A-2a"))],
)
def test_the_pdf_keeps_to_the_standards(kind: PdfKind, claims: tuple[str, str]) -> None:
    result = built(drawn(), pdf=kind)
    assert result.diagnostics == ()
    data = result.outputs[Format.PDF].data
    assert b"FormXob.letterhead1" in data or len(data) > len(drawn())
    examination = examine(data, "x.pdf")
    assert examination.claims.standards == claims
    assert [verdict.answer for verdict in examination.verdicts] == [Answer.YES, Answer.YES]


@pytest.mark.parametrize("name", sorted(unfit_letterheads()))
def test_one_that_breaks_a_rule_of_the_standards_is_told_and_nothing_is_made(name: str) -> None:
    rule, data = unfit_letterheads()[name]
    result = built(data)
    (found,) = result.diagnostics
    assert found.span is not None
    assert (found.code, found.span.file) == ("T725", PARENTS)
    assert rule in found.message
    assert found.hint
    assert result.outputs == {}
    assert result.exit_code is ExitCode.TEMPLATE_AT_FAULT


def test_one_that_cannot_be_used_stops_the_other_formats_too() -> None:
    code, _words, data = unusable_letterheads()["layers"]
    result = built(data, formats=(Format.DOCX, Format.PDF))
    assert [found.code for found in result.diagnostics] == [code]
    assert result.outputs == {}


@pytest.mark.parametrize("kind", [Format.DOCX, Format.HTML])
def test_other_formats_alone_do_without(kind: Format) -> None:
    _rule, data = unfit_letterheads()["inks"]
    (made,) = built(data, formats=(kind,)).outputs.values()
    bare = build_brief(MemoryWorld({**shipped_font_files(), **PARENT}), request(formats=(kind,)))
    assert made.data == bare.outputs[kind].data


def test_a_document_with_errors_of_its_own_is_not_blamed_on_the_letterhead() -> None:
    error = Diagnostic("E403", Severity.ERROR, "no glyph")
    rendering = Rendering(b"", 1, (error,))
    assert letterhead_findings(letterhead(drawn()), rendering, KeptFiles(None)) == ()


def test_only_one_that_was_fine_is_not_examined_again(tmp_path: Path) -> None:
    keeper = KeptFiles(tmp_path / "kept")
    _rule, data = unfit_letterheads()["inks"]
    unfit = render_pdf(document_of(), plain_theme(), shipped_fonts(), letterhead=letterhead(data))
    fine = render_pdf(document_of(), plain_theme(), shipped_fonts())
    for _again in range(2):
        assert letterhead_findings(letterhead(data), unfit, keeper)
    assert letterhead_findings(letterhead(drawn()), fine, keeper) == ()
    assert letterhead_findings(letterhead(drawn()), unfit, keeper) == ()  # it was not looked at
    assert letterhead_findings(letterhead(drawn(pages=2)), unfit, keeper)
