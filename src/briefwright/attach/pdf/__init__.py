"""PDF files: what they carry is taken out, and briefs are attached to them or go in."""

from briefwright.attach.pdf.carried import files_of_pdf, headings_of_pdf, pages_of_pdf

__all__ = ["files_of_pdf", "headings_of_pdf", "pages_of_pdf"]
