"""Leave of a PNG or JPEG file what shows its pixels, without decoding them.

Where and when a photo was taken, by whom and with what, thumbnails, earlier versions, further
pictures behind the first: none of it leaves with a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from struct import error, unpack_from

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
"""Those that show the pixels (PNG, third edition, 11.2 and 11.3.1.1)."""

_START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN, _APP0, _APP14 = 0xDA, 0xE0, 0xEE
_SAYING = frozenset({*range(0xE0, 0xF0), 0xFE})
"""Application data and comments; those of Adobe say how the colours are coded, and stay."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_USUAL_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive with Huffman coding (ITU-T T.81, table B.1)."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""The header of a file without a thumbnail (JFIF 1.02): its colours are luma and chroma."""


def bare_png(data: bytes) -> bytes:
    """Return a PNG of its pixels alone; of an animation the first picture.

    Raises:
        ValueError: the file ends before it should.
    """
    kept, position = [PNG_SIGNATURE], len(PNG_SIGNATURE)
    while True:
        header = data[position : position + 8]
        if len(header) < 8:
            raise ValueError("is damaged or cut short")
        length, kind = unpack_from(">I4s", header)
        end = position + 12 + length
        if kind in _CHUNKS:
            kept.append(data[position:end])
        if kind == b"IEND":
            return b"".join(kept)
        position = end


def bare_jpeg(data: bytes) -> bytes:
    """Return a JPEG of its pixels alone.

    Raises:
        ValueError: the file ends before it should, or has no order.
    """
    return b"".join((_START, *_kept_segments(data), _END))


def is_usual_jpeg(data: bytes) -> bool:
    """Tell whether browsers, Word and PDF readers all know how a JPEG is coded."""
    return next((kind for kind, _ in _segments(data) if kind in _FRAMES), 0) in _USUAL_FRAMES


def _kept_segments(data: bytes) -> Iterator[bytes]:
    for kind, segment in _segments(data):
        if kind == _APP0 and segment[4:9] == b"JFIF\0":
            yield _JFIF
        elif (kind == _APP14 and segment[4:9] == b"Adobe") or kind not in _SAYING:
            yield segment


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the markers of a JPEG with what belongs to them, up to the end of its first picture."""
    position = len(_START)
    try:
        while True:
            if data[position] != 0xFF:
                raise ValueError("is damaged or cut short")
            while data[position] == 0xFF:
                position += 1
            kind, start = data[position], position + 1
            if kind == _END[1]:
                return
            end = start if kind in _ALONE else start + max(2, unpack_from(">H", data, start)[0])
            if kind == _SCAN:
                after = _AFTER_SCAN.search(data, end)
                end = after.start() if after else len(data)
            yield kind, b"\xff" + data[position:end]
            position = end
    except (IndexError, error):
        raise ValueError("is damaged or cut short") from None
