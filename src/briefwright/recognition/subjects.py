"""Subjects: the person, the body or the pronoun that a verb of speech belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import PersonMention, Stretch
from briefwright.recognition.tokens import Token, bare

_BREAKS = frozenset(';:.!?“”„«»"')
_LONGEST_PHRASE = 12
_NEAR_AFTER = 10


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a verb belongs to."""

    stretch: Stretch
    person: PersonMention | None = None
    is_pronoun: bool = False
    is_ambiguous: bool = False


def subject_after(
    tokens: list[Token], verb: int, people: Sequence[PersonMention], words: Lexicon
) -> Subject | None:
    """Return the subject that follows its verb: said | Rohling, a déclaré | la ministre."""
    inverted = tokens[verb].folded
    if inverted in words.words("pronouns"):
        return Subject(_stretch(tokens, verb, verb + 1), is_pronoun=True)
    before = tokens[verb - 1] if verb else None
    if before is not None and _is_inverted(before, words):
        return Subject(_stretch(tokens, verb - 1, verb), is_pronoun=True)
    start = verb + 1
    while start < len(tokens) and tokens[start].folded in words.words("fillers"):
        start += 1
    if start >= len(tokens):
        return None
    if tokens[start].folded in words.words("by_words"):
        start += 1
    return _phrase_subject(tokens, start, people, words)


def _is_inverted(token: Token, words: Lexicon) -> bool:
    """Tell whether a word is an auxiliary and its pronoun: a-t-il."""
    return "-" in token.text and token.folded in words.words("pronouns")


def _phrase_subject(
    tokens: list[Token], start: int, people: Sequence[PersonMention], words: Lexicon
) -> Subject | None:
    if start >= len(tokens):
        return None
    first = start
    if tokens[first].folded in words.words("determiners") and first + 1 < len(tokens):
        first += 1
    begin, limit = tokens[first].start, tokens[min(first + 1, len(tokens) - 1)].start
    for person in people:
        is_here = begin <= person.whole.start <= limit or (
            person.role is not None and begin <= person.role.start <= limit
        )
        if is_here and (person.is_full or person.has_title or person.whole.start <= begin):
            return Subject(person.whole, person)
    if tokens[start].folded in words.words("pronouns"):
        return Subject(_stretch(tokens, start, start + 1), is_pronoun=True)
    return _body(tokens, start, first, words)


def _body(tokens: list[Token], start: int, first: int, words: Lexicon) -> Subject | None:
    """Return an unnamed speaker, a body or a document that begins at an index."""
    opener = tokens[start]
    is_bare = start == first and opener.folded in words.words("stops")
    if is_bare and not opener.is_capitalised:
        return None
    last = first
    has_speaker = False
    while last < len(tokens) and last - start < _LONGEST_PHRASE:
        token = tokens[last]
        is_end = not token.is_word and token.folded not in ("'s",)
        if is_end or (has_speaker and _ends_body(token, words)):
            break
        if last - first < _NEAR_AFTER // 2:
            has_speaker = has_speaker or _speaks(token, words)
        last += 1
    return Subject(_stretch(tokens, start, last)) if has_speaker and last > first else None


def _ends_body(token: Token, words: Lexicon) -> bool:
    return (
        token.folded in words.words("phrase_ends")
        or token.folded in words.words("channel_openers")
        or token.folded in words.words("speech_verbs")
    )


def _speaks(token: Token, words: Lexicon) -> bool:
    folded = bare(token)
    return (
        folded in words.words("speakers")
        or folded in words.words("organisations")
        or (token.is_capitalised and folded in words.words("organisation_nouns"))
    )


def subject_before(
    tokens: list[Token], verb: int, people: Sequence[PersonMention], words: Lexicon
) -> Subject | None:
    """Return the subject that stands before its verb: Rohling | said."""
    end = verb
    auxiliaries = words.words("auxiliaries")
    while end > 0 and (
        tokens[end - 1].folded in auxiliaries or tokens[end - 1].folded.endswith("ly")
    ):
        end -= 1
    if end == 0:
        return None
    last = tokens[end - 1]
    if last.folded in words.words("pronouns"):
        return Subject(_stretch(tokens, end - 1, end), is_pronoun=True)
    if last.text == ",":
        end = _before_insertion(tokens, end)
        last = tokens[end - 1]
    start = _start_of_clause(tokens, end)
    left, right = tokens[start].start, last.end
    here = [person for person in people if left <= person.name.start < right]
    body = _body_before(tokens, start, end, words)
    for person in reversed(here):
        if person.name.end == right and not _is_of_another(tokens, person, words):
            return Subject(person.whole, person)
    if body is not None and not (here and _is_role_of(here[-1], body)):
        return body
    if not here:
        return None
    return Subject(here[0].whole, here[0], is_ambiguous=len(here) > 1)


def _is_of_another(tokens: list[Token], person: PersonMention, words: Lexicon) -> bool:
    """Tell whether somebody else speaks for a person: a spokesman for | Brandt."""
    before = [token for token in tokens if token.end <= person.whole.start][-1:]
    return bool(before) and before[0].folded in words.words("prepositions")


def _is_role_of(person: PersonMention, body: Subject) -> bool:
    """Tell whether what seems a body is somebody's office: X, head of the agency, said."""
    role = person.role
    has_name = body.stretch.start <= person.name.start < body.stretch.end
    return (
        role is not None
        and not has_name
        and body.stretch.start <= role.end
        and role.start <= body.stretch.end
    )


def _before_insertion(tokens: list[Token], end: int) -> int:
    """Return where a phrase between commas begins that ends just before an index, if one does."""
    for index in range(end - 2, 0, -1):
        if tokens[index].text == ",":
            return index
        if tokens[index].text in _BREAKS:
            break
    return end


def _start_of_clause(tokens: list[Token], end: int) -> int:
    start = end - 1
    while start > 0 and tokens[start - 1].text not in _BREAKS:
        start -= 1
    return start


def _body_before(tokens: list[Token], start: int, end: int, words: Lexicon) -> Subject | None:
    """Return the phrase right before the verb that names a body: the ministry | said."""
    first = end
    while first > start and end - first < _LONGEST_PHRASE:
        token = tokens[first - 1]
        if not token.is_word and token.folded != "'s":
            break
        if token.folded in words.words("clause_openers") or token.folded in words.words(
            "speech_verbs"
        ):
            break
        first -= 1
    if first == end or not any(_speaks(token, words) for token in tokens[first:end]):
        return None
    return Subject(_stretch(tokens, first, end))


def _stretch(tokens: list[Token], first: int, last: int) -> Stretch:
    return Stretch(tokens[first].start, tokens[last - 1].end)
