"""The structure tree that a document asks for, told from the document alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from briefwright.core.roles import ListRole
from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.document import Document
from briefwright.document.walk import contents_entries, index_line, inline_text, list_label, walk
from tests.support.tags import Tagged

Kids = list[Tagged | str]
Part = Callable[[], Kids]


def expected_tags(document: Document, notes: str = "foot") -> Tagged:
    """Return the tree of a document; notes at the foot of pages follow the block that calls them.

    Notes at the ``end`` have a section of their own.
    """
    teller = _Teller(document, notes_follow=notes == "foot")
    kids = teller.holding(teller.each(document.blocks))
    kids.append(Tagged("Sect", teller.notes(teller.called)))
    return Tagged("Document", kids)


class _Teller:
    def __init__(self, document: Document, *, notes_follow: bool) -> None:
        self.document = document
        self.notes_follow = notes_follow
        self.level = 0
        self.called: list[i.Footnote] = []
        """Notes called that have no place yet."""
        self.is_in_note = False
        self.anchors = {
            identity for node in walk(document.blocks) if (identity := getattr(node, "id", None))
        }

    def holding(self, parts: Iterable[Part]) -> Kids:
        """Return the kids of an element in which notes may follow each of its parts."""
        if not self.notes_follow:
            return [kid for part in parts for kid in part()]
        outer = self.called
        kids: Kids = []
        for part in parts:
            self.called = []
            kids += part()
            kids += self.notes(self.called)
        self.called = outer
        return kids

    def each(self, blocks: Iterable[b.Block], depth: int = 0) -> Iterator[Part]:
        for block in blocks:
            if isinstance(block, b.Columns):
                yield from self.each(block.blocks, depth)
            else:
                yield partial(self.block, block, depth)

    def block(self, block: b.Block, depth: int) -> Kids:
        match block:
            case b.Section() | b.Cover():
                return [Tagged("Sect", self.holding(self.each(block.blocks, depth)))]
            case b.ListBlock():
                return [self.list(block, depth)]
            case b.PageBreak() | b.Rule():
                return []
            case _:
                return [self.whole(block)]

    def whole(self, block: b.Block) -> Tagged:
        match block:
            case b.Heading():
                return self.heading(block)
            case b.Paragraph():
                return self.paragraph(block.children)
            case b.Table():
                return self.table(block)
            case b.BlockQuote():
                return self.quote(block)
            case b.Callout():
                return self.callout(block)
            case b.Cards():
                return Tagged("L", [self.card(card) for card in block.cards])
            case b.KeyNumbers():
                return Tagged("L", [self.key_number(number) for number in block.numbers])
            case b.DefinitionList():
                return Tagged("L", [self.definition(item) for item in block.items])
            case b.Figure():
                return self.figure(block)
            case b.Contents():
                return self.contents(block)
            case b.Index():
                return self.index(block)
            case _:
                raise AssertionError(f"{block} is no single element")

    def heading(self, block: b.Heading) -> Tagged:
        level = min(block.level, self.level + 1)
        if inline_text(block.children).strip():
            self.level = level
        return Tagged(f"H{level}", self.inlines(block.children))

    def paragraph(self, inlines: i.Inlines, kind: str = "P") -> Tagged:
        return Tagged(kind, self.inlines(inlines))

    def one(self, inlines: i.Inlines, kind: str = "P") -> Part:
        return lambda: [self.paragraph(inlines, kind)]

    def list(self, block: b.ListBlock, depth: int) -> Tagged:
        items = []
        for index, item in enumerate(block.items):
            label = Tagged("Lbl", [list_label(block, index, depth)])
            body = self.holding(self.each(item.blocks, depth + 1))
            items.append(Tagged("LI", [label, Tagged("LBody", body)]))
        numbering = "Disc"
        if block.ordered:
            numbering = "Decimal"
        elif block.role is ListRole.BOXES:
            numbering = "Square"
        return Tagged("L", items, {"ListNumbering": numbering})

    def table(self, block: b.Table) -> Tagged:
        if any(cell.header for row in block.rows for cell in row.cells):
            return self.data_table(block)
        rows = [partial(self.layout_row, row) for row in block.rows]
        return Tagged("Div", self.holding([self.one(block.caption), *rows]))

    def layout_row(self, row: b.Row) -> Kids:
        cells = [Tagged("Div", self.holding(self.each(cell.blocks))) for cell in row.cells]
        return [Tagged("Div", cells)]

    def data_table(self, block: b.Table) -> Tagged:
        caption = self.paragraph(block.caption, "Caption")
        count = min(block.header_rows, len(block.rows))
        rows = [self.row(row, is_head=index < count) for index, row in enumerate(block.rows)]
        reaches = any(
            index + cell.row_span > count
            for index, row in enumerate(block.rows[:count])
            for cell in row.cells
        )
        if reaches or count == len(rows):
            count = 0
        groups = [Tagged("THead", rows[:count]), Tagged("TBody", rows[count:])]
        return Tagged("Table", [caption, *groups])

    def row(self, row: b.Row, *, is_head: bool) -> Tagged:
        return Tagged("TR", [self.cell(cell, is_head=is_head) for cell in row.cells])

    def cell(self, cell: b.Cell, *, is_head: bool) -> Tagged:
        told = {}
        if cell.header:
            told["Scope"] = "Column" if is_head else "Row"
        if cell.column_span > 1:
            told["ColSpan"] = str(cell.column_span)
        if cell.row_span > 1:
            told["RowSpan"] = str(cell.row_span)
        return Tagged("TH" if cell.header else "TD", self.holding(self.each(cell.blocks)), told)

    def quote(self, block: b.BlockQuote) -> Tagged:
        told = {"Lang": block.language} if block.language else {}

        def words() -> Kids:
            kids = [kid for part in self.each(block.blocks) for kid in part()]
            return [Tagged("BlockQuote", kids, told)]

        parts = (words, self.one(block.attribution), self.one(block.note))
        return Tagged("Div", self.holding(parts))

    def callout(self, block: b.Callout) -> Tagged:
        told = {"T": inline_text(block.title).strip()} if block.title else {}
        parts = [self.one(block.title), *self.each(block.blocks)]
        return Tagged("Sect", self.holding(parts), told)

    def card(self, card: b.Card) -> Tagged:
        kids: Kids = [Tagged("P", [card.initials])]
        if card.image is not None:
            kids = [*picture(card.alternative or inline_text(card.name))]
        kids += self.holding([self.one(card.name), *self.each(card.blocks)])
        return Tagged("LI", [Tagged("LBody", kids)])

    def key_number(self, number: b.KeyNumber) -> Tagged:
        body = self.holding([self.one(number.value), self.one(number.label)])
        return Tagged("LI", [Tagged("LBody", body)])

    def definition(self, item: b.DefinitionItem) -> Tagged:
        term = self.paragraph(item.term, "Lbl")
        return Tagged("LI", [term, Tagged("LBody", self.holding(self.each(item.blocks)))])

    def figure(self, block: b.Figure) -> Tagged:
        shown = picture(block.alternative or inline_text(block.caption))
        return Tagged("Div", [*shown, *self.holding([self.one(block.caption, "Caption")])])

    def contents(self, block: b.Contents) -> Tagged:
        headings = contents_entries(self.document.blocks, block.depth)
        lines = [(line.level, line.words, line.target, line.folio) for line in block.entries] or [
            (heading.level, heading.children, heading.id, "page") for heading in headings
        ]
        top = min((line[0] for line in lines), default=1)
        whole: Kids = []
        lists = [whole]
        for level, inlines, target, folio in lines:
            depth = level - top
            while len(lists) <= depth:
                inner: Kids = []
                lists[-1].append(Tagged("TOC", inner))
                lists.append(inner)
            del lists[depth + 1 :]
            number = [Tagged("Span", ["page"], {"page": "number"})] if folio else []
            kind = "Link" if target in self.anchors else "Span"
            link = Tagged(kind, [inline_text(inlines), *number])
            lists[depth].append(Tagged("TOCI", [Tagged("Reference", [link])]))
        return Tagged("TOC", whole)

    def index(self, block: b.Index) -> Tagged:
        items: Kids = [
            Tagged("LI", [Tagged("LBody", self.holding([self.one(index_line(entry))]))])
            for entry in block.entries
        ]
        return Tagged("Index", [Tagged("L", items)])

    def notes(self, called: Iterable[i.Footnote]) -> Kids:
        """Return notes and the notes in them, which are not called by a number."""
        self.is_in_note = True
        kids: Kids = []
        for note in called:
            inner = [node for node in walk((note,)) if isinstance(node, i.Footnote)]
            kids += [self.note(node, "Span" if node in inner[1:] else "Link") for node in inner]
        self.is_in_note = False
        return kids

    def note(self, note: i.Footnote, back: str) -> Tagged:
        label = Tagged("Lbl", [Tagged(back, [str(note.number)])])
        return Tagged("Note", [label, self.paragraph(note.children)], {"ID": f"note {note.number}"})

    def inlines(self, inlines: Iterable[i.Inline], *, in_link: bool = False) -> Kids:
        return [kid for node in inlines for kid in self.inline(node, in_link=in_link)]

    def inline(self, node: i.Inline, *, in_link: bool) -> Iterator[Tagged | str]:
        match node:
            case i.Text():
                yield node.text
            case i.CaptionNumber():
                yield node.text
            case i.LineBreak():
                yield " "
            case i.Footnote():
                if not self.is_in_note:
                    self.called.append(node)
                    yield Tagged("Reference", [Tagged("Link", [f" {node.number} "])])
            case i.Link():
                inner = self.inlines(node.children, in_link=True)
                yield from inner if in_link else [Tagged("Link", inner)]
            case i.Citation() | i.CrossReference():
                if node.target is None or in_link:
                    yield from self.inlines(node.children, in_link=in_link)
                    return
                kind = "Link" if node.target in self.anchors else "Span"
                yield Tagged("Reference", [Tagged(kind, self.inlines(node.children, in_link=True))])
            case i.Language():
                told = {"Lang": node.language}
                yield Tagged("Span", self.inlines(node.children, in_link=in_link), told)
            case i.PageNumber() | i.PageCount() | i.IndexMark():
                pass
            case _:
                yield from self.inlines(node.children, in_link=in_link)


def picture(alternative: str) -> list[Tagged]:
    """Return the element of a picture, none for one that says nothing."""
    alternative = alternative.strip()
    return [Tagged("Figure", (), {"Alt": alternative})] if alternative else []
