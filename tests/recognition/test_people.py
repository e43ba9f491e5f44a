"""Names are found with the ranks, offices and countries beside them."""

from __future__ import annotations

import pytest

from briefwright.recognition.lexicon import lexicon
from briefwright.recognition.names import NameWords
from briefwright.recognition.people import PersonMention, people_in
from briefwright.recognition.places import country_words
from briefwright.recognition.tokens import tokens_in


def people(text: str, language: str = "en") -> list[PersonMention]:
    words = lexicon(language)
    names = NameWords(words, frozenset(), country_words(words.language))
    return [each for each in people_in(tokens_in(text, words), names) if each.has_title]


@pytest.mark.parametrize(
    ("text", "language", "name", "rank", "role"),
    [
        ("Lt. Gen. Bo van der Meer left.", "en", "Bo van der Meer", "Lt. Gen.", None),
        ("President Abdel Fattah al-Sisi spoke.", "en", "Abdel Fattah al-Sisi", None, "President"),
        ("Ursula von der Leyen, the Commission President, spoke.", "en", "Ursula von der Leyen",
         None, "Commission President"),
        ("The Polish foreign minister, Jan Kos, spoke.", "en", "Jan Kos", None,
         "Polish foreign minister"),
        ("Minister for Europe and Foreign Affairs Jean-Noël Petit spoke.", "en", "Jean-Noël Petit",
         None, "Minister for Europe and Foreign Affairs"),
        ("He met NATO Secretary General Ida Holm.", "en", "Ida Holm", None,
         "NATO Secretary General"),
        ("Vice Admiral J. R. Okoro, commander of the fleet, said so.", "en", "J. R. Okoro",
         "Vice Admiral", "commander of the fleet"),
        ("Le général de brigade Luc Petit a parlé.", "fr", "Luc Petit", "général de brigade", None),
        ("M. Luc Petit, ministre des Armées, a parlé.", "fr", "Luc Petit", None,
         "ministre des Armées"),
        ("La ministre de la Défense Anne Petit a parlé.", "fr", "Anne Petit", None,
         "ministre de la Défense"),
        ("La générale Fatou N’Diaye a parlé.", "fr", "Fatou N’Diaye", "générale", None),
        ("Le ministre Étienne d’Harcourt a parlé.", "fr", "Étienne d’Harcourt", None, "ministre"),
        ("Colonel Conor O’Brien spoke.", "en", "Conor O’Brien", "Colonel", None),
        ("Prime Minister Theresa May spoke.", "en", "Theresa May", None, "Prime Minister"),
        ("Le président Jean DUPONT a parlé.", "fr", "Jean DUPONT", None, "président"),
        ("Verteidigungsministerin Eva Brandt sprach.", "de", "Eva Brandt", None,
         "Verteidigungsministerin"),
        ("La ministra de Defensa Ana Ruiz habló.", "es", "Ana Ruiz", None, "ministra de Defensa"),
        ("Ministar odbrane Marko Perić je govorio.", "sr", "Marko Perić", None, "Ministar odbrane"),
        ("министр обороны Иван Петров выступил.", "ru", "Иван Петров", None, "министр обороны"),
        ("міністр оборони Олег Коваль виступив.", "uk", "Олег Коваль", None, "міністр оборони"),
    ],
)  # fmt: skip
def test_a_title_beside_a_name(
    text: str, language: str, name: str, rank: str | None, role: str | None
) -> None:
    found = people(text, language)
    assert len(found) == 1
    person = found[0]
    assert person.name.of(text) == name
    assert (person.rank.of(text) if person.rank else None) == rank
    assert (person.role.of(text) if person.role else None) == role


@pytest.mark.parametrize(
    "text",
    [
        "The Forward Land Forces trained in Eastern Europe.",
        "The Ministry of Defence wrote to the Rapid Response Group.",
        "In October the Western Balkans Summit met in New York.",
        "Secretary General of the Council of Europe.",
    ],
)
def test_bodies_and_places_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_country_in_a_parenthesis_tells_a_person() -> None:
    text = "Then Mrs Ingrid Holm (Norway) and Åsa Berg (Sweden) asked."
    assert [person.name.of(text) for person in people(text)] == ["Ingrid Holm", "Åsa Berg"]
