"""Tags are found wherever Word has split them, and print in the look they were typed in."""

from __future__ import annotations

import time

import pytest

from briefwright.house import read_house
from tests.support.house_builds import build_in, told, word_in, words_in
from tests.support.house_files import BODY, CORE, house_file, house_parts, line, packed, part, run

TITLE = "Harbour works resume"
_CONTROL = '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY x </w:instrText>'
    '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BOX = (
    '<w:r><w:pict><v:shape style="width:90pt;height:30pt"><v:textbox><w:txbxContent>{}'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def paragraph(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def tags(*inside: str) -> list[str]:
    """Return the tags found in a paragraph of runs."""
    runs = (each if each.startswith("<") else run(each) for each in inside)
    reading = read_house(house_file(paragraph(*runs), line(BODY)), "x")
    assert reading.house is not None, reading.diagnostics
    return [tag.text for part_ in reading.house.parts for tag in part_.tags]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (["{{ title }}"], ["{{ title }}"]),
        (["{", "{", " ti", "tle ", "}", "}"], ["{{ title }}"]),
        (["a {{ title }} b {{", "date}} c"], ["{{ title }}", "{{date}}"]),
        (["{{title}}{{date}}"], ["{{title}}", "{{date}}"]),
        (["{{ title", "<w:r><w:tab/></w:r>", "}}"], ["{{ title }}"]),
        (["{{", "<w:r><w:br/></w:r>", "title }}"], ["{{ title }}"]),
        (["{{\u00a0title\u202f}}"], ["{{ title }}"]),
        (["{{ title\u2028}}"], ["{{ title }}"]),
        (["{{ title | default(“none”) }}"], ['{{ title | default("none") }}']),
        (["{{ title | default(‘none’) }}"], ["{{ title | default('none') }}"]),
        (["{{ title | default(«none») }}"], ['{{ title | default("none") }}']),
        (["{{ title | default('}}') }}"], ["{{ title | default('}}') }}"]),
        (["{{ title | default(“%}}”) }}"], ['{{ title | default("%}}") }}']),
        (["{# a {{ note }} #}"], ["{# a {{ note }} #}"]),
        (["{%p if title %}", "{%tr endif %}"], ["{%  if title %}", "{%   endif %}"]),
        (["{{r title }}"], ["{{  title }}"]),
        (["{{ price }}"], ["{{ price }}"]),
        (["{a} {%", "-if title-%}{", "%- endif %}"], ["{%-if title-%}", "{%- endif %}"]),
        (["{{ title ", '<w:bookmarkStart w:id="0" w:name="b"/>', "}}"], ["{{ title }}"]),
        (["{{ ", "<w:proofErr w:type='spellStart'/>", "title", " }}"], ["{{ title }}"]),
        (["{{ title | default(f({'a': 1})) }}"], ["{{ title | default(f({'a': 1})) }}"]),
    ],
)
def test_a_tag_is_found(inside: list[str], expected: list[str]) -> None:
    assert tags(*inside) == expected


@pytest.mark.parametrize(
    "inside",
    [
        run("{{ title }}"),
        f'<w:hyperlink w:anchor="a">{run("{{ ti")}{run("tle }}")}</w:hyperlink>',
        run("{{ ti") + f'<w:hyperlink w:anchor="a">{run("tle }}")}</w:hyperlink>',
        _FIELD.format(run("{{ title }}")),
        _CONTROL.format(run("{{ ti") + run("tle }}")),
        f'<w:smartTag w:uri="a" w:element="b">{run("{{ title }}")}</w:smartTag>',
        f'<w:ins w:id="1" w:author="E">{run("{{ title }}")}</w:ins>',
        f'<w:fldSimple w:instr=" TITLE ">{run("{{ title }}")}</w:fldSimple>',
    ],
    ids=["run", "link", "half in a link", "field", "control", "smart tag", "inserted", "simple"],
)
def test_a_tag_prints_in_whatever_holds_it(inside: str) -> None:
    result = build_in(house_file(paragraph(run("A "), inside, run(" B")), line(BODY)))
    assert told(result) == []
    (output,) = result.outputs.values()
    from tests.support.word_package import WordFile

    assert words_in(WordFile(output.data))[0] == f"A {TITLE} B"


