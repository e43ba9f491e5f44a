"""A meeting to prepare for: who, where, what they hold, and what to say."""

from briefwright.model.assertable import Assertable
from briefwright.model.dates import EdtfDate
from briefwright.model.part import Part
from briefwright.model.references import PersonReference
from briefwright.model.scalars import Line, Prose
from briefwright.model.stated import Fact, Many, Optional


class Meeting(Part):
    """The meeting that the brief prepares for."""

    what: Optional[Line] = None
    """What the meeting is called."""
    date: Fact[EdtfDate] = None
    """When it takes place."""
    time: Fact[Line] = None
    """Its hours, with the time zone: 15:30–16:15 CET."""
    place: Fact[Line] = None
    """Where it takes place."""
    counterparts: Many[PersonReference] = ()
    """Whom you meet: ids of officials, or names; all officials where this is left out."""
    delegation: Many[PersonReference] = ()
    """Who comes with you."""
    language: Fact[Line] = None
    """The language spoken, and who interprets."""

    shorthand = "what"


class Position(Assertable):
    """What the other side holds on a topic."""

    who: Fact[PersonReference] = None
    """Whose position it is: the id of an official, or a name."""
    topic: Optional[Line] = None
    """The topic."""
    text: Prose
    """The position."""

    shorthand = "text"


class PointToMake(Assertable):
    """One thing to say."""

    topic: Optional[Line] = None
    """The topic it belongs to."""
    text: Prose
    """The point, as it can be said."""

    shorthand = "text"


class LineToTake(Assertable):
    """An agreed answer on a topic."""

    topic: Optional[Line] = None
    """The topic, or the question that calls for this line."""
    line: Prose
    """The line, as it can be said."""

    shorthand = "line"
