"""Render what stands inside a paragraph."""

from __future__ import annotations

from html import escape
from typing import assert_never

from briefwright.document import inlines as i
from briefwright.render.html.page import Page, Voice, class_name, element


def render_inlines(inlines: i.Inlines, page: Page, voice: Voice) -> str:
    """Return inline nodes as markup."""
    return "".join(render_inline(node, page, voice) for node in inlines)


def render_inline(node: i.Inline, page: Page, voice: Voice) -> str:
    """Return one inline node as markup, and note the voice its words need."""
    match node:
        case i.Text():
            return render_text(node, page, voice)
        case i.Strong():
            return element("strong", render_inlines(node.children, page, voice.stressed(bold=True)))
        case i.Emphasis():
            return element("em", render_inlines(node.children, page, voice.stressed(italic=True)))
        case i.Span():
            return render_span(node, page, voice)
        case i.Link():
            return element("a", render_inlines(node.children, page, voice), {"href": node.target})
        case i.CrossReference():
            target = {"href": f"#{node.target}"}
            return element("a", render_inlines(node.children, page, voice), target)
        case i.Citation():
            return render_citation(node, page, voice)
        case i.Language():
            return render_language(node, page, voice)
        case i.Field():
            path = {"data-field": node.path}
            return element("span", render_inlines(node.children, page, voice), path)
        case i.Footnote():
            return render_footnote_call(node, page, voice)
        case i.CaptionNumber():
            return render_text(i.Text(node.text), page, voice)
        case i.LineBreak():
            return "<br>"
        case i.PageNumber() | i.PageCount() | i.IndexMark():
            return ""
    assert_never(node)


def render_text(node: i.Text, page: Page, voice: Voice) -> str:
    """Return words, escaped."""
    if node.text and not node.text.isspace():
        page.voices[voice] = None
    return escape(node.text, quote=False)


def render_span(node: i.Span, page: Page, voice: Voice) -> str:
    """Return words with a purpose of their own."""
    look = page.theme.spans[node.role]
    inner = render_inlines(node.children, page, voice.stressed(bold=look.bold, italic=look.italic))
    return element("span", inner, {"class": class_name(node.role)})


def render_citation(node: i.Citation, page: Page, voice: Voice) -> str:
    """Return a reference to a source, linked where the source list is printed."""
    inner = render_inlines(node.children, page, voice)
    if node.target is None:
        return element("cite", inner)
    link = {"class": "citation", "role": "doc-biblioref", "href": f"#{node.target}"}
    return element("a", inner, link)


def render_language(node: i.Language, page: Page, voice: Voice) -> str:
    """Return words in another language, which may run the other way."""
    inner = render_inlines(node.children, page, voice)
    return element("span", inner, {"lang": node.language, "dir": "auto"})


def render_footnote_call(node: i.Footnote, page: Page, voice: Voice) -> str:
    """Return the number that leads to a note, and keep the note for the end of the page."""
    page.footnotes.append(node)
    page.voices[voice] = None
    number = str(node.number)
    link = {"id": f"fnref:{number}", "role": "doc-noteref", "href": f"#fn:{number}"}
    return element("sup", element("a", number, link))
