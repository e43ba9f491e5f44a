"""Engagement words: which words of a sentence make a meeting or a visit, and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.draft.when_and_where import Place, place_at
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import Token, bare, follows

_INDEFINITE = ("a", "an", "un", "une", "ein", "eine", "una")


def triggers_in(
    tokens: Sequence[Token], rules: Lexicon, words: Lexicon
) -> Iterator[tuple[int, int, str]]:
    """Yield index, number of tokens and kind of each word or pair that makes an engagement."""
    kinds = rules.mapping("engagements")
    index = 0
    while index < len(tokens):
        size = 1
        kind = None
        if index + 1 < len(tokens):
            pair = f"{bare(tokens[index])} {bare(tokens[index + 1])}"
            kind = kinds.get(pair)
            size = 2 if kind else 1
        kind = kind or kinds.get(bare(tokens[index]))
        if kind is not None and not _is_other(tokens, index, size, rules, words):
            yield index, size, kind
        index += size


def _is_other(
    tokens: Sequence[Token], index: int, size: int, rules: Lexicon, words: Lexicon
) -> bool:
    """Tell whether a word only names what was told before (the meeting), or another thing."""
    token = tokens[index]
    after = tokens[index + size] if index + size < len(tokens) else None
    if after is not None and bare(after) in rules.words("not_before"):
        return True
    before = tokens[index - 1].folded if index else ""
    return (
        before in words.words("determiners")
        and before not in _INDEFINITE
        and (not token.is_capitalised)
    )


def place_to(paragraph: ReadParagraph, sentence: ReadSentence, index: int) -> Place | None:
    """Return the place of ``flew (on) to Skopje`` that follows a verb of going."""
    openers = paragraph.words.words("goal_openers")
    for place in range(index, min(index + 4, len(sentence.tokens) - 1)):
        if sentence.tokens[place].folded in openers:
            return place_at(paragraph, sentence, place + 1)
    return None


def own_name(paragraph: ReadParagraph, sentence: ReadSentence, index: int) -> Stretch | None:
    """Return the capitalised name that ends in a word such as Conference, or in marks before it."""
    tokens = sentence.tokens
    if not tokens[index].is_capitalised or index == 0:
        return None
    first = index
    while (
        first > 0
        and follows(tokens[first - 1], tokens[first])
        and _is_of_name(tokens, first - 1, paragraph.words)
    ):
        first -= 1
    while first < index and not tokens[first].is_capitalised:
        first += 1
    quoted = paragraph.quotation_at(max(tokens[first].start - 2, 0))
    if quoted is not None and quoted.outer_end > tokens[first].start:
        quoted = None
    start = quoted.outer_start if quoted else tokens[first].start
    if first == index and not quoted:
        return None
    return Stretch(start, tokens[index].end)


def _is_of_name(tokens: Sequence[Token], index: int, words: Lexicon) -> bool:
    token = tokens[index]
    if token.folded in words.words("stops") and token.folded not in words.words("connectors"):
        return False
    return (token.is_capitalised and index > 0) or token.folded in ("of", "on", "for", "and")
