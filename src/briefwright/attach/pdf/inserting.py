"""Insert finished PDFs into another at any places, with all that belongs to their pages."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.pdf.account import Account
from briefwright.attach.pdf.bookmarks import BookmarkMerger
from briefwright.attach.pdf.claims import claims_of, restate
from briefwright.attach.pdf.colours import keep_colours
from briefwright.attach.pdf.destinations import DestinationMerger, pin_page_numbers
from briefwright.attach.pdf.files import FileMerger, attached_files
from briefwright.attach.pdf.forms import rename_fields, take_form, take_layers, take_threads
from briefwright.attach.pdf.labels import PageLabel, label_values, write_labels
from briefwright.attach.pdf.objects import BROKEN
from briefwright.attach.pdf.opening import (
    Refused,
    damaged,
    has_scripts,
    mended,
    opened,
    refusals,
    remarks,
)
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.places import Places
from briefwright.attach.pdf.reading_order import Opening, ReadingOrder
from briefwright.attach.pdf.structure import Part, TagMerger
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.rendering import Rendering
from briefwright.document.folio import NumberStyle


@dataclass(frozen=True, slots=True)
class Insert:
    """A finished PDF, and where it goes."""

    annex: Annex
    after: int
    """Pages of the base that stand before it."""
    level: int | None = None
    """How deep in the outline it stands, from 1; None puts it where the order of pages does."""
    label: str | None = None
    """What stands before the numbers of its pages; by default the annex's letter: ``A-``."""
    first: int = 1
    """The number of its first page."""
    style: NumberStyle = NumberStyle.DECIMAL
    called: str = ""
    """What messages call it; by default the annex's name."""
    has_bookmark: bool = True
    """Whether the outline has a line for it; without one its own bookmarks stand at that level."""


def insert_into_pdf(base: Report, inserts: Sequence[Insert]) -> Rendering:
    """Return a PDF with others inserted; the pages of the base stay as they are.

    Links, named destinations, bookmarks, tags, attachments, form fields and layers of what is
    inserted come with it, renamed where they clash. The inserts at one place keep their order.
    Nothing is returned where an error is among the diagnostics (A101 to A109).
    """
    return grown(base, lambda _: inserts)


def grown(base: Report, placed: Callable[[Places], Sequence[Insert]]) -> Rendering:
    """Return a PDF with others inserted at places that are found in it."""
    try:
        with opened(base.data, base.called) as source:
            pdf = source.pdf
            found = refusals(pdf, base.called)
            if found:
                raise Refused(*found)
            host = Host(pdf, base.called)
            found += remarks(pdf, base.called, was_mended=source.was_mended)
            places = Places(host)
            with ExitStack() as stack:
                work = _Insertion(host, places)
                found += work.carry_out(placed(places), stack)
                return Rendering(saved(pdf, work.version), len(pdf.pages), tuple(found))
    except Refused as refusal:
        return Rendering(b"", None, refusal.diagnostics)
    except BROKEN:
        return Rendering(b"", None, (damaged(base.called),))


def saved(pdf: pikepdf.Pdf, version: str = "") -> bytes:
    """Return a file as bytes, the same ones each time (ISO 32000-1, 14.4 for its identifier).

    It keeps its version of PDF, or is of the given one where that is higher.

    Raises:
        pikepdf.PdfError: it cannot be opened again.
    """
    stream = io.BytesIO()
    with warnings.catch_warnings():
        # Widgets outside any form, which other programs made, are no concern of ours.
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(
            stream,
            min_version=version,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,
        )
    data = stream.getvalue()
    with pikepdf.open(io.BytesIO(data)) as again:
        if len(again.pages) != len(pdf.pages):
            raise pikepdf.PdfError("pages were lost while saving")
    return data


