"""Markup: the closed grammar that templates may print, and its way into the document tree."""

from briefwright.templating.markup.parsing import Parsing, parse_markup

__all__ = ["Parsing", "parse_markup"]
