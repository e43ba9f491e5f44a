"""A web page says every word of its document, in order, and none besides."""

from __future__ import annotations

from dataclasses import replace

from briefwright.document import Paragraph, Text
from briefwright.document.text import document_text
from briefwright.render.html import render_html
from tests.support.documents import every_node_document
from tests.support.html_text import html_text
from tests.support.themes import plain_theme, shipped_fonts


def test_the_words_are_those_of_the_document() -> None:
    document = every_node_document()

    page = render_html(document, plain_theme(), shipped_fonts())

    assert html_text(page.data).split() == document_text(document).split()


def test_a_word_more_is_a_difference() -> None:
    document = every_node_document()
    longer = replace(document, blocks=(*document.blocks, Paragraph((Text("More"),))))

    page = render_html(longer, plain_theme(), shipped_fonts())

    assert html_text(page.data).split() != document_text(document).split()


def test_two_renderings_are_the_same_bytes() -> None:
    first, second = (
        render_html(every_node_document(), plain_theme(), shipped_fonts()) for _ in range(2)
    )

    assert first.data == second.data
