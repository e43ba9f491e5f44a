"""What an embedded font program says of itself: which glyphs it has, and how wide they are."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefwright.doctor.pdf.objects import content_of, entry, is_stream
from briefwright.doctor.pdf.sfnt import BrokenFont, TrueType

LARGEST = 64 * 1024 * 1024
_LARGEST_CFF = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CompactFont:
    """A CFF font program (Adobe technical note 5176)."""

    glyphs: Mapping[str, int]
    """The number of each glyph by its name; names of CID fonts are ``cid00042``."""
    order: tuple[str, ...]
    """The names of the glyphs by number."""
    is_cid: bool
    encoding: Mapping[int, str]
    """The built-in encoding."""
    _source: Any = field(repr=False)

    def width(self, glyph: str) -> float | None:
        """Return the width of a glyph in thousandths of the em square; None where it is open."""
        try:
            matrix = float((getattr(self._source, "FontMatrix", None) or [0.001])[0])
            charstring = self._source.CharStrings[glyph]
            charstring.decompile()
            from fontTools.misc.psCharStrings import T2WidthExtractor

            private = charstring.private
            extractor = T2WidthExtractor(
                getattr(private, "Subrs", []),
                charstring.globalSubrs,
                private.nominalWidthX,
                private.defaultWidthX,
            )
            extractor.execute(charstring)
            if self.is_cid and not hasattr(self._source, "FontMatrix"):
                return None
            return float(extractor.width) * matrix * 1000
        except Exception:  # noqa: BLE001 - a charstring is a program, and this one may be broken
            return None


Program = TrueType | CompactFont


def embedded(descriptor: Any) -> Any:
    """Return the stream of the font program that a descriptor embeds; None where it has none."""
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        stream = entry(descriptor, key)
        if is_stream(stream):
            return stream
    return None


def read_program(descriptor: Any) -> Program | None:
    """Return the program of a font, where it is of a kind that is looked into.

    Raises:
        BrokenFont: it is not what it says.
    """
    if is_stream(entry(descriptor, "/FontFile")):
        return None  # Type 1 programs are encrypted, and their widths are seldom wrong
    data = content_of(embedded(descriptor))
    if data is None or len(data) > LARGEST:
        raise BrokenFont
    if data[:4] in {b"\0\1\0\0", b"true"}:
        return TrueType.read(data)
    if data[:4] == b"OTTO":
        data = TrueType.read(data).tables.get("CFF ", b"")
    return _read_compact(data)


def _read_compact(data: bytes) -> CompactFont:
    from fontTools.cffLib import CFFFontSet

    if not 4 < len(data) <= _LARGEST_CFF:
        raise BrokenFont
    try:
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(data), None)
        top = fonts[0]
        order = list(top.charset)
        is_cid = hasattr(top, "ROS")
        encoding = {} if is_cid else _built_in(top)
        _ = len(top.CharStrings)
    except Exception as error:  # fontTools fails on broken fonts in every way
        raise BrokenFont from error
    return CompactFont(
        {name: index for index, name in enumerate(order)}, tuple(order), is_cid, encoding, top
    )


def _built_in(top: Any) -> dict[int, str]:
    from fontTools.encodings.StandardEncoding import StandardEncoding

    given = getattr(top, "Encoding", "StandardEncoding")
    names = StandardEncoding if given == "StandardEncoding" else given
    if isinstance(names, str):
        return {}
    return {code: name for code, name in enumerate(names) if name and name != ".notdef"}
