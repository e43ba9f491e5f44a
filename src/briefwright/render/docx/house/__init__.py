"""Write a document into a house file: its page, styles, lists, headers and footers stay its own."""

from briefwright.render.docx.house.document import render_in_house

__all__ = ["render_in_house"]
