"""Words part by the dictionary of their language where the theme says so; names stay whole."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Cell,
    Column,
    Inline,
    Language,
    LineBreak,
    Row,
    Strong,
    Table,
    Text,
)
from briefwright.document.document import Document
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.hyphenation import hyphenated
from briefwright.render.pdf.inlines import InlineRenderer
from briefwright.render.pdf.lines import break_lines
from briefwright.render.pdf.runs import Line
from briefwright.render.pdf.styles import Styles
from briefwright.theme import Theme
from tests.support.documents import document_of, inlines, paragraph
from tests.support.pdf_tags import pdf_text
from tests.support.themes import hyphenating_theme, plain_theme, shipped_fonts

NAMES = "Milatović Spajić Krapović Lazarević Krivokapić Podgorica Montenegro".split()
PROSE = (
    "Milatović and Spajić said that interoperability and infrastructure matter to Krapović, "
    "Lazarević and the parliamentary representatives of Montenegro, and that Krivokapić went to "
    "Podgorica for administrative responsibilities and international cooperation agreements. "
)


def narrow_theme() -> Theme:
    theme = hyphenating_theme(*ParagraphRole)
    margins = theme.page.margins.model_copy(update={"right": 300.0})
    page = theme.page.model_copy(update={"margins": margins})
    return theme.model_copy(update={"page": page})


STYLES = Styles(narrow_theme(), shipped_fonts(), "en")
LETTERING = STYLES.setting(ParagraphRole.BODY).lettering
ELEMENT = Element(Tag.DOCUMENT, document_of())


def lines_of(width: float, *words: str | Inline) -> list[Line]:
    runs = InlineRenderer(STYLES).runs(
        inlines(*words), LETTERING, Element(Tag.DOCUMENT, document_of())
    )
    return break_lines(runs, width)


def texts(lines: list[Line]) -> list[str]:
    """Return the text of lines, without kerns and with the hyphen that shows."""
    return [
        "".join(
            "-" if character == "\U000f0001" else character
            for _run, text, _width in line.segments
            for character in text
            if ord(character) < 0xF1000
        )
        for line in lines
    ]


@pytest.mark.parametrize(
    ("word", "language", "parted"),
    [
        ("infrastructure", "en", "infra-struc-ture"),
        ("“government’s”,", "en", "“gov-ern-ment’s”,"),
        ("l’organisation", "fr", "l’orga-ni-sa-tion"),
        ("«\u202fgouvernement\u202f»", "fr-CA", "«\u202fgou-ver-ne-ment\u202f»"),
        ("ministarstvo", "sr-Latn-ME", "mini-star-stvo"),
        ("министерство", "sr", "мини-стер-ство"),
        ("Verteidigung", "de", "Ver-tei-di-gung"),
        ("Zusammenarbeit", "de", "Zusam-menarbeit"),
    ],
)
def test_words_part_by_the_dictionary_of_their_language(
    word: str, language: str, parted: str
) -> None:
    assert hyphenated(word, language).replace("\xad", "-") == parted


@pytest.mark.parametrize("name", NAMES)
def test_names_stay_whole(name: str) -> None:
    assert hyphenated(name, "en") == hyphenated(name, "sr-Latn") == name


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("STANDARDISATION", "en"),
        ("standardisation2", "en"),
        ("example.organisation.org", "en"),
        ("press@government", "en"),
        ("infra/structure", "en"),
        ("counter-intelligence", "en"),
        ("paper", "en"),
        ("asszonnyal", "hu"),  # it would gain a letter
        ("ministarstvo", "cnr"),  # no dictionary
        ("interoperability", ""),
    ],
)
def test_what_is_no_plain_word_of_a_known_language_stays_whole(word: str, language: str) -> None:
    assert hyphenated(word, language) == word


def test_a_word_that_does_not_fit_parts_with_a_hyphen() -> None:
    width = LETTERING.width("the infrastruc-")
    lines = lines_of(width, "the infrastructure is there")
    assert texts(lines) == ["the infrastruc-", "ture is there"]
    assert [line.end for line in lines] == ["", " "]


def test_a_word_of_several_runs_parts_only_if_one_has_all_its_letters() -> None:
    width = LETTERING.width("the infrastruct-")
    whole = lines_of(width, "the ", Strong(inlines("infra")), "structure is there")
    assert texts(whole) == ["the", "infrastructure", "is there"]
    parted = lines_of(width, Strong(inlines("the")), " infrastructure", Strong(inlines(", is")))
    assert texts(parted) == ["the infrastruc-", "ture, is"]


def test_a_short_gap_is_left_rather_than_a_word_parted() -> None:
    head = "words that fill the whole line and more"
    width = LETTERING.width(f"{head} in-")
    assert texts(lines_of(width, f"{head} infrastructure is there"))[0] == head


def test_the_last_word_of_a_paragraph_stays_whole() -> None:
    width = LETTERING.width("the infrastruc-")
    assert texts(lines_of(width, "the infrastructure")) == ["the", "infrastructure"]
    bold = Strong(inlines("the"))
    assert texts(lines_of(width, bold, " infrastructure")) == ["the", "infrastructure"]


def test_no_more_than_two_lines_running_end_in_a_hyphen() -> None:
    for words in (["interoperability " * 30], [Strong(inlines("an")), " interoperability" * 30]):
        for width in range(60, 200, 5):
            ends = [text.endswith("-") for text in texts(lines_of(width, *words))]
            running = "".join("-" if end else " " for end in ends)
            assert "---" not in running.removesuffix("-"), width


def test_a_word_longer_than_the_line_parts_by_the_dictionary_whatever_it_is() -> None:
    width = LETTERING.width("Interoper-")
    assert texts(lines_of(width, "Interoperability")) == ["Interoper-", "ability"]


def test_words_with_soft_hyphens_of_their_own_part_there_alone() -> None:
    width = LETTERING.width("the infrastruc-")
    assert texts(lines_of(width, "the infra\xadstructure is")) == ["the infra-", "structure is"]


def test_no_style_hyphenates_unless_the_theme_says_so() -> None:
    data = render_pdf(document_of(paragraph(PROSE * 5)), plain_theme(), shipped_fonts()).data
    assert "\xad" not in pdf_text(data)


def test_words_in_another_language_part_by_its_rules() -> None:
    width = LETTERING.width("the organ-")
    assert texts(lines_of(width, "the organisations of"))[0] == "the organ-"
    french = Language("fr", inlines("organisations"))
    assert texts(lines_of(width, "the ", french, " of"))[0] == "the orga-"


def test_quotations_part_by_the_rules_of_their_language() -> None:
    french = "".join(f"le gouvernement {'a' * n} organise " for n in range(1, 30))

    def parted(language: str | None) -> tuple[str, ...]:
        text = rendered_text(BlockQuote((paragraph(french),), language=language), paragraph(french))
        return tuple(sorted({word for word in text.split() if "\xad" in word}))

    english = parted(None)
    assert set(parted("fr")) > set(english)
    assert "gou\xadvernement" in parted("fr")
    assert all(word.startswith(("gov", "gouv", "organ")) for word in english)


def rendered_text(*blocks: Block) -> str:
    return pdf_text(render_pdf(document_of(*blocks), narrow_theme(), shipped_fonts()).data)


def narrow_document() -> Document:
    row = Row(tuple(Cell((paragraph(PROSE * 4),)) for _ in range(2)))
    return document_of(Table(tuple(Column(0.5) for _ in range(2)), (row,)))


def test_parted_words_come_out_whole() -> None:
    text = rendered_text(*narrow_document().blocks)
    assert text.count("\xad") > 10
    assert text.replace("\xad", "").split() == (PROSE * 8).split()
    data = render_pdf(narrow_document(), narrow_theme(), shipped_fonts()).data
    page = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    for name in NAMES:
        assert name in page


@pytest.mark.conformance("pdftotext")
@pytest.mark.parametrize("mode", [(), ("-raw",)])
def test_pdftotext_joins_parted_words(mode: tuple[str, ...], tmp_path: Path) -> None:
    document = document_of(paragraph(PROSE * 40))
    data = render_pdf(document, narrow_theme(), shipped_fonts()).data
    assert pdf_text(data).count("\xad") > 3
    (tmp_path / "words.pdf").write_bytes(data)
    command = [shutil.which("pdftotext") or "", *mode, "-enc", "UTF-8", "words.pdf", "-"]
    text = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode()
    assert text.replace("\xad\n", "").split() == (PROSE * 40).split()


def test_a_line_break_after_a_parted_word() -> None:
    width = LETTERING.width("the infrastruc-")
    lines = lines_of(width, Text("the infrastructure"), LineBreak(), Text("is"))
    assert texts(lines) == ["the", "infrastructure", "is"]
