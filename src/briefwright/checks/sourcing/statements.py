"""What the items of a brief state: numbers, dates and places, of fields and of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefwright.checks.sourcing.date_facts import find_date, find_deadline, find_partial
from briefwright.checks.sourcing.facts import FactFound
from briefwright.checks.sourcing.items import CITATION, Item, citations_in, items_of
from briefwright.checks.sourcing.number_facts import StatedNumber, find_number, noun_after
from briefwright.checks.sourcing.places import find_country, find_place
from briefwright.checks.sourcing.texts import Library, Scope
from briefwright.core.paths import FieldPath
from briefwright.evidence import Claim, ClaimKind, Verdict, Verification
from briefwright.model import (
    Brief,
    EdtfDate,
    Official,
    Part,
    Prose,
    Quote,
    Source,
    SourceReference,
)
from briefwright.model.countries import CountryCode
from briefwright.model.currencies import Money
from briefwright.recognition.countries import countries_named
from briefwright.recognition.currencies import amount_around
from briefwright.recognition.dates import PartialDate, dates_in
from briefwright.recognition.full_stops import sentence_ends
from briefwright.recognition.numbers import NumberMention, numbers_in

# Fields whose words are the desk's own, or are held against the sources in another way.
_NOT_STATEMENTS = frozenset(
    "id name native_script pronunciation honorific attribution via omissions rank role "
    "place organisation note related may_be_same_as term translation occasion rationale "
    "unit categories title caption alt heading body".split()
)
_PROSE_OF_QUOTES = frozenset({"text"})
_AS_OF = frozenset({"as_of", "status_as_of"})
_BOUNDS = frozenset({"since", "until"})
_DATES_OF_DESK = frozenset("last_met by_when due accessed issued review_by put_on".split())
_ITEM = re.compile(r"\n(?=[-*] )")
_LIST_NUMBER = re.compile(r"^ *\d{1,9}[.)](?= )", re.MULTILINE)  # CommonMark 0.31, 5.2


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of prose, and what it cites."""

    prose: str
    first: int
    last: int
    cites: tuple[SourceReference, ...]
    scopes: Sequence[Scope]

    @property
    def words(self) -> str:
        """The stretch; in Markdown, numbers that only count the items of a list are blanked out."""
        text = self.prose
        if isinstance(text, Prose):
            text = _LIST_NUMBER.sub(lambda match: " " * len(match[0]), text)
        return text[self.first : self.last]


def verify_statements(
    brief: Brief, library: Library, elsewhere: Mapping[FieldPath, SourceReference]
) -> Iterator[Verification]:
    """Yield what came of every number, date and place that a passage cited should bear out.

    ``elsewhere`` says where items stand that cite another passage: one fault, one finding.
    """
    language = str(brief.language)
    for name in ("background", "issue"):
        prose = getattr(brief, name)
        if isinstance(prose, Prose):
            yield from _cited_sentences((name,), prose, (), library, language)
    for item in items_of(brief):
        if isinstance(item.part, Source) or item.path[0] == "data":
            continue
        also = (elsewhere[item.path],) if item.path in elsewhere else ()
        yield from _of_item(item, library.scopes((*item.cites, *also)), library, language)


def _of_item(
    item: Item, scopes: Sequence[Scope], library: Library, language: str
) -> Iterator[Verification]:
    states = bool(item.cites) and not item.is_editorial and "reference_lines" not in item.path
    if states:
        yield from _of_structured(item, scopes, language)
    for name in type(item.part).model_fields:
        value = getattr(item.part, name)
        if isinstance(item.part, Quote) and name in _PROSE_OF_QUOTES:
            continue
        path = (*item.path, name)
        if isinstance(value, Prose) and CITATION.search(value):
            cites = item.cites if states and name not in _NOT_STATEMENTS else ()
            yield from _cited_sentences(path, value, cites, library, language)
        elif type(value) in (str, Prose) and states and name not in _NOT_STATEMENTS:
            yield from _of_prose(path, _Stretch(value, 0, len(value), item.cites, scopes), language)


