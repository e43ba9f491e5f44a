"""Hold a brief to the number of pages its template allows, and say what to cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.document import Block, Document, Field, ListBlock, Section
from briefwright.document.text import document_text
from briefwright.document.walk import inline_text, walk

PageCounter = Callable[[Document], int]
PartPlace = Callable[[str], Span]
_PARTS_NAMED = 3


def too_long(
    document: Document, pages: int, allowed: int, count_pages: PageCounter, place: PartPlace
) -> Diagnostic:
    """Return the error (E402) for a document of more pages than allowed.

    It says how many words from the end must go, and which parts of the brief have most of them.
    """
    words = words_over(document, allowed, count_pages)
    parts = longest_parts(document)
    named = ", ".join(f"{part} ({count} words)" for part, count in parts[:_PARTS_NAMED])
    return Diagnostic(
        "E402",
        Severity.ERROR,
        f"the brief takes {_pages(pages)}, and this template allows {allowed}: "
        f"about {words} words too many",
        place(parts[0][0]) if parts else None,
        f"shorten the longest parts: {named}" if named else None,
        parts[0][0] if parts else None,
    )


def words_over(document: Document, allowed: int, count_pages: PageCounter) -> int:
    """Return how many words must go from the end for the rest to fit, counted in whole blocks."""
    leaves = list(_leaves(document.blocks))
    fits, fails = 0, len(leaves)
    while fails - fits > 1:
        middle = (fits + fails) // 2
        shorter = replace(document, blocks=tuple(leaves[:middle]))
        if count_pages(shorter) <= allowed:
            fits = middle
        else:
            fails = middle
    whole, rest = (_words(blocks) for blocks in (leaves, leaves[:fits]))
    return max(1, whole - rest)


def longest_parts(document: Document) -> list[tuple[str, int]]:
    """Return the parts of the brief by their number of printed words, most first."""
    counts: dict[str, int] = {}
    for node in walk(document.blocks):
        if isinstance(node, Field):
            part = node.path.partition(".")[0].partition("[")[0]
            counts[part] = counts.get(part, 0) + len(inline_text(node.children).split())
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _leaves(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks one below the other: sections opened, lists item by item."""
    for block in blocks:
        if isinstance(block, Section):
            yield from _leaves(block.blocks)
        elif isinstance(block, ListBlock):
            start = block.start
            for index, item in enumerate(block.items):
                yield replace(block, items=(item,), start=start + index)
        else:
            yield block


def _words(blocks: list[Block]) -> int:
    from briefwright.document import Properties

    return len(document_text(Document(Properties("", ""), tuple(blocks))).split())


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"
