"""What stands at the head of the document: title, reference, date, who wrote it for whom."""

from typing import Annotated

from briefwright.model.dates import EdtfDate
from briefwright.model.languages import LanguageTag
from briefwright.model.likelihood import LikelihoodScale
from briefwright.model.markings import Marking
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.scalars import Line, Title
from briefwright.model.stated import Many, Optional
from briefwright.model.vocabularies import Action, DocumentStatus


class FrontMatter(Part):
    """The keys at the head of a brief."""

    title: Title
    """The title of the document."""
    subtitle: Optional[Line] = None
    """A second line under the title."""
    series: Optional[Line] = None
    """The series the document appears in: At a glance."""
    reference: Optional[Line] = None
    """The file reference of the document."""
    date: Optional[EdtfDate] = None
    """The date of the document."""
    version: Optional[Line] = None
    """The version of the document: 1.0."""
    status: Optional[DocumentStatus] = None
    """draft, in clearance, cleared, final or superseded."""
    language: Annotated[LanguageTag, STRUCTURAL] = LanguageTag("en")
    """The language the document is written in (BCP 47); English where left out."""
    originator: Optional[Line] = None
    """The unit the document comes from."""
    addressee: Many[Line] = ()
    """For whom it is written."""
    authors: Many[Line] = ()
    """Who wrote it."""
    action: Optional[Action] = None
    """What the addressee is asked for: information, decision or signature."""
    due: Optional[EdtfDate] = None
    """When the action is due."""
    review_by: Optional[EdtfDate] = None
    """When the document should be looked at again."""
    distribution: Many[Line] = ()
    """Who else receives it."""
    marking: Optional[Marking] = None
    """The marking of the whole document: TLP:CLEAR, OFFICIAL, NATO RESTRICTED …"""
    likelihood_scale: Annotated[Optional[LikelihoodScale], STRUCTURAL] = None
    """The yardstick of all likelihoods: ICD 203 or PHIA."""
