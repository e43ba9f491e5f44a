"""Codes of what goes wrong when something is attached to a report that somebody else made."""

from __future__ import annotations

from briefwright.core.codes.code import Code

REPORT_PDF: tuple[Code, ...] = ()
REPORT_WORD: tuple[Code, ...] = ()
ATTACHING = (
    Code("A301", "Report is not what its name says", "A report is named as a PDF and is a Word "
         "file, or the other way round: its first bytes say so. Somebody renamed it, or it is the "
         "wrong file. Give it the name that fits, then it is taken for what it is."),
    Code("A302", "No report", "The file that briefs are to be attached to is neither a PDF nor a "
         "Word file (.docx). Other files have to be saved as one of these first; nothing is "
         "attached to a picture, a spreadsheet or a web page."),
    Code("A303", "Marked annex", "A brief with a marking goes into a report. What the report "
         "itself is marked cannot be told from its file, so nobody but you can say whether the "
         "annex may be in it. Its pages keep their marking; those of the report are left alone."),
    Code("A304", "Letter taken", "An annex was given a letter that an annex of the report has "
         "already: both would have pages A-1, A-2 … Leave --letters out and the next free letter "
         "is taken."),
    Code("A305", "The same brief twice", "A brief is named twice in one call, by one path or by "
         "two files with the same content. An annex stands in a report once."),
    Code("A306", "Word takes the text only", "A Word file carries a brief as its YAML. The "
         "finished PDF and Word files of the brief, which a PDF takes as attachments, are left "
         "out."),
)  # fmt: skip
