"""Prose of the book's own, in the Markdown of briefs, as blocks of a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.document import Block, Inlines, Paragraph
from briefwright.template import Manifest, Template
from briefwright.templating.marks import CITE_CLOSE, CITE_OPEN, CLOSE, PROSE_OPEN, Marks
from briefwright.templating.markup import Pictures, parse_markup
from briefwright.templating.prose import prepare_prose
from briefwright.templating.sandbox.places import Places

_CITATION = re.compile(rf"\s*{CITE_OPEN}([^{CITE_CLOSE}]*){CITE_CLOSE}")


@dataclass(frozen=True, slots=True)
class Prose:
    """Prose as blocks, and what of it a document cannot show."""

    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_prose(text: str, path: str = "") -> Prose:
    """Return prose as blocks; ``path`` names its field in the findings.

    Diagnostics: E405 for what a document cannot show, and for a citation: the list of a book's
    sources is made of those of its briefs. It is left out.
    """
    prepared = prepare_prose(text)
    markup = "".join(prepared.blocks)
    problems = [*prepared.problems]
    problems += [
        f"{each} is left out: only briefs can cite their sources"
        for each in _CITATION.findall(markup)
    ]
    hint = "a document shows text, lists, quotations and links to web pages"
    findings = (Diagnostic("E405", Severity.WARNING, each, None, hint, path) for each in problems)
    return Prose(_blocks(markup), tuple(findings))


@cache
def read_prose_line(text: str) -> Inlines:
    """Return prose as the inline nodes of one paragraph; citations are left out."""
    blocks = _blocks(f"<p>{prepare_prose(text).inline}</p>")
    return tuple(
        node for block in blocks if isinstance(block, Paragraph) for node in block.children
    )


def _blocks(markup: str) -> tuple[Block, ...]:
    plain = _CITATION.sub("", markup).replace(PROSE_OPEN, "").replace(CLOSE, "")
    parsing = parse_markup(plain, Marks(), _places(), Pictures({}))
    return parsing.blocks


@cache
def _places() -> Places:
    manifest = Manifest(title="Prose", description="Prose that no template prints.")
    return Places(Template("prose", manifest, {}, {"en": {}}))
