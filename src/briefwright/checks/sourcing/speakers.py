"""Who said it, and through what it came: named near the words in the source, or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from briefwright.checks.sourcing.mentions import family_name, name_tokens
from briefwright.checks.sourcing.people import People, Person
from briefwright.checks.sourcing.phrases import words_missing
from briefwright.checks.sourcing.texts import WORD, Library, SourceText
from briefwright.evidence import Claim, ClaimKind, SourcePassage, Verdict, Verification
from briefwright.model import PersonReference, Quote
from briefwright.recognition.full_stops import sentence_ends
from briefwright.recognition.language_data import same_language
from briefwright.recognition.speech import speech_words

_NEIGHBOURS = 1  # paragraphs on either side
_WHOLE_WORD = 3  # letters of a name that is too short to know somebody by
_ANY_MARK = re.compile('[”"»“«„]')
_LOOK_BACK = 4  # paragraphs that a "he said" may lead back


def verify_speaker(
    quote: Quote, words: Verification, people: People, library: Library
) -> Verification | None:
    """Return whether the source names the speaker near the words; None where none is claimed."""
    if not isinstance(quote.speaker, PersonReference):
        return None
    claim = Claim(
        ClaimKind.SPEAKER, (*words.claim.path[:-1], "speaker"), str(quote.speaker), quote.source
    )
    passage = words.passage
    if words.verdict is Verdict.NOT_CHECKED:
        return Verification(claim, Verdict.NOT_CHECKED)
    if passage is None or words.verdict is Verdict.NOT_FOUND:
        return Verification(claim, Verdict.UNDECIDED)
    text = library.texts[passage.source]
    person = people.speakers[quote.speaker]
    somebody_else = _given_to_another(passage, person, people, text)
    if somebody_else is not None:
        return Verification(claim, Verdict.ALTERED, somebody_else)
    near = _near(person, people.everybody, passage, text)
    if near is not None:
        return Verification(claim, Verdict.FOUND, near)
    here = text.paragraph(passage.paragraph)
    if _named_elsewhere(person, text) and not _names_another(person, people.everybody, here):
        return Verification(claim, Verdict.FOUND)
    return Verification(claim, Verdict.NOT_FOUND, passage)


def _near(
    person: Person, everybody: Iterable[Person], passage: SourcePassage, text: SourceText
) -> SourcePassage | None:
    here = text.paragraph(passage.paragraph)
    if _is_named(person, here):
        return passage
    first, last = passage.paragraph - _NEIGHBOURS, passage.paragraph + _NEIGHBOURS
    if _has_pronoun(passage, text) and not _names_another(person, everybody, here):
        first = passage.paragraph - _LOOK_BACK
    for mention in person.mentions(text):
        if first <= text.number_at(mention.start) <= last:
            return text.passage(mention.start, mention.end)
    official = person.official
    if official is not None and isinstance(official.role, str):
        around = _around(passage.paragraph, _NEIGHBOURS, text)
        if not words_missing(official.role, around, text.language):
            return passage
    return None


def _names_another(person: Person, everybody: Iterable[Person], paragraph: str) -> bool:
    return any(_is_named(other, paragraph, apart_from=person) for other in everybody)


def _is_named(person: Person, paragraph: str, apart_from: Person | None = None) -> bool:
    """Tell whether a paragraph has any of a person's names; not those of another one."""
    not_theirs = {
        token for name in (apart_from.names if apart_from else ()) for token in name_tokens(name)
    }
    words = _words_of(paragraph)
    return person is not apart_from and any(
        len(token) > _WHOLE_WORD and token in words and token not in not_theirs
        for name in person.names
        for token in name_tokens(name)
    )


@lru_cache(maxsize=64)
def _words_of(paragraph: str) -> frozenset[str]:
    """Return the words of a paragraph, which several quotes and people ask for in turn."""
    return frozenset(
        match[0].removesuffix("’s").removesuffix("'s") for match in WORD.finditer(paragraph)
    )


