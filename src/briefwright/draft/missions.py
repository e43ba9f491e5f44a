"""Missions: the names of operations, brigades and ships that people serve in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.ranges import between
from briefwright.recognition.tokens import Token, bare, follows

_WITH_MARKS = 5
"""Signs from a head to the name in marks behind it, at most."""


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission where it is named."""

    stretch: Stretch
    is_certain: bool
    """Whether its name alone says that it is one: KFOR, Operation Calm Sea."""


def missions_in(
    paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon
) -> tuple[Mission, ...]:
    """Return the missions that a sentence names, in order, each once."""
    found: list[Mission] = []
    for mission in _candidates(paragraph, sentence, rules):
        overlapping = [
            index
            for index, other in enumerate(found)
            if other.stretch.start < mission.stretch.end
            and mission.stretch.start < other.stretch.end
        ]
        if not overlapping:
            found.append(mission)
        elif _length(mission) > _length(found[overlapping[0]]):
            found[overlapping[0]] = mission
    return tuple(found)


def _length(mission: Mission) -> int:
    return mission.stretch.end - mission.stretch.start


def _candidates(
    paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon
) -> Iterator[Mission]:
    tokens, words = sentence.tokens, paragraph.words
    for index, token in enumerate(tokens):
        folded = bare(token)
        if folded in rules.words("mission_heads"):
            mission = _around_head(paragraph, tokens, index, rules)
            if mission is not None:
                yield mission
        elif folded in words.words("missions") and token.is_acronym:
            yield Mission(Stretch(token.start, token.end), is_certain=True)
        elif token.text.casefold() in rules.words("ship_prefixes") and token.is_acronym:
            last = _capitalised_until(tokens, index + 1)
            if last > index + 1:
                yield Mission(Stretch(token.start, tokens[last - 1].end), is_certain=True)


def _around_head(
    paragraph: ReadParagraph, tokens: Sequence[Token], index: int, rules: Lexicon
) -> Mission | None:
    """Return the mission that a head such as brigade belongs to, with all that narrows it."""
    quoted = _in_marks_after(paragraph, tokens[index])
    if quoted is not None:
        return Mission(quoted, is_certain=True)
    modifiers = rules.words("mission_modifiers")
    words = paragraph.words
    first, last = index, index + 1
    if words.flag("modifiers_first"):
        while (
            first > 0
            and follows(tokens[first - 1], tokens[first])
            and _narrows(tokens, first - 1, modifiers, words)
        ):
            first -= 1
    else:
        while (
            last < len(tokens)
            and follows(tokens[last - 1], tokens[last])
            and (bare(tokens[last]) in modifiers)
        ):
            last += 1
        while last - 1 > index and tokens[last - 1].folded in words.words("dangling"):
            last -= 1
    last = max(last, _capitalised_until(tokens, index + 1))
    narrowing = [token for token in tokens[first:last] if token is not tokens[index]]
    is_narrowed = not all(_only_says_whose(token, words) for token in narrowing)
    if not is_narrowed and bare(tokens[index]) in rules.words("loose_heads"):
        return None
    is_named = any(token.is_capitalised for token in tokens[max(first, 1) : last])
    return Mission(Stretch(tokens[first].start, tokens[last - 1].end), is_certain=is_named)


def _only_says_whose(token: Token, words: Lexicon) -> bool:
    """Tell whether a word before a head is a country or a body: U.S. forces, NATO missions."""
    folded = bare(token)
    return (
        token.is_acronym
        or folded in words.mapping("demonyms")
        or folded in words.words("organisations")
        or folded in words.words("roles")
        or folded in ("armed", "joint", "combined")
        or not token.is_word
    )


def _in_marks_after(paragraph: ReadParagraph, head: Token) -> Stretch | None:
    """Return the name in quotation marks right after a head."""
    for quotation in between(paragraph.quotations, head.end + 1, head.end + _WITH_MARKS):
        if quotation.words[:1].isupper():
            return Stretch(quotation.start, quotation.end)
    return None


def _narrows(
    tokens: Sequence[Token], index: int, modifiers: frozenset[str], words: Lexicon
) -> bool:
    token = tokens[index]
    if bare(token) in modifiers:
        return True
    return (
        token.is_capitalised
        and bare(token) not in words.words("stops")
        and (index > 0 and bare(token) not in words.words("months"))
    )


def _capitalised_until(tokens: Sequence[Token], index: int) -> int:
    last = index
    while (
        last < len(tokens)
        and tokens[last].is_capitalised
        and follows(tokens[last - 1], tokens[last])
    ):
        last += 1
    return last
