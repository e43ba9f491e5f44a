"""Prose to markup: CommonMark without raw HTML, with ``[@article#p4]`` as a citation.

Prose is prepared once per text and process (``prepare_prose``), with stand-ins for the mark of its
field and for citations; printing fills them in. Text without any Markdown never loads a parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import escape

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import path_text
from briefwright.model import SourceReference
from briefwright.templating.citations import citation_markup
from briefwright.templating.marks import CITE_CLOSE, CITE_OPEN, CLOSE, PROSE_OPEN, Mark
from briefwright.templating.scope import Scope

_REFERENCE = r"@(?P<source>[A-Za-z][\w-]*)(?:#p(?P<first>[1-9]\d*)(?:-p(?P<last>[1-9]\d*))?)?"
_REFERENCES = re.compile(_REFERENCE, re.ASCII)
_ONE = re.sub(r"\?P<\w+>", "?:", _REFERENCE)
CITATION = re.compile(rf"\[{_ONE}(?:\s*[;,]\s*{_ONE})*\]", re.ASCII)
_STAND_IN = re.compile(f"{CITE_OPEN}([^{CITE_CLOSE}]*){CITE_CLOSE}")

# What CommonMark gives a meaning: these signs anywhere, and these beginnings and ends of lines.
_MARKDOWN = re.compile(
    r"[\\`*_\[\]<&\x00]|^ *(?:[#>+=~-]|\d{1,9}[.)])|^ {4}|  $", re.MULTILINE
)  # fmt: skip
_BLANK_LINES = re.compile(r"\n(?: *\n)+")


@dataclass(frozen=True, slots=True)
class PreparedProse:
    """Markup with stand-ins, as blocks and inside a paragraph; ``problems`` are whole sentences."""

    blocks: tuple[str, ...]
    inline: str
    problems: tuple[str, ...] = ()


def prose_blocks(text: str, scope: Scope, mark: Mark) -> tuple[str, ...]:
    """Return prose as block elements; each paragraph carries the mark."""
    prepared = _prepared(text, scope, mark)
    return tuple(_filled(block, scope, mark) for block in prepared.blocks)


def prose_inline(text: str, scope: Scope, mark: Mark) -> str:
    """Return prose as inline content, its blocks parted by line breaks."""
    return _filled(_prepared(text, scope, mark).inline, scope, mark)


@lru_cache(maxsize=4096)
def prepare_prose(text: str) -> PreparedProse:
    """Return the markup of prose, free of any one composition."""
    plain = CITATION.sub("", text)
    if _MARKDOWN.search(plain):
        from briefwright.templating.markdown import prepare_markdown

        return prepare_markdown(text)
    paragraphs = [
        f"{PROSE_OPEN}{_with_stand_ins(part)}{CLOSE}" for part in _BLANK_LINES.split(text.strip())
    ]
    blocks = tuple(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PreparedProse(blocks, "<br/>".join(paragraphs))


def stand_in(citation: str) -> str:
    """Return what stands for a citation (``[@article#p4]``) until it is printed."""
    return f"{CITE_OPEN}{citation}{CITE_CLOSE}"


def cited_in(text: str) -> tuple[SourceReference, ...]:
    """Return the references of a citation, or of all citations in a text, in order."""
    return tuple(
        SourceReference(match["source"], _number(match["first"]), _number(match["last"]))
        for citation in CITATION.findall(text)
        for match in _REFERENCES.finditer(citation)
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _with_stand_ins(text: str) -> str:
    pieces = []
    end = 0
    for match in CITATION.finditer(text):
        pieces += [str(escape(text[end : match.start()])), stand_in(match[0])]
        end = match.end()
    return "".join([*pieces, str(escape(text[end:]))])


def _prepared(text: str, scope: Scope, mark: Mark) -> PreparedProse:
    """Return prepared prose; what a document cannot show of it is noted."""
    prepared = prepare_prose(str(text))
    for problem in prepared.problems:
        path = path_text(mark.path)
        hint = "a document shows text, lists, quotations and links to web pages"
        scope.note(Diagnostic("E405", Severity.WARNING, problem, None, hint, path))
    return prepared


def _filled(markup: str, scope: Scope, mark: Mark) -> str:
    markup = markup.replace(PROSE_OPEN, scope.marks.opening(mark))
    if CITE_OPEN not in markup:
        return markup
    return _STAND_IN.sub(
        lambda match: citation_markup([(each, None) for each in cited_in(match[1])], scope), markup
    )
