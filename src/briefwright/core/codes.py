"""The registry of codes: what each finding is called, what it means, and how the program ends.

Codes are stable: one that is no longer used is never given to something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import ExitCode


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: its code, a short title, and a paragraph on what it means."""

    code: str
    title: str
    explanation: str

    @property
    def exit_code(self) -> ExitCode:
        """How a run ends that finds it as an error: E is the brief's side, T the template's."""
        return ExitCode.FINDINGS if self.code.startswith("E") else ExitCode.TEMPLATE_AT_FAULT


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> ExitCode:
    """Return how a run with these findings ends; ``strict`` counts warnings as errors."""
    weighs = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    found = (CODES[each.code].exit_code for each in diagnostics if each.severity in weighs)
    return max(found, default=ExitCode.FINE)


_READING = (
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
_MODEL = (
    Code("E201", "Unknown key", "A key is not one that this part of a brief has. Text of your own "
         "goes under 'sections', values for your own template under 'data'."),
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
_CONSISTENCY = (
    Code("E301", "Reference to nothing", "A reference or citation names an id that nothing in "
         "the brief has."),
    Code("E302", "Id given twice", "Two items have the same id, so a reference to it is open."),
    Code("E303", "Order of dates", "A date that must come later comes earlier."),
    Code("E304", "Marked higher than the document", "An item carries a higher marking than the "
         "document that prints it."),
    Code("E305", "Markings cannot be compared", "An item and the document are marked in different "
         "schemes, so their order cannot be checked."),
    Code("E306", "Long bottom line", "The bottom line has more than 40 words."),
    Code("E307", "Likelihood with confidence", "One sentence states a likelihood and a "
         "confidence; readers take one for the other (ICD 203)."),
    Code("E308", "Two yardsticks", "The brief uses likelihood words of both ICD 203 and the PHIA "
         "yardstick, where the same word means different ranges."),
    Code("E309", "Sections in a circle", "Free sections are placed after one another in a circle."),
)  # fmt: skip
_OUTPUT = (
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
_TEMPLATES = (
    Code("T501", "Template syntax", "The template breaks a rule of Jinja."),
    Code("T502", "Unknown name in a template", "The template uses a variable, field, filter, "
         "test, file or block that does not exist."),
    Code("T503", "Refused by the sandbox", "The template reaches for something that templates "
         "may not touch, such as names beginning with an underscore."),
    Code("T504", "Markup not in the grammar", "The template prints an element, attribute, class "
         "or nesting that the grammar of documents does not have."),
    Code("T505", "Markup not well formed", "The printed markup leaves an element open, closes one "
         "twice or has a stray sign."),
    Code("T506", "Table does not add up", "The rows of a table do not cover the same columns."),
    Code("T507", "template.yaml", "The manifest of a template cannot be read or used."),
    Code("T508", "Label missing", "The template asks for a label that no label file has."),
    Code("T509", "Label file", "A file of labels cannot be read, or holds something other than "
         "text."),
    Code("T510", "Template fails", "The template stops while it runs: a value of the wrong kind, "
         "a mapping printed whole, or recursion without end."),
    Code("T511", "Template makes too much", "The template prints more than any document needs, "
         "or loops too long."),
    Code("T512", "Link or id that does not fit", "A link leads to an id that does not exist, "
         "an empty link to something without a heading's words or a caption's number to say, or "
         "an id stands twice."),
    Code("T513", "Picture of the template", "A picture that the template itself names is missing, "
         "damaged or of a kind that cannot be printed. A frame that says so stands in its place."),
)  # fmt: skip
_THEMES = (
    Code("T601", "Unknown token", "The theme sets a token that does not exist, or names a colour "
         "or font that it does not define."),
    Code("T602", "Wrong kind of token", "A token of the theme has a value of the wrong kind: a "
         "length without a unit, a colour that is none."),
    Code("T603", "Incomplete theme", "The theme lacks tokens that every theme must define. A theme "
         "that inherits from a shipped template sets only what differs."),
    Code("T604", "Font file", "A font file that the theme names is missing or of a kind that "
         "cannot be embedded."),
    Code("T605", "Theme file", "The file of the theme cannot be read as YAML."),
)  # fmt: skip
_HOUSE_FILES = (
    Code("T701", "Not a Word file", "A house file is a Word document (.docx) or template (.dotx). "
         "This one is empty, cut short, damaged, of Word 97-2003 (.doc), or of another program."),
    Code("T702", "House file with a password", "The house file is encrypted, so that its styles "
         "and its words cannot be read."),
    Code("T703", "Macros or objects in a house file", "The house file holds macros, controls or "
         "embedded objects. Every brief made with it would carry them, so it is refused."),
    Code("T704", "House file too large", "The house file, or what it unpacks to, is larger than "
         "any letterhead."),
    Code("T705", "House file loads from outside", "The house file loads a picture, a text or data "
         "from a place outside it. Readers of the brief would load it too, so it is refused; "
         "links that a reader may follow are fine."),
    Code("T706", "House file without styles", "The house file has no styles, so there is no house "
         "style to follow."),
    Code("T707", "Tag in a house file", "A tag is not closed, a loop or condition is not ended, or "
         "an ending belongs to nothing. A tag stands in one paragraph, however Word divides it; "
         "line and column of the place are paragraph and character."),
    Code("T708", "Tracked changes in a house file", "The house file has tracked changes. They are "
         "taken as accepted; a tag in a deletion is refused."),
    Code("T709", "Loop across places", "A loop or condition begins in one place of the house file "
         "and ends in another: both belong in one line, in lines of their own between the same "
         "paragraphs, or in the first and last cell of a row."),
    Code("T710", "Where the brief goes", "A house file says once, with {{ body }} on a line of its "
         "own between the paragraphs of the page, where the brief goes."),
    Code("T711", "House style missing", "The manifest names a style for house_styles that the "
         "house file does not have."),
)  # fmt: skip
_LETTERHEADS = (
    Code("T720", "Letterhead file", "The file letterhead.pdf of the template is empty, damaged, "
         "locked, or no PDF at all."),
    Code("T721", "Letterhead too large", "The file letterhead.pdf would make every PDF too large "
         "to send."),
    Code("T722", "Pages of the letterhead", "A letterhead has one page, which lies under the first "
         "page of the document, or a second one for all pages that follow."),
    Code("T723", "Size of the letterhead", "The pages of the letterhead have another shape than "
         "those of the document. Pages of the same shape are scaled."),
    Code("T724", "Not in a letterhead", "The letterhead has something that cannot be taken over "
         "without changing its look, or that no archive takes: layers, pictures in JPEG 2000, "
         "overprint."),
    Code("T725", "Letterhead not fit for PDF/UA or PDF/A", "With the letterhead below it the PDF "
         "would break a rule of these standards: a font is not embedded, colours depend on the "
         "device. 'brief doctor' tells more of the rule."),
    Code("T726", "Left out of the letterhead", "Only what is painted on the pages of a letterhead "
         "is used, no links, form fields, notes, scripts or attached files."),
)  # fmt: skip

CODES: Mapping[str, Code] = {
    each.code: each
    for each in (
        *(*_READING, *_MODEL, *_CONSISTENCY, *_OUTPUT),
        *(*_TEMPLATES, *_THEMES, *_HOUSE_FILES, *_LETTERHEADS),
    )
}
"""Every code, in order."""
