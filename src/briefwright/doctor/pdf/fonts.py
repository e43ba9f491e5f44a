"""Check the fonts of a PDF: in the file, readable as text, true to their programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.doctor.examination import Findings
from briefwright.doctor.pdf.cmaps import PREDEFINED, is_identity, text_by_code
from briefwright.doctor.pdf.encodings import BASES, names_by_code, text_of_name
from briefwright.doctor.pdf.font_programs import Program, embedded, read_program
from briefwright.doctor.pdf.font_use import FontUse, descendant
from briefwright.doctor.pdf.glyphs import Glyphs, composite_glyphs, simple_glyphs
from briefwright.doctor.pdf.objects import entry, integer, is_dictionary, is_stream, name, text
from briefwright.doctor.pdf.sfnt import BrokenFont, TrueType
from briefwright.doctor.rules import fonts as rules
from briefwright.doctor.rules.rule import Rule

_SYMBOLIC, _NONSYMBOLIC = 4, 32
_KINDS = frozenset({"Type0", "Type1", "MMType1", "Type3", "TrueType"})
_ASIAN = frozenset({"GB1", "CNS1", "Japan1", "Korea1"})
_FORBIDDEN = frozenset("\0\ufeff\ufffe")


@dataclass(frozen=True, slots=True)
class _Font:
    """A font with the places of its parts."""

    use: FontUse
    kind: str
    inner: Any
    """Where widths and descriptor stand: the font itself, or its CIDFont."""
    descriptor: Any
    found: Findings

    def report(self, rule: Rule, message: str) -> None:
        self.found.add(rule, message, f"{self.use.label}, {self.use.page}")


def check_fonts(found: Findings, uses: Iterable[FontUse]) -> None:
    """Check each font that shows anything (ISO 14289-1, 7.21; ISO 19005-3, 6.2.11)."""
    for use in uses:
        kind = name(entry(use.font, "/Subtype"))
        inner = descendant(use.font) if kind == "Type0" else use.font
        font = _Font(use, kind, inner, entry(inner, "/FontDescriptor"), found)
        if kind not in _KINDS or (kind == "Type0" and not is_dictionary(inner)):
            font.report(rules.BROKEN_FONT, "A font is of an unknown kind.")
            continue
        _check_text(font)
        if kind == "Type0":
            _check_composite(font)
        if kind != "Type3" and use.is_visible:
            _check_program(font)


def _check_text(font: _Font) -> None:
    """Check that each code shown stands for text (7.21.7; 6.2.11.7)."""
    stated = text_by_code(entry(font.use.font, "/ToUnicode"))
    missing: list[int] = []
    for code in sorted(font.use.shown | font.use.bare):
        value = (stated or {}).get(code)
        if value is None:
            missing.append(code)
        elif not value or _FORBIDDEN & set(value):
            font.report(rules.BAD_UNICODE, "A character stands for U+0000, U+FEFF or U+FFFE.")
        elif code in font.use.bare and any("\ue000" <= sign <= "\uf8ff" for sign in value):
            font.report(rules.PRIVATE_USE, "A character is of the private use area.")
    if font.use.length is None and stated is None and not _is_known_without_map(font):
        font.report(rules.NO_UNICODE, "The font does not say which text its signs stand for.")
    if missing and not _is_known_without_map(font, missing):
        font.report(
            rules.NO_UNICODE, "The font does not say which text its signs stand for."
            if stated is None else "The font does not say which text some of its signs stand for."
        )  # fmt: skip


def _is_known_without_map(font: _Font, codes: Iterable[int] = ()) -> bool:
    """Tell whether text follows from the encoding alone (ISO 32000-1, 9.10.2)."""
    if font.kind == "Type0":
        system = entry(font.inner, "/CIDSystemInfo")
        named = name(entry(font.use.font, "/Encoding"))
        is_asian = text(entry(system, "/Ordering")) in _ASIAN
        return is_asian or (named in PREDEFINED and not is_identity(font.use.font.Encoding))
    encoding = entry(font.use.font, "/Encoding")
    names = names_by_code(encoding, _default_encoding(font))
    return all(text_of_name(names.get(code, "")) for code in codes)


def _default_encoding(font: _Font) -> str:
    """Return the encoding of a font that states none: the standard one, unless it is symbolic."""
    is_symbolic = bool(integer(entry(font.descriptor, "/Flags")) & _SYMBOLIC)
    return "" if font.kind == "Type3" or is_symbolic else "StandardEncoding"


def _check_composite(font: _Font) -> None:
    """Check the maps of a composite font (7.21.3; 6.2.11.3)."""
    encoding = entry(font.use.font, "/Encoding")
    if not is_stream(encoding) and name(encoding) not in PREDEFINED:
        font.report(rules.FOREIGN_CMAP, f"The character map '{name(encoding)[:40]}' is missing.")
    if name(entry(font.inner, "/Subtype")) == "CIDFontType2" and embedded(font.descriptor):
        given = entry(font.inner, "/CIDToGIDMap")
        if not is_stream(given) and name(given) != "Identity":
            font.report(rules.CID_MAP, "The font has no map from codes to glyphs.")


def _check_program(font: _Font) -> None:
    """Check the font program: there, readable, with the glyphs and widths stated (7.21.4 to 8)."""
    if embedded(font.descriptor) is None:
        font.report(rules.NOT_EMBEDDED, "The font is not in the file.")
        return
    try:
        program = read_program(font.descriptor)
        if program is None:
            return
        if font.kind == "TrueType" and isinstance(program, TrueType):
            _check_encoding(font, program)
        glyphs = _glyphs(font, program)
        _check_glyphs(font, glyphs)
    except BrokenFont:
        font.report(rules.BROKEN_FONT, "The font in the file cannot be read.")


def _glyphs(font: _Font, program: Program) -> Glyphs:
    if font.kind == "Type0":
        if not is_identity(entry(font.use.font, "/Encoding")):
            return {}
        return composite_glyphs(font.inner, program, font.use.shown)
    names = names_by_code(entry(font.use.font, "/Encoding"), _default_encoding(font))
    is_symbolic = bool(integer(entry(font.descriptor, "/Flags")) & _SYMBOLIC)
    stated = names if entry(font.use.font, "/Encoding") is not None else {}
    return simple_glyphs(
        font.inner, program, stated if is_symbolic else names, font.use.shown,
        is_symbolic=is_symbolic,
    )  # fmt: skip


def _check_glyphs(font: _Font, glyphs: Glyphs) -> None:
    for code in sorted(font.use.shown & set(glyphs)):
        glyph = glyphs[code]
        if glyph.is_missing:
            font.report(rules.NO_GLYPH, "A character is shown that the font does not have.")
        elif not glyph.is_as_wide_as_stated:
            font.report(rules.WIDTHS, "Widths are stated that are not those of the font.")


def _check_encoding(font: _Font, program: TrueType) -> None:
    """Check how a TrueType font goes from codes to glyphs (7.21.6; 6.2.11.6)."""
    flags = integer(entry(font.descriptor, "/Flags"))
    encoding = entry(font.use.font, "/Encoding")
    maps: Mapping[tuple[int, int], object] = program.maps
    if flags & _SYMBOLIC:
        if encoding is not None:
            font.report(rules.ENCODING, "A symbolic font states an encoding all the same.")
        if len(maps) != 1 and (3, 0) not in maps:
            font.report(rules.ENCODING, "It is open which character map of the font counts.")
        return
    base = name(encoding) or name(entry(encoding, "/BaseEncoding"))
    if base not in BASES - {"StandardEncoding", "MacExpertEncoding"}:
        font.report(rules.ENCODING, "A font of letters states no common encoding.")
    elif entry(encoding, "/Differences") is not None and (3, 1) not in maps:
        font.report(rules.ENCODING, "A font with an encoding of its own has no Unicode map.")
