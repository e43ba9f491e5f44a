"""Put statements where they act: in a line, between paragraphs, or around rows of a table.

A statement in a line of its own stands for its whole paragraph, one in a row of its own for the
row. A loop that begins in one cell of a row and ends in another goes round the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from briefwright.house.cleaning import remove
from briefwright.house.names import ROW, TABLE, Element, P, R, W
from briefwright.house.statements import Group, Misuse, is_statement, statement_of
from briefwright.house.tags import marks_in, words_of
from briefwright.template.house import HouseTag

_PROPERTIES = frozenset(W + name for name in ("pPr", "rPr", "trPr", "tcPr", "tblPrEx"))
_ACROSS = "type both tags in one paragraph, or each in a paragraph of its own"


class Placing:
    """The tags of one part and the elements they stand in."""

    def __init__(self, root: Element, tags: Sequence[HouseTag]) -> None:
        self.tags = tags
        self.marks: dict[int, Element] = {int(mark.text or ""): mark for mark in marks_in(root)}
        self.wrong: list[Misuse] = []
        self._root = root
        self._places: dict[int, tuple[Element, bool]] = {}
        """The paragraph or row that a statement goes before, or behind; others stay in lines."""

    def place(self, groups: Sequence[Group]) -> None:
        """Move each statement to where it acts; what fits nowhere is noted."""
        for group in groups:
            self._find_place(group)
        self._take_lines()
        holders = [each for each, _ in self._places.values() if self._says_nothing(each)]
        self._move()
        for group in groups:
            self._require_one_parent(group)
        self._require_order()
        for holder in holders:
            _remove_empty(holder)

    def _find_place(self, group: Group) -> None:
        marks = [self.marks[number] for number in group.tags]
        paragraphs = [_above(mark, P) for mark in marks]
        if paragraphs[0] is not None and all(each is paragraphs[0] for each in paragraphs):
            return
        shared = _shared_ancestor(marks)
        if shared is not None and shared.tag in (ROW, TABLE):
            self._around_rows(group, marks, shared)
            return
        for number, paragraph in zip(group.tags, paragraphs, strict=True):
            if paragraph is not None and self._is_alone(paragraph):
                self._places[number] = (paragraph, False)

    def _around_rows(self, group: Group, marks: Sequence[Element], shared: Element) -> None:
        """Put the first tag before its row and the last behind its row."""
        if shared.tag == ROW and len(marks) > 2:
            hint = "a row is repeated or left out whole; give the other case a row of its own"
            message = f"'{self.tags[group.tags[1]].text}' divides a row of a table"
            self.wrong.append(Misuse(group.tags[1], "T709", message, hint))
            return
        for number, mark in zip(group.tags, marks, strict=True):
            row = _row_below(mark, shared)
            if row is not None:
                is_behind = number == group.tags[-1] and not self._says_nothing(row)
                self._places[number] = (row, is_behind)

    def _take_lines(self) -> None:
        """Let what stands in a line of statements alone go where its neighbours go."""
        taken = {holder for holder, _ in self._places.values()}
        for number, mark in self.marks.items():
            paragraph = _above(mark, P)
            if number in self._places or paragraph is None or not is_statement(self.tags[number]):
                continue
            is_loose = statement_of(self.tags[number]) in (None, "set")
            if paragraph in taken or (is_loose and self._is_alone(paragraph)):
                self._places[number] = (paragraph, False)

    def _move(self) -> None:
        """Move the statements in their order: those before a row or paragraph keep it."""
        last: dict[Element, Element] = {}
        for number, mark in sorted(self.marks.items()):
            if number not in self._places:
                if is_statement(self.tags[number]):
                    lift_from_run(mark)
                continue
            holder, is_behind = self._places[number]
            remove(mark)
            if is_behind:
                last.get(holder, holder).addnext(mark)
                last[holder] = mark
            else:
                holder.addprevious(mark)

    def _require_one_parent(self, group: Group) -> None:
        marks = [self.marks[number] for number in group.tags]
        if any(misuse.tag in group.tags for misuse in self.wrong):
            return
        is_whole = len({mark.getparent() for mark in marks}) == 1
        if not is_whole or not all(_has_whole_fields(*pair) for pair in pairwise(marks)):
            self._note_crossing(group.tags[0])

    def _require_order(self) -> None:
        """Note a statement that came to stand before one it follows in the file."""
        found = [int(mark.text or "") for mark in marks_in(self._root)]
        statements = [number for number in found if is_statement(self.tags[number])]
        for one, following in pairwise(statements):
            if one > following and not self.wrong:
                self._note_crossing(following)

    def _note_crossing(self, number: int) -> None:
        message = f"'{self.tags[number].text}' begins in one place and ends in another"
        self.wrong.append(Misuse(number, "T709", message, _ACROSS))

    def _says_nothing(self, holder: Element) -> bool:
        return all(self._is_alone(paragraph) for paragraph in holder.iter(P))

    def _is_alone(self, paragraph: Element) -> bool:
        """Tell whether a paragraph says nothing but statements."""
        if any(not is_statement(self.tags[int(m.text or "")]) for m in marks_in(paragraph)):
            return False
        return not words_of(paragraph).strip() and not has_pictures(paragraph)


def lift_from_run(mark: Element) -> None:
    """Move a statement out of its run, which is divided around it."""
    run = mark.getparent()
    if run is None or run.tag != R:
        return
    parent = run.getparent()
    if parent is None:
        return
    at = run.index(mark)
    following = list(run[at + 1 :])
    remove(mark)
    place = parent.index(run)
    parent.insert(place + 1, mark)
    if following:
        second = etree.Element(R)
        properties = run.find(W + "rPr")
        if properties is not None:
            second.append(deepcopy(properties))
        second.extend(following)
        parent.insert(place + 2, second)
    if all(child.tag in _PROPERTIES for child in run):
        parent.remove(run)


def _has_whole_fields(start: Element, end: Element) -> bool:
    """Tell whether every field that begins between two siblings ends there too."""
    depth = 0
    for sibling in start.itersiblings():
        if sibling is end:
            break
        for mark in sibling.iter(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType", ""), 0)
            if depth < 0:
                return False
    return depth == 0


def _remove_empty(holder: Element) -> None:
    """Remove a row or paragraph that held nothing but statements, and does so no more."""
    parent = holder.getparent()
    keeps_section = holder.find(f"{W}pPr/{W}sectPr") is not None
    if parent is not None and not keeps_section and next(marks_in(holder), None) is None:
        parent.remove(holder)


def has_pictures(paragraph: Element) -> bool:
    """Tell whether a paragraph holds or anchors something besides words."""
    return next(paragraph.iter(W + "drawing", W + "pict", W + "object"), None) is not None


def _above(element: Element, tag: str) -> Element | None:
    return next(element.iterancestors(tag), None)


def _shared_ancestor(marks: Sequence[Element]) -> Element | None:
    """Return the innermost element around all marks."""
    others = [set(mark.iterancestors()) for mark in marks[1:]]
    for ancestor in marks[0].iterancestors():
        if all(ancestor in other for other in others):
            return ancestor
    return None


def _row_below(mark: Element, shared: Element) -> Element | None:
    """Return the row of the shared table, or the shared row itself, that a mark stands in.

    None where the row stands in something else, as a content control.
    """
    if shared.tag == ROW:
        return shared
    return next((each for each in mark.iterancestors(ROW) if each.getparent() is shared), None)
