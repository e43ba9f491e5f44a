"""Quotes of a draft: what stands in quotation marks and was said, with who said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.draft.cast import Cast
from briefwright.draft.identifiers import Identifiers
from briefwright.draft.items import Field, Item
from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.recognition.quotations import Quotation
from briefwright.recognition.sayings import Saying, Surroundings, saying_of
from briefwright.recognition.tokens import Token, bare, tokens_in

_WORDS_OF_A_TITLE = 8
_LONG_WORD = 4
_WORDS_OF_A_SCARE = 2
_WORDS_OF_AN_ID = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation and what is known of who said it."""

    paragraph: ReadParagraph
    quotation: Quotation
    saying: Saying
    is_title: bool = False
    """Whether it looks like the title of a work or an event, not like speech."""
    said_in: int = 0
    """The index of the paragraph in which the speaker is named."""


def said_in(article: Sequence[ReadParagraph]) -> tuple[Said, ...]:
    """Return the quotations of an article with their speakers as far as the text names them."""
    found: list[Said] = []
    known = _full_names(article)
    for paragraph in article:
        for quotation in paragraph.quotations:
            found.append(_said(paragraph, quotation, found, article, known))
    return tuple(found)


def _full_names(article: Sequence[ReadParagraph]) -> frozenset[str]:
    """Return what those whom the article names in full may be called."""
    return frozenset(
        name
        for paragraph in article
        for sentence in paragraph.sentences
        for mention in sentence.people
        if mention.is_full
        for name in mention.family_names
    )


def speakers_in(sayings: Sequence[Said]) -> frozenset[tuple[int, int]]:
    """Return paragraph and beginning of the names of those who speak."""
    return frozenset(
        (each.said_in, each.saying.speaker.name.start)
        for each in sayings
        if each.saying.speaker is not None
    )


def _said(
    paragraph: ReadParagraph,
    quotation: Quotation,
    earlier: list[Said],
    article: Sequence[ReadParagraph],
    known: frozenset[str],
) -> Said:
    if _is_title(paragraph, quotation):
        return Said(paragraph, quotation, Saying(), is_title=True, said_in=paragraph.index)
    before, after = _outside(paragraph, quotation)
    people = [
        person
        for sentence in _around(paragraph, quotation)
        for person in sentence.people
        if person.is_full or person.has_title or person.words[-1] in known
    ]
    if _is_scare(paragraph, quotation):
        return Said(paragraph, quotation, Saying(), said_in=paragraph.index)
    saying = saying_of(Surroundings(before, after, people, paragraph.words, paragraph.text))
    if not saying.is_open:
        return Said(paragraph, quotation, saying, said_in=paragraph.index)
    carried = _carried(
        paragraph, quotation, earlier, has_words=bool(_words(before) or _words(after))
    )
    if carried is not None:
        return Said(paragraph, quotation, carried.saying, said_in=carried.said_in)
    introduced = _introduced(paragraph, quotation, article)
    return introduced or Said(paragraph, quotation, saying, said_in=paragraph.index)


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.is_word for token in tokens)


def _around(paragraph: ReadParagraph, quotation: Quotation) -> list[ReadSentence]:
    return paragraph.sentences_over(quotation.outer_start + 1, quotation.outer_end)


def _outside(paragraph: ReadParagraph, quotation: Quotation) -> tuple[list[Token], list[Token]]:
    """Return the tokens of the sentence before and after a quotation, without other quotations."""
    before: list[Token] = []
    after: list[Token] = []
    for sentence in _around(paragraph, quotation):
        for token in sentence.unquoted:
            (before if token.start < quotation.outer_start else after).append(token)
    return before, after


def _is_title(paragraph: ReadParagraph, quotation: Quotation) -> bool:
    """Tell whether the words look like a title: capitalised, few, and no speech mark-off."""
    words = quotation.words.split()
    if len(words) > _WORDS_OF_A_TITLE or quotation.words[-1] in ",.!?…":
        return False
    long = [word for word in words if len(word) >= _LONG_WORD or word is words[0]]
    follower = tokens_in(
        paragraph.text, paragraph.words, quotation.outer_end, quotation.outer_end + 40
    )[:1]
    is_named = bool(follower) and (
        bare(follower[0]) in paragraph.words.words("event_nouns")
        or bare(follower[0]) in paragraph.words.words("organisation_nouns")
    )
    leader = tokens_in(
        paragraph.text, paragraph.words, max(quotation.outer_start - 40, 0), quotation.outer_start
    )[-1:]
    is_led = bool(leader) and bare(leader[0]) in paragraph.words.words("event_nouns")
    return all(word[:1].isupper() for word in long) and (len(long) > 1 or is_named or is_led)


def _is_scare(paragraph: ReadParagraph, quotation: Quotation) -> bool:
    """Tell whether a word or two in marks narrow what follows: the “lessons” of a mission."""
    words = quotation.words.split()
    if len(words) > _WORDS_OF_A_SCARE or not words[0][0].islower():
        return False
    follower = tokens_in(
        paragraph.text, paragraph.words, quotation.outer_end, quotation.outer_end + 40
    )[:1]
    return (
        bool(follower)
        and follower[0].is_word
        and follower[0].folded not in paragraph.words.words("clause_openers")
        and follower[0].folded not in paragraph.words.words("speech_verbs")
        and not follower[0].is_capitalised
    )


