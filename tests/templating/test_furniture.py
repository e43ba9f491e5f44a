"""Header, footer, band and watermark are filled from the brief; what is empty vanishes."""

from __future__ import annotations

import pytest

from briefwright.document import (
    Field,
    Furniture,
    Inlines,
    Marking,
    PageCount,
    PageNumber,
    Properties,
    Slots,
    Text,
)
from briefwright.document.walk import inline_text
from briefwright.model import Brief
from briefwright.templating.furniture import shortened
from tests.templating.composing import brief_of, compose, document_of, template_of

FULL = brief_of(
    title="Relations",
    reference="R/1",
    version="1.2",
    date="2024-10",
    status="in clearance",
    originator="Policy Unit",
    series="Briefs",
    authors=["Ana", "Bogdan"],
    marking={"label": "TLP:AMBER", "caveats": ["EU", "NATO"]},
)


def header(fields: list[str], brief: Brief, **labels: dict[str, str]) -> Inlines:
    """Return the left place of a header that shows fields."""
    house = template_of("<p>x</p>", labels=labels, series="House series")
    return document_of(house, brief, theme={"header": {"left": fields}}).furniture.header.left


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", "Relations"),
        ("short_title", "Relations"),
        ("reference", "R/1"),
        ("version", "Version 1.2"),
        ("date", "October 2024"),
        ("status", "In clearance"),
        ("originator", "Policy Unit"),
        ("series", "Briefs"),
        ("language", "EN"),
    ],
)
def test_a_place_shows_a_field(field: str, words: str) -> None:
    assert inline_text(header([field], FULL)) == words


@pytest.mark.parametrize("field", ["reference", "version", "date", "status", "originator"])
def test_a_field_left_out_vanishes_with_its_separator(field: str) -> None:
    assert header([field], brief_of()) == ()
    assert inline_text(header(["title", field, "language"], brief_of())) == "Relations · EN"
    assert inline_text(header([field, "title"], brief_of())) == "Relations"


def test_the_template_s_series_stands_where_the_brief_has_none() -> None:
    assert header(["series"], brief_of()) == (Text("House series"),)


def test_page_numbers_are_nodes() -> None:
    assert header(["page"], FULL) == (PageNumber(),)
    assert header(["page_of_pages"], FULL) == (
        Text("Page "),
        PageNumber(),
        Text(" of "),
        PageCount(),
    )
    french = brief_of(language="fr")
    assert header(["page_of_pages"], french, fr={"page_of_pages": "{page}/{pages}"}) == (
        PageNumber(),
        Text("/"),
        PageCount(),
    )


def test_words_of_the_brief_are_fields_and_count_as_printed() -> None:
    fields = ["title", "version", "date"]
    assert header(fields, FULL) == (
        Field("title", (Text("Relations"),)),
        Text(" · "),
        Text("Version "),
        Field("version", (Text("1.2"),)),
        Text(" · "),
        Field("date", (Text("October 2024"),)),
    )
    composition = compose("<p>x</p>", FULL, theme={"header": {"right": fields}})
    assert composition.printed == {("title",), ("version",), ("date",)}


def test_the_first_page_and_the_band_may_have_their_own() -> None:
    theme = {
        "footer": {"centre": ["page"]},
        "first_header": {},
        "first_footer": {"right": ["reference"]},
        "band": {"height": "14mm", "left": ["series"], "right": ["date"]},
    }
    furniture = document_of("<p>x</p>", FULL, theme=theme).furniture
    assert furniture == Furniture(
        header=Slots(),
        footer=Slots(centre=(PageNumber(),)),
        first_header=Slots(),
        first_footer=Slots(right=(Field("reference", (Text("R/1"),)),)),
        band=Slots(
            left=(Field("series", (Text("Briefs"),)),),
            right=(Field("date", (Text("October 2024"),)),),
        ),
    )


@pytest.mark.parametrize(
    ("status", "language", "word"),
    [("draft", "en", "DRAFT"), ("draft", "fr", "PROJET"), ("final", "en", ""), (None, "en", "")],
)
def test_a_draft_carries_its_watermark(status: str | None, language: str, word: str) -> None:
    brief = brief_of(status=status, language=language) if status else brief_of(language=language)
    assert document_of("<p>x</p>", brief).furniture.watermark == word


def test_properties_are_the_brief_s() -> None:
    assert document_of("<p>x</p>", FULL).properties == Properties(
        title="Relations",
        language="en",
        subject="House",
        authors=("Ana", "Bogdan"),
        originator="Policy Unit",
        reference="R/1",
        version="1.2",
        status="in clearance",
        date="2024-10-01",
    )


def test_a_brief_without_a_date_is_dated_by_the_day_of_the_build() -> None:
    assert document_of("<p>x</p>", brief_of()).properties.date == "2026-01-02"


def test_the_marking_is_the_document_s() -> None:
    assert document_of("<p>x</p>", FULL).marking == Marking("tlp", "TLP:AMBER", "EU, NATO")
    assert document_of("<p>x</p>", brief_of()).marking is None


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("A title", "A title"),
        ("a" * 60, "a" * 60),
        ("word " * 20, "word " * 10 + "word…"),
        ("a" * 80, "a" * 59 + "…"),
        ("The quick brown fox jumps over the lazy dog and the river – and back again", None),
    ],
)
def test_a_long_title_is_cut_between_words(title: str, short: str | None) -> None:
    cut = shortened(title.strip())
    assert len(cut) <= 60
    assert short is None or cut == short
    assert not cut.endswith((" …", "–…", ",…"))


def test_a_title_cut_short_does_not_count_as_printed() -> None:
    brief = brief_of(title="word " * 20)
    composition = compose("<p>x</p>", brief, theme={"header": {"left": ["short_title"]}})
    assert composition.printed == frozenset()
