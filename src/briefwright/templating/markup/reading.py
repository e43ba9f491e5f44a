"""The state of one reading of markup: findings, attributes, marks seen, ids and footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from lxml import etree

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.paths import FieldPath, path_text
from briefwright.core.roles import TextRole
from briefwright.document import Block, Field, Image, Inline, Inlines
from briefwright.document import Span as NodeSpan
from briefwright.document.missing import PictureFault
from briefwright.templating.faults import did_you_mean
from briefwright.templating.marks import OPEN, Mark, Marks, without_marks
from briefwright.templating.markup.grammar import (
    LINE,
    NAMES,
    Attribute,
    Element,
    Inside,
    attributes_of,
    names_in,
    only_use,
    use_of,
    uses,
)
from briefwright.templating.markup.well_formed import unknown_element
from briefwright.templating.sandbox.places import Places

_SPACE = " \t\n\r\f\v"
_ONLY_LINE = [LINE]
_WITH_ID = etree.XPath("//*[@id]")

Wrap = Callable[[Inlines], Inline]
"""Makes one node of those inside it."""

ReadBlocks = Callable[..., tuple[Block, ...]]
"""The function that reads the blocks inside an element; see ``blocks.read_blocks``."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures by name, and the words (with ``{file}``) that stand in place of one missing."""

    found: Mapping[str, Image | PictureFault]
    missing: str = "{file}"


@dataclass(frozen=True, slots=True)
class InnerLink:
    """A link to an id of the document, and its place; an empty one asks for its goal's words."""

    target: str
    span: Span | None
    is_empty: bool


