"""The outline of a Word file as readable text: the form of the golden files."""

from __future__ import annotations

from tests.support.word_text import WordReader


def word_outline(data: bytes) -> str:
    """Return a line per paragraph: style, list level and label, words; cells are indented."""
    reader = WordReader(data)
    lines = []
    for paragraph in reader.paragraphs():
        place = "  " * paragraph.depth + paragraph.style
        if paragraph.level is not None:
            place += f" [{paragraph.level + 1}: {paragraph.label}]"
        lines.append(f"{place} | {paragraph.text}".rstrip())
    lines += [f"note | {note}" for note in reader.notes()]
    return "\n".join(lines) + "\n"
