"""The book: a title page, parts and tabs, and what stands before and after them."""

from typing import Annotated, Any, Final

from briefwright.model.addresses import FilePath
from briefwright.model.dates import EdtfDate
from briefwright.model.languages import LanguageTag
from briefwright.model.markings import Marking
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.refusals import refusal
from briefwright.model.scalars import Line, Prose, ReadAs, Title, read_line
from briefwright.model.stated import Many, Optional
from briefwright.model.vocabularies import DocumentStatus

_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_DEEPEST_CONTENTS: Final = 2


def _read_switch(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = read_line(value)
    if word.casefold() not in _WORDS:
        message = f"'{word}' is neither true nor false."
        raise refusal("not_in_vocabulary", message, "Write true or false.")
    return _WORDS[word.casefold()]


def _read_depth(value: Any) -> int:
    word = str(value) if isinstance(value, int) else read_line(value)
    if word not in map(str, range(_DEEPEST_CONTENTS + 1)):
        message = f"'{word}' is not a depth of contents."
        hint = "Write 0 for none, 1 for the tabs, 2 for the tabs and their headings."
        raise refusal("bad_number", message, hint)
    return int(word)


Switch = Annotated[bool, ReadAs(_read_switch, {"type": "boolean"})]
ContentsDepth = Annotated[int, ReadAs(_read_depth, {"enum": [*range(_DEEPEST_CONTENTS + 1)]})]


class BookEntry(Part):
    """One document of a book: a brief, an inserted file, or prose."""

    brief: Annotated[Optional[FilePath], STRUCTURAL] = None
    """The file of a brief, read from the folder of the book."""
    template: Annotated[Optional[Line], STRUCTURAL] = None
    """The template of that brief; the book's own where left out."""
    pdf: Annotated[Optional[FilePath], STRUCTURAL] = None
    """A PDF to insert as it is, read from the folder of the book."""
    word: Annotated[Optional[FilePath], STRUCTURAL] = None
    """The same document as a Word file, for the Word book; either of the two may be missing."""
    text: Optional[Prose] = None
    """Prose, in the Markdown of briefs."""
    title: Optional[Title] = None
    """Its title in the book; of a brief its own where left out."""
    language: Annotated[Optional[LanguageTag], STRUCTURAL] = None
    """The language of inserted files or prose, where it differs from the book's."""
    marking: Optional[Marking] = None
    """The marking of inserted files or prose; a brief states its own."""

    shorthand = "brief"

    @property
    def is_inserted(self) -> bool:
        """Whether finished files are inserted."""
        return self.pdf is not None or self.word is not None


class TabEntry(BookEntry):
    """A tab of the book."""

    name: Optional[Title] = None
    """The tab's short name, as in the folio 3-2; counted 1, 2, 3 … where left out."""


class BookPart(Part):
    """A part of the book: tabs under a common title."""

    title: Title
    """Its title."""
    tabs: Many[TabEntry] = ()
    """Its tabs, in order."""


class Book(Part):
    """A briefing book: briefs and other documents behind tabs, between one cover."""

    title: Title
    """The title of the book."""
    subtitle: Optional[Line] = None
    """A second line under the title."""
    series: Optional[Line] = None
    """The series the book appears in."""
    reference: Optional[Line] = None
    """The file reference of the book."""
    date: Optional[EdtfDate] = None
    """The date of the book, on which the facts of all its briefs are measured."""
    version: Optional[Line] = None
    """The version of the book: 1.0."""
    status: Optional[DocumentStatus] = None
    """draft, in clearance, cleared, final or superseded."""
    language: Annotated[LanguageTag, STRUCTURAL] = LanguageTag("en")
    """The language of the book's own pages (BCP 47); English where left out."""
    originator: Optional[Line] = None
    """The unit the book comes from."""
    addressee: Many[Line] = ()
    """For whom it is made."""
    authors: Many[Line] = ()
    """Who put it together."""
    distribution: Many[Line] = ()
    """Who else receives it."""
    marking: Optional[Marking] = None
    """The marking of the whole book; it rises to the highest of what the book holds."""
    template: Annotated[Optional[Line], STRUCTURAL] = None
    """The template of briefs that name none."""
    look: Annotated[Optional[Line], STRUCTURAL] = None
    """The look of the book's own pages: a folder with theme and labels; ours is called book."""
    contents: Annotated[ContentsDepth, STRUCTURAL] = 1
    """How deep the contents go: 0 none, 1 the tabs, 2 the headings of the briefs too."""
    dividers: Annotated[Switch, STRUCTURAL] = True
    """Whether a divider page stands before each tab."""
    index: Annotated[Switch, STRUCTURAL] = True
    """Whether an index of officials stands at the end."""
    sources: Annotated[Switch, STRUCTURAL] = True
    """Whether all sources stand in one list at the end."""
    glossary: Annotated[Switch, STRUCTURAL] = True
    """Whether all glossaries stand in one at the end."""
    front: Many[BookEntry] = ()
    """What stands before the tabs, on pages i, ii, iii: a foreword."""
    parts: Many[BookPart] = ()
    """The parts, each with its tabs; for a book without parts write tabs instead."""
    tabs: Many[TabEntry] = ()
    """The tabs, where the book has no parts."""
    back: Many[BookEntry] = ()
    """What stands after the tabs."""
