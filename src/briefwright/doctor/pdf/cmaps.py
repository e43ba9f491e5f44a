"""Reading character maps: how long codes are, and which text they stand for."""

from __future__ import annotations

import re
from typing import Any

from briefwright.doctor.pdf.objects import content_of, is_stream, name

MOST_CODES = 70_000
LONGEST = 4 * 1024 * 1024
_IDENTITY = frozenset({"Identity-H", "Identity-V"})
_TWO_BYTES = re.compile(r"(?:Identity|Uni\w+-UCS2|\w+-UCS2)-?(?:HW-)?[HV]")
_HEX = rb"<([0-9A-Fa-f\s]*)>"
_SPACE = re.compile(rb"begincodespacerange(.*?)endcodespacerange", re.DOTALL)
_SINGLE = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGE = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_TRIPLE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[([^\]]*)\])")

PREDEFINED = frozenset(
    "Identity-H Identity-V GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H "
    "GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V B5pc-H "
    "B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V "
    "UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H "
    "90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V "
    "Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V "
    "UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H "
    "KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V".split()
)
"""The character maps that every reader has (ISO 32000-1, table 118)."""


def is_identity(encoding: Any) -> bool:
    """Tell whether codes are the numbers of glyphs themselves."""
    return name(encoding) in _IDENTITY


def code_length(encoding: Any) -> int | None:
    """Return how many bytes every code of a composite font has; None where that differs."""
    named = name(encoding)
    if named:
        return 2 if _TWO_BYTES.fullmatch(named) else None
    data = content_of(encoding) if is_stream(encoding) else None
    if data is None or len(data) > LONGEST:
        return None
    lengths = {
        len(_digits(first)) // 2
        for block in _SPACE.findall(data)
        for first, _ in _PAIR.findall(block)
    }
    return lengths.pop() if len(lengths) == 1 and lengths <= {1, 2, 3, 4} else None


def text_by_code(stream: Any) -> dict[int, str] | None:
    """Return the text that each code stands for (ToUnicode); None where there is no such map."""
    data = content_of(stream) if is_stream(stream) else None
    if data is None or len(data) > LONGEST:
        return None
    found: dict[int, str] = {}
    for block in _SINGLE.findall(data):
        for code, value in _PAIR.findall(block):
            found[_number(code)] = _text(value)
    for block in _RANGE.findall(data):
        for first, last, value, listed in _TRIPLE.findall(block):
            _add_range(found, (_number(first), _number(last)), value, listed)
    return found


def _add_range(found: dict[int, str], span: tuple[int, int], value: bytes, listed: bytes) -> None:
    codes = range(span[0], min(span[1] + 1, span[0] + MOST_CODES - len(found)))
    if listed:
        values = re.findall(_HEX, listed)
        found.update(zip(codes, map(_text, values), strict=False))
        return
    start = _text(value)
    for offset, code in enumerate(codes):
        last = ord(start[-1]) + offset if start else 0
        found[code] = start[:-1] + (chr(last) if last <= 0x10FFFF else "\ufffd")


def _digits(value: bytes) -> bytes:
    return b"".join(value.split())


def _number(value: bytes) -> int:
    return int(_digits(value)[:8] or b"0", 16)


def _text(value: bytes) -> str:
    digits = _digits(value).decode("ascii")[:1024]
    digits = digits if len(digits) % 2 == 0 else f"0{digits}"
    data = bytes.fromhex(digits)
    return data.decode("utf-16-be", "replace") if len(data) > 1 else data.decode("latin-1")
