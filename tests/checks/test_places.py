"""How a finding becomes a diagnostic: its weight, its place in the file, the words it means."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.checks import check_brief
from briefwright.core.diagnostics import Severity, Span
from briefwright.core.paths import FieldPath, path_text
from tests.model.reading import brief_of

PEOPLE = [{"id": "rutte", "name": "Mark Rutte"}, {"id": "spajic", "name": "Milojko Spajić"}]


@pytest.mark.parametrize(
    ("parts", "severity"),
    [
        ({"deployments": {"mission": "x", "since": "2024", "until": "2023"}}, Severity.ERROR),
        ({"sources": {"title": "x", "issued": "2024", "accessed": "2023"}}, Severity.WARNING),
        ({"summary": {"bottom_line": "word " * 41}}, Severity.WARNING),
        ({"quotes": {"text": "x", "speaker": "nobody"}}, Severity.ERROR),
    ],
)
def test_only_what_is_surely_wrong_is_an_error(parts: dict[str, Any], severity: Severity) -> None:
    (finding,) = check_brief(brief_of(**parts))
    assert finding.severity is severity


class LinesByPart:
    """Places as the loader gives them: every part of the brief on a line of its own."""

    def __init__(self, *parts: str) -> None:
        self.parts = parts

    def nearest(self, path: FieldPath) -> Span:
        return Span.point("brief.yaml", self.parts.index(str(path[0])) + 1, len(path_text(path)))

    def within(self, path: FieldPath, words: str, occurrence: int = 0) -> Span:
        return Span.point("brief.yaml", self.nearest(path).line, len(words))


def test_findings_stand_at_their_place_in_the_order_of_the_file() -> None:
    brief = brief_of(
        officials=PEOPLE,
        quotes={"text": "x", "speaker": "rute"},
        engagements={"what": "y", "participants": "spajik"},
    )
    places = LinesByPart("officials", "quotes", "engagements")
    assert [
        (finding.span.line, finding.path) for finding in check_brief(brief, places) if finding.span
    ] == [(2, "quotes[0].speaker"), (3, "engagements[0].participants[0]")]


def test_a_citation_is_shown_by_its_own_words() -> None:
    brief = brief_of(
        background="One [@artcle#p4] and more.", sources={"id": "article", "title": "x"}
    )
    (finding,) = check_brief(brief, LinesByPart("background"))

    assert finding.span == Span.point("brief.yaml", 1, len("[@artcle#p4]"))


def test_a_second_id_names_the_line_of_the_first() -> None:
    brief = brief_of(officials={"id": "a", "name": "A"}, engagements={"id": "a", "what": "Talks"})
    (finding,) = check_brief(brief, LinesByPart("title", "officials", "engagements"))

    assert "the first is on line 2" in finding.message
