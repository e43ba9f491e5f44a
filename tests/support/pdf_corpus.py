"""PDF files for validators: all templates and briefs, random, hostile, demanding documents."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from briefwright.build.brief import build_brief, render
from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, Format, companions
from briefwright.core.rendering import SourceFile
from briefwright.core.world import DiskWorld
from briefwright.document import Document
from briefwright.render.pdf import render_pdf
from tests.support.book_documents import write_book
from tests.support.built_briefs import PAIRS, TEMPLATES, built, document_of
from tests.support.demanding_documents import demanding_documents
from tests.support.document_strategies import documents
from tests.support.documents import every_node_document
from tests.support.hostile_text import BODIES, brief_with
from tests.support.letterheads import letterhead, sound_letterheads
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data
from tests.support.themes import plain_theme, shipped_fonts

RANDOM_BRIEFS = 200
RANDOM_DOCUMENTS = 60
ARCHIVE, PLAIN = "archive", "plain"
"""The last part of a file's name says which it is."""
_LENIENT = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)


def write_corpus(folder: Path) -> list[Path]:
    """Write all files into a folder and return them; archive files have their source attached."""
    paths = []
    for name, data in _files():
        paths.append(folder / f"{name}.pdf")
        paths[-1].write_bytes(data)
    return paths


def _files() -> Iterator[tuple[str, bytes]]:
    theme, fonts = plain_theme(), shipped_fonts()
    for template, brief in PAIRS:
        result = built(template, brief)
        yield f"{template}.{brief}.{ARCHIVE}", result.outputs[Format.PDF].data
        prepared = result.prepared
        assert prepared.theme is not None
        data = render_pdf(document_of(result), prepared.theme, prepared.fonts).data
        yield f"{template}.{brief}.{PLAIN}", data
    for index, text in enumerate(random_briefs(RANDOM_BRIEFS)):
        yield f"random-brief.{index}.{ARCHIVE}", _brief(text, TEMPLATES[index % len(TEMPLATES)])
    for index, document in enumerate(random_documents(RANDOM_DOCUMENTS)):
        yield f"random-document.{index}.{PLAIN}", render_pdf(document, theme, fonts).data
    for name, body in BODIES.items():
        request = BuildRequest("hostile.yaml", brief_with(body), formats=(Format.PDF,))
        for output in build_brief(DiskWorld(), request).outputs.values():
            yield f"hostile-{name.replace(' ', '-')}.{ARCHIVE}", output.data
    for name, letterhead_data in sound_letterheads().items():
        under = letterhead(letterhead_data)
        source, document = SourceFile("any.yaml", b"title: x"), every_node_document()
        with_both = {ARCHIVE: (source, lambda _: b"{}"), PLAIN: (None, None)}
        for kind, (attached, manifest) in with_both.items():
            data = render_pdf(
                document, theme, fonts, source=attached, manifest=manifest, letterhead=under
            ).data
            yield f"letterhead-{name.replace(' ', '-')}.{kind}", data
    for kind, tabs in {ARCHIVE: 3, f"large.{ARCHIVE}": 70}.items():
        target = io.BytesIO()
        write_book(target, tabs)
        yield f"book.{kind}", target.getvalue()
    for name, document in demanding_documents().items():
        yield f"{name}.{PLAIN}", render_pdf(document, theme, fonts).data


def _brief(text: bytes, template: str) -> bytes:
    """Return a brief as PDF, however many pages its template allows."""
    request = BuildRequest("any.yaml", text, formats=(Format.PDF,), template=template)
    prepared = prepare_brief(DiskWorld(), request)
    assert prepared.document is not None
    assert prepared.theme is not None
    beside = companions([Format.PDF], request, prepared)[Format.PDF]
    return render(Format.PDF, prepared.document, prepared.theme, prepared.fonts, beside).data


def random_briefs(count: int) -> list[bytes]:
    """Return so many different briefs, the same ones each time."""
    found: dict[bytes, None] = {}

    @settings(_LENIENT, max_examples=count + count // 4)
    @given(brief_data())
    def collect(data: Data) -> None:
        found[json.dumps(data, ensure_ascii=False).encode()] = None

    collect()
    assert len(found) >= count
    return list(found)[:count]


def random_documents(count: int) -> list[Document]:
    """Return so many documents, the same ones each time."""
    found: list[Document] = []

    @settings(_LENIENT, max_examples=count)
    @given(documents())
    def collect(document: Document) -> None:
        found.append(document)

    collect()
    return found
