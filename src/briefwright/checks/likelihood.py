"""Likelihood keeps to one yardstick and out of sentences on confidence (ICD 203, D.6.e(2))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.checks.findings import LIKELIHOOD_WITH_CONFIDENCE, TWO_YARDSTICKS, Finding
from briefwright.core.diagnostics import Severity
from briefwright.model import (
    Brief,
    FilledField,
    Likelihood,
    LikelihoodScale,
    Prose,
    scales_of,
    walk_filled_fields,
)
from briefwright.model.refusals import listed

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_LIKELIHOOD = re.compile(
    r"\b(" + "|".join(sorted(map(str, Likelihood), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_CONFIDENCE = re.compile(
    r"\b(high|moderate|low) confidence\b|\bconfidence( is| remains|:)? (high|moderate|low)\b",
    re.IGNORECASE,
)


def check_likelihood(brief: Brief) -> Iterator[Finding]:
    """Find sentences with likelihood and confidence, and words of a second yardstick."""
    fields = tuple(walk_filled_fields(brief))
    if brief.language.startswith("en"):
        for field in fields:
            yield from _mixed_sentences(field)
    words = tuple(field for field in fields if isinstance(field.value, Likelihood))
    yield from _second_yardsticks(words, brief.likelihood_scale)


def _mixed_sentences(field: FilledField) -> Iterator[Finding]:
    if not isinstance(field.value, Prose) or not _CONFIDENCE.search(field.value):
        return
    for sentence in _SENTENCE_END.split(field.value):
        likelihood = _LIKELIHOOD.search(sentence)
        if likelihood and _CONFIDENCE.search(sentence):
            yield Finding(
                LIKELIHOOD_WITH_CONFIDENCE,
                field.path,
                f"One sentence gives both a likelihood ('{likelihood[0]}') and a confidence.",
                "Make two sentences of it: readers take one for the other.",
                Severity.WARNING,
                sentence.strip(),
            )


def _second_yardsticks(
    words: tuple[FilledField, ...], declared: LikelihoodScale | None
) -> Iterator[Finding]:
    possible = tuple(LikelihoodScale) if declared is None else (declared,)
    for field in words:
        scales = scales_of(field.value)
        left = tuple(scale for scale in possible if scale in scales)
        if left:
            possible = left
            continue
        yield Finding(
            TWO_YARDSTICKS,
            field.path,
            f"'{field.value}' is a word of {listed(scales)}; this brief uses {listed(possible)}.",
            "Use the words of one yardstick throughout.",
            Severity.WARNING,
        )
