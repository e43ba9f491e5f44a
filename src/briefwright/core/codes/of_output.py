"""Codes of what goes wrong between a brief and the pages it becomes."""

from __future__ import annotations

from briefwright.core.codes.code import Code

OUTPUT = (
    Code("E401", "Filled in but not printed", "The brief has a value that the template prints "
         "nowhere. Choose another template, or leave the value out."),
    Code("E402", "Too many pages", "The document has more pages than its template allows."),
    Code("E403", "No glyph", "No font of the theme, nor any shipped one, has a character of the "
         "text; or the PDF cannot set it: scripts written from right to left or with joined "
         "letters, and codes that stand for nothing."),
    Code("E404", "Picture", "A picture that the brief names is missing, damaged or of a kind that "
         "cannot be printed. A frame that says so stands in its place."),
    Code("E405", "Prose that cannot be shown", "Prose is plain Markdown: text, emphasis, lists, "
         "quotations and links. Raw HTML, pictures and tables in it are left out of the document."),
    Code("E410", "Needed by the template", "The template cannot do without a field that the "
         "brief leaves out."),
    Code("E411", "Option", "An option of the template has a value that it does not allow."),
)  # fmt: skip
