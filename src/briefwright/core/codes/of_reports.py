"""Codes of what goes wrong when something is attached to a report that somebody else made."""

from __future__ import annotations

from briefwright.core.codes.code import Code

REPORT_PDF: tuple[Code, ...] = (
    Code("A101", "No PDF", "What should be a PDF is empty, or a file of another kind, whatever its "
         "name says."),
    Code("A102", "Protected", "The file is encrypted: it cannot be opened without a password, or "
         "its makers allow it to be read but not changed. The protection is not taken off."),
    Code("A103", "Signed", "The file is signed or certified. A signature vouches for every byte, "
         "so whatever is added breaks it."),
    Code("A104", "Damaged", "The file is damaged, and pages of it are lost or cannot be read. "
         "Nothing is added to what may no longer be the report."),
    Code("A105", "Mended", "The file was damaged, yet all its pages could be read. The result is "
         "in order; whether anything else was lost cannot be told."),
    Code("A106", "XFA form", "The file is a form whose pages the program that shows it makes anew "
         "each time. Pages added to it would not be shown."),
    Code("A107", "Portfolio", "The file is a portfolio: a list of files with a page around it. "
         "A brief belongs among those files, not behind that page."),
    Code("A108", "Too large", "The file has more pages or bytes than are added to."),
    Code("A109", "No such place", "The report has no page, page label, bookmark or named "
         "destination of that name, or several."),
    Code("A110", "Untagged report", "The report has no tags, which programs need that read aloud. "
         "What is attached keeps its own, but the whole does not say that it is tagged."),
    Code("A111", "Claim given up", "The file said of itself that it keeps to a standard (PDF/A for "
         "archives, PDF/UA for accessibility). With what is added that is no longer sure to be "
         "true, so the result does not say it."),
    Code("A112", "Claim changed", "The file keeps to another part of PDF/A than before: files may "
         "be attached to PDF/A-3, and whatever keeps to PDF/A-2 keeps to PDF/A-3 too."),
    Code("A113", "Form kept", "The file is a form. Its fields stay and can be filled in."),
    Code("A114", "Scripts", "The file has scripts, or actions for the file as a whole. Those of a "
         "report stay, though what they do with more pages is not known; those of what goes into "
         "it are left out."),
    Code("A115", "No longer linearised", "The file was laid out to be shown while it loads from a "
         "server. The result is not; qpdf can do that again."),
    Code("A116", "Untagged insert", "A file that was inserted has no tags. Programs that read "
         "aloud have nothing to go by on its pages."),
)  # fmt: skip
REPORT_WORD: tuple[Code, ...] = (
    Code("A201", "No Word file", "What should be a Word file is empty, damaged, or a file of "
         "another kind, whatever its name says."),
    Code("A202", "Password", "The Word file cannot be opened without a password."),
    Code("A203", "Signed", "The Word file is digitally signed. A signature vouches for every word, "
         "so whatever is attached breaks it."),
    Code("A204", "Too large", "The Word file is larger, or has more parts, than is opened here."),
    Code("A205", "Macros", "The Word file holds macros. They would have to be left out of a "
         "document, and nobody could tell what of the report leans on them."),
    Code("A206", "Protected against editing", "The report's makers let it be read, commented on or "
         "filled in, but not changed. The protection is not taken off."),
    Code("A207", "Master document", "The report is put together from other files, which are not "
         "in it."),
    Code("A208", "Changes are tracked", "Changes to the report are tracked. What is attached "
         "stands in it as if it had been there, and nobody is asked to accept it."),
    Code("A209", "Strict Open XML", "The file is saved in the strict form of Open XML, whose names "
         "differ from those of every other Word file."),
    Code("A210", "No such bookmark", "The report has no bookmark of that name, or has it where no "
         "pages can begin."),
    Code("A211", "Nothing for a placeholder", "A paragraph of the report asks for an annex that is "
         "not attached, or has a placeholder that is written in another way. It is left as it is."),
    Code("A212", "Placeholder stands twice", "Two paragraphs of the report ask for the same annex, "
         "so it is open where it goes."),
    Code("A213", "Placeholder where no pages begin", "An annex has pages of its own. They can "
         "begin between two paragraphs of the text, not in a table, a text box, a header, a note, "
         "a content control, a field, or in the middle of a sentence."),
    Code("A214", "Place is a tracked change", "The place of an annex was inserted or deleted as a "
         "tracked change that nobody has accepted or rejected yet."),
    Code("A215", "Annex cannot be attached", "A file that is to be attached cannot be read."),
    Code("A216", "Pages counted on", "Word counts pages from one section to the next. Behind an "
         "annex in the middle of a report the count has to be set by hand, as it cannot go on from "
         "before the annex by itself."),
    Code("A217", "Contents not extended", "The table of contents of the report has no entries that "
         "another one could be put beside."),
    Code("A218", "Mirrored margins", "The report, or the annex, has inner and outer margins and "
         "the other does not; Word knows one kind for a whole file, so the report's counts."),
    Code("A219", "Word files carry briefs only", "A Word file carries the brief it was made from "
         "as data. Other kinds of file would have to be shown as objects in its text."),
)  # fmt: skip
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
    Code("A307", "Attached already", "The report carries the same brief already, word for word: it "
         "was attached before. It would stand there twice."),
)  # fmt: skip
