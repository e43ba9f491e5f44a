"""A file that Word itself made serves as a house: the one python-docx starts documents from."""

from __future__ import annotations

import io
from pathlib import Path

import docx

from tests.house.soundness import unsound
from tests.support.built_briefs import CHECKOUT
from tests.support.house_builds import word_in
from tests.support.word_text import WordReader


def made_by_word() -> bytes:
    document = docx.Document()
    document.add_heading("Ministry of Works")
    document.add_paragraph("{{ body }}")
    document.add_paragraph("Seen by {{ originator }}.", style="Intense Quote")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_the_brief_stands_in_it_in_words_own_styles(shared: Path) -> None:
    word = word_in(made_by_word(), str(CHECKOUT / "briefs" / "montenegro-nato.yaml"))
    assert unsound(word.data, shared) == []
    paragraphs = list(WordReader(word.data).paragraphs())
    assert paragraphs[0].text == "Ministry of Works"
    assert paragraphs[-1].text == "Seen by Western Balkans desk."
    styles = {paragraph.style for paragraph in paragraphs}
    assert {"Title", "heading 1", "Body Text", "List Bullet", "Quote"} <= styles
