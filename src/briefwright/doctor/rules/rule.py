"""What a rule is: its id, the standard it comes from, what it is about and how to keep it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Concern(Enum):
    """The question that a broken rule answers with no."""

    ACCESSIBLE = "accessible"
    ARCHIVAL = "archival"
    ARCHIVAL_TEXT = "archival with text"
    """Asked by PDF/A levels U and A only: text must be readable by programs."""
    ARCHIVAL_TAGS = "archival with structure"
    """Asked by PDF/A level A only: the file must be tagged."""
    SOUND = "sound"
    """Asked of Word files: does Word open them, and does everything in them lead somewhere."""
    CLEAN = "clean"
    """Asked of Word files: do they hold only what readers are meant to see."""
    ADVICE = "advice"
    """Only a person can judge it, or validators differ on it: no verdict depends on it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: stable id, the concerns it belongs to, clause, short title, and the cure."""

    id: str
    concerns: tuple[Concern, ...]
    clause: str
    title: str
    cure: str

    @property
    def is_advice(self) -> bool:
        """Tell whether a verdict may be yes although it is broken."""
        return self.concerns == (Concern.ADVICE,)


ACCESSIBLE = (Concern.ACCESSIBLE,)
ARCHIVAL = (Concern.ARCHIVAL,)
BOTH = (Concern.ACCESSIBLE, Concern.ARCHIVAL)
SOUND = (Concern.SOUND,)
CLEAN = (Concern.CLEAN,)
ADVICE = (Concern.ADVICE,)
