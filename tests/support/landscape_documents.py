"""Documents with pages in landscape wherever they may stand, and the pages they should make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefwright.document import (
    Block,
    CaptionNumber,
    Columns,
    Contents,
    CrossReference,
    Document,
    Footnote,
    Furniture,
    Marking,
    PageBreak,
    PageCount,
    PageNumber,
    Section,
    Slots,
    Table,
)
from tests.support.documents import large_table_document
from tests.support.nodes import document_of, heading, inlines, paragraph

FURNITURE = Furniture(
    header=Slots(inlines("Left"), inlines("Middle"), inlines("Right")),
    footer=Slots(inlines("Version 1"), (), inlines("Page ", PageNumber(), " of ", PageCount())),
    first_header=Slots(inlines("First left"), (), inlines("First right")),
    band=Slots(inlines("Series"), (), inlines("Date")),
    watermark="DRAFT",
)
_BEFORE, _AFTER = paragraph("Before."), paragraph("After.")
_COLUMNS = Columns(tuple(paragraph("In columns. " * 20) for _ in range(4)))


@dataclass(frozen=True, slots=True)
class Landscape:
    """A document, and its pages in order: ``p`` for portrait, ``l`` for landscape."""

    document: Document
    pages: str
    sections: str
    """The first pages of what has pages to itself."""


def landscape_documents() -> Mapping[str, Landscape]:
    """Return the documents by name."""
    wide, short = _wide(), _section(paragraph("Short."))
    see = paragraph("See ", CrossReference("wide", inlines("Table\u00a01"), automatic=True))
    return {
        "in-the-middle": _of("pllp", "plp", Contents(1), see, wide, _AFTER),
        "first": _of("llp", "lp", wide, _AFTER),
        "last": _of("pll", "pl", _BEFORE, wide),
        "alone": _of("ll", "l", wide),
        "two-in-a-row": _of("plllp", "pllp", _BEFORE, wide, short, _AFTER),
        "beside-columns": _of("pllp", "plp", _COLUMNS, wide, _COLUMNS),
        "with-columns-inside": _of("plp", "plp", _BEFORE, _section(_COLUMNS, _AFTER), _AFTER),
        "ending-in-columns": _of("pl", "pl", _BEFORE, _section(_BEFORE, _COLUMNS)),
        "between-page-breaks": _of("plp", "plp", _BEFORE, PageBreak(), short, PageBreak(), _AFTER),
        "with-a-page-break-inside": _of(
            "pll", "pl", _BEFORE, _section(PageBreak(), _BEFORE, PageBreak(), _AFTER, PageBreak())
        ),
        "without-words": _of("pp", "pp", _BEFORE, _section(Contents(1)), _AFTER),
        "below-the-top-level": _of("p", "p", _BEFORE, Section((short,)), Columns((short,)), _AFTER),
    }


def _section(*blocks: Block) -> Section:
    return Section(blocks, landscape=True)


def _wide() -> Section:
    (table,) = large_table_document(24).blocks
    assert isinstance(table, Table)
    note = Footnote(1, inlines("Said at the foot of a turned page."))
    caption = inlines(CaptionNumber("Table", 1), ". All commitments", note)
    table = replace(table, caption=caption, id="wide")
    return _section(heading(1, "Commitments", "commitments"), table)


def _of(pages: str, sections: str, *blocks: Block) -> Landscape:
    marking = Marking("tlp", "TLP:AMBER+STRICT", "Unit only")
    document = replace(document_of(*blocks), furniture=FURNITURE, marking=marking)
    return Landscape(document, pages, sections)
