"""Read a house file: open it, refuse what is dangerous, take its parts apart around their tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors
from briefwright.house.body import place_body, refuse_body
from briefwright.house.cleaning import clean, deleted_words, has_revisions
from briefwright.house.names import BODY, PROPERTIES, STORIES, Element, W
from briefwright.house.package import (
    Relationship,
    Unusable,
    open_package,
    parsed,
    relationships,
)
from briefwright.house.placing import Placing
from briefwright.house.refusals import refused_contents, refused_fields, refused_references
from briefwright.house.statements import Misuse, grouped_statements
from briefwright.house.tags import (
    TAG,
    OpenTag,
    cut_tags,
    cut_tags_of_text,
    paragraphs_of,
    words_of,
)
from briefwright.template.house import House, HousePart, HouseTag

_TAG_SIGN = re.compile(rf"<\?{TAG} (\d+)\?>")
_ANY_SIGN = ("{{", "{%", "{#")
_LEFT_ALONE = ("word/glossary/", "customXml/")


@dataclass(frozen=True, slots=True)
class HouseReading:
    """A house file, None where ``diagnostics`` hold errors; ``texts`` are for excerpts.

    Lines of a part's text are its paragraphs.
    """

    house: House | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)


def read_house(data: bytes, file: str) -> HouseReading:
    """Return a Word document or template (ECMA-376 transitional) as a house file.

    Diagnostics: T701 to T706 for a file that cannot be used, T707 for a tag that is not closed,
    T708 for one in a tracked change, T709 for one that ends elsewhere, T710 for ``{{ body }}``.
    """
    try:
        contents = open_package(data)
        found = tuple(relationships(contents))
        roots = {name: parsed(name, contents[name]) for name in _xml_parts(contents)}
        main = _main_part(found, roots)
        diagnostics = list(refused_contents(contents, found, main, file))
    except Unusable as error:
        return HouseReading(None, (error.diagnostic(file),))
    parts = []
    texts: dict[str, bytes] = {}
    for name, root in roots.items():
        diagnostics += refused_fields(root, name, file)
        diagnostics += refused_references(root, name, found, file)
        reader = _PartReader(name, root, f"{file}/{name}")
        part = reader.read(is_main=name == main)
        diagnostics += reader.diagnostics
        if part is not None:
            parts.append(part)
            texts[reader.file] = "\n".join(part.paragraphs).encode()
    if has_errors(diagnostics):
        return HouseReading(None, tuple(diagnostics), texts)
    styles = tuple(_styles(found, roots))
    return HouseReading(House(file, contents, tuple(parts), styles), tuple(diagnostics), texts)


def _main_part(found: Sequence[Relationship], roots: Mapping[str, Element]) -> str:
    """Return the name of the part that holds the document; raises Unusable where there is none."""
    for each in found:
        root = roots.get(each.target)
        is_main = not each.part and each.kind == "officeDocument"
        if is_main and root is not None and root.find(BODY) is not None:
            return each.target
    hint = "save it in Word as .docx or .dotx"
    raise Unusable("T701", "this is not a Word file: it holds no document", hint)


def _styles(
    found: Sequence[Relationship], roots: Mapping[str, Element]
) -> Iterator[tuple[str, str]]:
    """Yield type and name of each style of the file."""
    for each in found:
        if each.kind == "styles" and each.target in roots:
            for style in roots[each.target].iterfind(f"{W}style"):
                name = style.find(f"{W}name")
                if name is not None:
                    yield style.get(f"{W}type", "paragraph"), name.get(f"{W}val", "")


def _xml_parts(contents: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the parts that are XML and may come along, the building blocks left alone."""
    for name in contents:
        if name.endswith(".xml") and not name.startswith(_LEFT_ALONE):
            yield name


