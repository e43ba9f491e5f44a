"""Language tags: BCP 47 (RFC 5646), as far as documents need them."""

from __future__ import annotations

import re
from typing import Self

from briefwright.model.refusals import refusal
from briefwright.model.scalars import Scalar, read_line

# Language, then optionally script, region and variants (RFC 5646, section 2.1).
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)",
    re.IGNORECASE,
)
# ISO 639-1, the languages with two letters.
_TWO_LETTER_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_TWO_LETTERS = frozenset(_TWO_LETTER_CODES.split())
_OFTEN_MEANT = {"cz": "cs", "gr": "el", "se": "sv", "dk": "da", "jp": "ja", "cn": "zh", "ua": "uk"}


class LanguageTag(Scalar, str):
    """A language as BCP 47 writes it: ``en``, ``fr``, ``sr-Latn-ME``."""

    __slots__ = ()
    json_schema = {"type": "string", "examples": ["en", "en-GB", "fr", "sr-Latn-ME"]}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the tag in its usual capitals; raises PydanticCustomError for anything else."""
        text = read_line(value)
        match = _TAG.fullmatch(text.replace("_", "-"))
        language = match["language"].lower() if match else ""
        if match is None or (len(language) == 2 and language not in _TWO_LETTERS):
            meant = _OFTEN_MEANT.get(language or text.lower(), "")
            hint = (
                f"Did you mean '{meant}'?" if meant else "Write for example en, fr or sr-Latn-ME."
            )
            raise refusal("bad_code", f"'{text}' is not a language tag of BCP 47.", hint)
        script, region = match["script"] or "", match["region"] or ""
        parts = (language, script.title(), region.upper())
        return cls("-".join(part for part in parts if part) + match["variants"].lower())
