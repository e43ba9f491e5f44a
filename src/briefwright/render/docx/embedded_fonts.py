"""Put fonts into the file, obfuscated as ECMA-376 part 4 wants it (2.8.1; part 1, 17.8)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from hashlib import sha256
from itertools import count
from uuid import NAMESPACE_URL, UUID, uuid5

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.fonts import FontFace, FontFamily
from briefwright.render.docx.elements import R_ID, Element, W, add
from briefwright.render.docx.package import Part, relate
from briefwright.render.docx.typefaces import may_be_embedded

_OBFUSCATED = 32
"""Bytes at the beginning of a font that are not as they were."""


def embed_fonts(
    table: Part, families: Iterable[FontFamily], taken: Container[str] = ()
) -> tuple[list[Part], tuple[Diagnostic, ...]]:
    """Return a part for each face of the families, entered into the font table.

    ``taken`` are the names of the parts that the package has. A face that may not be embedded is
    left out, with a warning (T604).
    """
    fonts = {font.get(W + "name"): font for font in table.root.iter(W + "font")}
    names = (name for n in count(1) if (name := f"word/fonts/font{n}.odttf") not in taken)
    parts: dict[UUID, Part] = {}
    refused: dict[str, None] = {}
    for family in {family.name: family for family in families}.values():
        font = fonts.get(family.name)
        for slot, face in _faces(family):
            if font is None or not may_be_embedded(face.data):
                refused[face.name] = None
                continue
            key = font_key(face.data)
            if key not in parts:
                parts[key] = Part(next(names), "font", obfuscated(face.data, key))
            _enter(font, slot, relate(table, parts[key]), key)
    return list(parts.values()), tuple(map(_refusal, refused))


def font_key(data: bytes) -> UUID:
    """Return the key of a font: other content has another."""
    return uuid5(NAMESPACE_URL, sha256(data).hexdigest())


def obfuscated(data: bytes, key: UUID) -> bytes:
    """Return a font as it stands in the file; done twice, it is as it was."""
    mask = key.bytes[::-1] * 2
    head = bytes(a ^ b for a, b in zip(data[:_OBFUSCATED], mask, strict=False))
    return head + data[_OBFUSCATED:]


def _faces(family: FontFamily) -> Iterator[tuple[str, FontFace]]:
    """Yield the faces of a family by the names of their elements; each face once."""
    slots = {
        "embedRegular": family.regular,
        "embedBold": family.bold,
        "embedItalic": family.italic,
        "embedBoldItalic": family.bold_italic,
    }
    seen: set[str] = set()
    for slot, face in slots.items():
        if face.name not in seen:
            seen.add(face.name)
            yield slot, face


def _enter(font: Element, slot: str, relationship: str, key: UUID) -> None:
    add(font, slot, fontKey=f"{{{str(key).upper()}}}").set(R_ID, relationship)


def _refusal(name: str) -> Diagnostic:
    return Diagnostic(
        "T604",
        Severity.WARNING,
        f"the font '{name}' does not allow to be embedded in documents",
        hint="name a font of an open licence, or do without embed_fonts",
    )
