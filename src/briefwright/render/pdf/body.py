"""The body of a PDF file: objects as they are written, and where each of them stands."""

from __future__ import annotations

import zlib
from hashlib import sha256
from struct import Struct
from typing import BinaryIO

VERSION = (1, 7)
_OBJECTS_PER_STREAM = 200
_EFFORT = 4
"""Of deflating, from 1 to 9: the last four percent of size would take most of the time."""
_ROW = Struct(">BIH")
"""Of the cross-references: the kind of an object, and where it is."""
_FREE, _APART, _PACKED = 0, 1, 2


class Body:
    """The file as it grows: streams stand one by one, all else is packed (7.5.7, ISO 32000-1)."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._length = 0
        self._digest = sha256()
        self._rows = bytearray(_ROW.pack(_FREE, 0, 65535))
        self._packed: list[tuple[int, bytes]] = []
        self._put(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % VERSION)

    def add(self, number: int, written: bytes) -> None:
        """Add an object: a stream as it is, anything else to be packed."""
        if written.endswith(b"endstream"):
            self._write(number, written)
        else:
            self._packed.append((number, written))

    def pack(self, last: int) -> int:
        """Write what is to be packed into streams numbered after the last; return their last."""
        packed, self._packed = self._packed, []
        for start in range(0, len(packed), _OBJECTS_PER_STREAM):
            last += 1
            self._pack(packed[start : start + _OBJECTS_PER_STREAM], last)
        return last

    def finish(self, last: int, catalog: str, information: str) -> None:
        """Write all that is left, given the last number and two references (7.5.8)."""
        number = self.pack(last) + 1
        identifier = self._digest.hexdigest()[:32].upper()
        start = self._length
        self._place(number, _APART, start, 0)
        entries = (
            f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {catalog}/Info {information}"
            f"/ID[<{identifier}><{identifier}>]"
        )
        self._write(number, stream_of(deflated(bytes(self._rows)), entries))
        self._put(b"startxref\n%d\n%%%%EOF\n" % start)

    def _put(self, data: bytes) -> None:
        self._target.write(data)
        self._digest.update(data)
        self._length += len(data)

    def _place(self, number: int, kind: int, place: int, index: int) -> None:
        """Note where an object is: its offset, or its stream and its place in there."""
        end = (number + 1) * _ROW.size
        if len(self._rows) < end:
            self._rows.extend(bytes(end - len(self._rows)))
        _ROW.pack_into(self._rows, end - _ROW.size, kind, place, index)

    def _write(self, number: int, written: bytes) -> None:
        self._place(number, _APART, self._length, 0)
        self._put(b"%d 0 obj\n%b\nendobj\n" % (number, written))

    def _pack(self, objects: list[tuple[int, bytes]], stream: int) -> None:
        """Write an object stream under the number ``stream``."""
        header, offset = [], 0
        for index, (number, written) in enumerate(objects):
            header.append(f"{number} {offset}")
            offset += len(written) + 1
            self._place(number, _PACKED, stream, index)
        head = " ".join(header).encode("ascii") + b"\n"
        data = head + b"\n".join(written for _number, written in objects)
        entries = f"/Type/ObjStm/N {len(objects)}/First {len(head)}"
        self._write(stream, stream_of(deflated(data), entries))


def deflated(data: bytes) -> bytes:
    """Return data as the filter FlateDecode reads them."""
    return zlib.compress(data, _EFFORT)


def stream_of(packed: bytes, entries: str, coding: str = "/FlateDecode") -> bytes:
    """Return a stream of data that are coded already."""
    head = f"<<{entries}/Filter{coding}/Length {len(packed)}>>".encode("latin-1")
    return stream_between(head, packed)


def stream_between(head: bytes, data: bytes) -> bytes:
    """Return a stream; whatever its last byte is, the line that ends it is no part of it."""
    return b"%b\nstream\n%b\r\nendstream" % (head, data)
