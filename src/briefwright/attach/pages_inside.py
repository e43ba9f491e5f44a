"""A PDF as an inspection sees it: the pages of a document are a run of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from briefwright.archive.faults import Fault
from briefwright.archive.pdf.pages import pages_of
from briefwright.attach.carried import CarriedFile, CarriedKind
from briefwright.attach.contents import Found, of_kind
from briefwright.attach.kinds import FileKind
from briefwright.attach.standing import TextOfFile
from briefwright.evidence.manifest import Digest


@dataclass(frozen=True, slots=True)
class PagesInside:
    """A PDF: what it carries, and the digest of each page."""

    files: Sequence[CarriedFile]
    data: bytes = field(repr=False)
    pages: tuple[str, ...]
    annotations: Sequence[int]
    """On each page, those that are no links."""
    kind: FileKind = FileKind.PDF

    def of_kind(self, kind: CarriedKind) -> Sequence[bytes]:
        """Return the files of a kind that it carries."""
        return of_kind(self.files, kind)

    def found(self, expected: Digest) -> Found:
        """Return the run of pages with these digests, or what of it has changed."""
        wanted = expected.sha256
        if len(self.pages) <= len(wanted):
            changes = _changes(wanted, self.pages)
            return Found(tuple(changes), annotations=sum(self.annotations))
        start = _run(wanted, self.pages)
        if start is None:
            return self._changed(wanted)
        return self._at(range(start, start + len(wanted)))

    def text(self, found: Found) -> TextOfFile | Fault:
        """Return the words of pages, or why they cannot be read."""
        pages = pages_of(self.data)
        if isinstance(pages, Fault):
            return pages
        inside = found.pages
        chosen = pages if inside is None else pages[inside.start : inside.stop]
        lines = [line for page in chosen for line in page]
        return TextOfFile("".join(line.text + ("" if line.is_cut else " ") for line in lines))

    def _changed(self, wanted: Sequence[str]) -> Found:
        """Return what has become of pages that no longer stand together as they were."""
        matcher = SequenceMatcher(None, wanted, self.pages, autojunk=False)
        where = {
            block.a + offset: block.b + offset
            for block in matcher.get_matching_blocks()
            for offset in range(block.size)
        }
        if not where:
            message = "No page of it stands in the file as it was built."
            return Found((message,))
        pages = range(
            max(min(where.values()) - min(where), 0),
            min(max(where.values()) + len(wanted) - max(where), len(self.pages)),
        )
        gone = [index for index in range(len(wanted)) if index not in where]
        changes = [f"{_named(gone)} changed or taken out after the build."] if gone else []
        if len(pages) > len(wanted):
            changes.append("Pages that it was not built with stand between its own.")
        return self._at(pages, *changes)

    def _at(self, pages: range, *changes: str) -> Found:
        annotations = sum(self.annotations[index] for index in pages)
        return Found(changes, pages, _place(pages), pages.start, annotations)


def _changes(before: Sequence[str], now: Sequence[str]) -> list[str]:
    """Return how pages differ from those that were built, where nothing else is in the file."""
    changes = []
    if len(before) != len(now):
        changes.append(f"It has {_counted(len(now))}; it was built with {len(before)}.")
    pairs = enumerate(zip(before, now, strict=False))
    changed = [index for index, (old, new) in pairs if old != new]
    if changed:
        changes.append(f"{_named(changed)} changed after the build.")
    return changes


def _run(wanted: tuple[str, ...], pages: tuple[str, ...]) -> int | None:
    """Return where pages begin that stand together, None where they do not."""
    starts = range(len(pages) - len(wanted) + 1)
    return next((n for n in starts if pages[n : n + len(wanted)] == wanted), None)


def _named(indexes: Sequence[int]) -> str:
    numbers = ", ".join(str(index + 1) for index in indexes)
    return f"Page {numbers} was" if len(indexes) == 1 else f"Pages {numbers} were"


def _place(pages: range) -> str:
    if len(pages) == 1:
        return f"page {pages.start + 1}"
    return f"pages {pages.start + 1} to {pages.stop}"


def _counted(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"
