"""Render what stands inside a paragraph: inline nodes become runs, each in one lettering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never
from urllib.parse import quote

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.document import inlines as i
from briefwright.document.walk import inline_text, walk
from briefwright.render.pdf.characters import INVISIBLE, clean, means_nothing, named, objection
from briefwright.render.pdf.elements import (
    Element,
    Hyperlink,
    Tag,
    block_parent,
    call_anchor,
    note_anchor,
    note_element,
)
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.runs import LINE_BREAK, Run
from briefwright.render.pdf.styles import Lettering, Shift, Styles
from briefwright.render.pdf.typefaces import NO_ADVANCE_SPACE

_URI_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"
"""What stays as it is in an address (RFC 3986, 2.2), besides letters, digits and ``-._``."""
_STRESS: Mapping[type[i.Inline], Shift] = {i.Strong: Shift.BOLD, i.Emphasis: Shift.ITALIC}
_UNKNOWN = "\ufffd"
_SHOWN = 30
"""Characters of a text that are quoted in a finding."""


class InlineRenderer:
    """Turns inline nodes into runs; collects notes, and what the fonts cannot say."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes: dict[Element, list[Element]] = {}
        """The notes called so far, and those in them, by the places that call them."""
        self.notes_section: Element | None = None
        """The section of notes at the end; None where they stand at the foot of pages."""
        self.prints_calls = True
        """Notes do not call notes: the numbers in them are left out."""
        self.page: tuple[str, str] | None = None
        """The number of the page and of the last one, as printed; None for text that flows."""
        self.missing: dict[tuple[str, str], str | None] = {}
        """The fields of characters that no font has, by character and by field or else by text."""

    def runs(self, inlines: i.Inlines, lettering: Lettering, element: Element) -> list[Run]:
        """Return the runs of inline nodes, without space at either end."""
        collector = _Collector(self, element)
        collector.add(inlines, lettering, None)
        return _trimmed(collector.runs)

    def label(
        self, text: str, lettering: Lettering, element: Element, path: str | None = None
    ) -> list[Run]:
        """Return the runs of a label, which is no inline node; ``path`` is the field it is from."""
        collector = _Collector(self, element)
        collector.path = path
        collector.add_text(text, lettering, None)
        return collector.runs

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return a finding for each character that cannot be set, and each field it stands in."""
        return tuple(
            Diagnostic(
                "E403",
                Severity.ERROR,
                _lacking(character) if path else f"{_lacking(character)}; it stands in “{place}”",
                hint="write it in another way"
                + ("" if objection(character) else ", or add a font that has it to the theme"),
                path=path,
            )
            for (character, place), path in self.missing.items()
        )


class _Collector:
    """Gathers the runs of one paragraph."""

    def __init__(self, renderer: InlineRenderer, element: Element) -> None:
        self.renderer = renderer
        self.paragraph = element
        self.element: Element | None = None
        """The innermost element inside the paragraph."""
        self.runs: list[Run] = []
        self.path: str | None = None

    def add(self, nodes: i.Inlines, lettering: Lettering, link: Hyperlink | None) -> None:
        for node in nodes:
            if isinstance(node, i.Text):
                self.add_text(node.text, lettering, link)
            elif isinstance(node, i.Field):
                outer, self.path = self.path, node.path
                self.add(node.children, lettering, link)
                self.path = outer
            else:
                self._add_other(node, lettering, link)

    def _add_other(self, node: _Other, lettering: Lettering, link: Hyperlink | None) -> None:
        styles = self.renderer.styles
        match node:
            case i.Span():
                self.add(node.children, styles.variant(lettering, node.role), link)
            case i.Strong() | i.Emphasis():
                self.add(node.children, styles.variant(lettering, _STRESS[type(node)]), link)
            case i.Citation() | i.CrossReference():
                self._add_reference(node, lettering, link)
            case i.Link():
                linked = styles.variant(lettering, Shift.LINK)
                self._add_linked(uri(node.target), node, linked, link)
            case i.Language():
                language = f"/Lang{text_string(node.language)}"
                self._enter(Tag.SPAN, node, attributes=language)
                self.add(node.children, styles.in_language(lettering, node.language), link)
                self._leave()
            case i.Footnote():
                if self.renderer.prints_calls:
                    self._add_call(node, lettering)
            case i.CaptionNumber():
                self.add_text(node.text, lettering, link)
            case i.LineBreak():
                self.runs.append(Run(lettering, LINE_BREAK))
            case i.PageNumber() | i.PageCount():
                self._add_number(node, lettering)
            case i.IndexMark():
                pass
            case _:
                assert_never(node)

    def _add_number(self, node: i.PageNumber | i.PageCount, lettering: Lettering) -> None:
        if self.renderer.page is not None:
            number, count = self.renderer.page
            text = number if isinstance(node, i.PageNumber) else count
            self.add_text(text, lettering, None)

    def _enter(
        self, tag: Tag, node: i.Inline, *, anchor: str | None = None, attributes: str = ""
    ) -> Element:
        """Open an element inside the one that is open, for what is added until ``_leave``."""
        parent = self.element or self.paragraph
        self.element = Element(
            tag, node, parent, anchor=anchor, attributes=attributes, is_late=True
        )
        return self.element

    def _leave(self) -> None:
        """Close the innermost open element."""
        parent = self.element.parent if self.element is not None else None
        self.element = None if parent is self.paragraph else parent

    def _add_linked(
        self,
        target: str,
        node: i.Link | i.CrossReference | i.Citation,
        lettering: Lettering,
        outer: Hyperlink | None = None,
    ) -> None:
        """Add words that lead somewhere; links do not stand in links."""
        if outer is not None:
            self.add(node.children, lettering, outer)
            return
        link = Hyperlink(target, self._enter(Tag.LINK, node), inline_text(node.children))
        self.add(node.children, lettering, link)
        self._leave()

    def _add_reference(
        self, node: i.CrossReference | i.Citation, lettering: Lettering, link: Hyperlink | None
    ) -> None:
        """Add words that lead to another place of the document."""
        if node.target is None or link is not None:
            self.add(node.children, lettering, link)
            return
        self._enter(Tag.REFERENCE, node)
        self._add_linked(f"#{node.target}", node, lettering)
        self._leave()

    def _add_call(self, node: i.Footnote, lettering: Lettering) -> None:
        """Add the number of a footnote; spaces without width part it from the words around."""
        space = chr(NO_ADVANCE_SPACE)
        raised = self.renderer.styles.variant(lettering, Shift.NOTE_CALL)
        self._enter(Tag.REFERENCE, node)
        call = self._enter(Tag.LINK, node, anchor=call_anchor(node.number))
        link = Hyperlink(f"#{note_anchor(node.number)}", call, str(node.number))
        self.renderer.notes[call] = self._note_elements(node)
        self._append(space, raised, link)
        self.add_text(str(node.number), raised, link)
        self._append(space, raised, link)
        self._leave()
        self._leave()

    def _note_elements(self, node: i.Footnote) -> list[Element]:
        """Return elements for a note and the notes in it.

        At the foot of pages they are read after the block that calls them; at the end of the
        document, in a section of their own.
        """
        parent = self.renderer.notes_section or block_parent(self.paragraph)
        notes = (each for each in walk((node,)) if isinstance(each, i.Footnote))
        return [note_element(each, parent) for each in notes]

    def add_text(self, text: str, lettering: Lettering, link: Hyperlink | None) -> None:
        """Add words, from other fonts where the lettering's own lacks a character."""
        if not lettering.font.typeface.is_plain(text):
            text = clean(text)
            if not lettering.font.typeface.has(text):
                for character in text:
                    self._append(*self._lettered(character, lettering, text), link)
                return
        self._append(text, lettering, link)

    def _lettered(self, character: str, lettering: Lettering, text: str) -> tuple[str, Lettering]:
        """Return a character of a text in a lettering that has it; note it where none has."""
        if character in INVISIBLE:
            return character, lettering
        styles = self.renderer.styles
        for family in (lettering.voice.family, *styles.families):
            voice = replace(lettering.voice, family=family)
            if styles.typeface(voice).has(character):
                return character, styles.lettering(voice)
        self.renderer.missing[character, self.path or _excerpt(text)] = self.path
        return (_UNKNOWN if means_nothing(character) else character), lettering

    def _append(self, text: str, lettering: Lettering, link: Hyperlink | None) -> None:
        if self.runs:
            last = self.runs[-1]
            if (
                last.lettering is lettering
                and last.element is self.element
                and last.text != LINE_BREAK
            ):
                last.text += text
                return
        self.runs.append(Run(lettering, text, link, self.element))


