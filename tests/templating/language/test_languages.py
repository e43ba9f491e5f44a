"""Names and numbers in the brief's language."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from briefwright.templating.language import cldr, english, language_for


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "ME", "Montenegro"),
        ("en", "XK", "Kosovo"),
        ("en", "BA", "Bosnia and Herzegovina"),
        ("fr", "ME", "Monténégro"),
        ("fr", "DE", "Allemagne"),
        ("sr-Cyrl", "ME", "Црна Гора"),
    ],
)
def test_countries_have_names(language: str, code: str, name: str) -> None:
    assert language_for(language).country_name(code) == name


def test_a_code_that_is_no_country_has_no_name() -> None:
    assert language_for("en").country_name("ZZZ") is None
    assert language_for("fr").country_name("ZZZ") is None


@pytest.mark.parametrize(
    ("language", "tag", "name"),
    [
        ("en", "fr", "French"),
        ("fr", "fr", "français"),
        ("fr", "en", "anglais"),
        ("en", "sr-Cyrl", "Serbian (Cyrillic)"),
        ("fr", "uk", "ukrainien"),
        ("en", "mi", "Māori"),
    ],
)
def test_languages_have_names(language: str, tag: str, name: str) -> None:
    assert language_for(language).language_name(tag) == name


@pytest.mark.parametrize("tag", english.LANGUAGES)
def test_built_in_names_of_languages_are_those_of_cldr(tag: str) -> None:
    assert english.LANGUAGES[tag] == cldr.language_name(tag, "en_GB")


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", "1250000.5", "1,250,000.5"),
        ("en", "-3", "−3"),
        ("en", "2.40", "2.40"),
        ("fr", "1250000.5", "1\u00a0250\u00a0000,5"),
        ("de", "1234", "1.234"),
    ],
)
def test_numbers_are_grouped_as_the_language_does(language: str, number: str, words: str) -> None:
    assert language_for(language).number(Decimal(number)) == words


def test_english_needs_no_locale_data() -> None:
    code = (
        "import sys, datetime\n"
        "from tests.templating.composing import brief_of, words_of\n"
        "brief = brief_of(date='2024-10-03', officials=[{'name': 'A', 'country': 'ME'}])\n"
        "said = '{{ brief.date }} {{ brief.officials[0].country }} {{ \"fr\" | language_name }}'\n"
        "print(words_of(f'<p>{said}</p>', brief))\n"
        "print([m for m in ('babel', 'markdown_it') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["3 October 2024 Montenegro French", "[]"]
