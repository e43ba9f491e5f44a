"""Simple fonts: which glyph name each code has, and which text that name stands for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from briefwright.doctor.pdf.objects import entry, is_dictionary, items, name

_NAMED = {"WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding", "StandardEncoding"}
BASES = frozenset(_NAMED)


def names_by_code(encoding: Any, default: str = "") -> dict[int, str]:
    """Return the glyph names that an encoding gives (ISO 32000-1, 9.6.6), where it gives any."""
    base = name(encoding) or name(entry(encoding, "/BaseEncoding")) or default
    names = dict(_base(base))
    code = 0
    for each in items(entry(encoding, "/Differences")) if is_dictionary(encoding) else []:
        if isinstance(each, int):
            code = each
        elif name(each):
            names[code] = name(each)
            code += 1
    return names


def text_of_name(glyph: str) -> str:
    """Return the text that a glyph name stands for by Adobe's list; empty where by none."""
    from fontTools import agl

    return str(agl.toUnicode(glyph)) if len(glyph) < 200 else ""


@cache
def _base(encoding: str) -> Mapping[int, str]:
    from fontTools.agl import UV2AGL
    from fontTools.encodings.MacRoman import MacRoman
    from fontTools.encodings.StandardEncoding import StandardEncoding

    if encoding == "WinAnsiEncoding":
        return {
            code: UV2AGL.get(ord(text), "bullet")
            for code in range(32, 256)
            if (text := bytes([code]).decode("cp1252", "ignore") or "\u2022")
        }
    table = {"MacRomanEncoding": MacRoman, "StandardEncoding": StandardEncoding}.get(encoding, ())
    return {code: glyph for code, glyph in enumerate(table) if glyph not in {".notdef", ""}}
