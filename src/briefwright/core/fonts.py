"""Font faces as values: the bytes of each face a theme asks for."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FontFace:
    """One face of a family: a TrueType file, and the same face packed for the web (WOFF2)."""

    name: str
    """Unique name, as ``SourceSans3-Semibold``."""
    data: bytes = field(repr=False)
    web_data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class FontFamily:
    """A family of up to four faces; a missing bold or italic falls back to the regular face."""

    key: str
    """The theme's key for the family: ``sans``, ``serif``, ``display`` …"""
    name: str
    """The family's own name as Word and browsers know it: ``Source Sans 3``."""
    regular: FontFace
    bold: FontFace
    italic: FontFace
    bold_italic: FontFace
    alternatives: tuple[str, ...] = ()
    """Families to use where this one is not installed, best first."""

    def face(self, *, bold: bool, italic: bool) -> FontFace:
        """Return the face for a weight and slope."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular
