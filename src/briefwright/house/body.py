"""Find the line of a house file where the composed document goes."""

from __future__ import annotations

from lxml import etree

from briefwright.house.names import BODY, Element, P, W
from briefwright.house.placing import Placing
from briefwright.house.statements import Misuse, only_word
from briefwright.house.tags import marks_in, words_of
from briefwright.template.house import BODY as BODY_NAME

_WHERE = "type {{ body }} on a line of its own, between the paragraphs of the page itself"


def place_body(placing: Placing, root: Element) -> list[Misuse]:
    """Put the instruction for the document into the main part, and return what is wrong.

    A file without a word of its own needs no tag: the document begins where its text would.
    """
    numbers = [n for n, tag in enumerate(placing.tags) if only_word(tag) == BODY_NAME]
    body = root.find(BODY)
    if body is None:
        return []
    if not numbers:
        return _without_tag(placing, body)
    if len(numbers) > 1:
        message = "'{{ body }}' stands more than once"
        return [Misuse(numbers[1], "T710", message, "leave it where the brief goes, once")]
    mark = placing.marks.pop(numbers[0])
    paragraph = next(mark.iterancestors(P))
    is_alone = not words_of(paragraph).strip() and len(list(marks_in(paragraph))) == 1
    if paragraph.getparent() is not body or not is_alone:
        return [Misuse(numbers[0], "T710", "'{{ body }}' cannot stand here", _WHERE)]
    instruction = etree.ProcessingInstruction(BODY_NAME, "here")
    section = paragraph.find(f"{W}pPr/{W}sectPr")
    body.insert(body.index(paragraph), instruction)
    if section is None:
        body.remove(paragraph)
    else:
        mark.getparent().remove(mark)  # type: ignore[union-attr]  # it stands in the paragraph
    return []


def _without_tag(placing: Placing, body: Element) -> list[Misuse]:
    paragraphs = list(body.iter(P))
    has_words = any(words_of(each).strip() for each in paragraphs)
    if has_words or any(marks_in(body)):
        return [Misuse(None, "T710", "the house file has no '{{ body }}'", _WHERE)]
    for each in list(body):
        if each.tag == P and each.find(f"{W}pPr/{W}sectPr") is None and not _has_anchor(each):
            body.remove(each)
    first = next((i for i, each in enumerate(body) if each.tag == W + "sectPr"), len(body))
    body.insert(first, etree.ProcessingInstruction(BODY_NAME, "here"))
    return []


def _has_anchor(paragraph: Element) -> bool:
    return next(paragraph.iter(W + "drawing", W + "pict"), None) is not None
