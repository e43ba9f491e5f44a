"""English dates in CLDR's form, so that English briefs need no locale data to be loaded."""

from __future__ import annotations

from briefwright.model.country_names import COUNTRY_NAMES as COUNTRIES

__all__ = [
    "AMERICAN_MONTHS",
    "AMERICAN_PATTERNS",
    "AMERICAN_RANGES",
    "BRITISH_MONTHS",
    "BRITISH_PATTERNS",
    "BRITISH_RANGES",
    "COUNTRIES",
    "LANGUAGES",
]

_WIDE = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_AMERICAN_SHORT = tuple(name[:3] for name in _WIDE)
_BRITISH_SHORT = tuple("Sept" if name == "September" else name[:3] for name in _WIDE)


def _months(short: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {"wide": _WIDE, "alone": _WIDE, "short": short, "short_alone": short}


BRITISH_MONTHS = _months(_BRITISH_SHORT)
AMERICAN_MONTHS = _months(_AMERICAN_SHORT)

BRITISH_PATTERNS = {
    "day": "d MMMM y",
    "month": "MMMM y",
    "year": "y",
    "day_short": "d MMM y",
    "month_short": "MMM y",
    "year_short": "y",
}
AMERICAN_PATTERNS = {**BRITISH_PATTERNS, "day": "MMMM d, y", "day_short": "MMM d, y"}

_MONTH_RANGES = {"M": ("MMMM–", "MMMM y"), "y": ("MMMM y – ", "MMMM y")}
_SHORT_MONTH_RANGES = {"M": ("MMM–", "MMM y"), "y": ("MMM y – ", "MMM y")}
_YEAR_RANGES = {"y": ("y–", "y")}

BRITISH_RANGES = {
    "day": {
        "d": ("d–", "d MMMM y"),
        "M": ("d MMMM – ", "d MMMM y"),
        "y": ("d MMMM y – ", "d MMMM y"),
    },
    "month": _MONTH_RANGES,
    "year": _YEAR_RANGES,
    "day_short": {
        "d": ("d–", "d MMM y"),
        "M": ("d MMM – ", "d MMM y"),
        "y": ("d MMM y – ", "d MMM y"),
    },
    "month_short": _SHORT_MONTH_RANGES,
    "year_short": _YEAR_RANGES,
}
AMERICAN_RANGES = {
    **BRITISH_RANGES,
    "day": {
        "d": ("MMMM d–", "d, y"),
        "M": ("MMMM d – ", "MMMM d, y"),
        "y": ("MMMM d, y – ", "MMMM d, y"),
    },
    "day_short": {
        "d": ("MMM d–", "d, y"),
        "M": ("MMM d – ", "MMM d, y"),
        "y": ("MMM d, y – ", "MMM d, y"),
    },
}

_LANGUAGES = """
ar=Arabic, be=Belarusian, bg=Bulgarian, bs=Bosnian, ca=Catalan, cs=Czech, cy=Welsh, da=Danish,
de=German, de-AT=Austrian German, de-CH=Swiss High German, el=Greek, en=English,
en-AU=Australian English, en-CA=Canadian English, en-GB=British English, en-US=American English,
es=Spanish, es-419=Latin American Spanish, es-ES=European Spanish, es-MX=Mexican Spanish,
et=Estonian, eu=Basque, fa=Persian, fi=Finnish, fr=French, fr-BE=French (Belgium),
fr-CA=Canadian French, fr-CH=Swiss French, ga=Irish, gl=Galician, he=Hebrew, hi=Hindi,
hr=Croatian, hu=Hungarian, hy=Armenian, id=Indonesian, is=Icelandic, it=Italian, ja=Japanese,
ka=Georgian, kk=Kazakh, ko=Korean, lb=Luxembourgish, lt=Lithuanian, lv=Latvian, mk=Macedonian,
mn=Mongolian, mt=Maltese, nb=Norwegian Bokmål, nl=Dutch, nl-BE=Flemish, nn=Norwegian Nynorsk,
no=Norwegian, pl=Polish, pt=Portuguese, pt-BR=Brazilian Portuguese, pt-PT=European Portuguese,
ro=Romanian, ru=Russian, sk=Slovak, sl=Slovenian, sq=Albanian, sr=Serbian, sr-Cyrl=Serbian
(Cyrillic), sr-Latn=Serbian (Latin), sv=Swedish, sw=Swahili, th=Thai, tr=Turkish, uk=Ukrainian,
ur=Urdu, uz=Uzbek, vi=Vietnamese, zh=Chinese, zh-Hans=Simplified Chinese, zh-Hant=Traditional
Chinese
"""
LANGUAGES = dict(entry.split("=") for entry in _LANGUAGES.replace("\n", " ").strip().split(", "))
"""CLDR's English names of the languages that briefs most often name."""
