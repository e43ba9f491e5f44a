"""Write the marks that Word makes an index from."""

from __future__ import annotations

from briefwright.document import IndexMark
from briefwright.render.docx.elements import Element, add, make
from briefwright.render.docx.fields import begin_field, end_field, quoted


def render_index_mark(node: IndexMark, parent: Element) -> None:
    """Append an entry for the index (ECMA-376 part 1, 17.16.5.75), in runs that are not shown."""
    start = len(parent)
    words = quoted(node.words).replace(":", "\\:")  # a colon would begin a line below the line
    begin_field(parent, f"XE {words}", has_result=False)
    end_field(parent)
    for run in parent[start:]:
        properties = make("rPr")
        add(properties, "vanish")
        run.insert(0, properties)
