"""Strengths: numbers of people who are sent, and the mission and place that go with each."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.draft.figures_in_text import Figure, figures_of
from briefwright.draft.missions import Mission
from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.draft.when_and_where import Place
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.tokens import bare

_REACH = 3
"""Words between a number and the noun of those who are sent."""


def without_titles(missions: Sequence[Mission], sentence: ReadSentence) -> list[Mission]:
    """Leave out what is part of an office: Commander Joint Forces."""
    roles = [
        role
        for person in sentence.people
        for role in (person.role, person.further_role)
        if role is not None
    ]
    return [
        each
        for each in missions
        if not any(
            role.start <= each.stretch.start < role.end
            or each.stretch.start <= role.start < each.stretch.end
            for role in roles
        )
    ]


def somebody_is_sent(sentence: ReadSentence, rules: Lexicon) -> bool:
    """Tell whether a sentence has a word of sending, serving or being stationed."""
    return any(bare(token) in rules.words("deploying") for token in sentence.tokens)


def strengths_in(paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon) -> list[Figure]:
    """Return the numbers of people: 120 Bulgarian soldiers, 20 serve."""
    forces, verbs = rules.words("forces"), rules.words("deploying")
    found = []
    for figure in figures_of(paragraph, sentence, rules):
        if figure.is_money or figure.number.unit:
            continue
        after = [token for token in sentence.tokens if token.start >= figure.number.end][:_REACH]
        near: list[str] = []
        for token in after:
            if not token.is_word or (
                not near and token.folded in paragraph.words.words("prepositions")
            ):
                break
            near.append(bare(token))
        if any(word in forces for word in near) or (near and near[0] in verbs):
            found.append(figure)
    return found


def mission_of(missions: Sequence[Mission], strength: Figure, end: int) -> Mission | None:
    """Return the mission that a number of people belongs to: after it, or the last before it."""
    after = [each for each in missions if strength.number.end <= each.stretch.start < end]
    before = [each for each in missions if each.stretch.end <= strength.number.start]
    return after[0] if after else before[-1] if before else None


def place_of(strength: Figure, places: Sequence[Place], end: int, *, is_last: bool) -> Place | None:
    """Return the place told after a number of people, or before the last of them."""
    after = [each for each in places if strength.number.end <= each.stretch.start < end]
    before = [each for each in places if each.stretch.end <= strength.number.start]
    if after:
        return after[0]
    return before[-1] if before and is_last else None


def place_of_mission(
    mission: Mission, places: Sequence[Place], missions: Sequence[Mission], sentence: ReadSentence
) -> Place | None:
    """Return the place told right after a mission, before the next one."""
    later = [each.stretch.start for each in missions if each.stretch.start >= mission.stretch.end]
    end = later[0] if later else sentence.stretch.end
    for place in places:
        if mission.stretch.end <= place.stretch.start < end:
            between = [
                token
                for token in sentence.tokens
                if mission.stretch.end <= token.start < place.stretch.start
            ]
            return place if len(between) <= _REACH else None
    return None
