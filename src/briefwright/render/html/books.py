"""Write the style sheet of what only books have: covers and indexes."""

from __future__ import annotations

from briefwright.core.roles import BOOK_ROLES, ParagraphRole
from briefwright.document import Cover, Document, Index
from briefwright.document.walk import walk
from briefwright.render.html.layout import BOOK
from briefwright.render.html.page import class_name
from briefwright.render.html.styles import Fonts, number, rem, text_css
from briefwright.theme import Theme


def book_css(document: Document, theme: Theme, fonts: Fonts) -> str:
    """Return the rules that a document needs: none where it has neither cover nor index."""
    if not any(isinstance(node, Cover | Index) for node in walk(document.blocks)):
        return ""
    look = theme.cover
    values = {
        "fill": theme.colour(look.fill),
        "colour": theme.colour("paper"),
        "height": number(100 * look.height),
        "padding": rem(look.padding, theme),
    }
    rules = (
        f"p.{class_name(role)} {{ {text_css(theme.styles[role], theme, fonts)} }}"
        for role in ParagraphRole
        if role in BOOK_ROLES
    )
    return "\n".join((*rules, BOOK.substitute(values)))
