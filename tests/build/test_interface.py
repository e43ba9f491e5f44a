"""The package as a library."""

from __future__ import annotations

import ast
import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

import briefwright
from briefwright.core.errors import BriefwrightError
from briefwright.render.docx import render_docx
from briefwright.render.html import render_html
from briefwright.render.pdf import render_pdf
from tests.support.report_files import pdf_report

REPORT = pdf_report("Report\n---\nEnd", ["tagged"])
SIGNED = pdf_report("Report", ["signed"])
BROKEN = "title: Harbour works\nsumary: Dredging starts.\n"


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.yaml"
    file.write_text("title: Harbour works\nsummary: Dredging starts.\n", encoding="utf-8")
    return file


def page_count(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def test_every_public_name_is_there() -> None:
    for name in briefwright.__all__:
        assert getattr(briefwright, name) is not None
    with pytest.raises(AttributeError, match="'no_such_name'"):
        briefwright.no_such_name  # type: ignore[attr-defined]  # noqa: B018 - to see it fail


def test_the_stub_names_what_the_package_has(checkout: Path) -> None:
    stub = (checkout / "src" / "briefwright" / "__init__.pyi").read_text(encoding="utf-8")
    tree = ast.parse(stub)
    imported = {
        alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert imported | {"__version__"} == set(briefwright.__all__)


def test_a_brief_is_loaded(harbour: Path) -> None:
    loaded = briefwright.load(harbour)
    assert loaded.brief is not None
    assert loaded.brief.title == "Harbour works"


def test_a_brief_is_loaded_from_memory() -> None:
    loaded = briefwright.load("x.yaml", text=BROKEN)
    assert [each.code for each in loaded.diagnostics] == ["E201"]


def test_a_composed_brief_is_rendered_in_every_format(harbour: Path) -> None:
    composed = briefwright.compose(harbour, template="briefing-note", settings={"status": "draft"})
    assert briefwright.render_docx(composed).startswith(b"PK")
    assert briefwright.render_pdf(composed).startswith(b"%PDF")
    assert b"DRAFT" in briefwright.render_html(composed)


def test_what_is_rendered_is_what_is_built(harbour: Path) -> None:
    built = briefwright.build_brief(harbour, formats=["pdf"]).outputs
    assert [made.data for made in built.values()] == [
        briefwright.render_pdf(briefwright.compose(harbour))
    ]


def test_renderers_take_a_document_of_ones_own(harbour: Path) -> None:
    composed = briefwright.compose(harbour)
    assert composed.document is not None
    assert composed.theme is not None
    made = (composed.document, composed.theme, composed.fonts)
    assert render_docx(*made).data.startswith(b"PK")
    assert render_pdf(*made).data.startswith(b"%PDF")
    assert render_html(*made).data.startswith(b"<!DOCTYPE html>")


def test_a_brief_with_errors_is_not_rendered() -> None:
    composed = briefwright.compose("x.yaml", text=BROKEN)
    with pytest.raises(briefwright.BriefErrors, match=r"x.yaml:2:1: error\[E201\]") as failure:
        briefwright.render_pdf(composed)
    assert [each.code for each in failure.value.diagnostics] == ["E201"]
    assert isinstance(failure.value, BriefwrightError)


def test_warnings_stop_rendering_only_if_it_is_strict() -> None:
    text = "title: x\nsummary: See ![that](x.png).\n"
    assert briefwright.render_pdf(briefwright.compose("x.yaml", text=text))
    with pytest.raises(briefwright.BriefErrors, match=r"warning\[E405\]"):
        briefwright.render_pdf(briefwright.compose("x.yaml", text=text, strict=True))


def test_a_brief_is_built(harbour: Path) -> None:
    result = briefwright.build_brief(str(harbour), formats=["html"])
    assert list(result.outputs) == ["html"]


def test_a_format_that_is_none_is_refused(harbour: Path) -> None:
    with pytest.raises(ValueError, match="odt"):
        briefwright.build_brief(harbour, formats=["odt"])


def test_an_option_that_is_none_is_refused(harbour: Path) -> None:
    with pytest.raises(TypeError, match="'tempalte'"):
        briefwright.compose(harbour, tempalte="x")  # type: ignore[call-arg]
    composed = briefwright.compose(harbour)
    with pytest.raises(TypeError, match="'befor'"):
        briefwright.attach_to_pdf(REPORT, composed, befor=1)  # type: ignore[call-arg]


def test_a_file_that_is_not_there_is_an_environment_failure(tmp_path: Path) -> None:
    with pytest.raises(briefwright.EnvironmentFailure):
        briefwright.load(tmp_path / "absent.yaml")


def test_a_brief_goes_into_a_report_and_comes_out_again(harbour: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(REPORT)
    composed = briefwright.compose(harbour)
    data = briefwright.attach_to_pdf(report, composed, after=1, divider=True)
    assert page_count(data) == 4
    assert briefwright.extract(data).data == harbour.read_bytes()
    assert [each.place for each in briefwright.inspect(data)] == ["page 3"]


def test_a_brief_is_embedded_with_its_files(harbour: Path) -> None:
    data = briefwright.embed_in_pdf(REPORT, [briefwright.compose(harbour)])
    assert page_count(data) == 2
    names = {each.name for each in briefwright.extract_all(data)}
    assert names == {"harbour.yaml", "harbour.pdf", "harbour.docx"}
    assert briefwright.extract_all(data, what=["brief"])[0].data == harbour.read_bytes()


def test_a_brief_goes_into_a_word_file(harbour: Path) -> None:
    report = briefwright.render_docx(
        briefwright.compose("report.yaml", text="title: R\nsummary: S")
    )
    data = briefwright.attach_to_docx(report, briefwright.compose(harbour), styles="brief")
    found = briefwright.extract(data, name="harbour.yaml")
    assert found.data == harbour.read_bytes()
    assert len(briefwright.inspect(data)) == 2


def test_a_report_that_refuses_raises_what_is_wrong(harbour: Path) -> None:
    composed = briefwright.compose(harbour)
    with pytest.raises(briefwright.BriefErrors, match=r"error\[A103\]"):
        briefwright.attach_to_pdf(SIGNED, composed)
    result = briefwright.attach_briefs(SIGNED, composed)
    assert (result.rendering.data, result.exit_code) == (b"", 1)


def test_a_word_file_is_refused_where_a_pdf_is_wanted(harbour: Path, tmp_path: Path) -> None:
    composed = briefwright.compose(harbour)
    report = tmp_path / "report.docx"
    report.write_bytes(briefwright.render_docx(composed))
    with pytest.raises(briefwright.UsageError, match="no PDF file") as failure:
        briefwright.attach_to_pdf(report, composed)
    assert failure.value.hint == "call attach_to_docx"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_a_report_may_be_bytes_of_any_kind(harbour: Path, kind: type[bytes]) -> None:
    data = briefwright.attach_to_pdf(kind(REPORT), briefwright.compose(harbour))
    assert briefwright.extract(kind(data)).name == "harbour.yaml"


def test_a_text_is_no_list(harbour: Path) -> None:
    composed = briefwright.compose(harbour)
    calls: list[Callable[[], object]] = [
        lambda: briefwright.build_brief(harbour, formats="pdf"),
        lambda: briefwright.compose(harbour, templates="our-templates"),
        lambda: briefwright.compose(harbour, sources="articles"),
        lambda: briefwright.attach_to_pdf(REPORT, composed, letters="AB"),
        lambda: briefwright.extract_all(REPORT, what="brief"),
    ]
    for call in calls:
        with pytest.raises(TypeError, match="takes a list: \\['"):
            call()


def test_a_brief_is_composed_before_it_is_attached(harbour: Path) -> None:
    for brief in (str(harbour), [harbour]):
        with pytest.raises(TypeError, match=r"briefwright\.compose"):
            briefwright.attach_to_pdf(REPORT, brief)  # type: ignore[arg-type]
