"""Render a document as one self-contained, accessible web page."""

from briefwright.render.html.document import render_html

__all__ = ["render_html"]
