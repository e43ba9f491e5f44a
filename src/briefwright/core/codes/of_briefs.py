"""Codes of what is wrong with a brief as a file, and as a brief."""

from __future__ import annotations

from briefwright.core.codes.code import Code

READING = (
    Code("E001", "Not UTF-8", "The file is not text in UTF-8, the encoding of YAML. Save it again "
         "with the encoding UTF-8; a byte order mark does no harm."),
    Code("E002", "Empty", "The file holds nothing, or nothing but comments. A title and a summary "
         "make a brief."),
    Code("E003", "Too large", "The file is larger than 5 MB, far more than a brief of any length. "
         "Pictures and sources belong in files of their own."),
    Code("E004", "Not written as YAML", "The file breaks a rule of YAML, or keeps to it in a way "
         "that cannot be meant: a colon in unquoted text, a quotation mark left open, an indent "
         "that fits no line above, no space after a colon or a dash. Until that is put right "
         "nothing else is checked."),
    Code("E005", "Indented with tabs", "YAML is indented with spaces; tabs and non-breaking spaces "
         "at the beginning of a line are refused."),
    Code("E006", "Key given twice", "A key stands twice in the same place, so one of its two "
         "values would be lost."),
    Code("E007", "Anchor or alias", "An alias (*name) without its anchor (&name), an anchor that "
         "nothing repeats, an alias inside its own anchor, or repetitions that swell the file. "
         "Often it is text that begins with * or & and needs quotation marks."),
    Code("E008", "Not used in briefs", "YAML has features that a brief does without: tags (!name), "
         "merge keys (<<), keys that are not plain text. Everything is read as it is written."),
    Code("E009", "Forbidden character", "The text has a character that no document can hold: a "
         "control character, half of a surrogate pair, a private-use or unassigned code, or one "
         "that turns the direction of text around, so that it reads otherwise than it is "
         "written. It usually came in by copying from another program."),
    Code("E010", "Several documents", "The file holds more than one YAML document, divided by "
         "'---' or '...'. A file is one brief."),
    Code("E011", "Nested too deeply", "The values stand more than 100 levels deep."),
    Code("E012", "Text lost in a comment", "After a space, '#' begins a comment, and what follows "
         "is not part of the text. Quotation marks keep it."),
    Code("E013", "Curly quotation marks", "A value stands in curly quotation marks. They are "
         "printed with the text, since YAML's own quotation marks are straight."),
)  # fmt: skip
MODEL = (
    Code("E201", "Unknown key", "A key is not one that this part of a brief or book has. Text of "
         "your own goes under 'sections' of a brief, values for your own template under 'data'."),
    Code("E202", "Missing key", "A part lacks a key that it cannot do without."),
    Code("E203", "Wrong kind of value", "A list stands where text is needed, text where keys and "
         "values are needed, and so on."),
    Code("E204", "Not one of the words allowed", "The field takes one of a fixed set of words, "
         "exactly as listed."),
    Code("E205", "Not a date", "Dates are written year first, as precisely as they are known: "
         "2017, 2024-10, 2024-10-03, 2024-10-03/2024-10-05, 2017/.., 2024-10~ (about), "
         "2024? (uncertain)."),
    Code("E206", "Marking not in order", "The marking is not one of the exact labels of its "
         "scheme, such as TLP:AMBER or OFFICIAL-SENSITIVE."),
    Code("E207", "Reference not in order", "References are written 'article', 'article#p4' or "
         "'article#p4-p6'; references to items are their ids."),
    Code("E208", "Id not in order", "An id begins with a letter and goes on with letters, digits, "
         "hyphens and underscores."),
    Code("E209", "Not a number", "Numbers are written in digits with a point: 1250 or 2.4."),
    Code("E210", "Unknown code", "The field takes a code of a standard: a country (ISO 3166-1, as "
         "ME), a currency (ISO 4217, as EUR) or a language (BCP 47, as fr)."),
    Code("E211", "Form not right", "A web address, a mail address, a checksum or another text of "
         "a fixed form is not in that form."),
    Code("E212", "Series of different length", "A series of a chart has more or fewer numbers "
         "than the chart has categories."),
    Code("E213", "Empty text", "A value that must say something is empty."),
    Code("E214", "--set leads nowhere", "The path of a --set names a place that the brief does not "
         "have, such as the seventh entry of a list of six."),
)  # fmt: skip
