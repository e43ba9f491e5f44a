"""Rules on what lies on top of a PDF's pages or inside it: links, notes, forms, actions, files."""

from __future__ import annotations

from briefwright.doctor.rules.rule import ACCESSIBLE, ADVICE, ARCHIVAL, BOTH, Rule

TAB_ORDER = Rule(
    "P601", ACCESSIBLE, "ISO 14289-1, 7.18.3; Matterhorn 28-008, 28-009",
    "The Tab key does not follow the order of the tags",
    "Export as PDF/UA, or set the tab order of each page to 'use document structure'.",
)  # fmt: skip
UNTAGGED_ANNOTATION = Rule(
    "P602", ACCESSIBLE, "ISO 14289-1, 7.18.1, 7.18.4, 7.18.5; Matterhorn 28-002, 28-010, 28-011",
    "A link, note or form field is not part of the tags",
    "Export as PDF/UA: links belong in Link tags, fields in Form tags.",
)  # fmt: skip
NO_DESCRIPTION = Rule(
    "P603", ACCESSIBLE, "ISO 14289-1, 7.18.1, 7.18.5; Matterhorn 28-004, 28-012",
    "A link or note does not say what it is",
    "Give it a description (Contents), such as where the link leads.",
)  # fmt: skip
NO_FIELD_NAME = Rule(
    "P604", ACCESSIBLE, "ISO 14289-1, 7.18.1; Matterhorn 28-005",
    "A form field does not say what to fill in",
    "Give each field a tooltip (TU) with its purpose.",
)  # fmt: skip
FORBIDDEN_ANNOTATION = Rule(
    "P605", ARCHIVAL, "ISO 19005-3, 6.3.1", "An annotation of a kind that archives refuse",
    "Take sound, film and 3D out of the file.",
)  # fmt: skip
TRAP_NETWORK = Rule(
    "P606", ACCESSIBLE, "ISO 14289-1, 7.18.2; Matterhorn 28-007",
    "An annotation for the printing press",
    "Take trap networks out of the file.",
)  # fmt: skip
ANNOTATION_FLAGS = Rule(
    "P607", ARCHIVAL, "ISO 19005-3, 6.3.2", "An annotation is hidden, or not printed",
    "Make it visible and printable, or remove it.",
)  # fmt: skip
NO_APPEARANCE = Rule(
    "P608", ARCHIVAL, "ISO 19005-3, 6.3.3", "It is left open how an annotation looks",
    "Save the file with appearances (flatten notes and fields).",
)  # fmt: skip
PARENT_OF_ANNOTATION = Rule(
    "P609", ACCESSIBLE, "ISO 32000-1, 14.7.4.4; ISO 14289-1, 7.18.1",
    "The way from a link or field back to its tag is broken",
    "Export the file again.",
)  # fmt: skip
FORBIDDEN_ACTION = Rule(
    "P610", ARCHIVAL, "ISO 19005-3, 6.5.1", "The file does something that archives refuse",
    "Remove scripts, programs to start, sound and film.",
)  # fmt: skip
AUTOMATIC_ACTION = Rule(
    "P611", ARCHIVAL, "ISO 19005-3, 6.5.2", "Something happens by itself in the file",
    "Remove actions that run on opening, printing or entering a field.",
)  # fmt: skip
LINK_ADDRESS = Rule(
    "P612",
    ADVICE, "ISO 32000-1, 12.6.4.7; RFC 3986",
    "An address is written with characters that addresses may not have",
    "Write the address with %-codes or punycode.",
)  # fmt: skip
APPEARANCE_ON_DEMAND = Rule(
    "P613", ARCHIVAL, "ISO 19005-3, 6.4.1", "Form fields are drawn only when they are shown",
    "Save the form with its appearances; switch NeedAppearances off.",
)  # fmt: skip
ATTACHMENT_FORBIDDEN = Rule(
    "P621", ARCHIVAL, "ISO 19005-1, 6.1.11; ISO 19005-2, 6.8",
    "A file is attached that this level does not allow",
    "Export as PDF/A-3, which allows attachments of any kind, or remove the attachment.",
)  # fmt: skip
ATTACHMENT_NAMES = Rule(
    "P622", BOTH, "ISO 14289-1, 7.11; Matterhorn 21-001; ISO 19005-3, 6.8",
    "An attachment has no proper name",
    "Attach the file again; both of its names (F and UF) must be there.",
)  # fmt: skip
ATTACHMENT_RELATION = Rule(
    "P623", ARCHIVAL, "ISO 19005-3, 6.8", "It is open what an attachment has to do with the file",
    "Attach it with a relationship, such as Source or Data, to the document (AF).",
)  # fmt: skip
ATTACHMENT_TYPE = Rule(
    "P624", ARCHIVAL, "ISO 19005-3, 6.8", "An attachment does not say of which kind it is",
    "Attach it with its media type, such as application/yaml.",
)  # fmt: skip
ATTACHMENT_DATE = Rule(
    "P625",
    ADVICE, "ISO 19005-3, 6.8", "An attachment does not say when it was last changed",
    "Attach it with its date of change (Params, ModDate).",
)  # fmt: skip
