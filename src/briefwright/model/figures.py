"""What is drawn: key numbers, a timeline, a map, charts."""

from typing import Annotated, Self

from pydantic import model_validator

from briefwright.model.assertable import Assertable
from briefwright.model.countries import CountryCode
from briefwright.model.dates import EdtfDate
from briefwright.model.numbers import Coordinates, Number, SeriesValue
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.refusals import refusal
from briefwright.model.scalars import Line, Title
from briefwright.model.stated import Fact, Many, Optional
from briefwright.model.vocabularies import ChartKind, TimelinePart


class KeyNumber(Assertable):
    """One number worth a large print."""

    value: Title
    """The number with its unit, as it should be printed: 2 %."""
    label: Optional[Line] = None
    """What it counts."""

    shorthand = "value"


class Drawing(Part):
    """What timelines, maps and charts share."""

    title: Optional[Title] = None
    """The heading of the figure."""
    caption: Optional[Line] = None
    """The line below the figure."""
    alt: Optional[Line] = None
    """What the figure shows, for those who cannot see it; written for you where left out."""


class TimelineEvent(Assertable):
    """An event that stands on the timeline only."""

    what: Title
    """The event, in a few words."""
    date: Fact[EdtfDate] = None
    """When it took place."""

    shorthand = "what"


class Timeline(Drawing):
    """A line with the dates of the brief's parts on it."""

    start: Annotated[Optional[EdtfDate], STRUCTURAL] = None
    """Where the line begins; with the first event where left out."""
    end: Annotated[Optional[EdtfDate], STRUCTURAL] = None
    """Where the line ends; with the last event where left out."""
    include: Annotated[Many[TimelinePart], STRUCTURAL] = (TimelinePart.ENGAGEMENTS,)
    """The parts whose dates are shown; the engagements where left out."""
    events: Many[TimelineEvent] = ()
    """Events that stand in no other part."""

    shorthand = "title"


class MapPlace(Assertable):
    """A place that stands on the map only."""

    name: Title
    """The place's name."""
    country: Optional[CountryCode] = None
    """The country it is in."""
    coordinates: Annotated[Optional[Coordinates], STRUCTURAL] = None
    """Latitude, longitude."""

    shorthand = "name"


class Map(Drawing):
    """A map of the deployments."""

    countries: Annotated[Many[CountryCode], STRUCTURAL] = ()
    """Countries to show besides those of the deployments."""
    places: Many[MapPlace] = ()
    """Places to mark besides those of the deployments."""
    disclaimer: Optional[Line] = None
    """The line on borders and names that goes below the map."""

    shorthand = "title"


class Series(Part):
    """One row of numbers in a chart."""

    name: Title
    """What the numbers are of."""
    values: Many[SeriesValue]
    """One number for each category; empty or "not stated" where there is none."""


class ReferenceLine(Part):
    """A line across a chart that the numbers are held against."""

    label: Title
    """What it stands for: NATO guideline."""
    value: Number
    """Where it is drawn."""


class Chart(Drawing, Assertable):
    """A chart of numbers that the sources state."""

    kind: Annotated[ChartKind, STRUCTURAL]
    """line, bar (lying) or column (standing)."""
    title: Title
    """The heading of the chart: what it shows."""
    unit: Optional[Line] = None
    """What the numbers are in: % of GDP."""
    categories: Many[Title]
    """What the numbers stand over, in order: years, countries."""
    series: Many[Series]
    """One or more rows of numbers."""
    reference_lines: Many[ReferenceLine] = ()
    """Lines that the numbers are held against."""

    @model_validator(mode="after")
    def _check_lengths(self) -> Self:
        wanted = len(self.categories)
        for series in self.series:
            if len(series.values) != wanted:
                lengths = f"{len(series.values)} against {wanted}"
                message = f"Series '{series.name}' and the categories differ in length: {lengths}."
                raise refusal("uneven_series", message, "Leave a number empty where there is none.")
        return self


class Figures(Part):
    """The figures of the brief; a template decides where they stand."""

    key_numbers: Many[KeyNumber] = ()
    """Up to four numbers worth a large print."""
    timeline: Optional[Timeline] = None
    """A timeline of the engagements and other dates."""
    map: Optional[Map] = None
    """A map of the deployments."""
    charts: Many[Chart] = ()
    """Charts of numbers that the sources state."""
