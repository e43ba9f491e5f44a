"""Rules on the tags of a PDF: the structure tree, headings, lists, tables, figures, notes."""

from __future__ import annotations

from briefwright.doctor.rules.rule import ACCESSIBLE, ADVICE, Concern, Rule

_TAGS = (Concern.ACCESSIBLE, Concern.ARCHIVAL_TAGS)

UNTAGGED = Rule(
    "P301", _TAGS, "ISO 14289-1, 7.1; Matterhorn 01-005; ISO 19005-3, 6.7.3",
    "The file has no tags",
    "Export it again as a tagged PDF (PDF/UA): tags cannot be added well afterwards.",
)  # fmt: skip
NOT_MARKED = Rule(
    "P302", _TAGS, "ISO 14289-1, 6.2; ISO 19005-3, 6.7.2.2",
    "The file does not say that it is tagged",
    "Export it again as a tagged PDF; the mark (MarkInfo) belongs to it.",
)  # fmt: skip
SUSPECTS = Rule(
    "P303", ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 01-007", "The tags are marked as doubtful",
    "Check the tags by hand, then take the mark 'Suspects' away.",
)  # fmt: skip
UNKNOWN_TYPE = Rule(
    "P304", _TAGS, "ISO 14289-1, 7.1; Matterhorn 02-001; ISO 19005-3, 6.7.3.4",
    "A tag of an unknown kind",
    "Map the tag to a standard one (role map) or use a standard one.",
)  # fmt: skip
CIRCULAR_ROLE = Rule(
    "P305", _TAGS, "ISO 14289-1, 7.1; Matterhorn 02-003", "Tags are explained in a circle",
    "Map each own tag to a standard one, directly.",
)  # fmt: skip
REMAPPED_TYPE = Rule(
    "P306",
    ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 02-004", "A standard tag is given another meaning",
    "Take the standard tag out of the role map.",
)  # fmt: skip
NESTING = Rule(
    "P307", ACCESSIBLE, "ISO 14289-1, 7.2, 7.5, 7.6; ISO 32000-1, 14.8.4.3; Matterhorn 09-004 to "
    "09-008",
    "A tag stands where it may not",
    "Rows belong in tables, items in lists, entries in contents; repair the order of the tags.",
)  # fmt: skip
TREE = Rule(
    "P308",
    ACCESSIBLE, "ISO 32000-1, 14.7.2", "The tree of tags contradicts itself",
    "Export the file again; a screen reader may read parts twice or not at all.",
)  # fmt: skip
NO_ALTERNATIVE = Rule(
    "P309", ACCESSIBLE, "ISO 14289-1, 7.3, 7.7; Matterhorn 13-004, 17-002; WCAG 2.2, 1.1.1",
    "A picture or formula without words for those who cannot see it",
    "Write an alternative text in the source document, or mark the picture as decoration.",
)  # fmt: skip
HEADING_LEVEL = Rule(
    "P310", ACCESSIBLE, "ISO 14289-1, 7.4.2; Matterhorn 14-002, 14-003",
    "A heading level is skipped",
    "Begin with a heading of level 1 and go down one level at a time.",
)  # fmt: skip
HEADING_KINDS = Rule(
    "P311", ACCESSIBLE, "ISO 14289-1, 7.4.4; Matterhorn 14-006, 14-007",
    "Two ways of marking headings are mixed",
    "Use numbered headings (H1, H2 …) throughout.",
)  # fmt: skip
NOTE_ID = Rule(
    "P312", ACCESSIBLE, "ISO 14289-1, 7.9; Matterhorn 19-003, 19-004",
    "A note cannot be told from the others",
    "Give each footnote an identifier (ID) of its own; a PDF/UA export does so.",
)  # fmt: skip
TABLE_GRID = Rule(
    "P313", ACCESSIBLE, "ISO 14289-1, 7.5, 7.2; ISO 32000-1, 14.8.4.3.4",
    "The rows of a table do not add up",
    "Make every row cover the same columns; check merged cells.",
)  # fmt: skip
HEADER_SCOPE = Rule(
    "P314", ACCESSIBLE, "ISO 14289-1, 7.5; Matterhorn 15-003",
    "It is open what a header cell is the header of",
    "Mark each header cell as header of its column or row (Scope).",
)  # fmt: skip
NO_HEADERS = Rule(
    "P315",
    ADVICE, "ISO 14289-1, 7.5; Matterhorn 15-001, 15-002; WCAG 2.2, 1.3.1",
    "A table has no header",
    "Mark the first row as header row in the source; what is no table should not be tagged as one.",
)  # fmt: skip
TWO_OWNERS = Rule(
    "P316",
    ACCESSIBLE, "ISO 32000-1, 14.7.4", "One piece of content belongs to two tags",
    "Export the file again; a screen reader would read it twice.",
)  # fmt: skip
LOST_CONTENT = Rule(
    "P317",
    ACCESSIBLE, "ISO 14289-1, 7.1; ISO 32000-1, 14.7.4; Matterhorn 01-005",
    "A tag and the page do not agree on what the tag holds",
    "Export the file again; some content cannot be reached through the tags.",
)  # fmt: skip
PARENT_TREE = Rule(
    "P318",
    ACCESSIBLE, "ISO 32000-1, 14.7.4.4", "The way from the page back to the tags is broken",
    "Export the file again; a screen reader cannot tell what stands under the cursor.",
)  # fmt: skip
DOUBLE_ID = Rule(
    "P319",
    ACCESSIBLE, "ISO 32000-1, 14.7.2", "Two tags have the same identifier",
    "Give each tag an identifier (ID) of its own.",
)  # fmt: skip
