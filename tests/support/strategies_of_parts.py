"""Strategies for the parts of a brief, and what they are built from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from briefwright.model import Vocabulary
from briefwright.model import vocabularies as words
from tests.support.strategies_of_text import (
    dates,
    day_text,
    lines,
    long_words,
    names,
    periods,
    prose,
)

Data = dict[str, Any]
Strategy = st.SearchStrategy[Any]

OFFICIALS = ("ana", "bogdan", "chloe")
DEPLOYMENTS = ("north-mission", "south-mission")
SOURCES = ("article", "report", "letter")
COUNTRIES = ("ME", "XK", "NO", "FR", "GR", "UA")
LANGUAGES = ("en", "fr", "sr-Cyrl", "el", "uk")
NOT_STATED = st.sampled_from(["not stated", "Not stated", None])


def one_of(vocabulary: type[Vocabulary]) -> Strategy:
    """Words of a closed vocabulary."""
    return st.sampled_from([str(word) for word in vocabulary])


def fact(inner: Strategy) -> Strategy:
    """A value, or one of the ways to say that there is none."""
    return st.one_of(inner, inner, NOT_STATED)


def many(inner: Strategy, *, least: int = 0) -> Strategy:
    """A short list, or a single value in its place."""
    return st.one_of(st.lists(inner, min_size=least, max_size=3), inner)


def fact_many(inner: Strategy) -> Strategy:
    """As many, or "not stated"."""
    return st.one_of(many(inner), NOT_STATED)


def mapping(required: Mapping[str, Strategy], optional: Mapping[str, Strategy]) -> Strategy:
    """A mapping with some of its optional keys."""
    return st.fixed_dictionaries(dict(required), optional=dict(optional))


source_references = st.one_of(
    st.sampled_from(SOURCES),
    st.builds(lambda s, n: f"{s}#p{n}", st.sampled_from(SOURCES), st.integers(1, 40)),
    st.builds(
        lambda s, n, m: f"{s}#p{n}-p{n + m}",
        st.sampled_from(SOURCES),
        st.integers(1, 40),
        st.integers(1, 9),
    ),
)
people = st.one_of(st.sampled_from(OFFICIALS), names)
money = st.builds(
    lambda code, value, multiple: f"{code} {value}{multiple}",
    st.sampled_from(["EUR", "USD", "GBP", "UAH"]),
    st.sampled_from(["1", "2.5", "250000", "1,500,000", "12 000"]),
    st.sampled_from(["", " thousand", " million", " billion"]),
)
coordinates = st.one_of(
    st.builds(lambda a, b: f"{a}.5, {b}.25", st.integers(-89, 89), st.integers(-179, 179)),
    st.builds(lambda a, b: [str(a), str(b)], st.integers(-90, 90), st.integers(-180, 180)),
)


def an_item(
    required: Mapping[str, Strategy],
    optional: Mapping[str, Strategy],
    shorthand: Strategy | None = None,
) -> Strategy:
    """An item with what every item may carry; now and then the plain string in its place."""
    common = {
        "source": many(source_references),
        "attribution": fact(lines),
        "as_of": fact(dates),
        "note": prose,
        "origin": one_of(words.Origin),
        "related": many(st.sampled_from(OFFICIALS)),
    }
    whole = mapping(required, {**optional, **common})
    return whole if shorthand is None else st.one_of(whole, whole, shorthand)


def with_ids(items: tuple[str, ...], item: Strategy) -> Strategy:
    """A list with one item for each id, in order."""
    return st.tuples(*(item for _ in items)).map(
        lambda found: [{**data, "id": key} for key, data in zip(items, found, strict=True)]
    )


points = an_item({"text": prose}, {}, prose)
developments = an_item({"text": prose}, {"date": fact(dates)}, prose)
steps = an_item({"what": prose}, {"who": fact(lines), "by_when": fact(dates)}, prose)
spoken_lines = an_item({"line": prose}, {"topic": lines}, prose)
spoken_points = an_item({"text": prose}, {"topic": lines}, prose)

officials = an_item(
    {"name": names},
    {
        "rank": fact(lines),
        "role": fact(lines),
        "organisation": fact(lines),
        "country": fact(st.sampled_from(COUNTRIES)),
        "honorific": fact(lines),
        "pronunciation": fact(lines),
        "native_script": fact(
            st.one_of(
                names, mapping({"text": names}, {"language": st.sampled_from(["sr-Cyrl", "el"])})
            )
        ),
        "bio": fact(prose),
        "since": fact(dates),
        "last_met": fact(dates),
    },
)
engagements = an_item(
    {"what": names},
    {
        "kind": one_of(words.EngagementKind),
        "date": fact(st.one_of(dates, periods)),
        "place": fact(lines),
        "country": fact(st.sampled_from(COUNTRIES)),
        "participants": fact_many(people),
        "topics": fact_many(points),
        "outcomes": fact_many(points),
    },
    names,
)
commitments = an_item(
    {"what": prose},
    {
        "by": fact(lines),
        "measure": fact(lines),
        "target": fact(lines),
        "value": fact(lines),
        "baseline": fact(lines),
        "deadline": fact(dates),
        "status": fact(one_of(words.CommitmentStatus)),
        "status_as_of": fact(dates),
        "evidence": fact(prose),
    },
    prose,
)
deployments = an_item(
    {"mission": names},
    {
        "framework": fact(lines),
        "lead": fact(lines),
        "place": fact(lines),
        "country": fact_many(st.sampled_from(COUNTRIES)),
        "coordinates": coordinates,
        "precision": one_of(words.PlacePrecision),
        "strength": fact(lines),
        "role": fact(lines),
        "since": fact(st.one_of(dates, periods)),
        "status": fact(one_of(words.DeploymentStatus)),
        "may_be_same_as": many(st.sampled_from(DEPLOYMENTS)),
    },
)
quotes = an_item(
    {"text": lines},
    {
        "speaker": fact(people),
        "occasion": fact(lines),
        "date": fact(dates),
        "via": fact(lines),
        "language": st.sampled_from(LANGUAGES),
        "translation": st.one_of(lines, mapping({"text": lines}, {"by": fact(names)})),
        "omissions": lines,
    },
    lines,
)
assistance = an_item(
    {"what": prose},
    {
        "donor": fact(lines),
        "recipient": fact(lines),
        "framework": fact(lines),
        "amount": fact(money),
        "date": fact(dates),
    },
    prose,
)
responses = an_item({"what": prose}, {"by": fact(lines), "date": fact(dates)}, prose)
considerations = an_item({"text": prose}, {"topic": lines}, prose)
recommendations = an_item(
    {"what": prose},
    {
        "who": fact(lines),
        "by_when": fact(dates),
        "decision": one_of(words.Decision),
        "rationale": prose,
    },
    prose,
)
questions = an_item(
    {"text": prose},
    {
        "put_to": fact(people),
        "put_on": fact(dates),
        "status": one_of(words.QuestionStatus),
        "answer": fact(prose),
    },
    prose,
)
positions = an_item({"text": prose}, {"who": fact(people), "topic": lines}, prose)
sections = an_item(
    {"heading": names, "body": prose},
    {"after": st.sampled_from(["summary", "officials", "quotes", "sources"])},
)
meetings = st.one_of(
    names,
    mapping(
        {},
        {
            "what": names,
            "date": fact(dates),
            "time": fact(st.just("15:30–16:15")),
            "place": fact(lines),
            "counterparts": many(people),
            "delegation": many(people),
            "language": fact(lines),
        },
    ),
)
sources = mapping(
    {"title": lines},
    {
        "type": one_of(words.SourceType),
        "author": fact_many(names),
        "publisher": fact(lines),
        "issued": fact(dates),
        "url": fact(st.just("https://www.example.org/a?b=c&d=%20e")),
        "language": st.sampled_from(LANGUAGES),
        "reliability": fact(st.sampled_from(["A1", "B2", "F6"])),
        "note": prose,
    },
)
clearances = st.one_of(
    names,
    mapping(
        {"name": names},
        {
            "role": fact(lines),
            "date": fact(day_text),
            "status": fact(one_of(words.ClearanceStatus)),
            "note": prose,
        },
    ),
)
contacts = st.one_of(
    names,
    mapping(
        {"name": names},
        {
            "role": lines,
            "organisation": lines,
            "email": st.just("desk@example.org"),
            "telephone": st.just("+382 20 000 000"),
        },
    ),
)
annexes = st.one_of(names, mapping({"title": names}, {"body": prose}))
glossary = st.one_of(names, mapping({"term": st.one_of(names, long_words)}, {"definition": prose}))
summaries = st.one_of(
    prose, mapping({}, {"bottom_line": prose, "points": many(points), "prose": prose})
)
