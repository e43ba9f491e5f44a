"""CommonMark to the markup of documents, with markdown-it's parser and our own elements."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markupsafe import escape

from briefwright.templating.marks import CLOSE, PROSE_OPEN
from briefwright.templating.prose import CITATION, PreparedProse, stand_in

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_CONTAINERS = {"bullet_list": "ul", "list_item": "li", "blockquote": "blockquote"}
_INLINE = {"strong": "strong", "em": "em"}
_DEEPER = frozenset(f"{kind}_open" for kind in (*_CONTAINERS, "ordered_list"))
_DEEPEST = 40
"""Levels that the parser reads; a list takes two of them. It leaves out what stands deeper."""
_ADDRESSES = ("http://", "https://", "mailto:")


def prepare_markdown(text: str) -> PreparedProse:
    """Return the markup of CommonMark text."""
    writer = _Writer(_parser().parse(text))
    writer.write()
    return PreparedProse(tuple(writer.blocks), "<br/>".join(writer.lines), tuple(writer.problems))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    parser.inline.ruler.before("link", "citation", _citation)
    return parser


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it calls it so
    """Read ``[@article#p4]`` as one token."""
    match = CITATION.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("citation", "", 0).content = match[0]
    state.pos = match.end()
    return True


class _Writer:
    """Writes tokens as blocks, and at the same time as lines for use inside a paragraph."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.blocks: list[str] = []
        self.lines: list[str] = []
        self.problems: list[str] = []
        self._open: list[str] = []
        self._labels: list[str] = []
        levels = sorted({token.tag for token in tokens if token.type == "heading_open"})
        self._headings = dict(zip(levels, ("h3", "h4"), strict=False))

    def write(self) -> None:
        """Write all tokens; say so where the parser has left out what stands too deep."""
        deepest = (token for token in self.tokens if token.level >= _DEEPEST - 1)
        if any(token.type in _DEEPER for token in deepest):
            self.problems.append("lists and quotations this deep inside one another are left out")
        heading = ""
        for token in self.tokens:
            kind, _, end = token.type.rpartition("_")
            if token.type == "inline":
                self._text(self._inlines(token.children or []), heading)
            elif token.type in ("fence", "code_block"):
                self._text(_code(token.content), "")
            elif token.type == "hr":
                self._add("<hr/>")
            elif kind == "heading":
                heading = token.tag if end == "open" else ""
            elif kind != "paragraph":
                self._container(token, kind, opens=end == "open")

    def _add(self, markup: str) -> None:
        """Add markup to the block that is open, or as a new one."""
        if self._open:
            self.blocks[-1] += markup
        else:
            self.blocks.append(markup)

    def _text(self, inline: str, heading: str) -> None:
        """Write one paragraph or heading; below other elements a heading is a strong paragraph."""
        content = f"{PROSE_OPEN}{inline}{CLOSE}"
        tag = self._headings.get(heading) if heading and not self._open else None
        if heading and tag is None:
            content = f"<strong>{content}</strong>"
        self._add(f"<{tag or 'p'}>{content}</{tag or 'p'}>")
        line = f"<strong>{content}</strong>" if tag else content
        self.lines.append(f"{self._labels.pop()} {line}" if self._labels else line)

    def _container(self, token: Token, kind: str, *, opens: bool) -> None:
        tag = _CONTAINERS.get(kind, "ol")
        if not opens:
            self._add(f"</{tag}>")
            self._open.pop()
            return
        start = token.attrGet("start")
        self._add(f'<{tag} start="{start}">' if start is not None else f"<{tag}>")
        self._open.append(tag)
        if tag == "li":
            ordered = self._open[-2:-1] == ["ol"]
            self._labels = [f"{token.info}{token.markup}" if ordered else "•"]

    def _inlines(self, tokens: Sequence[Token]) -> str:
        """Return the markup of a line; what is bold or italic already becomes no more so."""
        pieces: list[str] = []
        links: list[bool] = []
        depths = dict.fromkeys(_INLINE, 0)
        for token in tokens:
            kind, _, end = token.type.rpartition("_")
            if kind == "link":
                if end == "open":
                    links.append(self._is_address(str(token.attrGet("href") or "")))
                shown = links[-1] if end == "open" else links.pop()
                pieces.append(_link(token) if shown else "")
            elif kind in _INLINE:
                depths[kind] += 1 if end == "open" else -1
                if depths[kind] == (1 if end == "open" else 0):
                    pieces.append(f"<{'' if end == 'open' else '/'}{_INLINE[kind]}>")
            else:
                pieces.append(self._leaf(token))
        return "".join(pieces)

    def _leaf(self, token: Token) -> str:
        match token.type:
            case "softbreak":
                return "\n"
            case "hardbreak":
                return "<br/>"
            case "citation":
                return stand_in(token.content)
            case "image":
                self.problems.append("a picture inside a text cannot be printed there")
                return str(escape(token.content))
            case _:
                return str(escape(token.content))

    def _is_address(self, href: str) -> bool:
        if href.lower().startswith(_ADDRESSES):
            return True
        self.problems.append(f"the link to '{href}' leads nowhere outside this computer")
        return False


def _link(token: Token) -> str:
    href = token.attrGet("href")
    return f'<a href="{escape(href)}">' if token.type == "link_open" else "</a>"


def _code(content: str) -> str:
    """Return lines of code as lines of text; leading spaces stay."""
    lines = content.rstrip("\n").split("\n")
    indents = (len(line) - len(line.lstrip(" ")) for line in lines)
    return "<br/>".join(
        "\u00a0" * indent + str(escape(line.lstrip(" ")))
        for indent, line in zip(indents, lines, strict=True)
    )
