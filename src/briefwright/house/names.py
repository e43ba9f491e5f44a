"""Names of WordprocessingML (ECMA-376 part 1) that house files are read by."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/"
REFERENCE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPE = "http://schemas.openxmlformats.org/package/2006/content-types"

W = f"{{{MAIN}}}"
P, R, T = W + "p", W + "r", W + "t"
ROW, CELL, TABLE = W + "tr", W + "tc", W + "tbl"
BODY = W + "body"
TEXT_BOX = W + "txbxContent"
TABULATOR, BREAK = W + "tab", W + "br"

CONTENT_TYPES = "[Content_Types].xml"
PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
STORIES = frozenset(W + name for name in ("document", "hdr", "ftr", "footnotes", "endnotes"))
"""Roots of the parts that hold words for readers."""


def parser() -> etree.XMLParser:
    """Return a parser that fetches nothing and drops what is no content."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
