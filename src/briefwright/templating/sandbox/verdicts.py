"""``verdict(quote)``: what holding a quote against its source showed, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from markupsafe import escape

from briefwright.model import Quote
from briefwright.templating.faults import Unusable, unknown_field
from briefwright.templating.scope import Scope
from briefwright.templating.verdicts import CHECKED
from briefwright.templating.views import ABSENT, Absent, NotStatedValue, PartView, Value, joined


class QuoteVerdict:
    """The words on one quote; they name what it came through where they can."""

    __slots__ = ("_key", "_scope", "_via")

    def __init__(self, scope: Scope, key: str, via: object) -> None:
        self._scope = scope
        self._key = key
        is_named = key == CHECKED and isinstance(via, Value) and not isinstance(via, NotStatedValue)
        self._via = via if is_named else None

    @property
    def is_checked(self) -> bool:
        """Whether the words of the quote stand in its source."""
        return self._key == CHECKED

    @property
    def names_via(self) -> bool:
        """Whether the words say what the quote came through."""
        return self._via is not None

    def template_field(self, name: str) -> bool:
        """Return ``is_checked`` or ``names_via``; raises UnknownField."""
        if name not in _FIELDS:
            raise unknown_field("a verdict", name, _FIELDS)
        return _FIELDS[name](self)

    def printed(self) -> object:
        """Return the words."""
        find = self._scope.words.find
        if self._via is None:
            return find(self._key) or ""
        before, _, after = (find(f"{self._key}_via") or "{via}").partition("{via}")
        return joined([before, self._via, after])

    def __html__(self) -> str:
        return str(escape(self.printed()))


_FIELDS: Final[Mapping[str, Callable[[QuoteVerdict], bool]]] = {
    "is_checked": lambda verdict: verdict.is_checked,
    "names_via": lambda verdict: verdict.names_via,
}


def verdict_of(scope: Scope, quote: object) -> object:
    """Return what came of a quote; nothing where the theme does not want it said."""
    if isinstance(quote, Absent):
        return ABSENT
    if not isinstance(quote, PartView) or not isinstance(quote.part, Quote):
        raise Unusable("only a quote has a verdict", "verdict(quote)", "verdict")
    key = scope.verdicts.get(quote.place.path)
    return ABSENT if key is None else QuoteVerdict(scope, key, quote.template_field("via"))