def _carried(
    paragraph: ReadParagraph, quotation: Quotation, earlier: list[Said], *, has_words: bool
) -> Said | None:
    """Return what the quotation goes on with: the one before it, told by the same speaker."""
    if not earlier or earlier[-1].saying.is_open:
        return None
    last = earlier[-1]
    is_next = last.paragraph is paragraph and not has_words
    return last if quotation.continues or is_next else None


def _introduced(
    paragraph: ReadParagraph, quotation: Quotation, article: Sequence[ReadParagraph]
) -> Said | None:
    """Return what a sentence before says that ends in a colon: The minister added: "…"."""
    for given, sentence in _sentences_before(paragraph, quotation, article):
        if not given.text[: sentence.stretch.end].rstrip().endswith(":"):
            return None
        around = Surroundings(sentence.tokens, (), sentence.people, given.words, given.text)
        saying = saying_of(around)
        if saying.is_open:
            return None
        return Said(paragraph, quotation, saying, said_in=given.index)
    return None


def _sentences_before(
    paragraph: ReadParagraph, quotation: Quotation, article: Sequence[ReadParagraph]
) -> Iterator[tuple[ReadParagraph, ReadSentence]]:
    for sentence in paragraph.sentences_before(quotation.outer_start):
        yield paragraph, sentence
    if paragraph.index and quotation.outer_start == 0 and article[paragraph.index - 1].sentences:
        given = article[paragraph.index - 1]
        yield given, given.sentences[-1]


def quotes_of(
    article: Sequence[ReadParagraph],
    sayings: Sequence[Said],
    cast: Cast,
    ids: Identifiers,
    language: str,
) -> tuple[Item, ...]:
    """Return an entry for every quotation that somebody said or that a document has."""
    found = []
    for said in sayings:
        is_speech = not said.saying.is_open or said.quotation.continues or _is_long(said)
        if not said.is_title and said.quotation.is_closed and is_speech:
            found.append(_quote(said, article, cast, ids, language))
    return tuple(found)


def _is_long(said: Said) -> bool:
    return len(said.quotation.words.split()) >= _WORDS_OF_A_TITLE


def unspoken(sayings: Sequence[Said]) -> Iterator[str]:
    """Yield what stands in quotation marks and is no quote, with why."""
    for said in sayings:
        place = f"#p{said.paragraph.number}"
        if not said.quotation.is_closed:
            yield f"{place}: a quotation mark is not closed: “{_short(said.quotation.words)}”"
        elif said.saying.is_open and not said.is_title and not _is_long(said):
            yield f"{place}: in quotation marks, but nobody says it: “{said.quotation.words}”"


def _short(words: str) -> str:
    return " ".join(words.split()[:10])


def _quote(
    said: Said, article: Sequence[ReadParagraph], cast: Cast, ids: Identifiers, language: str
) -> Item:
    words = exact_words(said.quotation.words)
    beginning = " ".join(words.split()[:_WORDS_OF_AN_ID])
    fields = [Field("id", ids.new(beginning, fallback="quote")), Field("text", words)]
    given = article[said.said_in]
    unsure: list[str] = []
    fields += _speaker(said, given, cast, unsure)
    saying = said.saying
    for key, stretch in (("occasion", saying.occasion), ("via", saying.via)):
        if stretch is not None:
            fields.append(Field(key, stretch.of(given.text)))
    if said.paragraph.language != language and said.paragraph.language:
        fields.append(Field("language", said.paragraph.language))
    return Item(tuple(fields), (said.paragraph.number,), tuple(unsure))


def _speaker(said: Said, given: ReadParagraph, cast: Cast, unsure: list[str]) -> list[Field]:
    saying = said.saying
    if saying.speaker is not None:
        members = cast.who(given, saying.speaker)
        name = saying.speaker.name.of(given.text)
        if len(members) == 1 and not saying.is_ambiguous:
            return [Field("speaker", members[0].id)]
        if len(members) > 1:
            ids = ", ".join(member.id for member in members)
            unsure.append(f"speaker: “{name}” may be any of {ids}")
        else:
            who = members[0].id if members else f"“{name}”"
            unsure.append(f"speaker: perhaps {who}")
        return []
    if saying.attribution is not None:
        return [Field("attribution", saying.attribution.of(given.text))]
    if saying.pronoun is not None:
        meant = _named_before(said, cast)
        hint = f"perhaps {meant}" if meant else "whoever that is"
        unsure.append(f"speaker: “{saying.pronoun.of(given.text)}”, {hint}")
    else:
        unsure.append("speaker: the paragraph names none")
    return []


def _named_before(said: Said, cast: Cast) -> str:
    """Return the id of whoever the paragraph named last before the quotation; empty for nobody."""
    before = said.quotation.outer_start
    here = said.paragraph.sentences_over(before, before + 1)
    for sentence in (*here, *said.paragraph.sentences_before(before)):
        for mention in reversed(sentence.people):
            members = cast.who(said.paragraph, mention)
            if len(members) == 1 and mention.name.start < before:
                return members[0].id
    return ""


def exact_words(words: str) -> str:
    """Return the words of a quotation without a last comma, or the stop of half a sentence."""
    if words[-1:] == ",":
        return words[:-1].rstrip()
    if words[-1:] == "." and words[:1].islower() and not words.endswith(".."):
        return words[:-1]
    return words
