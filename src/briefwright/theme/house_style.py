"""What a house asks of the words of its briefs, language by language; and how old facts may be."""

import calendar
import datetime
import re
from dataclasses import dataclass, replace
from typing import Annotated, Literal, cast

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from briefwright.theme.tokens import Token

ANY_LANGUAGE = "mul"
"""The tag of BCP 47 for several languages: what stands there holds in all of them."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PERIOD = re.compile(r"(?P<count>[1-9]\d{0,3}) (?P<unit>day|week|month|year)s?")


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time: ``12 months``."""

    count: int
    unit: Literal["day", "week", "month", "year"]

    def before(self, day: datetime.date) -> datetime.date:
        """Return the day that lies so long before another: the last day of shorter months."""
        if self.unit in ("day", "week"):
            days = self.count * (7 if self.unit == "week" else 1)
            return datetime.date.fromordinal(max(day.toordinal() - days, 1))
        months = day.year * 12 + day.month - 1 - self.count * (12 if self.unit == "year" else 1)
        year, month = divmod(max(months, 12), 12)
        last = calendar.monthrange(year, month + 1)[1]
        return datetime.date(year, month + 1, min(day.day, last))

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def _read_period(value: object) -> object:
    match = _PERIOD.fullmatch(value) if isinstance(value, str) else None
    if match is not None:
        unit = cast('Literal["day", "week", "month", "year"]', match["unit"])
        return Period(int(match["count"]), unit)
    if isinstance(value, Period):
        return value
    raise PydanticCustomError(
        "theme_period",
        "'{value}' is not a length of time",
        {"value": value, "hint": "write 90 days, 26 weeks, 12 months or 2 years"},
    )


def _check_tag(tag: str) -> str:
    if _TAG.fullmatch(tag):
        return tag
    raise PydanticCustomError(
        "theme_language",
        "'{tag}' is not the tag of a language",
        {"tag": tag, "hint": f"write en, en-GB or fr; {ANY_LANGUAGE} stands for all languages"},
    )


def _check_word(word: str) -> str:
    if word.strip():
        return word
    raise PydanticCustomError("theme_word", "there is no word here", {"hint": "write one"})


FactAge = Annotated[Period, BeforeValidator(_read_period)]
"""How long a fact counts as current: ``12 months``."""
LanguageKey = Annotated[str, AfterValidator(_check_tag)]
Word = Annotated[str, AfterValidator(_check_word)]


class WordList(Token):
    """What a house asks of its words in one language."""

    preferred: dict[Word, Word] = Field(default_factory=dict)
    """The word to write in place of another: ``defense: defence``."""
    banned: tuple[Word, ...] = ()
    """Words and phrases to do without."""
    known_acronyms: tuple[Word, ...] = ()
    """Acronyms that every reader knows, so that they need not be spelt out."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The word lists that hold for one language, put together."""

    preferred: tuple[tuple[str, str], ...] = ()
    banned: tuple[str, ...] = ()
    known_acronyms: frozenset[str] = frozenset()


def house_style_for(lists: dict[str, WordList], language: str) -> HouseStyle:
    """Return what holds in a language (BCP 47): ``en-GB`` adds to ``en``, ``en`` to ``mul``."""
    parts = language.lower().split("-")
    tags = [ANY_LANGUAGE, *("-".join(parts[:length]) for length in range(1, len(parts) + 1))]
    by_tag = {tag.lower(): words for tag, words in lists.items()}
    style = HouseStyle()
    for words in (by_tag[tag] for tag in tags if tag in by_tag):
        style = replace(
            style,
            preferred=tuple({**dict(style.preferred), **words.preferred}.items()),
            banned=tuple(dict.fromkeys((*style.banned, *words.banned))),
            known_acronyms=style.known_acronyms | frozenset(words.known_acronyms),
        )
    return style
