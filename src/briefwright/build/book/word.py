"""Write the Word file of a book: its cover, and behind it every other piece as sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefwright.archive.pdf.pictures import DrawnPage, NotDrawn, draw_pages
from briefwright.attach.annexes import Annex, ListedInBook, PlaceInBook, Report
from briefwright.attach.word import attach_to_word
from briefwright.build.book.binding import Binding
from briefwright.build.book.chapters import word_name
from briefwright.build.book.matter import CONTENTS, COVER
from briefwright.build.book.pieces import InsertedFile, Piece, PieceKind
from briefwright.build.book.writing import PageWriter
from briefwright.build.pictures.pixels import picture_of_pixels
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.rendering import Rendering
from briefwright.document import (
    Block,
    Contents,
    Document,
    Figure,
    Inlines,
    PageBreak,
    Section,
    Text,
)
from briefwright.document.book import Chapter, chapter_anchor
from briefwright.document.walk import inline_text
from briefwright.render.docx import render_docx
from briefwright.render.docx.bookmarks import book_bookmark
from briefwright.templating.book import TabHead, TabKind, missing_matter
from briefwright.templating.book.chapters import tab_words
from briefwright.templating.book.running import running_furniture
from briefwright.theme import Theme

CANNOT_DRAW = "B133"
_RESOLUTION = 150.0
"""Pixels per inch of the pictures of inserted pages."""
_LONGEST_ALTERNATIVE = 500


def write_word(binding: Binding, writer: PageWriter) -> Rendering:
    """Return the book as a Word file, piece by piece in the order of its pages."""
    pieces = _in_order(writer.pieces)
    found: list[Diagnostic] = []
    cover, rest = pieces[0], pieces[1:]
    report = Report(f"{binding.request.name}.docx", _own(binding, cover))
    listed = _listed(pieces)
    annexes = (annex for piece in rest for annex in _annex(binding, piece, listed, found))
    made = attach_to_word(report, annexes)
    return Rendering(made.data, None, (*found, *made.diagnostics))


def _in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces in the order of pages: the contents were written last."""
    return sorted(
        pieces, key=lambda piece: (piece.chapter.name != COVER, not piece.chapter.is_front)
    )


Listed = Mapping[str, Mapping[str, list[ListedInBook]]]


def _listed(pieces: Sequence[Piece]) -> Listed:
    """Return the lines of the contents by the chapter and the bookmark that they lead to."""
    listed: dict[str, dict[str, list[ListedInBook]]] = {}
    for piece in pieces:
        for block in piece.chapter.document.blocks if piece.chapter.name == CONTENTS else ():
            for entry in block.entries if isinstance(block, Contents) else ():
                line = ListedInBook(inline_text(entry.words), entry.level, bool(entry.folio))
                chapter, _, _ = entry.target.partition("/")
                lines = listed.setdefault(chapter, {})
                lines.setdefault(book_bookmark(entry.target), []).append(line)
    return listed


def _annex(
    binding: Binding,
    piece: Piece,
    listed: Listed,
    found: list[Diagnostic],
) -> Iterator[Annex]:
    """Yield a piece as a Word file; of one that cannot be made a page says so."""
    chapter = piece.chapter
    title, letter = chapter.title, chapter.document.folio.prefix.removesuffix("-")
    language = chapter.document.properties.language
    if piece.kind is PieceKind.BRIEF and piece.member is not None:
        data = binding.shelf.take_file(word_name(piece.member))
    elif piece.insert is not None:
        inserted = piece.insert
        data = inserted.word or _pictures(binding, piece, inserted, found)
    else:
        data = _own(binding, piece)
    place = PlaceInBook(
        book_bookmark(chapter_anchor(chapter.name)),
        listed.get(chapter.name, {}),
        is_own=piece.kind is PieceKind.OWN,
        keeps_styles=piece.kind is not PieceKind.OWN or piece.theme is not None,
    )
    yield Annex(chapter.name, title, letter, data, language=language, in_book=place)


def _own(binding: Binding, piece: Piece) -> bytes:
    return _rendered(binding, piece.chapter.document, piece.theme)


def _rendered(binding: Binding, document: Document, own_theme: Theme | None = None) -> bytes:
    theme = own_theme or binding.look.theme
    if theme is None:
        raise AssertionError("a book without a theme")
    return render_docx(document, theme, binding.look.fonts).data


def _pictures(
    binding: Binding, piece: Piece, inserted: InsertedFile, found: list[Diagnostic]
) -> bytes:
    """Return a Word file with the pages of a PDF as pictures, or one that says they are missing."""
    try:
        pages = draw_pages(inserted.pdf, _RESOLUTION)
    except NotDrawn as failure:
        message = f"{inserted.name} is missing from the Word file: {failure}."
        hint = "Name the same document as a Word file besides: `word: FILE.docx`."
        found.append(Diagnostic(CANNOT_DRAW, Severity.ERROR, message, hint=hint))
        head = TabHead(piece.chapter.name, piece.chapter.title, kind=TabKind.MISSING)
        folio = piece.chapter.document.folio
        said = missing_matter(binding.edition, head, inserted.name, [message], folio)
        return _rendered(binding, said)
    edition = binding.edition
    document = Document(
        edition.properties,
        tuple(_pages(pages)),
        running_furniture(edition, _running_words(binding, piece.chapter)),
        edition.head.marking,
        piece.chapter.document.folio,
    )
    theme = binding.look.theme
    # The rule that opens a chapter of our own does not belong above somebody else's page.
    return _rendered(binding, document, theme and theme.model_copy(update={"top_rule": 0.0}))


def _pages(drawn: Sequence[DrawnPage]) -> Iterator[Block]:
    """Yield a picture for each page, on a page of its own; wide ones on pages that are turned."""
    for is_wide, pages in groupby(drawn, lambda page: page.width > page.height):
        blocks: list[Block] = []
        for page in pages:
            blocks += (PageBreak(), _figure(page)) if blocks else (_figure(page),)
        if is_wide:
            yield Section(tuple(blocks), landscape=True)
        else:
            yield from blocks


def _running_words(binding: Binding, chapter: Chapter) -> Inlines:
    """Return the words above inserted pages: of their tab, or of the front or back matter."""
    head = next((head for tab, head in binding.tabs if tab.name == chapter.name), None)
    return (Text(chapter.title),) if head is None else tab_words(binding.edition, head)


def _figure(page: DrawnPage) -> Figure:
    """Return a page as a picture, its first words for those who cannot see it."""
    words = page.words
    if len(words) > _LONGEST_ALTERNATIVE:
        words = f"{words[:_LONGEST_ALTERNATIVE].rpartition(' ')[0]} …"
    picture = picture_of_pixels(page.pixels, (page.width, page.height))
    return Figure(picture, words)
