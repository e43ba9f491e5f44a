"""Every text of every shipped theme stands out from its background as WCAG 2.1 asks, and more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from briefwright.core.roles import CalloutRole, ParagraphRole, TableLook
from briefwright.theme import Theme
from tests.templates.shipped import TEMPLATES, theme_of

ENOUGH = 4.5
ENOUGH_TO_READ_AT_LENGTH = 7.0
READ_AT_LENGTH = {
    ParagraphRole.BODY,
    ParagraphRole.LEAD,
    ParagraphRole.POINT,
    ParagraphRole.LIST_ITEM,
    ParagraphRole.NUMBERED,
    ParagraphRole.QUOTE,
    ParagraphRole.TABLE_CELL,
    ParagraphRole.CALLOUT_BODY,
    ParagraphRole.CARD_TEXT,
    ParagraphRole.DEFINITION,
}

ON_PANELS = (ParagraphRole.COVER_TITLE, ParagraphRole.COVER_SUBTITLE, ParagraphRole.COVER_LINE)

# TLP 2.0 (FIRST), table 1: text colours on black.
TLP_COLOURS = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}


@dataclass(frozen=True)
class Pair:
    """A colour of text and the colour behind it; ``ratio`` is the least contrast it needs."""

    place: str
    text: str
    background: str
    ratio: float = ENOUGH


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.1)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def backgrounds(theme: Theme) -> dict[str, str]:
    """Return what running text may stand on: the paper, and each fill a box or cell may have."""
    found: dict[str, str | None] = {"paper": "paper"}
    found |= {f"callout {role}": theme.callouts[role].fill for role in CalloutRole}
    found |= {f"head of {look}": theme.tables[look].head_fill for look in TableLook}
    found |= {
        f"first column of {look}": theme.tables[look].header_column_fill for look in TableLook
    }
    found |= {"cards": theme.cards.fill, "key numbers": theme.key_numbers.fill}
    found |= {"watermark": theme.watermark.colour}
    return {place: theme.colour(colour) for place, colour in found.items() if colour}


def pairs(theme: Theme) -> Iterator[Pair]:
    """Yield every pair of text and background a document in this theme can show."""
    for role in ON_PANELS:
        colour = theme.colour(theme.styles[role].colour)
        yield Pair(f"{role} on the panel", colour, theme.colour(theme.cover.fill))
    for place, background in backgrounds(theme).items():
        for role, style in theme.styles.items():
            if role in ON_PANELS:
                continue
            ratio = ENOUGH_TO_READ_AT_LENGTH if role in READ_AT_LENGTH else ENOUGH
            yield Pair(f"{role} on {place}", theme.colour(style.colour), background, ratio)
        for span, look in theme.spans.items():
            if look.colour is not None:
                yield Pair(f"{span} on {place}", theme.colour(look.colour), background)
        for name, list_look in theme.lists.items():
            yield Pair(
                f"label of {name} on {place}", theme.colour(list_look.label_colour), background
            )
    cards = theme.cards
    yield Pair("initials", theme.colour(cards.initials_colour), theme.colour(cards.initials_fill))
    if theme.band is not None and theme.band.fill is not None:
        yield Pair("band", theme.colour(theme.band.colour), theme.colour(theme.band.fill), 7.0)
    for scheme, marking in theme.markings.items():
        for label in marking.labels:
            text = theme.colour(marking.colours.get(label, marking.colour))
            yield Pair(f"{scheme} {label}", text, theme.colour(marking.fill or "paper"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_text_stands_out_from_its_background(name: str) -> None:
    theme = theme_of(name)
    faint = [
        f"{pair.place}: {pair.text} on {pair.background} has {ratio:.2f}, needs {pair.ratio}"
        for pair in pairs(theme)
        if pair.place.partition(" ")[0] != "tlp"
        and (ratio := contrast(pair.text, pair.background)) < pair.ratio
    ]
    assert faint == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_colours_of_tlp_are_exact(name: str) -> None:
    look = theme_of(name).markings["tlp"]
    assert {label: look.colours[label] for label in look.labels} == TLP_COLOURS
    assert (look.fill, look.align, look.size >= 12) == ("#000000", "right", True)


def test_the_measure_knows_black_white_and_a_published_value() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_a_faint_colour_is_found() -> None:
    theme = theme_of("policy-brief")
    pale = theme.model_copy(
        update={"colours": theme.colours.model_copy(update={"text": "#8A8A8A"})}
    )
    assert any(contrast(pair.text, pair.background) < pair.ratio for pair in pairs(pale))
