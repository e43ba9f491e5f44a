"""Themes need not say how covers and indexes look; what they say counts."""

from __future__ import annotations

import pytest

from briefwright.core.roles import BOOK_ROLES, ParagraphRole
from tests.support.themes import plain_theme, theme_tokens

Role = ParagraphRole


def test_a_theme_without_them_has_them_made_from_its_other_styles() -> None:
    assert set(theme_tokens()["styles"]).isdisjoint(BOOK_ROLES)  # type: ignore[call-overload]
    theme = plain_theme()
    title, cover = theme.styles[Role.TITLE], theme.styles[Role.COVER_TITLE]
    assert cover.font == title.font
    assert cover.size > title.size
    assert {theme.styles[role].colour for role in BOOK_ROLES - {Role.INDEX}} == {"paper"}


def test_what_a_theme_says_counts() -> None:
    styles = {**theme_tokens()["styles"]}  # type: ignore[dict-item]
    styles["cover_title"] = {"font": "serif", "size": "40pt", "leading": "44pt"}
    assert plain_theme(styles=styles).styles[Role.COVER_TITLE].size == 40


def test_a_panel_is_no_strip() -> None:
    with pytest.raises(ValueError, match="height"):
        plain_theme(cover={"height": 0.3})
