"""The two yardsticks of likelihood, and what their words stand for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefwright.model import BANDS, Likelihood, LikelihoodScale, band_of, scales_of


def test_every_word_belongs_to_a_yardstick() -> None:
    assert all(scales_of(word) for word in Likelihood)


@pytest.mark.parametrize("scale", list(LikelihoodScale))
def test_the_steps_of_a_yardstick_rise_without_overlap(scale: LikelihoodScale) -> None:
    steps = [band for band in BANDS if band.scale is scale]
    assert len(steps) == 7
    for lower, higher in pairwise(steps):
        assert lower.lowest < lower.highest <= higher.lowest


def test_the_same_word_means_different_ranges() -> None:
    icd = band_of(Likelihood.UNLIKELY, LikelihoodScale.ICD_203)
    phia = band_of(Likelihood.UNLIKELY, LikelihoodScale.PHIA)
    assert icd is not None
    assert phia is not None
    assert (icd.lowest, icd.highest) == (20, 45)
    assert (phia.lowest, phia.highest) == (25, 35)
    assert band_of(Likelihood.REALISTIC_POSSIBILITY, LikelihoodScale.ICD_203) is None
