"""Marked content: which marks are open on a page, and what of the page they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from briefwright.doctor.pdf.elements import Content, Tree
from briefwright.doctor.pdf.objects import Identity, entry, name, text
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import content as rules
from briefwright.doctor.rules import tags as tag_rules


class Kind(Enum):
    """What a mark says of the content it encloses."""

    ARTIFACT = "artifact"
    TAGGED = "tagged"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mark:
    """An open mark, with what the marks around it say too."""

    kind: Kind = Kind.OTHER
    in_artifact: bool = False
    in_tagged: bool = False
    is_explained: bool = False
    """Words stand in for what is painted (ActualText)."""
    has_language: bool = False


@dataclass(slots=True)
class Marks:
    """The marks of one file: those that are open, and all content numbers met."""

    document: OpenPdf
    tree: Tree
    is_tagged: bool
    has_language: bool
    """The catalog states a language, which holds for all text."""
    met: dict[Content, int] = field(default_factory=dict)

    def begin(self, tag: str, properties: Any, around: Mark, where: Identity, place: str) -> Mark:
        """Return the mark that an operator opens inside another (ISO 32000-1, 14.6)."""
        number = entry(properties, "/MCID")
        kind = Kind.OTHER
        if tag == "Artifact":
            kind = Kind.ARTIFACT
        elif isinstance(number, int):
            kind = Kind.TAGGED
        if kind is Kind.ARTIFACT and around.in_tagged:
            self.document.found.add(
                rules.ARTIFACT_IN_TAG, "Decoration stands inside tagged content.", place
            )
        if kind is Kind.TAGGED and around.in_artifact:
            self.document.found.add(
                rules.TAG_IN_ARTIFACT, "Tagged content stands inside decoration.", place
            )
        element = None
        if kind is Kind.TAGGED:
            self._meet((where, int(number)), place)
            element = self.tree.owners.get((where, int(number)))
        explains = element is not None and element.is_explained
        speaks = element is not None and bool(element.language)
        return Mark(
            kind,
            around.in_artifact or kind is Kind.ARTIFACT,
            around.in_tagged or kind is Kind.TAGGED,
            around.is_explained or explains or bool(text(entry(properties, "/ActualText"))),
            around.has_language or speaks or bool(text(entry(properties, "/Lang"))),
        )

    def _meet(self, content: Content, place: str) -> None:
        self.met[content] = self.met.get(content, 0) + 1
        if not self.is_tagged:
            return
        if self.met[content] == 2:
            self.document.found.add(
                tag_rules.LOST_CONTENT, "Two pieces of content have the same number.", place
            )
        if content not in self.tree.owners:
            self.document.found.add(
                tag_rules.LOST_CONTENT, "A piece of content belongs to no tag.", place
            )

    def paint(self, mark: Mark, what: str, place: str) -> None:
        """Note that something is painted under a mark (ISO 14289-1, 7.1)."""
        found = self.document.found
        is_covered = mark.in_artifact or mark.in_tagged
        if self.is_tagged and not is_covered:
            found.add(
                rules.UNTAGGED_CONTENT, f"{what} is neither tagged nor marked as decoration.", place
            )
        is_spoken = self.has_language or mark.has_language or mark.in_artifact
        if what == "Text" and self.is_tagged and not is_spoken:
            found.add(rules.TEXT_LANGUAGE, "The language of text is not stated.", place)

    def settle(self, read: Sequence[Identity]) -> None:
        """Report tags whose content was not met on any of the pages and forms that were read."""
        pages = set(read)
        for content, element in self.tree.owners.items():
            if content not in self.met and content[0] in pages:
                self.document.found.add(
                    tag_rules.LOST_CONTENT, "A tag names content that its page does not have.",
                    element.place,
                )  # fmt: skip


def properties_of(operands: Sequence[Any], resources: Any) -> Any:
    """Return the properties of a mark: given in place, or by name among the resources."""
    if len(operands) < 2:
        return None
    named = name(operands[1])
    if not named:
        return operands[1]
    return entry(entry(resources, "/Properties"), f"/{named}")
