"""Word: a document and a theme to the bytes of a .docx file."""

from briefwright.render.docx.document import render_docx

__all__ = ["render_docx"]
