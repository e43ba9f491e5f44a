"""Words of estimative probability: ICD 203 (US) and the PHIA yardstick (UK), with their ranges."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.model.vocabularies import Vocabulary


class LikelihoodScale(Vocabulary):
    """The yardstick that likelihood words are read against; one for the whole brief."""

    ICD_203 = "ICD 203"
    PHIA = "PHIA"


class Likelihood(Vocabulary):
    """A likelihood in the exact words of ICD 203 or of the PHIA yardstick."""

    ALMOST_NO_CHANCE = "almost no chance"
    REMOTE = "remote"
    VERY_UNLIKELY = "very unlikely"
    HIGHLY_IMPROBABLE = "highly improbable"
    UNLIKELY = "unlikely"
    IMPROBABLE = "improbable"
    ROUGHLY_EVEN_CHANCE = "roughly even chance"
    ROUGHLY_EVEN_ODDS = "roughly even odds"
    LIKELY = "likely"
    PROBABLE = "probable"
    VERY_LIKELY = "very likely"
    HIGHLY_PROBABLE = "highly probable"
    ALMOST_CERTAIN = "almost certain"
    NEARLY_CERTAIN = "nearly certain"
    REMOTE_CHANCE = "remote chance"
    HIGHLY_UNLIKELY = "highly unlikely"
    REALISTIC_POSSIBILITY = "realistic possibility"
    PROBABLY = "probably"
    HIGHLY_LIKELY = "highly likely"


@dataclass(frozen=True, slots=True)
class LikelihoodBand:
    """One step of a yardstick: its words and its range in per cent, both ends included."""

    scale: LikelihoodScale
    words: tuple[Likelihood, ...]
    lowest: int
    highest: int


def _bands(scale: LikelihoodScale, *steps: tuple[str, int, int]) -> tuple[LikelihoodBand, ...]:
    return tuple(
        LikelihoodBand(scale, tuple(map(Likelihood, words.split(" / "))), lowest, highest)
        for words, lowest, highest in steps
    )


# ICD 203 (2015), D.6.e(2)(a); PHIA probability yardstick, whose gaps are meant.
BANDS: tuple[LikelihoodBand, ...] = _bands(
    LikelihoodScale.ICD_203,
    ("almost no chance / remote", 1, 5),
    ("very unlikely / highly improbable", 5, 20),
    ("unlikely / improbable", 20, 45),
    ("roughly even chance / roughly even odds", 45, 55),
    ("likely / probable", 55, 80),
    ("very likely / highly probable", 80, 95),
    ("almost certain / nearly certain", 95, 99),
) + _bands(
    LikelihoodScale.PHIA,
    ("remote chance", 0, 5),
    ("highly unlikely", 10, 20),
    ("unlikely", 25, 35),
    ("realistic possibility", 40, 50),
    ("likely / probably", 55, 75),
    ("highly likely", 80, 90),
    ("almost certain", 95, 100),
)


def scales_of(word: Likelihood) -> tuple[LikelihoodScale, ...]:
    """Return the yardsticks that know a word, in the order of the vocabulary."""
    return tuple(band.scale for band in BANDS if word in band.words)


def band_of(word: Likelihood, scale: LikelihoodScale) -> LikelihoodBand | None:
    """Return the step of a yardstick that a word stands for, or None where it has no such word."""
    return next((band for band in BANDS if band.scale is scale and word in band.words), None)
