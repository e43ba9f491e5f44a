"""The cast: the people of an article, each once, and whom a mention means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefwright.draft.identifiers import Identifiers
from briefwright.draft.items import Field, Item
from briefwright.draft.reading import ReadParagraph
from briefwright.recognition.people import Person, PersonMention, Stretch, gathered, known_by
from briefwright.recognition.places import countries_in
from briefwright.recognition.tokens import Token, bare, follows, tokens_in


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the article under the id by which the brief refers to them."""

    id: str
    person: Person


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody whom the article gives a title, or the word."""

    members: tuple[Member, ...]
    others: tuple[str, ...]
    """Names that may be people, or something else."""
    _by_name: Mapping[str, list[Person]]
    _by_place: Mapping[tuple[int, int], Person]
    _by_person: Mapping[str, Member]

    def who(self, paragraph: ReadParagraph, mention: PersonMention) -> tuple[Member, ...]:
        """Return whom a mention may mean: one if that is sure, none for nobody known."""
        itself = self._by_place.get((paragraph.index, mention.name.start))
        people = [itself] if itself else self._by_name.get(mention.name.of(paragraph.text), [])
        if len(people) > 1:
            people = _told_apart(people, paragraph, mention)
        return tuple(self._by_person[person.name] for person in people)


def _told_apart(
    people: Sequence[Person], paragraph: ReadParagraph, mention: PersonMention
) -> list[Person]:
    """Return those of several with one name that the mention itself or its paragraph points to."""
    near = [
        person for person in people if person.is_named_in_full(paragraph.index, mention.name.start)
    ]
    return near if len(near) == 1 else list(people)


def cast_of(
    article: Sequence[ReadParagraph], speakers: frozenset[tuple[int, int]], ids: Identifiers
) -> Cast:
    """Return the people of an article.

    Whoever has a title is one, and whoever speaks: ``speakers`` holds paragraph and beginning of
    the names that do.
    """
    people = gathered(_mentions(article))
    certain = [person for person in people if _is_person(person, speakers)]
    names = {person.name for person in certain}
    members = []
    for person in certain:
        words = person.mentions[0][1].words
        members.append(Member(ids.new(words[-1], person.name, fallback="person"), person))
    others = (person.name for person in people if person.name not in names)
    return Cast(
        tuple(members),
        tuple(dict.fromkeys(others)),
        known_by(certain),
        {
            (index, mention.name.start): person
            for person in certain
            for index, mention in person.mentions
        },
        {member.person.name: member for member in members},
    )


def _mentions(article: Sequence[ReadParagraph]) -> Iterator[tuple[int, PersonMention, str]]:
    for paragraph in article:
        for sentence in paragraph.sentences:
            aside = [each.beside for each in sentence.people if each.beside is not None]
            for mention in sentence.people:
                if any(each.start <= mention.name.start < each.end for each in aside):
                    continue
                yield paragraph.index, mention, mention.name.of(paragraph.text)


def _is_person(person: Person, speakers: frozenset[tuple[int, int]]) -> bool:
    return any(
        mention.has_title or (index, mention.name.start) in speakers
        for index, mention in person.mentions
    )


def officials_of(cast: Cast, article: Sequence[ReadParagraph]) -> tuple[Item, ...]:
    """Return an entry for everybody of the cast."""
    return tuple(_official(member, article) for member in cast.members)


def _official(member: Member, article: Sequence[ReadParagraph]) -> Item:
    mentions = member.person.mentions
    fields = [Field("id", member.id), Field("name", member.person.name)]
    fields += _of_mentions("rank", mentions, article)
    roles = [
        (article[index], role, mention.of)
        for index, mention in mentions
        for role in (mention.role, mention.further_role)
        if role is not None
    ]
    unsure: list[str] = []
    if roles:
        paragraph, stretch, owner = roles[0]
        fields += role_fields(paragraph, stretch, owner)
        stated = next(field.value for field in fields if field.key == "role")
        others = dict.fromkeys(
            _without_owner(given, each).of(given.text) for given, each, _ in roles[1:]
        )
        unsure += [
            f"also called “{role}”" for role in others if role != stated and role not in stated
        ]
    beside = _beside(mentions, article)
    if beside and not any(field.key == "country" for field in fields):
        fields += beside
    if not any(mention.is_full for _, mention in mentions):
        unsure.append("only a family name is given")
    titled = [index for index, mention in mentions if mention.has_title]
    first = titled[:2] or [mentions[0][0]]
    return Item(tuple(fields), tuple(dict.fromkeys(index + 1 for index in first)), tuple(unsure))


def _beside(
    mentions: Sequence[tuple[int, PersonMention]], article: Sequence[ReadParagraph]
) -> list[Field]:
    """Return what a parenthesis behind the name says: a country, or the name in another script."""
    for index, mention in mentions:
        if mention.beside is None:
            continue
        text, words = article[index].text, article[index].words
        inside = mention.beside.of(text)
        if mention.is_of_country:
            lands = countries_in(
                tokens_in(text, words, mention.beside.start, mention.beside.end), words
            )
            return [Field("country", lands[0].code)] if lands else []
        if is_other_script(inside, mention.name.of(text)):
            return [Field("native_script", inside)]
    return []


def is_other_script(one: str, other: str) -> bool:
    """Tell whether two names are in different scripts, as by the Unicode names of their letters."""
    return script_of(one) != script_of(other)


def script_of(name: str) -> str:
    """Return the script of the first letter of a name: LATIN, CYRILLIC, GREEK."""
    letter = next((sign for sign in name if sign.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0]


def _of_mentions(
    key: str, mentions: Sequence[tuple[int, PersonMention]], article: Sequence[ReadParagraph]
) -> list[Field]:
    """Return the longest wording of a rank: Lieutenant General before Lt. Gen."""
    found = [mention.rank.of(article[index].text) for index, mention in mentions if mention.rank]
    return [Field(key, max(found, key=len))] if found else []


def role_fields(paragraph: ReadParagraph, role: Stretch, owner: Stretch | None) -> list[Field]:
    """Return role, organisation and country, as far as the words of an office state them."""
    text, words = paragraph.text, paragraph.words
    start = _without_owner(paragraph, role).start
    tokens = tokens_in(text, words, start, role.end)
    lands = countries_in(tokens, words)
    codes = {land.code for land in lands}
    if owner is not None:
        codes |= {
            land.code
            for land in countries_in(tokens_in(text, words, owner.start, owner.end), words)
        }
    if start > role.start:
        codes |= {
            land.code for land in countries_in(tokens_in(text, words, role.start, start), words)
        }
    if (
        words.flag("modifiers_first")
        and lands
        and lands[0].is_adjective
        and lands[0].stretch.start == start
    ):
        start = tokens[1].start if len(tokens) > 1 else start
    fields = [Field("role", text[start : role.end])]
    organisation = organisation_in(tokens, paragraph)
    if organisation:
        fields.append(Field("organisation", organisation))
    if len(codes) == 1:
        fields.append(Field("country", codes.pop()))
    return fields


def _without_owner(paragraph: ReadParagraph, role: Stretch) -> Stretch:
    """Return an office without whose it is: Norway's | military representative."""
    tokens = tokens_in(paragraph.text, paragraph.words, role.start, role.end)
    for index, token in enumerate(tokens[:5]):
        if token.folded in ("'s", "'") and index + 1 < len(tokens):
            return Stretch(tokens[index + 1].start, role.end)
        if not token.is_capitalised:
            break
    return role


def organisation_in(tokens: list[Token], paragraph: ReadParagraph) -> str:
    """Return the organisation that is named among tokens; empty where there is none."""
    words = paragraph.words
    for index, token in enumerate(tokens):
        if bare(token) in words.words("organisation_nouns") and token.is_capitalised:
            first = index
            while (
                first
                and tokens[first - 1].is_capitalised
                and follows(tokens[first - 1], tokens[first])
            ):
                first -= 1
            leader = tokens[first - 1].folded if first else ""
            if first < index and (leader in words.words("connectors") or leader in ("'s", "de")):
                return paragraph.text[tokens[first].start : token.end]
    for token in tokens:
        if bare(token) in words.words("organisations") and token.is_acronym:
            return token.text
    return ""
