"""Loops and conditions act in a line, between paragraphs or round rows, wherever that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.soundness import unsound
from tests.support.house_builds import build_in, codes, told, word_in, words_in
from tests.support.house_files import (
    BODY,
    house_file,
    house_parts,
    line,
    packed,
    part,
    row,
    run,
    section,
    table,
)

LOOP, END = "{% for o in officials %}", "{% endfor %}"
TITLE = "Harbour works resume"
NAMES = ["Ana Kos", "Ben Ilić"]
FIELD = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
NOTE = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    '</w:p></w:footnote><w:footnote w:id="1">{}</w:footnote>'
)
CALL = '<w:p><w:r><w:t>Port</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
BOX = (
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></w:r></w:p>"
)


def printed(*body: str) -> list[str]:
    """Return the words of the paragraphs before the document."""
    words = words_in(word_in(house_file(*body, line("-end-"), line(BODY))))
    return words[: words.index("-end-")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([line(f"{LOOP}{{{{ o.name }}}}, {END}!")], ["Ana Kos, Ben Ilić, !"]),
        ([line(LOOP), line("{{ o.name }}"), line(END)], NAMES),
        ([line(f"  {LOOP} "), line("{{ o.name }}"), line("is {{ o.role }}"), line(END)],
         ["Ana Kos", "is Minister", "Ben Ilić", "is Pilot"]),
        ([table(row(f"{LOOP}{{{{ o.name }}}}", f"{{{{ o.role }}}}{END}"))],
         ["Ana Kos", "Minister", "Ben Ilić", "Pilot"]),
        ([table(row("Who", "What"), row(LOOP, ""), row("{{ o.name }}", "{{ o.role }}"),
                row(END, ""))], ["Who", "What", "Ana Kos", "Minister", "Ben Ilić", "Pilot"]),
        ([table(row(f"{LOOP}{{{{ o.name }}}}", ""), row("{{ o.role }}", f"x{END}"))],
         ["Ana Kos", "Minister", "x", "Ben Ilić", "Pilot", "x"]),
        ([table(row(LOOP, ""), row("{{ o.name }}", "1"), row("{{ o.role }}", "2"), row("", END))],
         ["Ana Kos", "1", "Minister", "2", "Ben Ilić", "1", "Pilot", "2"]),
        ([table(row("{% for o in quotes %}", ""), row("never", ""), row("{% else %}", ""),
                row("none", ""), row(END, ""))], ["none"]),
        ([table(row(f"{LOOP}{{% if o.role == 'Pilot' %}}", ""), row("{{ o.name }}", "x"),
                row("{% endif %}{% endfor %}", ""))], ["Ben Ilić", "x"]),
        ([line(f"{LOOP}{{% if o.role == 'Pilot' %}}"), line("{{ o.name }}"),
          line("{% endif %}{% endfor %}")], ["Ben Ilić"]),
        ([table(row(f"{LOOP}{{% if o.role == 'Pilot' %}}{{{{ o.name }}}}",
                    "x{% endif %}{% endfor %}"))], ["Ben Ilić", "x"]),
        ([line(LOOP), table(row("{{ o.name }}", "x")), line(END)], ["Ana Kos", "x", "Ben Ilić",
                                                                    "x"]),
        ([table(row(line(LOOP) + line("{{ o.name }}") + line(END), "x"))], [*NAMES, "x"]),
        ([table(row(line(LOOP) + line("{{ o.name }}") + line(END) + line(""), "x"))],
         [*NAMES, "x"]),
        ([table(row(table(row(f"{LOOP}{{{{ o.name }}}}", f"1{END}")) + "<w:p/>", "x"))],
         ["Ana Kos", "1", "Ben Ilić", "1", "x"]),
        ([BOX.format(line(LOOP) + line("{{ o.name }}") + line(END))], NAMES),
        ([line("{% if quotes %}"), line("no"), line("{% elif officials %}"), line("yes"),
          line("{% else %}"), line("never"), line("{% endif %}")], ["yes"]),
        ([line("{% set n = officials | length %}"), line("{{ n }}")], ["2"]),
        ([line("{% for o in officials %}{% if loop.last %} and {% elif not loop.first %}, "
               "{% endif %}{{ o.name }}{% endfor %}")], ["Ana Kos and Ben Ilić"]),
        ([line("{% if quotes %}a{% endif %}"), line("b")], ["b"]),
        ([table(row(f"{LOOP}{{{{ loop.index }}}}", "x{% endfor %} {{ title }}"))],
         ["1", f"x {TITLE}", "2", f"x {TITLE}"]),
    ],
)  # fmt: skip
def test_a_statement_acts_where_it_stands(body: list[str], expected: list[str]) -> None:
    assert printed(*body) == expected


def test_a_loop_over_no_rows_leaves_no_table_and_a_cell_its_paragraph() -> None:
    none = "{% for o in quotes %}"
    word = word_in(house_file(
        table(row(none, ""), row("x", "y"), row(END, "")),
        table(row(line(none) + line("x") + line(END), "y")),
        line(BODY),
    ))  # fmt: skip
    assert word.find("//w:tbl[not(w:tr)]") == []
    assert words_in(word)[0] == "y"
    assert all(str(cell[-1].tag).endswith("}p") for cell in word.find("//w:body/w:tbl[1]//w:tc"))


@pytest.mark.parametrize("name", ["word/header1.xml", "word/footer1.xml"])
def test_headers_and_footers_repeat_too(name: str) -> None:
    loop = line(LOOP) + line("{{ o.name }}") + line(END)
    more = {"header": loop} if "header" in name else {"footer": loop}
    word = word_in(packed(house_parts(line(BODY), **more)))  # type: ignore[arg-type]
    assert words_in(word, name) == NAMES


def test_notes_print_values_and_repeat() -> None:
    note = NOTE.format(line("See ", f"{LOOP}{{{{ o.name }}}}; {END}"))
    word = word_in(house_parts(CALL, line(BODY),
                               more={"word/footnotes.xml": part("footnotes", note)}))  # fmt: skip
    assert "See Ana Kos; Ben Ilić; " in words_in(word, "word/footnotes.xml")


def test_a_statement_in_the_paragraph_that_ends_a_section_leaves_it_the_section() -> None:
    ending = f"<w:p><w:pPr>{section()}</w:pPr><w:r><w:t>{END}</w:t></w:r></w:p>"
    word = word_in(house_file(line(LOOP), line("{{ o.name }}"), ending, line(BODY)))
    assert words_in(word)[:2] == NAMES
    assert len(word.find("//w:body/w:p/w:pPr/w:sectPr")) >= 1
    assert words_in(word)[2] != END


@pytest.mark.parametrize(
    ("body", "paragraph"),
    [
        ([line(f"a {LOOP}"), line("b"), line(f"{END} c")], 1),
        ([line("a ", LOOP), line("b"), line(END)], 1),
        ([line(LOOP), table(row("x", END))], 1),
        ([line(LOOP), BOX.format(line(END))], 1),
        ([table(row(LOOP, "x")), table(row("y", END))], 1),
        ([table(row(LOOP, "{% else %}", END), columns=3)], 2),
        ([f"<w:p>{run(LOOP)}{FIELD[0]}{run(END)}{FIELD[1]}</w:p>"], 1),
        ([f'<w:p><w:hyperlink w:anchor="a">{run(LOOP)}</w:hyperlink>{run(END)}</w:p>'], 1),
        ([table("<w:sdt><w:sdtContent>" + row(LOOP, "x") + "</w:sdtContent></w:sdt>",
                row("y", END))], 1),
    ],
    ids=["two halves", "half a line", "row", "box", "tables", "else", "field", "link", "control"],
)  # fmt: skip
def test_a_loop_across_places_is_told(body: list[str], paragraph: int) -> None:
    result = build_in(house_file(line("Port"), *body, line(BODY)))
    assert codes(result) == {"T709"}
    assert told(result)[0][2] == paragraph + 1
    assert result.outputs == {}


@pytest.mark.parametrize(
    "body",
    [
        [line(END)],
        [line(LOOP), line("{% endif %}"), line(END)],
        [line("{% else %}")],
        [line(LOOP), line("{% elif title %}"), line(END)],
        [line("{% if title %}"), line(LOOP), line("{% endif %}"), line(END)],
    ],
)
def test_an_ending_that_ends_nothing_is_told(body: list[str]) -> None:
    assert codes(build_in(house_file(*body, line(BODY)))) == {"T707"}


def test_a_loop_does_not_reach_from_one_part_into_another() -> None:
    found = told(build_in(house_parts(line(BODY), header=line(LOOP), footer=line(END))))
    assert [each[0] for each in found] == ["T707", "T707"]


def test_a_note_called_in_a_loop_is_called_once_more(shared: Path) -> None:
    note = NOTE.format(line("A note"))
    loop = [line(LOOP), CALL, line(END)]
    word = word_in(house_parts(*loop, line(BODY),
                               more={"word/footnotes.xml": part("footnotes", note)}))  # fmt: skip
    assert unsound(word.data, shared) == []
