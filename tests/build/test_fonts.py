"""Fonts come from beside the theme or from those shipped; one that cannot be used is said so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import pytest

from briefwright.build.fonts import LAST_RESORT, SHIPPED, read_fonts
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.fonts import FontFamily
from briefwright.core.world import MemoryWorld
from briefwright.theme import FontSource
from tests.support.themes import plain_theme

TRUETYPE = b"\x00\x01\x00\x00rest of a font"


def fonts_with(
    regular: str, files: dict[str, str | bytes], *, web: bool = False
) -> tuple[FontFamily | None, Sequence[Diagnostic]]:
    """Return the family whose regular face is named, in a theme that names it on line 3."""
    face = "SourceSans3-Bold"
    source = FontSource(name="Mine", regular=regular, bold=face, italic=face, bold_italic=face)
    theme = plain_theme().model_copy(update={"fonts": {"mine": source}})
    layers = [
        (b"fonts: {}\n", "base/theme.yaml"),
        (f"fonts:\n  mine:\n    regular: {regular}\n".encode(), "mine/theme.yaml"),
    ]
    shipped: dict[str, str | bytes] = {str(SHIPPED / f"{face}.ttf"): TRUETYPE}
    world = MemoryWorld({**shipped, **files})
    folders = [PurePath("mine"), PurePath("base")]
    families, found = read_fonts(world, theme, folders, layers, with_web_fonts=web)
    return families.get("mine"), found


def test_a_file_beside_the_theme_is_used() -> None:
    family, found = fonts_with("fonts/Mine.ttf", {"mine/fonts/Mine.ttf": TRUETYPE})
    assert found == ()
    assert family is not None
    assert (family.regular.name, family.regular.data) == ("Mine", TRUETYPE)
    assert family.name == "Mine"


def test_a_file_of_the_base_is_used() -> None:
    family, found = fonts_with("Mine.ttf", {"base/Mine.ttf": TRUETYPE})
    assert (found, family is not None) == ((), True)


def test_the_packed_cut_is_read_only_for_the_web() -> None:
    files: dict[str, str | bytes] = {"mine/Mine.ttf": TRUETYPE, "mine/Mine.woff2": b"wOF2"}
    without, _ = fonts_with("Mine.ttf", files)
    with_cut, _ = fonts_with("Mine.ttf", files, web=True)
    assert without is not None
    assert with_cut is not None
    assert (without.regular.web_data, with_cut.regular.web_data) == (None, b"wOF2")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("Absent-Regular", None, "'Absent-Regular' is not there"),
        ("Absent.ttf", None, "'Absent.ttf' is not there"),
        ("Cubic.otf", b"OTTO...", "'Cubic.otf' is an OpenType font with PostScript outlines"),
        ("Text.ttf", b"just text", "'Text.ttf' is not a TrueType font"),
    ],
)
def test_a_font_that_cannot_be_used_is_a_finding_at_its_line(
    name: str, data: bytes | None, message: str
) -> None:
    files: dict[str, str | bytes] = {} if data is None else {f"mine/{name}": data}
    family, (found,) = fonts_with(name, files)
    assert family is None
    assert found.code == "T604"
    assert message in found.message
    assert found.span is not None
    assert (found.span.file, found.span.line, found.span.column) == ("mine/theme.yaml", 3, 14)
    assert found.hint


def families_of(*regular: str) -> list[str]:
    """Return the keys of the families of a theme with families of these faces, in order."""
    faces = ("SourceSans3-Regular", "SourceSans3-Bold", "SourceSans3-It", "SourceSans3-BoldIt")
    sources = {
        f"mine{index}": FontSource(
            name="Mine", regular=face, bold=face, italic=face, bold_italic=face
        )
        for index, face in enumerate(regular)
    }
    theme = plain_theme().model_copy(update={"fonts": sources})
    shipped: dict[str, str | bytes] = {str(SHIPPED / f"{face}.ttf"): TRUETYPE for face in faces}
    world = MemoryWorld({**shipped, "mine/Mine.ttf": TRUETYPE})
    families, found = read_fonts(world, theme, [PurePath("mine")], [])
    assert found == ()
    return list(families)


def test_a_shipped_family_comes_last_where_the_theme_has_none() -> None:
    assert families_of("Mine.ttf") == ["mine0", LAST_RESORT]


def test_a_theme_with_that_family_needs_no_other() -> None:
    assert families_of("Mine.ttf", "SourceSans3-Regular") == ["mine0", "mine1"]
