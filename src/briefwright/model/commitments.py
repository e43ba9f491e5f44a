"""What states and organisations promised, gave, and did in answer to threats."""

from briefwright.model.assertable import Assertable
from briefwright.model.currencies import Money
from briefwright.model.dates import EdtfDate
from briefwright.model.likelihood import Likelihood
from briefwright.model.scalars import Line, Prose
from briefwright.model.stated import Fact
from briefwright.model.vocabularies import CommitmentStatus, Trend


class Commitment(Assertable):
    """Something that was promised, and where it stands."""

    by: Fact[Line] = None
    """Who promised it."""
    what: Prose
    """What was promised."""
    measure: Fact[Line] = None
    """What it is measured by: "defence spending as a share of GDP"."""
    target: Fact[Line] = None
    """The value to reach: "2 %"."""
    value: Fact[Line] = None
    """The value reached, as the source states it."""
    baseline: Fact[Line] = None
    """The value at the start."""
    deadline: Fact[EdtfDate] = None
    """When it is due."""
    status: Fact[CommitmentStatus] = None
    """pledged, on track, met, exceeded, ongoing, missed, withdrawn or unknown."""
    status_as_of: Fact[EdtfDate] = None
    """The date of that status."""
    evidence: Fact[Prose] = None
    """What shows it."""

    shorthand = "what"


class Assistance(Assertable):
    """Help that was given."""

    what: Prose
    """What was given."""
    donor: Fact[Line] = None
    """Who gave it."""
    recipient: Fact[Line] = None
    """Who received it."""
    framework: Fact[Line] = None
    """The programme or fund it went through."""
    amount: Fact[Money] = None
    """Its worth, the currency's code first: EUR 2.5 million."""
    date: Fact[EdtfDate] = None
    """When it was given."""

    shorthand = "what"


class Threat(Assertable):
    """A danger, and who is behind it."""

    what: Prose
    """The danger."""
    actor: Fact[Line] = None
    """Who is behind it, as the source says."""
    trend: Fact[Trend] = None
    """rising, steady, falling or unknown."""
    likelihood: Fact[Likelihood] = None
    """How likely it is, in the exact words of the brief's yardstick."""
    impact: Fact[Line] = None
    """What it would do."""

    shorthand = "what"


class Response(Assertable):
    """What was done about a threat; name the threat under related."""

    what: Prose
    """What was done."""
    by: Fact[Line] = None
    """Who did it."""
    date: Fact[EdtfDate] = None
    """When."""

    shorthand = "what"
