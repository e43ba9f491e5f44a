"""In prose no one is given the office of another: ``President`` before the Minister's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.findings import TWO_TITLES, Finding
from briefwright.checks.titles import abbreviates
from briefwright.checks.writing import Writing, without_quotations, writings
from briefwright.core.diagnostics import Severity
from briefwright.core.words import folded_words
from briefwright.model import Brief

# Said of an office that somebody does not hold (any more, or yet).
_QUALIFIERS = frozenset(
    "acting ancien ancienne congratulated deputy designate elect ex former future incoming late "
    "new next outgoing previous replaced succeeded succeeds then vice ehemalige ehemaliger".split()
)
_WORDS = re.compile(r"[^\W_]+(?:\.(?=\s))?")
_FURTHEST = 60  # characters before a name in which its title stands


@dataclass(frozen=True, slots=True)
class _Holder:
    """An official by place in the brief, with the titles as they are written."""

    index: int
    name: str
    titles: tuple[tuple[str, str], ...]
    """Field and title: ``("role", "President")``."""


def check_titles_in_prose(brief: Brief) -> Iterator[Finding]:
    """Find names right behind a title that the brief gives to somebody else alone."""
    holders = tuple(_holders(brief))
    if len(holders) < 2:
        return
    for writing in writings(brief):
        near = [holder for holder in holders if holder.name in writing.text]
        if near:
            yield from _misplaced(writing, near, holders)


def _holders(brief: Brief) -> Iterator[_Holder]:
    for index, official in enumerate(brief.officials):
        stated = (("role", official.role), ("rank", official.rank))
        titles = tuple((field, title) for field, title in stated if isinstance(title, str))
        if titles:
            yield _Holder(index, official.name, titles)


def _misplaced(
    writing: Writing, near: Sequence[_Holder], holders: Sequence[_Holder]
) -> Iterator[Finding]:
    own = without_quotations(writing.text)
    for holder in near:
        for match in re.finditer(rf"(?<!\w){re.escape(holder.name)}(?!\w)", own):
            before = own[max(match.start() - _FURTHEST, 0) : match.start()]
            found = _title_of_another(before, holder, holders)
            if found is None:
                continue
            field, title, words = found
            whole = f"{words}{match[0]}"
            wrong = " ".join(words.split())
            yield Finding(
                TWO_TITLES,
                writing.path,
                f"{holder.name} is called '{wrong}' here, but is '{title}' {{place}}.",
                f"Write the {field} of {holder.name}, or the name of whom you mean.",
                Severity.WARNING,
                " ".join(whole.split()),
                occurrence=writing.text.count(whole, 0, match.start() - len(words)),
                elsewhere=("officials", holder.index, field),
            )


def _title_of_another(
    before: str, holder: _Holder, holders: Sequence[_Holder]
) -> tuple[str, str, str] | None:
    """Return field, right title and the words of the wrong one, where such words end a text."""
    words = list(_WORDS.finditer(before))
    if not words or before[words[-1].end() :].strip():
        return None  # a comma or the like stands between
    own = dict(holder.titles)
    for other in holders:
        for field, title in other.titles:
            if field not in own or other is holder:
                continue
            wanted = folded_words(title)
            ending = words[-len(wanted) :]
            if not _are(ending, wanted) or _is_qualified(words[: -len(wanted)]):
                continue
            if any(_holds(folded_words(mine), wanted) for mine in own.values()):
                continue
            return field, own[field], before[ending[0].start() :]
    return None


def _are(words: Sequence[re.Match[str]], wanted: Sequence[str]) -> bool:
    """Tell whether words are a title, and written as one: with a capital."""
    found = [word for match in words for word in folded_words(match[0])]
    return (
        len(found) == len(wanted) == len(words)
        and words[0][0][:1].isupper()
        and all(map(abbreviates, found, wanted))
    )


def _is_qualified(words: Sequence[re.Match[str]]) -> bool:
    """Tell whether one of the words before a title makes another office of it."""
    return any(word in _QUALIFIERS for match in words[-2:] for word in folded_words(match[0]))


def _holds(mine: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether one's own title holds all words of another: both may be right."""
    return all(any(abbreviates(word, own) for own in mine) for word in wanted)
