"""From printed text to a tree: HTML's freedoms made XML, and what is not well formed explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from markupsafe import escape

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.templating.faults import did_you_mean
from briefwright.templating.markup.grammar import LINE, NAMES, VOID_NAMES, attributes_of
from briefwright.templating.sandbox.places import Places

_VOID = re.compile(rf"<({'|'.join(VOID_NAMES)})((?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?)>")
_NAMED_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_NUMBERED_ENTITY = re.compile(r"&#(?:x([0-9A-Fa-f]+)|([0-9]+));")
_XML_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_LINE = re.compile(rf'{LINE}="([^"]*)"')
_PIECE = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][\w:.-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|(?P<other><[!?]?|&(?!#?\w+;)|&\w+;)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"\s*([\w:.-]+)\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')(?=\s|/|$)")
_DEEPEST = 64
"""Elements inside one another: more than any document needs, and than renderers can follow."""
_TOO_DEEP = etree.XPath("/".join("*" * (_DEEPEST + 1)))


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree of elements below one root, or what keeps the markup from being one."""

    root: etree._Element | None
    diagnostics: tuple[Diagnostic, ...] = ()


def tree_of(markup: str, places: Places) -> Tree:
    """Return the tree of printed markup; entities of HTML and unclosed ``<br>`` are understood."""
    prepared = _closed_voids(_plain_entities(markup))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        # The parser above resolves and fetches nothing; a document type is refused below.
        root = etree.fromstring(f"<body>{prepared}</body>", parser)
    except etree.XMLSyntaxError as error:
        return Tree(None, tuple(_explained(prepared, places, error)))
    found = [*_foreign(prepared, places), *_too_deep(root, places)]
    return Tree(None if found else root, tuple(found))


def _closed_voids(markup: str) -> str:
    return _VOID.sub(lambda m: m[0] if m[2].endswith("/") else f"<{m[1]}{m[2]}/>", markup)


def _plain_entities(markup: str) -> str:
    """Return markup with HTML's named characters written out; XML's five and unknown ones stay."""
    from html.entities import html5

    def character(match: re.Match[str]) -> str:
        name = match[1]
        sign = html5.get(f"{name};")
        return match[0] if sign is None or name in _XML_ENTITIES else str(escape(sign))

    return _NAMED_ENTITY.sub(character, markup)


def _foreign(markup: str, places: Places) -> Iterator[Diagnostic]:
    """Yield what XML allows and a template does not: forged marks, processing instructions."""
    for match in _NUMBERED_ENTITY.finditer(markup):
        if 0xE000 <= (int(match[1], 16) if match[1] else int(match[2])) <= 0xF8FF:
            span = places.of_number(_line_before(markup, match.end()), match[0])
            message = f"{match[0]} is a private-use character, which has no place in a document"
            yield Diagnostic("T505", Severity.ERROR, message, span, "delete it")
    if "<?" in markup:
        yield from _Scan(markup, places).findings()


def _too_deep(root: etree._Element, places: Places) -> Iterator[Diagnostic]:
    """Yield the finding for the first element that stands inside too many others."""
    found = _TOO_DEEP(root)
    if isinstance(found, list) and found and isinstance(found[0], etree._Element):
        span = places.of_number(found[0].get(LINE), f"<{found[0].tag!s}")
        message = f"more than {_DEEPEST} elements stand inside one another"
        yield Diagnostic("T505", Severity.ERROR, message, span, "nest them less deeply")


def _line_before(markup: str, position: int) -> str | None:
    """Return what the last ``data-line`` before a position says."""
    begun = markup.rfind(f'{LINE}="', 0, position)
    found = _LINE.match(markup, begun) if begun >= 0 else None
    return found[1] if found else None


def _explained(markup: str, places: Places, error: etree.XMLSyntaxError) -> Iterator[Diagnostic]:
    """Yield what is wrong with markup that is no tree; the parser's own words as a last resort."""
    found = list(_Scan(markup, places).findings())
    yield from found
    if not any(finding.code == "T505" for finding in found):
        row, column = error.position
        lines = markup.split("\n")
        position = sum(len(line) + 1 for line in lines[: row - 1]) + column
        span = places.of_number(_line_before(markup, position))
        message = f"the markup is not well formed: {(error.msg or '').partition(', line')[0]}"
        yield Diagnostic("T505", Severity.ERROR, message, span)


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    name: str
    line: str | None


