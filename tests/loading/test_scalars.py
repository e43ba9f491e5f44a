"""Every scalar is read as it is written; only an empty value, ~ and null are nothing."""

from __future__ import annotations

import pytest

from tests.loading.reading import codes, data, load


@pytest.mark.parametrize(
    "written",
    [
        "NO", "no", "yes", "on", "off", "true", "False", "y", "n",
        "2024-10-03", "2024-10", "2001-12-14t21:59:43.10-05:00",
        "19:15", "1_000", "1.10", "2.0", "0x1F", "0o17", "010", "1e3", ".inf", ".nan", "-.5", "+1",
        "=", "Null", "NULL", "None", "TLP:RED", "a:b", "a#b", "50 %", "x <<", "2,5",
    ],
)  # fmt: skip
def test_a_plain_scalar_stays_as_it_is_written(written: str) -> None:
    assert data(f"key: {written}\n") == {"key": written}
    assert data(f"- {written}\n") == [written]


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_is_none(written: str) -> None:
    assert data(f"key: {written}\n") == {"key": None}


@pytest.mark.parametrize("written", ["", "~", "null", "NO", "5"])
def test_a_quoted_scalar_is_always_text(written: str) -> None:
    assert data(f"key: '{written}'\n") == {"key": written}
    assert data(f'key: "{written}"\n') == {"key": written}


def test_blocks_of_text_keep_their_lines_or_fold_them() -> None:
    text = "a: |\n  one\n   two\n\n  null\nb: >-\n  one\n  two\n"

    assert data(text) == {"a": "one\n two\n\nnull\n", "b": "one two"}


def test_keys_are_text_too() -> None:
    text = "NO: a\n2024: b\n~: c\n'1.10': d\n=: e\n"

    assert data(text) == {"NO": "a", "2024": "b", "null": "c", "1.10": "d", "=": "e"}


@pytest.mark.parametrize("tag", ["!!str", "!", "!<tag:yaml.org,2002:str>"])
def test_tags_that_say_text_are_let_pass(tag: str) -> None:
    assert data(f"key: {tag} NO\n") == {"key": "NO"}


@pytest.mark.parametrize(
    "value",
    [
        "!!int 5",
        "!!python/object/apply:os.system [ls]",
        "!important x",
        "!!binary aGk=",
        "!!set {}",
    ],
)
def test_all_other_tags_are_refused(value: str) -> None:
    assert "E008" in codes(load(f"title: t\nsummary: s\ndata: {{key: {value}}}\n"))


def test_aliases_repeat_the_value_of_their_anchor() -> None:
    assert data("a: &who [x, y]\nb: *who\n") == {"a": ["x", "y"], "b": ["x", "y"]}


def test_windows_and_old_mac_line_ends_are_line_ends() -> None:
    assert data(b"a: 1\r\nb: 2\rc: 3\n") == {"a": "1", "b": "2", "c": "3"}


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert data(b"\xef\xbb\xbfa: 1\n") == {"a": "1"}
