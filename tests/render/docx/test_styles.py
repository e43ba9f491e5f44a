"""Styles: named as Word people know them, made of the theme's tokens, enough to set every page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.document import Emphasis, Language, Link, Span, Strong
from tests.support.documents import document_of, every_node_document, inlines, paragraph
from tests.support.themes import hyphenating_theme, plain_theme
from tests.support.word_package import WordFile, faults, word_file

STYLES = "word/styles.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def sample() -> WordFile:
    return word_file(every_node_document())


def names(file: WordFile) -> list[str]:
    return file.values("//w:style/w:name/@w:val", STYLES)


def test_every_style_has_one_name_and_every_name_one_style(sample: WordFile) -> None:
    assert [name for name, count in Counter(names(sample)).items() if count > 1] == []


@pytest.mark.parametrize(
    "name",
    [
        *("Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text", "Quote"),
        *("List Bullet", "List Bullet 2", "List Bullet 3", "List Continue"),
        *("List Number", "List Number 2", "List Number 3", "caption", "header", "footer"),
        *("Hyperlink", "Strong", "Emphasis", "footnote text", "footnote reference", "toc 1"),
        *("Brief Bottom Line", "Brief Card Name", "Brief Data Table", "Brief Tick Box"),
    ],
)
def test_a_writer_finds_the_style_even_in_an_empty_document(name: str) -> None:
    assert name in names(word_file(document_of()))


def test_styles_of_our_own_say_so(sample: WordFile) -> None:
    own = sample.values("//w:style[@w:customStyle='1']/w:name/@w:val", STYLES)
    assert all(name.startswith(("Brief ", "Quote ")) for name in own)
    familiar = sample.values("//w:style[not(@w:customStyle)]/w:name/@w:val", STYLES)
    assert not any(name.startswith("Brief ") for name in familiar)


def test_a_style_is_made_of_its_tokens(sample: WordFile) -> None:
    title = sample.style("Title")
    assert title.find(f".//{W}rFonts").get(f"{W}ascii") == "Source Sans 3 Semibold"  # type: ignore[union-attr]
    assert title.find(f".//{W}sz").get(f"{W}val") == "44"  # type: ignore[union-attr]
    spacing = title.find(f".//{W}spacing")
    assert spacing is not None
    assert spacing.get(f"{W}line") == "520"
    assert spacing.get(f"{W}after") == "40"


def test_lines_are_fixed_only_where_the_font_asks_for_more_than_the_leading(
    sample: WordFile,
) -> None:
    """A picture pasted into body text must not be cut to the height of a line."""
    rules = {
        name: sample.values(f"//w:style[@w:styleId='{name}']//w:spacing/@w:lineRule", STYLES)
        for name in ("BodyText", "Title")
    }
    assert rules == {"BodyText": ["atLeast"], "Title": ["exact"]}


def test_paragraphs_carry_a_style_and_little_else() -> None:
    """Plain text, headings and bullets are set by their styles alone."""
    file = word_file(document_of(paragraph("Text"), paragraph("T", role=ParagraphRole.TITLE)))
    assert file.values("//w:p/w:pPr/*[not(self::w:pStyle)]/@*") == []
    assert file.values("//w:r/w:rPr/*/@*") == []


def test_spans_links_and_stress_are_character_styles() -> None:
    file = word_file(
        document_of(
            paragraph(
                Strong(inlines("a")),
                Emphasis(inlines("b")),
                Span(TextRole.NOT_STATED, inlines("c")),
                Link("https://example.org", inlines("d")),
            )
        )
    )
    assert file.values("//w:r/w:rPr/w:rStyle/@w:val") == [
        "Strong",
        "Emphasis",
        "BriefNotStated",
        "Hyperlink",
    ]
    assert file.find("//w:r/w:rPr/*[not(self::w:rStyle)]") == []


def test_stress_inside_a_span_or_bold_text_is_said_outright() -> None:
    """A bold style in bold text would switch bold off."""
    styles = {"lead": {"font": "sans", "size": "11pt", "leading": "15pt", "bold": True}}
    theme = plain_theme()
    tokens = theme.model_dump(mode="json")["styles"]
    file = word_file(
        document_of(
            paragraph(Span(TextRole.MUTED, (Strong(inlines("a")),))),
            paragraph(Strong(inlines("b")), role=ParagraphRole.LEAD),
        ),
        plain_theme(styles={**tokens, **styles}),
    )
    assert len(file.find("//w:r[w:t='a']/w:rPr[w:rStyle/@w:val='BriefMuted']/w:b")) == 1
    assert len(file.find("//w:r[w:t='b']/w:rPr[w:rStyle/@w:val='Strong']/w:b")) == 1


def test_words_set_alike_share_a_run() -> None:
    """So that Word finds them when it looks for them."""
    words = (*inlines("Visit to "), *inlines("Budva"), *inlines(" in May."))
    file = word_file(document_of(paragraph(*words)))
    assert file.values("//w:r/w:t/text()") == ["Visit to Budva in May."]


@pytest.mark.parametrize(
    ("language", "attribute"),
    [("fr", "val"), ("sr-Cyrl", "val"), ("ja", "eastAsia"), ("ar", "bidi")],
)
def test_words_in_another_language_say_so_where_word_looks(language: str, attribute: str) -> None:
    file = word_file(document_of(paragraph(Language(language, inlines("x")))))
    assert file.values(f"//w:r/w:rPr/w:lang/@w:{attribute}") == [language]


def test_the_document_says_its_language(sample: WordFile) -> None:
    assert sample.values("//w:docDefaults//w:lang/@w:val", STYLES) == ["en-GB"]
    assert sample.values("//w:themeFontLang/@w:val", "word/settings.xml") == ["en-GB"]
    assert sample.values("//dc:language/text()", "docProps/core.xml") == ["en-GB"]


def test_fonts_name_what_to_use_instead(sample: WordFile) -> None:
    part = "word/fontTable.xml"
    assert sample.values("//w:font/@w:name", part) == [
        "Source Sans 3",
        "Source Sans 3 Semibold",
        "Source Serif 4",
    ]
    assert sample.values("//w:font[@w:name='Source Serif 4']/*/@w:val", part)[:2] == [
        "Cambria",
        "02040603050405020204",
    ]
    assert sample.values("//w:family/@w:val", part) == ["swiss", "swiss", "roman"]


def test_every_colour_and_family_comes_from_the_theme(sample: WordFile) -> None:
    theme = plain_theme()
    colours = {value.removeprefix("#") for value in theme.colours.model_dump().values()}
    used = set(sample.values("//w:color/@w:val | //w:shd/@w:fill | //w:pBdr/*/@w:color", STYLES))
    assert used - {"auto"} <= colours | {"FFC000", "000000"}
    families = {source.name for source in theme.fonts.values()}
    assert set(sample.values("//w:rFonts/@w:ascii", STYLES)) <= families


SETTINGS = "word/settings.xml"


def test_word_is_told_which_styles_hyphenate_and_which_do_not() -> None:
    theme = hyphenating_theme(ParagraphRole.BODY, ParagraphRole.TABLE_CELL)
    file = word_file(every_node_document(), theme)
    assert len(file.find("//w:pPrDefault//w:suppressAutoHyphens", STYLES)) == 1
    off = file.values("//w:style[.//w:suppressAutoHyphens[@w:val='0']]/w:name/@w:val", STYLES)
    assert {"Body Text", "Brief Table Text"} <= set(off)
    assert not {"Title", "heading 1", "Quote", "List Bullet", "Brief Card Name"} & set(off)
    assert len(file.find("//w:autoHyphenation", SETTINGS)) == 1


def test_word_hears_nothing_of_hyphens_where_no_style_has_them(sample: WordFile) -> None:
    assert sample.find("//w:suppressAutoHyphens", STYLES) == []
    assert sample.find("//w:autoHyphenation", SETTINGS) == []


def test_settings_and_styles_that_hyphenate_are_valid(shared: Path) -> None:
    theme = hyphenating_theme(ParagraphRole.BODY, ParagraphRole.TABLE_CELL)
    file = word_file(every_node_document(), theme)
    assert faults(file.data, shared / "tools") == []
