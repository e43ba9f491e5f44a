"""Titles: ranks, offices and forms of address before or after a name."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.names import NameWords, Run
from briefwright.recognition.tokens import Token, bare, follows, phrase_at, phrase_before

_LONGEST_TITLE = 14
_OPENS_APPOSITION = {",", "–", "—"}
_CLOSES_APPOSITION = {",", ";", ".", ")", "–", "—", ":", "!", "?", "(", "”", "“", "»", "«", '"'}


@dataclass(frozen=True, slots=True)
class Title:
    """What stands beside a name, as stretches of tokens; first is where all of it begins."""

    first: int
    role: Run | None = None
    rank: Run | None = None
    honorific: Run | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is any of these."""
        return bool(self.role or self.rank or self.honorific)


def title_before(tokens: list[Token], run: Run, words: Lexicon) -> Title:
    """Return the title that leads up to a name: ``Prime Minister`` Spajić."""
    place = run.first
    rank = honorific = None
    for _ in range(3):
        size = phrase_before(tokens, place, words.phrases("honorifics"))
        if size and _joins(tokens, place):
            honorific = honorific or Run(place - size, place)
            place -= size
            continue
        size = 0 if rank else _rank_before(tokens, place, words)
        if size and _joins(tokens, place):
            rank = Run(place - size, place)
            place -= size
            continue
        break
    role = role_before(tokens, place, words) if _joins(tokens, place) else None
    first = role.first if role else place
    return Title(first, role, rank, honorific)


def _joins(tokens: list[Token], place: int) -> bool:
    return 0 < place < len(tokens) and follows(tokens[place - 1], tokens[place])


def _rank_before(tokens: list[Token], place: int, words: Lexicon) -> int:
    """Return how many tokens are a rank; the end of a role such as Secretary General is none."""
    size = phrase_before(tokens, place, words.phrases("ranks"))
    role = phrase_before(tokens, place, words.phrases("role_phrases"))
    return 0 if role > size else size


def role_before(tokens: list[Token], place: int, words: Lexicon) -> Run | None:
    """Return the office named just before an index, as far as it reaches to the left."""
    head = _nearest_head(tokens, place, words)
    if head is None:
        return None
    first = head
    while (
        first > 0 and follows(tokens[first - 1], tokens[first]) and place - first < _LONGEST_TITLE
    ):
        before = tokens[first - 1]
        if not _extends_left(tokens, first - 1, words):
            break
        if before.folded in words.words("connectors") and not _extends_left(
            tokens, first - 2, words
        ):
            break
        first -= 1
    return Run(first, place)


def _nearest_head(tokens: list[Token], place: int, words: Lexicon) -> int | None:
    """Return the index of the word nearest to the left that names an office.

    From it to the index there may be only what an office is made of: minister | of defence.
    """
    roles, connectors, stops = (words.words(name) for name in ("roles", "connectors", "stops"))
    index = place - 1
    while index >= 0 and place - index < _LONGEST_TITLE and _joins(tokens, index + 1):
        token = tokens[index]
        folded = bare(token)
        phrase = phrase_before(tokens, index + 1, words.phrases("role_phrases"))
        if phrase:
            return _with_nothing_open(tokens, index - phrase + 1, place, words)
        if folded in roles:
            return _with_nothing_open(tokens, index, place, words)
        if not token.is_word or (folded in stops and folded not in connectors):
            return None
        is_part = token.is_capitalised or folded in connectors or _is_portfolio(folded, words)
        if words.flag("modifiers_first") and not is_part:
            return None
        index -= 1
    return None


def _with_nothing_open(tokens: list[Token], head: int, place: int, words: Lexicon) -> int | None:
    """Refuse a head that a connector parts from the name: the president and | Smith."""
    last = tokens[place - 1].folded
    return None if last in words.words("connectors") and place - 1 > head else head


