"""The brief's language: its dates, numbers and names, and the program's own words in it."""

from briefwright.templating.language.dates import date_words
from briefwright.templating.language.languages import Language, language_for
from briefwright.templating.language.words import Words

__all__ = ["Language", "Words", "date_words", "language_for"]
