"""A template is read with everything it inherits: markup, labels, theme and fonts."""

from __future__ import annotations

import json

import pytest

from briefwright.build.search import TemplateSearch
from briefwright.build.template_reading import TemplateReading, label_languages, read_template
from briefwright.core.world import DiskWorld
from tests.support.built_briefs import TEMPLATES
from tests.support.template_worlds import manifest, search_in
from tests.support.themes import theme_tokens

PARENT: dict[str, str | bytes] = {
    "shipped/parent/template.yaml": manifest("Parent"),
    "shipped/parent/brief.html.jinja": "parent's brief",
    "shipped/parent/parts.html.jinja": "parent's parts",
    "shipped/parent/more/deep.html.jinja": "deep",
    "shipped/parent/theme.yaml": json.dumps(theme_tokens()),
    "shipped/parent/labels/en.yaml": "officials: Officials\nsources: Sources\n",
    "shipped/parent/labels/fr.yaml": "officials: Personnes\n",
}
CHILD: dict[str, str | bytes] = {
    **PARENT,
    "templates/child/template.yaml": manifest("Child", base="parent"),
}


def reading_of(
    files: dict[str, str | bytes], name: str = "child", language: str | None = None
) -> TemplateReading:
    search = search_in(files)
    return read_template(search, search.named(name), language)


def test_files_of_the_child_come_first_and_those_of_the_base_stay_in_reach() -> None:
    template = reading_of({**CHILD, "templates/child/brief.html.jinja": "child's brief"}).template
    assert template is not None
    texts = {name: file.text for name, file in template.files.items()}
    assert texts == {
        "brief.html.jinja": "child's brief",
        "parts.html.jinja": "parent's parts",
        "more/deep.html.jinja": "deep",
        "child/brief.html.jinja": "child's brief",
        "parent/brief.html.jinja": "parent's brief",
        "parent/parts.html.jinja": "parent's parts",
        "parent/more/deep.html.jinja": "deep",
    }
    assert template.files["parent/brief.html.jinja"].file == "shipped/parent/brief.html.jinja"


def test_a_namesake_of_its_base_reaches_the_base_by_that_name() -> None:
    files = {
        **PARENT,
        "templates/parent/template.yaml": manifest(base="parent"),
        "templates/parent/brief.html.jinja": "my own",
    }
    template = reading_of(files, "parent").template
    assert template is not None
    assert template.files["brief.html.jinja"].text == "my own"
    assert template.files["parent/brief.html.jinja"].text == "parent's brief"


def test_labels_are_merged_language_by_language() -> None:
    files = {**CHILD, "templates/child/labels/en.yaml": "officials: Key people\n"}
    template = reading_of(files).template
    assert template is not None
    assert template.labels == {
        "en": {"officials": "Key people", "sources": "Sources"},
        "fr": {"officials": "Personnes"},
    }


def test_only_the_labels_a_brief_needs_are_read() -> None:
    search = search_in(CHILD)
    template = read_template(search, search.named("child"), "en-GB").template
    assert template is not None
    assert list(template.labels) == ["en"]
    assert "shipped/parent/labels/fr.yaml" not in search.world.reads  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr-CH", ("fr-CH", "fr", "en")), ("en", ("en",)), ("sr-Latn", ("sr-Latn", "sr", "en"))],
)
def test_a_language_falls_back_to_wider_ones(language: str, expected: tuple[str, ...]) -> None:
    assert label_languages(language) == expected


def test_the_theme_of_the_child_changes_only_what_it_says() -> None:
    files = {**CHILD, "templates/child/theme.yaml": "colours:\n  accent: '#123456'\n"}
    child, parent = reading_of(files).theme, reading_of(files, "parent").theme
    assert child is not None
    assert parent is not None
    assert child.colours.accent == "#123456"
    assert child.colours.text == parent.colours.text
    assert child.page == parent.page


def test_a_wrong_token_is_found_at_its_line_in_the_childs_theme() -> None:
    files = {**CHILD, "templates/child/theme.yaml": "colours:\n  accent: teal-ish!\n"}
    reading = reading_of(files)
    (found,) = reading.diagnostics
    assert found.span is not None
    assert (found.code, found.span.file, found.span.line) == (
        "T602",
        "templates/child/theme.yaml",
        2,
    )
    assert reading.texts["templates/child/theme.yaml"].startswith(b"colours")


def test_a_template_without_markup_is_a_finding() -> None:
    files = {name: text for name, text in PARENT.items() if not name.endswith(".jinja")}
    (found,) = reading_of(files, "parent").diagnostics
    assert found.code == "T507"
    assert "brief.html.jinja" in found.message


@pytest.mark.parametrize("name", TEMPLATES)
def test_each_shipped_template_can_be_read(name: str) -> None:
    search = TemplateSearch(DiskWorld())
    reading = read_template(search, search.named(name), with_web_fonts=True)
    assert reading.diagnostics == ()
    assert reading.theme is not None
    assert set(reading.fonts) == set(reading.theme.fonts)
    assert all(family.regular.web_data for family in reading.fonts.values())
