"""Rules on what a PDF says of itself: title, language, standards, metadata, output intent."""

from __future__ import annotations

from briefwright.doctor.rules.rule import ACCESSIBLE, ADVICE, ARCHIVAL, BOTH, Concern, Rule

NO_METADATA = Rule(
    "P201", BOTH, "ISO 14289-1, 7.1; Matterhorn 06-001; ISO 19005-3, 6.6.2.1",
    "There are no metadata",
    "Export the file as PDF/UA or PDF/A: the export writes title, language and standard into it.",
)  # fmt: skip
METADATA_BROKEN = Rule(
    "P202", BOTH, "ISO 19005-3, 6.6.2.1; ISO 16684-1", "The metadata cannot be read",
    "Export the file again; the XMP metadata in it are not well-formed.",
)  # fmt: skip
NO_UA_CLAIM = Rule(
    "P203", ACCESSIBLE, "ISO 14289-1, 5; Matterhorn 06-002",
    "The file does not say that it is accessible",
    "Export it as PDF/UA. The mark alone is not enough: it is a promise about all the rest.",
)  # fmt: skip
NO_TITLE = Rule(
    "P204", ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 06-003", "There is no title",
    "Give the document a title in its properties and export it again.",
)  # fmt: skip
TITLE_NOT_SHOWN = Rule(
    "P205", ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 07-001, 07-002",
    "The window shows the file name in place of the title",
    "Export as PDF/UA, or set 'Initial view: show document title' in a PDF editor.",
)  # fmt: skip
NO_ARCHIVE_CLAIM = Rule(
    "P206", ARCHIVAL, "ISO 19005-3, 6.6.4", "The file does not say that it is made for archives",
    "Export it as PDF/A (in Word and LibreOffice a choice in the export window).",
)  # fmt: skip
UNKNOWN_LEVEL = Rule(
    "P207", ARCHIVAL, "ISO 19005-3, 6.6.4", "The file names a PDF/A level that does not exist",
    "Export it again as PDF/A-2a, PDF/A-3a or another level of ISO 19005.",
)  # fmt: skip
INFO_DIFFERS = Rule(
    "P208",
    ARCHIVAL,
    "ISO 19005-1, 6.7.3",
    "The two places for title, author and dates contradict each other",
    "Set the property anew in the program that made the file, and export again.",
)  # fmt: skip
INFO_MAY_MISLEAD = Rule(
    "P217",
    ADVICE,
    "ISO 32000-1, 14.3; PDF/A-2 and later ignore the older place (Info)",
    "The two places for title, author and dates contradict each other",
    "Set the property anew in the program that made the file, and export again.",
)  # fmt: skip
NO_EXTENSION_SCHEMA = Rule(
    "P209", ARCHIVAL, "ISO 19005-3, 6.6.2.3", "Metadata of a kind that the file does not explain",
    "Export with a program that describes its own metadata (extension schema), or remove them.",
)  # fmt: skip
METADATA_PACKED = Rule(
    "P210", ARCHIVAL, "ISO 19005-1, 6.7.2", "The metadata are compressed",
    "Export as PDF/A-2 or PDF/A-3, or have the metadata written as plain text.",
)  # fmt: skip
NO_LANGUAGE = Rule(
    "P211", (Concern.ACCESSIBLE,), "ISO 14289-1, 7.2; Matterhorn 11-001 to 11-006",
    "The language is not stated",
    "Set the language of the document and export it again; a screen reader chooses its voice by "
    "it.",
)  # fmt: skip
BAD_LANGUAGE = Rule(
    "P212", (Concern.ACCESSIBLE, Concern.ARCHIVAL_TAGS),
    "ISO 14289-1, 7.2; ISO 32000-1, 14.9.2; ISO 19005-3, 6.7.4",
    "A language is not written as a language tag",
    "Use a tag such as en, fr-CA or sr-Latn.",
)  # fmt: skip
OUTPUT_INTENT = Rule(
    "P213", ARCHIVAL, "ISO 19005-3, 6.2.3", "The colour profile of the file is not in order",
    "Export as PDF/A with a standard profile such as sRGB.",
)  # fmt: skip
OPTIONAL_CONTENT = Rule(
    "P214", BOTH, "ISO 14289-1, 7.10; Matterhorn 20-001 to 20-003; ISO 19005-3, 6.9",
    "Layers are not in order",
    "Name every layer configuration, and let no layer switch itself on and off; or flatten them.",
)  # fmt: skip
XFA = Rule(
    "P215",
    ARCHIVAL,
    "ISO 19005-3, 6.4.2",
    "The file is a form of the XFA kind",
    "Print the form into a plain PDF, or rebuild it as an ordinary PDF form.",
)  # fmt: skip
DYNAMIC_XFA = Rule(
    "P218",
    ACCESSIBLE,
    "ISO 14289-1, 7.15; Matterhorn 25-001",
    "The file is a form that draws itself (dynamic XFA)",
    "Rebuild it as an ordinary PDF form.",
)  # fmt: skip
NO_OUTLINE = Rule(
    "P216",
    ADVICE, "WCAG 2.2, 2.4.5; ISO 14289-1, 7.17 (recommended)",
    "A long document without bookmarks",
    "Export with bookmarks made from the headings.",
)  # fmt: skip
