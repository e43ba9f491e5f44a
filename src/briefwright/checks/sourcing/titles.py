"""Ranks and offices: whether a source gives a person the one that the brief gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefwright.checks.sourcing.mentions import Mention
from briefwright.checks.sourcing.spelling import (
    differ_in_ending,
    without_elision,
    without_possessive,
)
from briefwright.checks.sourcing.texts import SourceText
from briefwright.recognition.full_stops import sentence_ends
from briefwright.recognition.scripts import script_of
from briefwright.recognition.titles import TitleWords, title_words

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_STATES = re.compile(r"[\s-](?:Yugoslav|Soviet|yougoslave|soviétique)")  # that are no more
_LAST_WORD = re.compile(r"([^\W_]+)[\s-]$")
_LONGEST_WORD = 24  # letters, of those looked at
_BETWEEN_TITLE_WORDS = re.compile(r"\.?[\s-]")
_BEFORE_COMMA = 2  # words between a name and the comma of its title: , Mme Hélène
_AND = re.compile(r",?\s+(?:and|et|und|y|e|i|и|та)\s")
_COUNTERPART = 80  # characters before a name
_MOST_WORDS = 14  # that a title before a name may have


@dataclass(frozen=True, slots=True)
class Title:
    """Words around a name that may be a title; characters of the joined text."""

    start: int
    end: int
    words: frozenset[str]


def bears_title(
    title: str,
    mentions: Sequence[Mention],
    others: Sequence[Mention],
    text: SourceText,
    *,
    may_be_former: bool,
) -> bool:
    """Tell whether a source puts a title beside some mention of a person.

    ``others`` are the mentions of other people: what stands right before one belongs to it.
    ``may_be_former`` takes a title, too, that the source calls a former one.
    """
    known = title_words(text.language)
    wanted = _normal(title, known)
    known = known.with_words(wanted)
    if may_be_former:
        known = replace(known, former=frozenset())
    return any(
        _fits(wanted, title_found.words, known)
        for mention in mentions
        for title_found in _titles_beside(mention, mentions, others, text, known)
    )


def is_counterpart(mentions: Sequence[Mention], text: SourceText) -> bool:
    """Tell whether a source only calls a person somebody's counterpart: the title is inferred."""
    words = title_words(text.language).counterparts
    return any(
        word in text.joined[max(mention.start - _COUNTERPART, 0) : mention.start].lower()
        for mention in mentions
        for word in words
    )


def title_beside(
    mentions: Sequence[Mention], others: Sequence[Mention], text: SourceText
) -> tuple[int, int] | None:
    """Return what a source puts before a person's name: for showing it; None where it has none."""
    known = title_words(text.language)
    for mention in mentions:
        start = _title_start(mention, others, text, known)
        if start < mention.start:
            return start, mention.end
    return None


def says_former(title: str, language: str) -> bool:
    """Tell whether a title is said to be a former one."""
    former = title_words(language).former
    return any(match[0].lower() in former for match in _WORD.finditer(title))


def without_former_titles(words: str, language: str) -> str:
    """Return words without the titles among them that are called former ones."""
    return _without_former(words, title_words(language))


def _without_former(words: str, known: TitleWords) -> str:
    """Leave out the word for former, and what of a title follows it."""
    kept: list[str] = []
    place = 0
    for match in _WORD.finditer(words):
        is_former = match[0].lower() in known.former and not _STATES.match(words, match.end())
        if match.start() < place or not is_former:
            continue
        kept.append(words[place : match.start()])
        place = match.end()
        for following in _WORD.finditer(words, place):
            between = words[place : following.start()]
            is_title = following[0][:1].isupper() or known.has(without_elision(following[0]))
            if not _BETWEEN_TITLE_WORDS.fullmatch(between) or not is_title:
                break
            place = following.end()
    return "".join((*kept, words[place:]))


def has_office_before(mention: Mention, others: Sequence[Mention], text: SourceText) -> bool:
    """Tell whether a source puts an office, not only a rank, right before a name."""
    known = title_words(text.language)
    start = _title_start(mention, others, text, known)
    words = _normal(text.joined[start : mention.start], known)
    return bool(words & known.offices - known.ranks)


