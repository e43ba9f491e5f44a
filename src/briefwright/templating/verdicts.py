"""What a document says of its quotes: whether they were held against their source, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, assert_never

from briefwright.core.paths import FieldPath
from briefwright.evidence import QuoteVerdicts, Verdict
from briefwright.model import Brief
from briefwright.theme.tokens import VerdictsPrinted

VerdictLabels = Mapping[FieldPath, str]
"""Keys of the words for what came of each quote, by the path of the quote; left out: say nothing"""

CHECKED: Final = "quote_checked"


def verdict_labels(brief: Brief, verdicts: QuoteVerdicts, wanted: VerdictsPrinted) -> VerdictLabels:
    """Return which words say what came of each quote, as far as the theme wants it said."""
    if wanted == "none":
        return {}
    paths: list[FieldPath] = [("quotes", index) for index in range(len(brief.quotes))]
    labels = {path: _label(verdicts.get(path, Verdict.NOT_CHECKED)) for path in paths}
    if wanted == "all":
        return labels
    return {path: label for path, label in labels.items() if label == CHECKED}


def _label(verdict: Verdict) -> str:
    match verdict:
        case Verdict.EXACT | Verdict.TYPOGRAPHIC | Verdict.AMBIGUOUS | Verdict.FOUND:
            return CHECKED
        case Verdict.ELSEWHERE:
            return "quote_elsewhere"
        case Verdict.ALTERED:
            return "quote_altered"
        case Verdict.NOT_FOUND:
            return "quote_not_found"
        case Verdict.NOT_CHECKED | Verdict.UNDECIDED:
            return "quote_not_checked"
        case _:
            assert_never(verdict)