def _of_structured(item: Item, scopes: Sequence[Scope], language: str) -> Iterator[Verification]:
    """Yield the dates, amounts and places that stand in fields of their own."""
    part = item.part
    for name in type(part).model_fields:
        value, path = getattr(part, name), (*item.path, name)
        match value:
            case EdtfDate() if name not in _DATES_OF_DESK:
                claim = Claim(ClaimKind.DATE, path, str(value), item.cites)
                is_later = name in _AS_OF and _confirmed_since(value, scopes)
                if name == "deadline":
                    found = find_deadline(value, scopes)
                else:
                    found = find_date(value, scopes, is_bound=name in _BOUNDS)
                found = FactFound(Verdict.FOUND) if is_later else found
                yield _result(claim, found, scopes)
            case Money():
                number = NumberMention(0, 0, value.value, "", _bare(value.text))
                claim = Claim(ClaimKind.NUMBER, path, value.text, item.cites)
                stated = StatedNumber(number, currencies=frozenset((value.currency,)))
                yield _result(claim, find_number(stated, scopes), scopes)
            case _:
                pass
    yield from _of_place(item, part, scopes, language)
    yield from _of_chart(item, part, scopes)


def _confirmed_since(as_of: EdtfDate, scopes: Sequence[Scope]) -> bool:
    """Tell whether a date of confirmation is that of a source's issue, or a later one."""
    issued = [scope.text.issued for scope in scopes if scope.text.issued is not None]
    return any(as_of.last_day >= date.first_day for date in issued)


def _bare(amount: str) -> str:
    return amount.split(" ", 1)[-1]


def _of_place(
    item: Item, part: Part, scopes: Sequence[Scope], language: str
) -> Iterator[Verification]:
    """Yield the place of an item, and its country where no place tells it."""
    values = vars(part)
    place, is_told = values.get("place"), False
    if isinstance(place, str):
        claim = Claim(ClaimKind.PLACE, (*item.path, "place"), place, item.cites)
        found = find_place(place, scopes, language)
        yield _result(claim, found, scopes)
        is_told = found.verdict.holds
    country = values.get("country")
    codes = country if isinstance(country, tuple) else (country,)
    for index, code in enumerate(codes):
        if isinstance(code, CountryCode):
            path = (*item.path, "country") + ((index,) if isinstance(country, tuple) else ())
            claim = Claim(ClaimKind.PLACE, path, str(code), item.cites)
            is_official = isinstance(part, Official)
            found = find_country(code, scopes, anywhere=is_official)
            is_known = is_told or (is_official and not _names_countries(part, scopes))
            if not found.verdict.holds and (is_known or isinstance(place, str)):
                found = FactFound(Verdict.UNDECIDED)
            yield _result(claim, found, scopes)


def _names_countries(official: Part, scopes: Sequence[Scope]) -> bool:
    """Tell whether a source speaks of any country where it names a person.

    Most do not: whom somebody acts for is then the desk's knowledge.
    """
    family = str(vars(official)["name"]).split()[-1]
    return any(
        family in words and countries_named(words, scope.text.language)
        for scope in scopes
        for words in map(scope.text.paragraph, scope.paragraphs)
    )


def _of_chart(item: Item, part: Part, scopes: Sequence[Scope]) -> Iterator[Verification]:
    """Yield the numbers of a chart."""
    for row, series in enumerate(getattr(part, "series", ())):
        for column, value in enumerate(series.values):
            if isinstance(value, Decimal):
                number = NumberMention(0, 0, value, "", str(value))
                path = (*item.path, "series", row, "values", column)
                claim = Claim(ClaimKind.NUMBER, path, str(value), item.cites)
                yield _result(claim, find_number(StatedNumber(number), scopes), scopes)


