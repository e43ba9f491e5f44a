"""Words that were said, exactly as they were said."""

from typing import Annotated

from briefwright.model.assertable import Assertable
from briefwright.model.dates import EdtfDate
from briefwright.model.languages import LanguageTag
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.references import PersonReference
from briefwright.model.scalars import Line, Title
from briefwright.model.stated import Fact, Optional


class Translation(Part):
    """A quote in the brief's language."""

    text: Title
    """The translated words."""
    by: Fact[Line] = None
    """Who translated them."""

    shorthand = "text"


class Quote(Assertable):
    """Words quoted from a source; without a speaker, the document itself speaks."""

    text: Title
    """The words, verbatim and without quotation marks."""
    speaker: Fact[PersonReference] = None
    """Who said it: the id of an official, or a name; leave out where a document speaks."""
    occasion: Fact[Line] = None
    """On what occasion."""
    date: Fact[EdtfDate] = None
    """When."""
    via: Fact[Line] = None
    """Through what it reached the source: "a NATO press release"."""
    language: Annotated[Optional[LanguageTag], STRUCTURAL] = None
    """The language of the words; the brief's own where left out."""
    translation: Optional[Translation] = None
    """The words in the brief's language."""
    omissions: Optional[Line] = None
    """What was left out of the words, where [...] stands in them."""

    shorthand = "text"
