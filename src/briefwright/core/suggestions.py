"""Did you mean: the known word most like a wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_NO_SYNONYMS: Mapping[str, tuple[str, ...]] = {}


def closest(
    word: str, known: Iterable[str], synonyms: Mapping[str, tuple[str, ...]] = _NO_SYNONYMS
) -> str | None:
    """Return the known word that a wrong one stands for, or None where nothing comes near.

    Spaces, hyphens and capitals do not count. ``synonyms`` gives for other words (in lower case,
    with underscores) the known words they may stand for, best first.
    """
    folded = {_folded(name): name for name in known}
    wanted = _folded(word)
    if wanted in folded:
        return folded[wanted]
    for synonym in synonyms.get(wanted, ()):
        if synonym in folded:
            return folded[synonym]
    return _similar(wanted, folded)


def _similar(wanted: str, folded: Mapping[str, str]) -> str | None:
    import difflib

    near = difflib.get_close_matches(wanted, folded, n=1, cutoff=0.7)
    return folded[near[0]] if near else None


def _folded(word: str) -> str:
    return "_".join(word.casefold().replace("-", " ").replace("_", " ").split())


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: ``a, b or c``."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last
