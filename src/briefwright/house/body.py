"""Find the line of a house file where the composed document goes."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from briefwright.house.cleaning import remove
from briefwright.house.names import BODY, Element, P, W
from briefwright.house.placing import Placing, has_pictures
from briefwright.house.statements import Group, Misuse, only_word
from briefwright.house.tags import marks_in, words_of
from briefwright.template.house import BODY as BODY_NAME
from briefwright.template.house import HouseTag

_CANNOT = "'{{ body }}' cannot stand here"
_WHERE = "type {{ body }} on a line of its own, between the paragraphs of the page itself"


def refuse_body(tags: Sequence[HouseTag]) -> list[Misuse]:
    """Return what is wrong with a header, footer or note that wants to hold the document."""
    return [Misuse(n, "T710", _CANNOT, _WHERE) for n in _numbers(tags)]


def place_body(placing: Placing, root: Element, groups: Sequence[Group]) -> list[Misuse]:
    """Put the instruction for the document into the main part, and return what is wrong.

    A file without a word of its own needs no tag: the document begins where its text would.
    """
    numbers = _numbers(placing.tags)
    body = root.find(BODY)
    if body is None:
        return []
    if not numbers:
        return _without_tag(placing, body)
    if len(numbers) > 1:
        message = "'{{ body }}' stands more than once"
        return [Misuse(numbers[1], "T710", message, "leave it where the brief goes, once")]
    if any(group.tags[0] < numbers[0] < group.tags[-1] for group in groups):
        message = "'{{ body }}' stands in a loop or condition"
        return [Misuse(numbers[0], "T710", message, "the brief goes into the file once, always")]
    mark = placing.marks.pop(numbers[0])
    paragraph = next(mark.iterancestors(P))
    is_alone = not words_of(paragraph).strip() and len(list(marks_in(paragraph))) == 1
    if paragraph.getparent() is not body or not is_alone:
        return [Misuse(numbers[0], "T710", _CANNOT, _WHERE)]
    instruction = etree.ProcessingInstruction(BODY_NAME, "here")
    section = paragraph.find(f"{W}pPr/{W}sectPr")
    remove(mark)
    if section is not None:
        paragraph.addprevious(instruction)
    elif has_pictures(paragraph):  # a frame or picture anchored here stays before the document
        paragraph.addnext(instruction)
    else:
        body.replace(paragraph, instruction)
    return []


def _numbers(tags: Sequence[HouseTag]) -> list[int]:
    return [number for number, tag in enumerate(tags) if only_word(tag) == BODY_NAME]


def _without_tag(placing: Placing, body: Element) -> list[Misuse]:
    paragraphs = list(body.iter(P))
    has_words = any(words_of(each).strip() for each in paragraphs)
    if has_words or next(marks_in(body), None) is not None:
        return [Misuse(None, "T710", "the house file has no '{{ body }}'", _WHERE)]
    for each in list(body):
        if each.tag == P and each.find(f"{W}pPr/{W}sectPr") is None and not has_pictures(each):
            body.remove(each)
    first = next((i for i, each in enumerate(body) if each.tag == W + "sectPr"), len(body))
    body.insert(first, etree.ProcessingInstruction(BODY_NAME, "here"))
    return []
