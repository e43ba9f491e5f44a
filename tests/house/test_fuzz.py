"""Whatever is wrong with a house file ends in a finding; whatever is built from one is sound."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.house.soundness import unsound
from tests.support.built_briefs import CHECKOUT
from tests.support.house_builds import build_in, codes
from tests.support.house_by_hand import FOLDER
from tests.support.house_files import BODY, house_file, line, row, run, table
from tests.support.word_package import WordFile

GOOD = (CHECKOUT / FOLDER / "by-hand.docx").read_bytes()
JUNK = ("", "x", "-1", "9" * 20, "nan", "１", "1in", "#", "../../x", "{{ title }}")
_SLOW = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    place=st.integers(0, len(GOOD) - 1),
    bits=st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 7)), max_size=4),
    is_cut=st.booleans(),
)
def test_damaged_files_are_findings(
    place: int, bits: list[tuple[int, int]], *, is_cut: bool
) -> None:
    data = bytearray(GOOD)
    for at, bit in bits:
        data[at] ^= 1 << bit
    result = build_in(bytes(data[:place] if is_cut else data))
    assert result.outputs or codes(result)


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(chance=st.randoms())
def test_files_with_damaged_parts_are_built_or_findings(chance: Any) -> None:
    """Elements lost or doubled, values that are none: no traceback, whatever Word makes of it."""
    parts: dict[str, str | bytes] = dict(WordFile(GOOD).parts)
    for _ in range(chance.randint(1, 3)):
        name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        root = etree.fromstring(parts[name])
        _damage(root, chance)
        parts[name] = etree.tostring(root)
    result = build_in(parts)
    assert result.outputs or codes(result)


def _damage(root: Any, chance: Any) -> None:
    elements = list(root.iter(etree.Element))
    element = chance.choice(elements)
    kind = chance.randrange(4)
    if kind == 0 and element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(JUNK))
    elif kind == 1 and element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]
    elif kind == 2 and element is not root:
        element.getparent().remove(element)
    else:
        element.append(etree.fromstring(etree.tostring(chance.choice(elements))))


PIECES = (
    "{{ title }}", "{{ brief.summary }}", "{% for o in officials %}", "{{ o.name }}",
    "{% endfor %}", "{% if quotes %}", "{% else %}", "{% endif %}", "{# a #}", "{{ nothing }}",
    "{{ title", "}}", "{% set n = 1 %}", "words ", "“{{ date }}”", BODY,
)  # fmt: skip


@st.composite
def paragraphs(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    """Paragraphs of words and tags, cut into runs anywhere."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), max_size=5)))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    ends = [*cuts, len(text)]
    runs = [text[start:end] for start, end in zip([0, *cuts], ends, strict=True)]
    return line(*runs) if draw(st.booleans()) else f"<w:p>{''.join(map(run, runs))}</w:p>"


cells = st.one_of(paragraphs(), st.lists(paragraphs(), min_size=1, max_size=3).map("".join))
rows = st.lists(cells, min_size=2, max_size=2).map(lambda pair: row(*pair))
blocks = st.one_of(
    paragraphs(), st.lists(rows, min_size=1, max_size=3).map(lambda each: table(*each))
)


@_SLOW
@given(body=st.lists(blocks, max_size=4), header=cells)
def test_tags_anywhere_give_a_sound_file_or_findings(
    body: list[str], header: str, shared: Path
) -> None:
    result = build_in(house_file(*body, line(BODY), header=header))
    assert result.outputs or codes(result)
    for output in result.outputs.values():
        assert unsound(output.data, shared) == []


GROUPS = st.sampled_from(
    [
        ("{% for o in officials %}", "{{ o.name }}", "{% endfor %}"),
        ("{% for o in quotes %}", "x", "{% endfor %}"),
        ("{% if title %}", "{{ title }}", "{% endif %}"),
        ("{% if quotes %}", "a", "{% else %}", "b", "{% endif %}"),
    ]
)


@st.composite
def balanced(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    """Loops and conditions that begin and end, in lines or rows, in one another."""
    pieces: list[str] = []
    for each in draw(st.lists(GROUPS, min_size=1, max_size=3)):
        at = draw(st.integers(0, len(pieces)))
        pieces[at:at] = each
    if draw(st.booleans()):
        return line("".join(pieces))
    if draw(st.booleans()):
        return "".join(map(line, pieces))
    at = draw(st.integers(1, len(pieces)))
    of_rows = [(pieces[n], "x") for n in range(at)] + [("y", each) for each in pieces[at:]]
    return table(*(row(*pair) for pair in of_rows))


@_SLOW
@given(body=st.lists(balanced(), min_size=1, max_size=3))
def test_balanced_statements_give_a_sound_file_or_say_what_crosses(
    body: list[str], shared: Path
) -> None:
    result = build_in(house_file(*body, line(BODY)))
    assert codes(result) <= {"T709", "T502"}
    for output in result.outputs.values():
        assert unsound(output.data, shared) == []
