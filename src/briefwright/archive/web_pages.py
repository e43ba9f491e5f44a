"""Paragraphs of a web page: its blocks in order, without what stands around the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefwright.archive.decoding import decode_as, decode_text, marked_encoding
from briefwright.archive.faults import UNREADABLE, Fault
from briefwright.evidence import folded

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    "address article blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol "
    "p pre section summary table tbody tfoot thead tr ul".split()
)
_LEFT_OUT = frozenset(
    "area audio base button canvas datalist embed head iframe img input link map meta nav noscript "
    "object option param picture progress meter rp rt script select style svg template textarea "
    "track video aside applet noframes".split()
)
_ROLES_LEFT_OUT = frozenset(
    "banner complementary contentinfo doc-noteref navigation search".split()
)
_SECTIONS = ("article", "main", "section", "blockquote", "td")
_CELLS = ("td", "th")
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
# HTML Standard, 13.2.3.2: an encoding is looked for in the first 1024 bytes.
_DECLARED = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([^\"'\s/>;]+)|<\?xml\b[^>]*?\bencoding=[\"']([^\"']+)",
    re.IGNORECASE,
)
_BREAK = "\x1d"  # no text holds this control character: it stands for a line break
_TWO_BREAKS = re.compile(f"{_BREAK}\\s*{_BREAK}")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def paragraphs_of_page(data: bytes) -> tuple[str, ...] | Fault:
    """Return the paragraphs of a page: headings, list items and table rows are paragraphs too.

    The encoding is that of a byte order mark, else the one the page declares, else UTF-8. Left
    out: script, style, nav, aside, forms, the page's own header and footer, and what is hidden.
    """
    text = _decoded(data)
    return text if isinstance(text, Fault) else paragraphs_of_page_text(text)


def paragraphs_of_page_text(text: str) -> tuple[str, ...] | Fault:
    """Return the paragraphs of a page, or of a piece of one, by its markup."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    markup = text.replace("\x00", " ").encode("utf-8", "replace")
    root = etree.fromstring(markup, parser) if markup.strip() else None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        predicate = "nests its elements deeper than any browser shows them"
        return Fault(UNREADABLE, predicate, "Archive the text of the source as .txt.")
    if root is None:
        return ()
    blocks = "".join(_pieces(root)).split("\x1e")
    paragraphs = (paragraph for block in blocks for paragraph in _TWO_BREAKS.split(block))
    return tuple(filter(None, (folded(each.replace(_BREAK, " ")) for each in paragraphs)))


def _decoded(data: bytes) -> str | Fault:
    if marked_encoding(data) in ("UTF-16", "UTF-32"):
        return decode_as(data, str(marked_encoding(data)))
    declared = _DECLARED.search(data[:1024])
    if declared is None or marked_encoding(data) is not None:
        return decode_text(data)
    name = (declared[1] or declared[2]).decode("ascii", "replace")
    # A page that could be read as far as its declaration is not in UTF-16, whatever that says.
    return decode_text(data) if name.lower().startswith("utf-16") else decode_as(data, name)


def _pieces(root: _Element) -> Iterator[str]:
    """Yield the text of a tree in order, a record separator where a block begins or ends."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: _Element | None = None
    for event, element in walk:
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (name in _LEFT_OUT or _is_left_out(element, name)):
            walk.skip_subtree()
            skipped = element
        elif event == "start":
            yield _edge(name)
            yield _own_text(element, name)
        if event == "end":
            if element is not skipped:
                yield _edge(name)
            yield element.tail or "" if element is not root else ""


def _edge(name: str) -> str:
    if name in _BLOCKS:
        return "\x1e"
    if name == "br":
        return ""
    return " " if name in _CELLS else ""


def _own_text(element: _Element, name: str) -> str:
    if name == "br":
        return _BREAK
    text = (element.text or "").translate({0x1D: " ", 0x1E: " "})
    return _BLANK_LINE.sub("\x1e", text) if name == "pre" else text


def _is_left_out(element: _Element, name: str) -> bool:
    attributes = element.attrib
    if "hidden" in attributes or _HIDING.search(str(attributes.get("style", ""))):
        return True
    if attributes.get("role", "") in _ROLES_LEFT_OUT:
        return True
    match name:
        case "header" | "footer":
            return next(element.iterancestors(*_SECTIONS), None) is None
        case "form":
            return next(element.iter("article", "main", "h1"), None) is None
        case "sup":
            return _is_note_reference(element)
        case "dialog":
            return "open" not in attributes
        case _:
            return False


def _is_note_reference(element: _Element) -> bool:
    """Tell whether a superscript only leads to a note on the page."""
    links = [child for child in element if child.tag == "a"]
    has_words = (element.text or "").strip() or any((c.tail or "").strip() for c in element)
    leads = all(str(link.get("href", "")).startswith("#") for link in links)
    return bool(links) and len(links) == len(element) and leads and not has_words
