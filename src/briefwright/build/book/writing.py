"""Write chapters into the PDF of a book, and keep what its other pages need to know of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefwright.attach.annexes import Annex
from briefwright.attach.pdf import Insert
from briefwright.build.book.binding import Binding
from briefwright.build.book.chapters import placed_in_brief
from briefwright.build.book.members import (
    LazyPositions,
    Member,
    PreparedPages,
    pages_name,
    template_of,
)
from briefwright.build.book.pieces import InsertedFile, Piece, PieceKind
from briefwright.build.pages import too_long
from briefwright.build.template_reading import TemplateReading
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import FieldPath
from briefwright.core.rendering import Letterhead, PdfKind
from briefwright.document import Document
from briefwright.document.book import Chapter, ChapterPages
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.book import BookFile
from briefwright.theme import Theme


def placed_in_book(
    binding: Binding, entry: FieldPath, diagnostics: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield findings on the prose of an entry, each with its place in the book file."""
    place = binding.loaded.positions.nearest((*entry, "text"))
    return (replace(found, span=place) for found in diagnostics)


@dataclass(slots=True)
class PageWriter:
    """The PDF of a book as it grows."""

    binding: Binding
    file: BookFile
    pieces: list[Piece] = field(default_factory=list)
    """All that was written, in the order of writing."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    front_pages: int = 0
    other_pages: int = 0
    """Pages of the book's own and of briefs; inserted ones come in at the end."""
    letterheads: dict[bytes, Letterhead] = field(default_factory=dict)
    """Those that lie under briefs."""
    _inserts: list[tuple[Insert, bool]] = field(default_factory=list)
    """Each with whether it is in the front matter, where its place is among the front pages."""

    def write_own(self, chapter: Chapter, theme: Theme | None = None) -> ChapterPages:
        """Write pages of the book's own, in a theme that is the look's unless given."""
        look = self.binding.look
        used = theme or look.theme
        if used is None:
            raise AssertionError("a book without a theme")
        pages, found = self.file.add(chapter, used, look.fonts)
        self.diagnostics += found
        self.pieces.append(Piece(PieceKind.OWN, chapter, theme=theme))
        return self._counted(chapter, pages)

    def write_brief(self, chapter: Chapter, member: Member, pages: PreparedPages) -> ChapterPages:
        """Write the pages of a brief, whose document the chapter holds."""
        reading = self.template(member, pages)
        if reading.theme is None:
            raise AssertionError("a brief was composed without a theme")
        is_archive = self.is_archive
        written, found = self.file.add(
            chapter,
            reading.theme,
            reading.fonts,
            source=pages.source if is_archive else None,
            manifest=pages.manifest if is_archive else None,
            letterhead=reading.letterhead,
        )
        if reading.letterhead is not None:
            self.letterheads[reading.letterhead.data] = reading.letterhead
        self.diagnostics += placed_in_brief(self.binding.world, member.request, found)
        self.diagnostics += self._too_long(chapter.document, member, reading, written.count)
        bare = replace(chapter, document=Document(chapter.document.properties, ()))
        self.pieces.append(Piece(PieceKind.BRIEF, bare, member=member.number))
        return self._counted(chapter, written)

    def _too_long(
        self, document: Document, member: Member, reading: TemplateReading, count: int
    ) -> Iterator[Diagnostic]:
        """Yield a warning (E402) for a brief of more pages than its template allows.

        It is no error as in a build: the book's own header and marking may take the room.
        """
        theme, template = reading.theme, reading.template
        allowed = template.manifest.max_pages if template is not None else None
        if theme is None or allowed is None or count <= allowed:
            return

        def pages_of(shorter: Document) -> int:
            return render_pdf(shorter, theme, reading.fonts).pages or 1

        places = LazyPositions(self.binding.world, member.request)
        found = too_long(document, count, allowed, pages_of, lambda part: places.nearest((part,)))
        yield replace(found, severity=Severity.WARNING)

    def write_insert(self, chapter: Chapter, inserted: InsertedFile, *, level: int) -> None:
        """Note where an inserted file goes; ``level`` is that of its bookmarks."""
        folio = chapter.document.folio
        annex = Annex(chapter.name, chapter.title or inserted.name, folio.prefix, inserted.pdf)
        place = self.front_pages if chapter.is_front else self.other_pages
        insert = Insert(
            annex, place, level=level, label=folio.prefix, first=folio.first, style=folio.style,
            called=inserted.name, has_bookmark=bool(chapter.title),
        )  # fmt: skip
        self._inserts.append((insert, chapter.is_front))
        self.pieces.append(Piece(PieceKind.INSERT, chapter, insert=inserted))

    def template(self, member: Member, pages: PreparedPages) -> TemplateReading:
        """Return the template of a brief."""
        return template_of(self.binding.world, member.request, pages, self.binding.shelf.readings)

    def pages_of(self, member: Member) -> PreparedPages:
        """Return what the pages of a brief are made of, as they were put aside last."""
        pages: PreparedPages = self.binding.shelf.take(pages_name(member.number))
        return pages

    @property
    def is_archive(self) -> bool:
        """Whether the book and its briefs are attached to the PDF."""
        theme = self.binding.look.theme
        kind = self.binding.request.pdf or (theme.pdf if theme is not None else PdfKind.ARCHIVE)
        return kind is PdfKind.ARCHIVE

    def inserts(self) -> Sequence[Insert]:
        """Return the inserted files at their places among all pages; all must be written."""
        return [
            insert if is_front else replace(insert, after=insert.after + self.front_pages)
            for insert, is_front in self._inserts
        ]

    def _counted(self, chapter: Chapter, pages: ChapterPages) -> ChapterPages:
        if chapter.is_front:
            self.front_pages += pages.count
        else:
            self.other_pages += pages.count
        return pages
