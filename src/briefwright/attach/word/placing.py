"""Find where in a report annexes go: paragraphs ``{{ annex: NAME }}``, a bookmark, the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefwright.attach.word.names import (
    BODY,
    FIELD_MARK,
    FIELD_TYPE,
    ID,
    MARK_END,
    MARK_START,
    NAME,
    P_PR,
    R_PR,
    SECTION,
    TEXT,
    Element,
    P,
    W,
)
from briefwright.attach.word.opening import stories_of
from briefwright.attach.word.package import WordPackage
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.suggestions import closest

_TAG = re.compile(r"\{\{\s*annex\s*:\s*(\S.*?)\s*\}\}", re.IGNORECASE)
_MISSPELT = re.compile(r"\s*\{\{?\s*annexe?\b.*", re.IGNORECASE)
_AROUND = re.compile(r"^[\s\"'\u2018-\u201f«»‹›]+|[\s\"'\u2018-\u201f«»‹›]+$")
"""Quotation marks that people type around a name, or Word sets for them."""
_ENDING = re.compile(r"\.ya?ml$", re.IGNORECASE)
_CHANGES = tuple(W + name for name in "ins del moveFrom moveTo".split())
_HOLDERS = {
    W + "tc": "in a table",
    W + "txbxContent": "in a text box",
    W + "sdt": "in a content control",
    W + "hdr": "in a header",
    W + "ftr": "in a footer",
    W + "footnotes": "in a footnote",
    W + "endnotes": "in an endnote",
    W + "comments": "in a comment",
}
_ALONE = "type it into a paragraph of its own in the text, outside tables and text boxes"
_MADE_BY_PROGRAMS = re.compile(r"_(Toc|Ref|Hlt|GoBack|Hlk|PictureBullets)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Places:
    """Where annexes go."""

    named: Mapping[str, Element]
    """Placeholders by the name they ask for, in small letters."""
    after: Element | None
    """The block of the body behind which the others go; None stands for the end."""
    spellings: Mapping[str, str] = field(default_factory=dict)
    """Names as they are typed."""
    misspelt: tuple[str, ...] = ()
    """Paragraphs that look like placeholders and are none."""


def find_places(
    package: WordPackage, file: str, after: str | None
) -> tuple[Places, list[Diagnostic]]:
    """Return where annexes go in a report, and what is wrong with the places it names."""
    found: list[Diagnostic] = []
    named: dict[str, Element] = {}
    spellings: dict[str, str] = {}
    misspelt: list[str] = []
    for name, root in stories_of(package).items():
        for paragraph, words in _tagged(root):
            asked = _TAG.search(words)
            if asked is None:
                misspelt += [words.strip()] if _MISSPELT.fullmatch(words) else []
                continue
            typed = _ENDING.sub("", _AROUND.sub("", asked[1]))
            key = typed.casefold()
            problem = _problem(paragraph, words, asked)
            if problem is None and key in named:
                problem = ("A212", "stands in the report twice", "leave it at one place")
            if problem is not None:
                found.append(_finding(problem, asked[0], Span.point(f"{file}/{name}", 1)))
            named[key], spellings[key] = paragraph, typed
    block = None
    if after is not None:
        block, fault = _marked(package, file, after)
        found += [fault] if fault is not None else []
    return Places(named, block, spellings, tuple(misspelt)), found


def unused(places: Places, annexes: Mapping[str, str], file: str) -> Iterator[Diagnostic]:
    """Yield a warning for each placeholder that none of the annexes (by small letters) is for."""
    for words in places.misspelt:
        message = f"'{words[:80]}' looks like a place for an annex, and is none"
        hint = "write {{ annex: NAME }}, with the name of the brief's file without its ending"
        yield Diagnostic("A211", Severity.WARNING, message, Span.point(file, 1), hint)
    for key, name in places.spellings.items():
        if key not in annexes:
            near = closest(name, annexes.values())
            hint = f"did you mean {near}?" if near else "attach such a brief, or delete the line"
            message = f"the report asks for an annex '{name[:80]}', which is not attached"
            yield Diagnostic("A211", Severity.WARNING, message, Span.point(file, 1), hint)


def block_of(element: Element) -> Element | None:
    """Return the child of the body in which an element stands, None outside a body."""
    current = element
    parent = current.getparent()
    while parent is not None and parent.tag != BODY:
        current, parent = parent, parent.getparent()
    return None if parent is None else current


def end_of_fields(block: Element) -> Element:
    """Return a block or the one behind it in which the fields that are open there end."""
    body = block.getparent()
    if body is None:
        return block
    depth = 0
    is_reached = False
    for each in body:
        for mark in each.iter(FIELD_MARK):
            depth += {"begin": 1, "end": -1}.get(mark.get(FIELD_TYPE, ""), 0)
        is_reached = is_reached or each is block
        if is_reached and depth <= 0 and each.tag != SECTION:
            return each
    return block


def words_of(paragraph: Element) -> str:
    """Return the words of a paragraph, those of text boxes in it left out."""
    return "".join(text.text or "" for text in paragraph.iter(TEXT) if _own(text, paragraph))


def _own(text: Element, paragraph: Element) -> bool:
    return next(text.iterancestors(P), None) is paragraph


def _tagged(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs in which a placeholder may stand, and their words."""
    for paragraph in root.iter(P):
        words = words_of(paragraph)
        if "{" in words:
            yield paragraph, words


