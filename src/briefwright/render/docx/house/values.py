"""Print the values of tags into the runs of a house file that they were typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy

from lxml import etree

from briefwright.core.roles import ParagraphRole
from briefwright.document import Field, FilledPart, Inline, Inlines
from briefwright.document.walk import inline_text
from briefwright.render.docx.elements import Element, P, W, add, make
from briefwright.render.docx.inlines import RunLook, render_inlines
from briefwright.render.docx.story import Story
from briefwright.template.house import VALUE

_R, _R_PR, _T = f"{W}r", f"{W}rPr", f"{W}t"
_ENDS_IN_PARAGRAPH = tuple(W + name for name in ("tc", "hdr", "ftr", "txbxContent", "footnote"))
_CONTROL = f"{W}sdt"


Adopt = Callable[[Sequence[Element]], None]
"""Lets what was written follow the house's styles."""


def print_values(root: Element, filled: FilledPart, story: Story, adopt: Adopt) -> None:
    """Put runs where tags printed something, each in the look of the run its tag stood in."""
    look = RunLook(story.kit.styles.paragraph(ParagraphRole.BODY))
    for mark in _marks(root):
        run = mark.getparent()
        if run is None or run.tag != _R:
            continue
        inlines = filled.values[int(mark.text or "0")]
        if next(run.iterancestors(_CONTROL), None) is not None:
            inlines = _without_fields(inlines)
        holder = make("p")
        render_inlines(inlines, story, holder, look)
        adopt([holder])
        _replace(run, mark, holder)
    _mend(root)


def property_text(element: Element, filled: FilledPart) -> str:
    """Return the words of a property of the file, its tags filled in."""
    words = [element.text or ""]
    for mark in _marks(element):
        words += [inline_text(filled.values[int(mark.text or "0")]), mark.tail or ""]
    return "".join(words)


def has_values(element: Element) -> bool:
    """Tell whether a tag printed something into an element."""
    return bool(_marks(element))


def _marks(root: Element) -> list[Element]:
    return [mark for mark in root.iter(etree.PI) if getattr(mark, "target", "") == VALUE]


def _replace(run: Element, mark: Element, holder: Element) -> None:
    """Divide a run at a mark and put what a holder has between the halves."""
    parent = run.getparent()
    if parent is None:
        return
    properties = run.find(_R_PR)
    at = run.index(mark)
    following = list(run[at + 1 :])
    run.remove(mark)
    if properties is not None:
        for each in holder.iter(_R):
            _dress(each, properties)
    place = parent.index(run) + 1
    new = list(holder)
    if following:
        rest = etree.Element(_R)
        if properties is not None:
            rest.append(deepcopy(properties))
        rest.extend(following)
        new.append(rest)
    parent[place:place] = new
    if len(run) == (0 if properties is None else 1):
        parent.remove(run)


def _dress(run: Element, base: Element) -> None:
    """Give a run the properties of another, but for those it has itself."""
    own = run.find(_R_PR)
    if own is None:
        run.insert(0, deepcopy(base))
        return
    merged = {child.tag: child for child in base}
    merged.update({child.tag: child for child in own})
    ordered = sorted(merged.values(), key=lambda child: _RANK.get(str(child.tag), len(_RANK)))
    run.remove(own)
    properties = make("rPr")
    properties.extend([deepcopy(child) for child in ordered])
    run.insert(0, properties)


def _without_fields(inlines: Inlines) -> Inlines:
    """Return words without the fields they came from: a content control holds them already."""
    found: list[Inline] = []
    for node in inlines:
        found += _without_fields(node.children) if isinstance(node, Field) else (node,)
    return tuple(found)


def _mend(root: Element) -> None:
    """Keep what loops have emptied valid: no table without rows, no cell without a paragraph."""
    for table in list(root.iter(f"{W}tbl")):
        parent = table.getparent()
        if parent is not None and table.find(f"{W}tr") is None:
            parent.remove(table)
    for element in (root, *root.iter(*_ENDS_IN_PARAGRAPH)):
        if element.tag in _ENDS_IN_PARAGRAPH and (not len(element) or element[-1].tag != P):
            add(element, "p")


# The order of CT_RPr (ECMA-376 part 1, 17.3.2.28).
_RANK = {
    W + name: rank
    for rank, name in enumerate(
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath".split()
    )
}
