"""Every shipped template says the same things in every language, and nothing it never prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from briefwright.templating.language.built_in import BUILT_IN
from tests.templates.shipped import FOLDER, TEMPLATES, template_of

LANGUAGES = ("en", "fr")
# `label(name)` in a loop over fields: the names stand as second words of pairs and triples.
USE = re.compile(r"\blabels\.([a-z][a-z0-9_]*)|\blabel\(\"([a-z][a-z0-9_]*)\"")
NAMED = re.compile(r"\(\"[a-z_]+\", \"([a-z_]+)\", \d+\)")
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def own_labels(name: str, language: str) -> dict[str, str]:
    path = FOLDER / name / "labels" / f"{language}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}


def used_labels(name: str) -> set[str]:
    """Return the keys that a template's own markup and that of its bases ask for."""
    template = template_of(name)
    texts = {file.file: file.text for file in template.files.values()}
    found = {key for text in texts.values() for match in USE.findall(text) for key in match if key}
    return found | {key for text in texts.values() for key in NAMED.findall(text)}


def owned_markup(name: str) -> str:
    return "".join(
        path.read_text(encoding="utf-8") for path in sorted((FOLDER / name).glob("*.jinja"))
    )


@pytest.mark.parametrize("name", TEMPLATES)
def test_both_languages_have_the_same_keys_with_the_same_blanks(name: str) -> None:
    english, french = (own_labels(name, language) for language in LANGUAGES)
    assert list(english) == list(french)
    for key, words in english.items():
        assert set(PLACEHOLDER.findall(words)) == set(PLACEHOLDER.findall(french[key])), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_label_used_has_words(name: str, language: str) -> None:
    known = {**BUILT_IN["en"], **BUILT_IN[language], **template_of(name).labels[language]}
    assert used_labels(name) - known.keys() == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_label_written_is_used(name: str) -> None:
    """A label of a base counts where any template that inherits from it prints it."""
    heirs = [each for each in TEMPLATES if f"{name}/brief.html.jinja" in template_of(each).files]
    heirs += [each for each in TEMPLATES if template_of(each).manifest.base == name]
    used = set().union(*(used_labels(each) for each in [name, *heirs]))
    assert own_labels(name, "en").keys() - used == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_french_keeps_a_no_break_space_before_double_signs(name: str) -> None:
    for key, words in own_labels(name, "fr").items():
        bare = PLACEHOLDER.sub("x", words)
        assert not re.search(r"(?<![\u00a0\u202f])[:;?!»]", bare), f"{key}: {words}"
        assert not re.search(r"«(?![\u00a0\u202f])", bare), f"{key}: {words}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_labels_have_typographic_apostrophes(name: str, language: str) -> None:
    assert [key for key, words in own_labels(name, language).items() if "'" in words] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_words_stand_in_the_markup_itself(name: str) -> None:
    """What a reader sees comes from the brief or the labels, so that it can be translated."""
    markup = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", owned_markup(name), flags=re.DOTALL)
    markup = re.sub(r"<[^>]*>|&\w+;", " ", markup)
    markup = markup.replace("yes", "")  # what the macro met_there answers; it is never printed
    assert re.findall(r"[^\W\d_]{2,}", markup) == []


def test_a_folder_without_labels_inherits_them() -> None:
    assert not (FOLDER / "policy-brief-two-column" / "labels").exists()
    assert template_of("policy-brief-two-column").labels == template_of("policy-brief").labels


def test_label_files_hold_text_only() -> None:
    for path in sorted(Path(FOLDER).glob("*/labels/*.yaml")):
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert all(isinstance(words, str) for words in loaded.values()), path
