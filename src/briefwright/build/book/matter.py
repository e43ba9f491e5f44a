"""Write what stands before and after the tabs: cover, forewords, contents, lists, the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from briefwright.build.book.back_matter import glossary_entries, source_entries
from briefwright.build.book.chapters import ChapterTask, write_word_pages
from briefwright.build.book.members import Member
from briefwright.build.book.tabs import TabWriter, reasons_of
from briefwright.build.book.writing import PageWriter, placed_in_book
from briefwright.core.paths import FieldPath, path_text
from briefwright.document import Document, Folio, NumberStyle, Text
from briefwright.document.book import Chapter, ChapterPages, PageLabels, chapter_anchor
from briefwright.model import BookEntry
from briefwright.render.pdf import render_pdf
from briefwright.templating.book import (
    ContentsLine,
    LineKind,
    TabHead,
    TabKind,
    chapter_document,
    contents_document,
    cover_document,
    cover_theme,
    glossary_document,
    index_document,
    index_entries,
    matter_pages,
    missing_matter,
    sources_document,
)
from briefwright.templating.book.running import running_furniture

COVER, CONTENTS = "cover", "contents"
_SOME_FOLIO = "xxviii"
"""As wide as any will be: stands in the contents while their pages are counted."""

MakeList = Callable[[Folio], Document]


@dataclass(slots=True)
class MatterWriter:
    """Writes the pages that are numbered i, ii, iii: the cover is none of them."""

    writer: PageWriter
    tabs: TabWriter
    numbered: int = 0
    """Pages that have such a number so far."""
    lines: list[ContentsLine] = field(default_factory=list)
    """Of the contents: front matter, and later back matter."""

    def write_front(self) -> None:
        """Write cover and front matter; the contents follow when all else is written."""
        binding = self.writer.binding
        edition = binding.edition
        name = edition.label("cover")
        cover = Chapter(
            cover_document(edition), COVER, name, labels=PageLabels.NAME, label=name, is_front=True
        )
        theme = binding.look.theme
        self.writer.write_own(cover, None if theme is None else cover_theme(theme, edition))
        for index, entry in enumerate(binding.book.front):
            self._write_entry(("front", index), entry, is_front=True)

    def write_rest(self) -> None:
        """Write back matter, lists and index, numbered on from the contents; then the contents."""
        book, edition = self.writer.binding.book, self.writer.binding.edition
        lists = dict(self._lists())
        front = tuple(self.lines)
        self.lines.clear()
        titles = [*(entry.title or "" for entry in book.back), *map(edition.label, lists)]
        unwritten = [ContentsLine(LineKind.MATTER, title, "", _SOME_FOLIO) for title in titles]
        first = self.numbered + 1
        self.numbered += self._contents_pages((*front, *self.tabs.lines, *unwritten))
        for index, entry in enumerate(book.back):
            self._write_entry(("back", index), entry, is_front=False)
        for key, make in lists.items():
            self._write_matter(key, edition.label(key), make(self._folio), is_front=False)
        if book.contents:
            lines = (*front, *self.tabs.lines, *self.lines)
            document = contents_document(edition, lines, replace(self._folio, first=first))
            title = edition.label("contents")
            self.writer.write_own(Chapter(document, CONTENTS, title, is_front=True))

    def _lists(self) -> Iterator[tuple[str, MakeList]]:
        """Yield the lists that the book has, by the label of their title."""
        binding = self.writer.binding
        book, edition = binding.book, binding.edition
        if book.sources and (sources := source_entries(binding)):
            yield "sources", lambda folio: sources_document(edition, sources, folio)
        if book.glossary and (terms := glossary_entries(binding)):
            yield "glossary", lambda folio: glossary_document(edition, terms, folio)
        if book.index:
            found = index_entries(binding.people, self.tabs.named)
            if found:
                yield "index", lambda folio: index_document(edition, found, folio)

    def _contents_pages(self, lines: tuple[ContentsLine, ...]) -> int:
        """Return how many pages the contents take; what they say of pages needs no line."""
        binding = self.writer.binding
        theme = binding.look.theme
        if not binding.book.contents or theme is None:
            return 0
        document = contents_document(binding.edition, lines, self._folio)
        return render_pdf(document, theme, binding.look.fonts).pages or 0

    @property
    def _folio(self) -> Folio:
        """How the pages of what comes next are numbered."""
        return Folio(style=NumberStyle.ROMAN, first=self.numbered + 1)

    def _write_entry(self, path: FieldPath, entry: BookEntry, *, is_front: bool) -> None:
        """Write an entry of the front or back matter."""
        binding, writer = self.writer.binding, self.writer
        name = path_text(path)
        member, inserted = binding.members.get(path), binding.inserts.get(path)
        if path in binding.unusable or (member is not None and not member.is_sound):
            self._write_missing(path, entry, is_front=is_front)
        elif member is not None:
            self._write_brief(name, entry, member, is_front=is_front)
        elif inserted is not None:
            title = entry.title or inserted.name
            chapter = Chapter(
                Document(binding.edition.properties, (), folio=self._folio),
                name,
                title,
                is_front=is_front,
            )
            self._list(name, title, self._folio)
            writer.write_insert(chapter, inserted, level=1)
            self.numbered += inserted.pages or 1
        else:
            language = str(entry.language or "")
            pages = matter_pages(
                binding.edition,
                entry.title or "",
                entry.text or "",
                self._folio,
                language=language,
                path=name,
            )
            writer.diagnostics += placed_in_book(binding, path, pages.diagnostics)
            self._write_matter(name, entry.title or "", pages.document, is_front=is_front)

    def _write_brief(self, name: str, entry: BookEntry, member: Member, *, is_front: bool) -> None:
        """Write a brief of the front or back matter."""
        edition = self.writer.binding.edition
        pages = self.writer.pages_of(member)
        title = entry.title or pages.document.properties.title
        head = TabHead(name, title)
        document = replace(
            chapter_document(pages.document, edition, head),
            furniture=running_furniture(edition, (Text(title),)),
            folio=self._folio,
        )
        self._list(name, title, self._folio)
        task = ChapterTask(member.number, member.request, head)
        batch = self.tabs.batch(task)
        if batch.writes_word:
            set_pages = replace(pages, document=document)
            self.writer.diagnostics += write_word_pages(batch, task, set_pages)
        chapter = Chapter(document, name, title, is_front=is_front)
        written = self.writer.write_brief(chapter, member, pages)
        self.numbered += written.count

    def _write_missing(self, path: FieldPath, entry: BookEntry, *, is_front: bool) -> None:
        """Write the page that says what of the front or back matter is missing."""
        binding, name = self.writer.binding, path_text(path)
        member = binding.members.get(path)
        file = str(entry.brief or entry.pdf or entry.word)
        kind = TabKind.MISSING if member is None else TabKind.BRIEF
        brief = member.brief if member is not None else None
        title = entry.title or (brief.title if brief is not None else file)
        head = TabHead(name, title, kind=kind)
        why = binding.unusable[path] if member is None else reasons_of(member)
        shown = file if member is None else member.request.file
        page = missing_matter(binding.edition, head, shown, why, self._folio)
        self._write_matter(name, title, page, is_front=is_front)

    def _write_matter(self, name: str, title: str, document: Document, *, is_front: bool) -> None:
        self._list(name, title, document.folio)
        chapter = Chapter(document, name, title, is_front=is_front)
        written: ChapterPages = self.writer.write_own(chapter)
        self.numbered += written.count

    def _list(self, name: str, title: str, folio: Folio) -> None:
        """Add a line to the contents."""
        line = ContentsLine(LineKind.MATTER, title, chapter_anchor(name), folio.text(1))
        self.lines.append(line)
