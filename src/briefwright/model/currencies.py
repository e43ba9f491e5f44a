"""Money: an amount in a currency of ISO 4217, printed as it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Self

from briefwright.model.refusals import refusal
from briefwright.model.scalars import TEXT_SCHEMA, JsonSchema, Scalar, read_line

# ISO 4217: currencies in use, and a few withdrawn lately that older briefs still quote.
_CURRENCY_CODES = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
UZS VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG ZWL
"""
CURRENCIES = frozenset(_CURRENCY_CODES.split())
MULTIPLES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_AMOUNT = re.compile(
    r"(?P<currency>[A-Z]{3}) (?P<number>\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?)"
    r"(?: (?P<multiple>thousand|million|billion|trillion))?"
)
_HINT = "Write the currency's code first: EUR 250000, EUR 2.5 million."


@dataclass(frozen=True, slots=True)
class Money(Scalar):
    """An amount of money; ``text`` is what was written, ``value`` counts whole units."""

    text: str
    currency: str
    value: Decimal

    json_schema: ClassVar[JsonSchema] = TEXT_SCHEMA

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the amount for text such as ``EUR 2.5 million``; raises PydanticCustomError."""
        if isinstance(value, cls):
            return value
        text = read_line(value)
        match = _AMOUNT.fullmatch(text)
        if match is None:
            raise refusal("bad_number", f"'{text}' is not an amount of money.", _HINT)
        if match["currency"] not in CURRENCIES:
            message = f"'{match['currency']}' is not a currency of ISO 4217."
            raise refusal("bad_code", message, "Write for example EUR, USD or GBP.")
        number = Decimal(re.sub("[ ,]", "", match["number"]))
        return cls(text, match["currency"], number * MULTIPLES.get(match["multiple"] or "", 1))

    def __str__(self) -> str:
        return self.text
