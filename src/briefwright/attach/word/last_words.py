"""Find the last words of a paragraph, so that a bookmark can stand around them.

LibreOffice loses an empty bookmark at the end of a document, and whatever refers to its page. It
also drops an empty paragraph that a section ends with, and the bookmarks in it.
"""

from __future__ import annotations

from copy import deepcopy

from briefwright.attach.word.names import P_PR, SECTION, TEXT, Element, P, W

_ON_A_PAGE = 60
"""Characters that stand on one page: of one line, or of two that widow control keeps together."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HOLDERS = frozenset((W + "tc", W + "sdtContent"))
_RUN, _LOOK = W + "r", W + "rPr"


def last_with_words(body: Element) -> Element | None:
    """Return the last paragraph with words of the last section: in a table, that of its last cell.

    Where there is none it is the last block, and None if that is no paragraph.
    """
    last = body[-1]
    for block in reversed(body):
        if block.tag != P:
            inside = [each for each in block.iter(P) if _parent(each) in _HOLDERS]
            if inside:
                return inside[-1]
        elif block is not last and block.find(f"{P_PR}/{SECTION}") is not None:
            break
        elif any(each.tag != P_PR for each in block):
            return block
    return last if last.tag == P else None


def _parent(element: Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def before_last_words(paragraph: Element) -> int:
    """Return where in a paragraph the run with its last words begins.

    That run is divided where it is so long that it may begin on the page before. Where a paragraph
    ends in something else than words it is the place before that; where it is empty, its end.
    """
    last = paragraph[-1] if len(paragraph) else None
    if last is None or last.tag == P_PR:
        return len(paragraph)
    text = last[-1] if last.tag == _RUN and len(last) else None
    if text is None or text.tag != TEXT or len(text.text or "") <= _ON_A_PAGE:
        return len(paragraph) - 1
    words = text.text or ""
    rest = deepcopy(last)
    for each in list(rest)[:-1]:
        if each.tag != _LOOK:
            rest.remove(each)
    for holder, part in ((text, words[:-_ON_A_PAGE]), (rest[-1], words[-_ON_A_PAGE:])):
        holder.text = part
        holder.set(_SPACE, "preserve")
    last.addnext(rest)
    return len(paragraph) - 1
