"""The words of a Word document are the same however a program has divided them up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefwright.house.names import MAIN
from briefwright.house.words import letters_of_stories, words_of_stories

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def story(content: str) -> etree._Element:
    head = f'<w:document xmlns:w="{MAIN}" xmlns:mc="{_COMPATIBILITY}"><w:body>'
    return etree.fromstring(f"{head}{content}</w:body></w:document>")


def field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    words = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{mark('begin')}{words}{mark('separate')}{result}{mark('end')}"


HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
ON, OFF = ' w:val="1"/>', ' w:val="0"/>'
RUN = "<w:r><w:t>{}</w:t></w:r>"
PAGE = field("PAGEREF a", RUN.format("3"))
DELETED = "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
TWICE = (
    f"<mc:AlternateContent><mc:Choice>{RUN.format('x')}</mc:Choice>"
    f"<mc:Fallback>{RUN.format('x')}</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<w:p><w:r><w:t>Dred</w:t></w:r><w:r><w:t>ging</w:t></w:r></w:p>", "Dredging"),
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>", "a b"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a b c"),
        ("<w:p><w:r><w:t>a\u00a0 b</w:t></w:r></w:p>", "a b"),
        ("<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op\u00ader\u2011ate</w:t></w:r></w:p>",
         "co-oper-ate"),
        (f"<w:p>{DELETED}<w:ins>{RUN.format('is')}</w:ins></w:p>", "is"),
        (f"<w:p>{RUN.format('Table ')}{field(' SEQ Table ', RUN.format('7'))}</w:p>", "Table"),
        (f"<w:p>{field(' PAGE ', RUN.format('7'))}{RUN.format('x')}</w:p>", "x"),
        (f"<w:p>{field(' HYPERLINK x ', RUN.format('port'))}</w:p>", "port"),
        (f"<w:p>{field('TOC', RUN.format('Head') + PAGE)}{RUN.format('x')}</w:p>", "x"),
        ('<w:p><w:fldSimple w:instr="page"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>', ""),
        ('<w:p><w:fldSimple w:instr="AUTHOR"><w:r><w:t>A</w:t></w:r></w:fldSimple></w:p>', "A"),
        (f"<w:p>{TWICE}</w:p>", "x"),
        (f"<w:p>{HIDDEN}{RUN.format('y')}</w:p>", "y"),
        (f"<w:p>{HIDDEN.replace('/>', ON, 1)}{RUN.format('y')}</w:p>", "y"),
        (f"<w:p>{HIDDEN.replace('/>', OFF, 1)}{RUN.format('y')}</w:p>", "xy"),
        ("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", "x"),
        ('<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar/><w:t>x</w:t></w:r></w:p>', "x"),
    ],
)  # fmt: skip
def test_words_are_read_as_a_reader_sees_them(content: str, words: str) -> None:
    root = story(content)
    assert words_of_stories([root]) == words
    assert letters_of_stories([root]) == "".join(words.split())


@given(st.lists(st.lists(st.text("ab \u00a0\u00ad\u2011", max_size=4), max_size=3), max_size=4))
def test_letters_are_the_words_without_spaces(paragraphs: list[list[str]]) -> None:
    root = story("".join(f"<w:p>{''.join(map(RUN.format, runs))}</w:p>" for runs in paragraphs))
    assert letters_of_stories([root, root]) == "".join(words_of_stories([root, root]).split())
