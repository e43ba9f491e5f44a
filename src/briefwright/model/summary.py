"""What the reader must know first: the summary, judgements, and what happens next."""

from briefwright.model.assertable import Assertable, Point
from briefwright.model.dates import EdtfDate
from briefwright.model.likelihood import Likelihood
from briefwright.model.part import Part
from briefwright.model.references import PersonReference
from briefwright.model.scalars import Line, Prose
from briefwright.model.stated import Fact, Many, Optional
from briefwright.model.vocabularies import Confidence, Decision, QuestionStatus


class Summary(Part):
    """What the reader knows after ten seconds: one sentence and three to five points, or prose."""

    bottom_line: Optional[Prose] = None
    """The one sentence to remember, of at most 40 words."""
    points: Many[Point] = ()
    """Three to five points that carry the bottom line."""
    prose: Optional[Prose] = None
    """The summary as running text, in place of or after the points."""

    shorthand = "prose"


class Judgement(Assertable):
    """What the writer concludes, how likely it is and how well founded."""

    text: Prose
    """The judgement; say likelihood here in the words of one yardstick only."""
    likelihood: Fact[Likelihood] = None
    """How likely it is, in the exact words of ICD 203 or of the PHIA yardstick."""
    confidence: Fact[Confidence] = None
    """How well founded the judgement is: high, moderate or low; never in the same sentence."""
    rationale: Fact[Prose] = None
    """What the judgement rests on."""

    shorthand = "text"


class Development(Assertable):
    """Something that is expected to happen next."""

    text: Prose
    """What is expected."""
    date: Fact[EdtfDate] = None
    """When it is expected."""
    likelihood: Fact[Likelihood] = None
    """How likely it is, in the exact words of the brief's yardstick."""

    shorthand = "text"


class Recommendation(Assertable):
    """What the addressee is advised to do."""

    what: Prose
    """The recommended step, beginning with a verb."""
    who: Fact[Line] = None
    """Who should do it."""
    by_when: Fact[EdtfDate] = None
    """When it should be done."""
    decision: Optional[Decision] = None
    """What was decided: pending, agreed, disagreed or discuss."""
    rationale: Optional[Prose] = None
    """Why."""

    shorthand = "what"


class NextStep(Assertable):
    """A step that follows, whatever is decided."""

    what: Prose
    """The step."""
    who: Fact[Line] = None
    """Who takes it."""
    by_when: Fact[EdtfDate] = None
    """When it is due."""

    shorthand = "what"


class Consideration(Assertable):
    """Something to weigh before deciding: legal, financial, presentational …"""

    topic: Optional[Line] = None
    """The heading it stands under: Legal, Budget, Media."""
    text: Prose
    """What there is to weigh."""

    shorthand = "text"


class Question(Assertable):
    """What is not known yet, and whom it was put to."""

    text: Prose
    """The question."""
    put_to: Fact[PersonReference] = None
    """Whom it was put to: the id of an official, or a name."""
    put_on: Fact[EdtfDate] = None
    """When it was put."""
    status: Optional[QuestionStatus] = None
    """open, awaiting answer, answered or declined."""
    answer: Fact[Prose] = None
    """The answer, where there is one."""

    shorthand = "text"
