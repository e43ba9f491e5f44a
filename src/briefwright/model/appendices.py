"""What stands around the text: free sections, glossary, contacts, annexes, clearance."""

from typing import Annotated

from briefwright.model.addresses import FilePath, MailAddress
from briefwright.model.assertable import Assertable
from briefwright.model.dates import EdtfDate
from briefwright.model.markings import Marking
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.references import Identifier, PartReference
from briefwright.model.scalars import Line, Prose, Title
from briefwright.model.stated import Fact, Optional
from briefwright.model.vocabularies import ClearanceStatus


class Section(Assertable):
    """A section of your own."""

    heading: Title
    """Its heading."""
    body: Prose
    """Its text."""
    after: Annotated[Optional[PartReference], STRUCTURAL] = None
    """The part (officials) or section id it follows; at the end where left out."""


class Clearance(Part):
    """An office or person the document was put to before it went up."""

    name: Title
    """Who was asked."""
    role: Fact[Line] = None
    """In what function."""
    date: Fact[EdtfDate] = None
    """When they answered."""
    status: Fact[ClearanceStatus] = None
    """pending, cleared, cleared with comments or not cleared."""
    note: Optional[Prose] = None
    """What they remarked."""

    shorthand = "name"


class GlossaryEntry(Part):
    """A term or abbreviation, explained."""

    term: Title
    """The term."""
    definition: Optional[Prose] = None
    """What it means."""

    shorthand = "term"


class Contact(Part):
    """Whom to ask."""

    name: Title
    """The person or office."""
    role: Optional[Line] = None
    """What they answer for."""
    organisation: Optional[Line] = None
    """Where they work."""
    email: Optional[MailAddress] = None
    """E-mail address."""
    telephone: Optional[Line] = None
    """Telephone number, with the country's code."""

    shorthand = "name"


class Annex(Part):
    """A document that goes with the brief."""

    id: Annotated[Optional[Identifier], STRUCTURAL] = None
    """A short name by which items refer to it."""
    title: Title
    """Its title."""
    body: Optional[Prose] = None
    """Its text, where it is short."""
    file: Annotated[Optional[FilePath], STRUCTURAL] = None
    """Its file, read from the folder of the brief."""
    marking: Optional[Marking] = None
    """Its own marking, where it differs from the document's."""

    shorthand = "title"
