"""Rules on Word files: the package, what refers to what, access for everyone, what is left over."""

from __future__ import annotations

from briefwright.doctor.rules.rule import ACCESSIBLE, CLEAN, SOUND, Concern, Rule

_BOTH = (Concern.ACCESSIBLE, Concern.SOUND)
_ANEW = "Open the file in Word or LibreOffice and save it anew."

WRONG_ENDING = Rule(
    "W101", SOUND, "ECMA-376, part 2", "The name does not fit the content",
    "Rename the file with the ending of what it is; the name alone does not convert it.",
)  # fmt: skip
DOUBLE_PART = Rule(
    "W102", SOUND, "ECMA-376, part 2, 6.2.2.3", "A part of the file stands twice in it", _ANEW,
)  # fmt: skip
BROKEN_XML = Rule(
    "W103", SOUND, "ECMA-376, part 2, 6.2.5", "A part of the file is not well-formed", _ANEW,
)  # fmt: skip
CONTENT_TYPE = Rule(
    "W104", SOUND, "ECMA-376, part 2, 6.2.3", "The file does not say of which kind a part is",
    _ANEW,
)  # fmt: skip
LOST_TARGET = Rule(
    "W105", SOUND, "ECMA-376, part 2, 6.5", "A part is named that the file does not have", _ANEW,
)  # fmt: skip
DOUBLE_RELATIONSHIP = Rule(
    "W106", SOUND, "ECMA-376, part 2, 6.5.3.4", "Two relationships have the same name", _ANEW,
)  # fmt: skip
NO_DOCUMENT = Rule(
    "W107", _BOTH, "ECMA-376, part 1, 11.3.10", "The file holds no document",
    "Find the original: this is another kind of file, or what is left of one.",
)  # fmt: skip
TOO_MUCH = Rule(
    "W108", _BOTH, "none: a limit of this program", "Too large or too strange to be looked into",
    "Do not open the file unless you know where it comes from.",
)  # fmt: skip
DOCUMENT_TYPE = Rule(
    "W109", SOUND, "ECMA-376, part 2, 6.2.5", "A part declares entities",
    "Do not open the file unless you know where it comes from: no writer of Word files does so.",
)  # fmt: skip
ORDER = Rule(
    "W110", SOUND, "ECMA-376, part 1, annex A", "Properties stand in an order that Word refuses",
    _ANEW,
)  # fmt: skip
CELL_END = Rule(
    "W111", SOUND, "ECMA-376, part 1, 17.4.65", "A table cell does not end with a paragraph",
    "Word refuses to open the file. Have the program that wrote it put right.",
)  # fmt: skip
EMPTY_TABLE = Rule(
    "W112", SOUND, "ECMA-376, part 1, 17.4.78", "A table row without cells, or a table without "
    "rows", "Remove the row or the table, and save the file anew.",
)  # fmt: skip
DOUBLE_ID = Rule(
    "W201", SOUND, "ECMA-376, part 1, 17.13.6.2, 17.5.2.18, 20.4.2.5",
    "Two things have the same identity", _ANEW,
)  # fmt: skip
UNPAIRED = Rule(
    "W202", SOUND, "ECMA-376, part 1, 17.13.6", "A bookmark begins and does not end, or the "
    "reverse", "Delete the bookmark and set it anew.",
)  # fmt: skip
NO_STYLE = Rule(
    "W203", SOUND, "ECMA-376, part 1, 17.7.4.17", "A style is used that is not defined",
    "Choose another style for the text, or define the style.",
)  # fmt: skip
NO_LIST = Rule(
    "W204", SOUND, "ECMA-376, part 1, 17.9.18", "A list is used that is not defined",
    "Make the list anew.",
)  # fmt: skip
LOST_LINK = Rule(
    "W205", SOUND, "ECMA-376, part 1, 17.16.22", "A link or field leads nowhere",
    "Make the link anew, or update the fields (Ctrl+A, F9).",
)  # fmt: skip
LOST_NOTE = Rule(
    "W206", SOUND, "ECMA-376, part 1, 17.11", "A note or comment is referred to and not there",
    "Delete the reference and set the note anew.",
)  # fmt: skip
LOST_RELATIONSHIP = Rule(
    "W207", SOUND, "ECMA-376, part 2, 6.5", "A picture, link or part is referred to and not there",
    "Insert the picture or link anew.",
)  # fmt: skip
OPEN_FIELD = Rule(
    "W208", SOUND, "ECMA-376, part 1, 17.16.18", "A field begins and does not end, or the reverse",
    "Delete the field and insert it anew.",
)  # fmt: skip
NO_TITLE = Rule(
    "W301", ACCESSIBLE, "WCAG 2.2, 2.4.2; ECMA-376, part 2, 8", "There is no title",
    "Enter one under File, Info, Properties, Title.",
)  # fmt: skip
NO_LANGUAGE = Rule(
    "W302", ACCESSIBLE, "WCAG 2.2, 3.1.1; ECMA-376, part 1, 17.3.2.20",
    "The language is not stated",
    "Set it under Review, Language; a screen reader chooses its voice by it.",
)  # fmt: skip
NO_ALTERNATIVE = Rule(
    "W303", ACCESSIBLE, "WCAG 2.2, 1.1.1; ECMA-376, part 1, 20.4.2.5",
    "A picture without words for those who cannot see it",
    "Right click, View Alt Text: write what it shows, or mark it as decorative.",
)  # fmt: skip
NO_HEADER_ROW = Rule(
    "W304", ACCESSIBLE, "WCAG 2.2, 1.3.1; ECMA-376, part 1, 17.4.49", "A table has no header row",
    "Select the first row, Layout, Repeat Header Rows. A table that only arranges things says so "
    "by the description 'layout'.",
)  # fmt: skip
HEADING_LEVEL = Rule(
    "W305", ACCESSIBLE, "WCAG 2.2, 1.3.1, 2.4.6; ECMA-376, part 1, 17.3.1.20",
    "A heading level is skipped",
    "Begin with Heading 1 and go down one level at a time.",
)  # fmt: skip
EMPTY_HEADING = Rule(
    "W306", ACCESSIBLE, "WCAG 2.2, 2.4.6", "A heading without words",
    "Delete it, or give the empty line another style.",
)  # fmt: skip
BAD_LANGUAGE = Rule(
    "W307", ACCESSIBLE, "WCAG 2.2, 3.1.2; ECMA-376, part 1, 22.9.2.6",
    "A language is not written as a language tag",
    "Choose the language of the text under Review, Language.",
)  # fmt: skip
REVISION_IDS = Rule(
    "W401", CLEAN, "ECMA-376, part 1, 17.15.1.70", "The file tells which parts were edited "
    "together", "Word: Options, Trust Center, Privacy: do not store random numbers; save anew.",
)  # fmt: skip
TRACKED_CHANGES = Rule(
    "W402", CLEAN, "ECMA-376, part 1, 17.13.5", "The file still holds tracked changes",
    "Accept or reject all changes before it leaves the house.",
)  # fmt: skip
COMMENTS = Rule(
    "W403", CLEAN, "ECMA-376, part 1, 17.13.4", "The file still holds comments",
    "Delete all comments before it leaves the house.",
)  # fmt: skip
LEFT_OVER = Rule(
    "W404", CLEAN, "ECMA-376, part 2, 8", "Properties left over from a template",
    "Enter author, title and comment of your own under File, Info, Properties.",
)  # fmt: skip
LOCAL_LINK = Rule(
    "W405", CLEAN, "ECMA-376, part 2, 6.5.3.4", "A link leads to a file of your own computer",
    "Link to an address that the reader can reach, or embed what is linked.",
)  # fmt: skip
MACROS = Rule(
    "W406", CLEAN, "ECMA-376, part 1, 15.2; [MS-OFFMACRO2]", "The file holds macros",
    "Save it as an ordinary document (.docx).",
)  # fmt: skip
