"""Forces and staff abroad."""

from typing import Annotated

from briefwright.model.assertable import Assertable
from briefwright.model.countries import CountryCode
from briefwright.model.dates import EdtfDate
from briefwright.model.numbers import Coordinates
from briefwright.model.part import STRUCTURAL
from briefwright.model.references import ItemReference
from briefwright.model.scalars import Line, Title
from briefwright.model.stated import Fact, FactMany, Many, Optional
from briefwright.model.vocabularies import DeploymentStatus, PlacePrecision


class Deployment(Assertable):
    """A mission that people were sent to; the map is made of these."""

    mission: Title
    """The mission's name."""
    framework: Fact[Line] = None
    """Under whose flag: NATO, EU, UN, a coalition."""
    lead: Fact[Line] = None
    """The country or organisation in command."""
    place: Fact[Line] = None
    """Where it is."""
    country: FactMany[CountryCode] = ()
    """The country or countries it is in (ISO 3166-1 alpha-2; XK for Kosovo)."""
    coordinates: Annotated[Optional[Coordinates], STRUCTURAL] = None
    """Where the map puts its dot: latitude, longitude."""
    precision: Annotated[Optional[PlacePrecision], STRUCTURAL] = None
    """How exactly the place is known: site, city, country or region."""
    strength: Fact[Line] = None
    """How many people, as the source states it."""
    role: Fact[Line] = None
    """What they do there."""
    since: Fact[EdtfDate] = None
    """When it began."""
    until: Fact[EdtfDate] = None
    """When it ended or is to end."""
    status: Fact[DeploymentStatus] = None
    """planned, ongoing, paused, ended or unknown."""
    may_be_same_as: Many[ItemReference] = ()
    """Ids of deployments that may be the same one, told twice by the sources."""

    shorthand = "mission"
