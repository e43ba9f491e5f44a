"""The shipped templates keep to the lengths that their kinds of document have."""

from __future__ import annotations

import pytest

from briefwright.render.pdf import render_pdf
from tests.templates.shipped import prepared


def pages(brief: str, template: str) -> int:
    result = prepared(brief, template)
    assert result.document is not None
    assert result.theme is not None
    count = render_pdf(result.document, result.theme, result.fonts).pages
    assert count is not None
    return count


@pytest.mark.parametrize(
    ("template", "least", "most"),
    [
        ("policy-brief", 2, 4),
        ("policy-brief-two-column", 2, 4),
        ("at-a-glance", 1, 1),
        ("briefing-note", 1, 2),
        ("meeting-brief", 2, 2),
        ("speaking-notes", 1, 2),
    ],
)
def test_the_example_fills_the_pages_its_kind_allows(template: str, least: int, most: int) -> None:
    assert least <= pages("montenegro-nato", template) <= most


@pytest.mark.parametrize("brief", ["montenegro-nato", "frontiere-verte", "large"])
def test_at_a_glance_is_one_page_however_much_there_is(brief: str) -> None:
    assert pages(brief, "at-a-glance") == 1
