"""What every item that states something has in common: who says so, where, and as of when."""

from typing import Annotated

from briefwright.model.dates import EdtfDate
from briefwright.model.markings import Marking
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.references import Identifier, ItemReference, SourceReference
from briefwright.model.scalars import Line, Prose
from briefwright.model.stated import Fact, Many, Optional
from briefwright.model.vocabularies import Origin


class Assertable(Part):
    """Base of the items that state something about the world."""

    id: Annotated[Optional[Identifier], STRUCTURAL] = None
    """A short name by which other items refer to this one; unique in the brief."""
    source: Many[SourceReference] = ()
    """Where it comes from: the id of a source, with the paragraph where known (article#p4)."""
    attribution: Fact[Line] = None
    """Who said so, named or not: "the Ministry of Defence", "government officials"."""
    as_of: Fact[EdtfDate] = None
    """The date on which it was true or last confirmed."""
    marking: Optional[Marking] = None
    """A marking of its own, where it differs from the document's; never higher than that."""
    note: Optional[Prose] = None
    """A remark for the reader about this item."""
    origin: Annotated[Optional[Origin], STRUCTURAL] = None
    """source (the usual case) or editor, where only the editor says so."""
    related: Annotated[Many[ItemReference], STRUCTURAL] = ()
    """Ids of other items that belong with this one."""


class Point(Assertable):
    """One statement: a point of the summary, an objective, a topic, an outcome."""

    text: Prose
    """The statement, in one or two sentences."""

    shorthand = "text"
