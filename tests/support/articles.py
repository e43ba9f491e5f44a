"""The articles that the evidence checks and `brief draft` are measured on, and the marks in them.

The form of the marks is told at the top of ``gulf-of-guinea/marks.yaml``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

ARTICLES = Path(__file__).parents[1] / "evidence/articles"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a careful reader marks in a paragraph, counted from 1."""

    paragraph: int


@dataclass(frozen=True, slots=True)
class MarkedQuote(Mark):
    words: str
    speaker: str | None
    """The full name, which may stand in another paragraph; None where a document speaks."""
    via: str | None


@dataclass(frozen=True, slots=True)
class MarkedOfficial(Mark):
    name: str
    rank: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class MarkedEngagement(Mark):
    date: str | None
    """EDTF, as exact as the article is; None where it gives no date."""
    place: str
    what: str


@dataclass(frozen=True, slots=True)
class MarkedCommitment(Mark):
    number: str


@dataclass(frozen=True, slots=True)
class MarkedDeployment(Mark):
    mission: str | None
    place: str | None
    strength: str | None


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is marked in an article."""

    quotes: tuple[MarkedQuote, ...]
    officials: tuple[MarkedOfficial, ...]
    engagements: tuple[MarkedEngagement, ...]
    commitments: tuple[MarkedCommitment, ...]
    deployments: tuple[MarkedDeployment, ...]


AnyMark = TypeVar("AnyMark", bound=Mark)


def article_names() -> list[str]:
    """Return the names of the folders that hold an article, a brief on it and marks in it."""
    return sorted(path.parent.name for path in ARTICLES.glob("*/brief.yaml"))


def article_file(name: str) -> Path:
    """Return the file of an article."""
    (file,) = (ARTICLES / name).glob("article.*")
    return file


def article_marks(name: str) -> Marks:
    """Return what is marked in an article."""
    text = (ARTICLES / name / "marks.yaml").read_text(encoding="utf-8")
    lists = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes texts only

    def marked(key: str, kind: type[AnyMark]) -> tuple[AnyMark, ...]:
        return tuple(_mark(fields, kind) for fields in lists[key])

    return Marks(
        marked("quotes", MarkedQuote),
        marked("officials", MarkedOfficial),
        marked("engagements", MarkedEngagement),
        marked("commitments", MarkedCommitment),
        marked("deployments", MarkedDeployment),
    )


def _mark(fields: dict[str, str], kind: type[AnyMark]) -> AnyMark:
    texts = {key: None if text == "null" else text for key, text in fields.items()}
    return kind(**{**texts, "paragraph": int(fields["paragraph"])})  # type: ignore[arg-type]
