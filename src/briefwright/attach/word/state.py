"""The report while annexes are attached to it: everything that grows, in one place."""

from __future__ import annotations

from hashlib import sha256

from briefwright.attach.word.carrying import Media
from briefwright.attach.word.companions import Companions
from briefwright.attach.word.contents import ReportContents, find_contents
from briefwright.attach.word.fonts import ReportFonts
from briefwright.attach.word.growing import GrowingPart
from briefwright.attach.word.identities import Identities
from briefwright.attach.word.lists import ReportLists
from briefwright.attach.word.names import BODY, VAL, Element, W, make
from briefwright.attach.word.notes import NOTE_KINDS, ReportNotes
from briefwright.attach.word.opening import stories_of
from briefwright.attach.word.package import WordPackage
from briefwright.attach.word.sections import EmptyFurniture
from briefwright.attach.word.settings import is_set, setting, settings_of
from briefwright.attach.word.styles import ReportStyles, StyleMapping, StylesKept, StyleSource
from briefwright.attach.word.themes import ThemeValues


class ReportState:
    """A report, and what was brought into it so far."""

    def __init__(self, package: WordPackage, kept: StylesKept) -> None:
        stories = stories_of(package)
        self.package = package
        self.document = GrowingPart(package.changed(package.main))
        body = self.document.root.find(BODY)
        if body is None:
            raise ValueError("a document without a body")  # refused when it was opened
        self.body: Element = body
        self.identities = Identities(stories.values())
        self.theme = ThemeValues(package)
        self.media = Media(package)
        self.lists = ReportLists(package)
        self.styles = ReportStyles(package, kept, self.lists)
        self.notes = {kind: ReportNotes(package, kind) for kind in NOTE_KINDS}
        self.companions = Companions(package)
        self.fonts = ReportFonts(package)
        self.contents: ReportContents | None = find_contents(body)
        self.empty = EmptyFurniture(package)
        self.tells_even_pages = is_set(package, "evenAndOddHeaders")
        self._has_endnotes = next(body.iter(f"{W}endnoteReference"), None) is not None
        self._kept = kept
        self._mappings: dict[tuple[StylesKept, bytes], StyleMapping] = {}

    def gathers_endnotes(self) -> bool:
        """Let endnotes stand where a section allows it, if no notes of the report move by that.

        Tells whether they do (17.11.22, 17.11.16).
        """
        properties = settings_of(self.package)
        position = properties.find(f"{W}endnotePr/{W}pos") if properties is not None else None
        if position is not None and position.get(VAL) == "sectEnd":
            return True
        if self._has_endnotes:
            return False
        setting(self.package, "endnotePr").insert(0, make("pos", val="sectEnd"))
        return True

    def mapping(self, package: WordPackage, source: StyleSource) -> StyleMapping:
        """Return the styles of an annex; files with the same styles and lists have one mapping."""
        parts = (package.related(kind) for kind in ("styles", "numbering", "theme"))
        contents = (package.parts[part] if part is not None else b"" for part in parts)
        key = sha256(b"\0".join(sha256(each).digest() for each in contents)).digest()
        found = (self.styles.kept, key)
        if found not in self._mappings:
            self._mappings[found] = StyleMapping(source, self.styles)
        return self._mappings[found]

    def keep_styles(self, kept: StylesKept | None) -> None:
        """Say whose styles win for the next annex; None for what holds for the whole call."""
        self.styles.kept = kept or self._kept
