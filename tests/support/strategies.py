"""Hypothesis strategies for briefs: raw data as the loader yields it, valid in every part.

``brief_data()`` is a whole brief: mappings, lists, text and None, with shorthands here and there.
Every letter is in Source Sans 3 and Source Serif 4; no check finds an error in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from briefwright.model import SCHEMES, scales_of
from briefwright.model import vocabularies as words
from briefwright.model.likelihood import Likelihood, LikelihoodScale
from tests.support.strategies_of_parts import (
    COUNTRIES,
    DEPLOYMENTS,
    NOT_STATED,
    OFFICIALS,
    SOURCES,
    Data,
    Strategy,
    an_item,
    annexes,
    assistance,
    clearances,
    commitments,
    considerations,
    contacts,
    deployments,
    engagements,
    fact,
    glossary,
    many,
    mapping,
    meetings,
    officials,
    one_of,
    points,
    positions,
    questions,
    quotes,
    recommendations,
    responses,
    sections,
    sources,
    spoken_lines,
    spoken_points,
    steps,
    summaries,
    with_ids,
)
from tests.support.strategies_of_text import (
    dates,
    day_text,
    lines,
    names,
    prose,
)


def _likely_items(scale: LikelihoodScale) -> Mapping[str, Strategy]:
    """Parts with likelihoods, all in the words of one yardstick."""
    likelihood = fact(
        st.sampled_from([str(word) for word in Likelihood if scale in scales_of(word)])
    )
    return {
        "judgements": an_item(
            {"text": prose},
            {
                "likelihood": likelihood,
                "confidence": fact(one_of(words.Confidence)),
                "rationale": fact(prose),
            },
            prose,
        ),
        "threats": an_item(
            {"what": prose},
            {
                "actor": fact(lines),
                "trend": fact(one_of(words.Trend)),
                "likelihood": likelihood,
                "impact": fact(lines),
            },
            prose,
        ),
        "outlook": an_item({"text": prose}, {"date": fact(dates), "likelihood": likelihood}, prose),
    }


@st.composite
def charts(draw: Callable[[Strategy], Any]) -> Data:
    """Charts whose rows are as long as their categories."""
    count = draw(st.integers(1, 4))
    number = st.one_of(st.sampled_from(["0", "1.5", "-3", "1_000"]), NOT_STATED)
    row = st.fixed_dictionaries(
        {"name": names, "values": st.lists(number, min_size=count, max_size=count)}
    )
    required = {
        "kind": one_of(words.ChartKind),
        "title": names,
        "categories": st.lists(names, min_size=count, max_size=count),
        "series": st.lists(row, min_size=1, max_size=2),
    }
    return dict(draw(mapping(required, {"unit": lines, "caption": lines, "alt": lines})))


figures = mapping(
    {},
    {
        "key_numbers": many(an_item({"value": names}, {"label": lines}, names)),
        "timeline": st.one_of(
            names,
            mapping(
                {},
                {
                    "title": names,
                    "include": many(one_of(words.TimelinePart)),
                    "events": many(an_item({"what": names}, {"date": fact(dates)}, names)),
                },
            ),
        ),
        "map": st.one_of(
            names, mapping({}, {"countries": many(st.sampled_from(COUNTRIES)), "alt": lines})
        ),
        "charts": many(charts()),
    },
)
free_data = st.dictionaries(
    st.sampled_from(["season", "posts", "code"]),
    st.recursive(
        lines,
        lambda inner: st.one_of(
            st.lists(inner, max_size=2), st.dictionaries(st.just("key"), inner, max_size=1)
        ),
        max_leaves=4,
    ),
    max_size=2,
)
PARTS: Mapping[str, Strategy] = {
    "key_messages": many(points),
    "background": prose,
    "issue": prose,
    "meeting": meetings,
    "objectives": many(points),
    "positions": many(positions),
    "points_to_make": many(spoken_points),
    "if_raised": many(spoken_lines),
    "lines_to_take": many(spoken_lines),
    "engagements": many(engagements),
    "commitments": many(commitments),
    "quotes": many(quotes),
    "responses": many(responses),
    "assistance": many(assistance),
    "considerations": many(considerations),
    "recommendations": many(recommendations),
    "next_steps": many(steps),
    "questions": many(questions),
    "clearance": many(clearances),
    "figures": figures,
    "sections": many(sections),
    "glossary": many(glossary),
    "contacts": many(contacts),
    "annexes": many(annexes),
    "data": free_data,
}
FRONT_MATTER: Mapping[str, Strategy] = {
    "subtitle": lines,
    "series": lines,
    "reference": st.just("WB/2025/004"),
    "date": day_text,
    "version": st.sampled_from(["1.0", "1.10", "2"]),
    "status": one_of(words.DocumentStatus),
    "language": st.sampled_from(["en", "en-GB", "fr"]),
    "originator": lines,
    "addressee": many(lines),
    "authors": many(names),
    "action": one_of(words.Action),
    "distribution": many(lines),
}


@st.composite
def brief_data(draw: Callable[[Strategy], Any]) -> Data:
    """Whole briefs: front matter and a handful of parts, what they refer to always included."""
    scale = draw(st.sampled_from(list(LikelihoodScale)))
    parts = {**PARTS, **{name: many(item) for name, item in _likely_items(scale).items()}}
    chosen = draw(st.lists(st.sampled_from(sorted(parts)), max_size=8, unique=True))
    required = {
        "title": names,
        "summary": summaries,
        "officials": with_ids(OFFICIALS, officials),
        "deployments": with_ids(DEPLOYMENTS, deployments),
        "sources": with_ids(SOURCES, sources),
        **{name: parts[name] for name in chosen},
    }
    data = dict(draw(mapping(required, FRONT_MATTER)))
    marking = draw(st.one_of(st.none(), markings()))
    if marking is not None:
        data["marking"] = marking
    return data


@st.composite
def markings(draw: Callable[[Strategy], Any]) -> str | Data:
    """Markings of the known schemes and of one's own, as a label or in full."""
    label = draw(st.sampled_from([label for labels in SCHEMES.values() for label in labels]))
    if draw(st.booleans()):
        return str(label)
    full = mapping({"label": st.just(label)}, {"caveats": many(lines), "handling": lines})
    return dict(draw(full))
