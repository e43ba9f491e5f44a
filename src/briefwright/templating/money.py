"""Amounts of money in the brief's language; English prints them as they were written."""

from __future__ import annotations

import re
from decimal import Decimal

from briefwright.model import Money
from briefwright.templating.scope import Scope

_WRITTEN = re.compile(r"[A-Z]{3} (?P<number>[\d ,.]+?)(?: (?P<multiple>[a-z]+))?")
_FIRST_PLURAL = 2
"""French and its like say 1,5 million, 2 millions."""


def money_words(money: Money, scope: Scope) -> str:
    """Return an amount: ``EUR 2.5 million``, in French ``2,5 millions EUR``."""
    match = _WRITTEN.fullmatch(money.text)
    if match is None or scope.language.tag.partition("-")[0] == "en":
        return money.text
    number = Decimal(re.sub("[ ,]", "", match["number"]))
    key = f"money_{match['multiple']}" if match["multiple"] else "money"
    plural = scope.words.find_own(f"{key}_plural") if number >= _FIRST_PLURAL else None
    phrase = plural or scope.words.find(key) or "{currency} {number}"
    said = scope.language.number(number)
    return phrase.replace("{number}", said).replace("{currency}", money.currency)
