"""Clean a story of what Word keeps for itself: revisions, proofing, comments, save ids."""

from __future__ import annotations

from lxml import etree

from briefwright.house.names import MAIN, Element, P, W

_UNWRAPPED = tuple(W + name for name in ("ins", "moveTo", "smartTag", "customXml"))
"""Elements that only say where their content came from."""
_DROPPED = tuple(
    W + name
    for name in (
        "del", "moveFrom", "proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
        "customXmlDelRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange",
        "smartTagPr", "customXmlPr", "cellIns", "cellDel", "cellMerge", "printerSettings",
    )
)  # fmt: skip
_REVISIONS = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_OWN_ATTRIBUTES = ("rsid",)
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_IDENTITIES = (f"{{{_WORD_2010}}}paraId", f"{{{_WORD_2010}}}textId")
_DELETED_ROW = f"{W}trPr/{W}del"


def deleted_words(root: Element) -> list[tuple[Element, str]]:
    """Return the paragraphs that hold words deleted by a tracked change, with those words."""
    found = []
    for name in ("del", "moveFrom"):
        for revision in root.iter(W + name):
            words = "".join(text.text or "" for text in revision.iter(W + "delText", W + "t"))
            paragraph = next(revision.iterancestors(P), None)
            if words and paragraph is not None:
                found.append((paragraph, words))
    return found


def has_revisions(root: Element) -> bool:
    """Tell whether a story has tracked changes."""
    return next(root.iter(*_REVISIONS), None) is not None


def clean(root: Element) -> None:
    """Accept tracked changes and drop what says nothing to readers, in place."""
    for row in [row for row in root.iter(W + "tr") if row.find(_DELETED_ROW) is not None]:
        remove(row)
    _join_deleted_paragraphs(root)
    for element in list(root.iter(*_DROPPED)):
        if element.getparent() is not None:
            remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for element in root.iter():
        for name in list(element.attrib):
            if name in _IDENTITIES or _is_own(str(name)):
                del element.attrib[name]
    for run in list(root.iter(W + "r")):
        if not len(run):
            remove(run)


def _is_own(name: str) -> bool:
    qualified = etree.QName(name)
    return qualified.namespace == MAIN and qualified.localname.startswith(_OWN_ATTRIBUTES)


def _join_deleted_paragraphs(root: Element) -> None:
    """Give what is left of a paragraph whose end was deleted to the one after it."""
    marks = [f".//{W}p/{W}pPr/{W}rPr/{W}{name}" for name in ("del", "moveFrom")]
    for mark in [each for path in marks for each in root.iterfind(path)]:
        paragraph = next(mark.iterancestors(P))
        following = paragraph.getnext()
        if following is None or following.tag != P:
            continue
        at = 1 if following.find(W + "pPr") is not None else 0
        following[at:at] = [child for child in paragraph if child.tag != W + "pPr"]
        remove(paragraph)


def remove(element: Element) -> None:
    """Take an element out of its parent; what follows it stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = list(element)
