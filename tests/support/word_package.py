"""Look inside a Word file: its parts as XML, its styles, its check by the outside checker."""

from __future__ import annotations

import importlib.util
import io
import zipfile
from functools import cache
from pathlib import Path
from types import ModuleType

from lxml import etree

from briefwright.document import Document
from briefwright.render.docx import render_docx
from briefwright.theme import Theme
from tests.support.themes import plain_theme, shipped_fonts

Element = etree._Element
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dcterms": "http://purl.org/dc/terms/",
}


class WordFile:
    """A Word file by its parts."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def part(self, name: str) -> Element:
        """Return a part's root."""
        return etree.fromstring(self.parts[name])

    def find(self, path: str, part: str = "word/document.xml") -> list[Element]:
        """Return the elements an XPath finds in a part."""
        found = self.part(part).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, Element)]

    def values(self, path: str, part: str = "word/document.xml") -> list[str]:
        """Return the strings an XPath finds in a part: attributes or text."""
        found = self.part(part).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [str(value) for value in found]

    def style(self, identity: str) -> Element:
        """Return a style by its id."""
        (style,) = self.find(f"//w:style[@w:styleId='{identity}']", "word/styles.xml")
        return style


def word_file(document: Document, theme: Theme | None = None) -> WordFile:
    """Render a document, with the plain theme without its line on page one if none is given."""
    theme = theme or plain_theme(top_rule="0pt")
    return WordFile(render_docx(document, theme, shipped_fonts(theme)).data)


@cache
def _checker(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_docx", folder / "check_docx.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def faults(data: bytes, tools: Path) -> list[tuple[str, str]]:
    """Return what the outside checker finds in a Word file."""
    found: list[tuple[str, str]] = _checker(tools).Checker(io.BytesIO(data)).bad
    return found
