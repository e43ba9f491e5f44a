"""Printed markup to the blocks of a document, with everything found wrong on the way."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.paths import FieldPath
from briefwright.document import Block
from briefwright.templating.marks import Marks
from briefwright.templating.markup.blocks import read_blocks
from briefwright.templating.markup.grammar import Inside
from briefwright.templating.markup.headings import with_heading_ids
from briefwright.templating.markup.reading import Pictures, Reading
from briefwright.templating.markup.references import with_references
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
    blocks = with_references(reading, with_heading_ids(blocks, reading.ids))
    return Parsing(blocks, frozenset(reading.printed), tuple(reading.diagnostics))
