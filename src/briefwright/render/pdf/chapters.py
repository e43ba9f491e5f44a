"""Draw a chapter of a book, and say where in it things are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefwright.core.diagnostics import Diagnostic
from briefwright.document.book import Chapter
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.chapter_file import ChapterFile
from briefwright.render.pdf.drawing import drawn
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.letterhead import LetterheadContent
from briefwright.render.pdf.page_words import PageWords
from briefwright.render.pdf.styles import Styles


@dataclass(frozen=True, slots=True)
class DrawnChapter:
    """The pages of a chapter, before they are finished."""

    file: ChapterFile
    canvas: PdfCanvas
    root: Element
    words: PageWords
    diagnostics: tuple[Diagnostic, ...]

    def block_pages(self) -> Mapping[str, int]:
        """Return the page (from 0) of each block with an id; anchors of notes hold a space."""
        places = self.canvas.anchors.items()
        return {anchor: place.page for anchor, place in places if " " not in anchor}


def draw_chapter(
    chapter: Chapter,
    styles: Styles,
    file: ChapterFile,
    *,
    letterhead: LetterheadContent | None = None,
) -> DrawnChapter:
    """Return a chapter drawn as a part of the structure, in its own language.

    Raises:
        FontFileError: a font of the theme is no TrueType font.
        LetterheadError: the letterhead cannot lie under pages of this size.
    """
    words = PageWords()
    drawing = drawn(
        chapter.document, styles, file, words=words, tag=Tag.PART, letterhead=letterhead
    )
    properties = chapter.document.properties
    title = chapter.title or properties.title
    drawing.root.attributes = f"/T{text_string(title)}/Lang{text_string(properties.language)}"
    diagnostics = drawing.layout.diagnostics()
    return DrawnChapter(file, drawing.canvas, drawing.root, words, diagnostics)
