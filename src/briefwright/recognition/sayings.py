"""Speech: who said what stands in quotation marks, and through what it reached the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import PersonMention, Stretch
from briefwright.recognition.phrases import according_in, channel_in, occasion_in
from briefwright.recognition.subjects import Subject, subject_after, subject_before
from briefwright.recognition.tokens import Token

_NEAR = 3
"""Tokens between a verb of speech and what it speaks of, at most, for that to be sure."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What is known of who said something; every part is a stretch of the same text."""

    speaker: PersonMention | None = None
    attribution: Stretch | None = None
    """A body, a document or an unnamed person that said it."""
    pronoun: Stretch | None = None
    """He, she, they: whoever that is."""
    via: Stretch | None = None
    occasion: Stretch | None = None
    is_ambiguous: bool = False
    """Whether somebody else may have said it just as well."""

    @property
    def is_open(self) -> bool:
        """Whether nobody at all is named."""
        return not (self.speaker or self.attribution or self.pronoun)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a quotation, without those of any quotation."""

    before: Sequence[Token]
    after: Sequence[Token]
    people: Sequence[PersonMention]
    words: Lexicon
    text: str


def saying_of(around: Surroundings) -> Saying:
    """Return who said what stands between ``before`` and ``after``.

    What follows counts first: "…," Rohling said at the forum, according to a press release.
    """
    subject = None
    opens_clause = around.after and around.after[0].folded in around.words.words("clause_openers")
    if not opens_clause:
        subject = _subject(around, list(around.after), is_after=True)
    if subject is None:
        subject = _subject(around, list(around.before), is_after=False)
    saying = _of_subject(subject) if subject else Saying()
    for tokens in (list(around.after), list(around.before)):
        saying = _with_circumstances(saying, tokens, around, has_verb=subject is not None)
    return saying


def _of_subject(subject: Subject) -> Saying:
    if subject.person is not None:
        return Saying(speaker=subject.person, is_ambiguous=subject.is_ambiguous)
    if subject.is_pronoun:
        return Saying(pronoun=subject.stretch)
    return Saying(attribution=subject.stretch)


def _subject(around: Surroundings, tokens: list[Token], *, is_after: bool) -> Subject | None:
    """Return the subject of the verb of speech nearest to the quotation."""
    verbs = [index for index, token in enumerate(tokens) if _is_verb(token, around.words)]
    for index in verbs if is_after else reversed(verbs):
        if is_after:
            found = subject_after(tokens, index, around.people, around.words) or subject_before(
                tokens, index, around.people, around.words
            )
        else:
            found = subject_before(tokens, index, around.people, around.words) or subject_after(
                tokens, index, around.people, around.words
            )
        if found is not None:
            is_nearest = index == (verbs[0] if is_after else verbs[-1])
            return found if is_nearest else replace(found, is_ambiguous=True)
    return None


def _is_verb(token: Token, words: Lexicon) -> bool:
    verbs = words.words("speech_verbs")
    head = token.folded.partition("-")[0]
    return not token.is_capitalised and (
        token.folded in verbs or (token.folded in words.words("pronouns") and head in verbs)
    )


def _with_circumstances(
    saying: Saying, tokens: list[Token], around: Surroundings, *, has_verb: bool
) -> Saying:
    words = around.words
    stretch = according_in(tokens, words)
    if stretch is not None:
        saying = _with_according(saying, stretch, around)
    if has_verb and saying.via is None:
        saying = replace(saying, via=channel_in(tokens, words))
    if has_verb and saying.occasion is None:
        occasion = occasion_in(tokens, words)
        if occasion and any(each.whole.start == occasion.start for each in around.people):
            occasion = None
        is_inside = occasion and saying.via and saying.via.start <= occasion.start < saying.via.end
        saying = saying if is_inside else replace(saying, occasion=occasion)
    return saying


def _with_according(saying: Saying, stretch: Stretch, around: Surroundings) -> Saying:
    inside = [
        person for person in around.people if stretch.start <= person.name.start < stretch.end
    ]
    itself = [person for person in inside if person.whole.start == stretch.start]
    if saying.is_open and itself:
        return replace(saying, speaker=itself[0])
    if saying.is_open:
        return replace(saying, attribution=stretch)
    return saying if saying.via else replace(saying, via=stretch)
