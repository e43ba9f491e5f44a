r"""Extend the table of contents of a report by an entry for each annex (17.16.5.68).

The entries look like the report's own of the first level. A field ``TC`` at the head of each annex
and the switch ``\f`` let Word keep them when it brings the table up to date. What else it then
lists is for the report's own switches to say: with ``\o`` also headings of annexes that are in the
report's heading styles. Nothing is marked as out of date, for the reason that the renderer gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from briefwright.attach.word.names import (
    FIELD_MARK,
    FIELD_TYPE,
    INSTRUCTION,
    MARK_START,
    NAME,
    P_PR,
    P_STYLE,
    R_PR,
    RUN,
    SECTION,
    TEXT,
    VAL,
    Element,
    P,
    W,
    add,
    make,
)
from briefwright.attach.word.placing import block_of, words_of

_CONFINED = re.compile(r"\\[cab]\s", re.IGNORECASE)
_LISTS_FIELDS = re.compile(r'\\f(?:\s+"?([a-z])"?)?', re.IGNORECASE)
_PAGE = re.compile(r'PAGEREF\s+"?([^\s"\\]+)', re.IGNORECASE)
_LETTERS = "bxyzq"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINK = f"{W}hyperlink"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    title: str
    target: str
    """The bookmark it leads to."""
    first_page: str
    """The bookmark on the page that is named."""
    prefix: str
    """What stands before the number of the page: ``A-``."""
    number: str
    """Of the page, as it is now."""


@dataclass(slots=True)
class _Line:
    paragraph: Element
    position: float
    """Of what it lists, as a block of the body."""


@dataclass(slots=True)
class ReportContents:
    """The table of contents of a report."""

    identifier: str
    """What fields ``TC`` of annexes are told apart by; empty where the table lists all."""
    _end: Element
    _lines: list[_Line]
    _pattern: Element
    _begin: tuple[Element, Element]
    """The first and the last run before the entries."""
    _has_pages: bool = True
    _given: list[str] = field(default_factory=list)

    def extend(self, entry: Entry, position: float) -> None:
        """Put an entry where its annex stands among what the others list."""
        made = self._paragraph(entry)
        before = [line for line in self._lines if line.position <= position]
        if before:
            last = before[-1].paragraph
            last.addnext(made)
            if any(True for each in last.iter(FIELD_MARK) if each is self._end):
                run = self._end.getparent()
                if run is not None:
                    made.append(run)
        else:
            self._put_first(made)
        self._lines.insert(len(before), _Line(made, position))

    def _put_first(self, made: Element) -> None:
        """Put an entry before the others, together with the beginning of the field."""
        first, last = self._begin
        holder = first.getparent()
        if holder is None or last.getparent() is not holder:
            self._lines[0].paragraph.addnext(made)
            return
        start, stop = holder.index(first), holder.index(last)
        at = 1 if len(made) and made[0].tag == P_PR else 0
        made[at:at] = list(holder[start : stop + 1])
        holder.addprevious(made)

    def _paragraph(self, entry: Entry) -> Element:
        """Return a paragraph like the first entry of the report's."""
        made = make("p")
        properties = self._pattern.find(P_PR)
        if properties is not None:
            made.append(deepcopy(properties))
            for each in made[0].findall(SECTION):
                made[0].remove(each)
        looks = _looks(self._pattern)
        parent = made
        if self._pattern.find(f".//{_LINK}") is not None:
            parent = add(made, "hyperlink", anchor=entry.target, history="1")
        parent.append(_run(entry.title, looks["words"]))
        if self._has_pages:
            tab = _run("", looks["page"])
            add(tab, "tab")
            parent.append(tab)
            if entry.prefix:
                parent.append(_run(entry.prefix, looks["page"]))
            runs = _field(f"PAGEREF {entry.first_page} \\h", looks["page"], entry.number)
            parent.extend(runs)
        return made


def contents_mark(
    title: str, identifier: str, level: int = 1, *, has_page: bool = True
) -> list[Element]:
    """Return runs with the hidden field by which Word finds an annex (17.16.5.69)."""
    quoted = title.replace("\\", "").replace('"', "'")
    kept = f" \\f {identifier}" if identifier else ""
    pageless = "" if has_page else " \\n"
    runs = _field(f'TC "{quoted}"{kept} \\l {level}{pageless}', None)
    for run in runs:
        add(_look(run), "vanish")
    return runs


def find_contents(body: Element) -> ReportContents | None:
    """Return the first table of contents that lists a whole document and has entries."""
    for begin, pieces, separate, end in _fields(body):
        instruction = "".join(piece.text or "" for piece in pieces)
        if not re.match(r"\s*TOC\b", instruction, re.I) or _CONFINED.search(instruction):
            continue
        lines = _lines(body, separate, end)
        if not lines:
            continue
        identifier = _identifier(body, instruction, pieces[-1])
        runs = (begin.getparent(), separate.getparent())
        if runs[0] is None or runs[1] is None:
            continue
        pattern = next((each for each in lines if _is_first_level(each.paragraph)), lines[0])
        has_pages = any(run.find(f"{W}tab") is not None for run in pattern.paragraph.iter(RUN))
        first = (runs[0], runs[1])
        return ReportContents(identifier, end, lines, pattern.paragraph, first, has_pages)
    return None


