"""Hypothesis strategies for documents: every node, nested as a template may nest them.

``documents()`` yields whole documents that a renderer must take: headings in steps of one level,
ids that stand once, grids that add up, footnotes counted in the order they are read. Letters are
those of the shipped fonts, unless ``letters=any_letters`` asks for any that XML can hold.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook, TextRole
from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.document import Document, Furniture, Marking, Properties, Slots
from tests.support.document_tidying import table_of, tidied
from tests.support.pictures import jpeg_picture, png_picture
from tests.support.strategies_of_text import MARKS, letters

Strategy = st.SearchStrategy[Any]

any_letters = st.characters(
    exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"), exclude_characters="\u2028\u2029"
)
"""Any letter, mark or sign but white space: combining, right to left, soft hyphens, emoji."""

_LANGUAGES = ("fr", "sr-Cyrl", "el", "ja", "ar", "zh-Hant", "en-US")
_ADDRESSES = (
    "https://example.org/",
    "https://example.org/a?b=c&d=%20e#f",
    "mailto:desk@example.org?subject=Čekanje na odgovor",
    "http://example.org/путь/[1]",
)
_LABELS = ("Table", "Figure", "Tableau comparatif", "Карта")
_LIST_PARAGRAPHS = {
    ListRole.PLAIN: ParagraphRole.LIST_ITEM,
    ListRole.POINTS: ParagraphRole.POINT,
    ListRole.NUMBERED: ParagraphRole.NUMBERED,
    ListRole.NOTES: ParagraphRole.SOURCE_NOTE,
    ListRole.BOXES: ParagraphRole.LIST_ITEM,
}
_FREE_ROLES = (
    ParagraphRole.BODY,
    ParagraphRole.TITLE,
    ParagraphRole.SUBTITLE,
    ParagraphRole.LEAD,
    ParagraphRole.META,
    ParagraphRole.KICKER,
    ParagraphRole.SMALL,
    ParagraphRole.POINT,
    ParagraphRole.MARKING,
    ParagraphRole.SOURCE_NOTE,
)


class DocumentStrategies:
    """The strategies for one alphabet."""

    def __init__(self, one_letter: Strategy) -> None:
        word = st.text(st.one_of(one_letter, st.sampled_from(MARKS)), min_size=1, max_size=12)
        long_word = st.text(one_letter, min_size=60, max_size=140)
        words = st.lists(st.one_of(word, word, word, long_word), min_size=1, max_size=6)
        self.words = words.map(" ".join)
        edges = st.sampled_from(["", "", " "])
        text = st.builds(lambda a, w, z: i.Text(a + w + z), edges, self.words, edges)
        self.plain = st.lists(text, min_size=1, max_size=2).map(tuple)
        self.inlines = _by_name(self._inlines(text))

    def _inlines(self, text: Strategy) -> Strategy:
        leaf: Strategy = st.one_of(text, text, st.just(i.LineBreak()))
        inner = st.recursive(
            st.lists(leaf, min_size=1, max_size=3).map(tuple), self._wrapped, max_leaves=4
        )
        note = st.builds(i.Footnote, st.just(0), self.plain)
        parts = st.one_of(inner, inner, inner, st.tuples(note))
        return st.lists(parts, min_size=0, max_size=4).map(lambda lists: sum(lists, ()))

    def _wrapped(self, inner: Strategy) -> Strategy:
        targets = st.sampled_from(["id-1", "id-2", "nowhere"])
        wrapped = st.one_of(
            st.builds(i.Strong, inner),
            st.builds(i.Emphasis, inner),
            st.builds(i.Span, st.sampled_from(TextRole), inner),
            st.builds(i.Link, st.sampled_from(_ADDRESSES), inner),
            st.builds(i.CrossReference, targets, inner, st.booleans()),
            st.builds(i.Citation, st.one_of(st.none(), targets), inner),
            st.builds(i.Language, st.sampled_from(_LANGUAGES), inner),
            st.builds(i.Field, st.just("officials[2].role"), inner),
            st.builds(i.IndexMark, st.just('Čović, "A": \\')),
        )
        return st.lists(wrapped, min_size=1, max_size=2).map(tuple)

    def captions(self) -> Strategy:
        """Captions with words or none, numbered or not."""
        numbers = st.builds(i.CaptionNumber, st.sampled_from(_LABELS), st.just(0))
        numbered = st.builds(lambda number, words: (number, *words), numbers, self.inlines)
        return st.one_of(st.just(()), self.inlines, numbered)

    def paragraphs(self, *roles: ParagraphRole) -> Strategy:
        """Paragraphs of some roles, with or without an id."""
        ids = st.sampled_from([None, None, None, "id"])
        return st.builds(b.Paragraph, self.inlines, st.sampled_from(roles), ids)

    def lists(self, inner: Strategy | None = None) -> Strategy:
        """Lists of every look, with what may stand in their items below the first paragraph."""
        return st.sampled_from(ListRole).flatmap(lambda role: self._lists(role, inner))

    def _lists(self, role: ListRole, inner: Strategy | None) -> Strategy:
        paragraph = self.paragraphs(_LIST_PARAGRAPHS[role])
        more = st.just(()) if inner is None else st.lists(inner, max_size=2).map(tuple)
        item = st.builds(
            lambda first, rest, identity: b.ListItem((first, *rest), identity),
            paragraph,
            st.one_of(more, st.tuples(paragraph)),
            st.sampled_from([None, None, "id"]),
        )
        items = st.lists(item, min_size=1, max_size=3).map(tuple)
        return st.builds(
            b.ListBlock, items, st.booleans(), st.just(role), st.sampled_from([1, 1, 4, 99])
        )

    def tables(self, inner: Strategy) -> Strategy:
        """Tables whose grid adds up, with spans, header rows and header columns."""
        cells = st.lists(
            st.one_of(self.paragraphs(ParagraphRole.TABLE_CELL), inner), min_size=0, max_size=2
        ).map(tuple)
        aligns = st.sampled_from(["left", "centre", "right"])
        return st.builds(
            table_of,
            st.lists(st.tuples(st.integers(1, 5), aligns), min_size=1, max_size=4),
            st.lists(
                st.tuples(cells, st.integers(1, 3), st.integers(1, 3)), min_size=2, max_size=14
            ),
            st.integers(0, 2),
            st.sampled_from(TableLook),
            self.captions(),
        )

    def cards(self, inner: Strategy) -> Strategy:
        """Cards with pictures, initials or neither."""
        card = st.builds(
            b.Card,
            self.inlines,
            st.lists(st.one_of(self.paragraphs(ParagraphRole.CARD_TEXT), inner), max_size=3).map(
                tuple
            ),
            st.sampled_from(["", "AB", "ЖЋ"]),
            st.sampled_from([None, None, png_picture(60, 70)]),
            st.one_of(st.just(""), self.words),
        )
        return st.builds(
            b.Cards, st.lists(card, min_size=1, max_size=4).map(tuple), st.integers(1, 3)
        )

    def containers(self, inner: Strategy) -> Strategy:
        """Blocks that hold other blocks."""
        blocks = st.lists(inner, min_size=1, max_size=3).map(tuple)
        quoted = st.lists(
            st.one_of(self.paragraphs(ParagraphRole.QUOTE), inner), min_size=1, max_size=2
        )
        boxed = st.lists(
            st.one_of(self.paragraphs(ParagraphRole.CALLOUT_BODY), self.lists(), inner),
            min_size=1,
            max_size=3,
        )
        languages = st.one_of(st.none(), st.sampled_from(_LANGUAGES))
        optional = st.one_of(st.just(()), self.inlines)
        definition = st.builds(b.DefinitionItem, self.inlines, blocks)
        return st.one_of(
            st.builds(b.Section, blocks, st.booleans()),
            self.lists(inner),
            self.tables(inner),
            st.builds(b.BlockQuote, quoted.map(tuple), optional, optional, languages),
            st.builds(b.Callout, st.sampled_from(CalloutRole), boxed.map(tuple), optional),
            self.cards(inner),
            st.builds(b.DefinitionList, st.lists(definition, min_size=1, max_size=2).map(tuple)),
            st.builds(b.Columns, blocks, st.integers(2, 3)),
        )

    def leaves(self) -> Strategy:
        """Blocks that hold no others."""
        number = st.builds(b.KeyNumber, self.inlines, self.inlines)
        return st.one_of(
            self.paragraphs(*_FREE_ROLES),
            self.paragraphs(*_FREE_ROLES),
            st.builds(b.Heading, st.integers(1, 3), self.inlines, st.just("id")),
            st.builds(b.KeyNumbers, st.lists(number, min_size=1, max_size=7).map(tuple)),
            st.builds(
                b.Figure,
                st.sampled_from([png_picture(90, 400), jpeg_picture(300, 60)]),
                self.words,
                self.captions(),
                st.sampled_from([0.1, 0.5, 1.0]),
                st.sampled_from([None, "id"]),
            ),
            st.builds(b.Contents, st.integers(1, 3)),
            st.builds(b.Contents, entries=st.lists(self.entries(), max_size=4).map(tuple)),
            st.builds(b.Index, st.lists(self.index_entries(), max_size=5).map(tuple)),
            st.just(b.PageBreak()),
            st.just(b.Rule()),
        )

    def entries(self) -> Strategy:
        """Given lines of a contents, also with levels left out, without pages or targets."""
        targets = st.sampled_from(["id-1", "id-2", "nowhere"])
        folios = st.sampled_from(["", "3-2", "iv", "112-345"])
        words = self.words.map(lambda text: (i.Text(text),))
        return st.builds(b.ContentsEntry, st.integers(1, 3), words, targets, folios)

    def index_entries(self) -> Strategy:
        """Lines of an index."""
        folios = st.lists(st.sampled_from(["3-2", "iv", "112-345"]), max_size=30, unique=False)
        return st.builds(b.IndexEntry, self.plain, folios.map(tuple))

    def blocks(self) -> Strategy:
        """Blocks of every kind, nested a few deep."""
        return _by_name(st.recursive(_by_name(self.leaves()), self.containers, max_leaves=6))

    def furniture(self) -> Strategy:
        """Headers and footers with page numbers, a band, a watermark."""
        pages = st.just((i.Text("Page "), i.PageNumber(), i.Text(" of "), i.PageCount()))
        side = st.one_of(st.just(()), self.plain, pages)
        slots = st.builds(Slots, side, side, side)
        maybe = st.one_of(st.none(), slots)
        marks = st.sampled_from(["", "DRAFT", "SUPERSEDED"])
        return st.builds(Furniture, slots, slots, maybe, maybe, maybe, marks)

    def documents(self) -> Strategy:
        """Whole documents."""
        markings = (
            None,
            Marking("tlp", "TLP:RED", "Not for release"),
            Marking("uk", "OFFICIAL-SENSITIVE"),
            Marking("unheard-of", "HOUSE ONLY"),
        )
        properties = st.builds(
            Properties,
            st.just("Generated"),
            st.sampled_from(["en-GB", "fr", "sr-Latn"]),
            self.words,
            st.lists(self.words, max_size=2).map(tuple),
            date=st.sampled_from(["", "2024-02-29"]),
        )
        content = st.lists(self.blocks(), min_size=1, max_size=2).map(tuple)
        landscape = st.builds(b.Section, content, landscape=st.just(True))
        block = st.one_of(self.blocks(), self.blocks(), self.blocks(), landscape)
        cover = st.builds(b.Cover, content)
        blocks = st.lists(block, min_size=1, max_size=5).map(tuple)
        blocks = st.one_of(blocks, blocks, st.builds(lambda c, more: (c, *more), cover, blocks))
        return st.builds(
            lambda p, content, f, m: tidied(Document(p, content, f, m)),
            properties,
            blocks,
            self.furniture(),
            st.sampled_from(markings),
        )


def _by_name(strategy: Strategy) -> Strategy:
    """Return a strategy that does not spell itself out: Hypothesis writes it when it checks it."""

    @st.composite
    def part(draw: st.DrawFn) -> Any:
        return draw(strategy)

    return part()


@cache
def _strategies(*, plain: bool) -> DocumentStrategies:
    return DocumentStrategies(letters if plain else any_letters)


def documents(*, any_script: bool = False) -> st.SearchStrategy[Document]:
    """Documents in the letters of the shipped fonts, or in any that XML can hold."""
    return _strategies(plain=not any_script).documents()
