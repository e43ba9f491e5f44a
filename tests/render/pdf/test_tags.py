"""The structure of the file is the document's: every element, word for word, in its order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from briefwright.build.request import Format
from briefwright.document import Column, Document, Row, Table
from briefwright.render.pdf import render_pdf
from tests.support import built_briefs
from tests.support.built_briefs import PAIRS, TEMPLATES, built
from tests.support.document_strategies import documents
from tests.support.documents import cell, document_of, every_node_document
from tests.support.expected_tags import expected_tags
from tests.support.golden import Golden
from tests.support.pdf_tags import tag_tree
from tests.support.tags import as_yaml, counts, tidied
from tests.support.themes import plain_theme, shipped_fonts

THEME, FONTS = plain_theme(), shipped_fonts()


def check(document: Document, data: bytes, notes: str = "foot") -> None:
    found, expected = tidied(tag_tree(data)), tidied(expected_tags(document, notes))
    assert counts(found) == counts(expected)
    assert as_yaml(found) == as_yaml(expected)


@pytest.mark.parametrize(("template", "brief"), PAIRS)
def test_the_structure_is_that_of_the_document(template: str, brief: str) -> None:
    result = built(template, brief)
    check(built_briefs.document_of(result), result.outputs[Format.PDF].data)


def test_every_node_has_its_place_in_the_structure() -> None:
    document = every_node_document()
    check(document, render_pdf(document, THEME, FONTS).data)


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(document=documents())
def test_any_document_keeps_its_structure(document: Document) -> None:
    check(document, render_pdf(document, THEME, FONTS).data)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_tags_of_each_template_can_be_reviewed(template: str, golden: Golden) -> None:
    data = built(template, "montenegro-nato").outputs[Format.PDF].data
    golden.check(f"tags/{template}.yaml", as_yaml(tidied(tag_tree(data))))


def test_a_row_that_cells_from_above_cover_keeps_its_place() -> None:
    head = Row((cell("a", header=True), cell("b", header=True)))
    covered = Row((cell("x", rows=2), cell("y", rows=2)))
    table = Table((Column(0.5), Column(0.5)), (head, covered, Row(())), 1)
    data = render_pdf(document_of(table), THEME, FONTS).data
    check(document_of(table), data)
    assert counts(tag_tree(data))["TR"] == 3
