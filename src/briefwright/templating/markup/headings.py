"""Ids of headings: given by the template, or made of the words, each only once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from briefwright.document import Block, Columns, Heading, Section
from briefwright.document.walk import inline_text


def with_heading_ids(blocks: Iterable[Block], taken: set[str]) -> tuple[Block, ...]:
    """Return blocks whose headings all have an id; those made are added to ``taken``."""
    return tuple(_with_ids(block, taken) for block in blocks)


def slug(text: str) -> str:
    """Return words as an id: ``Key officials`` → ``key-officials``; letters of any script stay."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", kept)).strip("-")
    return words if words[:1].isalpha() else f"section-{words}".rstrip("-")


def _with_ids(block: Block, taken: set[str]) -> Block:
    match block:
        case Heading(id=""):
            return replace(block, id=_new_id(slug(inline_text(block.children)), taken))
        case Section() | Columns():
            return replace(block, blocks=with_heading_ids(block.blocks, taken))
        case _:
            return block


def _new_id(wanted: str, taken: set[str]) -> str:
    identifier, number = wanted, 1
    while identifier in taken:
        number += 1
        identifier = f"{wanted}-{number}"
    taken.add(identifier)
    return identifier
