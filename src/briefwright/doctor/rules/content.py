"""Rules on the pages of a PDF: what is tagged, how it is painted, what is forbidden."""

from __future__ import annotations

from briefwright.doctor.rules.rule import ACCESSIBLE, ARCHIVAL, BOTH, Concern, Rule

UNTAGGED_CONTENT = Rule(
    "P401", ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 01-005",
    "Something on the page is neither tagged nor marked as decoration",
    "Tag it, or mark it as decoration (artifact): a screen reader skips what it does not know.",
)  # fmt: skip
ARTIFACT_IN_TAG = Rule(
    "P402", ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 01-003",
    "Decoration stands inside tagged content",
    "Export the file again: decoration and content must be kept apart.",
)  # fmt: skip
TAG_IN_ARTIFACT = Rule(
    "P403", ACCESSIBLE, "ISO 14289-1, 7.1; Matterhorn 01-004",
    "Tagged content stands inside decoration",
    "Export the file again: a screen reader skips everything inside decoration.",
)  # fmt: skip
UNBALANCED = Rule(
    "P404",
    ACCESSIBLE, "ISO 32000-1, 14.6, 8.4.2", "Marks on the page open and do not close",
    "Export the file again; the instructions of the page are not in order.",
)  # fmt: skip
SHARED_FORM = Rule(
    "P405", ACCESSIBLE, "ISO 14289-1, 7.20; Matterhorn 30-002",
    "Tagged content is used in several places",
    "Export the file again: a repeated part may not carry tags of its own.",
)  # fmt: skip
FOREIGN_CONTENT = Rule(
    "P406", BOTH, "ISO 14289-1, 7.20; Matterhorn 30-001; ISO 19005-3, 6.2.9",
    "The page borrows content from elsewhere, or runs PostScript",
    "Export the file again with everything inside it.",
)  # fmt: skip
DEVICE_COLOUR = Rule(
    "P407", ARCHIVAL, "ISO 19005-3, 6.2.4.3", "Colours whose look depends on the device",
    "Export as PDF/A with a colour profile (output intent) that fits the colours.",
)  # fmt: skip
TRANSPARENCY = Rule(
    "P408", ARCHIVAL, "ISO 19005-3, 6.2.10; ISO 19005-1, 6.4",
    "Transparency whose look is not settled",
    "Export as PDF/A-2 or PDF/A-3 with a colour profile, or flatten the transparency.",
)  # fmt: skip
BLEND_MODE = Rule(
    "P409", ARCHIVAL, "ISO 19005-3, 6.2.10", "Transparency of an unknown kind",
    "Use one of the blend modes of ISO 32000-1.",
)  # fmt: skip
INTERPOLATED = Rule(
    "P410", ARCHIVAL, "ISO 19005-3, 6.2.8", "A picture asks to be smoothed",
    "Insert the picture in the size it is needed, and export as PDF/A.",
)  # fmt: skip
GRAPHICS_STATE = Rule(
    "P411", ARCHIVAL, "ISO 19005-3, 6.2.5", "The page steers the printer",
    "Export as PDF/A: transfer functions and halftones are not allowed there.",
)  # fmt: skip
RENDERING_INTENT = Rule(
    "P412", ARCHIVAL, "ISO 19005-3, 6.2.6", "A rendering intent that does not exist",
    "Export as PDF/A.",
)  # fmt: skip
NO_RESOURCE = Rule(
    "P413", ARCHIVAL, "ISO 19005-3, 6.2.2", "The page uses something that the file does not hold",
    "Export the file again; a font, picture or colour is missing.",
)  # fmt: skip
TEXT_LANGUAGE = Rule(
    "P414", (Concern.ACCESSIBLE,), "ISO 14289-1, 7.2; Matterhorn 11-001",
    "It is open in which language a text is",
    "Set the language of the document and export it again.",
)  # fmt: skip
IMAGE_FORM = Rule(
    "P415", ARCHIVAL, "ISO 19005-3, 6.2.8", "A picture carries a second version of itself",
    "Export as PDF/A: alternate images and OPI comments are not allowed there.",
)  # fmt: skip
NESTED_STATES = Rule(
    "P416", ARCHIVAL, "ISO 19005-3, 6.1.13", "The page nests its settings too deeply",
    "Export as PDF/A: at most 28 levels of q and Q are allowed there.",
)  # fmt: skip