class Reading:
    """What is known while markup is read into nodes; findings do not stop it."""

    def __init__(self, marks: Marks, places: Places, pictures: Pictures) -> None:
        self.marks = marks
        self.pictures = pictures
        self.diagnostics: list[Diagnostic] = []
        self.printed: set[FieldPath] = set()
        self.ids: set[str] = set()
        """Ids that the template gives."""
        self.links: list[InnerLink] = []
        self.footnotes = 0
        self.captions: dict[str, int] = {}
        """The last number of each label of captions."""
        self._places = places
        self._wraps: dict[str, Wrap] = {}
        self._accepted: set[tuple[str, str, str]] = set()

    def use(self, element: etree._Element, where: Inside) -> Element | None:
        """Return the use of an element in a place, its attributes checked; None where misplaced."""
        name = str(element.tag)
        found = only_use(name, where) or use_of(name, where, self._class_of(element))
        if found is None:
            self._misplaced(element, where)
            return None
        if found.required or not self.is_plain(element):
            self._check_attributes(element, found)
        return found

    def find(
        self,
        code: str,
        message: str,
        element: etree._Element | None,
        *,
        hint: str | None = None,
        needle: str | None = None,
    ) -> None:
        """Keep a finding at the line of an element's tag."""
        self.keep(Diagnostic(code, Severity.ERROR, message, self.span(element, needle), hint))

    def find_words(
        self, code: str, message: str, words: str, near: etree._Element, *, hint: str | None = None
    ) -> None:
        """Keep a finding where a template says these words, or else near an element's tag."""
        span = self._places.of_words(words) or self.span(near)
        self.keep(Diagnostic(code, Severity.ERROR, message, span, hint))

    def keep(self, finding: Diagnostic) -> None:
        """Keep a finding, once."""
        if finding not in self.diagnostics:
            self.diagnostics.append(finding)

    def span(self, element: etree._Element | None, needle: str | None = None) -> Span | None:
        """Return the place of an element's tag in the template, or of the nearest tag before it."""
        while element is not None:
            number = element.get(LINE)
            if number is not None:
                return self._places.of_number(number, needle)
            before = element.getprevious()
            element = before if before is not None else element.getparent()
        return None

    def wrap_of(self, number: str) -> Wrap:
        """Return what makes a field of the words a mark stands around; they count as printed."""
        if number not in self._wraps:
            mark = self.marks[int(number)]
            self.count(mark)
            path = path_text(mark.path)
            self._wraps[number] = (
                (lambda children: Field(path, (NodeSpan(TextRole.NOT_STATED, children),)))
                if mark.not_stated
                else partial(Field, path)
            )
        return self._wraps[number]

    def attribute(self, element: etree._Element, name: str) -> str:
        """Return an attribute without marks; what it prints counts as printed."""
        value = element.get(name)
        if value is None:
            return ""
        if OPEN in value:
            self.count(*(mark for mark in self.marks.named_in(value) if not mark.not_stated))
            value = without_marks(value)
        return value.strip(_SPACE)

    def is_plain(self, element: etree._Element) -> bool:
        """Tell whether an element has no attributes of its own."""
        given = element.keys()
        return not given or given == _ONLY_LINE

    def states(self, element: etree._Element, name: str) -> bool:
        """Tell whether an attribute holds more than the words for "not stated"."""
        value = element.get(name, "")
        return not any(mark.not_stated for mark in self.marks.named_in(value))

    def count(self, *marks: Mark) -> None:
        """Count the fields of marks as printed."""
        for mark in marks:
            self.printed.add(mark.path)
            self.printed.update(mark.also)

    def identifier(self, element: etree._Element) -> str | None:
        """Return the id an element gives itself."""
        return self.attribute(element, "id") or None

    def only(self, element: etree._Element, where: Inside) -> Iterator[etree._Element]:
        """Yield the elements that may stand in a place; text and other elements are findings."""
        self._no_text(element.text, element, where)
        for child in element:
            if self.use(child, where) is not None:
                yield child
            self._no_text(child.tail, child, where)

    def number(self, element: etree._Element, name: str, otherwise: int) -> int:
        """Return a whole number from an attribute; one that is no number was noted already."""
        value = self.attribute(element, name)
        return int(value) if re.fullmatch(r"\d{1,9}", value) else otherwise

    def gather_ids(self, root: etree._Element) -> None:
        """Keep every id the template gives; one given twice is a finding."""
        for element in _WITH_ID(root):
            identifier = self.identifier(element)
            if identifier in self.ids:
                message = f"the id '{identifier}' is given twice"
                self.find("T512", message, element, needle=identifier)
            elif identifier is not None:
                self.ids.add(identifier)

    def _no_text(self, text: str | None, near: etree._Element, where: Inside) -> None:
        if text and not text.isspace():
            words = " ".join(without_marks(text).split())[:40]
            hint = f"here may stand: {', '.join(names_in(where))}"
            self.find("T504", f"text cannot stand here: '{words}'", near, hint=hint)

    def _class_of(self, element: etree._Element) -> str | None:
        value = element.get("class")
        return value if value is None or OPEN not in value else without_marks(value)

    def _misplaced(self, element: etree._Element, where: Inside) -> None:
        name = element.tag
        if name not in NAMES:
            self.diagnostics.append(unknown_element(str(name), self.span(element, str(name))))
            return
        kinds = [use.kind for use in uses(name, where) if use.kind is not None]
        if kinds:
            message = f"<{name}> needs a class here: {', '.join(kinds)}"
            self.find("T504", message, element, needle=name)
            return
        if name == "p" and where is Inside.INLINE:
            message = "a paragraph cannot stand inside a line of text"
            hint = "print prose inside <p> with the filter: | inline"
            self.find("T504", message, element, hint=hint)
            return
        hint = f"here may stand: {', '.join(names_in(where)) or 'nothing'}"
        self.find("T504", f"<{name}> cannot stand here", element, hint=hint, needle=name)

    def _check_attributes(self, element: etree._Element, use: Element) -> None:
        for name, value in element.items():
            if (use.name, name, value) in self._accepted:
                continue
            if name == LINE or (name == "class" and use.kind is not None):
                continue
            rule = use.attributes.get(str(name))
            if rule is None and name == "class" and _kinds(use):
                message = f"'{element.get(name)}' is not a class of <{use.name}>"
                hint = f"it may be: {', '.join(_kinds(use))}"
                self.find("T504", message, element, hint=hint, needle=element.get(name))
            elif rule is None:
                hint = did_you_mean(str(name), attributes_of(use.name)) or _attributes_hint(use)
                message = f"<{use.name}> has no attribute '{name}' here"
                self.find("T504", message, element, hint=hint, needle=str(name))
            else:
                accepted = self._accepts_value(element, str(name), rule)
                if accepted and rule.choices and OPEN not in value:
                    self._accepted.add((use.name, str(name), str(value)))
        for name in use.required:
            if name not in element.attrib:
                message = f"<{use.name}> needs the attribute '{name}'"
                hint = use.attributes[name].form
                self.find("T504", message, element, hint=hint, needle=use.name)

    def _accepts_value(self, element: etree._Element, name: str, rule: Attribute) -> bool:
        """Check a value; an empty one says as much as none, since its field may be absent."""
        value = self.attribute(element, name)
        if not value or rule.accepts(value) or not self.states(element, name):
            return True
        hint = ", ".join(rule.choices) or f"it must be {rule.form}"
        near = did_you_mean(value, rule.choices)
        message = f"'{value}' is not allowed as {name} of <{element.tag!s}>"
        self.find("T504", message, element, hint=near or hint, needle=value)
        return False


def _kinds(use: Element) -> list[str]:
    """Return the classes that give an element another use where this one stands."""
    return [e.kind for where in use.where for e in uses(use.name, where) if e.kind is not None]


def _attributes_hint(use: Element) -> str:
    known = ", ".join((*use.attributes, *(["class"] if use.kind else ())))
    return f"it may have: {known}" if known else "it has no attributes here"