class _PartReader:
    """Takes one part apart, and notes what is wrong with its tags."""

    def __init__(self, name: str, root: Element, file: str) -> None:
        self.name = name
        self.root = root
        self.file = file
        self.diagnostics: list[Diagnostic] = []
        self.tags: list[HouseTag] = []

    def read(self, *, is_main: bool) -> HousePart | None:
        """Return the part; None where it holds no words."""
        if self.root.tag in STORIES:
            paragraphs = self._read_story()
        elif self.name in PROPERTIES:
            paragraphs = self._read_properties()
        else:
            return None
        groups, wrong = grouped_statements(self.tags)
        placing = Placing(self.root, self.tags)
        if not wrong:
            found = place_body(placing, self.root, groups) if is_main else refuse_body(self.tags)
            placing.place(groups)
            wrong = [*found, *placing.wrong]
        self.diagnostics += map(self._misuse, wrong)
        pieces, order = _taken_apart(self.root)
        tags = tuple(self.tags[number] for number in order)
        return HousePart(self.name, pieces, tags, paragraphs)

    def _read_story(self) -> tuple[str, ...]:
        deleted = deleted_words(self.root)
        has_changes = has_revisions(self.root)
        clean(self.root)
        paragraphs = paragraphs_of(self.root)
        numbers = {each: number for number, each in enumerate(paragraphs, 1)}
        for paragraph, words in deleted:
            if any(sign in words for sign in _ANY_SIGN):
                self._note_deleted(numbers.get(paragraph, 1), words)
        if has_changes:
            self._note_revisions()
        texts = tuple(words_of(each).replace("\n", " ") for each in paragraphs)
        for number, paragraph in enumerate(paragraphs, 1):
            broken = cut_tags(paragraph, number, self.tags)
            self.diagnostics += map(self._open_tag, broken)
        return texts

    def _read_properties(self) -> tuple[str, ...]:
        texts = []
        for element in self.root.iter(etree.Element):
            if len(element) == 0 and (element.text or "").strip():
                texts.append(" ".join((element.text or "").split()))
                broken = cut_tags_of_text(element, len(texts), self.tags)
                self.diagnostics += map(self._open_tag, broken)
        return tuple(texts)

    def _misuse(self, misuse: Misuse) -> Diagnostic:
        span = Span.point(self.file, 1)
        if misuse.tag is not None:
            tag = self.tags[misuse.tag]
            end = tag.column + len(tag.text)
            span = Span(self.file, tag.paragraph, tag.column, tag.paragraph, end)
        return Diagnostic(misuse.code, Severity.ERROR, misuse.message, span, misuse.hint)

    def _open_tag(self, tag: OpenTag) -> Diagnostic:
        end = tag.column + len(tag.text)
        span = Span(self.file, tag.paragraph, tag.column, tag.paragraph, end)
        sign = tag.text[:2]
        message = f"the tag '{tag.text}' is never closed"
        if tag.is_closing:
            message = f"'{sign}' closes no tag"
        hint = "a tag stands in one paragraph: {{ … }} prints, {% … %} loops and decides"
        return Diagnostic("T707", Severity.ERROR, message, span, hint)

    def _note_deleted(self, paragraph: int, words: str) -> None:
        message = f"a tag stands in a tracked change that deletes it: '{words[:60]}'"
        hint = "accept or reject the tracked changes in Word, then save"
        span = Span.point(self.file, paragraph)
        self.diagnostics.append(Diagnostic("T708", Severity.ERROR, message, span, hint))

    def _note_revisions(self) -> None:
        message = "the house file has tracked changes; they are taken as accepted"
        hint = "accept or reject them in Word, then save"
        span = Span.point(self.file, 1)
        self.diagnostics.append(Diagnostic("T708", Severity.WARNING, message, span, hint))


def _taken_apart(root: Element) -> tuple[tuple[str, ...], list[int]]:
    """Return the XML between the tags of a part, and the numbers of the tags in their order."""
    text = etree.tostring(root, encoding="unicode")
    found = _TAG_SIGN.split(text)
    return tuple(found[::2]), [int(number) for number in found[1::2]]
