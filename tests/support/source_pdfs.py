"""PDFs as other people make them, for sources."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
)

LEFT, WIDTH, HEIGHT = 72.0, 450.0, 640.0
Decoration = Callable[[Canvas, int], None]


def set_pdf(
    texts: Sequence[str],
    *,
    columns: int = 1,
    decoration: Decoration | None = None,
    heading: str | None = None,
    **style: Any,
) -> bytes:
    """Return paragraphs set by ReportLab on A4, from one edge of a column to the other."""
    settings: dict[str, Any] = {"fontName": "Helvetica", "fontSize": 10, "leading": 13, **style}
    body = ParagraphStyle("body", **settings)
    story: list[Flowable] = []
    if heading is not None:
        story.append(Paragraph(heading, ParagraphStyle("head", fontSize=16, leading=20)))
    story += [Paragraph(text, body) for text in texts]
    gap = 24.0
    width = (WIDTH - gap * (columns - 1)) / columns
    frames = [
        Frame(LEFT + n * (width + gap), 100, width, HEIGHT, 0, 0, 0, 0) for n in range(columns)
    ]

    def decorate(canvas: Canvas, document: BaseDocTemplate) -> None:
        if decoration is not None:
            decoration(canvas, document.page)

    stream = io.BytesIO()
    document = BaseDocTemplate(stream, pagesize=A4, invariant=1)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=decorate)])
    document.build(story)
    return stream.getvalue()


def typed_pdf(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    *,
    size: float = 10,
    is_locked: bool = False,
    rotation: int = 0,
) -> bytes:
    """Return pages of words, each with its place in points from the lower left corner."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, encrypt="secret" if is_locked else None)
    for page in pages:
        if rotation:
            canvas.setPageRotation(rotation)
        canvas.setFont("Helvetica", size)
        for left, height, words in page:
            if rotation == 90:
                canvas.saveState()
                canvas.rotate(90)
                canvas.drawString(left, height - A4[0], words)
                canvas.restoreState()
            else:
                canvas.drawString(left, height, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def lines_at(left: float, top: float, lines: Sequence[str]) -> list[tuple[float, float, str]]:
    """Return lines below each other, 13 points apart."""
    return [(left, top - 13 * number, line) for number, line in enumerate(lines)]
