"""Rules on a PDF as a file: its beginning and end, its streams, what keeps it from being read."""

from __future__ import annotations

from briefwright.doctor.rules.rule import ARCHIVAL, BOTH, Concern, Rule

WRONG_ENDING = Rule(
    "P101", BOTH, "ISO 32000-1, 7.5.2", "The name does not fit the content",
    "Rename the file with the ending of what it is; the name alone does not convert it.",
)  # fmt: skip
DAMAGED = Rule(
    "P102", BOTH, "ISO 32000-1, 7.5", "Damaged",
    "Export the file again from its source, or have a PDF program save it anew.",
)  # fmt: skip
NOT_LOOKED_INTO = Rule(
    "P103", BOTH, "none: a limit of this program", "Too large or too strange to be looked into",
    "Have a PDF program save the file anew, or check it with another validator.",
)  # fmt: skip
HEADER = Rule(
    "P104", ARCHIVAL, "ISO 19005-3, 6.1.2", "The first lines are not as an archive needs them",
    "Export the file as PDF/A; the program that made it wrote an unusual beginning.",
)  # fmt: skip
AFTER_THE_END = Rule(
    "P105", ARCHIVAL, "ISO 19005-3, 6.1.3", "Something follows the end of the file",
    "Save the file anew; mail gateways and old programs sometimes add a few bytes.",
)  # fmt: skip
NO_IDENTITY = Rule(
    "P106", ARCHIVAL, "ISO 19005-3, 6.1.3", "The file has no identity",
    "Export the file as PDF/A: the export adds the identifier (/ID) that archives go by.",
)  # fmt: skip
ENCRYPTED = Rule(
    "P107", ARCHIVAL, "ISO 19005-3, 6.1.3", "Encrypted",
    "Save the file without password and restrictions: an archive must always be able to open it.",
)  # fmt: skip
LOCKED_FOR_READERS = Rule(
    "P108", (Concern.ACCESSIBLE,), "ISO 14289-1, 7.16; Matterhorn 26-002",
    "The protection locks out screen readers",
    "Save the file without restrictions, or allow access for assistive technology.",
)  # fmt: skip
STREAM_LENGTH = Rule(
    "P109", ARCHIVAL, "ISO 19005-3, 6.1.7.1", "A stream does not have the length it states",
    "Have a PDF program save the file anew.",
)  # fmt: skip
STREAM_END = Rule(
    "P110", ARCHIVAL, "ISO 19005-3, 6.1.7.1", "A stream does not end on a line of its own",
    "Have a PDF program save the file anew, or export it as PDF/A.",
)  # fmt: skip
FILTER = Rule(
    "P111", ARCHIVAL, "ISO 19005-3, 6.1.7.2", "Packed in a way that archives refuse",
    "Export the file as PDF/A: LZW and encryption filters are not allowed there.",
)  # fmt: skip
OUTSIDE_STREAM = Rule(
    "P112", ARCHIVAL, "ISO 19005-3, 6.1.7.1", "Part of the file lies in another file",
    "Export the file again with everything inside it.",
)  # fmt: skip
PACKED_OBJECTS = Rule(
    "P113", ARCHIVAL, "ISO 19005-1, 6.1.4", "Packed more closely than PDF/A-1 allows",
    "Export as PDF/A-2 or PDF/A-3, or as PDF 1.4 without object streams.",
)  # fmt: skip
