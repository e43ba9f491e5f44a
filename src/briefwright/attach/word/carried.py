"""Look into a Word file: parts of our own namespaces, whatever their names (15.2.5); its words."""

from __future__ import annotations

import binascii
import io
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Container, Iterator, Mapping
from hashlib import sha256

from lxml import etree

from briefwright.attach.carried import (
    ALL_KINDS,
    LARGEST,
    LARGEST_FILE,
    CarriedFile,
    CarriedKind,
    Unreadable,
)
from briefwright.attach.words_inside import SectionWords
from briefwright.core.rendering import SOURCE_NAMESPACE
from briefwright.house.names import BODY, Element, P, T, W, parser
from briefwright.house.package import Unusable, open_package, parsed, relationships
from briefwright.house.words import letters_of_stories, words_of_stories

_LARGEST_TOTAL = 8 * LARGEST
_LARGEST_FILES = 4 * LARGEST_FILE
MOST_PARTS = 10_000
"""Of a report or book: twelve or so for each brief in it."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError,
    OverflowError,
)  # fmt: skip
_EMBEDDINGS = "word/embeddings/"
_PROGRAMS_OWN = ("word/", "docprops/", "_rels/")
"""Folders of parts that Word writes itself."""
_IS_LOCKED = 0x1


def files_of_word(
    data: bytes, family: str, kinds: Container[CarriedKind] = ALL_KINDS
) -> list[CarriedFile]:
    """Return the briefs, manifests and embedded files that a Word file carries, of some kinds.

    Manifests are those in a part of the family of namespaces, of any version: they have no name.

    Raises:
        Unreadable: it cannot be read.
    """
    found: list[CarriedFile] = []
    for name, content in _parts_of(data, kinds):
        file = _embedded(name, content) or _source(content) or _manifest(content, family)
        if file is not None and file.kind in kinds:
            found.append(file)
    return found


def headings_of_word(data: bytes) -> tuple[list[str], list[str]]:
    """Return the names of bookmarks, and the words of each paragraph of the text.

    Raises:
        Unreadable: it cannot be read.
    """
    root = _stories(data)[0]
    names = [each.get(f"{W}name") or "" for each in root.iter(f"{W}bookmarkStart")]
    return names, ["".join(each.text or "" for each in block.iter(T)) for block in root.iter(P)]


def words_of_word(data: bytes) -> str:
    """Return the words of a document and its notes; raises Unreadable."""
    return words_of_stories(_stories(data))


def sections_of_word(data: bytes) -> list[SectionWords]:
    """Return the words of each section (ECMA-376 part 1, 17.6) and of its notes, without spaces.

    Raises:
        Unreadable: it cannot be read.
    """
    document, *notes = _stories(data)
    by_kind = {str(each.tag).removeprefix(W): _notes(each) for each in notes}
    return [_words_of_section(each, by_kind) for each in _sections(document)]


def _sections(document: Element) -> Iterator[Element]:
    """Yield the sections, each as a body of its own; the document's is emptied."""
    body = document.find(BODY)
    section = etree.Element(BODY)
    for block in list(body) if body is not None else ():
        section.append(block)
        if block.find(f"{W}pPr/{W}sectPr") is not None:
            yield section
            section = etree.Element(BODY)
    if len(section):
        yield section


def _notes(root: Element) -> dict[str, Element]:
    return {each.get(f"{W}id") or "": each for each in root}


def _words_of_section(section: Element, notes: Mapping[str, Mapping[str, Element]]) -> SectionWords:
    found = []
    for kind in ("footnote", "endnote"):
        wanted = {each.get(f"{W}id") for each in section.iter(f"{W}{kind}Reference")}
        all_notes = notes.get(f"{kind}s", {})
        found.append([note for identity, note in all_notes.items() if identity in wanted])
    footnotes, endnotes = found
    return SectionWords(
        letters_of_stories([section]), letters_of_stories(footnotes), letters_of_stories(endnotes)
    )


def _stories(data: bytes) -> list[Element]:
    """Return the document and its notes; raises Unreadable."""
    try:
        parts = open_package(data, most_parts=MOST_PARTS)
        targets = {(each.part, each.kind): each.target for each in relationships(parts)}
        main = targets[("", "officeDocument")]
        names = (main, targets.get((main, "footnotes")), targets.get((main, "endnotes")))
        return [parsed(name, parts[name]) for name in names if name is not None]
    except Unusable as failure:
        reason = {"T702": "locked", "T704": "too large"}.get(failure.code, "damaged")
        raise Unreadable.because(reason) from failure
    except KeyError as error:
        raise Unreadable.because("damaged") from error


def _parts_of(data: bytes, kinds: Container[CarriedKind]) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return list(_parts(archive, has_files=CarriedKind.FILE in kinds))
    except _BROKEN as error:
        raise Unreadable.because("damaged") from error


def _parts(archive: zipfile.ZipFile, *, has_files: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that may be ours; what is stated of their length is not believed."""
    left, left_for_files = _LARGEST_TOTAL, _LARGEST_FILES
    for entry in archive.infolist()[:MOST_PARTS]:
        part = entry.filename.lower()
        if has_files and part.startswith(_EMBEDDINGS) and not entry.is_dir():
            content = _unpacked(archive, entry, min(left_for_files, LARGEST_FILE), "large file")
            left_for_files -= len(content)
        elif part.endswith(".xml") and not part.startswith(_PROGRAMS_OWN):
            content = _unpacked(archive, entry, min(left, 2 * LARGEST), "too large")
            left -= len(content)
        else:
            continue
        yield entry.filename, content


def _unpacked(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, largest: int, too_large: str
) -> bytes:
    if entry.flag_bits & _IS_LOCKED:
        raise Unreadable.because("locked")
    with archive.open(entry) as stream:
        content = stream.read(largest + 1)
    if len(content) > largest:
        raise Unreadable.because(too_large)
    return content


def _embedded(name: str, content: bytes) -> CarriedFile | None:
    """Return a file that the document shows as an object, as a workbook behind a chart."""
    if not name.lower().startswith(_EMBEDDINGS):
        return None
    return CarriedFile(name.rpartition("/")[2], content, CarriedKind.FILE)


def _manifest(content: bytes, family: str) -> CarriedFile | None:
    root = _root(content)
    if root is None or not str(root.tag).startswith(f"{{{family}:"):
        return None
    if not str(root.tag).endswith("}manifest"):
        return None
    return CarriedFile("", (root.text or "").encode(), CarriedKind.EVIDENCE)


def _source(content: bytes) -> CarriedFile | None:
    """Return the brief in a part; None where the part is another's."""
    root = _root(content)
    if root is None or root.tag != f"{{{SOURCE_NAMESPACE}}}source":
        return None
    name = root.get("name", "")
    try:
        data = b64decode("".join((root.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return CarriedFile(name, b"", CarriedKind.BRIEF, is_whole=False)
    is_whole = sha256(data).hexdigest() == root.get("sha256", "").lower()
    return CarriedFile(name, data, CarriedKind.BRIEF, is_whole)


def _root(content: bytes) -> Element | None:
    try:
        return etree.fromstring(content, parser())
    except etree.XMLSyntaxError:
        return None
