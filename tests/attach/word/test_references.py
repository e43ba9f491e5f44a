"""What refers to something in an annex still does: bookmarks, fields, notes, parts, ids."""

from __future__ import annotations

from tests.support.house_files import (
    NOTES,
    RELATIONSHIPS,
    SETTINGS,
    TYPES,
    house_parts,
    line,
    packed,
    part,
    relationship,
    relationships,
)
from tests.support.word_annexes import (
    W,
    annex,
    attached,
    field,
    instructions,
    mark,
    paragraph,
)
from tests.support.word_package import WordFile

PICTURE = (
    "<w:r><w:drawing><wp:inline><wp:extent cx='1' cy='1'/><wp:docPr id='7' name='p'/>"
    "<a:graphic><a:graphicData uri='x'><pic:pic><pic:blipFill><a:blip r:embed='image'/>"
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def link(anchor: str) -> str:
    return f'<w:hyperlink w:anchor="{anchor}"><w:r><w:t>link</w:t></w:r></w:hyperlink>'


def with_part(
    body: str, kind: str, name: str, content: str | bytes, media_type: str = ""
) -> dict[str, str | bytes]:
    """Return a file whose document refers to one more part."""
    parts = house_parts(body, more={f"word/{name}": content})
    parts[RELATIONSHIPS] = relationships(parts, relationship(kind, name))
    if media_type:
        override = f'<Override PartName="/word/{name}" ContentType="{media_type}"/></Types>'
        parts[TYPES] = str(parts[TYPES]).replace("</Types>", override)
    return parts


def targets(file: WordFile, part: str = "word/document.xml") -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    root = file.part(f"{folder}/_rels/{name}.rels")
    return {each.get("Id", ""): each.get("Target", "") for each in root}


def test_bookmarks_of_taken_names_get_others_and_what_refers_to_them_follows() -> None:
    body = paragraph(
        mark("figures", "Here"),
        link("Figures"),
        field("REF figures \\h"),
        field('HYPERLINK \\l "figures"'),
        field("PAGEREF figures"),
    )
    file = attached(house_parts(paragraph(mark("figures", "One"), link("figures"))), annex(body))
    assert file.values("//w:bookmarkStart/@w:name")[::2] == ["figures", "figures_A"]
    assert file.values("//w:hyperlink/@w:anchor") == ["figures", "figures_A"]
    assert instructions(file) == [
        "REF figures_A \\h", 'HYPERLINK \\l "figures_A"', "PAGEREF figures_A",
    ]  # fmt: skip
    ids = file.values("//w:bookmarkStart/@w:id")
    assert len(ids) == len(set(ids)) == 4
    assert sorted(ids) == sorted(file.values("//w:bookmarkEnd/@w:id"))


def test_an_instruction_split_over_runs_is_read_as_one() -> None:
    split = (
        field("REF fig")
        .replace("REF fig ", "REF fi")
        .replace(
            "</w:instrText></w:r>", "</w:instrText></w:r><w:r><w:instrText>g</w:instrText></w:r>", 1
        )
    )
    body = paragraph(mark("fig", "Here"), split)
    file = attached(house_parts(paragraph(mark("fig", "One"))), annex(body))
    assert instructions(file)[0] == "REF fig_A"


def test_captions_are_counted_for_each_annex_and_contents_list_it_alone() -> None:
    body = paragraph(
        field("SEQ Table \\* ARABIC"), field('TOC \\o "1-3" \\h'), field('TOC \\h \\c "Table"')
    )
    file = attached(house_parts(paragraph(field("SEQ Table"))), annex(body))
    assert instructions(file) == [
        "SEQ Table", "SEQ Table_A \\* ARABIC", 'TOC \\o "1-3" \\h \\b annex_A',
        'TOC \\h \\c "Table_A" \\b annex_A',
    ]  # fmt: skip


def test_fields_that_would_tell_of_the_report_are_locked() -> None:
    file = attached(house_parts(line("One")), annex(paragraph(field("TITLE"), field("PAGE"))))
    assert file.values("//w:fldChar[@w:fldCharType='begin']/@w:fldLock") == ["1"]


def test_footnotes_go_behind_those_of_the_report() -> None:
    def noted(words: str) -> dict[str, str | bytes]:
        reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
        note = f'<w:footnote w:id="1">{line(words)}</w:footnote>'
        kept = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        return house_parts(paragraph(reference), more={NOTES: part("footnotes", kept + note)})

    file = attached(noted("Report"), annex(parts=noted("a")), annex(parts=noted("b"), letter="B"))
    assert file.values("//w:footnoteReference/@w:id") == ["1", "2", "3"]
    assert file.values("//w:footnote/@w:id", NOTES) == ["0", "1", "2", "3"]
    assert file.values("//w:footnote//w:t/text()", NOTES) == ["Report", "a", "b"]
    assert file.values("//w:sectPr/w:footnotePr/w:numRestart/@w:val") == ["eachSect"] * 2


def test_a_report_without_notes_gets_the_part_with_its_separators() -> None:
    note = f'<w:footnote w:id="1">{line("a")}</w:footnote>'
    body = paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>')
    noted = house_parts(body, more={NOTES: part("footnotes", note)})
    report = house_parts(line("One"), more={SETTINGS: part("settings", "<w:compat/>")})
    file = attached(report, annex(parts=noted))
    assert file.values("//w:footnote/@w:type", NOTES) == ["separator", "continuationSeparator"]
    assert [str(each.tag).removeprefix(W) for each in file.part(SETTINGS)] == [
        "footnotePr",
        "compat",
    ]


def test_comments_and_what_word_keeps_beside_them() -> None:
    def remarked(author: str) -> dict[str, str | bytes]:
        comments = (
            f'<w:comments xmlns:w="{W.strip("{}")}" xmlns:w14="{W14}"><w:comment w:id="0" '
            f'w:author="{author}"><w:p w14:paraId="00000001"/></w:comment></w:comments>'
        )
        body = paragraph('<w:r><w:commentReference w:id="0"/></w:r>')
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        return with_part(body, "comments", "comments.xml", comments, kind)

    file = attached(remarked("Desk"), annex(parts=remarked("Other")))
    assert file.values("//w:commentReference/@w:id") == ["0", "1"]
    assert file.values("//w:comment/@w:author", "word/comments.xml") == ["Desk", "Other"]
    ids = file.values("//@*[local-name()='paraId']", "word/comments.xml")
    assert ids == ["00000001", "10000001"]


def test_pictures_of_equal_bytes_are_one_part_and_drawings_have_ids_of_their_own() -> None:
    shown = with_part(paragraph(PICTURE), "image", "media/image1.png", b"\x89PNG one")
    other = with_part(paragraph(PICTURE), "image", "media/image1.png", b"\x89PNG two")
    file = attached(shown, annex(parts=shown), annex(parts=other, name="x", letter="B"))
    pictures = sorted(name for name in file.parts if name.startswith("word/media/"))
    assert pictures == ["word/media/image1.png", "word/media/image2.png"]
    assert file.values("//wp:docPr/@id") == ["7", "8", "9"]
    found = [targets(file)[each] for each in file.values("//a:blip/@r:embed")]
    assert found == ["media/image1.png", "media/image1.png", "media/image2.png"]


def test_a_chart_comes_with_its_workbook() -> None:
    chart = "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>"
    parts = with_part(
        paragraph("<w:r><w:object r:id='chart'/></w:r>"), "chart", "charts/chart1.xml", chart
    )
    parts["word/embeddings/book.xlsx"] = b"workbook"
    parts["word/charts/_rels/chart1.xml.rels"] = relationships({}, relationship("package", "../x"))
    parts["word/charts/_rels/chart1.xml.rels"] = relationships(
        {}, relationship("package", "../embeddings/book.xlsx")
    )
    file = attached(parts, annex(parts=parts))
    assert {"word/charts/chart2.xml", "word/embeddings/book1.xlsx"} <= set(file.parts)
    assert targets(file, "word/charts/chart2.xml") == {"package": "/word/embeddings/book1.xlsx"}


def test_a_reference_that_leads_nowhere_does_not_lead_into_the_report() -> None:
    lost = '<w:hyperlink r:id="header"><w:r><w:t>x</w:t></w:r></w:hyperlink>'
    file = attached(house_parts(line("One"), header=line("Report")), annex(paragraph(lost)))
    assert file.values("//w:hyperlink/@r:id") == []


def test_content_controls_and_paragraphs_have_ids_of_their_own() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>'
        f'<w:p xmlns:w14="{W14}" w14:paraId="0000000A" w14:textId="77777777"/>'
        "</w:sdtContent></w:sdt>"
    )
    file = attached(house_parts(control), annex(control), annex(control, name="x", letter="B"))
    controls = file.values("//w:sdtPr/w:id/@w:val")
    assert len(controls) == len(set(controls)) == 3
    paragraphs = file.values("//@*[local-name()='paraId']")
    assert len(paragraphs) == len(set(paragraphs)) == 3
    assert set(file.values("//@*[local-name()='textId']")) == {"77777777"}