_Other = (
    i.Strong
    | i.Emphasis
    | i.Span
    | i.Link
    | i.CrossReference
    | i.Citation
    | i.Language
    | i.Footnote
    | i.CaptionNumber
    | i.LineBreak
    | i.PageNumber
    | i.PageCount
    | i.IndexMark
)


def uri(target: str) -> str:
    """Return an address in ASCII, as RFC 3986 and the actions of PDF ask."""
    return quote(target, safe=_URI_CHARACTERS)


def _trimmed(runs: list[Run]) -> list[Run]:
    """Return runs without the spaces at both ends of the paragraph."""
    while runs and not runs[0].text.strip(" "):
        runs.pop(0)
    while runs and not runs[-1].text.strip(" "):
        runs.pop()
    if runs:
        runs[0].text = runs[0].text.lstrip(" ")
        runs[-1].text = runs[-1].text.rstrip(" ")
    return runs


def _lacking(character: str) -> str:
    """Return what is wrong with a character that cannot be set."""
    reason = objection(character)
    if reason:
        return f"the character {named(character)} {reason}"
    return f"no font of the theme has the character {named(character)}"


def _excerpt(text: str) -> str:
    """Return the beginning of a text, to find it by."""
    shown = "".join(_UNKNOWN if means_nothing(character) else character for character in text)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"
