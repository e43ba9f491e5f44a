"""A Word file as an inspection sees it: the words of a document are those of some sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefwright.attach.carried import CarriedFile, CarriedKind
from briefwright.attach.contents import Found, of_kind
from briefwright.attach.kinds import FileKind
from briefwright.attach.standing import TextOfFile
from briefwright.evidence.manifest import Digest, words_digest

MOST_SECTIONS = 24
"""Sections of one document in a file with more; a brief has three to nine."""


@dataclass(frozen=True, slots=True)
class SectionWords:
    """The words of a section, and those of the notes that its text refers to."""

    text: str = field(repr=False)
    footnotes: str = ""
    endnotes: str = ""


class WordsInside:
    """A Word file: what it carries, its words, and those of its sections."""

    kind = FileKind.WORD

    def __init__(
        self, files: Sequence[CarriedFile], words: str, sections: Sequence[SectionWords]
    ) -> None:
        self._files = files
        self._words = words
        self._sections = sections

    def of_kind(self, kind: CarriedKind) -> Sequence[bytes]:
        """Return the files of a kind that it carries."""
        return of_kind(self._files, kind)

    def found(self, expected: Digest) -> Found:
        """Return the sections with these words, or that there are none."""
        if words_digest(self._words) == expected:
            return Found()
        place = self._places.get(expected)
        if place is not None:
            return Found(place=_place(*place), order=place[0])
        is_part = len(set(self.of_kind(CarriedKind.EVIDENCE))) > 1
        message = "Its words were changed after the build."
        if is_part:
            message = "Its words no longer stand in the file as they were built."
        return Found((message,))

    def text(self, found: Found) -> TextOfFile:
        """Return the words of the file."""
        return TextOfFile(self._words)

    @cached_property
    def _places(self) -> dict[Digest, tuple[int, int]]:
        """Every run of sections by the digest of its words; the first of those that are the same.

        A document that was attached begins and ends with a section, and its words and notes are
        digested as if it stood alone.
        """
        found: dict[Digest, tuple[int, int]] = {}
        for start in range(len(self._sections)):
            text = footnotes = endnotes = ""
            for stop, section in enumerate(
                self._sections[start : start + MOST_SECTIONS], start + 1
            ):
                text += section.text
                footnotes += section.footnotes
                endnotes += section.endnotes
                found.setdefault(words_digest(text + footnotes + endnotes), (start, stop))
        return found


def _place(start: int, stop: int) -> str:
    return f"section {stop}" if stop - start == 1 else f"sections {start + 1} to {stop}"
