"""One acronym, one meaning in the whole book.

Only long forms are held against one another, the words whose letters an acronym is made of: two
explanations in other words may well mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.across.members import Member, Place, disagreement
from briefwright.checks.across.wording import content_words, without_partner
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.paths import FieldPath
from briefwright.model import Brief, Prose, walk_filled_fields

CODE = "B206"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONG_WITH_SHORT = re.compile(r"\(([A-ZÀ-Þ]{2,8})s?\)")
_SHORT = re.compile(r"[A-ZÀ-Þ]{2,8}")
_SMALL = frozenset("a and at d de des di du en et for für in la le les of on the to und y".split())


@dataclass(frozen=True, slots=True)
class _LongForm:
    words: str
    path: FieldPath


def check_meanings(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find acronyms that one brief spells out in other words than an earlier one."""
    first: dict[tuple[str, str], tuple[Member, _LongForm]] = {}
    for member in members:
        for acronym, form in _long_forms(member.brief).items():
            other, known = first.setdefault((member.language, acronym), (member, form))
            if other is member or not _differ(form.words, known.words):
                continue
            there = Place(other, known.path, known.words)
            message = f"{acronym} is '{form.words}' here and '{known.words}' {there}."
            hint = "Use one of the two only, or write one of them out wherever it stands."
            yield disagreement(CODE, Place(member, form.path, form.words), message, hint)


def _long_forms(brief: Brief) -> dict[str, _LongForm]:
    """Return the acronyms that a brief spells out, each with the first of its long forms."""
    found: dict[str, _LongForm] = {}
    for index, entry in enumerate(brief.glossary):
        short = _SHORT.fullmatch(entry.term)
        if short is not None and entry.definition is not None:
            words = _first_words(short[0], _WORD.findall(entry.definition.partition(".")[0]))
            if words:
                found.setdefault(short[0], _LongForm(words, ("glossary", index, "definition")))
        else:
            for acronym, words in _in_brackets(entry.term):
                found.setdefault(acronym, _LongForm(words, ("glossary", index, "term")))
    for field in walk_filled_fields(brief):
        if isinstance(field.value, Prose):
            for acronym, words in _in_brackets(field.value):
                found.setdefault(acronym, _LongForm(words, field.path))
    return found


def _in_brackets(text: str) -> Iterator[tuple[str, str]]:
    """Yield the acronyms that stand in brackets behind their long form."""
    for match in _LONG_WITH_SHORT.finditer(text):
        before = re.split(r"[.;:!?()\n]", text[: match.start()])[-1]
        words = _last_words(match[1], _WORD.findall(before))
        if words:
            yield match[1], words


def _first_words(acronym: str, words: Sequence[str]) -> str:
    """Return the words at the beginning whose first letters are the acronym, or nothing."""
    if words and words[0].casefold() in ("the", "a", "an"):
        words = words[1:]
    for count in range(len(acronym), min(len(words), 2 * len(acronym) + 1) + 1):
        if _is_made_of(acronym, words[:count]) and words[count - 1].casefold() not in _SMALL:
            return " ".join(words[:count])
    return ""


def _last_words(acronym: str, words: Sequence[str]) -> str:
    """Return the words at the end whose first letters are the acronym, or nothing."""
    for count in range(len(acronym), min(len(words), 2 * len(acronym) + 1) + 1):
        if _is_made_of(acronym, words[-count:]) and words[-count].casefold() not in _SMALL:
            return " ".join(words[-count:])
    return ""


def _is_made_of(acronym: str, words: Sequence[str]) -> bool:
    """Tell whether an acronym is the first letters of words, with or without the small ones."""
    parts = [
        (part, word.casefold() in _SMALL) for word in words for part in re.split("[-’']", word)
    ]
    every = "".join(part[:1] for part, _ in parts)
    chief = "".join(part[:1] for part, is_small in parts if not is_small)
    return acronym.casefold() in (every.casefold(), chief.casefold())


def _differ(one: str, other: str) -> bool:
    """Tell whether each of two long forms has a word that the other has in no spelling."""
    first, second = content_words(one), content_words(other)
    return bool(without_partner(first, second)) and bool(without_partner(second, first))
