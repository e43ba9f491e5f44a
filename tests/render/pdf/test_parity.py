"""A PDF says every word of its document, in order, and none besides."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.document import (
    Block,
    Column,
    Emphasis,
    Footnote,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefwright.document.text import document_text
from briefwright.render.pdf import render_pdf
from tests.support.documents import (
    cell,
    document_of,
    every_node_document,
    inlines,
    item,
    node_kinds,
    paragraph,
)
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import words
from tests.support.themes import plain_theme, shipped_fonts

NAMES = "Jakov Milatović, Milojko Spajić, Dragan Krapović, Zoran Lazarević"


def words_of(*blocks: Block) -> tuple[list[str], list[str]]:
    """Return the words of blocks, and those of their PDF."""
    document = document_of(*blocks)
    rendering = render_pdf(document, plain_theme(), shipped_fonts())
    assert rendering.diagnostics == ()
    return words(document_text(document)), words(pdf_text(rendering.data))


def test_every_node_is_printed() -> None:
    document = every_node_document()
    assert len(set(node_kinds(document.blocks))) > 30

    rendering = render_pdf(document, plain_theme(), shipped_fonts())

    assert words(pdf_text(rendering.data)) == words(document_text(document))


def test_a_word_more_or_less_is_a_difference() -> None:
    document = every_node_document()
    longer = replace(document, blocks=(*document.blocks, Paragraph((Text("More"),))))

    rendering = render_pdf(longer, plain_theme(), shipped_fonts())

    assert words(pdf_text(rendering.data)) != words(document_text(document))


def test_words_do_not_run_together_at_line_ends() -> None:
    text = " ".join(f"number-{number} of the Euro-Atlantic area" for number in range(200))
    expected, found = words_of(paragraph(text))
    assert found == expected


def test_words_in_several_letterings_stay_whole() -> None:
    parts = [part for number in range(90) for part in (Strong(inlines(f"Euro{number}")), "-like, ")]
    expected, found = words_of(paragraph(*parts, Emphasis(inlines("e")), "nd"))
    assert found == expected


def test_capitals_are_read_as_they_were_written() -> None:
    theme = plain_theme()
    body = theme.styles[ParagraphRole.BODY].model_copy(update={"capitals": True, "tracking": 1.0})
    theme = theme.model_copy(update={"styles": {**theme.styles, ParagraphRole.BODY: body}})
    document = document_of(paragraph("Straße, ćevap and ", Span(TextRole.LABEL, inlines("ÉCLAT"))))

    rendering = render_pdf(document, theme, shipped_fonts())

    assert pdf_text(rendering.data) == "Straße, ćevap and ÉCLAT "


def test_a_footnote_call_stands_apart_from_the_words_around() -> None:
    expected, found = words_of(paragraph("a flood", Footnote(1, inlines("Of 1871.")), ". Then"))
    assert found == expected == ["a", "flood", "1", ".", "Then", "1", "Of", "1871."]


def test_a_cell_that_goes_on_overleaf_is_read_as_a_whole() -> None:
    long = " ".join(f"word{number}" for number in range(2500))
    head = Row((cell("What", header=True), cell("Who", header=True), cell("When", header=True)))
    body = Row((cell("first"), cell(long), cell("last")))
    columns = (Column(0.2), Column(0.6), Column(0.2))
    expected, found = words_of(Table(columns, (head, body, body), 1), paragraph("end"))
    assert found == expected


@pytest.mark.parametrize("role", ParagraphRole)
def test_every_role_prints_its_words(role: ParagraphRole) -> None:
    expected, found = words_of(paragraph("The words of this role.", role=role))
    assert found == expected


def test_decomposed_letters_and_odd_spaces_are_the_words_they_show() -> None:
    decomposed = "Lazarevic\u0301\u2009and\u00a0Kr\u200bapovic\u0301\tand vi\xadsi\xadtors"
    expected, found = words_of(paragraph(decomposed))
    assert found == expected == ["Lazarević", "and", "Krapović", "and", "visitors"]


def test_a_soft_hyphen_shows_only_at_the_end_of_a_line() -> None:
    expected, found = words_of(paragraph("inter\xadoper\xadability " * 60))
    assert found == expected
    assert set(found) == {"interoperability"}


@pytest.mark.conformance("pdftotext")
def test_names_come_out_whole_in_other_readers(tmp_path: Path) -> None:
    rows = tuple(Row((cell(name), cell(name.upper()))) for name in NAMES.split(", "))
    document = document_of(
        paragraph(NAMES * 6, role=ParagraphRole.TITLE),
        paragraph(Strong(inlines(NAMES))),
        Table((Column(0.5), Column(0.5)), rows),
        *(item(paragraph(NAMES)).blocks),
    )
    file = tmp_path / "names.pdf"
    file.write_bytes(render_pdf(document, plain_theme(), shipped_fonts()).data)
    program = shutil.which("pdftotext")
    assert program is not None

    text = subprocess.run([program, file, "-"], capture_output=True, check=True).stdout.decode()

    for name in ("Milatović", "Spajić", "Krapović", "Lazarević", "MILATOVIĆ", "LAZAREVIĆ"):
        assert name in text
    assert text.count("Milatović") == 9
