"""Reading: an article taken apart, paragraph by paragraph, into what is recognised in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefwright.draft.datelines import dateline_end
from briefwright.recognition.dates import DateMention, dates_in
from briefwright.recognition.language_guessing import guessed_language
from briefwright.recognition.lexicon import Lexicon, lexicon
from briefwright.recognition.names import NameWords
from briefwright.recognition.numbers import NumberMention, numbers_in
from briefwright.recognition.people import PersonMention, bare_words, people_in
from briefwright.recognition.places import CountryMention, countries_in, country_words
from briefwright.recognition.quotations import Quotation, quotations_in
from briefwright.recognition.ranges import between
from briefwright.recognition.sentences import Sentence, sentences_in
from briefwright.recognition.tokens import Token, tokens_in

_LONGEST_HEADING = 300  # characters
_WORDS_OF_PROSE = 8
"""A paragraph with fewer words and no stop at its end is a heading."""


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence and what was recognised in it; all places are those in its paragraph."""

    stretch: Sentence
    tokens: list[Token] = field(repr=False)
    unquoted: list[Token] = field(repr=False)
    """Those that stand in no quotation."""
    people: tuple[PersonMention, ...]
    countries: tuple[CountryMention, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]
    """Those that are no part of a date."""


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph and what was recognised in it."""

    index: int
    """From 0."""
    text: str
    language: str
    words: Lexicon
    sentences: tuple[ReadSentence, ...]
    quotations: tuple[Quotation, ...]

    @property
    def number(self) -> int:
        """As it is cited."""
        return self.index + 1

    def sentences_over(self, start: int, end: int) -> list[ReadSentence]:
        """Return the sentences that have a part between two characters."""
        first = bisect_left(self.sentences, start, key=lambda each: each.stretch.end)
        found = []
        for sentence in self.sentences[first:]:
            if sentence.stretch.start >= end:
                break
            found.append(sentence)
        return found

    def sentences_before(self, place: int) -> Iterator[ReadSentence]:
        """Yield the sentences that end before a character, the nearest first."""
        last = bisect_right(self.sentences, place, key=lambda each: each.stretch.end)
        for index in range(last - 1, -1, -1):
            yield self.sentences[index]

    def quotation_at(self, place: int) -> Quotation | None:
        """Return the quotation that a character is in, or whose marks it is."""
        index = bisect_right(self.quotations, place, key=lambda each: each.outer_start) - 1
        if index < 0 or place >= self.quotations[index].outer_end:
            return None
        return self.quotations[index]

    @property
    def is_heading(self) -> bool:
        """Whether it looks like one: short, and no stop at its end."""
        if len(self.text) > _LONGEST_HEADING:
            return False
        few = len(self.text.split()) <= _WORDS_OF_PROSE * 2
        return few and self.text[-1:] not in '.!?…”"»:;' and not self.quotations


def read_article(paragraphs: Sequence[str], language: str = "") -> tuple[ReadParagraph, ...]:
    """Return the paragraphs of an article as read; each in the language it seems to be in.

    ``language`` (BCP 47) overrides the guess for all of them.
    """
    whole = language or guessed_language(" ".join(paragraphs))
    languages = [language or guessed_language(text, whole) for text in paragraphs]
    by_paragraph: dict[int, list[Quotation]] = {}
    for quotation in quotations_in(paragraphs):
        by_paragraph.setdefault(quotation.paragraph, []).append(quotation)
    tokens = [
        tokens_in(text, lexicon(language))
        for text, language in zip(paragraphs, languages, strict=True)
    ]
    lower = frozenset(word for each in tokens for word in bare_words(each))
    return tuple(
        _read(
            index, text, languages[index], tokens[index], lower, tuple(by_paragraph.get(index, ()))
        )
        for index, text in enumerate(paragraphs)
    )


def _read(
    index: int,
    text: str,
    language: str,
    tokens: list[Token],
    lower: frozenset[str],
    quotations: tuple[Quotation, ...],
) -> ReadParagraph:
    words = lexicon(language)
    names = NameWords(words, lower, country_words(words.language))
    dates = dates_in(text, language or "en")
    own_words = dateline_end(text, index, dates)
    dates = tuple(date for date in dates if date.start >= own_words)
    unquoted = _unquoted(tokens, quotations)
    numbers = _apart(numbers_in(text, language or "en"), dates)
    sentences = tuple(
        _sentence(
            stretch,
            between(tokens, stretch.start, stretch.end),
            between(unquoted, stretch.start, stretch.end),
            names,
            tuple(between(dates, stretch.start, stretch.end)),
            tuple(between(numbers, stretch.start, stretch.end)),
        )
        for stretch in _without_dateline(sentences_in(text, language or "en"), own_words)
    )
    return ReadParagraph(index, text, language, words, sentences, quotations)


def _unquoted(tokens: list[Token], quotations: Sequence[Quotation]) -> list[Token]:
    """Return the tokens outside the quotations; both are in the order of the text."""
    found: list[Token] = []
    rest = iter(quotations)
    quotation = next(rest, None)
    for token in tokens:
        while quotation is not None and quotation.outer_end <= token.start:
            quotation = next(rest, None)
        if quotation is None or token.start < quotation.outer_start:
            found.append(token)
    return found


def _without_dateline(sentences: Sequence[Sentence], start: int) -> tuple[Sentence, ...]:
    """Return the sentences from where the article's own words begin."""
    return tuple(
        Sentence(max(each.start, start), each.end) for each in sentences if each.end > start
    )


def _apart(
    numbers: Iterable[NumberMention], dates: Sequence[DateMention]
) -> tuple[NumberMention, ...]:
    """Return the numbers that are no part of a date."""
    taken = {place for date in dates for place in range(date.start, date.end)}
    return tuple(number for number in numbers if number.start not in taken)


def _sentence(
    stretch: Sentence,
    tokens: list[Token],
    unquoted: list[Token],
    names: NameWords,
    dates: tuple[DateMention, ...],
    numbers: tuple[NumberMention, ...],
) -> ReadSentence:
    return ReadSentence(
        stretch,
        tokens,
        unquoted,
        people_in(tokens, names),
        countries_in(tokens, names.words),
        dates,
        numbers,
    )
