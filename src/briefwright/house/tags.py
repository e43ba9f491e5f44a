"""Find the tags typed into paragraphs, wherever Word has split them, and cut them out.

Word breaks a tag into runs as it likes: where spelling was checked, a letter was corrected or the
language changed. So tags are looked for in the words of a whole paragraph; what stands of a tag in
later runs is taken out of these, and the whole tag stands in its first run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from briefwright.house.names import BREAK, TABULATOR, TEXT_BOX, Element, P, R, T, W
from briefwright.template.house import HouseTag

TAG = "tag"
"""Name of the processing instruction that stands for a tag while it waits for its place."""
# A tag ends at its own closing sign; one inside quotation marks is text. Where another begins
# before that, it is not closed. Nothing is tried twice, so that no text takes long.
_QUOTED = r"'[^']*'|\"[^\"]*\""
_REST = {
    sign: re.compile(rf"(?:{_QUOTED}|(?!{closing}|\{{[{{%]).)*+{closing}", re.S)
    for sign, closing in (("{{", r"\}\}"), ("{%", r"%\}"))
}
_REST["{#"] = re.compile(r".*?#\}", re.S)
_OPENING = re.compile(r"\{[{%#]")
_CLOSING = re.compile(r"\}\}|%\}|#\}")
_STRAIGHT = str.maketrans(
    "‘’‚‛′“”„‟″«»\u00a0\u2007\u2009\u202f\t\n\v\r\x85\u2028\u2029", "'" * 5 + '"' * 7 + " " * 11
)
"""What Word's automatic corrections make of straight quotation marks, and all kinds of spaces."""
_DOCXTPL = re.compile(r"^(\{[{%])(?:p|tr|tc|r)\s")
"""docxtpl's way to say that a tag belongs to its paragraph or row; here its place says so."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class OpenTag:
    """A tag that is never closed, or a closing sign that closes none."""

    text: str
    paragraph: int
    column: int
    is_closing: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text of a paragraph, and where it begins in the paragraph's words."""

    element: Element
    start: int
    text: str


def paragraphs_of(root: Element) -> list[Element]:
    """Return the paragraphs of a story in their order, those in tables and text boxes too."""
    return list(root.iter(P))


def words_of(paragraph: Element) -> str:
    """Return the words of a paragraph, without those of text boxes anchored in it."""
    return "".join(piece.text for piece in _pieces(paragraph))


def marks_in(element: Element) -> Iterator[Element]:
    """Yield the instructions that stand for tags."""
    return (mark for mark in element.iter(etree.PI) if getattr(mark, "target", "") == TAG)


def cut_tags(paragraph: Element, number: int, tags: list[HouseTag]) -> list[OpenTag]:
    """Put an instruction in the place of each tag, append the tags, and return the broken ones."""
    pieces = _pieces(paragraph)
    words = "".join(piece.text for piece in pieces)
    found, broken = _tags_in(words, number)
    if broken:
        return broken
    spans = [
        (tag.column - 1, tag.column - 1 + len(tag.text), len(tags) + n)
        for n, tag in enumerate(found)
    ]
    for piece in pieces if spans else ():
        _cut(piece, spans)
    tags += map(_plain, found)
    return []


def cut_tags_of_text(element: Element, number: int, tags: list[HouseTag]) -> list[OpenTag]:
    """Do the same in an element that holds nothing but text: a property of the file."""
    words = element.text or ""
    found, broken = _tags_in(words, number)
    if broken or not found:
        return broken
    starts = [tag.column - 1 for tag in found]
    element.text = words[: starts[0]]
    for tag, start, following in zip(found, starts, [*starts[1:], len(words)], strict=True):
        instruction = etree.ProcessingInstruction(TAG, str(len(tags)))
        instruction.tail = words[start + len(tag.text) : following]
        element.append(instruction)
        tags.append(_plain(tag))
    return []


def _tags_in(words: str, number: int) -> tuple[list[HouseTag], list[OpenTag]]:
    """Return the tags as typed, and the first signs that are part of none."""
    straight = words.translate(_STRAIGHT)
    found: list[HouseTag] = []
    broken: list[OpenTag] = []
    position = 0
    while opening := _OPENING.search(straight, position):
        end = _REST[opening[0]].match(straight, opening.end())
        if end is None:
            broken.append(OpenTag(words[opening.start() :][:60], number, opening.start() + 1))
            break
        found.append(HouseTag(words[opening.start() : end.end()], number, opening.start() + 1))
        broken += _closing(straight, position, opening.start(), number)
        position = end.end()
    else:
        broken += _closing(straight, position, len(straight), number)
    return found, broken[:1]


def _closing(words: str, start: int, end: int, number: int) -> Iterator[OpenTag]:
    """Yield the first sign between two tags that closes neither."""
    sign = _CLOSING.search(words, start, end)
    if sign is not None:
        yield OpenTag(sign[0], number, sign.start() + 1, is_closing=True)


def _plain(tag: HouseTag) -> HouseTag:
    """Return a tag as Jinja wants it: straight quotation marks, plain spaces."""
    straight = tag.text.translate(_STRAIGHT)
    text = _DOCXTPL.sub(lambda match: f"{match[1]}{' ' * (len(match[0]) - 2)}", straight)
    return replace(tag, text=text)


def _pieces(paragraph: Element) -> list[_Piece]:
    """Return the texts of a paragraph in order; tabs and breaks are one character each."""
    pieces: list[_Piece] = []
    position = 0
    for element in _own(paragraph):
        text = (element.text or "") if element.tag == T else "\t" if _is_tab(element) else "\n"
        if text:
            pieces.append(_Piece(element, position, text))
            position += len(text)
    return pieces


def _own(element: Element) -> Iterator[Element]:
    """Yield texts, tabs and breaks below an element, but for those of text boxes."""
    for child in element:
        if child.tag in (T, BREAK) or _is_tab(child):
            yield child
        elif child.tag != TEXT_BOX and child.tag != W + "pPr":
            yield from _own(child)


def _is_tab(element: Element) -> bool:
    parent = element.getparent()
    return element.tag == TABULATOR and parent is not None and parent.tag == R


def _cut(piece: _Piece, spans: list[tuple[int, int, int]]) -> None:
    """Take tags out of a text, an instruction in the place where each begins.

    ``spans`` are beginning, end and number of the tags in order; those behind are taken off.
    """
    end = piece.start + len(piece.text)
    while spans and spans[0][1] <= piece.start:
        spans.pop(0)
    touched = []
    for span in spans:
        if span[0] >= end:
            break
        touched.append(span)
    if not touched:
        return
    parent = piece.element.getparent()
    if parent is None:
        return
    new: list[Element] = []
    position = piece.start
    for start, finish, number in touched:
        new += _text(piece.text[position - piece.start : max(start, position) - piece.start])
        if start >= piece.start:
            new.append(etree.ProcessingInstruction(TAG, str(number)))
        position = finish
    new += _text(piece.text[position - piece.start :])
    at = parent.index(piece.element)
    parent[at : at + 1] = new
    holder = parent.getparent()
    if parent.tag == R and holder is not None and all(each.tag == W + "rPr" for each in parent):
        holder.remove(parent)


def _text(words: str) -> list[Element]:
    """Return a text that holds words, none where there are none."""
    if not words:
        return []
    text = etree.Element(T)
    text.text = words
    text.set(_SPACE, "preserve")
    return [text]
