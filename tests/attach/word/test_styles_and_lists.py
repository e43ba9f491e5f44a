"""Whose styles win, and how lists count."""

from __future__ import annotations

from briefwright.attach.word import StylesKept
from tests.support.house_files import (
    DOCUMENT,
    NUMBERING,
    RELATIONSHIPS,
    STYLES,
    THEME,
    TYPES,
    content_types,
    house_parts,
    line,
    part,
    relationships,
    style,
    styles_part,
)
from tests.support.word_annexes import annex, attached, paragraph
from tests.support.word_package import WordFile

NORMAL = style("Normal", "Normal")


def styled(*styles: str, defaults: str = "") -> str:
    stated = f"<w:docDefaults>{defaults}</w:docDefaults>" if defaults else ""
    return part("styles", stated + "".join(styles))


def run_defaults(properties: str) -> str:
    return f"<w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault>"


def with_styles(*body: str, styles: str, numbering: str = "") -> dict[str, str | bytes]:
    more = {STYLES: styles} | ({NUMBERING: part("numbering", numbering)} if numbering else {})
    return house_parts(*body, more=more)


def style_names(file: WordFile) -> list[str]:
    return file.values("//w:style/w:name/@w:val", STYLES)


def used(file: WordFile) -> list[str]:
    return file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val")


def test_a_style_of_the_same_name_is_the_reports_whatever_its_id() -> None:
    theirs = styled(NORMAL, style("berschrift1", "heading 1"))
    ours = with_styles(line("Words", style="Heading1"), styles=styles_part())
    file = attached(with_styles(line("One"), styles=theirs), annex(parts=ours))
    assert style_names(file) == ["Normal", "heading 1"]
    assert used(file) == ["berschrift1"]


def test_other_styles_come_with_those_they_are_based_on() -> None:
    base = style("Base", "Brief Base", '<w:basedOn w:val="Normal"/>')
    card = style("Card", "Brief Card", '<w:basedOn w:val="Base"/><w:next w:val="Base"/>')
    ours = with_styles(line("Words", style="Card"), styles=styled(NORMAL, base, card))
    file = attached(house_parts(line("One")), annex(parts=ours))
    assert style_names(file)[-2:] == ["Brief Base", "Brief Card"]
    assert file.values("//w:style[@w:styleId='Card']/w:basedOn/@w:val", STYLES) == ["Base"]


def test_what_an_imported_style_inherited_is_stated() -> None:
    """The report's usual paragraph has room behind it; a card of the annex has none."""
    roomy = style("Normal", "Normal", '<w:pPr><w:spacing w:after="200" w:line="276"/></w:pPr>')
    card = style("Card", "Brief Card", '<w:basedOn w:val="Normal"/>')
    ours = with_styles(line("Words", style="Card"), styles=styled(NORMAL, card))
    file = attached(with_styles(line("One"), styles=styled(roomy)), annex(parts=ours))
    spacing = "//w:style[@w:styleId='Card']/w:pPr/w:spacing"
    assert file.values(f"{spacing}/@w:after", STYLES) == ["0"]
    assert file.values(f"{spacing}/@w:line", STYLES) == ["240"]


def test_with_its_own_styles_an_annex_states_its_defaults() -> None:
    theirs = styled(NORMAL, defaults=run_defaults('<w:b/><w:sz w:val="24"/>'))
    own = styled(NORMAL, defaults=run_defaults('<w:sz w:val="20"/>'))
    ours = with_styles(line("Words"), styles=own)
    file = attached(
        with_styles(line("One"), styles=theirs), annex(parts=ours), styles=StylesKept.BRIEF
    )
    assert style_names(file) == ["Normal", "Brief Normal"]
    assert used(file) == ["BriefNormal"]
    assert file.values("//w:style[@w:styleId='BriefNormal']/w:rPr/w:sz/@w:val", STYLES) == ["20"]
    assert file.values("//w:style[@w:styleId='BriefNormal']/w:rPr/w:b/@w:val", STYLES) == ["0"]


def test_equal_styles_of_many_annexes_come_once_and_unequal_ones_apart() -> None:
    card = style("Card", "Card", "<w:rPr><w:i/></w:rPr>")
    other = style("Card", "Card", "<w:rPr><w:b/></w:rPr>")
    annexes = [
        annex(
            parts=with_styles(line("x", style="Card"), styles=styled(NORMAL, each)), letter=letter
        )
        for each, letter in ((card, "A"), (card, "B"), (other, "C"))
    ]
    file = attached(house_parts(line("One")), *annexes)
    assert style_names(file)[-2:] == ["Card", "Brief Card"]