def _cited_sentences(
    path: FieldPath,
    prose: str,
    cites: tuple[SourceReference, ...],
    library: Library,
    language: str,
) -> Iterator[Verification]:
    """Yield the facts of prose with citations in it: each sentence by those that close it."""

    def held(first: int, last: int, cited: tuple[SourceReference, ...]) -> Iterator[Verification]:
        if cited and prose[first:last].strip():
            stretch = _Stretch(prose, first, last, cited, library.scopes(cited))
            yield from _of_prose(path, stretch, language)

    place = 0
    for group in _groups(prose):
        start = group[0][0].start()
        spoken = prose[place:start].rstrip(".!? \n")
        ends = [match.end() for match in _ITEM.finditer(spoken)]
        ends += sentence_ends(spoken, language)
        first = place + max(ends, default=0)
        yield from held(place, first, cites)
        yield from held(first, start, (*(reference for _, reference in group), *cites))
        place = group[-1][0].end()
    yield from held(place, len(prose), cites)


def _groups(prose: str) -> Iterator[Sequence[tuple[re.Match[str], SourceReference]]]:
    """Yield the citations of prose; those that stand together, together."""
    group: list[tuple[re.Match[str], SourceReference]] = []
    for match, reference in citations_in(prose):
        if group and prose[group[-1][0].end() : match.start()].strip(" ;,"):
            yield group
            group = []
        group.append((match, reference))
    if group:
        yield group


def _of_prose(path: FieldPath, stretch: _Stretch, language: str) -> Iterator[Verification]:
    """Yield the dates, numbers and countries of a stretch of prose."""
    scopes, cites, words = stretch.scopes, stretch.cites, stretch.words
    is_field = path[-1] in ("target", "value", "baseline", "strength")
    dates = dates_in(words, language)
    exactly = CITATION.match(stretch.prose, stretch.last) is not None
    for date in dates:
        claim = Claim(ClaimKind.DATE, path, date.written, cites)
        for point in (date.first, date.until):
            if isinstance(point, PartialDate):
                found = _date_or_number(point, date.written, scopes, exactly=exactly)
                yield _result(claim, found, scopes)
                if not found.verdict.holds:
                    break
    for number in numbers_in(words, language):
        if any(date.start < number.end and number.start < date.end for date in dates):
            continue
        amount, currencies = amount_around(words, number.start, number.end)
        claim = Claim(ClaimKind.NUMBER, path, amount, cites)
        noun = noun_after(words, number)
        stated = StatedNumber(number, noun, currencies, in_prose=not is_field)
        yield _result(claim, find_number(stated, scopes), scopes)
    yield from _countries(path, words, cites, scopes, language)


def _date_or_number(
    point: PartialDate, written: str, scopes: Sequence[Scope], *, exactly: bool
) -> FactFound:
    """Return what came of a date; four figures that look like a year may be a number, too."""
    found = find_partial(point, scopes, exactly=exactly)
    if not found.verdict.holds and point.month is None and point.year is not None:
        number = NumberMention(0, 0, Decimal(point.year), "", written)
        as_number = find_number(StatedNumber(number), scopes)
        if as_number.verdict is Verdict.FOUND:
            return as_number
    return found


def _countries(
    path: FieldPath,
    words: str,
    cites: tuple[SourceReference, ...],
    scopes: Sequence[Scope],
    language: str,
) -> Iterator[Verification]:
    """Yield the countries that prose names; they must stand somewhere in the sources cited."""
    for code, name in countries_named(words, language).items():
        claim = Claim(ClaimKind.PLACE, path, name, cites)
        yield _result(claim, find_country(code, scopes, anywhere=True), scopes)


def _result(claim: Claim, found: FactFound | None, scopes: Sequence[Scope]) -> Verification:
    there = {scope.text.id for scope in scopes}
    all_there = all(cite.source in there for cite in claim.cites)
    if not scopes or found is None or not (all_there or found.verdict.holds):
        return Verification(claim, Verdict.NOT_CHECKED)  # another source may say so
    verification = Verification(claim, found.verdict, found.passage)
    if found.passage is None and found.verdict is Verdict.NOT_FOUND and not scopes[0].is_whole:
        text, number = scopes[0].text, scopes[0].paragraphs[0]
        first = text.start_of(number)
        whole = text.passage(first, first + len(text.paragraph(number)))
        return replace(verification, passage=whole)
    return verification
