"""Printed markup to the blocks of a document, with everything found wrong on the way."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import FieldPath
from briefwright.document import Block
from briefwright.document.walk import walk
from briefwright.templating.faults import did_you_mean
from briefwright.templating.marks import Marks
from briefwright.templating.markup.blocks import read_blocks
from briefwright.templating.markup.grammar import Inside
from briefwright.templating.markup.headings import with_heading_ids
from briefwright.templating.markup.reading import Pictures, Reading
from briefwright.templating.markup.well_formed import tree_of
from briefwright.templating.sandbox.places import Places


@dataclass(frozen=True, slots=True)
class Parsing:
    """What markup says; ``blocks`` are of no use where ``diagnostics`` hold errors."""

    blocks: tuple[Block, ...]
    printed: frozenset[FieldPath]
    diagnostics: tuple[Diagnostic, ...]


def parse_markup(markup: str, marks: Marks, places: Places, pictures: Pictures) -> Parsing:
    """Return the blocks of printed markup; each violation of the grammar is a diagnostic."""
    tree = tree_of(markup, places)
    if tree.root is None:
        return Parsing((), frozenset(), tree.diagnostics)
    reading = Reading(marks, places, pictures)
    reading.gather_ids(tree.root)
    blocks = read_blocks(reading, tree.root, Inside.BLOCKS)
    blocks = with_heading_ids(blocks, reading.ids)
    _check_links(reading, blocks)
    return Parsing(blocks, frozenset(reading.printed), tuple(reading.diagnostics))


def _check_links(reading: Reading, blocks: tuple[Block, ...]) -> None:
    """Report every link to an id that no block of the document has."""
    if not reading.links:
        return
    present = {identifier for node in walk(blocks) if (identifier := getattr(node, "id", None))}
    for target, span in reading.links:
        if target not in present:
            hint = did_you_mean(target, sorted(present)) or "give the element meant an id"
            message = f"the link '#{target}' leads to no id of the document"
            reading.diagnostics.append(Diagnostic("T512", Severity.ERROR, message, span, hint))