def test_a_binding_to_data_that_do_not_come_along_is_dropped() -> None:
    bound = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{A}"/></w:sdtPr>'
        f"<w:sdtContent>{line('x')}</w:sdtContent></w:sdt>"
    )
    assert attached(house_parts(line("One")), annex(bound)).find("//w:dataBinding") == []


def test_prefixes_of_an_annex_are_declared_once_and_may_mean_something_else() -> None:
    word = '<w:p xmlns:x="urn:one"><w:r><w:t>Words</w:t></w:r></w:p>'
    ours = house_parts(word)
    theirs = house_parts(line("One"))
    ours["word/document.xml"] = str(ours["word/document.xml"]).replace(
        "<w:document ", '<w:document xmlns:v="urn:other" xmlns:new="urn:new" '
    ).replace('xmlns:v="urn:schemas-microsoft-com:vml"', "")  # fmt: skip
    data = attached(theirs, annex(parts=ours)).parts["word/document.xml"].decode()
    assert data.count('xmlns:new="urn:new"') == 1
    assert data.count('xmlns:v="urn:other"') == data[data.index("Words") - 400 :].count("urn:other")
    assert data.count("xmlns:w=") == 1


def test_the_same_report_and_annex_give_the_same_bytes() -> None:
    report = house_parts(line("One"), header=line("x"))
    first, second = (attached(report, annex()) for _ in range(2))
    assert first.data == second.data
    assert packed(report) != first.data


def test_links_of_drawings_to_bookmarks_follow_too() -> None:
    body = paragraph(mark("fig", "Here"), '<w:r><w:object r:id="hyperlink"/></w:r>')
    parts = house_parts(body)
    parts[RELATIONSHIPS] = relationships(parts, relationship("hyperlink", "#fig", external=True))
    file = attached(house_parts(paragraph(mark("fig", "One"))), annex(parts=parts))
    assert "#fig_A" in targets(file).values()
