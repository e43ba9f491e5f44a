"""The lock of the shipped brief is the one its article gives, and stands in for the article."""

from __future__ import annotations

from collections import Counter
from pathlib import Path, PurePath

import pytest

from briefwright.build.brief import check_brief
from briefwright.build.gathering import lock_path
from briefwright.build.request import BuildRequest, BuildResult
from briefwright.core.diagnostics import Severity
from briefwright.core.world import DiskWorld
from briefwright.evidence import ClaimKind, Verdict

BRIEF = "briefs/montenegro-nato.yaml"


def checked(checkout: Path, *folders: Path) -> BuildResult:
    request = BuildRequest(str(checkout / BRIEF), source_folders=tuple(map(PurePath, folders)))
    return check_brief(DiskWorld(), request)


def verdicts(result: BuildResult) -> Counter[tuple[ClaimKind, Verdict]]:
    evidence = result.prepared.evidence
    assert evidence is not None
    return Counter((each.claim.kind, each.verdict) for each in evidence.verifications)


def test_without_the_article_the_brief_passes_by_its_lock(checkout: Path) -> None:
    result = checked(checkout)

    found = [each.code for each in result.diagnostics if each.severity is not Severity.NOTE]
    assert found == []
    assert "E128" in [each.code for each in result.diagnostics]
    assert result.prepared.evidence is not None
    assert result.prepared.evidence.locked_sources == ("article",)
    assert verdicts(result)[ClaimKind.QUOTE, Verdict.EXACT] == 3
    assert not [each for each in verdicts(result) if each[1] is Verdict.NOT_CHECKED]


def test_the_lock_is_the_one_that_the_article_gives(checkout: Path, shared: Path) -> None:
    articles = shared / "articles"
    if not articles.is_dir():
        pytest.skip("needs the archived article in ../shared/articles")
    result = checked(checkout, articles)
    brief, evidence = result.prepared.loaded.brief, result.prepared.evidence
    path = lock_path(result.request)
    assert brief is not None
    assert evidence is not None
    assert path is not None

    assert evidence.new_lock(brief) == Path(path).read_bytes()
    assert verdicts(result) == verdicts(checked(checkout))


def test_the_lock_holds_no_words_of_the_article(checkout: Path) -> None:
    text = (checkout / "briefs/montenegro-nato.evidence.json").read_text(encoding="utf-8")

    assert "leadership" not in text.replace("quotes.leadership", "")
    assert len(max(text.split('"'), key=len)) <= 64
