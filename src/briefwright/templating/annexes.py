"""What a brief is called as an annex of something else, and the page that stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from briefwright.core.roles import ParagraphRole as Role
from briefwright.document import Block, Cover, Document, Folio, Furniture, Paragraph, Slots, Text
from briefwright.model import Brief
from briefwright.template import Template
from briefwright.templating.furniture import SEPARATOR
from briefwright.templating.language import Words, date_words, language_for

_TITLES: Final[Mapping[str, str]] = {
    "en": "Annex {number}: {title}",
    "fr": "Annexe {number}\N{NO-BREAK SPACE}: {title}",
}
"""For templates that have no label of their own for the annexes of a brief."""
_BEFORE_A_TITLE: Final = " \N{NO-BREAK SPACE}:–—-"


def annex_title(brief: Brief, template: Template, letter: str) -> str:
    """Return what a brief is called in bookmarks and contents: ``Annex A: Harbour works``."""
    return _title(_words(brief, template), letter, brief.title)


def divider_document(brief: Brief, template: Template, document: Document, letter: str) -> Document:
    """Return the page before a brief as an annex: its letter, its title, and where it comes from.

    The page bears the marking of the brief's document; nothing else stands at its head and foot.
    """
    words = _words(brief, template)
    return Document(
        replace(document.properties, title=_title(words, letter, brief.title)),
        tuple(_blocks(brief, words, letter)),
        Furniture(first_header=Slots(), watermark=document.furniture.watermark),
        document.marking,
        Folio(f"{letter}-"),
    )


def _blocks(brief: Brief, words: Words, letter: str) -> Iterator[Block]:
    """Yield what stands on the page, as far as the brief says it."""
    panel = [_paragraph(brief.originator, Role.COVER_LINE)] if brief.originator else []
    panel.append(_paragraph(_title(words, letter, "").rstrip(_BEFORE_A_TITLE), Role.COVER_TITLE))
    panel.append(_paragraph(brief.title, Role.COVER_SUBTITLE))
    yield Cover(tuple(panel))
    if brief.marking is not None:
        yield _paragraph(brief.marking.label, Role.MARKING)
        if brief.marking.handling:
            yield _paragraph(brief.marking.handling, Role.SMALL)
    if brief.subtitle:
        yield _paragraph(brief.subtitle, Role.SUBTITLE)
    date = date_words(brief.date, language_for(brief.language), words) if brief.date else None
    facts = (brief.reference, date, brief.version and _version(words, brief.version))
    if line := SEPARATOR.join(fact for fact in facts if fact):
        yield _paragraph(line, Role.META)


def _paragraph(words: str, role: Role) -> Paragraph:
    return Paragraph((Text(words),), role)


def _version(words: Words, version: str) -> str:
    return (words.find("version") or "{version}").replace("{version}", version)


def _title(words: Words, letter: str, title: str) -> str:
    language = words.tag.partition("-")[0]
    pattern = words.find_own("annex_title") or _TITLES.get(language)
    pattern = pattern or words.find("annex_title") or _TITLES["en"]
    return pattern.replace("{number}", letter).replace("{title}", title)


def _words(brief: Brief, template: Template) -> Words:
    return Words(template.labels, brief.language)
