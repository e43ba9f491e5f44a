"""Inline content: words with their marks, spaces folded, and the elements inside a line."""

from __future__ import annotations

import re

from lxml import etree

from briefwright.document import (
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Language,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
)
from briefwright.templating.marks import CLOSE, OPEN, SIGN, without_marks
from briefwright.templating.markup.grammar import LINE, TEXT_ROLES, Inside
from briefwright.templating.markup.reading import InnerLink, Reading, Wrap

_END = "end"
"""Follows the last piece of a text; no number of a mark is like it."""
# White space of HTML; a no-break space is a character like others.
_WHITE = re.compile("[ \t\n\r\f\v]+")


class _Level:
    """Content that is still open; ``wrap`` makes a node of it, ``mark`` says a mark opened it."""

    __slots__ = ("mark", "parts", "wrap")

    def __init__(self, wrap: Wrap | None = None, *, mark: bool = False) -> None:
        self.wrap = wrap
        self.mark = mark
        self.parts: list[str | Inline | _Level] = []


def _has_white_space(words: str) -> bool:
    """Tell whether there is more than single spaces to fold."""
    return "  " in words or "\n" in words or "\t" in words or "\r" in words


class LineBuilder:
    """Builds the inlines of one paragraph: folds spaces, merges text, drops what is empty."""

    def __init__(self) -> None:
        self._levels = [_Level()]
        self._space = True
        """Whether a further space would be one too many."""
        self._break = False
        """Whether a line break waits for words to follow."""
        self._last: tuple[list[str | Inline | _Level], int] | None = None
        self.has_prose = False

    def text(self, words: str) -> None:
        """Add words; runs of white space become one space, none at the start of a line."""
        folded = _WHITE.sub(" ", words) if _has_white_space(words) else words
        if self._space and folded[:1] == " ":
            folded = folded[1:]
        if not folded:
            return
        if self._break:
            self._add_break()
        parts = self._levels[-1].parts
        if parts and isinstance(parts[-1], str):
            parts[-1] += folded
        else:
            parts.append(folded)
        self._space = folded[-1] == " "
        self._last = (parts, len(parts) - 1)

    def marked(self, wrap: Wrap, words: str) -> None:
        """Add a node that holds words only."""
        folded = _WHITE.sub(" ", words) if _has_white_space(words) else words
        if self._space and folded[:1] == " ":
            folded = folded[1:]
        if not folded:
            return
        if self._break:
            self._add_break()
        level = _Level(wrap)
        level.parts.append(folded)
        self._levels[-1].parts.append(level)
        self._space = folded[-1] == " "
        self._last = (level.parts, 0)

    def line_break(self) -> None:
        """End the line, once words have stood on it and more words follow."""
        if self._last is not None:
            self._trim()
            self._break = self._space = True

    def node(self, node: Inline) -> None:
        """Add a finished node."""
        if self._break:
            self._add_break()
        parts = self._levels[-1].parts
        parts.append(node)
        self._space = False
        self._last = (parts, len(parts) - 1)

    def open(self, wrap: Wrap, *, mark: bool = False) -> None:
        """Begin a node that holds others."""
        level = _Level(wrap, mark=mark)
        self._levels[-1].parts.append(level)
        self._levels.append(level)

    def close(self, *, mark: bool = False) -> None:
        """End the node begun last; a mark ends only what a mark began."""
        if len(self._levels) > 1 and self._levels[-1].mark is mark:
            self._levels.pop()

    def inlines(self) -> Inlines:
        """Return what was built, without white space at the end."""
        self._trim()
        return _built(self._levels[0])

    @property
    def is_empty(self) -> bool:
        """Whether no words were added."""
        return self._last is None

    def _add_break(self) -> None:
        """Add the line break that waited, before the nodes that were begun since."""
        self._break = False
        depth = len(self._levels) - 1
        while depth > 0 and not self._levels[depth].parts:
            depth -= 1
        parts = self._levels[depth].parts
        begun = depth < len(self._levels) - 1
        parts.insert(len(parts) - 1 if begun else len(parts), LineBreak())

    def _trim(self) -> None:
        if self._last is not None:
            parts, place = self._last
            words = parts[place]
            if isinstance(words, str):
                parts[place] = words.rstrip(" ")


def _built(level: _Level) -> Inlines:
    inlines: list[Inline] = []
    for part in level.parts:
        if isinstance(part, str):
            if part:
                inlines.append(Text(part))
        elif isinstance(part, _Level):
            children = _built(part)
            if children and part.wrap is not None:
                inlines.append(part.wrap(children))
        else:
            inlines.append(part)
    return tuple(inlines)


