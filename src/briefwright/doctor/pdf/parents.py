"""Check the parent tree of a PDF: the way from content on a page back to its tag."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefwright.doctor.pdf.elements import Tree
from briefwright.doctor.pdf.marks import Marks
from briefwright.doctor.pdf.objects import Identity, entry, identity, integer, items, number_tree
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import tags as rules


def parent_tree(document: OpenPdf) -> dict[int, Any]:
    """Return the parent tree by its keys (ISO 32000-1, 14.7.4.4)."""
    root = entry(document.catalog, "/StructTreeRoot")
    return dict(number_tree(entry(root, "/ParentTree")))


def check_parents(document: OpenPdf, tree: Tree, marks: Marks, parents: Mapping[int, Any]) -> None:
    """Check that each piece of tagged content that was met leads back to the tag that owns it."""
    rows: dict[Identity, list[Any] | None] = {}
    for where, number in marks.met:
        owner = tree.owners.get((where, number))
        if owner is None:
            continue
        if where not in rows:
            rows[where] = _row(document, where, parents)
        row = rows[where]
        wanted = identity(owner.source)
        back = row[number] if row is not None and 0 <= number < len(row) else None
        if back is None or (wanted != (0, 0) and identity(back) != wanted):
            document.found.add(
                rules.PARENT_TREE, "Content does not lead back to its tag.", owner.place
            )


def _row(document: OpenPdf, where: Identity, parents: Mapping[int, Any]) -> list[Any] | None:
    holder = document.pdf.get_object(*where)
    key = integer(entry(holder, "/StructParents"), -1)
    return items(parents[key]) if key in parents else None
