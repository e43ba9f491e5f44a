"""What a book knows of its chapters: pages and their labels, structure, bookmarks, destinations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefwright.document import NumberStyle
from briefwright.document.book import Chapter, PageLabels, chapter_anchor, page_anchor
from briefwright.render.pdf.annotations import FinishedPages, destination, finish_pages
from briefwright.render.pdf.chapter_file import ChapterFile, SharedObjects
from briefwright.render.pdf.chapters import DrawnChapter
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.outline import OutlineEntry, add_outline
from briefwright.render.pdf.page_canvas import Place
from briefwright.render.pdf.publishing import annotations_of, headings
from briefwright.render.pdf.structure import StructureTree
from briefwright.render.pdf.trees import (
    Node,
    PageTree,
    add_leaf,
    name_tree,
    number_tree,
    tree_above,
)


@dataclass(frozen=True, slots=True)
class _WrittenChapter:
    """What is kept of a chapter."""

    is_front: bool
    page_count: int
    label: str
    """Of its pages (ISO 32000-1, 12.4.2)."""
    outline: Sequence[OutlineEntry]
    element: str
    """A reference to its element in the structure."""


@dataclass(slots=True)
class BookContents:
    """The chapters that are written; those in front stand before all others."""

    next_key: int = 0
    """In the parent tree of the structure."""
    _pages: PageTree = field(default_factory=PageTree)
    _chapters: list[_WrittenChapter] = field(default_factory=list)
    _destinations: dict[str, str] = field(default_factory=dict)
    """By the anchors that hold in the whole book."""
    _parents: list[Node] = field(default_factory=list)
    """Leaves of the parent tree, one a chapter."""
    _identities: dict[str, str] = field(default_factory=dict)
    """Of notes, with references to their elements."""

    @property
    def page_count(self) -> int:
        """The number of pages that are written."""
        return sum(chapter.page_count for chapter in self._chapters)

    def add(self, chapter: Chapter, drawn: DrawnChapter) -> FinishedPages:
        """Finish the pages of a chapter and its structure, and note where all of it is."""
        file, canvas = drawn.file, drawn.canvas
        count = max(len(canvas.pages), 1)
        places = self._pages.places(count, file, is_front=chapter.is_front)
        file.page_parents = [leaf.number for leaf in places]
        finished = finish_pages(canvas, drawn.root, self._destinations)
        self._pages.add(finished.pages, places, is_front=chapter.is_front)
        element = self._add_structure(drawn, finished)
        top = destination(Place(0, 0.0, canvas.pages[0].size[1]), finished.pages)
        entries = list(_bookmarks(chapter, drawn, finished.pages, top))
        self._chapters.append(
            _WrittenChapter(chapter.is_front, count, _label(chapter), entries, element)
        )
        self._add_destinations(chapter, drawn, finished.pages, top)
        return finished

    def _add_structure(self, drawn: DrawnChapter, finished: FinishedPages) -> str:
        """Write the chapter's part of the structure and return a reference to it."""
        file, canvas = drawn.file, drawn.canvas
        links = annotations_of(file, finished)
        above = file.shared.document_number
        tree = StructureTree(file, finished.elements, finished.pages, links, above)
        tree.names = f"{len(self._chapters) + 1} "
        marks = [page.marks for page in canvas.pages]
        entries = tree.write(marks, [each.link.element for each in finished.annotations])
        numbered = [(str(key), entry) for key, entry in enumerate(entries, self.next_key)]
        self._parents.append(add_leaf(file, "Nums", numbered))
        self.next_key += len(entries)
        self._identities.update(tree.identities())
        return f"{tree.numbers[drawn.root]} 0 R"

    def _add_destinations(
        self, chapter: Chapter, drawn: DrawnChapter, pages: Sequence[str], top: str
    ) -> None:
        """Note where anchors are; of pages with the same folio the first one written has it."""
        known, anchors = self._destinations, drawn.canvas.anchors
        known[chapter_anchor(chapter.name)] = top
        for identity in drawn.block_pages():
            anchor = chapter_anchor(chapter.name, identity)
            known[anchor] = destination(anchors[identity], pages)
        if chapter.labels is PageLabels.FOLIOS:
            for index, page in enumerate(drawn.canvas.pages):
                folio = chapter.document.folio.text(index + 1)
                place = Place(index, 0.0, page.size[1])
                known.setdefault(page_anchor(folio), destination(place, pages))

    def write(self, file: ChapterFile, shared: SharedObjects) -> str:
        """Write pages, labels, structure and outline, and return their entries of the catalog."""
        chapters = sorted(self._chapters, key=lambda chapter: not chapter.is_front)
        outline = add_outline(file, [each for chapter in chapters for each in chapter.outline])
        shown = f"/Outlines {outline}/PageMode/UseOutlines" if outline is not None else ""
        self._write_structure(file, shared, chapters)
        return (
            f"/Pages {self._pages.write(file)}/PageLabels {number_tree(file, _labels(chapters))}"
            f"/StructTreeRoot {shared.structure_number} 0 R{shown}"
        )

    def _write_structure(
        self, file: ChapterFile, shared: SharedObjects, chapters: Sequence[_WrittenChapter]
    ) -> None:
        """Write the root of the structure, and the element around all chapters."""
        root, document = shared.structure_number, shared.document_number
        kids = " ".join(chapter.element for chapter in chapters)
        file.fill(document, f"<</S/Document/P {root} 0 R/K[{kids}]>>")
        entries = f"/ParentTree {tree_above(file, self._parents)}/ParentTreeNextKey {self.next_key}"
        if self._identities:
            entries += f"/IDTree {name_tree(file, self._identities)}"
        file.fill(root, f"<</Type/StructTreeRoot/K {document} 0 R{entries}>>")

    def write_names(self, file: ChapterFile) -> str:
        """Write the named destinations (12.3.2.3), and return the entry that leads to them."""
        return f"/Dests {name_tree(file, self._destinations)}"


def _bookmarks(
    chapter: Chapter, drawn: DrawnChapter, pages: Sequence[str], top: str
) -> Iterator[OutlineEntry]:
    """Yield the bookmarks of a part and a chapter, and of headings but for one that repeats it."""
    if chapter.part:
        yield OutlineEntry(chapter.level - 1, chapter.part, top)
    if chapter.title:
        yield OutlineEntry(chapter.level, chapter.title, top)
    if chapter.labels is PageLabels.NAME:  # a cover or divider, which says nothing else
        return
    for place, entry in enumerate(headings(drawn.canvas, pages)):
        repeats = chapter.opens_with_title or entry.title == chapter.title
        if place or not repeats:
            yield OutlineEntry(chapter.level + entry.level, entry.title, entry.destination)


def _label(chapter: Chapter) -> str:
    """Return how the pages of a chapter are called (ISO 32000-1, table 159)."""
    if chapter.labels is PageLabels.NAME:
        return f"<</P{text_string(chapter.label or chapter.name)}>>"
    folio = chapter.document.folio
    style = "r" if folio.style is NumberStyle.ROMAN else "D"
    prefix = f"/P{text_string(folio.prefix)}" if folio.prefix else ""
    start = f"/St {folio.first}" if folio.first > 1 else ""
    return f"<</S/{style}{prefix}{start}>>"


def _labels(chapters: Sequence[_WrittenChapter]) -> list[tuple[int, str]]:
    labels, index = [], 0
    for chapter in chapters:
        labels.append((index, chapter.label))
        index += chapter.page_count
    return labels
