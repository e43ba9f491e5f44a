"""Single mutations of the Montenegro brief: each found at its line with its code, and nothing else.

The article does not travel with the project; where it is absent these tests are skipped.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from briefwright.checks import Circumstances, check_brief, verify_brief
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.evidence import ArchivedText, ClaimKind, Verdict, Verification
from briefwright.loading import load_brief

CHECKOUT = Path(__file__).parents[2]
BRIEF = CHECKOUT / "briefs" / "montenegro-nato.yaml"
ARTICLE = CHECKOUT.parent / "shared" / "articles" / "montenegro-nato.txt"

needs_article = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the article itself does not travel with the project"
)


@cache
def article() -> ArchivedText:
    lines = unicodedata.normalize("NFC", ARTICLE.read_text(encoding="utf-8")).splitlines()
    paragraphs = tuple(" ".join(line.split()) for line in lines if line.strip())
    return ArchivedText("montenegro-nato.txt", "0" * 64, paragraphs)


def checked(text: str) -> tuple[tuple[Verification, ...], tuple[Diagnostic, ...]]:
    loaded = load_brief(text.encode(), "brief.yaml")
    assert loaded.brief is not None, loaded.diagnostics
    texts = {"article": article()}
    verifications = verify_brief(loaded.brief, texts)
    around = Circumstances(texts, verifications)
    return verifications, check_brief(loaded.brief, loaded.positions, around)


@dataclass(frozen=True)
class Mutation:
    """One change of one line of the brief, and the one finding it must lead to."""

    line: int
    old: str
    new: str
    code: str
    words: str | None = None
    """What the finding must point at, where that is not the whole value."""
    at: int | None = None
    """The line of the finding, where it is another."""


WHOLE_QUOTE = (
    "Montenegro has shown real leadership in the region by investing in its defense capabilities "
    "and supporting NATO missions abroad"
)
INVENTED = "We shall double what we spend on soldiers before the decade is out"
PRAISE = "real leadership in the region by"

MUTATIONS = {
    # Words of quotes
    "word changed": Mutation(371, "region by", "regions by", "E101", "regions"),
    "spelling of the source changed": Mutation(371, "defense", "defence", "E101", "defence"),
    "word dropped": Mutation(371, "real leadership", "leadership", "E101", "shown leadership"),
    "word added": Mutation(371, "real leader", "very real leader", "E101", "very"),
    "words swapped": Mutation(379, "remains firmly", "firmly remains", "E101", "firmly remains"),
    "comma moved": Mutation(379, "Balkans, and", "Balkans and,", "E101", "Balkans and,"),
    "capital lost": Mutation(371, "text: Montenegro", "text: montenegro", "E101", "montenegro"),
    "article dropped": Mutation(379, "to the security", "to security", "E101", "to security"),
    "number of a word": Mutation(371, "missions abroad", "mission abroad", "E101", "mission"),
    "negation": Mutation(379, "remains firmly", "remains not firmly", "E101", "not"),
    "one word misspelt": Mutation(387, "text: significant", "text: significent", "E101"),
    "another word": Mutation(387, "text: significant", "text: outstanding", "E102"),
    "invented sentence": Mutation(371, WHOLE_QUOTE, INVENTED, "E102"),
    "dash for a comma": Mutation(379, "Balkans, and", "Balkans – and", "E101", "Balkans –"),
    "stop at the end": Mutation(379, "that goal", "that goal.", "E103"),
    "omission of too much": Mutation(371, PRAISE, "[…] by purchasing or", "E101"),
    # Where they stand, and whose they are
    "paragraph of a quote": Mutation(377, "#p5", "#p4", "E116"),
    "paragraph of one word": Mutation(393, "#p7", "#p6", "E116"),
    "speaker swapped": Mutation(372, "rohling", "rutte", "E105"),
    "speaker swapped back": Mutation(380, "rutte", "rohling", "E105"),
    "another speaker in the room": Mutation(380, "rutte", "spajic", "E105"),
    "via changed": Mutation(375, "a NATO press release", "a NATO readout", "E106"),
    "via another body": Mutation(390, "a NATO readout of", "an EU readout of", "E106"),
    "attribution changed": Mutation(392, "NATO readout", "NATO statement", "E106"),
    # Names
    "diacritic dropped": Mutation(105, "Milatović", "Milatovic", "E107"),
    "another diacritic dropped": Mutation(111, "Spajić", "Spajic", "E107"),
    "a third diacritic dropped": Mutation(117, "Krapović", "Krapovic", "E107"),
    "wrong diacritic": Mutation(124, "Lazarević", "Lazarevič", "E107"),
    "letter doubled": Mutation(97, "Rohling", "Rohlling", "E107"),
    "letters of a first name": Mutation(111, "Milojko", "Miloiko", "E107"),
    "initial dropped": Mutation(97, "Andrew M. ", "Andrew ", "E107"),
    "initial changed": Mutation(97, "Andrew M. ", "Andrew N. ", "E107"),
    "names in another order": Mutation(105, "Jakov Milatović", "Milatović Jakov", "E107"),
    "name without capitals": Mutation(131, "Mark Rutte", "mark Rutte", "E107"),
    "another person": Mutation(131, "Mark Rutte", "Jens Stoltenberg", "E108"),
    "name in prose": Mutation(45, "Mark Rutte", "Mark Ruttte", "E107", "Ruttte"),
    "another name in prose": Mutation(44, "Rohling", "Rohlling", "E107", "Rohlling"),
    "paragraph of an official": Mutation(109, "#p2", "#p6", "E116"),
    # Titles
    "rank raised": Mutation(98, "Lieutenant General", "Major General", "E109"),
    "rank of another": Mutation(125, "Brigadier General", "Lieutenant General", "E109"),
    "role of a neighbour": Mutation(118, "Minister of Defence", "Chief of Defence", "E109"),
    "role of the other neighbour": Mutation(106, "President", "Prime Minister", "E109"),
    "role of the one before": Mutation(112, "Prime Minister", "President", "E109"),
    "deputy dropped": Mutation(99, "Deputy Military", "Military", "E109"),
    "another office": Mutation(118, "Defence", "Interior", "E109"),
    # Numbers
    "percentage": Mutation(273, "2%", "3%", "E110", "3%"),
    "percentage with a space": Mutation(273, "2%", "2.5 %", "E110", "2.5 %"),
    "percentage in prose": Mutation(39, "2%", "3%", "E110", "3%"),
    "key number": Mutation(509, "2%", "20%", "E110"),
    "ordinal": Mutation(515, "1st", "2nd", "E110"),
    "months": Mutation(518, "2 months", "6 months", "E110", "6"),
    "paragraph of a number": Mutation(511, "#p4", "#p9", "E110", at=509),
    # Dates
    "month": Mutation(204, "2024-10", "2024-11", "E111"),
    "year": Mutation(237, "2024-12", "2023-12", "E111"),
    "day invented": Mutation(204, "2024-10", "2024-10-03", "E111"),
    "month of a quote": Mutation(382, "2024-12", "2024-10", "E111"),
    "as of": Mutation(108, "2024-10", "2024-09", "E111"),
    "deadline": Mutation(276, "2024", "2025", "E111"),
    "year in print": Mutation(512, "2017", "2018", "E111"),
    "year in prose": Mutation(86, "2017", "2018", "E111", "2018"),
    "month in prose": Mutation(44, "in October", "in November", "E111", "November"),
    "citation of a sentence": Mutation(86, "#p6", "#p9", "E111", "2017"),
    # Places
    "place": Mutation(205, "Podgorica", "Budva", "E112"),
    "place with its building": Mutation(238, "Brussels", "Paris", "E112"),
    "another place": Mutation(224, "Budva", "Bar", "E112"),
    "country": Mutation(318, "IQ", "IR", "E112"),
    "one of two countries": Mutation(358, "BG", "RO", "E112"),
    "country of a training": Mutation(263, "DE", "PL", "E112"),
    "country of an official": Mutation(107, "ME", "RS", "E112"),
    "region": Mutation(343, "Eastern Europe", "Northern Europe", "E112"),
    "country in prose": Mutation(48, "Iraq", "Syria", "E112", "Syria"),
    # Citations
    "paragraph 99": Mutation(455 + 1, "#p10", "#p99", "E113"),
    "paragraph 99 of a quote": Mutation(377, "#p5", "#p99", "E113"),
    "paragraph 99 in prose": Mutation(91, "#p4", "#p99", "E113", "[@article#p99]"),
    "paragraph 99 of an official": Mutation(109, "#p2", "#p99", "E113"),
    "no source": Mutation(346 + 5, "    source: article#p6\n", "", "E114", at=339),
}  # fmt: skip


@needs_article
def test_the_untouched_brief_has_no_finding_and_three_exact_quotes() -> None:
    verifications, diagnostics = checked(BRIEF.read_text(encoding="utf-8"))
    assert diagnostics == ()
    quotes = [each.verdict for each in verifications if each.claim.kind is ClaimKind.QUOTE]
    assert quotes == [Verdict.EXACT] * 3
    undecided = {each.claim.words for each in verifications if not each.verdict.holds}
    # The article names Brussels, and leaves Belgium to the reader; the two figures are counted by
    # the brief, not by the article.
    assert undecided == {"BE", "Two"}


@needs_article
@pytest.mark.parametrize("mutation", MUTATIONS.values(), ids=MUTATIONS.keys())
def test_a_mutation_has_the_one_finding_it_must(mutation: Mutation) -> None:
    lines = BRIEF.read_text(encoding="utf-8").splitlines(keepends=True)
    line = lines[mutation.line - 1]
    assert mutation.old in line
    lines[mutation.line - 1] = line.replace(mutation.old, mutation.new, 1)
    text = "".join(lines)
    _, diagnostics = checked(text)
    (finding,) = diagnostics
    assert finding.code == mutation.code
    assert finding.span is not None
    assert finding.span.line == (mutation.at or mutation.line)
    if mutation.words is not None:
        pointed = text.splitlines()[finding.span.line - 1]
        assert pointed[finding.span.column - 1 : finding.span.end_column - 1] == mutation.words


ERRORS = {"E101", "E102", "E107", "E108", "E113"}


@needs_article
@pytest.mark.parametrize("mutation", MUTATIONS.values(), ids=MUTATIONS.keys())
def test_only_misquotations_and_wrong_names_are_errors(mutation: Mutation) -> None:
    lines = BRIEF.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[mutation.line - 1] = lines[mutation.line - 1].replace(mutation.old, mutation.new, 1)
    _, (finding,) = checked("".join(lines))
    is_error = finding.severity is Severity.ERROR
    is_quote = (finding.path or "").startswith("quotes")
    assert is_error == (finding.code in ERRORS or (finding.code == "E116" and is_quote))
