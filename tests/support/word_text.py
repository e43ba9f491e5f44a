"""Read the words of a Word file as a reader of its pages would, from its XML alone.

Nothing here uses the program: labels of lists are counted from the numbering part as Word counts
them, footnotes or endnotes get the numbers of their order, and both are words like any other.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator

from lxml import etree

Element = etree._Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FORMATS = {"decimal", "upperLetter"}
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, composed (NFC), whatever the white space between them."""
    return tuple(unicodedata.normalize("NFC", text).split())


def word_text(data: bytes) -> str:
    """Return the text of a Word file: paragraphs and cells in order, then its footnotes."""
    reader = WordReader(data)
    lines = [paragraph.line for paragraph in reader.paragraphs()]
    return "\n".join(line for line in [*lines, *reader.notes()] if line.strip())


class WordParagraph:
    """One paragraph: style name, list level, label, words, and how many tables are around."""

    def __init__(self, reader: WordReader, element: Element, depth: int) -> None:
        properties = element.find(W + "pPr")
        style = None if properties is None else properties.find(W + "pStyle")
        identity = reader.default_style if style is None else style.get(W + "val", "")
        self.style = reader.style_names.get(identity, identity)
        self.level, self.label = reader.label(properties, identity)
        self.text = reader.words_of(element)
        self.depth = depth

    @property
    def line(self) -> str:
        """Label and words, as they are read."""
        return f"{self.label} {self.text}" if self.label else self.text


class WordReader:
    """Walks the main story of a Word file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        self.document = etree.fromstring(parts["word/document.xml"])
        styles = etree.fromstring(parts["word/styles.xml"])
        kinds = [kind for kind in ("footnote", "endnote") if f"word/{kind}s.xml" in parts]
        assert len(kinds) <= 1, "notes of two kinds"
        self.note_kind = kinds[0] if kinds else ""
        self.notes_part = _optional(parts.get(f"word/{self.note_kind}s.xml"))
        self.styles = {style.get(W + "styleId", ""): style for style in styles.iter(W + "style")}
        self.style_names = {key: _value(s, "name") or key for key, s in self.styles.items()}
        self.default_style = next(
            key
            for key, style in self.styles.items()
            if style.get(W + "type") == "paragraph" and style.get(W + "default") == "1"
        )
        self.lists = _Lists(_optional(parts.get("word/numbering.xml")))
        self.called: list[str] = []

    def paragraphs(self) -> Iterator[WordParagraph]:
        """Yield the paragraphs of the body; cells row by row, those merged away left out."""
        body = self.document.find(W + "body")
        assert body is not None
        yield from self._blocks(body, 0)

    def notes(self) -> Iterator[str]:
        """Yield the footnotes in the order of their calls, with their numbers."""
        if self.notes_part is None:
            return
        by_id = {note.get(W + "id"): note for note in self.notes_part.iter(W + self.note_kind)}
        for number, identity in enumerate(self.called, 1):
            note = by_id[identity]
            assert note.get(W + "type") not in _SEPARATORS
            yield f"{number} " + " ".join(self.words_of(p) for p in note.iter(W + "p"))

    def words_of(self, paragraph: Element) -> str:
        """Return what a paragraph says, without the page numbers of a contents."""
        pieces: list[str] = []
        fields: list[_OpenField] = []
        for element in paragraph.iter():
            if element.tag == W + "fldChar":
                _step(fields, element.get(W + "fldCharType", ""))
            elif element.tag == W + "instrText" and fields:
                fields[-1].instruction += element.text or ""
            elif not any(field.hides_result for field in fields) and not _is_tab(element):
                pieces.append(self._piece(element))
        return "".join(pieces)

    def label(self, properties: Element | None, style: str) -> tuple[int | None, str]:
        """Return the list level of a paragraph and its label, and count it."""
        number, level = self._numbering(properties, style)
        if not number or number == "0":
            return None, ""
        return level, self.lists.next_label(number, level)

    def _blocks(self, parent: Element, depth: int) -> Iterator[WordParagraph]:
        for element in parent:
            if element.tag == W + "p":
                yield WordParagraph(self, element, depth)
            elif element.tag == W + "tbl":
                for cell in element.iterfind(f"{W}tr/{W}tc"):
                    if not _is_merged_away(cell):
                        yield from self._blocks(cell, depth + 1)
            elif element.tag == W + "sdt":
                content = element.find(W + "sdtContent")
                if content is not None:
                    yield from self._blocks(content, depth)

    def _piece(self, element: Element) -> str:
        match str(element.tag).removeprefix(W):
            case "t":
                return element.text or ""
            case "br" | "tab" | "cr":
                return " " if _is_in_run(element) else ""
            case "softHyphen":
                return "\u00ad"
            case "noBreakHyphen":
                return "\u2011"
            case "footnoteReference" | "endnoteReference":
                self.called.append(element.get(W + "id", ""))
                return f" {len(self.called)} "
            case _:
                return ""

    def _numbering(self, properties: Element | None, style: str) -> tuple[str | None, int]:
        """Return list and level: the paragraph's own, or those of the nearest style that has."""
        own = None if properties is None else properties.find(W + "numPr")
        found, seen = own, style
        while found is None and seen in self.styles:
            found = self.styles[seen].find(f"{W}pPr/{W}numPr")
            seen = _value(self.styles[seen], "basedOn") or ""
        if found is None:
            return None, 0
        return _value(found, "numId"), int(_value(found, "ilvl") or 0)


