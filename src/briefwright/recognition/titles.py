"""Words of titles: how a language shortens ranks and offices, and which of the words matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefwright.recognition.language_data import (
    base_language,
    language_data,
    words_about,
)


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What is known of the titles of a language, in lower case."""

    empty: frozenset[str]
    """Words that tell no title from another: of, the, former."""
    changing: frozenset[str]
    """Words that make another title of one: deputy, acting."""
    abbreviations: Mapping[str, str]
    same: Mapping[str, str]
    """Other spellings and forms of one word: defense, chairman."""
    ranks: frozenset[str]
    offices: frozenset[str]
    """Common words of offices: a title may have them in lower case."""

    former: frozenset[str] = frozenset()
    """Words before a title that is not held any more."""
    counterparts: tuple[str, ...] = ()
    """Words for somebody with the same office elsewhere."""

    def has(self, word: str) -> bool:
        """Tell whether a word may stand in a title in lower case."""
        lower = word.lower().rstrip(".")
        return (
            any(lower in words for words in (self.empty, self.changing, self.ranks, self.offices))
            or lower in self.same
            or bool(self.offices.intersection(self.normal(lower)))
        )

    def with_words(self, words: Iterable[str]) -> TitleWords:
        """Return the same with more words of offices: those that are looked for."""
        return replace(self, offices=self.offices.union(words))

    def normal(self, word: str) -> Sequence[str]:
        """Return a word as titles are compared: spelt out; nothing for an empty one."""
        lower = word.lower().rstrip(".")
        if lower in self.empty:
            return ()
        spelt = self.abbreviations.get(lower.replace(".", ""), lower)
        return [form for part in spelt.split() for form in self.same.get(part, part).split()]


@cache
def title_words(language: str) -> TitleWords:
    """Return the words of titles of a language, a tag of BCP 47; of English where none are kept."""
    name = base_language(language)
    data = words_about("titles", name if language_data(name, "titles").get("empty") else "en")
    return TitleWords(
        empty=frozenset(data["empty"]),
        changing=frozenset(data["changing"]),
        abbreviations=data["shortened"],
        same=data["same"],
        ranks=_single((*data["ranks"], *data["honorifics"], *data["rank_words"])),
        offices=_single((*data["roles"], *data["role_phrases"], *data["portfolios"],
                         *data["office_words"])),
        former=frozenset(data["former"]),
        counterparts=tuple(data["counterparts"]),
    )  # fmt: skip


def _single(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words of phrases, in lower case, without stops."""
    return frozenset(
        word.rstrip(".").lower() for phrase in phrases for word in re.split(r"[\s-]", phrase)
    )