def has_contents(body: Element) -> bool:
    """Tell whether there is a table of contents of the whole, with entries or without."""
    codes = "".join(each.text or "" for each in body.iter(INSTRUCTION))
    plain = (each.get(f"{W}instr", "") for each in body.iter(f"{W}fldSimple"))
    return any(
        match is not None and not _CONFINED.search(match[0])
        for text in (codes, *plain)
        for match in (re.search(r"\bTOC\b[^A-Z]*", text),)
    )


def _identifier(body: Element, instruction: str, piece: Element) -> str:
    """Return the letter for our fields; the table is told to list them if it does not."""
    switch = _LISTS_FIELDS.search(instruction)
    if switch is not None:
        return switch[1] or ""
    used = {
        match[1].lower()
        for each in body.iter(INSTRUCTION)
        if (each.text or "").strip().upper().startswith("TC ")
        and (match := _LISTS_FIELDS.search(each.text or "")) is not None
        and match[1]
    }
    letter = next((each for each in _LETTERS if each not in used), _LETTERS[0])
    piece.text = f"{(piece.text or '').rstrip()} \\f {letter} "
    piece.set(_SPACE, "preserve")
    return letter


def _fields(body: Element) -> Iterator[tuple[Element, list[Element], Element, Element]]:
    """Yield beginning, instruction, separator and end of each field that shows something."""
    stack: list[tuple[Element, list[Element], list[Element]]] = []
    for each in body.iter(FIELD_MARK, INSTRUCTION):
        if each.tag == INSTRUCTION:
            if stack and not stack[-1][2]:
                stack[-1][1].append(each)
            continue
        kind = each.get(FIELD_TYPE)
        if kind == "begin":
            stack.append((each, [], []))
        elif kind == "separate" and stack:
            stack[-1][2].append(each)
        elif kind == "end" and stack:
            begin, pieces, separators = stack.pop()
            if pieces and separators:
                yield begin, pieces, separators[0], each


def _lines(body: Element, separate: Element, end: Element) -> list[_Line]:
    """Return the entries between two marks of a field, and what they list."""
    first = next(separate.iterancestors(P), None)
    last = next(end.iterancestors(P), None)
    if first is None or last is None or first.getparent() is not last.getparent():
        return []
    positions = _positions(body)
    lines = []
    reached: float = -1
    current: Element | None = first
    while current is not None:
        if current.tag == P and words_of(current).strip():
            target = _target(current)
            reached = max(reached, positions.get(target.casefold(), reached))
            lines.append(_Line(current, reached))
        current = None if current is last else current.getnext()
    return lines


def _positions(body: Element) -> Mapping[str, float]:
    """Return for each bookmark which block of the body it begins in."""
    numbers = {block: number for number, block in enumerate(body)}
    found: dict[str, float] = {}
    for each in body.iter(MARK_START):
        block = block_of(each)
        if block is not None:
            found.setdefault(each.get(NAME, "").casefold(), numbers[block])
    return found


def _target(paragraph: Element) -> str:
    link = paragraph.find(f".//{_LINK}")
    if link is not None and link.get(f"{W}anchor"):
        return link.get(f"{W}anchor", "")
    match = _PAGE.search("".join(each.text or "" for each in _codes(paragraph)))
    return match[1] if match else ""


def _codes(paragraph: Element) -> Iterator[Element]:
    return paragraph.iter(INSTRUCTION)


def _is_first_level(paragraph: Element) -> bool:
    style = paragraph.find(f"{P_PR}/{P_STYLE}")
    return style is not None and re.sub(r"\D", "", style.get(VAL, "")) == "1"


def _looks(pattern: Element) -> dict[str, Element | None]:
    """Return the properties of the runs of an entry: its words, and the number of its page."""
    runs = [each for each in pattern.iter(RUN) if each.find(TEXT) is not None]
    behind = [each for each in pattern.iter(RUN) if each.find(f"{W}tab") is not None]
    words = runs[0].find(R_PR) if runs else None
    page = behind[-1].find(R_PR) if behind else words
    return {"words": words, "page": page}


def _run(text: str, look: Element | None) -> Element:
    run = make("r")
    if look is not None:
        run.append(deepcopy(look))
    if text:
        element = add(run, "t")
        element.text = text
        element.set(_SPACE, "preserve")
    return run


def _field(instruction: str, look: Element | None, result: str | None = None) -> list[Element]:
    runs = [_run("", look) for _ in range(2)]
    add(runs[0], "fldChar", fldCharType="begin")
    code = add(runs[1], "instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    if result is not None:
        separate = _run("", look)
        add(separate, "fldChar", fldCharType="separate")
        runs += [separate, _run(result, look)]
    end = _run("", look)
    add(end, "fldChar", fldCharType="end")
    return [*runs, end]


def _look(run: Element) -> Element:
    look = run.find(R_PR)
    if look is None:
        look = make("rPr")
        run.insert(0, look)
    return look
