"""Filters on single values: words changed, prose set inline, dates and names in other forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from jinja2 import pass_environment
from jinja2.runtime import Undefined
from markupsafe import Markup

from briefwright.templating.faults import Unusable
from briefwright.templating.marks import without_marks
from briefwright.templating.prose import prose_blocks, prose_inline
from briefwright.templating.scope import require_length
from briefwright.templating.views import (
    ABSENT,
    Absent,
    DateValue,
    PartView,
    ProseValue,
    SpokenValue,
    Value,
    joined,
    said,
    transformed,
)

if TYPE_CHECKING:
    from briefwright.templating.sandbox.environment import TemplateEnvironment

_TAG = re.compile(r"<[^>]*>")
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)]\u00a0 "
_BRACKETS = re.compile(r"[(\[«“\"][^)\]»”\"]*[)\]»”\"]")
_TITLES = frozenset(
    "adm amb brig capt cdr col dame dr gen he hon lady lord lt maj mr mrs ms prof rt sgt "
    "sir".split()
)


def inline(value: object) -> object:
    """Return prose as inline content, for inside a paragraph or cell."""
    if isinstance(value, PartView):
        value = value.printed()
    if isinstance(value, ProseValue):
        return Markup(prose_inline(value, value.scope, value.mark))  # noqa: S704  # escaped there
    return value


def paragraphs(value: object) -> list[object]:
    """Return the paragraphs of prose, each with the list or quotation that follows it."""
    if isinstance(value, PartView):
        value = value.printed()
    if isinstance(value, ProseValue):
        found: list[str] = []
        for block in prose_blocks(value, value.scope, value.mark):
            if found and not block.startswith("<p>"):
                found[-1] += block
            else:
                found.append(block)
        return [Markup(block) for block in found]  # noqa: S704  # escaped there
    return [value] if value else []


def date(value: object, form: str = "long") -> object:
    """Return a date in full, ``short`` ("3 Oct 2024"), as its ``year``, or ``iso`` as written."""
    if not isinstance(value, DateValue):
        if isinstance(value, Absent | Undefined) or _is_not_stated(value):
            return value
        raise Unusable("only a date of the brief has a form", "date", "date")
    forms: Mapping[str, Callable[[], str]] = {
        "long": value.said,
        "short": value.said_short,
        "year": lambda: str(value.template_field("year")),
        "iso": lambda: value.date.text,
    }
    if form not in forms:
        raise Unusable(f"a date has no form '{form}'", f"it has: {', '.join(forms)}", form)
    return SpokenValue.speaking(str.__str__(value), value.scope, value.place, forms[form])


def initials(value: object) -> str:
    """Return the first letters of a name's first and last words: "AR" for Andrew M. Rohling."""
    name = said(value) if value else ""
    words = _BRACKETS.sub(" ", name.replace(",", " ")).split()
    titles = [word for word in words if word.replace(".", "").casefold() in _TITLES]
    names = [word for word in words if word not in titles and not word.endswith(".")] or words
    letters = [next((sign for sign in word if sign.isalpha()), "") for word in names]
    kept = [letter for letter in letters if letter.isupper()] or [each for each in letters if each]
    return "".join(kept[:1] + kept[1:][-1:]).upper()


@pass_environment
def country(environment: TemplateEnvironment, value: object) -> object:
    """Return the name of a country by its code, in the brief's language."""
    return _named(value, environment.scope.language.country_name)


@pass_environment
def language_name(environment: TemplateEnvironment, value: object) -> object:
    """Return the name of a language by its tag, in the brief's language."""
    return _named(value, environment.scope.language.language_name)


@pass_environment
def number(environment: TemplateEnvironment, value: object) -> object:
    """Return a number with the language's decimal sign and groups of three digits."""
    speak = environment.scope.language.number

    def spell(words: str) -> str:
        try:
            return speak(Decimal(words.replace("_", "")))
        except InvalidOperation:
            return words

    return value if isinstance(value, SpokenValue) else transformed(value, spell)


@pass_environment
def quoted(environment: TemplateEnvironment, value: object) -> object:
    """Return text in the quotation marks of the brief's language; nothing where there is none."""
    if isinstance(value, Absent):
        return value
    words = environment.scope.words
    return joined([words.find("quote_open") or "“", value, words.find("quote_close") or "”"])


@pass_environment
def prose(environment: TemplateEnvironment, value: object) -> object:
    """Return text of the free data as prose."""
    if isinstance(value, Absent) or _is_not_stated(value):
        return value
    if not isinstance(value, Value):
        raise Unusable("only text of the brief can be prose", needle="prose")
    return ProseValue.make(str.__str__(value), environment.scope, value.place)


def trim(value: object) -> object:
    """Return text, or what a macro printed, without white space around it."""
    if isinstance(value, Absent):
        return value
    return value.strip() if isinstance(value, Markup) else transformed(value, str.strip)


def replace(value: object, old: str, new: str) -> str:
    """Return text with some of its words replaced."""

    def spell(words: str) -> str:
        require_length(len(words) + words.count(str(old)) * len(str(new)))
        return words.replace(str(old), str(new))

    return transformed(value, spell)


def sentence(value: object) -> object:
    """Return text with a full stop after it, unless it ends as a sentence does already."""
    if not value:
        return value
    words = _TAG.sub("", without_marks(value)) if isinstance(value, Markup) else said(value)
    return joined([value, "" if words.rstrip(_CLOSING).endswith(_STOPS) else "."])


def default(value: object, other: object = "", boolean: bool = False) -> object:  # noqa: FBT001, FBT002  # as in Jinja
    """Return another value for one that is absent or, if asked, empty."""
    missing = value is None or isinstance(value, Absent | Undefined)
    return other if missing or (boolean and not value) else value


def _is_not_stated(value: object) -> bool:
    return isinstance(value, Value) and value.mark.not_stated


def _named(value: object, name_of: Callable[[str], str | None]) -> object:
    if not value or _is_not_stated(value):
        return value if value else ABSENT
    code = str.__str__(value) if isinstance(value, str) else said(value)
    return transformed(value, lambda _: name_of(code) or code)


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]


def _whole(value: object, otherwise: int = 0) -> int:
    try:
        return int(Decimal(said(value)))
    except (InvalidOperation, ValueError, OverflowError):
        return otherwise


def _decimal(value: object, otherwise: float = 0.0) -> float:
    try:
        return float(said(value))
    except ValueError:
        return otherwise


TEXT_FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "inline": inline,
    "paragraphs": paragraphs,
    "date": date,
    "initials": initials,
    "country": country,
    "language_name": language_name,
    "number": number,
    "quoted": quoted,
    "prose": prose,
    "upper": lambda value: transformed(value, str.upper),
    "lower": lambda value: transformed(value, str.lower),
    "capitalize": lambda value: transformed(value, _capitalized, "first"),
    "trim": trim,
    "replace": replace,
    "sentence": sentence,
    "default": default,
    "d": default,
    "string": lambda value: joined([value]),
    "int": _whole,
    "float": _decimal,
    "abs": abs,
    "round": round,
}