def test_tags_in_boxes_within_boxes_are_their_own() -> None:
    inner = _BOX.format(line("{{ subtitle }}"))
    outer = _BOX.format(paragraph(run("{{ title }}"), inner))
    word = word_in(house_file(paragraph(run("{{ ref"), outer, run("erence }}")), line(BODY)))
    assert words_in(word)[:3] == ["PA/7", TITLE, "Dredging & piers"]


def test_a_value_takes_the_look_of_its_first_run_and_leaves_that_of_others() -> None:
    inside = run("To ", "<w:i/>") + run("{{ ti", "<w:b/>") + run("tle }}", "<w:i/>") + run("!")
    word = word_in(house_file(paragraph(inside), line(BODY)))
    first = word.find("//w:body/w:p[1]")[0]
    looks = {
        "".join(t.text or "" for t in each.iter("{*}t")): [p.tag for p in each.iter("{*}b", "{*}i")]
        for each in first.iter("{*}r")
    }
    assert {text: [str(tag)[-1] for tag in found] for text, found in looks.items()} == {
        "To ": ["i"],
        TITLE: ["b"],
        "!": [],
    }


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("a {{ title", "the tag '{{ title' is never closed", 3),
        ("{{ title and {{ date }}", "the tag '{{ title and {{ date }}' is never closed", 1),
        ("{% if title }}", "the tag '{% if title }}' is never closed", 1),
        ("{# a", "the tag '{# a' is never closed", 1),
        ("ab }} c", "'}}' closes no tag", 4),
        ("{{ title }} %}", "'%}' closes no tag", 13),
    ],
)
def test_a_tag_that_is_not_one_is_told_with_its_column(
    text: str, message: str, column: int
) -> None:
    parts = house_parts(line("Dear all,"), line(text), line(BODY))
    assert told(build_in(parts)) == [("T707", message, 2, column)]


def test_two_halves_of_a_tag_in_two_paragraphs_are_two_mistakes() -> None:
    found = told(build_in(house_parts(line("{{ ti"), line("tle }}"), line(BODY))))
    assert [each[:1] + each[2:] for each in found] == [("T707", 1, 1), ("T707", 2, 5)]


@pytest.mark.parametrize(
    "text", ["{{ " + "''" * 50_000, "{{" * 50_000, "{{ x }}" * 20_000, "}}" * 50_000],
    ids=["quotes", "openings", "tags", "closings"],
)  # fmt: skip
def test_no_text_takes_long_to_look_through(text: str) -> None:
    begin = time.process_time()
    read_house(house_file(line(text), line(BODY)), "x")
    assert time.process_time() - begin < 20  # it would be hours if anything was tried twice


def test_tags_in_properties_of_the_file_are_filled_in() -> None:
    core = (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas'
        '.openxmlformats.org/package/2006/metadata/core-properties"><dc:title>{{ title }}: {{ date '
        "}}.</dc:title><dc:creator>Somebody</dc:creator><cp:keywords>{% if reference %}Ref {{ "
        "reference }}{% endif %}</cp:keywords></cp:coreProperties>"
    )
    word = word_in(packed({**house_parts(), CORE: core}))
    assert word.values("//dc:title/text()", CORE) == [f"{TITLE}: 1 March 2025."]
    assert word.values("//cp:keywords/text()", CORE) == ["Ref PA/7"]
    assert "Somebody" not in word.parts[CORE].decode()


def test_comments_leave_no_line() -> None:
    assert words_in(word_in(house_file(line("{# for us #}"), line(BODY))))[0] != ""
    word = word_in(house_file(line("a"), line("{# for us #}"), line("b"), line(BODY)))
    texts = ["".join(p.itertext()) for p in word.find("//w:body/w:p")[:3]]
    assert texts[:2] == ["a", "b"]


def test_a_part_without_tags_stays_as_it_is() -> None:
    header = part("hdr", line("Ministry"))
    word = word_in(packed({**house_parts(header=line("x")), "word/header1.xml": header}))
    assert words_in(word, "word/header1.xml") == ["Ministry"]
