"""Compiled templates are kept from run to run, and never change what a template says."""

from __future__ import annotations

import marshal
from dataclasses import replace
from pathlib import Path

import pytest

from briefwright.core.keeping import KeptFiles
from briefwright.template import Template
from briefwright.templating.sandbox import compiling
from tests.templating.composing import compose, template_of


class Shelf:
    """Keeps in memory, and counts."""

    def __init__(self) -> None:
        self.kept: dict[bytes, bytes] = {}
        self.recalled = 0

    def recall(self, key: bytes) -> bytes | None:
        self.recalled += key in self.kept
        return self.kept.get(key)

    def keep(self, key: bytes, data: bytes) -> None:
        self.kept[key] = data


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture(autouse=True)
def _new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember no code, as a new process."""
    monkeypatch.setattr(compiling, "_codes", {})


def kept_on(shelf: Shelf | KeptFiles, text: str) -> Template:
    return replace(template_of(text), keeper=shelf)


def test_a_later_run_compiles_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    template = kept_on(shelf, "<p>{{ brief.title }}</p>")
    first = compose(template)
    forget(monkeypatch)
    monkeypatch.setattr(compiling, "_compiled", None)
    assert compose(template) == first
    assert (len(shelf.kept), shelf.recalled) == (1, 1)


def test_within_a_run_nothing_is_asked_twice(shelf: Shelf) -> None:
    template = kept_on(shelf, "<p>{{ brief.title }}</p>")
    compose(template)
    compose(template)
    assert shelf.recalled == 0


def test_a_changed_template_is_compiled_anew(shelf: Shelf) -> None:
    for text in ("<p>One</p>", "<p>Two</p>"):
        compose(kept_on(shelf, text))
    assert (len(shelf.kept), shelf.recalled) == (2, 0)


def test_another_python_compiles_anew(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    template = kept_on(shelf, "<p>One</p>")
    compose(template)
    forget(monkeypatch)
    monkeypatch.setattr(compiling, "_edition", lambda: b"another")
    compose(template)
    assert (len(shelf.kept), shelf.recalled) == (2, 0)


@pytest.mark.parametrize(
    "data", [b"", b"nonsense", marshal.dumps("no code"), marshal.dumps(3)[:-1]]
)
def test_what_is_no_code_is_replaced(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    template = kept_on(shelf, "<p>One</p>")
    first = compose(template)
    (key,) = shelf.kept
    good, shelf.kept[key] = shelf.kept[key], data
    forget(monkeypatch)
    assert compose(template) == first
    assert shelf.kept[key] == good


def test_a_fault_is_told_in_every_run_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = kept_on(KeptFiles(tmp_path), "<p>One</p>\n<p>{{ brief.nothing }}</p>")
    found = []
    for _ in range(2):
        found.append(compose(template).diagnostics)
        forget(monkeypatch)
    assert found[0] == found[1]
    assert [(d.code, d.span.line if d.span else None) for d in found[1]] == [("T502", 2)]


def test_many_templates_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "_MOST_CODES", 3)
    for number in range(8):
        compose(template_of(f"<p>{number}</p>"))
    assert len(compiling._codes) <= 3
