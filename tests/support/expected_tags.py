"""The structure tree that a document asks for, told from the document alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefwright.core.roles import ListRole
from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.document import Document
from briefwright.document.walk import contents_entries, inline_text, list_label, walk
from tests.support.tags import Tagged

Kids = list["Tagged | str"]


def expected_tags(document: Document) -> Tagged:
    """Return the tree of a document whose footnotes stand at its end."""
    teller = _Teller(document)
    kids = teller.blocks(document.blocks)
    notes = [node for node in walk(document.blocks) if isinstance(node, i.Footnote)]
    kids.append(Tagged("Sect", [teller.note(note) for note in notes]))
    return Tagged("Document", kids)


class _Teller:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.level = 0
        self.calls = True
        self.anchors = {
            identity for node in walk(document.blocks) if (identity := getattr(node, "id", None))
        }

    def blocks(self, blocks: Iterable[b.Block], depth: int = 0) -> Kids:
        return [element for block in blocks for element in self.block(block, depth)]

    def block(self, block: b.Block, depth: int) -> Kids:
        match block:
            case b.Section():
                return [Tagged("Sect", self.blocks(block.blocks, depth))]
            case b.Columns():
                return self.blocks(block.blocks, depth)
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
            case _:
                raise AssertionError(f"{block} is no single element")

    def callout(self, block: b.Callout) -> Tagged:
        title = [self.paragraph(block.title)] if block.title else []
        told = {"T": inline_text(block.title).strip()} if block.title else {}
        return Tagged("Sect", [*title, *self.blocks(block.blocks)], told)

    def figure(self, block: b.Figure) -> Tagged:
        caption = Tagged("Caption", self.inlines(block.caption))
        alternative = block.alternative or inline_text(block.caption)
        return Tagged("Div", [*picture(alternative), caption])

    def heading(self, block: b.Heading) -> Tagged:
        level = min(block.level, self.level + 1)
        if inline_text(block.children).strip():
            self.level = level
        return Tagged(f"H{level}", self.inlines(block.children))

    def paragraph(self, inlines: i.Inlines) -> Tagged:
        return Tagged("P", self.inlines(inlines))

    def list(self, block: b.ListBlock, depth: int) -> Tagged:
        items = []
        for index, item in enumerate(block.items):
            label = Tagged("Lbl", [list_label(block, index, depth)])
            items.append(
                Tagged("LI", [label, Tagged("LBody", self.blocks(item.blocks, depth + 1))])
            )
        numbering = "Disc"
        if block.ordered:
            numbering = "Decimal"
        elif block.role is ListRole.BOXES:
            numbering = "Square"
        return Tagged("L", items, {"ListNumbering": numbering})

    def table(self, block: b.Table) -> Tagged:
        if not any(cell.header for row in block.rows for cell in row.cells):
            rows = [
                Tagged("Div", [Tagged("Div", self.blocks(cell.blocks)) for cell in row.cells])
                for row in block.rows
            ]
            return Tagged("Div", [self.paragraph(block.caption), *rows])
        caption = Tagged("Caption", self.inlines(block.caption))
        rows = [
            self.row(row, is_head=index < block.header_rows) for index, row in enumerate(block.rows)
        ]
        count = min(block.header_rows, len(rows))
        reaches = any(
            index + cell.row_span > count
            for index, row in enumerate(block.rows[:count])
            for cell in row.cells
        )
        if reaches or count == len(rows):
            count = 0
        return Tagged(
            "Table", [caption, Tagged("THead", rows[:count]), Tagged("TBody", rows[count:])]
        )

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
        return Tagged("TH" if cell.header else "TD", self.blocks(cell.blocks), told)

    def quote(self, block: b.BlockQuote) -> Tagged:
        told = {"Lang": block.language} if block.language else {}
        words = Tagged("BlockQuote", self.blocks(block.blocks), told)
        return Tagged("Div", [words, self.paragraph(block.attribution), self.paragraph(block.note)])

    def card(self, card: b.Card) -> Tagged:
        kids: Kids = []
        if card.image is not None:
            kids += picture(card.alternative or inline_text(card.name))
        else:
            kids.append(Tagged("P", [card.initials]))
        body = [*kids, self.paragraph(card.name), *self.blocks(card.blocks)]
        return Tagged("LI", [Tagged("LBody", body)])

    def key_number(self, number: b.KeyNumber) -> Tagged:
        body = [self.paragraph(number.value), self.paragraph(number.label)]
        return Tagged("LI", [Tagged("LBody", body)])

    def definition(self, item: b.DefinitionItem) -> Tagged:
        term = Tagged("Lbl", self.inlines(item.term))
        return Tagged("LI", [term, Tagged("LBody", self.blocks(item.blocks))])

    def contents(self, block: b.Contents) -> Tagged:
        headings = contents_entries(self.document.blocks, block.depth)
        top = min((heading.level for heading in headings), default=1)
        whole: Kids = []
        lists = [whole]
        for heading in headings:
            depth = heading.level - top
            while len(lists) <= depth:
                inner: Kids = []
                lists[-1].append(Tagged("TOC", inner))
                lists.append(inner)
            del lists[depth + 1 :]
            words = inline_text(heading.children)
            link = Tagged("Link", [words, Tagged("Span", ["page"], {"page": "number"})])
            lists[depth].append(Tagged("TOCI", [Tagged("Reference", [link])]))
        return Tagged("TOC", whole)

    def note(self, note: i.Footnote) -> Tagged:
        self.calls = False
        label = Tagged("Lbl", [Tagged("Link", [str(note.number)])])
        return Tagged("Note", [label, self.paragraph(note.children)], {"ID": f"note {note.number}"})

    def inlines(self, inlines: Iterable[i.Inline], *, in_link: bool = False) -> Kids:
        return [kid for node in inlines for kid in self.inline(node, in_link=in_link)]

    def inline(self, node: i.Inline, *, in_link: bool) -> Iterator[Tagged | str]:
        match node:
            case i.Text():
                yield node.text
            case i.LineBreak():
                yield " "
            case i.Footnote():
                if self.calls:
                    yield Tagged("Reference", [Tagged("Link", [f" {node.number} "])])
            case i.Link():
                yield Tagged("Link", self.inlines(node.children, in_link=True))
            case i.Citation() | i.CrossReference():
                if node.target is None or in_link:
                    yield from self.inlines(node.children, in_link=in_link)
                    return
                kind = "Link" if node.target in self.anchors else "Span"
                yield Tagged("Reference", [Tagged(kind, self.inlines(node.children, in_link=True))])
            case i.Language():
                told = {"Lang": node.language}
                yield Tagged("Span", self.inlines(node.children, in_link=in_link), told)
            case i.PageNumber() | i.PageCount():
                pass
            case _:
                yield from self.inlines(node.children, in_link=in_link)


def picture(alternative: str) -> list[Tagged]:
    """Return the element of a picture, none for one that says nothing."""
    alternative = alternative.strip()
    return [Tagged("Figure", (), {"Alt": alternative})] if alternative else []
