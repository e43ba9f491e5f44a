"""Find the tags typed into paragraphs, wherever Word has split them, and cut them out.

Word breaks a tag into runs as it likes: where spelling was checked, a letter was corrected or the
language changed. So tags are looked for in the words of a whole paragraph; what stands of a tag in
later runs is taken out of these, and the whole tag stands in its first run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefwright.house.names import BREAK, TABULATOR, TEXT_BOX, Element, P, R, T, W
from briefwright.template.house import HouseTag

TAG = "tag"
"""Name of the processing instruction that stands for a tag while it waits for its place."""
# A tag ends at its own closing sign; one inside quotation marks is text.
_QUOTED = r"'[^']*'|\"[^\"]*\""
_TAG = re.compile(
    rf"\{{\{{(?:{_QUOTED}|(?!\}}\}}).)*?\}}\}}|\{{%(?:{_QUOTED}|(?!%\}}).)*?%\}}|\{{#.*?#\}}", re.S
)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_CLOSING = re.compile(r"\}\}|%\}|#\}")
_STRAIGHT = str.maketrans("‘’‚‛“”„‟′″«»\u00a0\u202f\u2009\t\n\v", '\'\'\'\'""""\'"""      ')
"""What Word's automatic corrections make of straight quotation marks and spaces."""
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
    if not (_OPENING.search(words) or _CLOSING.search(words)):
        return []
    matches = list(_TAG.finditer(words))
    broken = list(_broken(words, matches, number))
    if broken:
        return broken
    for match in reversed(matches):
        _cut(pieces, match.start(), match.end(), len(tags) + matches.index(match))
        pieces = _pieces(paragraph)
    tags += [HouseTag(_plain(match[0]), number, match.start() + 1) for match in matches]
    return []


def cut_tags_of_text(element: Element, number: int, tags: list[HouseTag]) -> list[OpenTag]:
    """Do the same in an element that holds nothing but text: a property of the file."""
    words = element.text or ""
    matches = list(_TAG.finditer(words))
    broken = list(_broken(words, matches, number))
    if broken or not matches:
        return broken
    element.text = words[: matches[0].start()]
    for index, match in enumerate(matches):
        instruction = etree.ProcessingInstruction(TAG, str(len(tags)))
        end = matches[index + 1].start() if index + 1 < len(matches) else len(words)
        instruction.tail = words[match.end() : end]
        element.append(instruction)
        tags.append(HouseTag(_plain(match[0]), number, match.start() + 1))
    return []


def _broken(words: str, matches: list[re.Match[str]], number: int) -> Iterator[OpenTag]:
    """Yield the signs that are part of no tag."""
    taken = [match.span() for match in matches]
    for sign, is_closing in ((_OPENING, False), (_CLOSING, True)):
        for found in sign.finditer(words):
            if not any(start <= found.start() < end for start, end in taken):
                text = words[found.start() :] if not is_closing else found[0]
                yield OpenTag(text[:60], number, found.start() + 1, is_closing)
                break


def _plain(tag: str) -> str:
    """Return a tag as Jinja wants it: straight quotation marks, plain spaces."""
    straight = tag.translate(_STRAIGHT)
    return _DOCXTPL.sub(lambda match: f"{match[1]}{' ' * (len(match[0]) - 2)}", straight)


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


def _cut(pieces: list[_Piece], start: int, end: int, number: int) -> None:
    """Take the characters from start to end out of their texts, an instruction instead of them."""
    touched = [p for p in pieces if p.start < end and p.start + len(p.text) > start]
    first = touched[0]
    for piece in touched[1:]:
        rest = piece.text[end - piece.start :] if end < piece.start + len(piece.text) else ""
        _set(piece.element, rest)
    before, after = first.text[: start - first.start], first.text[end - first.start :]
    instruction = etree.ProcessingInstruction(TAG, str(number))
    run = first.element.getparent()
    if run is None:
        return
    run.insert(run.index(first.element) + 1, instruction)
    if after:
        text = etree.Element(T)
        _set(text, after)
        run.insert(run.index(instruction) + 1, text)
    _set(first.element, before)


def _set(element: Element, words: str) -> None:
    """Give a text its words; an empty one goes, and so does a tab or break inside a tag."""
    parent = element.getparent()
    if not words or element.tag != T:
        if parent is not None:
            parent.remove(element)
        return
    element.text = words
    element.set(_SPACE, "preserve")
