"""Commitments of a draft: sentences with figures that somebody promised, reached or spends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.draft.cast import Cast
from briefwright.draft.date_fields import date_fields
from briefwright.draft.datelines import Dateline
from briefwright.draft.figures_in_text import Figure, figures_of
from briefwright.draft.identifiers import Identifiers
from briefwright.draft.items import Field, Item
from briefwright.draft.owners import owner_of
from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.draft.rules_reading import rules_for
from briefwright.draft.when_and_where import leads
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import Token, bare

_ENDS = frozenset(';.:–—()?!“”«»„"')
_LONGEST_WHAT = 30
_LONGEST_REACH = 16
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Promise:
    """A verb of promise and the figure that follows it; a figure alone where no verb is near."""

    paragraph: ReadParagraph
    sentence: ReadSentence
    figure: Figure
    verb: int | None
    status: str
    end: int
    """The character at which the next one begins, or the sentence ends."""


def commitments_of(
    article: Sequence[ReadParagraph], cast: Cast, ids: Identifiers, dateline: Dateline | None
) -> tuple[Item, ...]:
    """Return an entry for each figure that looks like a promise; the same one told twice is one."""
    found: list[Item] = []
    shares: dict[str, list[int]] = {}
    for paragraph in article:
        rules = rules_for(paragraph.words.language)
        for sentence in paragraph.sentences:
            for promise in _promises(paragraph, sentence, rules):
                _add(found, shares, _item(promise, cast, rules, ids, dateline))
    return tuple(found)


def _add(found: list[Item], shares: dict[str, list[int]], item: Item) -> None:
    """Add an entry, or its paragraph to one with the same share that is nobody else's.

    ``shares`` holds the places of entries by their target, where that is a percentage.
    """
    target = str(item.value("target"))
    for index in shares.get(target, ()):
        other = found[index]
        by_one, by_other = item.value("by"), other.value("by")
        if by_one == by_other or by_other is None or by_one is None:
            better = max(
                other, item, key=lambda each: (each.value("by") is not None, len(each.fields))
            )
            paragraphs = tuple(dict.fromkeys((*other.paragraphs, *item.paragraphs)))
            found[index] = Item(better.fields, paragraphs, better.unsure)
            return
    if target.rstrip().endswith("%"):
        shares.setdefault(target, []).append(len(found))
    found.append(item)


def _promises(
    paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon
) -> Iterator[Promise]:
    figures = figures_of(paragraph, sentence, rules)
    if not figures:
        return
    verbs = list(_chained(_verbs(sentence.tokens, rules, paragraph.words)))
    taken: set[int] = set()
    for number, (index, status) in enumerate(verbs):
        is_last = number + 1 == len(verbs)
        start = sentence.tokens[index].end
        end = sentence.stretch.end if is_last else sentence.tokens[verbs[number + 1][0]].start
        figure = _first(figures, (start, end), sentence.tokens, index, paragraph.words)
        if figure is not None and figure.number.start not in taken:
            taken.add(figure.number.start)
            yield Promise(paragraph, sentence, figure, index, status, end)
    for figure in figures:
        is_telling = figure.is_share or figure.is_money
        if is_telling and not taken:
            taken.add(figure.number.start)
            yield Promise(paragraph, sentence, figure, None, "", sentence.stretch.end)


def _first(
    figures: Sequence[Figure],
    reach: tuple[int, int],
    tokens: Sequence[Token],
    verb: int,
    words: Lexicon,
) -> Figure | None:
    """Return the figure a verb speaks of: money or a share before a count, near before far."""
    start, end = reach
    limit = tokens[min(verb + _LONGEST_REACH, len(tokens) - 1)].end
    here = [each for each in figures if start <= each.number.start < min(end, limit)]
    telling = [each for each in here if each.is_share or each.is_money]
    counts = [each for each in here if each.noun and not _is_span(tokens, each, words)]
    return next(iter(telling or counts), None)


def _is_span(tokens: Sequence[Token], figure: Figure, words: Lexicon) -> bool:
    """Tell whether a figure is how long something lasts: for its first 18 months."""
    before = [token for token in tokens if token.end <= figure.amount.start][-3:]
    return any(token.folded in words.words("lasting") for token in before) and (
        figure.noun in words.words("time_units")
    )


def _chained(verbs: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Make one of verbs that follow one another: promised to spend."""
    chain: tuple[int, str] | None = None
    last = 0
    for index, status in verbs:
        if chain is not None and index - last <= _NEAR:
            chain = (chain[0], chain[1] or status)
        else:
            if chain is not None:
                yield chain
            chain = (index, status)
        last = index
    if chain is not None:
        yield chain


