"""The objects of one chapter, and what all chapters of a book share."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Letterhead
from briefwright.document.book import Chapter
from briefwright.render.pdf.file import FONTS, PdfFile
from briefwright.render.pdf.fonts import Font, embed_fonts
from briefwright.render.pdf.letterhead import LetterheadContent, letterhead_content
from briefwright.render.pdf.styles import Styles
from briefwright.render.pdf.typefaces import Typeface
from briefwright.theme import Theme

_KEPT_STYLES = 16
"""Settings kept for chapters to come: a book has few looks, but its dividers may vary them."""


class SharedObjects:
    """Fonts, pictures and numbers of a file that is written chapter by chapter.

    The fonts are written at the end, when it is known which characters they have to show.
    """

    def __init__(self) -> None:
        self.fonts_number = 1
        """Of the dictionary of fonts, which all pages share."""
        self.structure_number = 2
        """Of the root of the structure tree."""
        self.document_number = 3
        """Of the element around all chapters."""
        self.last_number = 3
        self.pictures: dict[str, int] = {}
        """The numbers of pictures that are in the file, by names made from their content."""
        self.letterheads: dict[Hashable, int] = {}
        """Those that are in the file, likewise."""
        self._contents: dict[bytes, LetterheadContent] = {}
        self._fonts: dict[Typeface, Font] = {}
        self._styles: list[tuple[Theme, Mapping[str, FontFamily], Styles]] = []

    def styles(self, chapter: Chapter, theme: Theme, fonts: Mapping[str, FontFamily]) -> Styles:
        """Return the settings of a theme in the language of a chapter, made once for all."""
        language = chapter.document.properties.language
        for place, (known_theme, known_fonts, styles) in enumerate(self._styles):
            if styles.language == language and known_theme == theme and known_fonts == fonts:
                self._styles.insert(0, self._styles.pop(place))
                return styles
        styles = Styles(theme, fonts, language, self._fonts)
        self._styles.insert(0, (theme, fonts, styles))
        del self._styles[_KEPT_STYLES:]
        return styles

    def letterhead(self, letterhead: Letterhead | None) -> LetterheadContent | None:
        """Return what is in a letterhead, which is read once for all.

        Raises:
            LetterheadError: it cannot be used.
        """
        if letterhead is None:
            return None
        content = self._contents.get(letterhead.data)
        if content is None:
            content = letterhead_content(letterhead)
            self._contents[letterhead.data] = content
        return content

    def take(self, file: ChapterFile, last_number: int) -> None:
        """Take over what others may use of a chapter that is written."""
        self.pictures.update(file.pictures)
        self.letterheads.update(file.letterheads)
        self.last_number = last_number

    def write_fonts(self, file: ChapterFile) -> None:
        """Write the fonts, each with the characters that any chapter shows."""
        embed_fonts(self._fonts.values(), file)
        file.fill_bytes(self.fonts_number, file.written(file.idToObject[FONTS]))


class ChapterFile(PdfFile):
    """The objects of a chapter; their numbers follow those of what is written already."""

    def __init__(self, shared: SharedObjects, first_key: int = 0) -> None:
        super().__init__()
        self.shared = shared
        self.first_key = first_key
        self.last_number = self.objectcounter = shared.last_number
        self.numberToId.clear()
        self.letterheads.update(shared.letterheads)
        self.name(shared.fonts_number, FONTS)
        for name, number in shared.pictures.items():
            self.name(number, name)

    def objects(self) -> Iterator[tuple[int, bytes]]:
        """Yield what was promised before, then the objects of the chapter."""
        promised = [number for number in self._reserved if number <= self.last_number]
        for number in sorted(promised):
            yield number, self._reserved[number]
        yield from super().objects()
