"""Outputs stand beside their brief or in the folder named, and never on top of one another."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from briefwright.build.outputs import output_paths
from briefwright.build.request import BuildRequest, Format
from briefwright.core.errors import UsageError


def request(file: str, *formats: Format) -> BuildRequest:
    return BuildRequest(file, formats=formats or (Format.DOCX, Format.PDF))


def test_outputs_stand_beside_the_brief() -> None:
    (paths,) = output_paths([request("briefs/harbour.yaml")], None)
    assert paths == {
        Format.DOCX: PurePath("briefs/harbour.docx"),
        Format.PDF: PurePath("briefs/harbour.pdf"),
    }


def test_or_in_the_folder_named() -> None:
    (paths,) = output_paths([request("briefs/harbour.yaml", Format.HTML)], PurePath("out"))
    assert paths == {Format.HTML: PurePath("out/harbour.html")}


def test_standard_input_has_a_name_of_its_own() -> None:
    (paths,) = output_paths([BuildRequest("-", b"", (Format.PDF,))], None)
    assert paths == {Format.PDF: PurePath("brief.pdf")}


def test_two_briefs_of_one_name_clash_only_in_one_folder() -> None:
    requests = [request("a/harbour.yaml"), request("b/harbour.yaml")]
    assert len(output_paths(requests, None)) == 2
    with pytest.raises(UsageError, match=r"a/harbour.yaml and b/harbour.yaml .* out/harbour.docx"):
        output_paths(requests, PurePath("out"))


def test_a_brief_is_never_written_over() -> None:
    with pytest.raises(UsageError, match="written over the brief itself"):
        output_paths([request("harbour.html", Format.HTML)], None)