def _verbs(tokens: Sequence[Token], rules: Lexicon, words: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield the words that make a promise: verbs of the list, and any verb after will."""
    listed = rules.mapping("commitments")
    endings = tuple(rules.words("future_endings"))
    for index, token in enumerate(tokens):
        folded = bare(token)
        if token.is_capitalised:
            continue
        before = tokens[index - 1].folded if index else ""
        if before in rules.words("future") and folded not in words.words("stops"):
            yield index, listed.get(folded) or "pledged"
        elif folded in listed and before not in words.words("determiners"):
            yield index, listed[folded]
        elif endings and folded.endswith(endings) and len(folded) > 5:
            yield index, "pledged"


def _item(
    promise: Promise, cast: Cast, rules: Lexicon, ids: Identifiers, dateline: Dateline | None
) -> Item:
    paragraph, figure = promise.paragraph, promise.figure
    text = paragraph.text
    unsure: list[str] = []
    what = _what(promise)
    fields: list[Field] = []
    owner = owner_of(promise.paragraph, promise.sentence, promise.verb, cast)
    if owner is None:
        unsure.append("by: the sentence does not say it plainly")
    else:
        fields.append(Field("by", owner.of(text)))
    fields.append(Field("what", what.of(text), is_prose=True))
    target = figure.counted if figure.noun else figure.amount
    fields.append(Field("value" if promise.status == "met" else "target", target.of(text)))
    fields += _deadline(promise, rules, dateline, unsure)
    if promise.status:
        fields.append(Field("status", promise.status))
    name = owner.of(text) if owner else ""
    identifier = ids.new(f"{name} {figure.amount.of(text)}", what.of(text), fallback="commitment")
    return Item((Field("id", identifier), *fields), (paragraph.number,), tuple(unsure))


def _what(promise: Promise) -> Stretch:
    """Return the words from the verb on, or the whole sentence where there is none."""
    tokens = promise.sentence.tokens
    if promise.verb is None:
        return Stretch(promise.sentence.stretch.start, promise.sentence.stretch.end)
    first = last = promise.verb
    while last < len(tokens) and last - first < _LONGEST_WHAT:
        token = tokens[last]
        is_comma = token.text == "," and token.start >= promise.figure.counted.end
        if (token.text in _ENDS or is_comma) and token.start >= promise.figure.number.end:
            break
        last += 1
    while last - 1 > first and not tokens[last - 1].is_word and tokens[last - 1].text != "%":
        last -= 1
    end = max(tokens[last - 1].end, promise.figure.amount.end)
    return Stretch(tokens[first].start, end)


def _deadline(
    promise: Promise, rules: Lexicon, dateline: Dateline | None, unsure: list[str]
) -> list[Field]:
    """Return the date by which something is due, where a word such as by or until says so."""
    sentence = promise.sentence
    openers = rules.words("deadline_openers" if promise.status == "pledged" else "fixed_deadline")
    start = (
        sentence.tokens[promise.verb].start if promise.verb is not None else sentence.stretch.start
    )
    dates = [
        date
        for date in sentence.dates
        if start <= date.start < max(promise.end, start)
        and leads(sentence.tokens, date, openers, rules)
    ]
    return date_fields("deadline", dates[0] if dates else None, dateline, unsure)