class _OpenField:
    """A field that has begun and not ended."""

    def __init__(self) -> None:
        self.instruction = ""
        self.in_result = False

    @property
    def hides_result(self) -> bool:
        return not self.in_result or self.instruction.split()[:1] == ["PAGEREF"]


class _Lists:
    """Counts labels as Word does: per abstract list, unless a list starts anew."""

    def __init__(self, numbering: Element | None) -> None:
        self.abstract: dict[str, dict[int, Element]] = {}
        self.numbers: dict[str, str] = {}
        self.starts: dict[tuple[str, int], int] = {}
        self.counters: dict[str, dict[int, int]] = {}
        self.begun: dict[tuple[str, int], None] = {}
        if numbering is None:
            return
        for element in numbering.iter(W + "abstractNum"):
            levels = {int(lvl.get(W + "ilvl", "0")): lvl for lvl in element.iter(W + "lvl")}
            self.abstract[element.get(W + "abstractNumId", "")] = levels
        for element in numbering.iter(W + "num"):
            number = element.get(W + "numId", "")
            self.numbers[number] = _value(element, "abstractNumId") or ""
            for override in element.iter(W + "lvlOverride"):
                level = int(override.get(W + "ilvl", "0"))
                self.starts[number, level] = int(_value(override, "startOverride") or 1)

    def next_label(self, number: str, level: int) -> str:
        """Return the label of the next paragraph of a list at a level."""
        abstract = self.numbers[number]
        element = self.abstract[abstract][level]
        text = _value(element, "lvlText") or ""
        if _value(element, "numFmt") == "bullet":
            return text
        if _value(element, "numFmt") == "none":
            return ""
        assert _value(element, "numFmt") in _FORMATS
        counters = self.counters.setdefault(abstract, {})
        if (number, level) in self.starts and (number, level) not in self.begun:
            self.begun[number, level] = None
            counters[level] = self.starts[number, level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = int(_value(element, "start") or 1)
        for deeper in [key for key in counters if key > level]:
            del counters[deeper]
        for shown in range(level + 1):
            kind = _value(self.abstract[abstract][shown], "numFmt")
            text = text.replace(f"%{shown + 1}", _counted(counters.get(shown, 1), kind))
        return text


def _counted(number: int, kind: str | None) -> str:
    return chr(ord("A") + number - 1) if kind == "upperLetter" else str(number)


def _step(fields: list[_OpenField], kind: str) -> None:
    if kind == "begin":
        fields.append(_OpenField())
    elif kind == "separate" and fields:
        fields[-1].in_result = True
    elif kind == "end" and fields:
        fields.pop()


def _is_tab(element: Element) -> bool:
    """Tell whether words are the name of the tab before a page number of a contents."""
    run = element.getparent()
    link = None if run is None else run.getparent()
    if run is None or link is None or link.tag != W + "hyperlink":
        return False
    before, after = run.getprevious(), run.getnext()
    is_led = before is not None and before.find(W + "tab") is not None
    return is_led and after is not None and after.find(W + "fldChar") is not None


def _is_in_run(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == W + "r"


def _is_merged_away(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val", "continue") != "restart"


def _value(element: Element, name: str) -> str | None:
    child = element.find(W + name)
    return None if child is None else child.get(W + "val")


def _optional(data: bytes | None) -> Element | None:
    return None if data is None else etree.fromstring(data)
