"""Check what Word refuses to open a file for: the order of properties, the end of a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from briefwright.doctor.rules import word as rules
from briefwright.doctor.word.names import W, w
from briefwright.doctor.word.package import Package, Root
from briefwright.doctor.word.places import Places

_ORDER: Mapping[str, Sequence[str]] = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange"
    ).split(),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
        "tblDescription tblPrChange"
    ).split(),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark headers cellIns cellDel cellMerge tcPrChange"
    ).split(),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid printerSettings sectPrChange"
    ).split(),
}
"""The children of properties in the order of the schema (ECMA-376, part 1, annex A)."""
_ANY_ORDER = frozenset({"headerReference", "footerReference"})
_FIRST: Mapping[str, str] = {"p": "pPr", "r": "rPr", "tc": "tcPr", "tr": "trPr"}
"""Properties that must come before all content."""
_BEFORE_ROW = frozenset({"tblPrEx", "trPr"})
_INVISIBLE = frozenset(
    {"bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart",
     "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
     "moveToRangeEnd"}
)  # fmt: skip
_BLOCKS = frozenset({"p", "sdt", "customXml", "altChunk"})


def check_order(package: Package) -> None:
    """Check properties and tables in every story."""
    for name, root in package.stories():
        places = Places(name, root)
        for element in root.iter(*(w(tag) for tag in (*_ORDER, *_FIRST, "tbl"))):
            local = etree.QName(element).localname
            children = [_local(child) for child in element]
            if local in _ORDER:
                _check_properties(package, element, _ORDER[local], places)
            elif local == "tbl":
                if not any(child in {"tr", "sdt", "customXml", "ins", "del"} for child in children):
                    package.found.add(rules.EMPTY_TABLE, "A table has no row.", places.of(element))
            else:
                _check_content(package, element, children, places)


def _local(element: Root) -> str:
    """Return the name of an element of the main namespace; of another it does not matter here."""
    name = etree.QName(element)
    return name.localname if name.namespace == W else ""


def _check_properties(
    package: Package, element: Root, order: Sequence[str], places: Places
) -> None:
    rank = {name: index for index, name in enumerate(order)}
    before, seen = -1, set()
    for child in map(_local, element):
        if child not in rank:
            continue
        place = 0 if child in _ANY_ORDER else rank[child]
        if place < before or (child in seen and child not in _ANY_ORDER):
            what = etree.QName(element).localname
            package.found.add(
                rules.ORDER, f"'{child}' stands too late or twice among the properties ({what}).",
                places.of(element),
            )  # fmt: skip
            return
        before = place
        seen.add(child)


def _check_content(
    package: Package, element: Root, children: Sequence[str], places: Places
) -> None:
    local = etree.QName(element).localname
    properties = _FIRST[local]
    if properties in children:
        ahead = set(children[: children.index(properties)]) - _BEFORE_ROW - {""}
        if ahead or children.count(properties) > 1:
            package.found.add(
                rules.ORDER, f"The properties ({properties}) do not come first.", places.of(element)
            )
    visible = [child for child in children if child not in _INVISIBLE]
    if local == "tc":
        if not visible or visible[-1] not in _BLOCKS:
            package.found.add(
                rules.CELL_END, "A table cell does not end with a paragraph.", places.of(element)
            )
    elif local == "tr" and not {"tc", "sdt", "customXml"} & set(children):
        package.found.add(rules.EMPTY_TABLE, "A table row has no cell.", places.of(element))
