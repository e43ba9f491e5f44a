"""The words a document is given besides the brief's own: a template's labels, and the program's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefwright.model import Vocabulary
from briefwright.templating.language.built_in import BUILT_IN
from briefwright.templating.marks import without_signs

Labels = Mapping[str, Mapping[str, str]]


class Words:
    """Labels by key in the brief's language: the template's, then the program's, then English."""

    def __init__(self, labels: Labels, tag: str) -> None:
        tags = _narrowing(tag)
        self.tag = tag
        self._own = [table[each] for each in tags for table in (labels, BUILT_IN) if each in table]
        self._english = [labels.get("en", {}), BUILT_IN["en"]]
        self._found: dict[str, str | None] = {}
        self.has_own_labels = any(labels.get(each) for each in tags)
        """Whether the template speaks the brief's language at all."""

    def find(self, key: str) -> str | None:
        """Return the words for a key, in English where the brief's language has none."""
        if key not in self._found:
            own = self.find_own(key)
            self._found[key] = own if own is not None else _first(self._english, key)
        return self._found[key]

    def find_own(self, key: str) -> str | None:
        """Return the words for a key in the brief's own language only."""
        return _first(self._own, key)

    def keys(self) -> tuple[str, ...]:
        """Return every key that is known, sorted."""
        tables = (*self._own, *self._english)
        return tuple(sorted({key for table in tables for key in table}))

    def of_vocabulary(self, value: Vocabulary) -> str:
        """Return a word of a vocabulary in the brief's language; English says it as YAML does."""
        general, special = _vocabulary_keys(type(value).__name__, value.value)
        return self.find(special) or self.find(general) or value.value


def _first(tables: list[Mapping[str, str]], key: str) -> str | None:
    for table in tables:
        if key in table:
            return without_signs(table[key])
    return None


def _narrowing(tag: str) -> tuple[str, ...]:
    """Return a tag and its beginnings, longest first: sr-Latn-ME, sr-Latn, sr."""
    parts = tag.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


@cache
def _vocabulary_keys(name: str, word: str) -> tuple[str, str]:
    """Return the keys of a vocabulary's word: ``word_on_track``, ``commitment_status_on_track``."""
    vocabulary = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    key = re.sub(r"\W+", "_", word.lower())
    return f"word_{key}", f"{vocabulary}_{key}"
