"""Fonts of one document: codes given to characters as they are used, and the embedded subsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from briefwright.render.pdf.file import PdfFile, text_number
from briefwright.render.pdf.typefaces import CAPITAL, KERN, NO_ADVANCE_SPACE, SOFT_HYPHEN, Typeface

_SPACE = 0x20
_ESCAPED = {0x28: "\\(", 0x29: "\\)", 0x5C: "\\\\"}
_OTHER_CODES = (*range(0x80, 0x100), *range(0x01, 0x20))
"""Codes for what is not ASCII; ASCII keeps its own codes, so that content streams are readable."""
SWITCH = "\0"
"""Stands before and after a character of a further subset, in what ``Font.codes`` returns."""

# Flags of a font descriptor (ISO 32000-1, table 123).
_SYMBOLIC = 4
_ITALIC = 64


class Subset:
    """Up to 222 characters of a font, each with its code of one byte."""

    def __init__(self, resource: str) -> None:
        self.resource = resource
        self.glyphs: dict[int, int] = {}
        self.characters: dict[int, int] = {}
        self.free: Iterator[int] = iter(_OTHER_CODES)

    def add(self, glyph: int, character: int) -> int | None:
        """Return a code for a glyph that stands for a character, None when all are taken."""
        code = character if _SPACE <= character < 0x7F else next(self.free, None)
        if code in self.characters:
            code = next(self.free, None)
        if code is not None:
            self.glyphs[code], self.characters[code] = glyph, character
        return code


class Font:
    """A typeface within one document."""

    def __init__(self, typeface: Typeface, number: int) -> None:
        self.typeface = typeface
        self.number = number
        self.subsets = [Subset(f"F{number}")]
        self.codes = _Codes(self)
        """Translates text into the inside of a string operand of TJ."""

    @property
    def resource(self) -> str:
        """The name of the first subset in the page's resources."""
        return self.subsets[0].resource

    def code(self, glyph: int, character: int) -> str:
        """Return what stands for a character in a string: its code, or a switch of subset."""
        place = len(self.subsets) - 1
        code = self.subsets[place].add(glyph, character)
        if code is None:
            place += 1
            self.subsets.append(Subset(f"F{self.number}.{place}"))
            code = self.subsets[place].add(glyph, character)
        if code is None:
            raise AssertionError("a new subset has room")
        written = _ESCAPED.get(code) or (chr(code) if _SPACE <= code < 0x7F else f"\\{code:03o}")
        return written if place == 0 else f"{SWITCH}{chr(place)}{written}{SWITCH}"

    def show(self, operand: str, size: float) -> str:
        """Return the operators that show a text with switches; this font is already set."""
        pieces = operand.split(SWITCH)
        shown = []
        for place, piece in enumerate(pieces):
            if place % 2:
                resource = self.subsets[ord(piece[0])].resource
                shown.append(
                    f"/{resource} {size:g} Tf[({piece[1:]})]TJ/{self.resource} {size:g} Tf"
                )
            elif piece:
                shown.append(f"[({piece})]TJ")
        return " ".join(shown)


class _Codes(dict[int, str]):
    """What stands for each character in the strings of one font."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self.font = font

    def __missing__(self, code: int) -> str:
        written = self[code] = self._written(code)
        return written

    def _written(self, code: int) -> str:
        typeface = self.font.typeface
        if code == NO_ADVANCE_SPACE:
            return f"{self[_SPACE]}){typeface.space:.0f}("
        if code == SOFT_HYPHEN:
            return self.font.code(typeface.shown(code), 0xAD)
        if KERN - 0x7000 <= code < KERN + 0x7000:
            return f"){KERN - code}("
        return self.font.code(typeface.shown(code), code - CAPITAL if code >= CAPITAL else code)


def embed_fonts(fonts: Iterable[Font], file: PdfFile) -> None:
    """Add every subset in use to the file (ISO 32000-1, 9.6.3 and 9.9)."""
    for font in fonts:
        for subset in font.subsets:
            if subset.glyphs:
                file.add_font(subset.resource, _font_object(font.typeface, subset, file))


def _font_object(typeface: Typeface, subset: Subset, file: PdfFile) -> str:
    codes = range(min(subset.glyphs), max(subset.glyphs) + 1)
    glyphs = subset.glyphs
    widths = (typeface.advance(glyphs[code]) if code in glyphs else 0 for code in codes)
    name = f"{_tag(subset)}+{typeface.name}"
    return (
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar {codes[0]}/LastChar {codes[-1]}"
        f"/Widths[{' '.join(map(text_number, widths))}]"
        f"/FontDescriptor {_descriptor(typeface, subset, name, file)}"
        f"/ToUnicode {file.add_stream(_to_unicode(subset).encode('ascii'))}>>"
    )


def _descriptor(typeface: Typeface, subset: Subset, name: str, file: PdfFile) -> str:
    font, scale = typeface.font, typeface.scale
    data, length = typeface.subset(tuple(sorted(subset.glyphs.items())))
    program = file.add_packed_stream(data, f"/Length1 {length}")
    box = " ".join(text_number(side * scale) for side in font.box)
    flags = _SYMBOLIC | (_ITALIC if font.italic_angle else 0)
    return file.add_object(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]"
        f"/ItalicAngle {text_number(font.italic_angle)}/Ascent {text_number(font.ascent * scale)}"
        f"/Descent {text_number(font.descent * scale)}"
        f"/CapHeight {text_number(font.cap_height * scale)}"
        f"/StemV {50 + (font.weight // 65) ** 2}/FontFile2 {program}>>"
    )


def _tag(subset: Subset) -> str:
    """Return six letters that tell this subset from any other (ISO 32000-1, 9.6.4)."""
    shown = sorted(subset.characters.items()), sorted(subset.glyphs.items())
    digest = sha256(repr(shown).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(subset: Subset) -> str:
    """Return a CMap from codes to characters (ISO 32000-1, 9.10.3), in blocks of at most 100."""
    rows = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in sorted(subset.characters.items())
    ]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    lines = [f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks]
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{chr(10).join(lines)}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