def _problem(paragraph: Element, words: str, asked: re.Match[str]) -> tuple[str, str, str] | None:
    """Return code, predicate and cure of what keeps an annex from standing at a placeholder."""
    holder = next((each for each in paragraph.iterancestors() if each.tag in _HOLDERS), None)
    if holder is not None:
        return "A213", f"stands {_HOLDERS[str(holder.tag)]}, where no pages can begin", _ALONE
    if words.strip() != asked[0]:
        return "A213", "stands among other words", _ALONE
    if _is_tracked(paragraph):
        return "A214", "is itself a tracked change", "accept or reject the change there"
    block = block_of(paragraph)
    if block is not None and end_of_fields(block) is not block:
        return "A213", "stands inside a field, as a table of contents is one", _ALONE
    return None


def _finding(problem: tuple[str, str, str], typed: str, span: Span) -> Diagnostic:
    code, predicate, hint = problem
    return Diagnostic(code, Severity.ERROR, f"'{typed[:80]}' {predicate}", span, hint)


def _is_tracked(paragraph: Element) -> bool:
    own = next(paragraph.iter(*_CHANGES), None)
    return own is not None or any(each.tag in _CHANGES for each in paragraph.iterancestors())


def _marked(package: WordPackage, file: str, name: str) -> tuple[Element | None, Diagnostic | None]:
    """Return the block that holds the end of a bookmark, or why there is none."""
    stories = stories_of(package)
    for root in stories.values():
        start = _start_of(root, name)
        if start is None:
            continue
        ends = (each for each in root.iter(MARK_END) if each.get(ID) == start.get(ID))
        block = _block_at(next(ends, start))
        if block is None:
            message = f"the bookmark '{name}' does not stand in the text of the report"
            hint = "set the bookmark in the text, not in a header, footer, note or comment"
            return None, Diagnostic("A210", Severity.ERROR, message, Span.point(file, 1), hint)
        if block.tag == P and _mark_is_tracked(block):
            message = f"the bookmark '{name}' ends in a paragraph that is a tracked change"
            hint = "accept or reject the change there"
            return None, Diagnostic("A214", Severity.ERROR, message, Span.point(file, 1), hint)
        return end_of_fields(block), None
    return None, _missing(stories.values(), file, name)


def _start_of(root: Element, name: str) -> Element | None:
    """Return the beginning of a bookmark; capitals count only between several."""
    marks = [
        each for each in root.iter(MARK_START) if each.get(NAME, "").casefold() == name.casefold()
    ]
    exact = (each for each in marks if each.get(NAME) == name)
    return next(exact, marks[0] if marks else None)


def _block_at(mark: Element) -> Element | None:
    """Return the block in which a mark stands, or the one before it, if it stands between two."""
    block = block_of(mark)
    while block is not None and block.tag in {MARK_START, MARK_END}:
        before = block.getprevious()
        if before is None:
            return block
        block = before
    return block


def _mark_is_tracked(paragraph: Element) -> bool:
    look = paragraph.find(f"{P_PR}/{R_PR}")
    return look is not None and any(look.find(name) is not None for name in _CHANGES)


def _missing(stories: Iterable[Element], file: str, name: str) -> Diagnostic:
    names = [each.get(NAME, "") for root in stories for each in root.iter(MARK_START)]
    shown = sorted({each for each in names if each and not _MADE_BY_PROGRAMS.match(each)})
    near = closest(name, shown)
    if near is not None:
        hint = f"did you mean {near}?"
    elif shown:
        more = f" and {len(shown) - 8} more" if len(shown) > 8 else ""
        hint = f"there are {', '.join(shown[:8])}{more}"
    else:
        hint = "it has no bookmarks; set one in Word: Insert, Bookmark"
    message = f"the report has no bookmark '{name}'"
    if name.isdecimal():
        message += "; a Word file has no pages that could be named"
    return Diagnostic("A210", Severity.ERROR, message, Span.point(file, 1), hint)
