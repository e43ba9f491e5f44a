"""The shipped look of books: without fault, whole in both languages, never offered for briefs."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

import pytest
import yaml

from briefwright.build.inheritance import follow_bases
from briefwright.build.search import LOOK, TemplateSearch
from briefwright.core.errors import UsageError
from briefwright.core.world import DiskWorld
from briefwright.templating.book import missing_language
from tests.templates.shipped import FOLDER
from tests.templating.book.editions import look_reading

CODE = Path(__file__).parents[3] / "src" / "briefwright"
ROOMS = ("templating/book", "build/book")
LANGUAGES = ("en", "fr")
USE = re.compile(r"(?:label|counted)\(\s*\"([a-z_]+)\"")
BLANK = re.compile(r"\{([a-z_]+)\}")


def labels(language: str) -> dict[str, str]:
    path = FOLDER / "book" / "labels" / f"{language}.yaml"
    loaded: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def used() -> set[str]:
    """Return the keys that the pages of a book ask for."""
    files = [file for room in ROOMS for file in (CODE / room).glob("*.py")]
    texts = (file.read_text(encoding="utf-8") for file in files)
    return {key for text in texts for key in USE.findall(text)}


def test_the_look_is_read_without_fault() -> None:
    reading = look_reading()
    assert reading.diagnostics == ()
    assert reading.theme is not None
    assert [folder.name for folder in reading.folders] == ["book", "policy-brief"]


def test_a_look_is_no_template() -> None:
    search = TemplateSearch(DiskWorld(), shipped=FOLDER)
    assert search.find("book") is None
    assert "book" not in [folder.name for folder in search.all()]
    with pytest.raises(UsageError, match="there is no template 'book'"):
        search.named("book")


def test_a_template_is_no_look() -> None:
    search = TemplateSearch(DiskWorld(), shipped=FOLDER)
    with pytest.raises(UsageError, match="there is no look 'policy-brief'") as caught:
        search.look("policy-brief")
    assert caught.value.hint == "There are: book."


def test_a_look_of_ones_own_inherits_from_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "book"
    own.mkdir()
    (own / LOOK).write_text("title: Ours\ndescription: Ours.\nbase: book\n", encoding="utf-8")
    search = TemplateSearch(DiskWorld(), given=(PurePath(tmp_path),), shipped=FOLDER)
    chain = follow_bases(search, search.look("book"))
    assert chain.diagnostics == ()
    names = [(link.folder.path.parent.name, link.folder.name) for link in chain.links]
    shipped = [("templates", "book"), ("templates", "policy-brief")]
    assert names == [(tmp_path.name, "book"), *shipped]


def test_a_language_that_the_look_does_not_speak_is_a_finding() -> None:
    look = look_reading().template
    assert look is not None
    (finding,) = missing_language(look, "de-AT", None)
    assert (finding.code, finding.path) == ("T508", "language")
    assert finding.message == (
        "the look 'book' has no labels in 'de-AT'; its English ones are printed"
    )
    assert list(missing_language(look, "fr-CH", None)) == []


def test_both_languages_have_the_same_keys_with_the_same_blanks() -> None:
    english, french = map(labels, LANGUAGES)
    assert list(english) == list(french)
    for key, phrase in english.items():
        assert set(BLANK.findall(phrase)) == set(BLANK.findall(french[key])), key


def test_every_label_is_used_and_every_label_used_has_words() -> None:
    template = look_reading().template
    assert template is not None
    own = {key for key in labels("en") if not key.startswith("kind_")}
    assert {key.removesuffix("_one") for key in own} - used() == set()
    for language in LANGUAGES:
        known = {"version", "watermark_draft", *template.labels[language]}
        assert used() - known == set()


def test_every_shipped_template_has_a_name_in_the_languages_of_the_look() -> None:
    """The samples of houses are policy briefs by what they say of themselves."""
    houses = {"ministry-letterhead", "think-tank", "parliament"}
    names = {path.parent.name for path in FOLDER.glob("*/template.yaml")} - houses
    assert {f"kind_{name.replace('-', '_')}" for name in names} <= set(labels("en"))


def test_french_keeps_a_no_break_space_before_double_signs() -> None:
    for key, phrase in labels("fr").items():
        assert not re.search(r"(?<![\u00a0\u202f])[:;?!»]", BLANK.sub("x", phrase)), key
        assert "'" not in phrase, key
