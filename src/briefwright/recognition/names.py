"""Names: runs of capitalised words that could be the name of a person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.tokens import Token, bare, follows

_LONGEST_NAME = 6
_SHORTEST_CAPITALS = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens that make up a name: the index of the first, and of the one after the last."""

    first: int
    last: int


class Kind(Enum):
    """What a capitalised word may be part of."""

    NAME = "name"
    INITIAL = "initial"
    PARTICLE = "particle"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NameWords:
    """Tells words of people's names from others, for one language and one text."""

    words: Lexicon
    lower: frozenset[str]
    """Words that the text also has in lower case: at the start of a sentence they are no names."""
    country_words: frozenset[tuple[str, ...]]
    """Countries as the words of their names, case folded."""

    def kind(self, tokens: list[Token], index: int) -> Kind:
        """Return what a token may be part of."""
        token = tokens[index]
        if token.is_initial and (bare(token),) not in self.words.phrases("honorifics"):
            return Kind.INITIAL
        if not token.text[0].isalpha():
            return Kind.NONE
        if not token.is_capitalised:
            return self._kind_of_lower(token)
        folded = bare(token)
        if self._is_family_month(tokens, index):
            return Kind.NAME
        if self._is_common(folded) or (
            self._starts_sentence(tokens, index) and self._is_lower(folded)
        ):
            return Kind.NONE
        if token.is_acronym:
            return self._kind_of_capitals(tokens, index)
        return Kind.NAME

    def is_organisation_word(self, token: Token) -> bool:
        """Tell whether a word makes what it is part of an organisation, an event or a place."""
        folded = bare(token)
        words = self.words
        return (
            folded in words.words("organisation_nouns")
            or folded in words.words("event_nouns")
            or folded in words.words("place_nouns")
            or folded in words.words("organisations")
            or folded in words.words("missions")
        )

    def _kind_of_lower(self, token: Token) -> Kind:
        if token.folded in self.words.words("particles"):
            return Kind.PARTICLE
        head, hyphen, tail = token.text.partition("-")
        is_joined = hyphen and head in self.words.words("joined_particles") and tail[:1].isupper()
        return Kind.NAME if is_joined else Kind.NONE

    def _kind_of_capitals(self, tokens: list[Token], index: int) -> Kind:
        """A family name in capitals follows a given name: Jean DUPONT; else it is an acronym."""
        token = tokens[index]
        before = tokens[index - 1] if index else None
        is_family_name = (
            before is not None
            and follows(before, token)
            and before.is_capitalised
            and not before.is_acronym
            and self.kind(tokens, index - 1) in (Kind.NAME, Kind.INITIAL)
            and len(token.text) >= _SHORTEST_CAPITALS
            and token.folded not in self.words.words("organisations")
            and token.folded not in self.words.words("missions")
        )
        return Kind.NAME if is_family_name else Kind.NONE

    def _is_common(self, folded: str) -> bool:
        words = self.words
        return (
            (folded,) in self.country_words
            or any(folded in words.words(name) for name in _NO_NAMES)
            or folded in words.mapping("demonyms")
            or (folded,) in words.phrases("ranks")
            or (folded,) in words.phrases("honorifics")
        )

    def _is_family_month(self, tokens: list[Token], index: int) -> bool:
        """Tell whether the name of a month is that of a family: Theresa May."""
        if index == 0 or bare(tokens[index]) not in self.words.words("months"):
            return False
        before, after = tokens[index - 1], tokens[index + 1 : index + 2]
        is_dated = bool(after) and after[0].text[0].isdigit()
        return (
            before.is_capitalised
            and follows(before, tokens[index])
            and not is_dated
            and bare(before) not in self.words.words("months")
            and self.kind(tokens, index - 1) is Kind.NAME
            and not self._starts_sentence(tokens, index - 1)
        )

    def _is_lower(self, folded: str) -> bool:
        return folded in self.lower

    @staticmethod
    def _starts_sentence(tokens: list[Token], index: int) -> bool:
        return index == 0 or not tokens[index - 1].is_word


_NO_NAMES = (
    "stops", "months", "roles", "portfolios", "organisation_nouns", "event_nouns", "place_nouns",
    "common_capitals", "organisations", "missions",
)  # fmt: skip


def name_runs(tokens: list[Token], names: NameWords) -> list[Run]:
    """Return the runs of words that could be names of people, in order.

    A name has words in capitals, initials and particles: ``Andrew M. Rohling``, ``Ursula von der
    Leyen``, ``Abdel Fattah al-Sisi``. One that belongs to a longer capitalised phrase with a word
    such as Forces in it is left out.
    """
    kinds = [names.kind(tokens, index) for index in range(len(tokens))]
    found: list[Run] = []
    index = 0
    while index < len(tokens):
        if kinds[index] is Kind.NONE:
            index += 1
            continue
        last = _end_of_run(tokens, kinds, index)
        run = _trimmed(kinds, Run(index, last))
        if run is not None and not _belongs_to_phrase(tokens, run, names):
            found.append(run)
        index = last
    return found


def _end_of_run(tokens: list[Token], kinds: list[Kind], index: int) -> int:
    last = index + 1
    while (
        last < len(tokens)
        and kinds[last] is not Kind.NONE
        and follows(tokens[last - 1], tokens[last])
    ):
        last += 1
    return last


def _trimmed(kinds: list[Kind], run: Run) -> Run | None:
    """Return a run without particles and initials at its end; None where no name is left.

    A particle at the beginning stays only where the name is one word: ``von Braun``.
    """
    first, last = run.first, run.last
    while last > first and kinds[last - 1] is not Kind.NAME:
        last -= 1
    while first < last and kinds[first] is Kind.PARTICLE:
        first += 1
    return Run(first, last) if 0 < last - first <= _LONGEST_NAME else None


def _belongs_to_phrase(tokens: list[Token], run: Run, names: NameWords) -> bool:
    """Tell whether a capitalised noun joins on: Forward Land | Forces."""
    if run.last >= len(tokens):
        return False
    after = tokens[run.last]
    return (
        follows(tokens[run.last - 1], after)
        and after.is_capitalised
        and names.is_organisation_word(after)
    )
