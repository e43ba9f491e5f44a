"""Texts of PDFs: lines by their places on the page, put together to paragraphs."""

from briefwright.archive.pdf.reading import paragraphs_of_pdf

__all__ = ["paragraphs_of_pdf"]
