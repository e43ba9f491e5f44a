"""What the shipped templates make of the example briefs, as outlines that a reviewer can read."""

from __future__ import annotations

import pytest

from briefwright.document.outline import document_outline
from tests.support.golden import Golden
from tests.templates.shipped import BRIEFS, TEMPLATES, example_document, findings, prepared


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("brief", BRIEFS)
def test_the_outline_is_as_reviewed(brief: str, template: str, golden: Golden) -> None:
    outline = document_outline(example_document(brief, template))
    golden.check(f"documents/{brief}.{template}.txt", outline)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("brief", [*BRIEFS, "large"])
def test_nothing_is_left_out_that_the_template_does_not_leave_out_by_design(
    brief: str, template: str
) -> None:
    assert findings(prepared(brief, template)) == []
