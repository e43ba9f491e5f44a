"""Codes of the file of a book, and of what its briefs say against one another."""

from __future__ import annotations

from briefwright.core.codes.code import Code

BOOKS = (
    Code("B101", "Brief or book", "A file is a book where a brief is asked for, or the other way "
         "round. A brief has a summary; a book has tabs, or parts with tabs."),
    Code("B102", "Not one document", "An entry of a book is one document: a brief, or an inserted "
         "file (as PDF, as Word file, or both), or prose. This one is none or several of them."),
    Code("B103", "Title of an entry missing", "Inserted files and prose have no title that the "
         "contents and bookmarks of a book could show. Only a brief brings its own."),
    Code("B104", "File of a book missing", "A book names a file that is not there. Paths are read "
         "from the folder of the book's own file."),
    Code("B105", "Book in a book", "A book stands behind a tab of itself, or another book does. "
         "Briefs can be bound, books cannot; name the briefs of the other book one by one."),
    Code("B106", "Brief bound twice", "The same brief stands in a book twice in the same template, "
         "under one path or under two with the same content."),
    Code("B107", "Tab names clash", "Two tabs have the same short name, given or counted, so that "
         "a folio such as 3-2 would name two pages. Capitals make no difference."),
    Code("B108", "Tab name not fit for folios", "The short name of a tab stands before each page "
         "number: up to eight letters and digits, with full stops between them, and no spaces."),
    Code("B109", "Parts and tabs", "A book has either parts, each with its tabs, or tabs alone."),
    Code("B110", "Nothing to bind", "A book, or a part of it, has no tab."),
    Code("B111", "Not what its suffix says", "A file that a book inserts is not of the kind that "
         "is asked for there: a PDF under 'pdf', a Word file (.docx) under 'word', a brief in YAML "
         "under 'brief'."),
    Code("B112", "Inserted for one format only", "An inserted file is at hand as a PDF only, or as "
         "a Word file only. The other book shows it converted: a PDF as pictures of its pages, a "
         "Word file as LibreOffice lays it out."),
    Code("B113", "Key without use here", "A key says something that does not count for this kind "
         "of entry, such as a template for an inserted file."),
)  # fmt: skip
BINDING = (
    Code("B130", "Missing from the book", "A brief cannot be printed, or a file cannot be "
         "inserted. With --keep-going the book is bound all the same, and a page says what "
         "is missing."),
    Code("B131", "Word file not converted", "A Word file that goes into the PDF of a book could "
         "not be made a PDF. LibreOffice does that where it is installed."),
    Code("B132", "No such look", "The book names a look that is not there. A look is a folder with "
         "look.yaml: the theme and the labels of the book's own pages."),
    Code("B133", "PDF not drawn", "A PDF that goes into the Word file of a book as pictures of its "
         "pages could not be drawn."),
)  # fmt: skip
ACROSS_BRIEFS = (
    Code("B201", "Two titles across briefs", "One official stands in two briefs of a book with "
         "ranks or roles that are not the same, and nothing says that both were true in turn."),
    Code("B202", "Two strengths across briefs", "One mission stands in two briefs of a book with "
         "different numbers of people on the same date."),
    Code("B203", "Two wordings across briefs", "The words of one quote are not the same in two "
         "briefs of a book."),
    Code("B204", "Markings of a book", "The briefs of a book are marked differently. The book "
         "takes the highest marking; where schemes differ, no marking is the highest."),
    Code("B205", "Out of date in the book", "Measured on the date of the book, a fact is older "
         "than counts as current, a deadline has passed that is still to come, or a brief is past "
         "the date on which it was to be looked at again."),
    Code("B206", "Two meanings", "An acronym or term is explained in two briefs of a book with "
         "different meanings."),
    Code("B207", "One source, cited in two ways", "Two briefs of a book cite the same text, by its "
         "address or fingerprint, under different titles or dates."),
    Code("B208", "Two figures for one commitment", "The target or the value reached of one "
         "commitment is not the same in two briefs of a book."),
)  # fmt: skip
