"""Render a whole document as one HTML file that asks nothing of any other."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Rendering
from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Document,
    Footnote,
    Inline,
    Inlines,
    PageCount,
    PageNumber,
    Properties,
    Slots,
    Text,
)
from briefwright.document.walk import walk
from briefwright.render.html.blocks import render_blocks
from briefwright.render.html.books import book_css
from briefwright.render.html.inlines import render_inlines
from briefwright.render.html.markings import marking_css
from briefwright.render.html.page import Page, attribute_text, element, joined
from briefwright.render.html.printing import print_css
from briefwright.render.html.styles import font_css, screen_css
from briefwright.theme import Theme

# The page runs no script and fetches nothing; the policy makes browsers hold it to that.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
SEPARATOR = Text(" · ")
"""Between the items of a slot."""
_PAGES = PageNumber | PageCount
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def render_html(document: Document, theme: Theme, fonts: Mapping[str, FontFamily]) -> Rendering:
    """Return the document as a web page (HTML, UTF-8) with its fonts and pictures inside.

    The page follows WCAG 2.2: language, title, headings in order, table headers with scope.
    """
    page = Page(theme, fonts, document.blocks)
    body = render_body(document, page)
    head = render_head(document, page)
    language = document.properties.language
    direction = "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else None
    start = attribute_text({"lang": language, "dir": direction})
    return Rendering(f"<!DOCTYPE html>\n<html{start}>\n{head}\n{body}\n</html>\n".encode())


def render_head(document: Document, page: Page) -> str:
    """Return what the page says of itself, and its style sheet."""
    properties = document.properties
    styles = joined(
        (
            font_css(page),
            screen_css(page.theme, page.fonts, document.furniture.watermark),
            marking_css(page.theme, document.marking),
            print_css(document, page.theme, page.fonts),
            book_css(document, page.theme, page.fonts),
        )
    )
    parts = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        element("title", escape(properties.title, quote=False)),
        *(_meta(name, value) for name, value in _properties(properties)),
        element("style", f"\n{styles}\n"),
    )
    return element("head", f"\n{joined(parts)}\n")


def render_body(document: Document, page: Page) -> str:
    """Return the words of the page, between the furniture at its head and foot."""
    words = joined((render_blocks(document.blocks, page), render_footnotes(page)))
    parts = (
        render_marking(document, "above"),
        render_band(document, page),
        element("main", f"\n{words}\n"),
        render_footer(document, page),
        render_marking(document, "below"),
    )
    mark = document.furniture.watermark
    look = {"class": "watermarked" if mark else None}
    return element("body", f"\n{joined(parts)}\n", look)


def render_footnotes(page: Page) -> str:
    """Return the notes at the end of the page, each with a way back to where it was called."""
    notes = [render_footnote(note, page) for note in page.footnotes]
    if not notes:
        return ""
    return element(
        "section", f"\n{joined(notes)}\n", {"class": "footnotes", "role": "doc-endnotes"}
    )


def render_footnote(note: Footnote, page: Page) -> str:
    """Return one note; its number leads back to the text."""
    number = str(note.number)
    back = element("a", number, {"role": "doc-backlink", "href": f"#fnref:{number}"})
    words = render_inlines(note.children, page, page.voice(ParagraphRole.FOOTNOTE))
    return element("p", f"{back} {words}", {"class": "footnote", "id": f"fn:{number}"})


def render_marking(document: Document, place: str) -> str:
    """Return the marking across the page; it also stands in the text, so readers hear it once."""
    if document.marking is None:
        return ""
    look = {"class": f"furniture marking-band {place}", "aria-hidden": "true"}
    return element("div", element("span", escape(document.marking.text, quote=False)), look)


def render_band(document: Document, page: Page) -> str:
    """Return the coloured band with the series, where the theme has one."""
    band = document.furniture.band
    if band is None or page.theme.band is None or page.theme.band.fill is None:
        return ""
    inner = _slots(band, page, ParagraphRole.HEADER)
    return element("header", element("div", inner), {"class": "furniture band"})


def render_footer(document: Document, page: Page) -> str:
    """Return the words of the footer that make sense without pages."""
    inner = _slots(document.furniture.footer, page, ParagraphRole.FOOTER)
    return element("footer", inner, {"class": "furniture foot"}) if inner else ""


def without_page_numbers(inlines: Inlines) -> Inlines:
    """Return the items of a slot that need no pages, with the dots between them."""
    items: list[list[Inline]] = [[]]
    for node in inlines:
        if node == SEPARATOR:
            items.append([])
        else:
            items[-1].append(node)
    kept = [item for item in items if not any(isinstance(node, _PAGES) for node in walk(item))]
    return tuple(node for item in kept for node in (SEPARATOR, *item))[1:]


def _slots(slots: Slots, page: Page, role: ParagraphRole) -> str:
    voice = page.voice(role)
    places = (slots.left, slots.centre, slots.right)
    return "".join(
        element("span", render_inlines(inlines, page, voice))
        for inlines in map(without_page_numbers, places)
        if inlines
    )


def _properties(properties: Properties) -> tuple[tuple[str, str], ...]:
    return (
        ("author", ", ".join(properties.authors)),
        ("description", properties.subject),
        ("keywords", ", ".join(properties.keywords)),
        ("dcterms.publisher", properties.originator),
        ("dcterms.identifier", properties.reference),
        ("dcterms.date", properties.date),
        ("generator", "briefwright"),
    )


def _meta(name: str, value: str) -> str:
    return f"<meta{attribute_text({'name': name, 'content': value})}>" if value else ""
