"""Names inside a theme lead somewhere: tokens that name a colour or a font of the palette."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic.fields import FieldInfo

from briefwright.core.paths import FieldPath
from briefwright.core.roles import BOOK_ROLES
from briefwright.core.suggestions import closest, listed
from briefwright.loading.refusals import Mistake, Refusal
from briefwright.theme import Colour, Theme, Token

_COLOUR_MARK = get_args(Colour)[1]


def unknown_names(theme: Theme) -> Iterator[Refusal]:
    """Yield each token that names a colour or a font which the theme does not define.

    Styles that were made from another repeat its names: they are told of once.
    """
    found = list(_unknown_names(theme))
    told = {each.message for each in found if not _is_of_books(each)}
    return (each for each in found if not (_is_of_books(each) and each.message in told))


def _is_of_books(refusal: Refusal) -> bool:
    return refusal.path[:1] == ("styles",) and refusal.path[1] in BOOK_ROLES


def _unknown_names(theme: Theme) -> Iterator[Refusal]:
    colours, fonts = tuple(type(theme.colours).model_fields), tuple(theme.fonts)
    for path, name in _named_colours(theme, ()):
        if not name.startswith("#") and name not in colours:
            yield _unknown(path, name, "colour", colours)
    for role, style in theme.styles.items():
        if style.font not in fonts:
            yield _unknown(("styles", role.value, "font"), style.font, "font", fonts)


def _named_colours(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    match value:
        case Token():
            for name, field in type(value).model_fields.items():
                inner = getattr(value, name)
                if _is_colour(field):
                    yield from _texts(inner, (*path, name))
                else:
                    yield from _named_colours(inner, (*path, name))
        case Mapping():
            for key, inner in value.items():
                yield from _named_colours(inner, (*path, str(key)))
        case _:
            pass


def _is_colour(field: FieldInfo) -> bool:
    return _COLOUR_MARK in field.metadata or Colour in get_args(field.annotation)


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    match value:
        case str():
            yield path, value
        case Mapping():
            yield from (((*path, str(key)), text) for key, text in value.items())
        case _:
            pass


def _unknown(path: FieldPath, name: str, noun: str, known: tuple[str, ...]) -> Refusal:
    near = closest(name, known)
    hint = f"Did you mean '{near}'?" if near else f"Its {noun}s are {listed(known)}."
    message = f"'{name}' is not a {noun} of this theme."
    return Refusal(Mistake.UNKNOWN_NAME, path, message, hint)
