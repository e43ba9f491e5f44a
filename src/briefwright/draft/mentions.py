"""Mentions: the organisations and places of an article, for a comment at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.draft.when_and_where import places_of
from briefwright.recognition.tokens import bare, follows


def names_of(article: Sequence[ReadParagraph]) -> Mapping[str, tuple[str, ...]]:
    """Return organisations and places as they are written, each once, in order."""
    organisations: dict[str, None] = {}
    places: dict[str, None] = {}
    for paragraph in article:
        for sentence in paragraph.sentences:
            organisations.update(dict.fromkeys(_organisations(paragraph, sentence)))
            for place in places_of(paragraph, sentence):
                places[place.stretch.of(paragraph.text)] = None
            for land in sentence.countries:
                if not land.is_adjective:
                    places[land.stretch.of(paragraph.text)] = None
    return {"Organisations": tuple(organisations), "Places": tuple(places)}


def _organisations(paragraph: ReadParagraph, sentence: ReadSentence) -> list[str]:
    tokens, words = sentence.tokens, paragraph.words
    found = []
    index = 0
    while index < len(tokens):
        last = index
        while (
            last < len(tokens)
            and tokens[last].is_capitalised
            and (last == index or follows(tokens[last - 1], tokens[last]))
        ):
            last += 1
        run = tokens[index:last]
        if (
            run
            and (
                bare(run[-1]) in words.words("organisation_nouns")
                or (
                    len(run) == 1
                    and run[0].is_acronym
                    and bare(run[0]) in words.words("organisations")
                )
            )
            and (len(run) > 1 or run[0].is_acronym)
        ):
            start = run[1] if run[0].folded in words.words("stops") else run[0]
            found.append(paragraph.text[start.start : run[-1].end])
        index = max(last, index + 1)
    return found