def _extends_left(tokens: list[Token], index: int, words: Lexicon) -> bool:
    """Tell whether a word narrows the office that follows: Deputy Military Committee | Chair."""
    if index < 0:
        return False
    token = tokens[index]
    folded = bare(token)
    if not words.flag("modifiers_first"):
        return folded in words.words("portfolios") or folded in words.words("roles")
    if folded in words.words("stops") and folded != "and":
        return False
    if folded in ("and", "&"):
        return index > 0 and _is_portfolio(bare(tokens[index - 1]), words)
    if folded in words.words("months") or not token.is_word:
        return False
    return (
        (token.is_capitalised and not token.is_initial and _may_narrow(tokens, index))
        or _is_portfolio(folded, words)
        or folded in words.words("roles")
    )


def _may_narrow(tokens: list[Token], index: int) -> bool:
    """The first word of a sentence is capitalised whatever it is."""
    return tokens[index].is_acronym or index > 0


def _is_portfolio(folded: str, words: Lexicon) -> bool:
    return folded in words.words("portfolios")


def role_after(tokens: list[Token], run: Run, names: NameWords, runs: list[Run]) -> Run | None:
    """Return the office named after a name: ``Mark Rutte,`` the NATO Secretary General."""
    start = after_parenthesis(tokens, run.last)
    if start + 1 >= len(tokens) or tokens[start].text not in _OPENS_APPOSITION:
        return None
    words = names.words
    first = start + 1
    determiners = words.words("determiners")
    while first < len(tokens) and tokens[first].folded in determiners:
        first += 1
    if first >= len(tokens) or tokens[first].folded in words.words("stops"):
        return None
    last = _end_of_apposition(tokens, first, names)
    if not _names_an_office(tokens, first, last, words):
        return None
    is_of_another = any(
        first <= other.first < last and _is_titled(tokens, other, words) for other in runs
    )
    return None if is_of_another else Run(first, last)


def _end_of_apposition(tokens: list[Token], first: int, names: NameWords) -> int:
    words = names.words
    verbs, stops = words.words("speech_verbs"), words.words("auxiliaries")
    last = first
    while last < len(tokens) and last - first < _LONGEST_TITLE + 4:
        token = tokens[last]
        if token.text in _CLOSES_APPOSITION:
            break
        is_verb = token.folded in verbs and not token.is_capitalised
        if last > first and (
            is_verb or (token.folded in stops and token.folded not in {"on", "la"})
        ):
            break
        if token.folded in ("who", "qui", "whose", "dont", "and", "et", "which") and last > first:
            following = last + 1 < len(tokens) and _is_portfolio(bare(tokens[last + 1]), words)
            if not following:
                break
        last += 1
    return last


def _names_an_office(tokens: list[Token], first: int, last: int, words: Lexicon) -> bool:
    roles = words.words("roles")
    return any(
        bare(tokens[index]) in roles or phrase_at(tokens, index, words.phrases("role_phrases"))
        for index in range(first, min(last, first + 7))
    )


def _is_titled(tokens: list[Token], run: Run, words: Lexicon) -> bool:
    """Tell whether a name has a title right before it."""
    return run.last - run.first > 1 and title_before(tokens, run, words).says_something


def after_parenthesis(tokens: list[Token], index: int) -> int:
    """Return where a text goes on after a parenthesis that begins at an index, else the index.

    Only a name in another script or a country stands there: it is short.
    """
    if index < len(tokens) and tokens[index].text == "(":
        for last in range(index + 1, min(index + 8, len(tokens))):
            if tokens[last].text == ")":
                return last + 1
    return index


def in_parenthesis(tokens: list[Token], run: Run) -> Run | None:
    """Return what stands in a parenthesis right after a name."""
    last = after_parenthesis(tokens, run.last)
    return Run(run.last + 1, last - 1) if last > run.last + 2 else None


def role_before_comma(tokens: list[Token], first: int, words: Lexicon) -> Run | None:
    """Return the office named before a name and a comma: ``the defence minister,`` Anna Smith.

    ``first`` is where the name begins, or what leads up to it: the Hon., M.
    """
    comma = first - 1
    while comma > 0 and tokens[comma].folded in words.words("determiners"):
        comma -= 1
    if comma < 1 or tokens[comma].text != ",":
        return None
    role = role_before(tokens, comma, words)
    if role is None:
        return None
    before = tokens[role.first - 1] if role.first else None
    is_led = before is None or before.folded in words.words("determiners") or not before.is_word
    return role if is_led else None
