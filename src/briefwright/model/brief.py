"""The brief: front matter and parts, the only definition of what a YAML brief may say."""

from typing import Annotated

from briefwright.model.appendices import Annex, Clearance, Contact, GlossaryEntry, Section
from briefwright.model.assertable import Point
from briefwright.model.commitments import Assistance, Commitment, Response, Threat
from briefwright.model.deployments import Deployment
from briefwright.model.events import Engagement
from briefwright.model.figures import Figures
from briefwright.model.free_data import FreeData
from briefwright.model.front_matter import FrontMatter
from briefwright.model.meetings import LineToTake, Meeting, PointToMake, Position
from briefwright.model.part import STRUCTURAL
from briefwright.model.people import Official
from briefwright.model.quotes import Quote
from briefwright.model.scalars import Prose
from briefwright.model.sources import Source
from briefwright.model.stated import Many, Optional
from briefwright.model.summary import (
    Consideration,
    Development,
    Judgement,
    NextStep,
    Question,
    Recommendation,
    Summary,
)


class Brief(FrontMatter):
    """A policy brief. Title and summary are enough; everything else is optional."""

    summary: Summary
    """What the reader knows after ten seconds: bottom_line and points, or plain prose."""
    issue: Optional[Prose] = None
    """What the addressee has to deal with, in a sentence or two."""
    key_messages: Many[Point] = ()
    """What the audience should remember of a speech or meeting."""
    judgements: Many[Judgement] = ()
    """What the writer concludes, with likelihood and confidence."""
    background: Optional[Prose] = None
    """What led here."""
    officials: Many[Official] = ()
    """The people who matter."""
    meeting: Optional[Meeting] = None
    """The meeting that the brief prepares for."""
    objectives: Many[Point] = ()
    """What the meeting should achieve."""
    positions: Many[Position] = ()
    """What the other side holds."""
    points_to_make: Many[PointToMake] = ()
    """What to say."""
    if_raised: Many[LineToTake] = ()
    """What to say only if the other side brings it up."""
    lines_to_take: Many[LineToTake] = ()
    """Agreed answers by topic."""
    engagements: Many[Engagement] = ()
    """Visits, meetings, conferences, exercises: the timeline is made of these."""
    commitments: Many[Commitment] = ()
    """What was promised, and where it stands."""
    deployments: Many[Deployment] = ()
    """Forces and staff abroad: the map is made of these."""
    quotes: Many[Quote] = ()
    """Words that were said, verbatim."""
    threats: Many[Threat] = ()
    """Dangers and who is behind them."""
    responses: Many[Response] = ()
    """What was done about the threats."""
    assistance: Many[Assistance] = ()
    """Help that was given."""
    considerations: Many[Consideration] = ()
    """What to weigh before deciding."""
    outlook: Many[Development] = ()
    """What happens next."""
    recommendations: Many[Recommendation] = ()
    """What the addressee is advised to do."""
    next_steps: Many[NextStep] = ()
    """What follows."""
    questions: Many[Question] = ()
    """What is not known yet, and whom it was put to."""
    clearance: Many[Clearance] = ()
    """Who the document was put to before it went up."""
    figures: Optional[Figures] = None
    """Key numbers, timeline, map and charts."""
    sections: Many[Section] = ()
    """Sections of your own."""
    glossary: Many[GlossaryEntry] = ()
    """Terms and abbreviations."""
    contacts: Many[Contact] = ()
    """Whom to ask."""
    annexes: Many[Annex] = ()
    """Documents that go with the brief."""
    sources: Many[Source] = ()
    """Where everything comes from."""
    data: Annotated[FreeData, STRUCTURAL] = {}
    """Free keys and values for a template's own use."""