@dataclass
class _Insertion:
    """The work on one host: each insert in turn, then what holds for the whole."""

    host: Host
    places: Places
    labels: list[PageLabel] = field(default_factory=list)
    """Those of the finished pages, in order, as far as they are in place."""
    found: list[Diagnostic] = field(default_factory=list)
    version: str = ""
    """The least version of PDF that all guests keep to."""

    def __post_init__(self) -> None:
        self.tags = TagMerger(self.host)
        self.destinations = DestinationMerger(self.host)
        self.bookmarks = BookmarkMerger(self.host, self.places)
        self.files = FileMerger(self.host)
        self.account = Account(self.host)

    def carry_out(self, inserts: Sequence[Insert], stack: ExitStack) -> list[Diagnostic]:
        """Insert everything; files are closed with the stack, when the result has been saved."""
        ordered = sorted(inserts, key=lambda insert: insert.after)
        if any(insert.after < len(self.host.pages) for insert in ordered):
            pin_page_numbers(self.host)
        openings: Mapping[int, Opening] = {}
        if self.host.tags is not None:
            openings = ReadingOrder(self.host).openings(each.after for each in ordered)
        own = label_values(self.host.pdf, len(self.host.pages))
        behind = 0
        for insert in ordered:
            self.labels += own[behind : insert.after]
            behind = insert.after
            self._insert(insert, openings.get(insert.after), stack)
        self.labels += own[behind:]
        for merger in (self.tags, self.destinations, self.files):
            merger.finish()
        write_labels(self.host.pdf, self.labels)
        restate(self.host.pdf, self.account.claims)
        return [*self.found, *self.account.findings()]

    def _insert(self, insert: Insert, opening: Opening | None, stack: ExitStack) -> None:
        annex = insert.annex
        part = Part(annex.title, annex.language, opening)
        divider: list[Any] = []
        if annex.divider is not None:
            guest = self._guest(annex, annex.divider, f"the divider of {annex.name}", stack)
            divider = self._take(guest, part, has_files=False)
            self.labels += [PageLabel(annex.letter, "", 1)] * len(divider)
        guest = self._guest(annex, annex.data, insert.called or annex.name, stack)
        item = self.bookmarks.prepare(guest, annex.title, has_tags=self.tags.is_kept)
        pages = self._take(guest, part, has_files=bool(attached_files(guest.pdf)))
        prefix = f"{annex.letter}-" if insert.label is None else insert.label
        style = "/D" if insert.style is NumberStyle.DECIMAL else "/r"
        numbers = range(insert.first, insert.first + len(pages))
        self.labels += [PageLabel(prefix, style, number) for number in numbers]
        if insert.has_bookmark:
            self.bookmarks.take(item, (divider or pages)[0], insert.after, insert.level)
        else:
            self.bookmarks.take_below(item, insert.after, insert.level)
        self.files.take(guest, part.element)
        take_form(self.host, guest)
        take_layers(self.host, guest)
        take_threads(self.host, guest)
        self.tags.place(part)

    def _guest(self, annex: Annex, data: bytes, called: str, stack: ExitStack) -> Guest:
        """Open what goes in; raises Refused where it cannot go in as it is."""
        source = stack.enter_context(opened(data, called))
        found = refusals(source.pdf, called)
        if found:
            raise Refused(*found)
        if source.was_mended:
            self.found.append(mended(called))
        if has_scripts(source.pdf):
            message = f"{called} has scripts or actions for the whole file; they are left out."
            self.found.append(Diagnostic("A114", Severity.NOTE, message))
        self.version = max(self.version, source.pdf.pdf_version)
        return Guest(source.pdf, called, annex.letter or annex.name, claims_of(source.pdf))

    def _take(self, guest: Guest, part: Part, *, has_files: bool) -> list[Any]:
        """Put the pages of a guest behind those that are in place, with their tags."""
        start = len(self.labels)
        try:
            self.account.take(guest, has_files=has_files)
            prepared = self.tags.prepare(guest, part)
            take_destinations = self.destinations.take(guest)
            rename_fields(self.host, guest)
            keep_colours(self.host, guest)
            for index, page in enumerate(guest.pdf.pages):
                self.host.pdf.pages.insert(start + index, page)
            if prepared is not None:
                self.tags.take(prepared, part)
            take_destinations()
        except BROKEN as error:
            raise Refused(damaged(guest.called)) from error
        return [self.host.pdf.pages[start + index].obj for index in range(len(guest.pdf.pages))]
