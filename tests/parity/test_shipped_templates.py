"""Word, PDF and HTML say the same words in the same order: those of the document."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefwright.build.brief import build_brief, render
from briefwright.build.request import BuildRequest, Format
from briefwright.core.paths import FieldPath
from briefwright.core.rendering import Rendering
from briefwright.core.world import DiskWorld
from briefwright.document import Paragraph, Text
from briefwright.evidence import Verdict
from tests.support.built_briefs import (
    CHECKOUT,
    HOUSED,
    PAIRS,
    built,
    document_of,
    errors,
    words_by_format,
)


def difference(expected: Sequence[str], actual: Sequence[str]) -> str:
    """Return the first places where words differ, with those around them."""
    lines = difflib.unified_diff(expected, actual, "document", "file", lineterm="", n=4)
    return "\n".join([line for _, line in zip(range(60), lines, strict=False)])


@pytest.mark.parametrize(("template", "brief"), PAIRS)
def test_every_template_builds_every_brief(template: str, brief: str) -> None:
    result = built(template, brief)
    assert errors(result) == []
    assert list(result.outputs) == list(Format)


# Word files in a house are held against those without one: tests/conformance/test_house_documents.
@pytest.mark.parametrize(
    ("template", "brief", "kind"),
    [
        (template, brief, kind)
        for template, brief in PAIRS
        for kind in ("docx", "pdf", "html")
        if kind != "docx" or template not in HOUSED
    ],
)
def test_a_file_says_what_the_document_says(template: str, brief: str, kind: str) -> None:
    words = words_by_format(built(template, brief))
    assert len(words["document"]) > 40
    if words[kind] != words["document"]:
        pytest.fail(difference(words["document"], words[kind]))


def test_all_formats_say_what_came_of_the_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    quotes: dict[FieldPath, Verdict] = {("quotes", 0): Verdict.EXACT}
    monkeypatch.setattr("briefwright.build.prepare.quote_verdicts", lambda _: quotes)
    file = CHECKOUT / "briefs" / "montenegro-nato.yaml"
    result = build_brief(DiskWorld(), BuildRequest(str(file), formats=tuple(Format)))
    said = words_by_format(result)
    assert said["docx"] == said["pdf"] == said["html"] == said["document"]
    assert " ".join(said["document"]).count("source, as reported by a NATO press release") == 1


@pytest.mark.parametrize("kind", list(Format))
def test_a_planted_word_is_noticed(kind: Format) -> None:
    result = built("policy-brief", "montenegro-nato")
    document = document_of(result)
    assert result.prepared.theme is not None
    planted = replace(document, blocks=(*document.blocks, Paragraph((Text("Planted."),))))
    other: Rendering = render(kind, planted, result.prepared.theme, result.prepared.fonts)
    changed = replace(result, outputs={**result.outputs, kind: other})
    words = words_by_format(changed)
    assert words[kind.value] != words["document"]
