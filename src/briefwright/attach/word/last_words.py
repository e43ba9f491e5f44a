"""Find the last words of a paragraph, so that a bookmark can stand around them.

LibreOffice loses an empty bookmark at the end of a document, and whatever refers to its page.
"""

from __future__ import annotations

from copy import deepcopy

from briefwright.attach.word.names import P_PR, TEXT, Element, W

_ON_A_PAGE = 60
"""Characters that stand on one page: of one line, or of two that widow control keeps together."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _LOOK = W + "r", W + "rPr"


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
