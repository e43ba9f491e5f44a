"""What is printed of names."""

from __future__ import annotations

import pytest

from briefwright.core.display import as_typed


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("harbour.yaml", "harbour.yaml"),
        ("port news.yaml", '"port news.yaml"'),
        ('the "port" news.yaml', 'the "port" news.yaml'),
    ],
)
def test_a_name_with_spaces_is_typed_in_quotation_marks(name: str, typed: str) -> None:
    assert as_typed(name) == typed
