"""Render a document as a PDF file: its pages are drawn, then published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Letterhead, Rendering, SourceFile
from briefwright.document import Document
from briefwright.evidence.manifest import ManifestMaker
from briefwright.render.pdf.drawing import drawn
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.letterhead import LetterheadError, letterhead_content
from briefwright.render.pdf.publishing import published
from briefwright.render.pdf.sfnt import FontFileError
from briefwright.render.pdf.styles import Styles
from briefwright.theme import Theme


def render_pdf(
    document: Document,
    theme: Theme,
    fonts: Mapping[str, FontFamily],
    *,
    source: SourceFile | None = None,
    manifest: ManifestMaker | None = None,
    letterhead: Letterhead | None = None,
) -> Rendering:
    """Return the document as a PDF 1.7 file (ISO 32000-1), the same bytes for the same input.

    The file keeps to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) with the source and the
    evidence manifest attached, to PDF/UA-1 and PDF/A-2a with neither. With a letterhead that is so
    only if an examination finds it: its fonts and colours are taken over as they are.

    Diagnostics: E403 for a character that no font has (a box stands in its place), E404 for a
    picture that cannot be read (it is left out), T604 for a font file that is no TrueType font,
    T720 and T722 to T724 for a letterhead that cannot be used (there is no file then), T726 for
    what of it is left out.
    """
    try:
        content = letterhead_content(letterhead) if letterhead is not None else None
        styles = Styles(theme, fonts, document.properties.language)
        drawing = drawn(document, styles, PdfFile(), letterhead=content)
        canvas = drawing.canvas
        data = published(canvas, drawing.root, document.properties, source, manifest)
        rendering = Rendering(data, len(canvas.pages), drawing.layout.diagnostics())
    except FontFileError as error:
        return Rendering(b"", 0, (unusable_font(error),))
    except LetterheadError as error:
        name = letterhead.name if letterhead is not None else ""
        return Rendering(b"", 0, (error.diagnostic(name),))
    if content is None or letterhead is None:
        return rendering
    found = (*rendering.diagnostics, *content.diagnostics(letterhead.name))
    return replace(rendering, diagnostics=found)


def unusable_font(error: FontFileError) -> Diagnostic:
    """Return what to tell of a font file that is none (T604)."""
    message = f"a font of the theme cannot be used: {error}"
    hint = "give the theme's fonts as TrueType files (.ttf)"
    return Diagnostic("T604", Severity.ERROR, message, hint=hint)
