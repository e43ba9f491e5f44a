"""Make one Word file part of the report: everything it names is named anew, then it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.attach.word.carrying import Carrier
from briefwright.attach.word.comments import take_comment_parts
from briefwright.attach.word.dressing import Dressing
from briefwright.attach.word.fields import FieldNames, rename_in_fields
from briefwright.attach.word.growing import Packed
from briefwright.attach.word.identities import PARAGRAPH_IDS
from briefwright.attach.word.last_words import before_last_words, last_with_words
from briefwright.attach.word.lists import ListSource
from briefwright.attach.word.names import (
    BODY,
    MARK_START,
    NAME,
    P_PR,
    SECTION,
    SECTION_ORDER,
    TYPE,
    Element,
    P,
    W,
    make,
    put,
)
from briefwright.attach.word.notes import NOTE_KINDS
from briefwright.attach.word.opening import stories_of
from briefwright.attach.word.package import Links, WordPackage, serialized
from briefwright.attach.word.sections import (
    begin_page,
    closing_paragraph,
    count_notes_anew,
    end_with,
    last_paragraph,
    name_furniture,
    number_from,
    repeat_on_even_pages,
    sections_of,
)
from briefwright.attach.word.settings import is_set
from briefwright.attach.word.state import ReportState
from briefwright.attach.word.style_sheets import StyleSheet
from briefwright.attach.word.styles import StyleSource
from briefwright.attach.word.themes import ThemeValues, make_literal
from briefwright.render.docx.elements import paragraph_properties, set_property


@dataclass(frozen=True, slots=True)
class Chunk:
    """What a file became, as pieces of the report's document."""

    head: tuple[Packed, ...] = field(repr=False)
    """All but its last block."""
    closed: Packed = field(repr=False)
    """The last block with the properties of the last section in it."""
    open: Packed = field(repr=False)
    """The same without them, and behind it those properties: the end of a document."""

    def followed_by(self, later: Chunk) -> Chunk:
        """Return this and what stands behind it as one."""
        return Chunk((*self.head, self.closed, *later.head), later.closed, later.open)


@dataclass(frozen=True, slots=True)
class Names:
    """What bookmarks around a file are called."""

    whole: str
    end: str
    sequence: str
    """What tells its sequences of captions from those of others."""
    letter: str
    first_page: int | None = 1
    """The number of its first page; None where it is counted on, or the file says it."""
    is_the_whole: bool = False
    """Its contents are those of the whole report."""


