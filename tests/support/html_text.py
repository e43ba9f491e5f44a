"""The words of a web page as a reader meets them, furniture apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

_INLINE = {"a", "cite", "em", "span", "strong"}
_LABEL = re.compile(r'--label:"([^"]*)"')


def html_text(data: bytes) -> str:
    """Return the text of a page: labels of list items where they show, headers and footers not."""
    (body,) = html.document_fromstring(data.decode("utf-8")).iter("body")
    return " ".join("".join(_pieces(body)).split())


def _pieces(node: html.HtmlElement) -> Iterator[str]:
    if not isinstance(node.tag, str) or "furniture" in (node.get("class") or "").split():
        return
    yield "" if _is_inside_a_word(node) else " "
    label = _LABEL.search(node.get("style") or "")
    if label is not None:
        yield f"{label[1]} "
    yield node.text or ""
    for child in node:
        yield from _pieces(child)
        yield child.tail or ""
    yield "" if _is_inside_a_word(node) else " "


def _is_inside_a_word(node: html.HtmlElement) -> bool:
    return node.tag in _INLINE and "initials" not in (node.get("class") or "")
