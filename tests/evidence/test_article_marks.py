"""What is marked in the five articles stands in them, in the paragraph named."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
import pytest

from briefwright.archive import read_archived
from briefwright.evidence import ArchivedText
from briefwright.model import EdtfDate
from tests.support.articles import Marks, article_file, article_marks, article_names


def folded(text: str) -> str:
    return " ".join(text.split())


def paragraphs_of(name: str) -> list[str]:
    """Return the paragraphs of an article, read without the program's help."""
    file = article_file(name)
    text = file.read_text(encoding="utf-8")
    match file.suffix:
        case ".html":
            blocks = lxml.html.document_fromstring(text).xpath(
                "//main//*[self::h1|self::h2|self::p|self::tr]"
            )
            texts = [
                " ".join(block.itertext()) if block.tag == "tr" else block.text_content()
                for block in blocks
            ]
        case ".md":
            texts = [re.sub(r"^(#+|-) |\*", "", line) for line in text.splitlines()]
        case _:
            texts = text.splitlines()
    return [folded(each) for each in texts if each.strip()]


def marked_texts(marks: Marks) -> Iterator[tuple[int, str]]:
    """Yield all that is to stand in a paragraph, with its number."""
    for quote in marks.quotes:
        yield from ((quote.paragraph, text) for text in (quote.words, quote.via) if text)
    for official in marks.officials:
        names = (official.name, official.rank, official.role)
        yield from ((official.paragraph, text) for text in names if text)
    for engagement in marks.engagements:
        yield from ((engagement.paragraph, text) for text in (engagement.place, engagement.what))
    for commitment in marks.commitments:
        yield commitment.paragraph, commitment.number
    for deployment in marks.deployments:
        missions = (deployment.mission, deployment.place, deployment.strength)
        yield from ((deployment.paragraph, text) for text in missions if text)


@pytest.mark.parametrize("name", article_names())
def test_what_is_marked_stands_in_its_paragraph(name: str) -> None:
    paragraphs = paragraphs_of(name)
    missing = [
        (number, text)
        for number, text in marked_texts(article_marks(name))
        if folded(text) not in paragraphs[number - 1]
    ]
    assert missing == []


@pytest.mark.parametrize("name", article_names())
def test_speakers_stand_somewhere_with_their_full_name(name: str) -> None:
    article = " ".join(paragraphs_of(name))
    speakers = {quote.speaker for quote in article_marks(name).quotes if quote.speaker}
    assert speakers
    assert {speaker for speaker in speakers if speaker not in article} == set()


@pytest.mark.parametrize("name", article_names())
def test_the_day_of_a_marked_date_stands_in_its_paragraph(name: str) -> None:
    paragraphs = paragraphs_of(name)
    dates = [(each.paragraph, each.date) for each in article_marks(name).engagements if each.date]
    assert len(dates) >= 2
    for number, date in dates:
        read = EdtfDate.read(date)
        assert read.start is not None
        assert re.search(rf"\b{read.start.day}\b", paragraphs[number - 1]), (number, date)


@pytest.mark.parametrize("name", article_names())
def test_there_is_enough_to_find(name: str) -> None:
    marks = article_marks(name)
    assert 3 <= len(marks.quotes) <= 8
    assert 4 <= len(marks.officials) <= 8
    assert len(marks.commitments) >= 3
    assert len(marks.deployments) >= 2


@pytest.mark.parametrize("name", article_names())
def test_the_program_counts_paragraphs_as_the_reader_does(name: str) -> None:
    file = article_file(name)
    text = read_archived(file.read_bytes(), file.name)
    assert isinstance(text, ArchivedText)
    assert [folded(each) for each in text.paragraphs] == paragraphs_of(name)
