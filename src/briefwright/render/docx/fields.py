"""Write fields: an instruction that Word can carry out again, and the result as it stands now."""

from __future__ import annotations

from briefwright.render.docx.elements import Element, add


def begin_field(parent: Element, instruction: str, *, has_result: bool = True) -> Element:
    """Append the beginning of a field and return the element that holds its instruction."""
    add(add(parent, "r"), "fldChar", fldCharType="begin")
    element = add(add(parent, "r"), "instrText")
    element.text = f" {instruction} "
    if has_result:
        add(add(parent, "r"), "fldChar", fldCharType="separate")
    return element


def quoted(text: str) -> str:
    """Return a text as an argument of a field (ECMA-376 part 1, 17.16.1)."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def end_field(parent: Element) -> None:
    """Append the end of a field, after its result."""
    add(add(parent, "r"), "fldChar", fldCharType="end")
