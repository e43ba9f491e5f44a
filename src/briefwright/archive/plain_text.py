"""Paragraphs of a plain text.

A blank line ends a paragraph, and the lines of a block between blank lines are one paragraph: such
texts break lines where they are full. Where a block has a line of more than 120 characters nobody
broke its lines, and each is a paragraph. The same holds where the whole text has no blank line
between its lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.archive.decoding import LINE_END
from briefwright.evidence import folded

LONGEST_BROKEN_LINE = 120
"""Characters of the longest line in a block whose lines were broken where they are full."""


def paragraphs_of_plain_text(text: str) -> tuple[str, ...]:
    """Return the paragraphs, folded, in order."""
    blocks = tuple(_blocks(text))
    if len(blocks) == 1:
        return tuple(filter(None, map(folded, blocks[0])))
    found = (paragraph for block in blocks for paragraph in _paragraphs(block))
    return tuple(filter(None, map(folded, found)))


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in LINE_END.split(text):
        if line and not line.isspace():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _paragraphs(block: list[str]) -> list[str]:
    if len(block) > 1 and any(len(line.strip()) > LONGEST_BROKEN_LINE for line in block):
        return block
    return ["\n".join(block)]
