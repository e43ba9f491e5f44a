"""Acronyms are spelt out once, unless every reader knows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import islice

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import ACRONYM, Finding
from briefwright.checks.writing import writings
from briefwright.core.diagnostics import Severity
from briefwright.model import SCHEMES, Brief, GlossaryEntry, walk_filled_fields, walk_parts

_LONGEST = 8  # letters; what is longer is a word in capitals
_SHOUTED = 3  # words in capitals in a row
_TOUCHES_BEFORE = frozenset("@#_.&:+\\0123456789")
_TOUCHES_AFTER = frozenset("_&+\\@0123456789")
# Quicker than to look at every word; all acronyms are among what it finds.
_SEEMS = re.compile("[A-ZÀ-Þ\u0100-\u017f\u0370-\u052f]{2,}s?")
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_IN_BRACKETS = re.compile(r"\(([^()]{2,})\)")
_BEFORE_BRACKET = 250  # characters in which a long form stands
_MOST = 1000  # findings; more than that is no brief
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s*_]*$")


def check_acronyms(brief: Brief, circumstances: Circumstances) -> Iterator[Finding]:
    """Find the first use of each acronym that is spelt out nowhere."""
    if circumstances.house_style is not None:
        known = circumstances.house_style.known_acronyms
        yield from islice(_riddles(brief, known), _MOST)


def _riddles(brief: Brief, known: Set[str]) -> Iterator[Finding]:
    settled = set(known)
    proses = [writing for writing in writings(brief) if writing.is_prose]
    uses = [
        (writing, list(_acronyms(writing.own)))
        for writing in proses
        if any(_bare_form(word) not in settled for word in _SEEMS.findall(writing.text))
    ]
    if not uses:
        return
    settled |= _spelt_out(brief) | _words_of_markings() | _currencies()
    common = {word for writing in proses for word in _WORD.findall(writing.text) if word.islower()}
    for writing, found in uses:
        for written, start in found:
            acronym = _bare_form(written)
            if acronym in settled or acronym.lower() in common:
                continue  # a word that also stands in small letters is only stressed
            settled.add(acronym)
            yield Finding(
                ACRONYM,
                writing.path,
                f"'{acronym}' is spelt out nowhere in this brief.",
                f"Write it out where it comes first, with ({acronym}) behind it, or explain it "
                "under glossary.",
                Severity.WARNING,
                written,
                occurrence=writing.text.count(written, 0, start),
            )


def _acronyms(own: str) -> Iterator[tuple[str, int]]:
    """Yield what looks like an acronym in a text, as it is written, with its place."""
    if own.isupper():
        return
    words = [match for match in _WORD.finditer(own) if _is_capitals(match[0])]
    for run in _runs(words, own):
        if len(run) < _SHOUTED:
            yield from ((each[0], each.start()) for each in run if _stands_alone(each, own))


def _bare_form(written: str) -> str:
    """Return an acronym without the s of the plural."""
    return written.removesuffix("s")


def _is_capitals(word: str) -> bool:
    letters = word[:-1] if word.endswith("s") else word
    return 2 <= len(letters) <= _LONGEST and letters.isupper()


def _runs(words: Sequence[re.Match[str]], text: str) -> Iterator[list[re.Match[str]]]:
    """Yield words in capitals together that follow one another with nothing but space between."""
    run: list[re.Match[str]] = []
    for word in words:
        if run and not text[run[-1].end() : word.start()].isspace():
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _stands_alone(word: re.Match[str], text: str) -> bool:
    """Tell whether a word in capitals is no piece of a code, a number or an address."""
    start, end = word.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    beyond = text[end + 1 : end + 2]
    if before in _TOUCHES_BEFORE or after in _TOUCHES_AFTER:
        return False
    if before in ("-", "/") and text[start - 2 : start - 1].isdigit():
        return False
    if after in ("-", "/") and beyond.isdigit():
        return False
    if after in (":", ".") and beyond.isalnum():
        return False
    return not _ROMAN.fullmatch(word[0])


def _spelt_out(brief: Brief) -> set[str]:
    """Return the acronyms that the brief explains anywhere, its glossary and sources included."""
    found: set[str] = set()
    for _, part in walk_parts(brief):
        if isinstance(part, GlossaryEntry):
            found.update(word for word in _WORD.findall(part.term) if _is_capitals(word))
    for field in walk_filled_fields(brief):
        if isinstance(field.value, str) and "(" in field.value:
            found.update(_explained_in(field.value))
    return found


def _explained_in(text: str) -> Iterator[str]:
    """Yield the acronyms that stand beside their long form: ``Long Form (LF)``, ``LF (Long …)``."""
    for match in _IN_BRACKETS.finditer(text):
        inside = match[1]
        before = text[max(match.start() - _BEFORE_BRACKET, 0) : match.start()]
        before = before[max(map(before.rfind, "()\n")) + 1 :]
        for word in _WORD.findall(inside):
            short = _bare_form(word)
            if _is_capitals(word) and _fits(short, _last_words(before, len(short))):
                yield short
        last = _LAST_WORD.search(before)
        if last is not None and _is_capitals(last[1]) and _fits(_bare_form(last[1]), inside):
            yield _bare_form(last[1])


def _last_words(text: str, letters: int) -> str:
    """Return as many words before a bracket as an acronym may stand for."""
    return " ".join(_WORD.findall(text)[-min(letters + 5, letters * 2) :])


def _fits(short: str, long: str) -> bool:
    """Tell whether letters can stand for words: each in order, the first where a word begins.

    This is the way of Schwartz and Hearst (2003), letter by letter from the end.
    """
    letters, words = _bare(short), _bare(long)
    place = len(words)
    for index in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and (
            words[place] != letters[index]
            or (index == 0 and place > 0 and words[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return False
    return len(words.split()) > 1


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


@cache
def _words_of_markings() -> frozenset[str]:
    labels = (label for scheme in SCHEMES.values() for label in scheme)
    return frozenset(word for label in labels for word in _WORD.findall(label))


@cache
def _currencies() -> frozenset[str]:
    from briefwright.model.currencies import CURRENCIES

    return CURRENCIES
