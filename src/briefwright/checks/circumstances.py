"""What checks know besides the brief: texts of its sources, verdicts, the day, the rules."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.evidence import ArchivedText, EvidenceLock, Verification
from briefwright.theme import HouseStyle, Period


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a brief is checked against."""

    texts: Mapping[str, ArchivedText] = field(default_factory=dict)
    """The texts at hand, by the id of their source."""
    verifications: tuple[Verification, ...] = ()
    """What came of holding the brief's claims against them, or against the lock."""
    lock: EvidenceLock | None = None
    """What was verified when all texts were at hand, so far as it is about the same texts."""
    today: datetime.date | None = None
    """The day of the check; None where nothing depends on it."""
    house_style: HouseStyle | None = None
    """What the theme asks of words in the brief's language; None where there is no theme."""
    facts_current_for: Period | None = None
    """How old facts may be."""
