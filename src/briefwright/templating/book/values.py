"""What the pages of a book are made from, as plain values: whoever binds the book fills them in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from briefwright.document import Marking
from briefwright.model import DocumentStatus, EdtfDate


@dataclass(frozen=True, slots=True)
class BookHead:
    """What a book says of itself."""

    title: str
    day: datetime.date
    """Dates the file; printed nowhere."""
    language: str = "en"
    """As a BCP 47 tag."""
    short_title: str = ""
    """For running headers; the title, cut between words, where there is none."""
    subtitle: str = ""
    series: str = ""
    originator: str = ""
    addressee: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    distribution: tuple[str, ...] = ()
    reference: str = ""
    version: str = ""
    status: DocumentStatus | None = None
    date: EdtfDate | None = None
    marking: Marking | None = None
    """The highest of the book's own and those of all its briefs."""
    handling: str = ""
    """What readers must do with a document of this marking, as one sentence."""


class TabKind(StrEnum):
    """What stands behind a tab."""

    BRIEF = "brief"
    INSERT = "insert"
    """Pages of a file that came from elsewhere."""
    TEXT = "text"
    MISSING = "missing"
    """Nothing but a page that says so: its file is missing, or cannot be used."""


@dataclass(frozen=True, slots=True)
class TabFacts:
    """What is known of a tab's document; what is empty is not printed."""

    template: str = ""
    """The template's name: a label ``kind_NAME`` of the look says it in the book's language."""
    template_title: str = ""
    """What stands where there is no such label."""
    reference: str = ""
    date: EdtfDate | None = None
    originator: str = ""
    marking: Marking | None = None
    handling: str = ""
    review_by: EdtfDate | None = None
    pages: int | None = None
    file: str = ""
    """The name of an inserted file, without its folder."""


@dataclass(frozen=True, slots=True)
class TabHead:
    """A tab of the book: its short name, as in the folio ``3-2``, and what it holds."""

    name: str
    title: str
    part: str = ""
    kind: TabKind = TabKind.BRIEF
    language: str = ""
    """Of the title, where it is not that of the book."""
    facts: TabFacts = TabFacts()


class LineKind(StrEnum):
    """What a line of the contents leads to."""

    MATTER = "matter"
    """Front or back matter: a foreword, the index."""
    PART = "part"
    TAB = "tab"
    HEADING = "heading"
    """A heading inside a tab."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents of the whole book."""

    kind: LineKind
    words: str
    target: str
    """The anchor it leads to: ``chapter_anchor(…)``."""
    folio: str = ""
    """The page as printed; a part has none."""
    name: str = ""
    """Of a tab."""
    language: str = ""
    depth: int = 1
    """Of a heading inside its tab, from 1."""


@dataclass(frozen=True, slots=True)
class TabReference:
    """A tab that is named somewhere in the book, and the anchor of its start."""

    name: str
    target: str


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source of one or more briefs, once for the whole book."""

    title: str
    language: str = ""
    """Of the title, where it is not that of the book."""
    authors: tuple[str, ...] = ()
    kind: str = ""
    """What it is, in the book's language: ``news article``."""
    publisher: str = ""
    issued: EdtfDate | None = None
    url: str = ""
    accessed: EdtfDate | None = None
    marking: str = ""
    """Where it is not that of the book."""
    cited_in: tuple[TabReference, ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a term means, and where; the tabs are printed where a term has several meanings."""

    text: str = field(repr=False)
    """In the Markdown of briefs."""
    language: str = ""
    tabs: tuple[TabReference, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term of the merged glossary."""

    term: str
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person of the index."""

    words: str
    """As the index has them: ``Rutte, Mark``."""
    names: tuple[str, ...]
    """As they are written in the text; each is looked for."""
    role: str = ""
    """Printed after the words."""
