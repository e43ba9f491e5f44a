"""Twelve and more ways in which a house file can be unusable, each by its name.

Scenario files name them (``word macros``), and the tests of the house room take them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from tests.support.house_files import (
    RELATIONSHIPS,
    TYPES,
    Parts,
    house_parts,
    line,
    packed,
    relationship,
    relationships,
    row,
    table,
)

_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
_DELETED = re.compile(r"~~(.*?)~~")
_PICTURE = relationship("image", "https://tracker.example.org/logo.png", external=True)


def _add_relationship(parts: Parts, more: str) -> None:
    parts[RELATIONSHIPS] = relationships(parts, more)


def _macros(parts: Parts) -> None:
    parts["word/vbaProject.bin"] = b"\xcc\x61"
    _add_relationship(parts, relationship("vbaProject", "vbaProject.bin"))
    parts[TYPES] = str(parts[TYPES]).replace("wordprocessingml.document", "macroEnabled.document")


def _object(parts: Parts) -> None:
    parts["word/embeddings/oleObject1.bin"] = _COMPOUND
    _add_relationship(parts, relationship("oleObject", "embeddings/oleObject1.bin"))


def _without_styles(parts: Parts) -> None:
    del parts["word/styles.xml"]
    parts[RELATIONSHIPS] = relationships(parts)


CHANGES: Mapping[str, Callable[[Parts], None]] = {
    "macros": _macros,
    "object": _object,
    "outside-picture": lambda parts: _add_relationship(parts, _PICTURE),
    "without-styles": _without_styles,
    "many-parts": lambda parts: parts.update({f"word/x{n}.xml": "<x/>" for n in range(2_001)}),
}
"""What is changed in a good house file."""


def cut_short(data: bytes) -> bytes:
    """Return the first half of a file."""
    return data[: len(data) // 2]


def with_password() -> bytes:
    """Return the beginning of what Word saves with a password: a compound file (MS-OFFCRYPTO)."""
    return _COMPOUND + "EncryptedPackage".encode("utf-16-le") + bytes(480)


def old_word() -> bytes:
    """Return the beginning of a file of Word 97-2003."""
    return _COMPOUND + "WordDocument".encode("utf-16-le") + bytes(488)


def bomb() -> bytes:
    """Return a file of a few kilobytes that unpacks to more than 200 MB."""
    return packed({**house_parts(), "word/media/image1.png": bytes(201_000_000)})


def written_house(text: str, faults: list[str]) -> bytes:
    """Return a house file from lines as a scenario shows them.

    A line is a paragraph, one with ``|`` a row of a table; ``~~…~~`` was deleted by a tracked
    change, and ``header:`` says where a line stands.
    """
    if "with-password" in faults:
        return with_password()
    lines = text.splitlines()
    heads = [each.removeprefix("header: ") for each in lines if each.startswith("header: ")]
    header = "".join(map(_paragraph, heads)) if heads else None
    body = _blocks([each for each in lines if not each.startswith("header: ")])
    parts = house_parts(*body, header=header)
    for fault in faults:
        if fault in CHANGES:
            CHANGES[fault](parts)
    data = packed(parts)
    return cut_short(data) if "cut-short" in faults else data


def _blocks(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs and tables of the body."""
    for is_table, group in groupby(lines, lambda text: "|" in text):
        if is_table:
            yield table(*(row(*map(str.strip, each.split("|"))) for each in group))
        else:
            yield from map(_paragraph, group)


def _paragraph(text: str) -> str:
    deleted = (
        '<w:del w:id="9" w:author="Editor"><w:r><w:delText>{}</w:delText></w:r></w:del>'.format
    )
    return _DELETED.sub(lambda match: f"</w:t></w:r>{deleted(match[1])}<w:r><w:t>", line(text))