def test_colours_and_typefaces_of_another_theme_are_stated() -> None:
    def theme(colour: str, face: str) -> str:
        return (
            '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f'<a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="{colour}"/>'
            '</a:accent1></a:clrScheme><a:fontScheme name="x"><a:minorFont>'
            f'<a:latin typeface="{face}"/>'
            "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
        )

    look = '<w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="auto" w:themeColor="accent1"/>'
    body = f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>x</w:t></w:r></w:p>"
    ours = house_parts(body, more={THEME: theme("112233", "Georgia")})
    file = attached(
        house_parts(line("One"), more={THEME: theme("445566", "Arial")}), annex(parts=ours)
    )
    assert file.values("//w:rFonts/@w:ascii") == ["Georgia"]
    assert file.values("//w:color/@w:val") == ["112233"]
    assert file.values("//w:color/@w:themeColor") == []


def numbered(*levels: str, number: str = "1", overrides: str = "") -> str:
    listed = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="%{at + 1}."/></w:lvl>'
        for at, kind in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:nsid w:val="00000001"/>{listed}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def item(words: str, number: str = "1") -> str:
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(f"<w:r><w:t>{words}</w:t></w:r>", properties=numbering)


def test_lists_of_an_annex_count_anew_and_leave_those_of_the_report_alone() -> None:
    listed = numbered("decimal")
    report = with_styles(item("one"), styles=styles_part(), numbering=listed)
    ours = with_styles(item("a"), item("b"), styles=styles_part(), numbering=listed)
    file = attached(report, annex(parts=ours), annex(parts=ours, name="x", letter="B"))
    assert file.values("//w:numPr/w:numId/@w:val") == ["1", "2", "2", "3", "3"]
    assert file.values("//w:num/w:abstractNumId/@w:val", NUMBERING) == ["0", "1", "1"]
    starts = file.values("//w:num/w:lvlOverride/w:startOverride/@w:val", NUMBERING)
    assert starts == ["1", "1"]
    assert len(set(file.values("//w:nsid/@w:val", NUMBERING))) == 2


def test_bullets_are_one_list_for_all() -> None:
    ours = with_styles(item("a"), styles=styles_part(), numbering=numbered("bullet"))
    file = attached(house_parts(line("One")), annex(parts=ours), annex(parts=ours, letter="B"))
    assert file.values("//w:numPr/w:numId/@w:val") == ["1", "1"]
    assert len(file.find("//w:abstractNum", NUMBERING)) == 1


def test_numbers_by_the_reports_own_style_count_within_the_annex_only() -> None:
    listed = style(
        "List", "List Number", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:ind w:left="400"/></w:pPr>',
    )  # fmt: skip
    parts = {
        "styles": styled(NORMAL, listed),
        "numbering": numbered("decimal"),
    }
    report = with_styles(line("one", style="List"), **parts)
    ours = with_styles(line("a", style="List"), line("b", style="List"), **parts)
    file = attached(report, annex(parts=ours))
    assert used(file) == ["List", "List", "List"]
    assert file.values("//w:body//w:numId/@w:val") == ["2", "2"]
    assert file.values("//w:body//w:ind/@w:left") == ["400", "400"]
    assert file.values("//w:num/w:abstractNumId/@w:val", NUMBERING) == ["0", "1"]


def test_a_list_that_is_not_defined_is_no_list_of_the_reports() -> None:
    report = with_styles(item("one"), styles=styles_part(), numbering=numbered("decimal"))
    file = attached(report, annex(item("a")))
    assert file.values("//w:numPr/w:numId/@w:val") == ["1"]


def test_a_style_that_is_not_defined_is_no_style_of_the_reports() -> None:
    ours = with_styles(line("Words", style="Heading1"), styles=styled(NORMAL))
    file = attached(house_parts(line("One", style="Heading1")), annex(parts=ours))
    assert used(file) == ["Heading1"]


def test_words_in_another_language_say_so() -> None:
    def spoken(language: str) -> dict[str, str | bytes]:
        defaults = run_defaults(f'<w:lang w:val="{language}"/>')
        return with_styles(line("Words"), styles=styled(NORMAL, defaults=defaults))

    file = attached(spoken("en-GB"), annex(parts=spoken("fr-FR")))
    assert file.values("//w:r/w:rPr/w:lang/@w:val") == ["fr-FR"]
    assert attached(spoken("fr-FR"), annex(parts=spoken("fr-FR"))).find("//w:lang") == []


def test_a_report_without_styles_gets_those_of_the_annex() -> None:
    report = house_parts(line("One"))
    del report[STYLES]
    report[RELATIONSHIPS] = relationships(report)
    report[TYPES] = content_types({DOCUMENT: ""})
    file = attached(report, annex(line("Words", style="Heading1")))
    assert "heading 1" in style_names(file)


def test_headers_keep_their_stops_whatever_the_report_says() -> None:
    header = style("Header", "header", "<w:pPr><w:tabs/></w:pPr>")
    own = house_parts(
        line("x"), header=line("x", style="Header"), more={STYLES: styled(NORMAL, header)}
    )
    theirs = with_styles(line("One"), styles=styled(NORMAL, style("Header", "header")))
    assert style_names(attached(theirs, annex(parts=own)))[-1] == "Brief header"
