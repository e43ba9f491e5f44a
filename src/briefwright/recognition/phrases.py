"""Phrases around speech: according to whom, in what statement, on what occasion."""

from __future__ import annotations

from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import Token, phrase_at

_ENDS = frozenset(',;:.!?()–—“”„«»"…')
_LONGEST = 16
_NEAR = 6
"""Words between the opener of a phrase and the noun that tells what it is."""


def according_in(tokens: list[Token], words: Lexicon) -> Stretch | None:
    """Return what follows "according to": a press release, a person, a ministry."""
    phrases = words.phrases("according")
    for index, token in enumerate(tokens):
        if token.folded in words.heads("according"):
            size = phrase_at(tokens, index, phrases)
            if size:
                return phrase_from(tokens, index + size, words)
    return None


def channel_in(tokens: list[Token], words: Lexicon) -> Stretch | None:
    """Return what a statement came in: a statement following the meeting."""
    nouns = words.words("channel_nouns")
    for index, token in enumerate(tokens):
        if token.folded not in words.words("channel_openers") or token.is_capitalised:
            continue
        near = tokens[index + 1 : index + 1 + _NEAR]
        for place, each in enumerate(near):
            if each.text in _ENDS or (place and each.folded in words.words("channel_openers")):
                break
            if each.folded in nouns:
                return phrase_from(tokens, index + 1, words)
    return None


def occasion_in(tokens: list[Token], words: Lexicon) -> Stretch | None:
    """Return on what occasion something was said: at | the forum."""
    for index, token in enumerate(tokens):
        if token.folded in words.heads("occasion_openers") and not token.is_capitalised:
            size = phrase_at(tokens, index, words.phrases("occasion_openers"))
            if size:
                return phrase_from(tokens, index + size, words)
    return None


def phrase_from(tokens: list[Token], index: int, words: Lexicon) -> Stretch | None:
    """Return the phrase that begins at an index: up to a sign, a verb of speech or "that"."""
    last = index
    enders = words.words("phrase_ends")
    while last < len(tokens) and last - index < _LONGEST:
        token = tokens[last]
        if token.text in _ENDS or token.folded in enders:
            break
        if (
            token.folded in words.words("speech_verbs")
            and last > index
            and not token.is_capitalised
        ):
            break
        last += 1
    while last > index and tokens[last - 1].folded in words.words("dangling"):
        last -= 1
    if last == index:
        return None
    return Stretch(tokens[index].start, tokens[last - 1].end)
