"""Paragraphs of a Markdown text: the plain words of each block."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefwright.archive.faults import UNREADABLE, Fault
from briefwright.archive.plain_text import paragraphs_of_plain_text
from briefwright.evidence import folded

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_SIGN = re.compile(r"[*_`\[\]<>&\\!~]|  \n")
_DEEPEST = 100
_FEWEST_SIGNS = 500
"""Signs of emphasis, links and the like that a text has at least before it can be hostile."""


def paragraphs_of_markdown(text: str) -> tuple[str, ...] | Fault:
    """Return the plain words of headings, paragraphs, list items and table rows, in order.

    CommonMark with tables. Front matter between lines of dashes, comments and pictures are left
    out; HTML inside is read as a web page is.
    """
    from markdown_it import MarkdownIt

    front_matter = _FRONT_MATTER.match(text)
    body = text[front_matter.end() :] if front_matter else text
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"]).disable("inline")
    environment: dict[str, object] = {}
    tokens = parser.parse(body, environment)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        predicate = f"nests lists or quotations more than {_DEEPEST} deep"
        return Fault(UNREADABLE, predicate, "Archive the text of the source as .txt.")

    is_hostile = _is_all_signs(body)

    def words(content: str) -> str:
        if is_hostile or not _SIGN.search(content) or _is_all_signs(content):
            return content
        children: list[Token] = []
        parser.inline.parse(content, parser, environment, children)
        return "".join(_inline_words(children))

    return tuple(filter(None, map(folded, _blocks(tokens, words))))


def _is_all_signs(text: str) -> bool:
    """Tell whether a text was made to keep a parser busy."""
    count = sum(1 for _ in _SIGN.finditer(text))
    return count > _FEWEST_SIGNS and count * 4 > len(text)


def _blocks(tokens: Sequence[Token], words: Callable[[str], str]) -> Iterator[str]:
    """Yield the words of each block; the cells of a table row are one."""
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "tr_open":
                row = []
            case "tr_close":
                yield " ".join(row or ())
                row = None
            case "inline" if row is not None:
                row.append(words(token.content))
            case "inline":
                yield words(token.content)
            case "fence" | "code_block":
                yield from paragraphs_of_plain_text(token.content)
            case "html_block":
                yield from _paragraphs_of_html(token.content)
            case _:
                pass


def _inline_words(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        match child.type:
            case "text" | "code_inline" | "text_special":
                yield child.content
            case "softbreak" | "hardbreak":
                yield " "
            case "html_inline" if child.content[:3].lower() == "<br":
                yield " "
            case _:
                pass


def _paragraphs_of_html(text: str) -> tuple[str, ...]:
    from briefwright.archive.web_pages import paragraphs_of_page_text

    found = paragraphs_of_page_text(text)
    return () if isinstance(found, Fault) else found
