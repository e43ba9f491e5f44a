"""Fields of an annex: what they refer to by name is called otherwise in the report.

An instruction (ECMA-376 part 1, 17.16) may be split over runs; a changed one stands in the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from briefwright.attach.word.names import (
    FIELD_MARK,
    FIELD_TYPE,
    INSTRUCTION,
    SIMPLE_FIELD,
    Element,
    W,
)

_WORDS = re.compile(r'"[^"]*"|“[^”]*”|\S+|\s+')
_BY_MARK = frozenset({"REF", "PAGEREF", "NOTEREF", "GOTOBUTTON", "ASK", "SET"})
_ABOUT_THE_FILE = frozenset(
    "TITLE SUBJECT AUTHOR KEYWORDS COMMENTS DOCPROPERTY DOCVARIABLE FILENAME FILESIZE INFO "
    "LASTSAVEDBY CREATEDATE SAVEDATE PRINTDATE REVNUM EDITTIME NUMWORDS NUMCHARS TEMPLATE "
    "INCLUDETEXT INCLUDEPICTURE LINK DDE DDEAUTO DATABASE RD".split()
)
"""They would tell of the report, or load something, once brought up to date."""


@dataclass(frozen=True, slots=True)
class FieldNames:
    """What the things that fields name are called in the report."""

    marks: dict[str, str]
    """Bookmarks whose names change, by small letters."""
    sequence: str
    """What goes behind the name of a sequence, so that each annex counts its own tables."""
    whole: str
    """The bookmark around the annex; empty where its contents are those of the whole report."""
    end: str
    """The bookmark on its last page."""
    style: Callable[[str], str] = field(repr=False)
    """The name of a style."""


@dataclass(slots=True)
class _Field:
    begin: Element
    pieces: list[Element]
    is_instruction: bool = True


def rename_in_fields(root: Element, names: FieldNames) -> None:
    """Let the fields of a story refer to things by the names they have in the report."""
    for each in root.iter(SIMPLE_FIELD):
        instruction = each.get(f"{W}instr", "")
        changed = _changed(instruction, names)
        if changed != instruction:
            each.set(f"{W}instr", changed)
        if _kind(instruction) in _ABOUT_THE_FILE:
            each.set(f"{W}fldLock", "1")
    for found in _complex(root):
        instruction = "".join(piece.text or "" for piece in found.pieces)
        changed = _changed(instruction, names)
        if changed != instruction:
            first, *others = found.pieces
            first.text = changed
            first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            for other in others:
                other.text = ""
        if _kind(instruction) in _ABOUT_THE_FILE:
            found.begin.set(f"{W}fldLock", "1")


def _complex(root: Element) -> Iterator[_Field]:
    """Yield the fields that have an instruction, each once it is whole."""
    stack: list[_Field] = []
    for each in root.iter(FIELD_MARK, INSTRUCTION):
        if each.tag == INSTRUCTION:
            if stack and stack[-1].is_instruction:
                stack[-1].pieces.append(each)
            continue
        kind = each.get(FIELD_TYPE)
        if kind == "begin":
            stack.append(_Field(each, []))
        elif stack and stack[-1].is_instruction and kind in {"separate", "end"}:
            stack[-1].is_instruction = False
            if stack[-1].pieces:
                yield stack[-1]
        if kind == "end" and stack:
            stack.pop()


def _kind(instruction: str) -> str:
    return instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""


def _changed(instruction: str, names: FieldNames) -> str:
    kind = _kind(instruction)
    if kind == "NUMPAGES":
        return re.sub("NUMPAGES", f"PAGEREF {names.end}", instruction, count=1, flags=re.I)
    if kind in _BY_MARK:
        return _with_argument(instruction, lambda name: _mark(name, names))
    if kind == "HYPERLINK":
        return _with_switch(instruction, "l", lambda name: _mark(name, names))
    if kind == "SEQ":
        return _with_argument(instruction, lambda name: name + names.sequence)
    if kind == "STYLEREF":
        return _with_argument(instruction, names.style)
    if kind == "TOC":
        return _contents(instruction, names)
    return instruction


def _contents(instruction: str, names: FieldNames) -> str:
    """Return the instruction of a table of contents that lists this annex only (17.16.5.68)."""
    for switch in ("c", "a", "s"):
        instruction = _with_switch(instruction, switch, lambda name: name + names.sequence)
    instruction = _with_switch(instruction, "b", lambda name: _mark(name, names))
    instruction = _with_switch(instruction, "t", lambda listed: _listed_styles(listed, names))
    if names.whole and not re.search(r"\\b\s", instruction):
        instruction = f"{instruction.rstrip()} \\b {names.whole} "
    return instruction


def _listed_styles(listed: str, names: FieldNames) -> str:
    separator = ";" if ";" in listed else ","
    pieces = listed.split(separator)
    pieces[::2] = [names.style(piece.strip()) for piece in pieces[::2]]
    return separator.join(pieces)


def _mark(name: str, names: FieldNames) -> str:
    return names.marks.get(name.casefold(), name)


def _with_argument(instruction: str, change: Callable[[str], str]) -> str:
    words = _WORDS.findall(instruction)
    spoken = [at for at, word in enumerate(words) if word.strip()]
    if len(spoken) > 1 and not words[spoken[1]].startswith("\\"):
        words[spoken[1]] = _quoted(words[spoken[1]], change)
    return "".join(words)


def _with_switch(instruction: str, switch: str, change: Callable[[str], str]) -> str:
    words = _WORDS.findall(instruction)
    spoken = [at for at, word in enumerate(words) if word.strip()]
    for at, behind in pairwise(spoken):
        if words[at].casefold() == f"\\{switch}" and not words[behind].startswith("\\"):
            words[behind] = _quoted(words[behind], change)
    return "".join(words)


def _quoted(word: str, change: Callable[[str], str]) -> str:
    plain = word.strip('"“”')
    changed = change(plain)
    if changed == plain:
        return word
    return f'"{changed}"' if plain != word or " " in changed else changed
