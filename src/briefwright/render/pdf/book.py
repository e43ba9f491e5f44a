"""The PDF of a book: chapters are drawn, written and forgotten one by one, in any order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Letterhead, SourceFile
from briefwright.document import Properties
from briefwright.document.book import Chapter, ChapterPages
from briefwright.evidence.manifest import ManifestMaker
from briefwright.render.pdf.body import Body
from briefwright.render.pdf.book_contents import BookContents
from briefwright.render.pdf.book_files import BookAttachments
from briefwright.render.pdf.chapter_file import ChapterFile, SharedObjects
from briefwright.render.pdf.chapters import DrawnChapter, draw_chapter
from briefwright.render.pdf.document import unusable_font
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.letterhead import LetterheadError
from briefwright.render.pdf.metadata import information
from briefwright.render.pdf.publishing import MARKED, identity
from briefwright.render.pdf.sfnt import FontFileError
from briefwright.theme import Theme


class BookFile:
    """A PDF 1.7 file of chapters: PDF/UA-1, and PDF/A-3a where files are attached, else 2a.

    Of a chapter that is written only this is kept: where its pages, its anchors and headings are.
    So memory does not grow with what stands on the pages. Fonts and pictures that chapters have in
    common are in the file once.
    """

    def __init__(self, target: BinaryIO) -> None:
        self._body = Body(target)
        self._shared = SharedObjects()
        self._contents = BookContents()
        self._attachments = BookAttachments()

    def add(
        self,
        chapter: Chapter,
        theme: Theme,
        fonts: Mapping[str, FontFamily],
        *,
        source: SourceFile | None = None,
        manifest: ManifestMaker | None = None,
        letterhead: Letterhead | None = None,
    ) -> tuple[ChapterPages, tuple[Diagnostic, ...]]:
        """Write a chapter; return what is known of its pages, and what was found.

        Links lead to places in the chapter, and to anchors of the chapters written before; others
        become plain words. The source is attached to the book, and so is a manifest of what stands
        on these pages.

        Diagnostics: those of ``render_pdf``; after T604, T720 and T722 to T724 there are no pages,
        and nothing is written.
        """
        file = ChapterFile(self._shared, self._contents.next_key)
        try:
            content = self._shared.letterhead(letterhead)
            styles = self._shared.styles(chapter, theme, fonts)
            drawn = draw_chapter(chapter, styles, file, letterhead=content)
        except FontFileError as error:
            return ChapterPages((), {}), (unusable_font(error),)
        except LetterheadError as error:
            name = letterhead.name if letterhead is not None else ""
            return ChapterPages((), {}), (error.diagnostic(name),)
        written = self._contents.add(chapter, drawn)
        self._attachments.add(file, chapter, drawn.canvas, source, manifest)
        self._write(file)
        found = drawn.diagnostics
        if content is not None and letterhead is not None:
            found += content.diagnostics(letterhead.name)
        return _known(drawn, len(written.pages)), found

    def finish(self, properties: Properties, *, source: SourceFile | None = None) -> None:
        """Write all that belongs to the whole book, and so complete the file.

        ``source`` is the file that the book was made from.

        Raises:
            ValueError: the book has no chapter.
        """
        if not self._contents.page_count:
            raise ValueError("a book without a chapter has no pages")
        file = ChapterFile(self._shared)
        self._attachments.add_book(file, properties, source)
        entries = (
            f"/Lang{text_string(properties.language)}{MARKED}",
            self._contents.write(file, self._shared),
            identity(file, properties, is_archive=bool(self._attachments)),
            self._attachments.write(file),
        )
        names = self._contents.write_names(file) + self._attachments.write_names(file)
        self._shared.write_fonts(file)
        catalog = file.add_object(f"<</Type/Catalog{''.join(entries)}/Names<<{names}>>>>")
        info = file.add_object(information(properties))
        self._write(file)
        self._body.finish(self._shared.last_number, catalog, info)

    def _write(self, file: ChapterFile) -> None:
        """Write all objects of a chapter; nobody needs them any longer."""
        for number, written in file.objects():
            self._body.add(number, written)
        self._shared.take(file, self._body.pack(file.objectcounter))


def _known(drawn: DrawnChapter, count: int) -> ChapterPages:
    words = tuple(drawn.words.plain(page) for page in range(count))
    return ChapterPages(words, drawn.block_pages())
