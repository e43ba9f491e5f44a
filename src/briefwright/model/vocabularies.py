"""Closed vocabularies: the base that reads them, and the words of the brief's fields."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from briefwright.core.suggestions import closest
from briefwright.model.refusals import listed, refusal
from briefwright.model.scalars import Scalar, read_line
from briefwright.model.synonyms import VOCABULARY_SYNONYMS


class Vocabulary(Scalar, StrEnum):
    """Base of the closed vocabularies; the words are exact, in lower case."""

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the member for a word; raises PydanticCustomError listing the allowed words."""
        word = read_line(value)
        try:
            return cls(word)
        except ValueError:
            words = [str(member) for member in cls]
            near = closest(word, words, VOCABULARY_SYNONYMS)
            message = f"'{word}' is not one of the words allowed here: {listed(words)}."
            hint = f"Did you mean '{near}'?" if near else None
            raise refusal("not_in_vocabulary", message, hint) from None


class DocumentStatus(Vocabulary):
    """How far the document is on its way."""

    DRAFT = "draft"
    IN_CLEARANCE = "in clearance"
    CLEARED = "cleared"
    FINAL = "final"
    SUPERSEDED = "superseded"


class Action(Vocabulary):
    """What the reader is asked to do."""

    INFORMATION = "information"
    DECISION = "decision"
    SIGNATURE = "signature"


class Origin(Vocabulary):
    """Whose statement an item is."""

    SOURCE = "source"
    EDITOR = "editor"


class EngagementKind(Vocabulary):
    """What kind of contact took place."""

    VISIT = "visit"
    MEETING = "meeting"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    FORUM = "forum"
    CALL = "call"
    VIDEOCONFERENCE = "videoconference"
    CONSULTATION = "consultation"
    NEGOTIATION = "negotiation"
    EXERCISE = "exercise"
    TRAINING = "training"
    INSPECTION = "inspection"
    CEREMONY = "ceremony"
    OTHER = "other"


class CommitmentStatus(Vocabulary):
    """Where a commitment stands."""

    PLEDGED = "pledged"
    ON_TRACK = "on track"
    MET = "met"
    EXCEEDED = "exceeded"
    ONGOING = "ongoing"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class DeploymentStatus(Vocabulary):
    """Where a deployment stands."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    PAUSED = "paused"
    ENDED = "ended"
    UNKNOWN = "unknown"


class PlacePrecision(Vocabulary):
    """How exactly a place is known."""

    SITE = "site"
    CITY = "city"
    COUNTRY = "country"
    REGION = "region"


class Trend(Vocabulary):
    """Which way something is going."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    UNKNOWN = "unknown"


class Decision(Vocabulary):
    """What the addressee decided on a recommendation."""

    PENDING = "pending"
    AGREED = "agreed"
    DISAGREED = "disagreed"
    DISCUSS = "discuss"


class QuestionStatus(Vocabulary):
    """Where an open question stands."""

    OPEN = "open"
    AWAITING_ANSWER = "awaiting answer"
    ANSWERED = "answered"
    DECLINED = "declined"


class ClearanceStatus(Vocabulary):
    """What an office said when the document was put to it."""

    PENDING = "pending"
    CLEARED = "cleared"
    CLEARED_WITH_COMMENTS = "cleared with comments"
    NOT_CLEARED = "not cleared"


class Confidence(Vocabulary):
    """How well founded a judgement is (ICD 203, PHIA)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class ChartKind(Vocabulary):
    """How a chart draws its series."""

    LINE = "line"
    BAR = "bar"
    COLUMN = "column"


class TimelinePart(Vocabulary):
    """A part of the brief whose dates a timeline may show."""

    ENGAGEMENTS = "engagements"
    COMMITMENTS = "commitments"
    DEPLOYMENTS = "deployments"
    RESPONSES = "responses"
    ASSISTANCE = "assistance"
    OUTLOOK = "outlook"


class SourceType(Vocabulary):
    """What kind of publication a source is; each maps to a type of CSL 1.0.2."""

    ARTICLE = "article"
    NEWS_ARTICLE = "news article"
    PRESS_RELEASE = "press release"
    STATEMENT = "statement"
    SPEECH = "speech"
    INTERVIEW = "interview"
    REPORT = "report"
    BOOK = "book"
    CHAPTER = "chapter"
    LEGISLATION = "legislation"
    TREATY = "treaty"
    DATASET = "dataset"
    BROADCAST = "broadcast"
    WEB_PAGE = "web page"
    POST = "post"
    CORRESPONDENCE = "correspondence"
    DOCUMENT = "document"
