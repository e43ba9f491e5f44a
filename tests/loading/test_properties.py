"""Whatever a file holds, loading ends with a brief or with errors that a reader can place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefwright.core.diagnostics import Diagnostic, has_errors
from briefwright.core.report import diagnostic_json, diagnostic_text
from briefwright.loading import COMMAND_LINE, LoadedBrief, events, load_theme
from tests.loading.reading import load

# Words of pydantic and PyYAML that a desk officer should never meet.
JARGON = re.compile(
    r"Input should|validation|type=|extra_forbidden|valid (dictionary|tuple|string)|instance of"
    r"|scalar|simple key|block (mapping|sequence)|flow (mapping|sequence)|token|NoneType|pydantic"
)
BRIEF = """\
# yaml-language-server: $schema=brief.schema.json
title: Montenegro as an ally
marking: TLP:GREEN
date: 2024-12
summary:
  bottom_line: Two per cent, "a year early".
  points:
    - text: |
        A block
          of text
      source: article#p4
    - 'quoted: text'
officials:
  - id: krapovic
    name: Dragan Krapović
    country: ME
  - Mark Rutte
quotes:
  - {text: Fine, speaker: krapovic, date: 2024-10-03}
data: &anchor [NO, 19:15, {a: *b}]
sources: [{id: article, title: An article, url: https://example.org/a}]
"""
SIGNS = " \t\n\r\x00\x1b\u00a0\u2028\ufeff#:-?,[]{}&*!|>'\"%@`\\~<=“”•–é名\U0001f600"
WORDS = (": ", "\n- ", "\n  ", "<<: ", "&a ", "*a", "!!int ", "---\n", "\n...\n", "title: x\n")
PIECES = st.sampled_from([*SIGNS, *WORDS, '"\\uD800"', '"\\x01"'])


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A brief with a few small accidents."""
    text = BRIEF
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(text)))
        match draw(st.integers(0, 3)):
            case 0:
                text = text[:place] + draw(PIECES) + text[place:]
            case 1:
                text = text[:place] + text[place + draw(st.integers(1, 12)) :]
            case 2:
                text = text[:place] + draw(PIECES) + text[place + 1 :]
            case _:
                other = draw(st.integers(0, len(text)))
                text = text[:place] + text[other : other + 20] + text[place:]
    return text


def assert_sound(loaded: LoadedBrief) -> None:
    """Fail unless there is a brief or an error, and every finding can be placed and printed."""
    assert loaded.brief is not None or has_errors(loaded.diagnostics)
    for found in loaded.diagnostics:
        assert_in_place(found, loaded)
        assert JARGON.search(f"{found.message} {found.hint}") is None
        assert diagnostic_text(found, loaded.lines_of)
        assert diagnostic_json(found)["line"]


def assert_in_place(found: Diagnostic, loaded: LoadedBrief) -> None:
    span = found.span
    assert span is not None
    assert span.file in ("x.yaml", COMMAND_LINE)
    lines = loaded.lines_of(span.file) or ("",)
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2
    assert (span.line, span.column) <= (span.end_line, span.end_column)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"a: \xff")
def test_any_bytes_end_well(data: bytes) -> None:
    assert_sound(load(data))


@given(st.text(max_size=200) | st.lists(PIECES, max_size=40).map("".join))
def test_any_text_ends_well(text: str) -> None:
    assert_sound(load(text.encode("utf-8", "replace")))


@given(mutated(), st.sampled_from(["title=x", "officials[0].name=y", "date=soon", "data.a.b=c"]))
def test_a_brief_with_accidents_ends_well(text: str, setting: str) -> None:
    assert_sound(load(text, setting))


@given(mutated())
def test_a_brief_with_accidents_ends_well_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "HAS_LIBYAML", False)
        assert_sound(load(text))


TOKENS = st.sampled_from(
    ["", "x", "1", "1pt", "#123456", "true", "[a]", "{a: b}", "[]", "{}", "[[a]]", "null", "-1pt"]
)
LINES = (Path(__file__).parents[2] / "templates/policy-brief/theme.yaml").read_text("utf-8")
PATHS = sorted(set(re.findall(r"^[a-z_]+(?=:)", LINES, re.MULTILINE)))


@given(
    st.sampled_from(PATHS), st.sampled_from(["", *"body size left labels text x".split()]), TOKENS
)
def test_no_wrong_token_is_told_in_jargon(key: str, below: str, value: str) -> None:
    own = f"{key}: {{{below}: {value}}}\n" if below else f"{key}: {value}\n"
    theme, found = load_theme([(LINES.encode(), "base.yaml"), (own.encode(), "own.yaml")])

    assert (theme is None) == has_errors(found)
    for each in found:
        assert each.span is not None
        assert JARGON.search(f"{each.message} {each.hint}") is None, each.message
