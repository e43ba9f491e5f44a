"""Render a document as a PDF file."""

from briefwright.render.pdf.document import render_pdf

__all__ = ["render_pdf"]