class Adoption:
    """One file on its way into the report."""

    def __init__(self, source: WordPackage, state: ReportState, names: Names) -> None:
        self._source = source
        self._state = state
        self._names = names
        theme = ThemeValues(source)
        self._theme = None if theme.means_the_same(state.theme) else theme
        self._carrier = Carrier(source, state.package, state.media, self._theme)
        self._stories = stories_of(source)
        self._document = self._stories[source.main]
        self._dressing = self._dressed()
        self._marks = state.identities.renames(self._stories.values(), names.letter)
        self._carrier.marks = self._marks
        self._fields = FieldNames(
            self._marks,
            names.sequence,
            "" if names.is_the_whole else names.whole,
            names.end,
            self._dressing.mapping.name_of,
        )
        self._paragraphs: dict[str, str] = {}
        self.found: set[str] = set()
        """Kinds of notes that there are."""

    def chunk(self, marks: Mapping[str, list[Element]]) -> Chunk:
        """Take the file over and return what of it stands in the report's document.

        ``marks`` are runs by which contents find a bookmark.
        """
        state, main = self._state, self._state.package.main
        body = self._body()
        self._tidy(body)
        state.companions.take(self._source, self._stories.values(), self._carrier)
        self._adopt_notes()
        self._adopt_furniture()
        self._adopt(self._document, self._source.main, state.package.links(main))
        take_comment_parts(self._source, state.package, state.identities, self._paragraphs)
        state.fonts.take(self._source, self._carrier)
        final = body[-1]
        body.remove(final)
        self._settle_sections([*sections_of(body), final])
        if self._names.is_the_whole:
            _break_before(body[0])
        self._set_marks(body)
        self._mark_for_contents(body, marks)
        return self._written(list(body), final)

    def _body(self) -> Element:
        body = self._document.find(BODY)
        if body is None:
            raise ValueError("a document without a body")  # refused when it was opened
        return body

    def _dressed(self) -> Dressing:
        source, state = self._source, self._state
        numbering, styles = source.related("numbering"), source.related("styles")
        lists = ListSource(source.root(numbering) if numbering is not None else None)
        sheet = StyleSheet(source.root(styles) if styles is not None else None)

        def carry(element: Element) -> None:
            if numbering is not None:
                links = state.package.links(state.lists.part)
                self._carrier.carry(element, numbering, links)

        of_annex = StyleSource(sheet, lists, self._theme, carry)
        mapping = state.mapping(source, of_annex)
        return Dressing(of_annex, mapping, state.styles.sheet, state.lists)

    def _tidy(self, body: Element) -> None:
        """Take out what belongs to a file of its own, and see to it that a section ends it."""
        for section in sections_of(self._document):
            for each in section.findall(f"{W}printerSettings"):
                section.remove(each)
        if not len(body) or body[-1].tag != SECTION:
            body.append(make("sectPr"))
        if len(body) == 1:
            body.insert(0, make("p"))

    def _adopt_notes(self) -> None:
        for kind in NOTE_KINDS:
            part = self._source.related(kind)
            root = self._stories.get(part) if part is not None else None
            if part is None or root is None or not _has_notes(root, kind):
                continue
            notes = self._state.notes[kind]
            self.found.add(kind)
            self._adopt(root, part, notes.prepare())
            notes.take(root, self._stories.values())

    def _adopt_furniture(self) -> None:
        for link in self._source.links(self._source.main).by_id.values():
            if link.kind not in {"header", "footer"} or link.target in self._carrier.names:
                continue
            root = self._stories.get(link.target)
            if root is None:
                continue
            links = Links()
            self._adopt(root, link.target, links)
            media_type = self._source.type_of(link.target)
            name = self._state.package.add(link.target, serialized(root), media_type)
            self._carrier.names[link.target] = name
            if links.by_id:
                self._state.package.link(name, Links(links.by_id))

    def _adopt(self, root: Element, part: str, links: Links) -> None:
        """Let a story refer to parts, styles, lists and bookmarks of the report."""
        self._carrier.carry(root, part, links)
        self._dressing.dress(root)
        self._state.identities.adopt(root, self._marks)
        content = self._source.parts[part]
        if b"Id=" in content and any(each in content for each in PARAGRAPH_IDS):
            self._state.identities.adopt_paragraphs(root, self._paragraphs)
        rename_in_fields(root, self._fields)
        if self._theme is not None and (b"heme" in content or b"schemeClr" in content):
            make_literal(root, self._theme)

    def _settle_sections(self, sections: list[Element]) -> None:
        """Let sections begin on a page of their own, with headers and footers of their own."""
        first = sections[0]
        if is_set(self._source, "evenAndOddHeaders"):
            self._state.tells_even_pages = True
        else:
            for section in sections:
                repeat_on_even_pages(section)
        name_furniture(first, {}, self._state.empty)
        begin_page(first)
        if self._names.first_page is not None:
            number_from(first, self._names.first_page)
        if "footnotes" in self.found:
            count_notes_anew(first)
        if "endnotes" in self.found and self._state.gathers_endnotes():
            for section in sections[:-1]:
                put(section, make("noEndnote"), SECTION_ORDER)

    def _set_marks(self, body: Element) -> None:
        """Set the bookmarks around the whole and on the last page."""
        identities, names = self._state.identities, self._names
        whole, end = identities.mark_id(), identities.mark_id()
        first = body[0]
        start = make("bookmarkStart", id=whole, name=names.whole)
        if first.tag == P:
            first.insert(1 if len(first) and first[0].tag == P_PR else 0, start)
        else:
            first.addprevious(start)
        last = body[-1]
        page = last_with_words(body)
        holder = body if page is None else page
        at = len(body) if page is None else before_last_words(page)
        holder.insert(at, make("bookmarkStart", id=end, name=names.end))
        holder.append(make("bookmarkEnd", id=end))
        (last if last.tag == P else body).append(make("bookmarkEnd", id=whole))

    def _mark_for_contents(self, body: Element, marks: Mapping[str, list[Element]]) -> None:
        """Put runs into the first paragraph, and those of other bookmarks behind these."""
        paragraph = next(body.iter(P), None)
        for mark in list(body.iter(MARK_START)) if marks else ():
            name, holder = mark.get(NAME, ""), mark.getparent()
            if name in marks and name != self._names.whole and holder is not None:
                at = holder.index(mark) + 1
                holder[at:at] = marks[name]
        if paragraph is not None:
            at = next((i for i, each in enumerate(paragraph) if each.tag != P_PR), len(paragraph))
            paragraph[at:at] = marks.get(self._names.whole, [])

    def _written(self, blocks: list[Element], final: Element) -> Chunk:
        document, root = self._state.document, self._document
        at = last_paragraph(blocks)
        last = blocks[-1:] if at is None else blocks[at:]
        head = document.serialized(root, blocks[: len(blocks) - len(last)])
        opened = document.serialized(root, last)
        ending = opened + document.serialized(root, [_held(root, final)])
        if at is not None:
            end_with(last[0], final)
            closing = document.serialized(root, last)
        else:
            closing = opened + document.serialized(root, [_held(root, closing_paragraph(final))])
        return Chunk((Packed(head),), Packed(closing), Packed(ending))


def _break_before(block: Element) -> None:
    """Begin a page here too: LibreOffice forgets that of a section that an index reaches into."""
    if block.tag == P and block.find(f"{P_PR}/{W}pageBreakBefore") is None:
        set_property(paragraph_properties(block), make("pageBreakBefore"))


def _has_notes(root: Element, kind: str) -> bool:
    notes = root.iterfind(W + NOTE_KINDS[kind])
    return any(each.get(TYPE, "normal") == "normal" for each in notes)


def _held(root: Element, element: Element) -> Element:
    """Return an element as a child of a root, whose namespaces it is then written in."""
    root.append(element)
    return element
