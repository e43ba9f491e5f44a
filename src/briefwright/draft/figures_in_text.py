"""Figures in a text: numbers with what they count, and where the words for that begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.numbers import ORDINAL, NumberMention
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import Token, bare

_SPACES = " \u00a0\u2009\u202f"
_SIGN_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, its sign or currency, and the noun it counts."""

    number: NumberMention
    amount: Stretch
    """With sign or currency: ``$14.5 million``, ``2%``."""
    counted: Stretch
    """The amount with the noun behind it: ``12 ships``."""
    noun: str
    """That noun, case folded; empty where there is none."""
    is_money: bool = False

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage."""
        return self.number.unit in ("%", "pp")


def figures_of(
    paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon
) -> tuple[Figure, ...]:
    """Return the figures of a sentence, in order; ordinals and bare ones in words are none."""
    return tuple(
        _figure(paragraph.text, sentence, number, paragraph.words, rules)
        for number in sentence.numbers
        if number.unit != ORDINAL
    )


def _figure(
    text: str, sentence: ReadSentence, number: NumberMention, words: Lexicon, rules: Lexicon
) -> Figure:
    start, has_sign = _with_sign(text, number.start, rules)
    end, has_word = _with_currency(text, sentence.tokens, number.end, rules)
    counted, noun = _with_noun(sentence.tokens, end, words, is_share=number.unit != "")
    is_money = has_sign or has_word
    if is_money:
        counted, noun = end, ""
    return Figure(number, Stretch(start, end), Stretch(start, counted), noun, is_money)


def _with_sign(text: str, start: int, rules: Lexicon) -> tuple[int, bool]:
    signs = rules.words("currency_signs")
    for size in range(_SIGN_LENGTH, 0, -1):
        for gap in (0, 1):
            first = start - size - gap
            if (
                first >= 0
                and text[first : start - gap].casefold() in signs
                and (gap == 0 or text[start - 1] in _SPACES)
            ):
                return first, True
    return start, False


def _with_currency(
    text: str, tokens: Sequence[Token], end: int, rules: Lexicon
) -> tuple[int, bool]:
    after = [token for token in tokens if token.start >= end][:2]
    for token in after:
        if bare(token) in rules.words("currency_words") or token.text in ("€", "£", "$"):
            return token.end, True
        if token.folded not in ("d'", "de"):
            break
    return end, False


def _with_noun(
    tokens: Sequence[Token], end: int, words: Lexicon, *, is_share: bool
) -> tuple[int, str]:
    """Return where the noun that is counted ends; a word or two may narrow it before."""
    if is_share:
        return end, ""
    after = [token for token in tokens if token.start >= end][:2]
    for token in after:
        if token.folded in words.words("number_fillers"):
            end = token.end
            continue
        is_noun = token.is_word and token.folded not in words.words("stops")
        if token.folded in words.words("counted_not"):
            break
        if is_noun and token.start - end <= 1 and not token.text[0].isdigit():
            return token.end, bare(token)
        break
    return end, ""
