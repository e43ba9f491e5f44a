"""The document: its blocks, its properties, and what stands at the head and foot of each page."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.document.blocks import Block
from briefwright.document.folio import PLAIN_FOLIO, Folio
from briefwright.document.inlines import Inlines


@dataclass(frozen=True, slots=True)
class Marking:
    """The marking of the whole document; the theme knows how its scheme looks."""

    scheme: str
    """``tlp``, ``uk``, ``nato``, ``us`` or a scheme of the theme's own."""
    label: str
    """The exact words, as ``TLP:AMBER+STRICT``."""
    caveats: str = ""
    """Caveats and handling, printed after the label."""

    @property
    def text(self) -> str:
        """The whole line as printed."""
        return f"{self.label} {self.caveats}".strip()


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself; dates are ISO 8601 days, empty where unknown."""

    title: str
    language: str
    subject: str = ""
    authors: tuple[str, ...] = ()
    originator: str = ""
    keywords: tuple[str, ...] = ()
    reference: str = ""
    version: str = ""
    status: str = ""
    source_sha256: str = ""
    """SHA-256 of the text the document was made from, as hexadecimal digits; empty if unknown."""
    date: str = ""
    """The brief's own day, or the build's (``World.today``): the only date any file carries."""


@dataclass(frozen=True, slots=True)
class Slots:
    """One header or footer: three places on a line, each may be empty."""

    left: Inlines = ()
    centre: Inlines = ()
    right: Inlines = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """Headers and footers, already filled in; the first page may have its own.

    The marking is not part of them: renderers add it where the theme's marking scheme says.
    """

    header: Slots = Slots()
    footer: Slots = Slots()
    first_header: Slots | None = None
    first_footer: Slots | None = None
    band: Slots | None = None
    """Words on the coloured band across the head of page one; the theme says how it looks."""
    watermark: str = ""
    """A word across each page, as ``DRAFT``; empty for none."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole brief, ready for any renderer."""

    properties: Properties
    blocks: tuple[Block, ...]
    furniture: Furniture = Furniture()
    marking: Marking | None = None
    folio: Folio = PLAIN_FOLIO
    """How its page numbers are written; other than plainly where it is part of something."""
    chapter: str = ""
    """The name of the chapter of a book that it is; empty where it stands alone."""
