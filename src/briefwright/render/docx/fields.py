"""Write fields: an instruction that Word can carry out again, and the result as it stands now."""

from __future__ import annotations

from briefwright.render.docx.elements import Element, add


def begin_field(parent: Element, instruction: str) -> Element:
    """Append the beginning of a field and return the element that holds its instruction."""
    add(add(parent, "r"), "fldChar", fldCharType="begin")
    element = add(add(parent, "r"), "instrText")
    element.text = f" {instruction} "
    add(add(parent, "r"), "fldChar", fldCharType="separate")
    return element


def end_field(parent: Element) -> None:
    """Append the end of a field, after its result."""
    add(add(parent, "r"), "fldChar", fldCharType="end")
