"""One quote, one wording in the whole book."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.across.members import Member, Place, are_apart, disagreement
from briefwright.checks.across.source_keys import paragraph_keys
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import Quote

CODE = "B203"
_ALIKE = 80  # per cent of the letters; sentences of their own are less alike
_FEWEST_WORDS = 5  # below that two quotes are alike by chance
_TOGETHER = 2  # words in a row that two wordings of one quote share
_MOST_CANDIDATES = 200
_CUT = re.compile(r"\[|…|\.\.\.")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class _Words:
    """A quote as it is compared."""

    member: Member
    index: int
    quote: Quote
    written: tuple[str, ...]
    """Its words; marks between them do not count."""
    words: tuple[str, ...]
    """The same in small letters."""
    speaker: tuple[str, ...]
    paragraphs: frozenset[tuple[str, int]]

    @property
    def language(self) -> str:
        """The language of the words, without its region."""
        tag = self.quote.language or self.member.brief.language
        return tag.partition("-")[0].casefold()


def check_quotes(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find quotes whose words in one brief are nearly those of an earlier one, and not the same."""
    by_words: dict[tuple[str, ...], list[_Words]] = {}
    known: set[object] = set()
    for member in members:
        quotes = [each for each in _quotes(member) if len(each.words) >= _FEWEST_WORDS]
        for quote in quotes:
            earlier = _candidates(quote, by_words)
            yield from _against_earlier(quote, earlier)
        for quote in quotes:
            said = (quote.words, quote.speaker, quote.language, str(quote.quote.date))
            if said in known and not quote.paragraphs:
                continue
            known.add(said)
            for stretch in _stretches(quote.words):
                by_words.setdefault(stretch, []).append(quote)


def _quotes(member: Member) -> Iterator[_Words]:
    names = {str(each.id): each.name for each in member.brief.officials if each.id is not None}
    for index, quote in enumerate(member.brief.quotes):
        speaker = quote.speaker if isinstance(quote.speaker, str) else ""
        name = names.get(speaker, speaker)
        without_initials = tuple(word for word in folded_words(name) if len(word) > 1)
        paragraphs = paragraph_keys(member.brief, quote)
        written = _WORD.findall(unicodedata.normalize("NFC", quote.text).replace("’", "'"))
        words = tuple(word.casefold() for word in written)
        yield _Words(member, index, quote, tuple(written), words, without_initials, paragraphs)


def _stretches(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    found = (words[start : start + _TOGETHER] for start in range(len(words) - _TOGETHER + 1))
    return iter(dict.fromkeys(found))


def _candidates(quote: _Words, by_words: dict[tuple[str, ...], list[_Words]]) -> tuple[_Words, ...]:
    """Return the earlier quotes that share words in a row with one, most words first."""
    shared: dict[tuple[int, int], tuple[int, _Words]] = {}
    for stretch in _stretches(quote.words):
        for each in by_words.get(stretch, ())[:_MOST_CANDIDATES]:
            key = (id(each.member), each.index)
            count, _ = shared.get(key, (0, each))
            shared[key] = (count + 1, each)
    ranked = sorted(shared.values(), key=lambda found: -found[0])
    return tuple(each for _, each in ranked[:_MOST_CANDIDATES])


def _against_earlier(quote: _Words, earlier: Sequence[_Words]) -> Iterator[Diagnostic]:
    if any(each.words == quote.words for each in earlier):
        return
    for other in earlier:
        if not _are_one_quote(quote, other):
            continue
        there = Place(other.member, ("quotes", other.index, "text"))
        message = f"This quote has other words {there}: {_difference(quote.words, other.words)}."
        hint = "Give the words of the source in both; mark what is left out with […]."
        here = Place(quote.member, ("quotes", quote.index, "text"))
        yield disagreement(CODE, here, message, hint)
        return


def _are_one_quote(one: _Words, other: _Words) -> bool:
    """Tell whether two quotes are meant to be the same words: of one mouth, or one paragraph."""
    is_of_one = bool(one.speaker) and one.speaker == other.speaker
    if not is_of_one and (not one.paragraphs & other.paragraphs or (one.speaker and other.speaker)):
        return False
    if one.language != other.language or are_apart(one.quote.date, other.quote.date):
        return False
    if any(_CUT.search(each.quote.text) for each in (one, other)):
        return False  # what is left out, or put in, is marked
    if _holds(one.words, other.words) or _holds(other.words, one.words):
        return False  # one quotes more of the sentence
    from rapidfuzz import fuzz

    if not fuzz.ratio(" ".join(one.words), " ".join(other.words), score_cutoff=_ALIKE):
        return False
    return bool(one.paragraphs & other.paragraphs) or not _speak_of_others(one, other)


def _speak_of_others(one: _Words, other: _Words) -> bool:
    """Tell whether two quotes differ in proper names only: one said the like of two countries."""
    for start, end, other_start, other_end in _differing(one.words, other.words):
        replaced = (one.written[start:end], other.written[other_start:other_end])
        if not all(words and all(word[0].isupper() for word in words) for words in replaced):
            return False
    return True


def _holds(more: tuple[str, ...], fewer: tuple[str, ...]) -> bool:
    return f" {' '.join(fewer)} " in f" {' '.join(more)} "


def _difference(here: tuple[str, ...], there: tuple[str, ...]) -> str:
    """Return the first words that differ: 'firm' here, 'strong' there."""
    for start, end, other_start, other_end in _differing(here, there):
        mine, others = " ".join(here[start:end]), " ".join(there[other_start:other_end])
        if not mine:
            return f"'{others}' stands there and not here"
        if not others:
            return f"'{mine}' stands here and not there"
        return f"'{mine}' here, '{others}' there"
    raise AssertionError("these quotes have the same words")


def _differing(
    here: tuple[str, ...], there: tuple[str, ...]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield where words differ: begin and end in the one, begin and end in the other."""
    import difflib

    matcher = difflib.SequenceMatcher(None, here, there, autojunk=False)
    yield from (each[1:] for each in matcher.get_opcodes() if each[0] != "equal")
