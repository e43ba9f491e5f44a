"""Text meant to break things ends in three well-formed files, or in a finding; never in a crash."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from lxml import etree, html

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.core.world import DiskWorld
from briefwright.document import Block, BlockQuote, ListBlock, Section, Strong, Text
from briefwright.render.docx import render_docx
from briefwright.render.html import render_html
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, inlines, item, paragraph
from tests.support.hostile_text import BODIES, brief_with
from tests.support.themes import plain_theme, shipped_fonts
from tests.support.word_package import WordFile

CONTROLS = "".join(map(chr, (*range(1, 9), *range(0xE, 0x20), *range(0x7F, 0xA0))))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_brief_ends_in_files_or_in_findings(body: str) -> None:
    request = BuildRequest("hostile.yaml", text=brief_with(body), formats=tuple(Format))
    result = build_brief(DiskWorld(), request)
    assert result.outputs or result.diagnostics
    if result.outputs:
        assert_well_formed(*(result.outputs[kind].data for kind in Format))
    codes = {each.code for each in result.diagnostics}
    assert codes <= {"E009", "E403", "E405", "E401"}


def assert_well_formed(docx: bytes, pdf: bytes, page: bytes) -> None:
    for name, part in WordFile(docx).parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part, etree.XMLParser(huge_tree=True))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert file.check_pdf_syntax() == []
    html.document_fromstring(page.decode("utf-8"))


def nested(wrap: Callable[[Block, int], Block], depth: int) -> Block:
    block: Block = paragraph("Innermost.")
    for level in range(depth):
        block = wrap(block, level)
    return block


WRAPS: dict[str, Callable[[Block, int], Block]] = {
    "lists": lambda block, level: ListBlock((item(f"Level {level}", block),)),
    "quotations": lambda block, _level: BlockQuote((block,), inlines("Somebody")),
    "sections": lambda block, _level: Section((block,)),
}


@pytest.mark.parametrize("wrap", WRAPS.values(), ids=WRAPS)
def test_documents_a_hundred_deep_become_files(wrap: Callable[[Block, int], Block]) -> None:
    document = document_of(nested(wrap, 100))
    assert_well_formed(
        *(
            render(document, plain_theme(), shipped_fonts()).data
            for render in (render_docx, render_pdf, render_html)
        )
    )


@pytest.mark.parametrize("text", [CONTROLS, "\ud800 \udfff", "\ufdd0\ufffe\U0010ffff", "\0"])
def test_what_no_file_can_hold_is_not_in_one(text: str) -> None:
    """The loader refuses it; whoever makes documents otherwise still gets a well-formed PDF."""
    document = document_of(paragraph("x", Strong((Text(text),))))
    data = render_pdf(document, plain_theme(), shipped_fonts()).data
    with pikepdf.open(io.BytesIO(data)) as file:
        assert file.check_pdf_syntax() == []
