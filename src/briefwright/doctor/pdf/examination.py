"""Examine a PDF: run every check, each on its own, and draw the verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from briefwright.doctor.examination import Answer, Claims, Examination, Findings, Verdict
from briefwright.doctor.pdf.actions import check_actions
from briefwright.doctor.pdf.annotations import check_annotations
from briefwright.doctor.pdf.attachments import check_attachments
from briefwright.doctor.pdf.catalog import bookmarks, check_catalog, is_language
from briefwright.doctor.pdf.content import Walker
from briefwright.doctor.pdf.elements import Tree, is_tagged, read_tree
from briefwright.doctor.pdf.file_structure import check_file
from briefwright.doctor.pdf.fonts import check_fonts
from briefwright.doctor.pdf.marks import Marks
from briefwright.doctor.pdf.metadata import check_metadata, read_claims
from briefwright.doctor.pdf.objects import entry, text
from briefwright.doctor.pdf.opening import OpenPdf, opened
from briefwright.doctor.pdf.parents import check_parents, parent_tree
from briefwright.doctor.pdf.structure import check_structure
from briefwright.doctor.pdf.tables import check_tables
from briefwright.doctor.pdf.xmp import ADOBE_PDF, DUBLIN_CORE, Packet
from briefwright.doctor.rules import content as content_rules
from briefwright.doctor.rules import files as file_rules
from briefwright.doctor.rules import metadata as rules
from briefwright.doctor.rules.rule import Concern

_KNOWN_PARTS = frozenset({1, 2, 3})
_ARCHIVAL = {
    "A": (Concern.ARCHIVAL, Concern.ARCHIVAL_TEXT, Concern.ARCHIVAL_TAGS),
    "U": (Concern.ARCHIVAL, Concern.ARCHIVAL_TEXT),
}
"""What the levels of PDF/A ask; level B asks for nothing but the look."""


def examine_pdf(data: bytes, name: str, found: Findings) -> Examination:
    """Return what there is to say of a PDF.

    Raises:
        EnvironmentFailure: it cannot be opened at all.
    """
    with opened(data, name, found) as document:
        packet = read_claims(document)
        with _guarded(document, "the file as a whole"):
            check_file(document)
        with _guarded(document, "the catalog"):
            check_catalog(document)
        if packet is not None:
            with _guarded(document, "the metadata"):
                check_metadata(document, packet)
        with _guarded(document, "actions"):
            check_actions(document)
        with _guarded(document, "attachments"):
            check_attachments(document)
        _examine_pages(document)
        return Examination(
            name, _claims(document, packet), _verdicts(document), found.all(), found.unlisted
        )


def _examine_pages(document: OpenPdf) -> None:
    tree, found = Tree(), document.found
    with _guarded(document, "the tags"):
        tree = read_tree(document)
    parents: dict[int, Any] = {}
    with _guarded(document, "the way back to the tags"):
        parents = parent_tree(document)
    has_language = is_language(text(entry(document.catalog, "/Lang")))
    marks = Marks(document, tree, is_tagged(document), has_language)
    walker = Walker(document, marks)
    for number, page in enumerate(document.pages, 1):
        with _guarded(document, f"page {number}"):
            walker.page(page, number)
    with _guarded(document, "the tags"):
        check_structure(document, tree)
        check_tables(found, tree)
        marks.settle(walker.read)
        check_parents(document, tree, marks, parents)
        if any(count > 1 for count in walker.forms.values()):
            found.add(content_rules.SHARED_FORM, "A part with tags of its own is drawn twice.")
    with _guarded(document, "the language"):
        if not has_language:
            _check_language(document, tree)
    with _guarded(document, "links and fields"):
        check_annotations(document, tree, parents)
    with _guarded(document, "the fonts"):
        check_fonts(found, walker.fonts.all())


def _check_language(document: OpenPdf, tree: Tree) -> None:
    """Check what needs the language of the document, where that is not stated (7.2)."""
    speaks = [each for each in tree.elements if each.says("/Alt") or each.says("/ActualText")]
    if (
        not tree.elements
        or bookmarks(document)
        or any(not each.language for each in speaks)
        or document.found.has(content_rules.TEXT_LANGUAGE)
    ):
        document.found.add(rules.NO_LANGUAGE, "The language of the document is not stated.")


@contextmanager
def _guarded(document: OpenPdf, what: str) -> Iterator[None]:
    """Let a check that a broken file brings down stop no other, and say so."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as failure:  # noqa: BLE001 - a file of someone else's may hold anything
        document.found.add(
            file_rules.DAMAGED, f"Not everything could be checked ({type(failure).__name__}).", what
        )


def _claims(document: OpenPdf, packet: Packet | None) -> Claims:
    info = entry(document.pdf.trailer, "/Info")

    def stated(key: str, namespace: str, local: str) -> str | None:
        told = packet.value(namespace, local).strip() if packet is not None else ""
        return told or text(entry(info, key)).strip() or None

    levels = document.levels
    universal = levels.accessible_part
    standards = (f"PDF/UA-{universal}" if universal is not None else None, levels.archive)
    return Claims(
        kind=f"PDF {document.pdf.pdf_version}",
        standards=tuple(standard for standard in standards if standard),
        title=stated("/Title", DUBLIN_CORE, "title"),
        language=text(entry(document.catalog, "/Lang")) or None,
        producer=stated("/Producer", ADOBE_PDF, "Producer"),
        pages=len(document.pages),
    )


def _verdicts(document: OpenPdf) -> tuple[Verdict, ...]:
    found, levels = document.found, document.levels
    accessible = Answer.NO if found.touch(Concern.ACCESSIBLE) else Answer.YES
    archival, reason = Answer.YES, ""
    if found.touch(*_ARCHIVAL.get(levels.archive_level, (Concern.ARCHIVAL,))):
        archival = Answer.NO
    elif levels.archive_part not in _KNOWN_PARTS:
        archival, reason = Answer.NOT_KNOWN, "only PDF/A-1, 2 and 3 are judged here"
    return (
        Verdict("accessible", "PDF/UA-1", accessible),
        Verdict("archival", levels.archive or "PDF/A", archival, reason),
    )
