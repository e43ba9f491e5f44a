"""Dates, held against those of the passages cited and of the paragraphs before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.sourcing.facts import FactFound, not_there, passage_of
from briefwright.checks.sourcing.texts import Scope, SourceText
from briefwright.evidence import SourcePassage, Verdict
from briefwright.model import EdtfDate
from briefwright.model.dates import CalendarDate
from briefwright.recognition.dates import DateMention, PartialDate, relative_years_in

_CONTEXT = 3  # paragraphs before the passage that may set its date
_FARTHEST = 25  # of them, where some are short
_SHORT = 40  # characters
_NEAR_ISSUE = 8  # days around the issue that "on Thursday" may mean
_OTHER_YEAR = 11  # months from the issue within which a date without a year may be of another


def find_date(date: EdtfDate, scopes: Sequence[Scope], *, is_bound: bool = False) -> FactFound:
    """Return where a date or both ends of a period stand; paragraphs before may set the date.

    ``is_bound`` is for a date with which something begins or ends: a day within a period is none.
    """
    points = dict.fromkeys(point for point in (date.start, date.end) if point is not None)
    found = [_find_point(_partial(point), scopes, is_bound=is_bound) for point in points]
    worst = next((each for each in found if each.verdict is not Verdict.FOUND), None)
    return worst or next(iter(found), FactFound(Verdict.UNDECIDED))


def find_deadline(deadline: EdtfDate, scopes: Sequence[Scope]) -> FactFound:
    """Return where a deadline stands; one in December is also borne out by "by the end of 2027"."""
    found = find_date(deadline, scopes, is_bound=True)
    last = deadline.end or deadline.start
    if found.verdict.holds or last is None or last.month != 12 or last.day not in (None, 31):
        return found
    of_year = _find_point(PartialDate(last.year), scopes, is_bound=True)
    return of_year if of_year.verdict.holds else found


def find_partial(date: PartialDate, scopes: Sequence[Scope], *, exactly: bool) -> FactFound:
    """Return where a date that stands in prose stands in what is cited.

    ``exactly`` holds a date with a year against the very paragraphs: a sentence that cites them.
    """
    return _find_point(date, scopes, exactly=exactly and date.year is not None)


def _partial(point: CalendarDate) -> PartialDate:
    if point.approximate or point.uncertain:
        return PartialDate(point.year)
    return PartialDate(point.year, point.month, point.day)


def _find_point(
    wanted: PartialDate, scopes: Sequence[Scope], *, exactly: bool = False, is_bound: bool = False
) -> FactFound:
    for scope in scopes:
        for paragraph in scope.paragraphs if exactly else _with_context(scope):
            for mention in scope.text.dates(paragraph):
                if _bears_out(mention, wanted, scope.text, is_bound=is_bound):
                    return FactFound(Verdict.FOUND, passage_of(mention, paragraph, scope.text))
        if _is_of_issue(wanted, scope, is_bound=is_bound):
            return FactFound(Verdict.FOUND)
    return not_there(scopes, _other_date(scopes))


def _with_context(scope: Scope) -> Sequence[int]:
    """Return the paragraphs cited, then those before them, nearest first."""
    before: list[int] = []
    left = _CONTEXT
    for number in range(scope.paragraphs[0] - 1, max(scope.paragraphs[0] - 1 - _FARTHEST, 0), -1):
        before.append(number)
        left -= len(scope.text.paragraph(number)) >= _SHORT  # rows of tables, headings
        if left == 0:
            break
    return (*scope.paragraphs, *before)


def _bears_out(
    mention: DateMention, wanted: PartialDate, text: SourceText, *, is_bound: bool
) -> bool:
    """Tell whether a date of a source says a date, or says it more exactly."""
    ends = [mention.first] + ([mention.until] if mention.until is not None else [])
    if any(_covers(end, wanted, text) for end in ends):
        return True
    if is_bound or mention.until is None:
        return False
    return _lies_between(wanted, mention.first, mention.until)


def _covers(said: PartialDate, wanted: PartialDate, text: SourceText) -> bool:
    if said.year is None and wanted.year is not None:
        if not _may_be_in_year(said.month, wanted.year, text):
            return False
    elif wanted.year is not None and said.year != wanted.year:
        return False
    if wanted.month is None:
        return said.year is not None or text.issued is not None
    return said.month == wanted.month and (wanted.day is None or said.day == wanted.day)


def _may_be_in_year(month: int | None, year: int, text: SourceText) -> bool:
    """Tell whether a date without a year may be of one: that of the issue, or near the issue."""
    issued = text.issued.start if text.issued is not None else None
    if issued is None or issued.year == year:
        return True
    if issued.month is None or month is None:
        return abs(issued.year - year) == 1
    return abs((year - issued.year) * 12 + month - issued.month) < _OTHER_YEAR


def _lies_between(wanted: PartialDate, first: PartialDate, last: PartialDate) -> bool:
    exact = wanted.day is None or (first.day is not None and last.day is not None)
    exact = exact and (wanted.month is None or (first.month is not None and last.month is not None))
    if not exact:
        return False

    def key(date: PartialDate, *, end: bool) -> tuple[int, int, int]:
        missing = 99 if end else 0
        return (date.year or 0, date.month or missing, date.day or missing)

    return key(first, end=False) <= key(wanted, end=False) and key(wanted, end=True) <= key(
        last, end=True
    )


def _is_of_issue(wanted: PartialDate, scope: Scope, *, is_bound: bool) -> bool:
    """Tell whether a date is near that of publication: "on Thursday", "this year", "last year"."""
    issued = scope.text.issued
    if issued is None or issued.start is None or wanted.year is None:
        return False
    point = issued.start
    if wanted.month is None:
        return _is_year_of_issue(wanted.year - point.year, scope, is_bound=is_bound)
    if wanted.year != point.year or wanted.month != point.month:
        return False
    if wanted.day is None or point.day is None:
        return wanted.day is None
    says_other = any(mention.day is not None for mention in _dates_in(scope))
    return not says_other and abs(wanted.day - point.day) <= _NEAR_ISSUE


def _is_year_of_issue(years_later: int, scope: Scope, *, is_bound: bool) -> bool:
    """Tell whether a year, so many years after that of issue, is one that a passage speaks of.

    What goes on speaks of its own year unsaid; what begins or ends does not, beside another year.
    """
    if years_later == 0 and not (is_bound and any(date.year for date in _dates_in(scope))):
        return True
    return any(
        years_later in relative_years_in(scope.text.paragraph(n), scope.text.language_of(n))
        for n in scope.paragraphs
    )


def _dates_in(scope: Scope) -> Iterator[DateMention]:
    for paragraph in scope.paragraphs:
        yield from scope.text.dates(paragraph)


def _other_date(scopes: Sequence[Scope]) -> SourcePassage | None:
    """Return the first date of what is cited, for showing it."""
    for scope in scopes:
        for paragraph in scope.paragraphs if not scope.is_whole else ():
            for mention in scope.text.dates(paragraph):
                return passage_of(mention, paragraph, scope.text)
    return None
