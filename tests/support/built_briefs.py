"""The shipped templates and the example briefs, each pair built once for all tests of a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, BuildResult, Format
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.world import DiskWorld
from briefwright.document import Document
from briefwright.document.text import document_text
from tests.support import pdf_tags, pdf_text, word_text
from tests.support.html_text import html_text

CHECKOUT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(path.parent.name for path in CHECKOUT.glob("templates/*/template.yaml"))
BRIEFS = ("montenegro-nato", "frontiere-verte", "large")
HOUSED = sorted(path.parent.name for path in CHECKOUT.glob("templates/*/house.docx"))
"""Templates whose Word documents stand in a house file, among words of its own."""
PAIRS = [(template, brief) for template in TEMPLATES for brief in BRIEFS]


@cache
def built(template: str, brief: str) -> BuildResult:
    """Return an example brief in all formats by a shipped template."""
    file = CHECKOUT / "briefs" / f"{brief}.yaml"
    request = BuildRequest(str(file), formats=tuple(Format), template=template)
    return build_brief(DiskWorld(), request)


def errors(result: BuildResult) -> list[Diagnostic]:
    """Return what kept a brief from being built."""
    return [found for found in result.diagnostics if found.severity is Severity.ERROR]


def document_of(result: BuildResult) -> Document:
    """Return the document between template and renderers."""
    assert result.prepared.document is not None
    return result.prepared.document


def words(text: str) -> list[str]:
    """Return the words of a text, composed, without invisible marks."""
    return pdf_text.words(text)


def words_by_format(result: BuildResult) -> Mapping[str, list[str]]:
    """Return the words of the document and of each file made of it."""
    data = {kind: output.data for kind, output in result.outputs.items()}
    return {
        "document": words(document_text(document_of(result))),
        "docx": words(word_text.word_text(data[Format.DOCX])),
        "pdf": words(pdf_tags.pdf_text(data[Format.PDF])),
        "html": words(html_text(data[Format.HTML])),
    }
