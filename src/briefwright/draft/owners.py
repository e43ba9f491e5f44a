"""Owners: who a verb of promise belongs to, as far as its sentence says so plainly."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.draft.cast import Cast
from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import Token, bare

_BREAKS = (";", ":", "“", "”", "–", "—", "«", "»")
_LONGEST_PHRASE = 6


def owner_of(
    paragraph: ReadParagraph, sentence: ReadSentence, verb: int | None, cast: Cast
) -> Stretch | None:
    """Return the country, body, person or phrase that a verb belongs to; None where it is open.

    Where several are named before the verb, only the one right before it is sure, with those
    that "and" joins to it.
    """
    tokens, words = sentence.tokens, paragraph.words
    index = verb if verb is not None else 0
    first = _clause_start(tokens, index, words)
    subjects = [
        each
        for each in _named(paragraph, sentence, tokens[first].start, tokens[index].start, cast)
        if _may_be_subject(tokens, each, words)
    ]
    subjects.sort(key=lambda each: each.start)
    near = [each for each in subjects if _is_right_before(tokens, each, index, words)]
    if near:
        return _joined(paragraph.text, subjects, near[-1], words)
    if len(subjects) == 1:
        return subjects[0]
    return None if subjects else _phrase(tokens, first, index, words)


def _named(
    paragraph: ReadParagraph, sentence: ReadSentence, start: int, end: int, cast: Cast
) -> list[Stretch]:
    words = paragraph.words
    lands = [land.stretch for land in sentence.countries if not land.is_adjective]
    people = [
        person.name
        for person in sentence.people
        if person.has_title or person.is_full or cast.who(paragraph, person)
    ]
    bodies = [
        Stretch(token.start, token.end)
        for token in sentence.tokens
        if bare(token) in words.words("organisations")
    ]
    return [each for each in (*lands, *people, *bodies) if start <= each.start < end]


def _clause_start(tokens: Sequence[Token], verb: int, words: Lexicon) -> int:
    """Return where the clause of a verb begins: after said, that, or a sign."""
    index = verb
    while index > 0:
        before = tokens[index - 1]
        is_break = before.text in _BREAKS or before.folded in words.words("clause_starts")
        if is_break or (before.folded in words.words("speech_verbs") and not before.is_capitalised):
            break
        index -= 1
    return index


def _may_be_subject(tokens: Sequence[Token], stretch: Stretch, words: Lexicon) -> bool:
    """Refuse what a small word leads up to (in Latvia), and what owns something (Ghana's)."""
    before = [token for token in tokens if token.end <= stretch.start][-2:]
    after = [token for token in tokens if token.start >= stretch.end][:1]
    if after and after[0].folded in ("'s", "'"):
        return False
    for token in reversed(before):
        if token.folded in words.words("determiners"):
            continue
        return not (
            token.folded in words.words("place_openers")
            or token.folded in words.words("prepositions")
        )
    return True


def _is_right_before(tokens: Sequence[Token], stretch: Stretch, verb: int, words: Lexicon) -> bool:
    index = _before_auxiliaries(tokens, verb, words)
    return index > 0 and stretch.start <= tokens[index - 1].start < stretch.end


def _before_auxiliaries(tokens: Sequence[Token], verb: int, words: Lexicon) -> int:
    skipped = words.words("auxiliaries") | words.words("modals")
    index = verb
    while index > 0 and tokens[index - 1].folded in skipped:
        index -= 1
    return index


def _joined(text: str, subjects: Sequence[Stretch], last: Stretch, words: Lexicon) -> Stretch:
    """Return a subject with those that "and" joins to it: Estonia and Finland."""
    start = last.start
    for each in reversed([each for each in subjects if each.end <= last.start]):
        between = text[each.end : start].strip().casefold()
        if between not in (",", *words.words("joining")):
            break
        start = each.start
    return Stretch(start, last.end)


def _phrase(tokens: Sequence[Token], first: int, verb: int, words: Lexicon) -> Stretch | None:
    """Return the few words from the beginning of the clause to the verb: The five states."""
    last = _before_auxiliaries(tokens, verb, words)
    inside = tokens[first:last]
    if not 0 < len(inside) <= _LONGEST_PHRASE or not all(token.is_word for token in inside):
        return None
    leader = inside[0]
    is_led = leader.folded in words.words("determiners") and len(inside) > 1
    is_plain = leader.is_capitalised and leader.folded not in words.words("stops")
    small = words.words("place_openers") | words.words("clause_openers")
    is_clean = not any(token.folded in small for token in inside)
    return Stretch(leader.start, inside[-1].end) if (is_led or is_plain) and is_clean else None
