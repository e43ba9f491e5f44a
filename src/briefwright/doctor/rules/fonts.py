"""Rules on the fonts of a PDF: embedded, readable as text, true to what they say of themselves."""

from __future__ import annotations

from briefwright.doctor.rules.rule import BOTH, Concern, Rule

_TEXT = (Concern.ACCESSIBLE, Concern.ARCHIVAL_TEXT)

NOT_EMBEDDED = Rule(
    "P501", BOTH, "ISO 14289-1, 7.21.4.1; Matterhorn 31-009; ISO 19005-3, 6.2.11.4.1",
    "A font is not in the file",
    "Export again with all fonts embedded; elsewhere the text may look different or be unreadable.",
)  # fmt: skip
BROKEN_FONT = Rule(
    "P502", BOTH, "ISO 14289-1, 7.21.3, 7.21.4; ISO 19005-3, 6.2.11",
    "A font is incomplete or cannot be read",
    "Export the file again, if need be with another font.",
)  # fmt: skip
NO_UNICODE = Rule(
    "P503", _TEXT, "ISO 14289-1, 7.21.7; Matterhorn 10-001; ISO 19005-3, 6.2.11.7.2",
    "Characters that only the eye can read",
    "Export again with a program that writes ToUnicode maps; search, copy and voice need them.",
)  # fmt: skip
BAD_UNICODE = Rule(
    "P504", _TEXT, "ISO 14289-1, 7.21.7; Matterhorn 31-028, 31-029; ISO 19005-3, 6.2.11.7.2",
    "Characters that stand for nothing",
    "Export again; the font maps characters to codes that no text may have.",
)  # fmt: skip
PRIVATE_USE = Rule(
    "P505", (Concern.ARCHIVAL_TAGS,), "ISO 19005-3, 6.2.11.7.3",
    "Characters of the private use area without words that explain them",
    "Use a font with proper characters, or give the signs an actual text.",
)  # fmt: skip
NO_GLYPH = Rule(
    "P506", BOTH, "ISO 14289-1, 7.21.8; Matterhorn 31-030; ISO 19005-3, 6.2.11.8",
    "Characters that the font does not have",
    "Choose a font that has the character; readers see an empty box.",
)  # fmt: skip
WIDTHS = Rule(
    "P507", BOTH, "ISO 14289-1, 7.21.5; Matterhorn 31-016; ISO 19005-3, 6.2.11.5",
    "The widths stated for a font are not those of the font",
    "Export the file again, if need be with another font.",
)  # fmt: skip
CID_MAP = Rule(
    "P508", BOTH, "ISO 14289-1, 7.21.3.2; Matterhorn 31-004, 31-005; ISO 19005-3, 6.2.11.3.2",
    "It is open which signs of a font are meant",
    "Export the file again; the font lacks its map from codes to glyphs (CIDToGIDMap).",
)  # fmt: skip
FOREIGN_CMAP = Rule(
    "P509", BOTH, "ISO 14289-1, 7.21.3.3; Matterhorn 31-006; ISO 19005-3, 6.2.11.3.3",
    "A font needs a character map that is not in the file",
    "Export again with the map embedded (CMap).",
)  # fmt: skip
ENCODING = Rule(
    "P510", BOTH, "ISO 14289-1, 7.21.6; Matterhorn 31-017 to 31-022; ISO 19005-3, 6.2.11.6",
    "The encoding of a TrueType font is not in order",
    "Export the file again, if need be with another font.",
)  # fmt: skip
