"""A look, a book and its tabs as the tests of a book's own pages use them."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

from briefwright.build.search import TemplateSearch
from briefwright.build.template_reading import TemplateReading, read_template
from briefwright.core.world import DiskWorld
from briefwright.document import Document, Marking
from briefwright.document.outline import document_outline
from briefwright.document.text import document_text
from briefwright.model import DocumentStatus, EdtfDate
from briefwright.templating.book import BookHead, Edition, TabFacts, TabHead, edition_of
from tests.templates.shipped import FOLDER

TODAY = datetime.date(2026, 7, 1)
AMBER = Marking("tlp", "TLP:AMBER")
RED = Marking("tlp", "TLP:RED", "EU ONLY")
HEAD = BookHead(
    "Western Balkans: briefing book for the Minister",
    TODAY,
    short_title="Western Balkans",
    subtitle="Visit of 6 to 8 July 2026",
    series="Visits",
    originator="Directorate for South-East Europe",
    addressee=("The Minister",),
    authors=("A. Writer", "B. Editor"),
    distribution=("State Secretary",),
    reference="SEE/2026/14",
    version="1.2",
    status=DocumentStatus.FINAL,
    date=EdtfDate.read("2026-06-30"),
    marking=AMBER,
    handling="Share on a need-to-know basis only.",
)
FACTS = TabFacts(
    template="meeting-brief",
    template_title="Meeting brief",
    reference="SEE/2026/9",
    date=EdtfDate.read("2026-06-12"),
    originator="Montenegro desk",
    marking=Marking("tlp", "TLP:GREEN"),
    review_by=EdtfDate.read("2026-09"),
    pages=4,
)
TAB = TabHead("3", "Montenegro in NATO", "Members", facts=FACTS)


@cache
def look_reading() -> TemplateReading:
    """Return the shipped look, with every language it speaks."""
    search = TemplateSearch(DiskWorld(), shipped=FOLDER)
    return read_template(search, search.look("book"))


def edition(head: BookHead = HEAD) -> Edition:
    """Return a book in the shipped look."""
    template = look_reading().template
    assert template is not None, look_reading().diagnostics
    return edition_of(head, template.labels)


def bare_head(**changes: Any) -> BookHead:
    """Return the head of a book with no more than a title."""
    return BookHead(**{"title": "A book", "day": TODAY, **changes})


def body(document: Document) -> str:
    """Return the outline of a document's blocks."""
    lines = document_outline(document).partition("body\n")[2].splitlines()
    return "\n".join(line[2:] for line in lines)


def words(document: Document) -> list[str]:
    """Return the printed lines of a document."""
    return document_text(document).splitlines()