def read_line(reading: Reading, element: etree._Element) -> Inlines:
    """Return the content of an element that holds one line or paragraph of text."""
    line = LineBuilder()
    add_content(reading, line, element)
    return line.inlines()


def add_content(reading: Reading, line: LineBuilder, element: etree._Element) -> None:
    """Add what stands in an element to a line."""
    add_text(reading, line, element.text)
    for child in element:
        add_element(reading, line, child)
        add_text(reading, line, child.tail)


def add_text(reading: Reading, line: LineBuilder, text: str | None) -> None:
    """Add text to a line; its marks become fields."""
    if not text:
        return
    if OPEN not in text and CLOSE not in text:
        line.text(text)
        return
    # The words, then in turn the number of a mark (None where one closes) and more words.
    pieces: list[str | None] = [*SIGN.split(text), _END, ""]
    line.text(pieces[0] or "")
    index = 1
    while (number := pieces[index]) is not _END:
        words = pieces[index + 1] or ""
        index += 2
        if number is not None and pieces[index] is None:
            line.marked(reading.wrap_of(number), words)
            words = pieces[index + 1] or ""
            index += 2
        elif number is not None:
            line.open(reading.wrap_of(number), mark=True)
        else:
            line.close(mark=True)
        if words:
            line.text(words)


def add_element(reading: Reading, line: LineBuilder, element: etree._Element) -> None:
    """Add an inline element to a line; what may not stand there is a finding."""
    use = reading.use(element, Inside.INLINE)
    if use is None:
        add_content(reading, line, element)
        return
    match element.tag:
        case "strong" | "b":
            _add_inside(reading, line, element, Strong)
        case "em" | "i":
            _add_inside(reading, line, element, Emphasis)
        case "br":
            line.line_break()
        case "a":
            _add_link(reading, line, element)
        case "cite":
            _add_inside(reading, line, element, _citation(reading, element))
        case _ if use.kind == "footnote":
            _add_footnote(reading, line, element)
        case _:
            _add_span(reading, line, element)


def _add_inside(reading: Reading, line: LineBuilder, element: etree._Element, wrap: Wrap) -> None:
    line.open(wrap)
    add_content(reading, line, element)
    line.close()


def _add_link(reading: Reading, line: LineBuilder, element: etree._Element) -> None:
    """Add a link; its words alone where the address is absent or not stated."""
    target = reading.attribute(element, "href")
    if not target or not reading.states(element, "href"):
        add_content(reading, line, element)
    elif target.startswith("#"):
        _add_reference(reading, line, element, target[1:])
    else:
        _add_inside(reading, line, element, lambda children: Link(target, children))


def _add_reference(
    reading: Reading, line: LineBuilder, element: etree._Element, target: str
) -> None:
    """Add a link inside the document; an empty one gets its words when all are known."""
    is_empty = not len(element) and not without_marks(element.text or "").strip()
    reading.links.append(InnerLink(target, reading.span(element, target), is_empty))
    if is_empty:
        line.node(CrossReference(target, (), automatic=True))
    else:
        _add_inside(reading, line, element, lambda children: CrossReference(target, children))


def _citation(reading: Reading, element: etree._Element) -> Wrap:
    anchor = f"source-{reading.attribute(element, 'data-source')}"
    target = anchor if anchor in reading.ids else None
    return lambda children: Citation(target, children)


def _add_footnote(reading: Reading, line: LineBuilder, element: etree._Element) -> None:
    if any(above.get("class") == "footnote" for above in element.iterancestors("span")):
        reading.find("T504", "a footnote cannot stand in a footnote", element, needle="footnote")
        return
    reading.footnotes += 1
    number = reading.footnotes
    children = read_line(reading, element)
    if children:
        line.node(Footnote(number, children))
    else:
        reading.footnotes -= 1


def _add_span(reading: Reading, line: LineBuilder, element: etree._Element) -> None:
    language = reading.attribute(element, "lang") if reading.states(element, "lang") else ""
    role = TEXT_ROLES.get(reading.attribute(element, "class"))
    if not set(element.attrib) - {LINE}:
        message = "<span> without class or lang says nothing"
        reading.find("T504", message, element, needle="span")
    if language:
        line.open(lambda children: Language(language, children))
    if role is not None:
        line.open(lambda children: Span(role, children))
    add_content(reading, line, element)
    if role is not None:
        line.close()
    if language:
        line.close()
