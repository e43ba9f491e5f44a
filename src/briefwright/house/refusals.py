"""What a house file may not hold: macros, active content, anything loaded from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.house.names import CONTENT_TYPES, REFERENCE, STORIES, Element, W
from briefwright.house.package import Relationship

_MACROS = frozenset({"vbaProject", "wordVbaData", "attachedToolbars", "keyMapCustomizations"})
_ACTIVE = frozenset({"control", "oleObject", "package", "activeXControlBinary"})
_FOREIGN = frozenset({"aFChunk", "subDocument"})
_HARMLESS_OUTSIDE = frozenset({"hyperlink", "attachedTemplate"})
"""A link is followed by a reader only; the path of the template it was made from is dropped."""
_LOADING_FIELD = re.compile(
    r"^\s*(INCLUDETEXT|INCLUDEPICTURE|IMPORT|DDE|DDEAUTO|LINK|DATABASE|RD|MACROBUTTON)\b", re.I
)


def refused_contents(
    parts: Mapping[str, bytes], found: Sequence[Relationship], main: str, file: str
) -> Iterator[Diagnostic]:
    """Yield an error for each thing in the package that may run or load something.

    ``main`` is the part that holds the document, and needs styles.
    """
    types = parts[CONTENT_TYPES].lower()
    if b"macroenabled" in types or any(each.kind in _MACROS for each in found):
        yield Diagnostic(
            "T703",
            Severity.ERROR,
            "the file holds macros",
            Span.point(file, 1),
            "save it in Word without macros, as .docx or .dotx",
        )
    for each in found:
        place = Span.point(f"{file}/{each.part or CONTENT_TYPES}", 1)
        if each.kind in _ACTIVE:
            hint = "delete the object, or paste it as a picture"
            message = f"'{each.part}' holds an embedded object or control"
            yield Diagnostic("T703", Severity.ERROR, message, place, hint)
        elif each.kind in _FOREIGN or (each.is_external and each.kind not in _HARMLESS_OUTSIDE):
            message = f"'{each.part}' loads {_what(each.kind)} from outside: {each.target[:120]}"
            hint = "insert it into the file itself: in Word, File, Info, Edit Links to Files"
            yield Diagnostic("T705", Severity.ERROR, message, place, hint)
    styles = (each for each in found if each.part == main and each.kind == "styles")
    if not any(each.target in parts for each in styles):
        message = "the file has no styles, so there is no house style to follow"
        yield Diagnostic("T706", Severity.ERROR, message, Span.point(file, 1), "save it in Word")


def refused_references(
    root: Element, name: str, found: Sequence[Relationship], file: str
) -> Iterator[Diagnostic]:
    """Yield an error where a part refers to something that the file does not hold."""
    known = {each.identity for each in found if each.part == name}
    named = f"{{{REFERENCE}}}"
    missing = {
        str(value)
        for element in root.iter(etree.Element)
        for key, value in element.attrib.items()
        if value and value not in known and str(key).startswith(named)
    }
    if missing and root.tag in STORIES:
        message = f"the part {name} refers to something that is not in the file"
        hint = "open it in Word, which mends it, and save it"
        yield Diagnostic("T701", Severity.ERROR, message, Span.point(f"{file}/{name}", 1), hint)


def refused_fields(root: Element, name: str, file: str) -> Iterator[Diagnostic]:
    """Yield an error for each field of a part that would load or run something on opening."""
    if root.tag not in STORIES:
        return
    for instruction in _instructions(root):
        match = _LOADING_FIELD.match(instruction)
        if match is not None:
            message = f"a field {match[1].upper()} in {name} loads or runs something"
            hint = "replace it by what it shows: select it in Word and press Ctrl+Shift+F9"
            place = Span.point(f"{file}/{name}", 1)
            yield Diagnostic("T705", Severity.ERROR, message, place, hint)


def _instructions(root: Element) -> Iterator[str]:
    """Yield what fields are told to do; Word may have split it over runs."""
    pieces: list[str] = []
    for element in root.iter(W + "fldSimple", W + "fldChar", W + "instrText"):
        if element.tag == W + "fldSimple":
            yield element.get(W + "instr", "")
        elif element.tag == W + "instrText":
            pieces.append(element.text or "")
        else:
            yield "".join(pieces)
            pieces.clear()


def _what(kind: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    return f"an {words}" if words[:1] in "aeiou" else f"a {words}"
