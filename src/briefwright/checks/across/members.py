"""The briefs of a book with their places, and findings that speak of two of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefwright.checks.findings import Places
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.paths import FieldPath, path_text
from briefwright.model import EdtfDate
from briefwright.model.book_members import BoundBrief
from briefwright.theme import Period

_MATTER = {"front": "front matter", "back": "back matter"}
"""What stands for the name of a tab where there is none."""


@dataclass(frozen=True, slots=True)
class Member(BoundBrief):
    """A brief of a book, and where its fields stand."""

    file: str
    """Its file, as it is shown."""
    places: Places = field(repr=False)
    facts_current_for: Period | None = None
    """How old facts may be by the theme that prints it."""

    @property
    def language(self) -> str:
        """Its language without script and region: words of two languages are not compared."""
        return self.brief.language.partition("-")[0].casefold()


@dataclass(frozen=True, slots=True)
class Place:
    """A field of one of the briefs."""

    member: Member
    path: FieldPath
    words: str | None = None
    """The words of the field that are meant, where it is not the whole."""

    @property
    def span(self) -> Span:
        """Where it stands in its file."""
        if self.words is not None:
            return self.member.places.within(self.path, self.words)
        return self.member.places.nearest(self.path)

    def __str__(self) -> str:
        where = _MATTER.get(self.member.tab, f"tab {self.member.tab}")
        return f"in {self.member.file}, line {self.span.line} ({where})"


def disagreement(
    code: str,
    here: Place,
    message: str,
    hint: str,
    severity: Severity = Severity.WARNING,
) -> Diagnostic:
    """Return the finding that one brief says something else than an earlier one."""
    return Diagnostic(code, severity, message, here.span, hint, path_text(here.path))


def are_apart(one: object, other: object) -> bool:
    """Tell whether both are dates and have no day in common."""
    if not isinstance(one, EdtfDate) or not isinstance(other, EdtfDate):
        return False
    return one.last_day < other.first_day or other.last_day < one.first_day
