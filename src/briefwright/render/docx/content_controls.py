"""Wrap words in content controls: each says which field of the brief its words came from.

A control is a rich-text one and shows as a thin box when the cursor is in it, as Word has it where
nothing else is said; nothing of it prints. LibreOffice 7.4 sets the pages as it does without them;
newer ones, exporting to PDF, may draw controls as form fields: their option ExportFormFields=false
keeps them words.
"""

from __future__ import annotations

import re
from hashlib import sha256

from briefwright.render.docx.elements import Element, add, add_value

LONGEST_TAG = 64
"""UTF-16 units that Word keeps of a tag or title."""
_DIGITS = 8
_WIDE = re.compile(r"\w{40}")


def control_tag(path: str) -> str:
    """Return what a control says of the field it holds: its path, ``officials[2].role``.

    Of a path too long for Word the beginning is kept, then ``~`` and the first eight hexadecimal
    digits of the path's SHA-256: whoever has the brief's paths finds the one that is meant.
    """
    if _length(path) <= LONGEST_TAG:
        return path
    kept = path[: LONGEST_TAG - _DIGITS - 1]
    while _length(kept) > LONGEST_TAG - _DIGITS - 1:
        kept = kept[:-1]
    return f"{kept}~{sha256(path.encode()).hexdigest()[:_DIGITS]}"


def add_control(parent: Element, path: str, identity: int) -> Element:
    """Append a control around words (ECMA-376 part 1, 17.5.2.31); return where the words go.

    ``identity`` is a number that no other control of the file has.
    """
    control = add(parent, "sdt")
    properties = add(control, "sdtPr")
    tag = control_tag(path)
    add_value(properties, "alias", tag)
    add_value(properties, "tag", tag)
    add_value(properties, "id", identity)
    return add(control, "sdtContent")


def is_too_wide(text: str) -> bool:
    """Tell whether words had better stand without a control.

    One of 40 letters and more may be wider than its column: where a control begins with it,
    LibreOffice 7.4 never comes to the end of the page.
    """
    return _WIDE.search(text) is not None


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
