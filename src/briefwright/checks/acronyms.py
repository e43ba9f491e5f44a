"""Acronyms are spelt out once, unless every reader knows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import ACRONYM, Finding
from briefwright.checks.writing import Writing, writings
from briefwright.core.diagnostics import Severity
from briefwright.model import SCHEMES, Brief, GlossaryEntry, walk_filled_fields, walk_parts

_LONGEST = 8  # letters; what is longer is a word in capitals
_SHOUTED = 3  # words in capitals in a row
_TOUCHES_BEFORE = frozenset("@#_.&:+\\0123456789")
_TOUCHES_AFTER = frozenset("_&+\\@0123456789")
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_IN_BRACKETS = re.compile(r"(?P<before>[^()\n]*)\((?P<inside>[^()]{2,})\)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s*_]*$")


def check_acronyms(brief: Brief, circumstances: Circumstances) -> Iterator[Finding]:
    """Find the first use of each acronym that is spelt out nowhere."""
    style = circumstances.house_style
    if style is None:
        return
    settled = set(style.known_acronyms)
    uses = [(writing, list(_acronyms(writing))) for writing in writings(brief) if writing.is_prose]
    if not any(acronym not in settled for _, found in uses for acronym, _ in found):
        return
    settled |= _spelt_out(brief) | _words_of_markings() | _currencies()
    common = {word for writing, _ in uses for word in _WORD.findall(writing.text) if word.islower()}
    for writing, found in uses:
        for acronym, written in found:
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
                occurrence=_earlier(writing, written),
            )


def _earlier(writing: Writing, written: str) -> int:
    """Return how often the letters stand in the text before their first use as an acronym."""
    place = next(start for acronym, start in _places(writing) if acronym == written)
    return writing.text.count(written, 0, place)


def _acronyms(writing: Writing) -> Iterator[tuple[str, str]]:
    """Yield the acronyms of a text, without the s of the plural, and as they are written."""
    for written, _ in _places(writing):
        yield (written[:-1] if written.endswith("s") else written), written


def _places(writing: Writing) -> Iterator[tuple[str, int]]:
    """Yield what looks like an acronym in a text with its place."""
    own = writing.own
    words = [match for match in _WORD.finditer(own) if _is_capitals(match[0])]
    if own.isupper():
        return
    for run in _runs(words, own):
        if len(run) < _SHOUTED:
            yield from ((each[0], each.start()) for each in run if _stands_alone(each, own))


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
        inside, before = match["inside"], match["before"]
        for word in _WORD.findall(inside):
            short = word.removesuffix("s")
            if _is_capitals(word) and _fits(short, _last_words(before, len(short))):
                yield short
        last = _LAST_WORD.search(before)
        if last is not None and _is_capitals(last[1]) and _fits(last[1].removesuffix("s"), inside):
            yield last[1].removesuffix("s")


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
