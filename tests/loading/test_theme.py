"""Themes and manifests: layers merge key by key, and every wrong token is shown in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.roles import ParagraphRole
from briefwright.loading import load_labels, load_manifest, load_theme, text_lines


@pytest.fixture(scope="module")
def base(checkout: Path) -> bytes:
    return (checkout / "templates" / "policy-brief" / "theme.yaml").read_bytes()


def shown(found: tuple[Diagnostic, ...], file: str, data: bytes) -> list[str]:
    """Return what each finding underlines, all in one file: code, line, words."""
    lines = text_lines(data)
    result = []
    for each in found:
        assert each.span is not None
        assert each.span.file == file
        line, span = lines[each.span.line - 1], each.span
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        result.append(f"{each.code} {span.line} {line[span.column - 1 : end]}")
    return result


def test_the_later_layer_wins_key_by_key(base: bytes) -> None:
    own = b"colours: {accent: '#112233'}\nheader: {left: [title]}\nstyles: {body: {size: 11pt}}\n"
    plain, _ = load_theme([(base, "base.yaml")])
    theme, found = load_theme([(base, "base.yaml"), (own, "own.yaml")])

    assert found == ()
    assert plain is not None
    assert theme is not None
    assert theme.colours.accent == "#112233"
    assert theme.colours.text == plain.colours.text
    assert theme.header.left == ("title",)
    assert theme.header.right == plain.header.right
    assert theme.styles[ParagraphRole.BODY].size == 11
    assert theme.styles[ParagraphRole.BODY].font == plain.styles[ParagraphRole.BODY].font


def test_an_empty_layer_changes_nothing(base: bytes) -> None:
    plain, _ = load_theme([(base, "base.yaml")])

    for own in (b"", b"# nothing\n", b"colours:\nstyles: {body: }\n"):
        assert load_theme([(base, "base.yaml"), (own, "own.yaml")]) == (plain, ())


@pytest.mark.parametrize(
    ("own", "found", "hint"),
    [
        ("clours: {}\n", "T601 1 clours", "Did you mean 'colours'?"),
        ("styles: {bodyy: {size: 1pt}}\n", "T601 1 bodyy", "Did you mean 'body'?"),
        ("styles: {body: {sze: 1pt}}\n", "T601 1 sze", "Did you mean 'size'?"),
        ("styles: {body: {colour: acent}}\n", "T601 1 acent", "Did you mean 'accent'?"),
        ("styles: {body: {font: comic}}\n", "T601 1 comic", "Its fonts are sans"),
        ("markings: {tlp: {colours: {x: red}}}\n", "T601 1 red", "Its colours are"),
        ("callouts: {note: {fill: tnt}}\n", "T601 1 tnt", "Did you mean 'tint'?"),
        ("styles: {body: {size: 10}}\n", "T602 1 10", "10pt, 22mm"),
        ("styles: {body: {bold: perhaps}}\n", "T602 1 perhaps", "Write true or false."),
        ("colours: {text: '#12345'}\n", "T602 1 '#12345'", "'#0B5D6B'"),
        ("page: {size: A3}\n", "T602 1 A3", None),
        ("page: A4\n", "T602 1 A4", None),
        ("header: {left: title}\n", "T602 1 title", "Write [title]."),
        ("header: {left: [tittle]}\n", "T602 1 tittle", "Did you mean 'title'?"),
        ("spans: {label: {scale: 9}}\n", "T602 1 9", None),
        ("watermark: {angle: steep}\n", "T602 1 steep", None),
        ("colours: {text: [a]}\n", "T602 1 [a]", None),
        ("fonts: {mono: {name: M}}\n", "T603 1 mono", None),
        ("page: {margins: a: b}\n", "T605 1 {margins: a: b}", None),
        ("just text\n", "T605 1 just text", None),
    ],
)
def test_a_wrong_token_is_underlined_in_the_layer_it_stands_in(
    own: str, found: str, hint: str | None, base: bytes
) -> None:
    data = own.encode()
    theme, diagnostics = load_theme([(base, "base.yaml"), (data, "own.yaml")])

    assert theme is None
    assert set(shown(diagnostics, "own.yaml", data)) == {found}
    if hint is not None:
        assert hint in str(diagnostics[0].hint)


def test_a_fault_of_the_base_is_shown_in_the_base(base: bytes) -> None:
    broken = base.replace(b"text: '#16202A'", b"text: black!")
    _, diagnostics = load_theme([(broken, "base.yaml"), (b"page: {size: Letter}", "own.yaml")])

    assert [each.split()[0] for each in shown(diagnostics, "base.yaml", broken)] == ["T602"]


def test_a_theme_on_its_own_must_be_complete() -> None:
    theme, diagnostics = load_theme([(b"page: {size: A4}\n", "own.yaml")])

    assert theme is None
    assert {each.code for each in diagnostics} == {"T603"}


def test_a_manifest_is_read() -> None:
    text = b"title: Note\ndescription: For us.\nbase: policy-brief\nmax_pages: 2\n"
    manifest, found = load_manifest(text, "template.yaml")

    assert found == ()
    assert manifest is not None
    assert (manifest.title, manifest.base, manifest.max_pages) == ("Note", "policy-brief", 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("titel: x\ntitle: y\ndescription: z\n", ["T507 1 titel"]),
        ("title: x\n", ["T507 1 title"]),
        ("title: x\ndescription: y\nmax_pages: two\n", ["T507 3 two"]),
        ("title: x\ndescription: y\nmax_pages: 0\n", ["T507 3 0"]),
        ("title: x\ndescription: y\nomits: quotes\n", ["T507 3 quotes"]),
        ("title: x: y\ndescription: z\n", ["T507 1 :"]),
        ("", ["T507 1 "]),
    ],
)
def test_a_wrong_manifest_is_underlined(text: str, found: list[str]) -> None:
    manifest, diagnostics = load_manifest(text.encode(), "template.yaml")

    assert manifest is None
    assert shown(diagnostics, "template.yaml", text.encode()) == found


def test_labels_are_flat_whatever_they_were() -> None:
    layers = [(b"a: one\nb: {c: two, d: {e: NO}}\n", "base"), (b"b: {c: three}\n", "own")]

    assert load_labels(layers) == ({"a": "one", "b.c": "three", "b.d.e": "NO"}, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: [b]\n", ["T509 1 [b]"]),
        ("a: {b: }\n", ["T509 1 "]),
        ("a: b: c\n", ["T509 1 :"]),
        ("[a]\n", ["T509 1 [a]"]),
    ],
)
def test_a_label_is_text(text: str, found: list[str]) -> None:
    labels, diagnostics = load_labels([(text.encode(), "en.yaml")])

    assert labels == {}
    assert shown(diagnostics, "en.yaml", text.encode()) == found
