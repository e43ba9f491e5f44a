"""Build a brief into a house file held in memory."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, BuildResult, Format
from briefwright.core.world import DiskWorld
from tests.support.house_files import packed
from tests.support.word_package import WordFile

BRIEF: Mapping[str, Any] = {
    "title": "Harbour works resume",
    "subtitle": "Dredging & piers",
    "summary": "Dredging starts in **May**.",
    "date": "2025-03-01",
    "originator": "Port Authority",
    "reference": "PA/7",
    "officials": [
        {"name": "Ana Kos", "role": "Minister"},
        {"name": "Ben Ilić", "role": "Pilot"},
    ],
}
HOUSE = "house.docx"


class _HouseWorld(DiskWorld):
    """The disk, and one house file that is not on it."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def read(self, path: PurePath) -> bytes:
        return self._data if str(path) == HOUSE else super().read(path)


def build_in(
    house: bytes | Mapping[str, str | bytes], brief: Mapping[str, Any] | str = BRIEF, **more: Any
) -> BuildResult:
    """Return what comes of a brief (as data, or the path of its file) in a house file."""
    data = house if isinstance(house, bytes) else packed(house)
    text = None if isinstance(brief, str) else json.dumps(brief, ensure_ascii=False).encode()
    name = brief if isinstance(brief, str) else "brief.yaml"
    request = BuildRequest(name, text, formats=(Format.DOCX,), house=PurePath(HOUSE), **more)
    return build_brief(_HouseWorld(data), request)


def word_in(
    house: bytes | Mapping[str, str | bytes], brief: Mapping[str, Any] | str = BRIEF, **more: Any
) -> WordFile:
    """Return the Word file of a brief in a house; fails where there is a finding of the house."""
    result = build_in(house, brief, **more)
    assert Format.DOCX in result.outputs, told(result)
    assert not [each for each in result.diagnostics if each.code.startswith("T7")]
    return WordFile(result.outputs[Format.DOCX].data)


def told(result: BuildResult) -> list[tuple[str, str, int, int]]:
    """Return code, message, paragraph and column of what was found wrong, all of it errors."""
    return [
        (each.code, each.message, each.span.line if each.span else 0,
         each.span.column if each.span else 0)
        for each in result.diagnostics
        if each.severity.value == "error"
    ]  # fmt: skip


def codes(result: BuildResult) -> set[str]:
    """Return the codes of the errors."""
    return {code for code, *_ in told(result)}


def words_in(word: WordFile, part: str = "word/document.xml") -> list[str]:
    """Return the words of each paragraph of a part that has some, those of text boxes apart."""
    texts = ["".join(_own_text(p)) for p in word.find("//w:p", part)]
    return [text for text in texts if text.strip()]


def _own_text(paragraph: Any) -> list[str]:
    path = "./*[not(self::w:pPr)]/descendant-or-self::w:t"
    namespaces = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    return [text.text or "" for text in paragraph.xpath(path, namespaces=namespaces)
            if next(text.iterancestors(paragraph.tag)) is paragraph]  # fmt: skip
