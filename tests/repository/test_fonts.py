"""The shipped fonts are complete, licensed, and hold the characters a brief needs."""

from __future__ import annotations

from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

FONTS = files("briefwright") / "fonts"
STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
NAMES = [f"{family}-{style}" for family in ("SourceSans3", "SourceSerif4") for style in STYLES]

LATIN = "".join(map(chr, range(0x20, 0x7F))) + "".join(map(chr, range(0xA0, 0x100)))
SOUTH_SLAVIC = "ćčšžđĆČŠŽĐ"
CYRILLIC = "".join(map(chr, range(0x400, 0x460))) + "ґҐ"
GREEK = "άέήίόύώΆΈΉΊΌΎΏϊϋΐΰ" + "".join(map(chr, (*range(0x391, 0x3A2), *range(0x3A3, 0x3CA))))
TYPOGRAPHY = "–—“”„‘’‚«»‹›…\u2011\u00a0\u202f•·¶§−×≤≥≈€£°′″№†‡→"
SHAPES = "☐☑✓■▲▼△▽◆"
EVERYWHERE = LATIN + SOUTH_SLAVIC + CYRILLIC + GREEK + TYPOGRAPHY + SHAPES
ONLY_SANS = "●○◦▪□✔✗⇒"


def characters_of(name: str) -> set[str]:
    with (FONTS / f"{name}.ttf").open("rb") as stream, TTFont(stream, lazy=True) as font:
        return {chr(code) for code in font.getBestCmap()}


@pytest.mark.parametrize("name", NAMES)
def test_holds_every_character_a_brief_needs(name: str) -> None:
    held = characters_of(name)
    assert [c for c in EVERYWHERE if c not in held] == []


@pytest.mark.parametrize("name", NAMES)
def test_shapes_that_only_the_sans_family_has(name: str) -> None:
    held = characters_of(name) & set(ONLY_SANS)
    assert held == (set(ONLY_SANS) if name.startswith("SourceSans3") else set())


@pytest.mark.parametrize("name", NAMES)
def test_may_be_embedded_and_has_tabular_digits(name: str) -> None:
    with (FONTS / f"{name}.ttf").open("rb") as stream, TTFont(stream, lazy=True) as font:
        cmap = font.getBestCmap()
        widths = {font["hmtx"][cmap[ord(digit)]][0] for digit in "0123456789"}
        assert font["OS/2"].fsType == 0
        assert len(widths) == 1


@pytest.mark.parametrize("name", NAMES)
def test_has_its_web_cut(name: str) -> None:
    assert (FONTS / f"{name}.woff2").read_bytes()[:4] == b"wOF2"


@pytest.mark.parametrize("family", ["SourceSans3", "SourceSerif4"])
def test_ships_its_licence(family: str) -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / f"{family}-OFL.txt").read_text("utf-8")
