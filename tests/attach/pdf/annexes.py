"""Annexes and reports for the tests: small, tagged, with all that can clash."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pikepdf

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.pdf import attach_to_pdf
from briefwright.core.rendering import Rendering, SourceFile
from briefwright.document import Block
from briefwright.render.pdf import render_pdf
from tests.support.documents import every_node_document
from tests.support.nodes import document_of, heading, paragraph
from tests.support.themes import plain_theme, shipped_fonts

BRIEF = SourceFile("harbour.yaml", b"title: Harbour\n")
MANIFEST = b'{"manifest": "urn:briefwright:evidence:1"}'


@cache
def annex_pdf(*, is_archive: bool = True) -> bytes:
    """Return every node there is as PDF: PDF/UA-1, and PDF/A-3a with two files or PDF/A-2a."""
    theme = plain_theme()
    source, manifest = (BRIEF, lambda _: MANIFEST) if is_archive else (None, None)
    return render_pdf(
        every_node_document(), theme, shipped_fonts(), source=source, manifest=manifest
    ).data


@cache
def small_pdf(*titles: str) -> bytes:
    """Return headings with a few words each as PDF: ``## Title`` is of the second level."""
    blocks: list[Block] = []
    for number, title in enumerate(titles or ("Annex",)):
        marks, _, words = title.rpartition("# ")
        blocks += [heading(len(marks) + 1, words, f"h{number}"), paragraph("Words.")]
    return render_pdf(document_of(*blocks), plain_theme(), shipped_fonts()).data


def annex(
    name: str = "harbour",
    letter: str = "A",
    data: bytes | None = None,
    *,
    divider: bytes | None = None,
    language: str = "en",
) -> Annex:
    title = f"Annex {letter}: {name.title()}"
    return Annex(name, title, letter, annex_pdf() if data is None else data, divider, language)


def attached(report: bytes, *annexes: Annex, after: str | None = None) -> Rendering:
    return attach_to_pdf(Report("report.pdf", report), annexes or (annex(),), after=after)


def codes(rendering: Rendering) -> list[str]:
    return [each.code for each in rendering.diagnostics]


@contextmanager
def read(rendering: Rendering) -> Iterator[Any]:
    with pikepdf.open(io.BytesIO(rendering.data)) as pdf:
        yield pdf


def small(letter: str = "A", *titles: str, **others: Any) -> Annex:
    return annex(f"brief {letter.lower()}", letter, small_pdf(*titles), **others)
