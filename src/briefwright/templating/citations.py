"""Citations as printed: ``[2, ¶4]``, several sources in one pair of brackets."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import escape

from briefwright.model import SourceReference
from briefwright.templating.marks import Mark
from briefwright.templating.scope import Scope

Cited = Sequence[tuple[SourceReference, Mark | None]]


def citation_markup(cited: Cited, scope: Scope) -> str:
    """Return ``<cite>`` elements for references, those of one source together.

    A reference with a mark counts as printed; one in prose has none, the prose is marked whole.
    """
    groups: dict[str, list[tuple[SourceReference, Mark | None]]] = {}
    for reference, mark in cited:
        groups.setdefault(reference.source, []).append((reference, mark))
    texts = [_group_text(name, group, scope) for name, group in groups.items()]
    if not texts:
        return ""
    texts[0] = f"[{texts[0]}"
    texts[-1] = f"{texts[-1]}]"
    names = (escape(name) for name in groups)
    return "; ".join(
        f'<cite data-source="{name}">{text}</cite>' for name, text in zip(names, texts, strict=True)
    )


def locator_words(reference: SourceReference, scope: Scope) -> str:
    """Return the paragraphs a reference means: ``¶4``, ``¶4–6``; empty for the whole source."""
    first, last = reference.first_paragraph, reference.last_paragraph
    if first is None:
        return ""
    key = "paragraph_mark" if last in (None, first) else "paragraph_marks"
    phrase = scope.words.find(key) or "{first}"
    return phrase.replace("{first}", str(first)).replace("{last}", str(last))


def _group_text(name: str, group: Cited, scope: Scope) -> str:
    found = scope.source(name)
    text = name if found is None else str(found[1] + 1)
    pieces = []
    for reference, mark in group:
        locator = locator_words(reference, scope)
        text += f",\u00a0{locator}" if locator else ""
        pieces.append(_marked(str(escape(text)), mark, scope))
        text = ""
    return "".join(pieces)


def _marked(text: str, mark: Mark | None, scope: Scope) -> str:
    return text if mark is None or not text else scope.marks.around(mark, text)
