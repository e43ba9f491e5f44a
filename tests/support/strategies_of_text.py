"""Hypothesis strategies for single values: words in three scripts, lines, prose, EDTF dates."""

from __future__ import annotations

import calendar

from hypothesis import strategies as st

# In Source Sans 3 and Source Serif 4 alike; tests/model/test_strategies.py holds it against them.
LATIN = "abcdefghijklmnopqrstuvwxyzàáâäåæçčćđéèêëğíîïłñňóôöøőœřśšşțúûüůýžźżßþð"
GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ"
CYRILLIC = "абвгдежзијклљмнњопрстћуфхцчџшђщъыьэюяїєґёйўј"
MARKS = "&<>\"'{}%#$|\\/@^~=+,;:!?()–—…’“”«»€§·°½×−\u00a0"
"""Marks that mean something to YAML, Jinja, HTML, XML or CommonMark, and typographic ones."""
_PLAIN_MARKS = ",;:!?–—…’“”«»€§°%&"

letters = st.one_of(*(st.sampled_from(script) for script in (LATIN, GREEK, CYRILLIC)))
small_words = st.one_of(
    *(st.text(script, min_size=1, max_size=9) for script in (LATIN, LATIN, GREEK, CYRILLIC))
)
long_words = st.text(LATIN, min_size=40, max_size=90).map(str.capitalize)
names = st.lists(small_words, min_size=1, max_size=3).map(lambda words: "Ž" + " ".join(words))
"""Names and headings: never like an id, never "not stated"."""
lines = st.one_of(
    names,
    st.lists(st.one_of(small_words, st.text(MARKS, min_size=1, max_size=3)), max_size=8).map(
        lambda words: "Ab " + " ".join(words)
    ),
    st.builds(lambda name, word: f"{name} {word}", names, long_words),
)

_sentences = st.builds(
    lambda first, rest, mark: f"{first} {' '.join(rest)}{mark}.",
    names,
    st.lists(small_words, max_size=12),
    st.sampled_from(["", *_PLAIN_MARKS]),
)
_markup = st.one_of(
    _sentences,
    _sentences.map(lambda text: f"**{text}** Then"),
    _sentences.map(lambda text: f"*{text}* then"),
    _sentences.map(lambda text: f"***{text}*** then"),
    _sentences.map(lambda text: f"[{text}](https://www.example.org/a?b=c&d)"),
    st.builds(
        lambda text, source: f"{text} [@{source}]",
        _sentences,
        st.sampled_from(["article", "report#p4", "letter#p2-p3"]),
    ),
    st.text(MARKS.replace("\u00a0", "").replace("#", "").replace(">", ""), min_size=1, max_size=5)
    .map(lambda marks: f"See {marks} here.")
    .filter(lambda text: "[@" not in text),
    st.just("A line of `code * like` this, cut\\\nin two."),
    st.just(r"Not \*strong\*, not \_emphasis\_, 5 < 6 & 7 > 6, a_b_c."),
    long_words.map(lambda word: f"The word {word} is long."),
)
_paragraphs = st.lists(_markup, min_size=1, max_size=3).map(" ".join)
_bullets = st.lists(_paragraphs, min_size=1, max_size=3).map(
    lambda items: "\n".join(f"- {item}" for item in items)
)
_numbers = st.lists(_paragraphs, min_size=1, max_size=3).map(
    lambda items: "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
)
_quotes = _paragraphs.map(lambda text: f"> {text}")
_headings = names.map(lambda text: f"## {text}")
_nested = st.builds(lambda first, second: f"- {first}\n  - {second}", _paragraphs, _paragraphs)
_blocks = st.one_of(_paragraphs, _bullets, _numbers, _nested, _quotes, _headings)
prose = st.one_of(
    _sentences, _paragraphs, st.lists(_blocks, min_size=1, max_size=3).map("\n\n".join)
)
"""CommonMark: paragraphs, emphasis, links, citations, lists, quotes, headings; no pictures."""

_years = st.integers(1000, 2999)
_months = st.tuples(_years, st.integers(1, 12))


def _day(month: tuple[int, int]) -> st.SearchStrategy[str]:
    days = calendar.monthrange(*month)[1]
    return st.integers(1, days).map(lambda day: f"{month[0]:04}-{month[1]:02}-{day:02}")


day_text = _months.flatmap(_day)
_exact = st.one_of(
    _years.map(lambda year: f"{year:04}"),
    _months.map(lambda month: f"{month[0]:04}-{month[1]:02}"),
    day_text,
)
dates = st.builds(
    lambda date, qualifier: date + qualifier, _exact, st.sampled_from(["", "", "", "~", "?", "%"])
)
"""Single EDTF dates at year, month or day precision, some of them qualified."""
periods = st.one_of(
    st.tuples(day_text, day_text).map(lambda ends: "/".join(sorted(ends))),
    dates.map(lambda date: f"{date}/.."),
    dates.map(lambda date: f"../{date}"),
)
"""EDTF intervals, closed and open."""
