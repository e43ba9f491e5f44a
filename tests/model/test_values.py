"""Typed text: countries, languages, money, coordinates, references, addresses."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from briefwright.model import (
    AdmiraltyRating,
    Coordinates,
    CountryCode,
    FilePath,
    Identifier,
    LanguageTag,
    MailAddress,
    Money,
    PersonReference,
    Sha256,
    SourceReference,
    WebAddress,
)
from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.model.scalars import Scalar
from tests.model.reading import brief_of, problem_of, refused
from tests.support.strategies_of_parts import source_references


def test_every_country_of_the_standard_is_known_and_kosovo() -> None:
    assert len(COUNTRY_NAMES) == 249 + 1
    assert CountryCode.read("NO").english_name == "Norway"
    assert CountryCode.read("XK").english_name == "Kosovo"


@pytest.mark.parametrize(
    ("scalar", "wrong", "says", "hint"),
    [
        (CountryCode, "Montenegro", "country code of ISO 3166-1", "Write ME for Montenegro."),
        (CountryCode, "UK", "country code", "Write GB for United Kingdom."),
        (CountryCode, "me", "country code", "Write ME for Montenegro."),
        (CountryCode, "QQ", "country code", "Write for example ME"),
        (LanguageTag, "cz", "language tag of BCP 47", "Did you mean 'cs'?"),
        (LanguageTag, "English", "language tag of BCP 47", "Write for example en"),
        (Money, "2.5 million euros", "not an amount of money", "EUR 2.5 million"),
        (Money, "ABC 5", "'ABC' is not a currency of ISO 4217.", "EUR, USD or GBP"),
        (Money, "EUR 1,50", "not an amount of money", "currency's code first"),
        (Coordinates, "42.44", "two numbers", "42.44, 19.26"),
        (Coordinates, "19.26, 242.44", "There is no place at latitude 19.26", "Latitude comes"),
        (SourceReference, "article#4", "'#4' does not name a paragraph.", "#p4 for paragraph 4"),
        (SourceReference, "article#p0", "does not name a paragraph", "#p4"),
        (SourceReference, "article#p6-p4", "run backwards", "Write article#p4-p6."),
        (SourceReference, "the article", "not a reference to a source", "id of a source"),
        (Identifier, "2nd", "'2nd' cannot be an id.", "Start with a letter"),
        (WebAddress, "www.example.org", "not the address of a web page", "Begin with https://"),
        (FilePath, "https://example.org/a.png", "nothing is downloaded", "Save the file"),
        (MailAddress, "desk at example", "not an e-mail address", "name@example.org"),
        (Sha256, "abc", "64 hexadecimal digits", "sha256sum"),
        (AdmiraltyRating, "B7", "not an Admiralty rating", "A to F"),
    ],
)
def test_a_wrong_form_is_refused_with_the_right_one(
    scalar: type[Scalar], wrong: str, says: str, hint: str
) -> None:
    message, advice = refused(scalar, wrong)
    assert says in message
    assert hint in advice


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("en-gb", "en-GB"),
        ("sr_latn_me", "sr-Latn-ME"),
        ("ca-valencia", "ca-valencia"),
    ],
)
def test_language_tags_get_their_usual_capitals(written: str, tag: str) -> None:
    assert LanguageTag.read(written) == tag


@pytest.mark.parametrize(
    ("text", "currency", "value"),
    [
        ("EUR 250000", "EUR", "250000"),
        ("USD 1,500,000", "USD", "1500000"),
        ("UAH 12 000", "UAH", "12000"),
        ("GBP 2.5 million", "GBP", "2500000"),
    ],
)
def test_money_counts_whole_units_and_prints_as_written(
    text: str, currency: str, value: str
) -> None:
    money = Money.read(text)
    assert (money.currency, money.value, str(money)) == (currency, Decimal(value), text)


def test_coordinates_are_read_from_text_and_from_a_list() -> None:
    assert Coordinates.read("42.44, -19.26") == Coordinates.read(["42.44", "-19.26"])
    assert str(Coordinates.read("42.440, 19")) == "42.440, 19"


@pytest.mark.parametrize(
    ("text", "may_be_id"),
    [("rutte", True), ("chief-of-staff", True), ("Rutte", False), ("Mark Rutte", False)],
)
def test_people_in_lower_case_without_spaces_look_like_ids(
    text: str,
    may_be_id: bool,  # noqa: FBT001 - table
) -> None:
    assert PersonReference.read(text).may_be_id is may_be_id


@given(source_references)
def test_a_source_reference_reads_back_from_its_own_text(text: str) -> None:
    assert str(SourceReference.read(text)) == text


def test_scalars_survive_as_written() -> None:
    brief = brief_of(version="1.10", commitments={"what": "x", "target": "1_000", "value": "19:15"})
    assert brief.version == "1.10"
    assert brief.commitments[0].target == "1_000"
    assert brief.commitments[0].value == "19:15"


def test_a_series_as_long_as_its_categories_may_have_gaps() -> None:
    chart = {"kind": "line", "title": "T", "categories": ["2023", "2024"]}
    good = {**chart, "series": {"name": "S", "values": ["1.50", "not stated"]}}
    figures = brief_of(figures={"charts": good}).figures
    assert figures is not None
    assert figures.charts[0].series[0].values == (Decimal("1.50"), None)
    problem = problem_of(
        figures={"charts": [{**chart, "series": [{"name": "S", "values": ["1"]}]}]}
    )
    assert problem.kind == "uneven_series"
    assert problem.message == "Series 'S' and the categories differ in length: 1 against 2."
    assert problem.path == ("figures", "charts", 0)
