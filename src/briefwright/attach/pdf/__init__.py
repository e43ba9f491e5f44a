"""PDF files: what they carry is taken out, and briefs are attached to them or go in."""

from briefwright.attach.pdf.attaching import attach_to_pdf
from briefwright.attach.pdf.carried import files_of_pdf, headings_of_pdf, pages_of_pdf
from briefwright.attach.pdf.embedding import embed_in_pdf
from briefwright.attach.pdf.inserting import Insert, insert_into_pdf

__all__ = [
    "Insert",
    "attach_to_pdf",
    "embed_in_pdf",
    "files_of_pdf",
    "headings_of_pdf",
    "insert_into_pdf",
    "pages_of_pdf",
]