class _Scan:
    """Goes over markup tag by tag, so that each fault is found and placed, not just the first."""

    def __init__(self, markup: str, places: Places) -> None:
        self.markup = markup
        self.places = places
        self.line: str | None = None
        self.open: list[_Open] = []

    def findings(self) -> Iterator[Diagnostic]:
        for piece in _PIECE.finditer(self.markup):
            if piece["other"]:
                yield from self._stray(piece["other"])
            elif piece["name"] and piece["end"]:
                yield from self._end(piece["name"])
            elif piece["name"]:
                yield from self._start(piece["name"], piece["rest"])
        for tag in reversed(self.open):
            yield self._unclosed(tag)

    def _start(self, name: str, rest: str) -> Iterator[Diagnostic]:
        line = _LINE.search(rest)
        self.line = line[1] if line else self.line
        if name not in NAMES:
            yield unknown_element(name, self.places.of_number(self.line, name))
        yield from self._attributes(name, rest.rstrip("/"))
        if not rest.endswith("/"):
            self.open.append(_Open(name, self.line))

    def _attributes(self, name: str, rest: str) -> Iterator[Diagnostic]:
        position, seen = 0, set[str]()
        while match := _ATTRIBUTE.match(rest, position):
            position = match.end()
            attribute = match[1]
            if attribute in seen:
                yield self._finding(
                    "T505", f"<{name}> has the attribute '{attribute}' twice", attribute
                )
            elif name in NAMES and attribute not in (*attributes_of(name), LINE):
                yield self._finding("T504", f"<{name}> has no attribute '{attribute}'", attribute)
            seen.add(attribute)
        if rest[position:].strip():
            word = rest[position:].split(maxsplit=1)[0]
            message = f"the attributes of <{name}> are not well formed at '{word}'"
            yield self._finding("T505", message, word, 'write each as name="value"')

    def _end(self, name: str) -> Iterator[Diagnostic]:
        if name in VOID_NAMES:
            yield self._finding("T505", f"<{name}> needs no end tag", f"</{name}", "delete it")
            return
        if name not in [tag.name for tag in self.open]:
            yield self._finding("T505", f"</{name}> ends what never began", f"</{name}")
            return
        while self.open:
            tag = self.open.pop()
            if tag.name == name:
                return
            yield self._unclosed(tag)

    def _unclosed(self, tag: _Open) -> Diagnostic:
        message = f"<{tag.name}> is not closed"
        span = self.places.of_number(tag.line, f"<{tag.name}")
        return Diagnostic("T505", Severity.ERROR, message, span, f"add </{tag.name}>")

    def _stray(self, sign: str) -> Iterator[Diagnostic]:
        if sign.startswith(("<!", "<?")):
            message = "declarations and processing instructions have no place in a template"
            yield self._finding("T505", message, sign, "delete it")
        elif sign == "<":
            yield self._finding("T505", "a '<' that begins no tag", "<", "write &lt;")
        elif sign == "&":
            yield self._finding("T505", "a '&' that begins no character name", "&", "write &amp;")
        elif sign[1:-1] not in _XML_ENTITIES:
            yield self._finding("T505", f"{sign} is not the name of a character", sign)

    def _finding(self, code: str, message: str, needle: str, hint: str | None = None) -> Diagnostic:
        span = self.places.of_number(self.line, needle)
        return Diagnostic(code, Severity.ERROR, message, span, hint)


def unknown_element(name: str, span: Span | None) -> Diagnostic:
    """Return the finding for an element that the grammar does not have anywhere."""
    hint = did_you_mean(name, NAMES) or "the guide for templates lists every element"
    message = f"<{name}> is not an element of templates"
    return Diagnostic("T504", Severity.ERROR, message, span, hint)
