"""Where everything comes from."""

from typing import Annotated

from briefwright.model.addresses import AdmiraltyRating, FilePath, Sha256, WebAddress
from briefwright.model.dates import EdtfDate
from briefwright.model.languages import LanguageTag
from briefwright.model.markings import Marking
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.references import Identifier
from briefwright.model.scalars import Line, Prose, Title
from briefwright.model.stated import Fact, FactMany, Optional
from briefwright.model.vocabularies import SourceType


class Source(Part):
    """A publication or document that items refer to."""

    id: Annotated[Optional[Identifier], STRUCTURAL] = None
    """The short name by which items refer to it: article."""
    title: Title
    """Its title."""
    type: Annotated[Optional[SourceType], STRUCTURAL] = None
    """What it is: news article, press release, report, statement …"""
    author: FactMany[Line] = ()
    """Who wrote it."""
    publisher: Fact[Line] = None
    """Who published it."""
    issued: Fact[EdtfDate] = None
    """When it was published."""
    accessed: Fact[EdtfDate] = None
    """When you read it."""
    url: Fact[WebAddress] = None
    """Its address."""
    language: Annotated[Optional[LanguageTag], STRUCTURAL] = None
    """Its language (BCP 47)."""
    text: Annotated[Optional[FilePath], STRUCTURAL] = None
    """The file with its archived text, read from the folder of the brief."""
    sha256: Annotated[Optional[Sha256], STRUCTURAL] = None
    """The SHA-256 of that file, so that a change is noticed."""
    reliability: Fact[AdmiraltyRating] = None
    """Admiralty rating: reliability A to F, credibility 1 to 6, as B2."""
    marking: Optional[Marking] = None
    """The marking the source itself carries."""
    note: Optional[Prose] = None
    """A remark for the reader about this source."""

    shorthand = "title"
