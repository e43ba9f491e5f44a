"""Templating: a brief and a template become a document; the only room that runs templates."""

from briefwright.templating.annexes import annex_title, divider_document
from briefwright.templating.composition import Composition, Surroundings, compose_document
from briefwright.templating.unprinted import UnprintedFields, unprinted_fields

__all__ = [
    "Composition",
    "Surroundings",
    "UnprintedFields",
    "annex_title",
    "compose_document",
    "divider_document",
    "unprinted_fields",
]
