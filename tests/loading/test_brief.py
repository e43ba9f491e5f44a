"""Loading a brief: every finding of the model gets its code, its place and plain words."""

from __future__ import annotations

import pytest

from briefwright.core.codes import CODES
from briefwright.core.diagnostics import has_errors
from briefwright.loading.brief import CODES_BY_KIND
from briefwright.model.refusals import KINDS
from tests.loading.reading import codes, load, places

HEAD = "title: t\nsummary: s\n"
UNEVEN = "{kind: bar, title: x, categories: [a, b], series: {name: n, values: 1}}"


def test_ten_words_make_a_brief() -> None:
    loaded = load("title: Visit to Oslo\nsummary: The minister goes.\n")

    assert loaded.brief is not None
    assert loaded.brief.title == "Visit to Oslo"
    assert loaded.diagnostics == ()


def test_every_kind_of_refusal_has_a_registered_code() -> None:
    assert sorted(CODES_BY_KIND) == sorted(KINDS)
    assert set(CODES_BY_KIND.values()) <= set(CODES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tittle: t\nsummary: s\n", ["E201 1 tittle"]),
        (f"{HEAD}officials:\n  - role: Chief\n", ["E202 4 role"]),
        (f"{HEAD}officials:\n  - name: A\n    rol: Chief\n", ["E201 5 rol"]),
        (f"{HEAD}officials: {{name: A, rol: Chief}}\n", ["E201 3 rol"]),
        (f"{HEAD}marking: {{caveats: x}}\n", ["E202 3 marking"]),
        (f"{HEAD}authors: {{a: b}}\n", ["E203 3 {a: b}"]),
        (f"{HEAD}sections: Text\n", ["E203 3 Text"]),
        (f"{HEAD}status: finished\n", ["E204 3 finished"]),
        (f"{HEAD}date: 3/10/2024\n", ["E205 3 3/10/2024"]),
        (f"{HEAD}marking: NATO TOP SECRET\n", ["E206 3 NATO TOP SECRET"]),
        (f"{HEAD}outlook:\n  - text: x\n    source: article#four\n", ["E207 5 article#four"]),
        (f"{HEAD}sources:\n  - id: an article\n    title: x\n", ["E208 4 an article"]),
        (f"{HEAD}deployments:\n  - mission: x\n    coordinates: north\n", ["E209 5 north"]),
        (f"{HEAD}officials:\n  - name: x\n    country: Norway\n", ["E210 5 Norway"]),
        (f"{HEAD}contacts:\n  - name: x\n    email: x at y\n", ["E211 5 x at y"]),
        (f"{HEAD}figures:\n  charts: [{UNEVEN}]\n", ["E212 4 series"]),
        ("title: ''\nsummary: s\n", ["E213 1 ''"]),
        ("title:\nsummary: s\n", ["E213 1 "]),
        ("- a\n- b\n", ["E203 1 - a"]),
        ("only text\n", ["E203 1 only text"]),
    ],
)
def test_a_finding_underlines_what_is_wrong(text: str, found: list[str]) -> None:
    loaded = load(text)

    assert places(loaded) == found
    assert loaded.brief is None


def test_all_findings_come_in_one_run_in_the_order_of_the_file() -> None:
    text = (
        'title: &x t\ntitle: u\ntittle: v\nsummary: "\\x01"\ndate: soon\n'
        "officials:\n  - nmae: A\n  - name: B\n    since: 2024-13\n"
    )
    found = codes(load(text))

    assert found == ["E007", "E006", "E201", "E009", "E205", "E201", "E205"]


def test_errors_of_writing_do_not_keep_the_brief_from_its_checks() -> None:
    loaded = load("title: t\ntitle: u\nsummary: s\n")

    assert loaded.brief is not None
    assert has_errors(loaded.diagnostics)


def test_a_list_of_one_needs_no_list_and_keeps_its_place() -> None:
    loaded = load(f"{HEAD}officials: {{name: A, since: never}}\n")

    assert places(loaded) == ["E205 3 never"]


def test_a_finding_inside_an_alias_points_at_what_is_repeated() -> None:
    text = f"{HEAD}date: &d soon\ndue: *d\n"

    assert places(load(text)) == ["E205 3 &d soon", "E205 3 &d soon"]


@pytest.mark.parametrize(
    ("text", "found", "hint"),
    [
        ("summary:\n  points:\n    - NATO: first\n", ["E201 4 NATO"], '`"NATO: first"`'),
        ("summary:\n  NATO: first\n", ["E201 3 NATO"], '`"NATO: first"`'),
        ("summary: [draft] \n", ["E203 2 [draft]"], "'[' begins a list"),
        ("summary: {draft}\n", ["E201 2 draft"], "'{' begins keys and values"),
        ("summary:\nbottom_line: x\n", ["E201 3 bottom_line"], None),
        ("summary: s\nheadline: x\n", ["E201 3 headline"], "Did you mean 'title'?"),
        ("summary: s\nclassification: x\n", ["E201 3 classification"], "Did you mean 'marking'?"),
    ],
)
def test_what_looks_like_a_slip_gets_advice(text: str, found: list[str], hint: str | None) -> None:
    loaded = load(f"title: t\n{text}")

    assert places(loaded) == found
    if hint is None:
        assert loaded.diagnostics[-1].hint == (
            "If it belongs to 'summary' above, indent it by two spaces."
        )
    else:
        assert hint in str(loaded.diagnostics[0].hint)
