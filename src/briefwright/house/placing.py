"""Put statements where they act: in a line, between paragraphs, or around rows of a table.

A statement in a line of its own stands for its whole paragraph, one in a row of its own for the
row. A loop that begins in one cell of a row and ends in another goes round the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from briefwright.house.names import ROW, TABLE, Element, P, R, W
from briefwright.house.statements import Group, Misuse, is_statement
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

    def place(self, groups: Sequence[Group]) -> None:
        """Move each statement to where it acts; what fits nowhere is noted."""
        for group in groups:
            self._place_group(group)
        for number, mark in self.marks.items():
            if is_statement(self.tags[number]):
                lift_from_run(mark)

    def _place_group(self, group: Group) -> None:
        marks = [self.marks[number] for number in group.tags]
        paragraphs = [_above(mark, P) for mark in marks]
        if paragraphs[0] is not None and all(each is paragraphs[0] for each in paragraphs):
            for mark in marks:
                lift_from_run(mark)
            self._require_one_parent(group, marks)
            return
        shared = _shared_ancestor(marks)
        if shared is not None and shared.tag in (ROW, TABLE):
            self._around_rows(group, marks, shared)
            return
        for mark, paragraph in zip(marks, paragraphs, strict=True):
            if paragraph is None or not self._is_alone(paragraph):
                break
            replace_paragraph(mark, paragraph)
        self._require_one_parent(group, marks)

    def _around_rows(self, group: Group, marks: Sequence[Element], shared: Element) -> None:
        """Put the first tag before its row and the last after its row."""
        if shared.tag == ROW and len(marks) > 2:
            hint = "a row is repeated or left out whole; give the other case a row of its own"
            message = f"'{self.tags[group.tags[1]].text}' divides a row of a table"
            self.wrong.append(Misuse(group.tags[1], "T709", message, hint))
            return
        rows = [_row_below(mark, shared) for mark in marks]
        alone = [self._holds_statements_only(row) for row in rows]
        for index, (mark, row) in enumerate(zip(marks, rows, strict=True)):
            table = row.getparent()
            if table is None:
                continue
            take_out(mark)
            at = table.index(row)
            table.insert(at + 1 if index == len(marks) - 1 else at, mark)
        for row, is_alone in dict(zip(rows, alone, strict=True)).items():
            table = row.getparent()
            if is_alone and table is not None and not _has_marks(row):
                table.remove(row)

    def _require_one_parent(self, group: Group, marks: Sequence[Element]) -> None:
        parents = {mark.getparent() for mark in marks}
        if len(parents) > 1:
            opened = self.tags[group.tags[0]].text
            message = f"'{opened}' begins in one place and ends in another"
            self.wrong.append(Misuse(group.tags[0], "T709", message, _ACROSS))

    def _is_alone(self, paragraph: Element) -> bool:
        """Tell whether a paragraph says nothing but statements."""
        if any(not is_statement(self.tags[int(m.text or "")]) for m in marks_in(paragraph)):
            return False
        return not words_of(paragraph).strip() and not _has_pictures(paragraph)

    def _holds_statements_only(self, row: Element) -> bool:
        return all(self._is_alone(paragraph) for paragraph in row.iter(P))


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
    take_out(mark)
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


def replace_paragraph(mark: Element, paragraph: Element) -> None:
    """Put a statement in front of its paragraph, which goes once it holds no other."""
    parent = paragraph.getparent()
    if parent is None:
        return
    take_out(mark)
    parent.insert(parent.index(paragraph), mark)
    keeps_section = paragraph.find(f"{W}pPr/{W}sectPr") is not None
    if not _has_marks(paragraph) and not keeps_section:
        parent.remove(paragraph)


def take_out(mark: Element) -> None:
    """Remove an instruction from its parent; what follows it stays."""
    parent = mark.getparent()
    if parent is not None:
        parent.remove(mark)


def _has_marks(element: Element) -> bool:
    return next(marks_in(element), None) is not None


def _has_pictures(paragraph: Element) -> bool:
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


def _row_below(mark: Element, shared: Element) -> Element:
    """Return the row of the shared table, or the shared row itself, that a mark stands in."""
    if shared.tag == ROW:
        return shared
    return next(each for each in mark.iterancestors(ROW) if each.getparent() is shared)
