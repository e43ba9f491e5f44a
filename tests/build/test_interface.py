"""The package as a library."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefwright
from briefwright.core.errors import EnvironmentFailure


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.yaml"
    file.write_text("title: Harbour works\nsummary: Dredging starts.\n", encoding="utf-8")
    return file


def test_every_public_name_is_there() -> None:
    for name in briefwright.__all__:
        assert getattr(briefwright, name) is not None
    with pytest.raises(AttributeError, match="'no_such_name'"):
        briefwright.no_such_name  # type: ignore[attr-defined]  # noqa: B018 - to see it fail


def test_a_brief_is_loaded(harbour: Path) -> None:
    loaded = briefwright.load(harbour)
    assert loaded.brief is not None
    assert loaded.brief.title == "Harbour works"


def test_a_composed_brief_can_be_rendered_by_hand(harbour: Path) -> None:
    composed = briefwright.compose(harbour, template="briefing-note")
    assert composed.document is not None
    assert composed.theme is not None
    made = (composed.document, composed.theme, composed.fonts)
    assert briefwright.render_docx(*made).data.startswith(b"PK")
    assert briefwright.render_pdf(*made).data.startswith(b"%PDF")
    assert briefwright.render_html(*made).data.startswith(b"<!DOCTYPE html>")


def test_a_brief_is_built(harbour: Path) -> None:
    result = briefwright.build_brief(str(harbour), formats=["html"])
    assert list(result.outputs) == ["html"]


def test_a_format_that_is_none_is_refused(harbour: Path) -> None:
    with pytest.raises(ValueError, match="odt"):
        briefwright.build_brief(harbour, formats=["odt"])


def test_a_file_that_is_not_there_is_an_environment_failure(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        briefwright.load(tmp_path / "absent.yaml")
