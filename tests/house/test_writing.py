"""A document written into a house: its styles, lists, notes, ids, pictures and markings."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.core.world import DiskWorld
from tests.house.soundness import unsound
from tests.support.built_briefs import CHECKOUT
from tests.support.golden import Golden
from tests.support.house_builds import BRIEF, word_in, words_in
from tests.support.house_files import (
    BODY,
    HEADER,
    NOTES,
    NUMBERING,
    RELATIONSHIPS,
    STYLES,
    Parts,
    house_parts,
    line,
    part,
    relationship,
    relationships,
    row,
    run,
    style,
    styles_part,
    table,
)
from tests.support.pictures import png_picture
from tests.support.word_outline import word_outline
from tests.support.word_package import WordFile

LISTS: dict[str, Any] = {
    **BRIEF,
    "sections": [{"heading": "Plan", "body": "- one\n- two\n\n1. first\n2. second\n\nSee[^1]."}],
    "recommendations": ["Dredge now."],
}
MARKED: dict[str, Any] = {**BRIEF, "marking": "OFFICIAL-SENSITIVE", "status": "draft"}
BULLETS = (
    '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="»"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>'
)


def usual(name: str, inside: str = "", identity: str = "") -> str:
    return style(identity or name.title().replace(" ", ""), name, inside)


def styles_of(word: WordFile, text: str) -> list[str]:
    """Return the names of the styles of the paragraphs that say a text."""
    found = word.values(f"//w:p[.//w:t[.='{text}']]/w:pPr/w:pStyle/@w:val")
    return [word.values(f"//w:style[@w:styleId='{each}']/w:name/@w:val", STYLES)[0]
            for each in found]  # fmt: skip


def test_a_house_without_any_optional_part_gets_what_it_needs(shared: Path, golden: Golden) -> None:
    word = word_in(house_parts(), LISTS)
    assert unsound(word.data, shared) == []
    golden.check("houses/bare.txt", word_outline(word.data))


def test_styles_of_a_german_word_are_found_by_name(shared: Path) -> None:
    names = style("Standard", "Normal") + style(
        "berschrift1", "heading 1", '<w:basedOn w:val="Standard"/>'
    )
    word = word_in(house_parts(more={STYLES: styles_part(names)}), LISTS)
    assert "berschrift1" in word.values("//w:pStyle/@w:val")
    assert "Heading1" not in word.values("//w:pStyle/@w:val")
    assert len(word.values("//w:style[w:name/@w:val='heading 1']/@w:styleId", STYLES)) == 1
    assert unsound(word.data, shared) == []


def test_a_list_style_with_a_list_is_the_house_s_and_one_without_is_not(shared: Path) -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>'
    for properties, label in ((numbered, "»"), ("", "•")):
        names = style("Normal", "Normal") + style("Liste", "List Bullet", properties)
        more = {STYLES: styles_part(names), NUMBERING: part("numbering", BULLETS)}
        word = word_in(house_parts(more=more), LISTS)
        outline = word_outline(word.data)
        assert f"[1: {label}] | one" in outline
        assert unsound(word.data, shared) == []


def test_headings_that_number_themselves_go_on_doing_so(shared: Path) -> None:
    decimal = BULLETS.replace("bullet", "decimal").replace("»", "%1.")
    numbered = '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>'
    names = style("Normal", "Normal") + style("Heading1", "heading 1", numbered)
    more = {STYLES: styles_part(names), NUMBERING: part("numbering", decimal)}
    word = word_in(house_parts(more=more), LISTS)
    assert "heading 1 [1: 1.] | " in word_outline(word.data)
    assert unsound(word.data, shared) == []


@pytest.mark.parametrize("brief", ["montenegro-nato", "frontiere-verte"])
def test_an_output_of_this_program_is_a_house_file(brief: str, shared: Path) -> None:
    path = str(CHECKOUT / "briefs" / f"{brief}.yaml")
    first = build_brief(DiskWorld(), BuildRequest(path, formats=(Format.DOCX,)))
    parts: Parts = dict(WordFile(first.outputs[Format.DOCX].data).parts)
    body = etree.fromstring(parts["word/document.xml"])
    body[0].insert(0, etree.fromstring(part("x", line(BODY)))[0])
    parts["word/document.xml"] = etree.tostring(body)
    word = word_in(parts, path)
    assert unsound(word.data, shared) == []
    again = word_in(word.parts | {"word/document.xml": parts["word/document.xml"]}, path)
    assert len(again.find("//w:style", STYLES)) == len(word.find("//w:style", STYLES))


def test_our_pictures_leave_the_house_s_logo_alone(tmp_path: Path, shared: Path) -> None:
    logo, portrait = png_picture(20, 20).data, png_picture(30, 40).data
    (tmp_path / "kos.png").write_bytes(portrait)
    (tmp_path / "brief.yaml").write_text(
        "title: A\nsummary: B\nofficials:\n"
        "- {name: Ana Kos, photo: {file: kos.png, alt: A woman}}\n",
        encoding="utf-8",
    )
    parts = house_parts(header=_picture("logo"), more={"word/media/image1.png": logo})
    parts["word/_rels/header1.xml.rels"] = relationships(
        {}, relationship("image", "media/image1.png").replace('Id="image"', 'Id="logo"')
    )
    word = word_in(parts, str(tmp_path / "brief.yaml"))
    assert word.parts["word/media/image1.png"] == logo
    assert portrait in word.parts.values()
    assert unsound(word.data, shared) == []


def _picture(identity: str) -> str:
    blip = f'<pic:blipFill><a:blip r:embed="{identity}"/></pic:blipFill>'
    shape = (
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></pic:spPr>'
    )
    names = '<pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="1" name="x" descr="Logo"/><a:graphic>'
        f'<a:graphicData uri="{uri}"><pic:pic>{names}{blip}{shape}</pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def test_ids_are_unique_though_loops_repeat_them(shared: Path) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ o.name }}</w:t>'
        "</w:r></w:sdtContent></w:sdt>"
    )
    marked = (
        f'<w:p><w:bookmarkStart w:id="0" w:name="here"/>{control}<w:bookmarkEnd w:id="0"/></w:p>'
    )
    parts = house_parts(line("{% for o in officials %}"), marked, _picture("logo"),
                        line("{% endfor %}"), line(BODY), header=_picture("logo"),
                        more={"word/media/image1.png": png_picture().data})  # fmt: skip
    logo = relationship("image", "media/image1.png").replace('Id="image"', 'Id="logo"')
    parts[RELATIONSHIPS] = relationships(parts, logo)
    parts["word/_rels/header1.xml.rels"] = relationships({}, logo)
    word = word_in(parts)
    assert words_in(word)[:2] == ["Ana Kos", "Ben Ilić"]
    for path in ("//w:sdtPr/w:id/@w:val", "//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name"):
        values = word.values(path)
        assert len(values) == len(set(values)) > 0
    drawings = word.values("//wp:docPr/@id") + word.values("//wp:docPr/@id", HEADER)
    assert len(drawings) == len(set(drawings)) == 3
    assert unsound(word.data, shared) == []


def test_values_print_as_they_do_elsewhere(shared: Path) -> None:
    brief: dict[str, Any] = {
        **BRIEF,
        "reference": None,
        "background": "First *point*.\n\n- a [link](https://example.org)\n- b",
        "sources": [{"id": "s", "title": "Report", "type": "document"}],
        "officials": [{"name": "Ana Kos", "role": "not stated", "bio": "Known [@s]."}],
    }
    texts = ["[{{ reference }}]", "{{ background }}", "{{ summary }}",
             "{% for o in officials %}{{ o.role }}/{{ o.bio }}{% endfor %}"]  # fmt: skip
    word = word_in(house_parts(*map(line, texts), line("-end-"), line(BODY)), brief)
    words = words_in(word)
    start = words[: words.index("-end-")]
    assert start[0] == "[]"
    assert start[1].startswith("First point.")
    assert "link" in start[1]
    assert start[-1].casefold().startswith("not stated/known")
    assert unsound(word.data, shared) == []


def test_notes_of_the_house_stay_before_those_of_the_brief(shared: Path) -> None:
    kinds = {"separator": "-1", "continuationSeparator": "0"}
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for kind, identity in kinds.items()
    )
    own = f'<w:footnote w:id="1">{line("House note for {{ reference }}")}</w:footnote>'
    call = f'<w:p>{run("Port")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    parts = house_parts(call, line(BODY), more={NOTES: part("footnotes", separators + own)})
    word = word_in(parts, str(CHECKOUT / "briefs" / "montenegro-nato.yaml"))
    assert words_in(word, NOTES)[0].startswith("House note for ")
    ids = word.values("//w:footnote/@w:id", NOTES)
    assert len(ids) == len(set(ids))
    assert set(word.values("//w:footnoteReference/@w:id")) <= set(ids)
    assert unsound(word.data, shared) == []


def test_the_same_house_gives_the_same_bytes() -> None:
    parts = house_parts(table(row("{{ title }}", "x")), line(BODY), header=line("{{ date }}"))
    assert word_in(parts, MARKED).data == word_in(parts, MARKED).data


def test_a_thousand_rows_are_a_thousand_rows(shared: Path) -> None:
    people = [{"name": f"Person {n}", "role": f"Role {n}"} for n in range(1000)]
    loop = table(row("{% for o in officials %}{{ o.name }}", "{{ o.role }}{% endfor %}"))
    word = word_in(house_parts(loop, line(BODY)), {**BRIEF, "officials": people})
    assert len(word.find("//w:body/w:tbl[1]/w:tr")) == 1000
    assert words_in(word)[1998:2000] == ["Person 999", "Role 999"]
    assert unsound(word.data, shared) == []


def test_two_parts_of_one_name_are_never_written() -> None:
    word = word_in(house_parts(header=line("x"), footer=line("y")), MARKED)
    with zipfile.ZipFile(io.BytesIO(word.data)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))


def test_the_manifest_says_which_style_stands_for_which(tmp_path: Path, shared: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "template.yaml").write_text(
        "title: Ours\ndescription: For us.\nbase: policy-brief\n"
        "house_styles:\n  heading 1: Amtliche Überschrift\n  Title: Betreff\n",
        encoding="utf-8",
    )
    names = (
        style("Standard", "Normal") + style("a1", "Amtliche Überschrift") + style("b", "Betreff")
    )
    word = word_in(house_parts(more={STYLES: styles_part(names)}), LISTS, template=str(folder))
    assert styles_of(word, "Plan") == ["Amtliche Überschrift"]
    assert styles_of(word, "Harbour works resume") == ["Betreff"]
    assert unsound(word.data, shared) == []


def test_links_within_the_house_still_lead_where_they_led(shared: Path) -> None:
    path = str(CHECKOUT / "briefs" / "montenegro-nato.yaml")
    ours = word_in(house_parts(), path).values("//w:bookmarkStart/@w:name")[0]
    mark = f'<w:bookmarkStart w:id="3" w:name="{ours}"/>{run("x")}<w:bookmarkEnd w:id="3"/>'
    link = f'<w:hyperlink w:anchor="{ours}">{run("to x")}</w:hyperlink>'
    word = word_in(house_parts(f"<w:p>{mark}</w:p>", f"<w:p>{link}</w:p>", line(BODY)), path)
    names = word.values("//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names))
    body = "//w:body/w:p"
    assert word.values(f"{body}[2]/w:hyperlink/@w:anchor") == word.values(
        f"{body}[1]/w:bookmarkStart/@w:name"
    )
    assert unsound(word.data, shared) == []
