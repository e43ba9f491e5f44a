"""Every field the writer filled in is printed, left out on purpose, or reported."""

from __future__ import annotations

import pytest

from briefwright.core.paths import FieldPath, path_text
from briefwright.templating import unprinted_fields
from tests.templating.composing import brief_of, compose, template_of

BRIEF = brief_of(
    reference="R 1",
    language="en",
    addressee=["Minister", "State Secretary"],
    date="2024-10",
    background="Prose.",
    officials=[
        {"id": "a", "name": "Ana", "rank": "not stated", "source": "x#p1"},
        {"name": "Bogdan", "photo": {"file": "b.png", "alt": "Bogdan"}},
    ],
    engagements=[{"what": "Talks", "participants": ["a", "Other"], "topics": ["One", "Two"]}],
    sources=[{"id": "x", "title": "X", "sha256": "0" * 64}],
    data={"anything": "goes"},
)


def forgotten(*printed: FieldPath, omits: tuple[str, ...] = ()) -> list[str]:
    fields = unprinted_fields(BRIEF, set(printed), template_of("", omits=omits))
    return [path_text(path) for path in fields.forgotten]


def test_every_filled_field_is_told_that_was_meant_to_be_printed() -> None:
    assert forgotten() == [
        "title",
        "reference",
        "date",
        "addressee[0]",
        "addressee[1]",
        "background",
        "summary.bottom_line",
        "officials[0].source[0]",
        "officials[0].name",
        "officials[0].rank",
        "officials[1].name",
        "officials[1].photo.alt",
        "engagements[0].what",
        "engagements[0].participants[0]",
        "engagements[0].participants[1]",
        "engagements[0].topics[0].text",
        "engagements[0].topics[1].text",
        "sources[0].title",
    ]


def test_a_printed_path_covers_what_lies_below_it_and_nothing_else() -> None:
    left = forgotten(("addressee",), ("officials", 0, "name"), ("engagements", 0, "topics", 1))
    assert "addressee[0]" not in left
    assert "addressee[1]" not in left
    assert "officials[0].name" not in left
    assert "officials[1].name" in left
    assert "officials[0].rank" in left
    assert "engagements[0].topics[0].text" in left
    assert "engagements[0].topics[1].text" not in left


@pytest.mark.parametrize(
    ("omits", "omitted"),
    [
        ("officials", ["source[0]", "name", "rank", "name", "photo.alt"]),
        ("officials.rank", ["rank"]),
        ("officials.photo", ["photo.alt"]),
        ("*.source", ["source[0]"]),
        ("offici", []),
    ],
)
def test_what_the_template_leaves_out_on_purpose_is_told_apart(
    omits: str, omitted: list[str]
) -> None:
    fields = unprinted_fields(BRIEF, set(), template_of("", omits=(omits,)))
    names = [path_text(path).partition("].")[2] for path in fields.omitted]
    assert names == omitted
    assert len(fields.forgotten) + len(omitted) == len(forgotten())


def test_a_template_that_prints_everything_forgets_nothing() -> None:
    template = template_of(
        "<h1>{{ brief.title }}</h1><p>{{ brief.reference }} {{ brief.date }}"
        "{{ brief.addressee | join(', ') }}</p>"
        "{{ brief.summary.bottom_line }}{{ brief.background }}"
        "{% for o in brief.officials %}"
        "<p>{{ o.name }} {{ o.rank }} {{ cite(o) }} {{ o.photo.alt }}</p>{% endfor %}"
        "{% for e in brief.engagements %}<p>{{ e.what }} {{ e.participants | join }}</p>"
        "<ul>{% for t in e.topics %}<li>{{ t.text }}</li>{% endfor %}</ul>{% endfor %}"
        "{% for s in brief.sources %}<p>{{ s.title }}</p>{% endfor %}"
    )
    composition = compose(template, BRIEF)
    assert unprinted_fields(BRIEF, composition.printed, template).forgotten == ()


def test_a_field_that_is_only_asked_about_is_not_printed() -> None:
    template = template_of("{% if brief.reference %}<p>x</p>{% endif %}")
    composition = compose(template, BRIEF)
    left = unprinted_fields(BRIEF, composition.printed, template).forgotten
    assert ("reference",) in left
