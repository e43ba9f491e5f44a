"""Look for the words of quotes in a file's text, and for what stands there instead."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

MOST_WORDS = 300_000
"""Of a text in which words are looked for that are only near."""
MOST_PAIRS = 3_000_000
"""Of words of the text and of the quote that are the same: looking takes as long as there are."""
_LEAST_LIKE = 0.5
_SPACES_AND_HYPHENS = re.compile("[\\s\\u00ad\\u200b\\u2010\\u2011\\ufffe-]+")
_EDGES = re.compile(r"^\W+|\W+$")


class TextOfFile:
    """The words of a file, to be searched."""

    def __init__(self, words: str) -> None:
        self._letters = _letters(words)
        self._words = words.split()[:MOST_WORDS]
        self._keys = list(map(_key, self._words))

    def has(self, quote: str) -> bool:
        """Tell whether words stand there, white space and hyphens aside."""
        return _letters(quote) in self._letters

    def nearest(self, quote: str) -> str | None:
        """Return what stands there that is at least half like a quote."""
        wanted = list(map(_key, quote.split()))
        counts = Counter(wanted)
        if sum(counts[key] for key in self._keys if key in counts) > MOST_PAIRS:
            return None
        matcher = SequenceMatcher(None, self._keys, wanted, autojunk=False)
        match = matcher.find_longest_match()
        if match.size == 0:
            return None
        start, end = self._around(match.a - match.b, wanted)
        near = self._keys[start:end]
        if SequenceMatcher(None, near, wanted, autojunk=False).ratio() < _LEAST_LIKE:
            return None
        return _EDGES.sub("", " ".join(self._words[start:end])) or None

    def _around(self, start: int, wanted: Sequence[str]) -> tuple[int, int]:
        """Return where words like those wanted begin and end, if they begin about there."""
        slack = len(wanted) // 2 + 2
        first = max(start - slack, 0)
        window = self._keys[first : start + len(wanted) + slack]
        blocks = SequenceMatcher(None, window, wanted, autojunk=False).get_matching_blocks()[:-1]
        begin, last = blocks[0], blocks[-1]
        tail = len(wanted) - last.b - last.size
        return max(first + begin.a - begin.b, 0), first + last.a + last.size + tail


def _letters(text: str) -> str:
    return _SPACES_AND_HYPHENS.sub("", unicodedata.normalize("NFC", text))


def _key(word: str) -> str:
    return _EDGES.sub("", word).casefold()
