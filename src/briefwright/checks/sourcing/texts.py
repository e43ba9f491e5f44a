"""The texts of sources, made ready for looking things up in them; each step only when asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefwright.checks.sourcing.folding import alike
from briefwright.evidence import ArchivedText, SourcePassage
from briefwright.model import Brief, EdtfDate, Source, SourceReference
from briefwright.model.vocabularies import SourceType
from briefwright.recognition.dates import DateMention, dates_in
from briefwright.recognition.numbers import NumberMention, numbers_in
from briefwright.recognition.scripts import language_in

WORD = re.compile(r"[^\W_]+(?:[’'ʼ‐‑-][^\W_]+)*")
_BETWEEN_PARAGRAPHS = re.compile(r"[”\"’'»“]?\n[“\"‘'«„]?")
# What is wholly the words of those who issue it: nothing in it needs quotation marks.
_RECORDS = frozenset(
    {
        *(SourceType.PRESS_RELEASE, SourceType.STATEMENT, SourceType.SPEECH, SourceType.INTERVIEW),
        *(SourceType.LEGISLATION, SourceType.TREATY, SourceType.DOCUMENT, SourceType.REPORT),
        *(SourceType.CORRESPONDENCE, SourceType.POST, SourceType.BROADCAST),
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a source: characters of the joined text, and the word in lower case."""

    start: int
    end: int
    form: str


