"""Drafting: from an archived text to a draft of a brief."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.draft.cast import cast_of, officials_of
from briefwright.draft.commitments import commitments_of
from briefwright.draft.datelines import dateline_of
from briefwright.draft.deployments import deployments_of
from briefwright.draft.engagements import engagements_of
from briefwright.draft.identifiers import Identifiers
from briefwright.draft.items import Draft, DraftSource, Opening
from briefwright.draft.mentions import names_of
from briefwright.draft.quotes import quotes_of, said_in, speakers_in, unspoken
from briefwright.draft.reading import ReadParagraph, read_article
from briefwright.evidence import ArchivedText

_LONGEST_TITLE = 90
_CLAUSE = re.compile(r"[,;:–—]\s")


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What to make a draft of."""

    text: ArchivedText
    id: str
    """By which the brief names the source."""
    path: str
    """Of the text, as seen from the brief's folder."""
    language: str = ""
    """BCP 47; guessed where empty."""


def drafted(request: DraftRequest) -> Draft:
    """Return a first model of a brief, of which every word stands in the text.

    Ids, dates (EDTF), country codes and the words of vocabularies are the exceptions.
    """
    article = read_article(request.text.paragraphs, request.language)
    language = request.language or _main_language(article)
    sayings = said_in(article)
    ids = Identifiers([request.id])
    cast = cast_of(article, speakers_in(sayings), ids)
    dateline = dateline_of([(each.text, each.language) for each in article])
    parts = {
        "officials": officials_of(cast, article),
        "engagements": engagements_of(article, cast, ids, dateline),
        "commitments": commitments_of(article, cast, ids, dateline),
        "deployments": deployments_of(article, ids, dateline),
        "quotes": quotes_of(article, sayings, cast, ids, language),
    }
    source = DraftSource(
        request.id, request.path, request.text.sha256, language, not request.language
    )
    names = {"Further names, people or not": cast.others, **names_of(article)}
    return Draft(_opening(article), source, parts, tuple(unspoken(sayings)), names)


def _main_language(article: Sequence[ReadParagraph]) -> str:
    lengths: dict[str, int] = {}
    for paragraph in article:
        lengths[paragraph.language] = lengths.get(paragraph.language, 0) + len(paragraph.text)
    return max(lengths, key=lambda language: lengths[language], default="")


def _opening(article: Sequence[ReadParagraph]) -> Opening:
    """Return the words for title and summary: the heading if there is one, the first sentence."""
    if not article:
        return Opening("", 1, "", 1)
    heading = next((each for each in article[:2] if each.is_heading), None)
    prose = next((each for each in article if not each.is_heading and each.sentences), article[0])
    start = prose.sentences[0].stretch.start if prose.sentences else 0
    end = prose.sentences[0].stretch.end if prose.sentences else len(prose.text)
    sentence = prose.text[start:end]
    if heading is not None and heading.index <= prose.index:
        return Opening(heading.text, heading.number, sentence, prose.number)
    return Opening(_shortened(sentence), prose.number, sentence, prose.number)


def _shortened(sentence: str) -> str:
    """Return the first words of a sentence, up to a comma where they are many."""
    if len(sentence) <= _LONGEST_TITLE:
        return sentence.rstrip(".")
    breaks = [
        match.start() for match in _CLAUSE.finditer(sentence) if match.start() < _LONGEST_TITLE
    ]
    end = breaks[-1] if breaks and breaks[-1] > _LONGEST_TITLE // 3 else None
    if end is None:
        end = sentence.rfind(" ", 0, _LONGEST_TITLE)
    return sentence[:end] if end > 0 else sentence[:_LONGEST_TITLE]
