"""Markup: the closed grammar that templates may print, and its way into the document tree."""

from briefwright.templating.markup.parsing import Parsing, parse_markup
from briefwright.templating.markup.reading import Pictures

__all__ = ["Parsing", "Pictures", "parse_markup"]
