"""The layout of one document: what every block needs to know to become pieces."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.roles import ParagraphRole
from briefwright.document import Block, Document, Heading, Image, Inlines
from briefwright.document.walk import inline_text
from briefwright.render.pdf.elements import HEADINGS, Element, Tag
from briefwright.render.pdf.flowables import Piece, Stack
from briefwright.render.pdf.inlines import InlineRenderer
from briefwright.render.pdf.paragraphs import TextBlock
from briefwright.render.pdf.pictures import read_picture
from briefwright.render.pdf.styles import ParagraphSetting, Styles
from briefwright.theme import ListLook, Page

_KEPT_SHARE = 1 / 3
"""Of the height of a page: boxes up to this height do not split."""


class PageEnd(Piece):
    """The next piece begins a page."""

    def measure(self, width: float) -> float:
        """Return nothing: it takes no room."""
        return 0.0


class Layout:
    """The document, its styles, and the width and height that a page has for text."""

    def __init__(self, document: Document, styles: Styles) -> None:
        self.document = document
        self.styles = styles
        self.theme = styles.theme
        self.inlines = InlineRenderer(styles)
        self._take_size(self.theme.page)
        self.broken_pictures: list[Image] = []
        self._heading_level = 0
        self.language: str | None = None
        """The language of the quotation that is being set; None for the document's own."""

    def _take_size(self, page: Page) -> None:
        self.width, self.page_height = page.text_width, page.text_height
        self.kept_height = self.page_height * _KEPT_SHARE

    @contextmanager
    def on(self, page: Page) -> Iterator[None]:
        """Set what is inside on pages of another shape."""
        self._take_size(page)
        yield
        self._take_size(self.theme.page)

    @contextmanager
    def speaking(self, language: str | None) -> Iterator[None]:
        """Set what is inside in a language, if it is known."""
        outer = self.language
        self.language = language or outer
        yield
        self.language = outer

    def heading_tag(self, block: Heading) -> Tag:
        """Return the tag of the next heading: levels begin at 1 and skip none (PDF/UA-1, 7.4.2)."""
        level = min(block.level, self._heading_level + 1)
        if inline_text(block.children).strip():
            self._heading_level = level
        return HEADINGS[level - 1]

    def can_read(self, image: Image) -> bool:
        """Tell whether a picture can be shown; note it where it cannot."""
        try:
            read_picture(image.data)
        except (OSError, ValueError, SyntaxError, struct.error, Warning):
            self.broken_pictures.append(image)
            return False
        return True

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what was wrong with the text and pictures of the document."""
        broken = (
            Diagnostic(
                "E404",
                Severity.ERROR,
                f"a picture ({image.media_type}, {len(image.data):,} bytes) cannot be read",
                hint="open it in an image program and save it again as PNG or JPEG",
            )
            for image in self.broken_pictures
        )
        return (*self.inlines.diagnostics(), *broken)

    def text(
        self,
        inlines: Inlines,
        role: ParagraphRole,
        element: Element,
        setting: ParagraphSetting | None = None,
    ) -> TextBlock:
        """Return inline nodes set as a paragraph."""
        setting = setting or self.styles.setting(role)
        lettering = setting.lettering
        if self.language is not None:
            lettering = self.styles.in_language(lettering, self.language)
        return TextBlock(self.inlines.runs(inlines, lettering, element), setting, element)

    def label(
        self, text: str, setting: ParagraphSetting, element: Element, look: ListLook
    ) -> TextBlock:
        """Return a label set like the paragraph it stands before, as a list's look says."""
        setting = self.styles.label_setting(setting, look.label_colour, bold=look.label_bold)
        return TextBlock(self.inlines.label(text, setting.lettering, element), setting, element)


RenderBlocks = Callable[[Iterable[Block], Layout, Element], list[Piece]]
"""Renders the blocks inside another block."""


def nested(pieces: Sequence[Piece]) -> Stack:
    """Return pieces as the content of another; pages end only between the outermost pieces."""
    return Stack([piece for piece in pieces if not isinstance(piece, PageEnd)])
