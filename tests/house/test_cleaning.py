"""What Word keeps for itself does not reach the briefs made with a house file."""

from __future__ import annotations

import pytest
from lxml import etree

from briefwright.house import read_house
from briefwright.house.cleaning import clean
from tests.support.house_builds import build_in, told
from tests.support.house_files import BODY, house_file, line, part, row, run, table

SMART = '<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>'
AUTHOR = 'w:id="1" w:author="Jo" w:date="2025-01-01T00:00:00Z"'


def deleted(text: str) -> str:
    return f"<w:del {AUTHOR}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def moved(text: str, kind: str) -> str:
    return f"<w:{kind} {AUTHOR}>{run(text)}</w:{kind}>"


def paragraph(*inside: str, mark: str = "") -> str:
    properties = f"<w:pPr><w:rPr><w:{mark} {AUTHOR}/></w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{properties}{''.join(inside)}</w:p>"


def cleaned(*body: str) -> list[str]:
    """Return the words of the paragraphs that are left, and nothing of who changed what."""
    root = etree.fromstring(part("document", f"<w:body>{''.join(body)}</w:body>"))
    clean(root)
    text = etree.tostring(root, encoding="unicode")
    assert "Jo" not in text
    assert "rsid" not in text
    return ["".join(p.itertext()) for p in root.iter("{*}p")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([paragraph(run("a "), deleted("old"), f"<w:ins {AUTHOR}>{run('new')}</w:ins>")],
         ["a new"]),
        ([paragraph(run("a"), mark="del"), paragraph(run("b"))], ["ab"]),
        ([paragraph(run("a"), mark="ins"), paragraph(run("b"))], ["a", "b"]),
        ([paragraph(run("a"), mark="del"), paragraph(run("b"), mark="del"), paragraph(run("c"))],
         ["abc"]),
        ([paragraph(run("a"), mark="del"), table(row("b"))], ["a", "b"]),
        ([paragraph(moved("x", "moveFrom"), mark="moveFrom"), paragraph(run("b")),
          paragraph(moved("x", "moveTo"))], ["b", "x"]),
        ([table(row("a").replace("<w:tr>", f"<w:tr><w:trPr><w:del {AUTHOR}/></w:trPr>"),
                row("b"))], ["b"]),
        ([table(row("a").replace("<w:tr>", f"<w:tr><w:trPr><w:ins {AUTHOR}/></w:trPr>"))], ["a"]),
        ([paragraph(f"<w:r><w:rPr><w:b/><w:rPrChange {AUTHOR}><w:rPr/></w:rPrChange></w:rPr>"
                    "<w:t>a</w:t></w:r>")], ["a"]),
        ([paragraph('<w:commentRangeStart w:id="3"/>', run("a"), '<w:commentRangeEnd w:id="3"/>',
                    '<w:r><w:commentReference w:id="3"/></w:r>')], ["a"]),
        ([paragraph(run("a")).replace("<w:r>", '<w:r w:rsidRPr="00AA00BB">')], ["a"]),
        ([paragraph(SMART.format(SMART.format(run("a"))))], ["a"]),
        ([f"<w:p><w:ins {AUTHOR}>{run('a')}{deleted('b')}</w:ins></w:p>"], ["a"]),
    ],
)  # fmt: skip
def test_changes_are_taken_as_accepted(body: list[str], expected: list[str]) -> None:
    assert cleaned(*body) == expected


def test_a_tag_that_is_deleted_is_told_where_it_stands() -> None:
    gone = row("x").replace("<w:tr>", f"<w:tr><w:trPr><w:del {AUTHOR}/></w:trPr>")
    house = house_file(table(gone), paragraph(run("Ref "), deleted("{{ x }}")), line(BODY))
    found = told(build_in(house))
    assert found == [("T708", "a tag stands in a tracked change that deletes it: '{{ x }}'", 1, 1)]


def test_changes_without_tags_are_a_warning_and_a_tag_may_be_inserted() -> None:
    house = house_file(paragraph(deleted("old"), f"<w:ins {AUTHOR}>{run('{{ title }}')}</w:ins>"),
                       line(BODY))  # fmt: skip
    reading = read_house(house, "x")
    assert [(each.code, each.severity.value) for each in reading.diagnostics] == [
        ("T708", "warning")
    ]
    assert reading.house is not None
    assert "Jo" not in str([each.pieces for each in reading.house.parts])
