"""The table of contents of a report gets an entry for each annex, in its place."""

from __future__ import annotations

from tests.support.house_files import house_parts, line
from tests.support.word_annexes import W, annex, attach, attached, field, found, instructions, mark
from tests.support.word_annexes import paragraph as written
from tests.support.word_package import WordFile

USUAL = 'TOC \\o "1-3" \\h'
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def entry(words: str, anchor: str, level: int = 1) -> str:
    look = '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
    page = field(f"PAGEREF {anchor} \\h", "2")
    tab = "<w:r><w:tab/></w:r>"
    inside = f"<w:r>{look}<w:t>{words}</w:t></w:r>{tab}{page}"
    link = f'<w:hyperlink w:anchor="{anchor}">{inside}</w:hyperlink>'
    return f'<w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{link}'


def report(
    instruction: str = 'TOC \\o "1-3" \\h', *, closed: bool = True
) -> dict[str, str | bytes]:
    code = f"<w:r><w:instrText>{instruction.replace(chr(34), '&quot;')}</w:instrText></w:r>"
    first = entry("One", "one").replace("<w:hyperlink", f"{BEGIN}{code}{SEPARATE}<w:hyperlink", 1)
    last = entry("Two", "two")
    contents = [f"<w:p>{first}</w:p>", f"<w:p>{entry('Below', 'below', 2)}</w:p>"]
    contents += (
        [f"<w:p>{last}</w:p>", f"<w:p>{END}</w:p>"] if closed else [f"<w:p>{last}{END}</w:p>"]
    )
    body = [
        written(mark("one", "One", 1)), written(mark("below", "Below", 2)),
        line("{{annex: brief}}"), written(mark("two", "Two", 3)),
    ]  # fmt: skip
    return house_parts(*contents, *body)


def lines(file: WordFile) -> list[str]:
    """Return the entries and whether the field still begins and ends around them."""
    said, depth = [], 0
    for each in file.find("//w:body/w:p"):
        for inside in each.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(inside.get(f"{W}fldCharType") or "", 0)
        text = "".join(each.itertext(f"{W}t"))
        if each.find(f".//{W}hyperlink") is not None:
            said.append(text)
        if not depth:
            break
    return said


def test_an_entry_stands_where_the_annex_does() -> None:
    file = attached(report(), annex())
    assert lines(file) == ["One2", "Below2", "Annex A: TitleA-1", "Two2"]


def test_an_entry_at_the_end_stays_within_the_field() -> None:
    for closed in (True, False):
        rendering = attach(report(closed=closed), annex(name="other"))
        assert lines(WordFile(rendering.data)) == ["One2", "Below2", "Two2", "Annex A: TitleA-1"]


def test_entries_of_several_annexes_stand_in_order() -> None:
    second, third = (annex(name=letter, letter=letter) for letter in "BC")
    file = attached(report(), second, annex(), third)
    assert lines(file) == [
        "One2", "Below2", "Annex A: TitleA-1", "Two2", "Annex B: TitleB-1", "Annex C: TitleC-1",
    ]  # fmt: skip


def test_an_annex_before_everything_comes_first_within_the_field() -> None:
    parts = report()
    document = str(parts["word/document.xml"])
    asked = line("{{annex: brief}}")
    moved = document.replace(asked, "").replace("<w:body>", f"<w:body>{asked}", 1)
    file = attached({**parts, "word/document.xml": moved}, annex())
    codes = instructions(file)
    assert codes[0].startswith("TC ")
    assert codes[1].startswith("TOC ")


def test_word_finds_annexes_again_when_it_brings_the_contents_up_to_date() -> None:
    codes = instructions(attached(report(), annex()))
    assert codes[0] == 'TOC \\o "1-3" \\h \\f b'
    assert 'TC "Annex A: Title" \\f b \\l 1' in codes
    listing = instructions(attached(report('TOC \\f c \\o "1-3"'), annex()))
    assert listing[0] == 'TOC \\f c \\o "1-3"'
    assert 'TC "Annex A: Title" \\f c \\l 1' in listing


def test_the_entry_leads_to_the_divider_and_names_the_first_page_of_the_annex() -> None:
    file = attached(report(), annex(divider="Annex A"))
    assert "annex_A_divider" in file.values("//w:hyperlink/@w:anchor")
    assert "PAGEREF annex_A \\h" in instructions(file)


def test_nothing_is_marked_as_out_of_date() -> None:
    file = attached(report(), annex())
    assert file.values("//@w:dirty") == []
    assert not any(b"updateFields" in content for content in file.parts.values())


def test_lists_of_figures_are_left_alone() -> None:
    file = attached(report('TOC \\h \\c "Figure"'), annex())
    assert lines(file) == ["One2", "Below2", "Two2"]


def test_contents_without_entries_are_named() -> None:
    empty = house_parts(written(field('TOC \\o "1-3"', "")), line("One"))
    assert found(attach(empty, annex())) == [
        ("A217", "the contents of the report could not be extended: they have no entries")
    ]
