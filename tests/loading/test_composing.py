"""What YAML allows and a brief does not: double keys, endless aliases, depths, odd keys."""

from __future__ import annotations

import pytest

from tests.loading.reading import codes, data, load, places

BRIEF = "title: t\nsummary: s\n"


def test_a_key_given_twice_names_both_places_and_keeps_the_first() -> None:
    loaded = load("title: one\nsummary: s\ntitle: two\n")

    assert places(loaded) == ["E006 3 title"]
    assert loaded.diagnostics[0].message == (
        "The key 'title' stands here a second time; the first is on line 1."
    )
    assert loaded.brief is not None
    assert loaded.brief.title == "one"


def test_double_keys_are_found_in_every_mapping_in_one_run() -> None:
    text = f"{BRIEF}data:\n  a: {{x: 1, x: 2}}\n  b: 3\n  'b': 4\n"

    assert places(load(text)) == ["E006 4 x", "E006 6 'b'"]


def test_merge_keys_are_refused() -> None:
    assert places(load(f"{BRIEF}data: {{a: &a {{x: 1}}, b: {{<<: *a}}}}\n")) == ["E008 3 <<"]


def test_a_quoted_merge_key_is_a_key() -> None:
    assert data("'<<': x\n") == {"<<": "x"}


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}", "? [a]\n"])
def test_keys_are_text(key: str) -> None:
    assert "E008" in codes(load(f"{BRIEF}{key}: c\n"))


def test_an_alias_needs_its_anchor() -> None:
    assert places(load("title: *late\nsummary: s\n")) == ["E007 1 *late"]


def test_an_anchor_needs_its_alias_because_it_is_probably_text() -> None:
    assert places(load("title: &Sons Ltd\nsummary: s\n")) == ["E007 1 &Sons"]


def test_an_alias_inside_its_own_anchor_never_ends() -> None:
    assert places(load(f"{BRIEF}data: &a {{b: [*a]}}\n")) == ["E007 3 *a"]


def test_repetitions_that_swell_the_file_are_stopped() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]

    assert codes(load("\n".join(lines))) == ["E007"]


def test_modest_repetitions_are_fine() -> None:
    lines = [f"{BRIEF}data:", "  a: &a [x, x, x]", f"  b: [{', '.join(['*a'] * 1000)}]"]

    assert codes(load("\n".join(lines))) == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_has_a_limit(opening: str) -> None:
    assert codes(load(opening * 5_000))[-1] == "E011"


def test_a_hundred_levels_are_deep_enough() -> None:
    assert codes(load(f"{BRIEF}data: {{a: {'[' * 98}{']' * 98}}}\n")) == []
    assert codes(load(f"{BRIEF}data: {{a: {'[' * 99}{']' * 99}}}\n")) == ["E011"]


@pytest.mark.parametrize("text", [f"{BRIEF}---\ntitle: b\n", f"{BRIEF}...\ntitle: b\n"])
def test_a_file_is_one_document(text: str) -> None:
    assert codes(load(text)) == ["E010"]


def test_one_document_may_have_its_marks() -> None:
    assert codes(load(f"%YAML 1.2\n---\n{BRIEF}...\n")) == []


def test_what_is_no_brief_at_all_is_not_listed_without_end() -> None:
    assert len(codes(load("a: b\n" * 5_000))) == 1000
    assert len(codes(load("".join(f"key{n}: x\n" for n in range(5_000))))) <= 1000
