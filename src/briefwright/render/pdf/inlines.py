"""Render what stands inside a paragraph: inline nodes become runs of text, each in one lettering."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never
from urllib.parse import quote

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.document import inlines as i
from briefwright.render.pdf.elements import (
    Aspect,
    Element,
    Hyperlink,
    call_anchor,
    note_anchor,
)
from briefwright.render.pdf.lines import LINE_BREAK, Run
from briefwright.render.pdf.styles import Styles, Voice
from briefwright.render.pdf.typefaces import INVISIBLE, NO_ADVANCE_SPACE

_URI_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"
"""What stays as it is in an address (RFC 3986, 2.2), besides letters, digits and ``-._``."""
_UNKNOWN = "\ufffd"


class InlineRenderer:
    """Turns inline nodes into runs; collects what the fonts cannot say."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.missing: dict[tuple[str, str | None], None] = {}
        """Characters that no font has, with the field they stand in, in order."""

    def runs(self, inlines: i.Inlines, voice: Voice, element: Element) -> list[Run]:
        """Return the runs of inline nodes, without space at either end."""
        collector = _Collector(self, element)
        collector.add(inlines, voice, None)
        return _trimmed(collector.runs)

    def label(self, text: str, voice: Voice, link: Hyperlink | None = None) -> list[Run]:
        """Return the runs of a label, which comes from no field."""
        collector = _Collector(self, None)
        collector.add_text(text, voice, link)
        return collector.runs

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return a finding for each character that no font has, and each field it stands in."""
        return tuple(
            Diagnostic(
                "E403",
                Severity.ERROR,
                f"no font of the theme has the character {_named(character)}",
                hint="write it in another way, or add a font that has it to the theme",
                path=path,
            )
            for character, path in self.missing
        )


class _Collector:
    """Gathers the runs of one paragraph."""

    def __init__(self, renderer: InlineRenderer, element: Element | None) -> None:
        self.renderer = renderer
        self.element = element
        self.runs: list[Run] = []
        self.path: str | None = None

    def add(self, nodes: Iterable[i.Inline], voice: Voice, link: Hyperlink | None) -> None:
        for node in nodes:
            match node:
                case i.Text(text):
                    self.add_text(text, voice, link)
                case i.Field(path, children):
                    outer, self.path = self.path, path
                    self.add(children, voice, link)
                    self.path = outer
                case i.Strong(children):
                    self.add(children, replace(voice, bold=True), link)
                case i.Emphasis(children):
                    self.add(children, replace(voice, italic=True), link)
                case i.Span(role, children):
                    self.add(children, self.renderer.styles.spoken(voice, role), link)
                case i.Language(_, children):
                    self.add(children, voice, link)
                case i.Link(target, children):
                    colour = self.renderer.styles.link_colour
                    linked = self._link(uri(target), node)
                    self.add(children, replace(voice, colour=colour), linked)
                case i.CrossReference(target, children):
                    self.add(children, voice, self._link(f"#{target}", node))
                case i.Citation(target, children):
                    self.add(children, voice, self._link(f"#{target}", node) if target else link)
                case i.Footnote():
                    self._add_call(node, voice)
                case i.LineBreak():
                    self.runs.append(Run(self.renderer.styles.lettering(voice), LINE_BREAK))
                case i.PageNumber() | i.PageCount():
                    continue  # only furniture has pages; it says their numbers as text
                case _:
                    assert_never(node)

    def _link(self, target: str, node: i.Inline) -> Hyperlink:
        return Hyperlink(target, Element(node, self.element))

    def _add_call(self, node: i.Footnote, voice: Voice) -> None:
        """Add the number of a footnote; spaces without width part it from the words around."""
        element = Element(node, self.element, Aspect.CALL, call_anchor(node.number))
        link = Hyperlink(f"#{note_anchor(node.number)}", element)
        space = chr(NO_ADVANCE_SPACE)
        self._append(f"{space}{node.number}{space}", voice.note_call(), link)

    def add_text(self, text: str, voice: Voice, link: Hyperlink | None) -> None:
        """Add words, from other fonts where the voice's own lacks a character."""
        if text.isascii() and text.isprintable():
            self._append(text, voice, link)
            return
        text = clean(text)
        if self.renderer.styles.typeface(voice).has(text):
            self._append(text, voice, link)
            return
        for character in text:
            self._append(*self._voiced(character, voice), link)

    def _voiced(self, character: str, voice: Voice) -> tuple[str, Voice]:
        """Return a character in a voice that has it; where none has, note it as missing."""
        if character in INVISIBLE:
            return character, voice
        styles = self.renderer.styles
        for family in (voice.family, *styles.families):
            other = replace(voice, family=family)
            if styles.typeface(other).has(character):
                return character, other
        self.renderer.missing[character, self.path] = None
        return (character if ord(character) < NO_ADVANCE_SPACE else _UNKNOWN), voice

    def _append(self, text: str, voice: Voice, link: Hyperlink | None) -> None:
        lettering = self.renderer.styles.lettering(voice)
        if self.runs:
            last = self.runs[-1]
            if last.lettering is lettering and last.link is link and last.text != LINE_BREAK:
                last.text += text
                return
        self.runs.append(Run(lettering, text, link))


def clean(text: str) -> str:
    """Return text in Unicode normal form C, with every kind of white space as a plain space."""
    text = unicodedata.normalize("NFC", text)
    return "".join(
        " " if c.isspace() and c not in "\xa0\u202f\u2007" or unicodedata.category(c) == "Cc" else c
        for c in text
    )


def uri(target: str) -> str:
    """Return an address in ASCII, as RFC 3986 and the actions of PDF ask."""
    return target if target.isascii() else quote(target, safe=_URI_CHARACTERS)


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


def _named(character: str) -> str:
    shown = f"“{character}” " if character.isprintable() else ""
    name = unicodedata.name(character, "")
    return f"{shown}(U+{ord(character):04X}{f' {name}' if name else ''})"
