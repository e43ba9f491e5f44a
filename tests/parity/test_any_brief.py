"""Whatever a writer fills in builds in all three formats, and they say the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.core.world import DiskWorld
from tests.support.built_briefs import HOUSED, TEMPLATES, document_of, errors, words_by_format
from tests.support.expected_tags import expected_tags
from tests.support.pdf_tags import tag_tree
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data
from tests.support.tags import as_yaml, counts, tidied


@pytest.mark.parametrize("template", TEMPLATES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=brief_data())
def test_any_brief_builds_and_says_the_same_everywhere(template: str, data: Data) -> None:
    text = json.dumps(data, ensure_ascii=False).encode()
    request = BuildRequest("any.yaml", text, formats=tuple(Format), template=template)
    result = build_brief(DiskWorld(), request)
    found = errors(result)
    if template == "at-a-glance" and {error.code for error in found} == {"E402"}:
        return
    assert found == []
    words = words_by_format(result)
    if template not in HOUSED:  # tests/parity/test_houses.py holds Word files in a house
        assert words["docx"] == words["document"]
    assert words["pdf"] == words["document"]
    assert words["html"] == words["document"]
    tags = tidied(tag_tree(result.outputs[Format.PDF].data))
    expected = tidied(expected_tags(document_of(result)))
    assert counts(tags) == counts(expected)
    assert as_yaml(tags) == as_yaml(expected)