@dataclass(frozen=True)
class SourceText:
    """The text of one source. Places in it are characters of ``joined``, from 0."""

    source: Source
    id: str
    archived: ArchivedText
    language: str

    @cached_property
    def joined(self) -> str:
        """All paragraphs, a line each."""
        return "\n".join(self.archived.paragraphs)

    @cached_property
    def _one_line(self) -> tuple[str, Sequence[int], Sequence[int]]:
        pieces, places, shifts = [], [0], [0]
        end = length = 0
        for match in _BETWEEN_PARAGRAPHS.finditer(self.joined):
            pieces.append(alike(self.joined[end : match.start()]) + " ")
            length += len(pieces[-1])
            end = match.end()
            places.append(length)
            shifts.append(end - length)
        pieces.append(alike(self.joined[end:]))
        return "".join(pieces), places, shifts

    @property
    def alike(self) -> str:
        """All of it in one line, with one shape of quotation mark and dash.

        Marks that close one paragraph and open the next are left out: words may go on over them.
        """
        return self._one_line[0]

    def from_alike(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of ``alike`` stands in ``joined``."""
        _, places, shifts = self._one_line
        first = shifts[bisect_right(places, start) - 1]
        last = shifts[bisect_right(places, end - 1) - 1]
        return start + first, end + last

    @cached_property
    def _starts(self) -> Sequence[int]:
        starts, place = [], 0
        for paragraph in self.archived.paragraphs:
            starts.append(place)
            place += len(paragraph) + 1
        return starts

    @property
    def is_record(self) -> bool:
        """Whether the whole text is somebody's own words: a speech, a press release, a treaty."""
        return self.source.type in _RECORDS

    @property
    def description(self) -> str:
        """What the brief says of it: title, authors, publisher, type."""
        authors = self.source.author if isinstance(self.source.author, tuple) else ()
        publisher = self.source.publisher if isinstance(self.source.publisher, str) else ""
        return " ".join((self.source.title, *authors, publisher, str(self.source.type or "")))

    @property
    def issued(self) -> EdtfDate | None:
        """When it was published, where the brief says so."""
        return self.source.issued if isinstance(self.source.issued, EdtfDate) else None

    @property
    def count(self) -> int:
        """How many paragraphs it has."""
        return len(self.archived.paragraphs)

    def language_of(self, number: int) -> str:
        """Return the language of a paragraph: the source's, or that of another script."""
        return language_in(self.paragraph(number), self.language)

    def start_of(self, number: int) -> int:
        """Return where a paragraph begins in ``joined``."""
        return self._starts[number - 1]

    def paragraph(self, number: int) -> str:
        """Return a paragraph by its number, from 1."""
        return self.archived.paragraphs[number - 1]

    def number_at(self, place: int) -> int:
        """Return the number of the paragraph that a place of ``joined`` lies in."""
        return bisect_right(self._starts, place)

    def passage(self, start: int, end: int) -> SourcePassage:
        """Return a stretch of ``joined`` as a passage; it ends with its paragraph."""
        number = self.number_at(start)
        first = self.start_of(number)
        end = min(end - first, len(self.paragraph(number)))
        words = self.paragraph(number)[start - first : end]
        return SourcePassage(self.id, number, start - first, end, words)

    @cached_property
    def words(self) -> Sequence[Word]:
        """Every word, in order."""
        lower = word_form(self.joined)
        if len(lower) == len(self.joined):
            return [Word(m.start(), m.end(), m[0]) for m in WORD.finditer(lower)]
        matches = WORD.finditer(self.joined)  # a letter has no lower case of the same length
        return [Word(m.start(), m.end(), word_form(m[0])) for m in matches]

    @cached_property
    def index(self) -> Mapping[str, Sequence[int]]:
        """The places in ``words`` of each word, in lower case."""
        index: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            index.setdefault(word.form, []).append(place)
        return index

    @cached_property
    def _numbers(self) -> dict[int, tuple[NumberMention, ...]]:
        return {}

    @cached_property
    def _dates(self) -> dict[int, tuple[DateMention, ...]]:
        return {}

    def numbers(self, paragraph: int) -> tuple[NumberMention, ...]:
        """Return the numbers of a paragraph."""
        if paragraph not in self._numbers:
            language = self.language_of(paragraph)
            self._numbers[paragraph] = numbers_in(self.paragraph(paragraph), language)
        return self._numbers[paragraph]

    def dates(self, paragraph: int) -> tuple[DateMention, ...]:
        """Return the dates of a paragraph."""
        if paragraph not in self._dates:
            language = self.language_of(paragraph)
            self._dates[paragraph] = dates_in(self.paragraph(paragraph), language)
        return self._dates[paragraph]


def word_form(word: str) -> str:
    """Return a word as words are compared: in lower case, with plain apostrophes and hyphens."""
    return word.lower().translate(_FORM)


_FORM = {ord(mark): plain for marks, plain in (("’ʼ", "'"), ("‐‑", "-")) for mark in marks}


@dataclass(frozen=True, slots=True)
class Scope:
    """What an item cites of a source: some paragraphs, or all of them."""

    text: SourceText
    paragraphs: Sequence[int]
    is_whole: bool

    @property
    def languages(self) -> frozenset[str]:
        """The languages of the paragraphs."""
        return frozenset(map(self.text.language_of, self.paragraphs))

    def cited(self) -> str:
        """Return the citation: ``article#p4``, ``article``."""
        if self.is_whole:
            return self.text.id
        first, last = self.paragraphs[0], self.paragraphs[-1]
        return f"{self.text.id}#p{first}" + ("" if first == last else f"-p{last}")


@dataclass(frozen=True, slots=True)
class Library:
    """The texts at hand, by the id of their source."""

    texts: Mapping[str, SourceText]

    @classmethod
    def of(cls, brief: Brief, texts: Mapping[str, ArchivedText]) -> Library:
        """Return the texts of the sources that a brief lists."""
        found = {}
        for source in brief.sources:
            if source.id is not None and source.id in texts:
                language = str(source.language or brief.language)
                key = str(source.id)
                found[key] = SourceText(source, key, texts[source.id], language)
        return cls(found)

    def scopes(self, cites: Iterable[SourceReference]) -> tuple[Scope, ...]:
        """Return what is at hand of the passages cited; paragraphs that do not exist left out.

        Where a source has none of those cited, the whole of it is looked at: the citation is at
        fault, which has a finding of its own.
        """
        return tuple(self._scopes(cites))

    def has_all(self, cites: Iterable[SourceReference]) -> bool:
        """Tell whether the text of every source cited is at hand: only then is a thing missing."""
        return all(cite.source in self.texts for cite in cites)

    def _scopes(self, cites: Iterable[SourceReference]) -> Iterator[Scope]:
        paragraphs: dict[str, set[int]] = {}
        whole = set()
        for cite in cites:
            text = self.texts.get(cite.source)
            if text is None:
                continue
            cited = paragraphs.setdefault(cite.source, set())
            if cite.first_paragraph is None:
                whole.add(cite.source)
            else:
                last = min(cite.last_paragraph or cite.first_paragraph, text.count)
                cited.update(range(cite.first_paragraph, last + 1))
        for key, numbers_there in paragraphs.items():
            text = self.texts[key]
            is_whole = key in whole or not numbers_there
            every = range(1, text.count + 1) if is_whole else tuple(sorted(numbers_there))
            yield Scope(text, every, is_whole)