def _fits(wanted: frozenset[str], found: frozenset[str], known: TitleWords) -> bool:
    """Tell whether a title has all the words of another, and nothing that changes it."""
    if not wanted:
        return True
    if all(word in found or any(_in_case(word, other) for other in found) for word in wanted):
        return not (found - wanted) & known.changing
    return False


def _in_case(word: str, other: str) -> bool:
    """Tell whether two words are one in two forms, in a script whose languages decline titles."""
    return not word.isascii() and script_of(word) != "LATIN" and differ_in_ending(word, other)


def _normal(text: str, known: TitleWords) -> frozenset[str]:
    words: list[str] = []
    for match in _WORD.finditer(text):
        words += known.normal(without_elision(without_possessive(match[0])))
    return frozenset(words)


def _titles_beside(
    mention: Mention,
    own: Sequence[Mention],
    others: Sequence[Mention],
    text: SourceText,
    known: TitleWords,
) -> Iterator[Title]:
    start = _title_start(mention, others, text, known)
    if not _is_former(start, text, known):
        yield _title(start, mention.start, text, known)
    if _AND.match(text.joined, mention.end):
        return  # what follows is of the next person
    end = _sentence_end(mention.end, text)
    following = [other.start for other in (*own, *others) if mention.end < other.start < end]
    if following:
        # What stands before the next name belongs to that one.
        next_name = min(following)
        its_mention = next(m for m in (*own, *others) if m.start == next_name)
        its_title = _title_start(its_mention, (mention,), text, known)
        end = max(its_title, mention.end)
    yield from (
        _title(mention.end, cut, text, known) for cut in _ends_of_apposition(mention.end, end, text)
    )


def _ends_of_apposition(start: int, end: int, text: SourceText) -> Iterator[int]:
    """Yield where a title after a name may end: at the next comma but one, and at the end."""
    stretch = text.joined[start:end]
    commas = [match.start() for match in re.finditer("[,;()–—]", stretch)]
    if commas and not stretch[: commas[0]].strip():
        commas = commas[1:]
    if commas:
        yield start + commas[0]
    yield end


def _title(start: int, end: int, text: SourceText, known: TitleWords) -> Title:
    return Title(start, end, _normal(_without_former(text.joined[start:end], known), known))


def _is_former(start: int, text: SourceText, known: TitleWords) -> bool:
    """Tell whether the word before a title says that it is a former one."""
    before = _LAST_WORD.search(text.joined, max(start - _LONGEST_WORD, 0), start)
    is_former = before is not None and before[1].lower() in known.former
    return is_former and not _STATES.match(text.joined, start - 1)


def _title_start(
    mention: Mention, others: Sequence[Mention], text: SourceText, known: TitleWords
) -> int:
    """Return where the title right before a name begins; where the name begins if it has none."""
    line = text.joined.rfind("\n", 0, mention.start) + 1
    floor = max([line, *(other.end for other in others if other.end <= mention.start)])
    before = text.joined[floor : mention.start]
    start, end = mention.start, mention.start
    passed = ""
    words = list(_WORD.finditer(before))[: -_MOST_WORDS - 1 : -1]
    for walked, match in enumerate(words):
        between = text.joined[floor + match.end() : end]
        comma_allowed = walked <= _BEFORE_COMMA
        if not re.fullmatch(r"\.?\s?[-–]?\s?|['’]s\s|\.?,\s" if comma_allowed else
                            r"\.?\s|\.?\s?[-–/]\s?|['’]s?\s", between):  # fmt: skip
            break
        word = without_elision(without_possessive(match[0]))
        is_title = word[:1].isupper() or known.has(word)
        if not is_title and (passed or start == mention.start):
            break
        passed = "" if is_title else word  # one word between: la ministre belge de la Défense
        end = floor + match.start()
        if is_title and word.lower() not in known.empty:
            start = end
    return start


def _sentence_end(place: int, text: SourceText) -> int:
    return next(sentence_ends(text.joined, text.language, place), len(text.joined))
