"""Theme tokens: what a length and a colour may be, and what a theme must hold."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from briefwright.theme import Band, Colours, Margins, TextStyle

PALETTE = {
    "text": "#1b1f24",
    "muted": "#4a5560",
    "accent": "#0b4f6c",
    "alert": "#9b1c1c",
    "tint": "#eef3f7",
    "rule": "#b8c4ce",
    "paper": "#ffffff",
    "band": "#0b5d6b",
    "on_band": "#ffffff",
}


@pytest.mark.parametrize(
    ("text", "points"),
    [("10pt", 10), ("25.4mm", 72), ("2.54 cm", 72), ("1in", 72), ("-3pt", -3), ("0pt", 0)],
)
def test_a_length_is_held_in_points(text: str, points: float) -> None:
    style = TextStyle.model_validate({"font": "sans", "size": text, "leading": "14pt"})

    assert style.size == pytest.approx(points)


@pytest.mark.parametrize("text", ["10", "ten points", "10px", "", "1,5cm", "10 pt pt"])
def test_what_is_not_a_length_is_refused_with_a_cure(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TextStyle.model_validate({"font": "sans", "size": text, "leading": "14pt"})

    (error,) = caught.value.errors()
    assert error["type"] == "theme_length"
    assert error["loc"] == ("size",)
    assert "10pt, 22mm" in error["ctx"]["hint"]


def test_a_colour_is_six_hexadecimal_digits_or_a_name() -> None:
    assert Colours.model_validate(PALETTE).accent == "#0B4F6C"
    assert Band.model_validate({"height": "14mm", "fill": "alert"}).fill == "alert"


@pytest.mark.parametrize("text", ["#fff", "#12345g", "0B5D6B", "rgb(1,2,3)", "Red wine", None])
def test_what_is_not_a_colour_is_refused_with_a_cure(text: str | None) -> None:
    with pytest.raises(ValidationError) as caught:
        Colours.model_validate(PALETTE | {"accent": text})

    (error,) = caught.value.errors()
    assert error["type"] == "theme_colour"
    assert "#0B5D6B" in error["ctx"]["hint"]


def test_a_name_a_group_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Margins.model_validate(
            {"top": "1mm", "right": "1mm", "bottom": "1mm", "left": "1mm", "middle": "1mm"}
        )


def test_tokens_are_frozen() -> None:
    margins = Margins.model_validate({"top": "1mm", "right": "1mm", "bottom": "1mm", "left": "1mm"})

    with pytest.raises(ValidationError, match="frozen"):
        margins.top = 3  # type: ignore[misc]  # the point of the test
