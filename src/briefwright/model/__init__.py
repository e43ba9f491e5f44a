"""The model: frozen values of briefs and books; everything else in the house reads these."""

from briefwright.model.addresses import AdmiraltyRating, FilePath, MailAddress, Sha256, WebAddress
from briefwright.model.appendices import Annex, Clearance, Contact, GlossaryEntry, Section
from briefwright.model.assertable import Assertable, Point
from briefwright.model.book import Book, BookEntry, BookPart, TabEntry
from briefwright.model.book_tabs import BookFile, BookFileKind, Tab, book_files
from briefwright.model.brief import Brief
from briefwright.model.commitments import Assistance, Commitment, Response, Threat
from briefwright.model.countries import CountryCode
from briefwright.model.currencies import Money
from briefwright.model.dates import CalendarDate, DatePrecision, EdtfDate
from briefwright.model.deployments import Deployment
from briefwright.model.events import Engagement
from briefwright.model.fields import field_names, is_structural, part_at, part_of_field
from briefwright.model.figures import (
    Chart,
    Figures,
    KeyNumber,
    Map,
    MapPlace,
    ReferenceLine,
    Series,
    Timeline,
    TimelineEvent,
)
from briefwright.model.front_matter import FrontMatter
from briefwright.model.languages import LanguageTag
from briefwright.model.likelihood import (
    BANDS,
    Likelihood,
    LikelihoodBand,
    LikelihoodScale,
    band_of,
    scales_of,
)
from briefwright.model.markings import SCHEMES, Marking
from briefwright.model.meetings import LineToTake, Meeting, PointToMake, Position
from briefwright.model.numbers import Coordinates
from briefwright.model.part import Part
from briefwright.model.people import NativeScript, Official, Photo
from briefwright.model.quotes import Quote, Translation
from briefwright.model.references import (
    Identifier,
    ItemReference,
    PartReference,
    PersonReference,
    SourceReference,
)
from briefwright.model.scalars import NOT_STATED, NotStated, Prose, is_not_stated
from briefwright.model.sources import Source
from briefwright.model.summary import (
    Consideration,
    Development,
    Judgement,
    NextStep,
    Question,
    Recommendation,
    Summary,
)
from briefwright.model.validation import Problem, Validation, validate_brief
from briefwright.model.vocabularies import (
    Action,
    ChartKind,
    ClearanceStatus,
    CommitmentStatus,
    Confidence,
    Decision,
    DeploymentStatus,
    DocumentStatus,
    EngagementKind,
    Origin,
    PlacePrecision,
    QuestionStatus,
    SourceType,
    TimelinePart,
    Trend,
    Vocabulary,
)
from briefwright.model.walk import FilledField, walk_filled_fields, walk_parts

__all__ = [
    "BANDS",
    "NOT_STATED",
    "SCHEMES",
    "Action",
    "AdmiraltyRating",
    "Annex",
    "Assertable",
    "Assistance",
    "Book",
    "BookEntry",
    "BookFile",
    "BookFileKind",
    "BookPart",
    "Brief",
    "CalendarDate",
    "Chart",
    "ChartKind",
    "Clearance",
    "ClearanceStatus",
    "Commitment",
    "CommitmentStatus",
    "Confidence",
    "Consideration",
    "Contact",
    "Coordinates",
    "CountryCode",
    "DatePrecision",
    "Decision",
    "Deployment",
    "DeploymentStatus",
    "Development",
    "DocumentStatus",
    "EdtfDate",
    "Engagement",
    "EngagementKind",
    "Figures",
    "FilePath",
    "FilledField",
    "FrontMatter",
    "GlossaryEntry",
    "Identifier",
    "ItemReference",
    "Judgement",
    "KeyNumber",
    "LanguageTag",
    "Likelihood",
    "LikelihoodBand",
    "LikelihoodScale",
    "LineToTake",
    "MailAddress",
    "Map",
    "MapPlace",
    "Marking",
    "Meeting",
    "Money",
    "NativeScript",
    "NextStep",
    "NotStated",
    "Official",
    "Origin",
    "Part",
    "PartReference",
    "PersonReference",
    "Photo",
    "PlacePrecision",
    "Point",
    "PointToMake",
    "Position",
    "Problem",
    "Prose",
    "Question",
    "QuestionStatus",
    "Quote",
    "Recommendation",
    "ReferenceLine",
    "Response",
    "Section",
    "Series",
    "Sha256",
    "Source",
    "SourceReference",
    "SourceType",
    "Summary",
    "Tab",
    "TabEntry",
    "Threat",
    "Timeline",
    "TimelineEvent",
    "TimelinePart",
    "Translation",
    "Trend",
    "Validation",
    "Vocabulary",
    "WebAddress",
    "band_of",
    "book_files",
    "field_names",
    "is_not_stated",
    "is_structural",
    "part_at",
    "part_of_field",
    "scales_of",
    "validate_brief",
    "walk_filled_fields",
    "walk_parts",
]
