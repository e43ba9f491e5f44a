"""What happened between people: visits, meetings, conferences, exercises."""

from briefwright.model.assertable import Assertable, Point
from briefwright.model.countries import CountryCode
from briefwright.model.dates import EdtfDate
from briefwright.model.references import PersonReference
from briefwright.model.scalars import Line, Title
from briefwright.model.stated import Fact, FactMany, Optional
from briefwright.model.vocabularies import EngagementKind


class Engagement(Assertable):
    """A contact between people or organisations; the timeline is made of these."""

    what: Title
    """What it was, in a few words: "Visit to Podgorica"."""
    kind: Optional[EngagementKind] = None
    """What kind of contact it was: visit, meeting, conference, exercise, training …"""
    date: Fact[EdtfDate] = None
    """When it took place, as exactly as is known."""
    place: Fact[Line] = None
    """Where it took place."""
    country: Fact[CountryCode] = None
    """The country of the place (ISO 3166-1 alpha-2; XK for Kosovo)."""
    participants: FactMany[PersonReference] = ()
    """Who took part: ids of officials, or names."""
    topics: FactMany[Point] = ()
    """What was discussed."""
    outcomes: FactMany[Point] = ()
    """What came of it."""

    shorthand = "what"
