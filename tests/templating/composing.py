"""Short ways to compose for tests: a brief and a template of a few lines, and what came of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from briefwright.core.diagnostics import Diagnostic
from briefwright.document import Block, Document, Image, Inlines, Paragraph
from briefwright.document.missing import PictureFault
from briefwright.document.outline import document_outline
from briefwright.document.text import document_text
from briefwright.evidence import QuoteVerdicts
from briefwright.model import Brief, validate_brief
from briefwright.template import Manifest, Template, TemplateFile
from briefwright.templating import Composition, Surroundings, compose_document
from tests.support.themes import plain_theme

FILE = "house/brief.html.jinja"
"""Where the main file of a test's template stands."""
TODAY = datetime.date(2026, 1, 2)


def brief_of(**parts: Any) -> Brief:
    """Return a brief with a title, a summary and the given parts."""
    data = {"title": "Relations", "summary": {"bottom_line": "All is well."}, **parts}
    validation = validate_brief(data)
    assert validation.problems == ()
    assert validation.brief is not None
    return validation.brief


def template_of(
    text: str,
    *,
    files: Mapping[str, str] | None = None,
    labels: Mapping[str, Mapping[str, str]] | None = None,
    **manifest: Any,
) -> Template:
    """Return a template with one main file, further files by name, and labels."""
    texts = {"brief.html.jinja": text, **(files or {})}
    return Template(
        "house",
        Manifest(**{"title": "House", "description": "For a test.", **manifest}),
        {name: TemplateFile(name, f"house/{name}", body) for name, body in texts.items()},
        {"en": {}, **(labels or {})},
    )


def compose(
    template: Template | str,
    brief: Brief | None = None,
    *,
    images: Mapping[str, Image | PictureFault] | None = None,
    options: Mapping[str, str] | None = None,
    theme: Mapping[str, object] | None = None,
    verdicts: QuoteVerdicts | None = None,
) -> Composition:
    """Return what a template makes of a brief; header and footer are empty unless given."""
    return compose_document(
        brief or brief_of(),
        template_of(template) if isinstance(template, str) else template,
        plain_theme(**{"header": {}, "footer": {}, **(theme or {})}),
        Surroundings(TODAY, images or {}, options or {}, verdicts or {}),
    )


def document_of(template: Template | str, brief: Brief | None = None, **more: Any) -> Document:
    """Return the document; fail with the findings where there is none."""
    composition = compose(template, brief, **more)
    assert composition.document is not None, composition.diagnostics
    return composition.document


def blocks_of(template: Template | str, brief: Brief | None = None, **more: Any) -> Sequence[Block]:
    """Return the blocks of the document."""
    return document_of(template, brief, **more).blocks


def inlines_of(template: Template | str, brief: Brief | None = None, **more: Any) -> Inlines:
    """Return the inlines of a document that is one paragraph."""
    (block,) = blocks_of(template, brief, **more)
    assert isinstance(block, Paragraph)
    return block.children


def words_of(template: Template | str, brief: Brief | None = None, **more: Any) -> str:
    """Return the words of the document, one printed line a block."""
    return document_text(document_of(template, brief, **more))


def printed(expression: str, brief: Brief | None = None, **more: Any) -> str:
    """Return what an expression of Jinja prints inside a paragraph."""
    template = template_of(f"<p>{{{{ {expression} }}}}</p>", **more)
    return words_of(template, brief)


def body_outline(template: Template | str, brief: Brief | None = None, **more: Any) -> str:
    """Return the outline of the document's body, one node a line, fields left aside."""
    outline = document_outline(document_of(template, brief, **more))
    lines = outline.partition("body\n")[2].splitlines()
    return "\n".join(line[2:] for line in lines)


def findings_of(template: Template | str, brief: Brief | None = None, **more: Any) -> list[str]:
    """Return each finding as ``T502 4:12 the message``; lines of other files name their file."""
    return [finding_text(each) for each in compose(template, brief, **more).diagnostics]


def finding_text(finding: Diagnostic) -> str:
    """Return code, place and message of a finding."""
    place = finding.path or "-"
    if finding.span is not None:
        file = "" if finding.span.file == FILE else f"{finding.span.file}:"
        place = f"{file}{finding.span.line}:{finding.span.column}"
    return f"{finding.code} {place} {finding.message}"


def pointed_at(template: Template, finding: Diagnostic) -> str:
    """Return the words of the template that a finding points at."""
    assert finding.span is not None
    texts = {file.file: file.text for file in template.files.values()}
    line = texts[finding.span.file].splitlines()[finding.span.line - 1]
    return line[finding.span.column - 1 : finding.span.end_column - 1]