def _named_elsewhere(person: Person, text: SourceText) -> bool:
    """Tell whether a text is the speaker's own: a speech, a statement that names them once."""
    if not text.is_record:
        return False
    return bool(person.mentions(text)) or any(
        family_name(name) in text.description for name in person.names
    )


def _has_pronoun(passage: SourcePassage, text: SourceText) -> bool:
    words = speech_words(text.language)
    paragraph = text.paragraph(passage.paragraph)
    return words.pronoun.search(paragraph) is not None


def _given_to_another(
    passage: SourcePassage, person: Person, people: People, text: SourceText
) -> SourcePassage | None:
    """Return where the source says right beside the words that another person said them."""
    paragraph, first = text.paragraph(passage.paragraph), text.start_of(passage.paragraph)
    own = person.mentions(text)
    others = people.others(person, text)
    for start, end in _attributions(paragraph, passage, text.language):
        inside = [m for m in others if first + start <= m.start < first + end]
        if inside and not any(first + start <= m.start < first + end for m in own):
            return text.passage(first + start, first + end)
    return None


def _attributions(
    paragraph: str, passage: SourcePassage, language: str
) -> Iterator[tuple[int, int]]:
    """Yield the stretches beside a quote with a verb of saying: after its words, and before."""
    said = speech_words(language).said
    # What closes the quote is passed over: ,” Rohling said
    closing = re.compile(r"[,.!?…]?\s?[”\"’'»“]\s?,?").search(paragraph, passage.end)
    if closing is not None and closing.start() - passage.end <= 1:
        mark = _ANY_MARK.search(paragraph, closing.end())
        stop = mark.start() if mark is not None else len(paragraph)
        stop = min(stop, next(sentence_ends(paragraph, language, closing.end()), stop))
        if said.search(paragraph, closing.end(), stop):
            yield closing.end(), stop
            return
    before_start = max(
        (end for end in sentence_ends(paragraph, language) if end <= passage.start), default=0
    )
    before = paragraph[before_start : passage.start]
    if said.search(before):
        yield before_start, passage.start


def verify_attribution(
    field: str, quote: Quote, words: Verification, library: Library, language: str
) -> Verification | None:
    """Return whether the source names near the words what ``via`` or ``attribution`` names."""
    said = getattr(quote, field)
    if not isinstance(said, str):
        return None
    claim = Claim(ClaimKind.ATTRIBUTION, (*words.claim.path[:-1], field), said, quote.source)
    passage = words.passage
    if words.verdict is Verdict.NOT_CHECKED:
        return Verification(claim, Verdict.NOT_CHECKED)
    if passage is None or words.verdict is Verdict.NOT_FOUND:
        return Verification(claim, Verdict.UNDECIDED)
    text = library.texts[passage.source]
    if not same_language(text.language, language):
        return Verification(claim, Verdict.UNDECIDED)
    around = _around(passage.paragraph, _NEIGHBOURS, text)
    around += " " + text.description
    missing = words_missing(said, around, text.language)
    is_named = not _too_much(said, missing)
    return Verification(claim, Verdict.FOUND if is_named else Verdict.NOT_FOUND, passage)


def _around(paragraph: int, neighbours: int, text: SourceText) -> str:
    first, last = max(paragraph - neighbours, 1), min(paragraph + neighbours, text.count)
    return " ".join(text.paragraph(number) for number in range(first, last + 1))


def _too_much(phrase: str, missing: Sequence[str]) -> bool:
    """Tell whether what is missing is what the phrase is about: a name, or half of the rest."""
    if any(w.isupper() or (w[:1].isupper() and not phrase.startswith(w)) for w in missing):
        return True
    said = [match[0] for match in WORD.finditer(phrase) if match[0].islower() and len(match[0]) > 3]
    return len(missing) > 0 and 2 * len(missing) >= max(len(said), 1)
