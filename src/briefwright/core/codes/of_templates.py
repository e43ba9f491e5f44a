"""Codes of what is wrong with a template: its markup, theme, house file, letterhead."""

from __future__ import annotations

from briefwright.core.codes.code import Code

TEMPLATES = (
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
THEMES = (
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
HOUSE_FILES = (
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
LETTERHEADS = (
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
