"""Write the tabs of a book: a divider each, and behind it a brief, a file or prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefwright.build.book.chapters import ChapterBatch, ChapterTask, SetChapter, set_chapters
from briefwright.build.book.members import Member
from briefwright.build.book.writing import PageWriter, placed_in_book
from briefwright.build.request import Format
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import path_text
from briefwright.core.rendering import DocxKind
from briefwright.document import Document, Folio
from briefwright.document.book import Chapter, ChapterPages, PageLabels, chapter_anchor
from briefwright.document.walk import contents_entries, inline_text
from briefwright.model.book_tabs import Tab
from briefwright.templating.book import (
    ContentsLine,
    LineKind,
    TabHead,
    divider_document,
    divider_theme,
    missing_document,
    tab_pages,
)

_BATCH = 10
"""Briefs that a process sets before it hands them over."""
_WITH_HEADINGS = 2
_HEADING_DEPTH = 2
"""Levels of headings of a brief that the contents of the book name."""


@dataclass(slots=True)
class TabWriter:
    """Writes tabs one after another, as soon as their briefs are set."""

    writer: PageWriter
    lines: list[ContentsLine] = field(default_factory=list)
    """Of the contents."""
    named: list[tuple[Folio, ChapterPages]] = field(default_factory=list)
    """Pages on which people are looked for."""

    def write(self) -> None:
        """Write all tabs."""
        binding = self.writer.binding
        setting = self._set()
        part = None
        for count, (tab, head) in enumerate(binding.tabs):
            binding.request.progress(count, len(binding.tabs), f"tab {tab.name}: {head.title}")
            is_first = tab.part is not None and tab.part is not part
            if tab.part is not None and is_first:
                part = tab.part
                opening = chapter_anchor(binding.opening(tab.name))
                self.lines.append(ContentsLine(LineKind.PART, part.title, opening))
            self._write_tab(tab, head, setting, opens_part=is_first)

    def _write_tab(
        self, tab: Tab, head: TabHead, setting: Iterator[SetChapter], *, opens_part: bool
    ) -> None:
        binding = self.writer.binding
        title = f"{tab.name}  {head.title}"
        level = 1 if tab.part is None else 2
        part = tab.part.title if tab.part is not None and opens_part else ""
        theme = binding.look.theme
        if binding.has_divider(tab.name) and theme is not None:
            divider = Chapter(
                divider_document(binding.edition, head),
                binding.opening(tab.name),
                title,
                level,
                PageLabels.NAME,
                label=tab.name,
                part=part,
            )
            self.writer.write_own(divider, divider_theme(theme, head))
            title, part = "", ""
        folio = Folio(f"{tab.name}-")
        self.lines.append(
            ContentsLine(
                LineKind.TAB,
                head.title,
                chapter_anchor(binding.opening(tab.name)),
                folio.text(1),
                tab.name,
                head.language,
            )
        )
        empty = Document(binding.edition.properties, (), folio=folio)
        chapter = Chapter(empty, tab.name, title, level, part=part)
        self._write_document(tab, head, chapter, setting)

    def _write_document(
        self, tab: Tab, head: TabHead, chapter: Chapter, setting: Iterator[SetChapter]
    ) -> None:
        """Write what is behind a tab."""
        binding, writer = self.writer.binding, self.writer
        member = binding.members.get(tab.path)
        edition = binding.edition
        if member is not None and member.is_sound:
            self._await(member, setting)
            pages = writer.pages_of(member)
            chapter = replace(chapter, document=pages.document)
            written = writer.write_brief(chapter, member, pages)
            self.named.append((pages.document.folio, written))
            self._list_headings(chapter, written)
        elif member is not None or tab.path in binding.unusable:
            file = member.request.file if member is not None else head.facts.file
            why = reasons_of(member) if member is not None else binding.unusable[tab.path]
            document = missing_document(edition, head, file, why)
            writer.write_own(replace(chapter, document=document, opens_with_title=True))
        elif (inserted := binding.inserts.get(tab.path)) is not None:
            writer.write_insert(chapter, inserted, level=chapter.level + 1)
        else:
            set_text = tab_pages(edition, head, tab.entry.text or "", path=path_text(tab.path))
            writer.diagnostics += placed_in_book(binding, tab.path, set_text.diagnostics)
            chapter = replace(chapter, document=set_text.document, opens_with_title=True)
            self.named.append((set_text.document.folio, writer.write_own(chapter)))

    def _list_headings(self, chapter: Chapter, written: ChapterPages) -> None:
        """Add the headings of a brief to the contents, where these go so deep."""
        if self.writer.binding.book.contents < _WITH_HEADINGS:
            return
        document = chapter.document
        language = document.properties.language
        headings = contents_entries(document.blocks, _HEADING_DEPTH)
        top = min((heading.level for heading in headings), default=1)
        for heading in headings:
            if (page := written.anchors.get(heading.id)) is not None:
                self.lines.append(
                    ContentsLine(
                        LineKind.HEADING,
                        inline_text(heading.children),
                        chapter_anchor(chapter.name, heading.id),
                        document.folio.text(page + 1),
                        language=language if language != self._language else "",
                        depth=heading.level - top + 1,
                    )
                )

    @property
    def _language(self) -> str:
        return self.writer.binding.edition.head.language

    def _set(self) -> Iterator[SetChapter]:
        """Yield the briefs as they are set, in the order of the tabs."""
        binding = self.writer.binding
        tasks = [
            ChapterTask(member.number, member.request, head)
            for tab, head in binding.tabs
            if (member := binding.members.get(tab.path)) is not None and member.is_sound
        ]
        starts = range(0, len(tasks), _BATCH)
        batches = [self.batch(*tasks[start : start + _BATCH]) for start in starts]
        for each in binding.workers.results(set_chapters, batches):
            yield from each

    def batch(self, *tasks: ChapterTask) -> ChapterBatch:
        """Return briefs to be set one after another, with what they need of the book."""
        binding = self.writer.binding
        theme, template = binding.look.theme, binding.look.template
        kind = binding.request.docx or (theme.docx if theme is not None else DocxKind.ARCHIVE)
        return ChapterBatch(
            binding.world,
            binding.shelf,
            tasks,
            binding.edition.head,
            template.labels if template is not None else {},
            binding.people,
            writes_word=Format.DOCX in binding.request.formats,
            carries_source=kind is DocxKind.ARCHIVE,
        )

    def _await(self, member: Member, setting: Iterator[SetChapter]) -> None:
        """Wait until a brief is set."""
        for each in setting:
            self.writer.diagnostics += each.diagnostics
            if each.number == member.number:
                return
        raise AssertionError(f"{member.request.file} was not set")


def reasons_of(member: Member) -> list[str]:
    """Return why a brief is not printed, a line each, as the program says it."""
    if member.failure is not None:
        return [member.failure.message]
    weighs = {Severity.ERROR, Severity.WARNING} if member.request.strict else {Severity.ERROR}
    return [
        f"{_place(found, member)}: {found.code} {found.message}"
        for found in member.diagnostics
        if found.severity in weighs
    ]


def _place(found: Diagnostic, member: Member) -> str:
    span = found.span
    return f"{span.file}:{span.line}:{span.column}" if span is not None else member.request.file
