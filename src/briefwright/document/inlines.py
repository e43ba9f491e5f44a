"""Inline nodes: what stands inside a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.roles import TextRole


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; white space is already folded, a no-break space stays one."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight: bold."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words: italic."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Span:
    """Words with a purpose of their own, set as the theme says."""

    role: TextRole
    children: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document; ``target`` is an absolute http, https or mailto address."""

    target: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A link to the block of this document whose ``id`` is ``target``."""

    target: str
    children: Inlines
    automatic: bool = False
    """The words are the target's own: its label and number, or the words of a heading."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to an entry of the source list; ``children`` hold its printed form: ``[2, ¶4]``.

    ``target`` is the id of the entry's block, or None where the template prints no source list.
    """

    target: str | None
    children: Inlines


@dataclass(frozen=True, slots=True)
class Language:
    """Words in another language, as a BCP 47 tag."""

    language: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Field:
    """Words that came from one field of the brief: ``officials[2].role``."""

    path: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note tied to this point; ``number`` counts from 1 through the document."""

    number: int
    children: Inlines


@dataclass(frozen=True, slots=True)
class CaptionNumber:
    """A label and number at the head of a caption: ``Table 1``.

    ``number`` counts from 1 through the document, each label for itself.
    """

    label: str
    number: int
    sequence: str = ""
    """What numbers of its kind are counted as, whatever the language; else the label says it."""

    @property
    def text(self) -> str:
        """Both as printed; no line ends between them."""
        return f"{self.label}\N{NO-BREAK SPACE}{self.number}"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line ends here, the paragraph does not."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page it stands on; headers and footers only."""


@dataclass(frozen=True, slots=True)
class PageCount:
    """The number of pages of the document; headers and footers only."""


@dataclass(frozen=True, slots=True)
class IndexMark:
    """A place that an index names, under the words of its line; nothing is printed here."""

    words: str


Inline = (
    Text
    | Strong
    | Emphasis
    | Span
    | Link
    | CrossReference
    | Citation
    | Language
    | Field
    | Footnote
    | CaptionNumber
    | LineBreak
    | PageNumber
    | PageCount
    | IndexMark
)
Inlines = tuple[Inline, ...]
