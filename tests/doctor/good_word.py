"""A small Word file with nothing wrong in it, and ways to plant faults in its parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
Parts = dict[str, str]

CONTENT_TYPES = f"""\
<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="{_PACKAGE}.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{_TYPE}.footnotes+xml"/></Types>"""
ROOT_RELATIONSHIPS = f"""\
<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties"
 Target="docProps/core.xml"/></Relationships>"""
RELATIONSHIPS = f"""\
<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>
<Relationship Id="r3" Type="{_OFFICE}/hyperlink" Target="https://example.org/"
 TargetMode="External"/></Relationships>"""
CORE = """\
<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
<dc:title>Harbour dues</dc:title></cp:coreProperties>"""
STYLES = f"""\
<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>
</w:docDefaults><w:style w:type="paragraph" w:styleId="Normal" w:default="1"/>
<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>"""
FOOTNOTES = f"""\
<w:footnotes {_W}><w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""
DOCUMENT = f"""\
<w:document {_W} {_R} {_WP}><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:jc w:val="left"/></w:pPr>
<w:bookmarkStart w:id="0" w:name="top"/><w:r><w:t>Harbour dues</w:t></w:r><w:bookmarkEnd w:id="0"/>
</w:p>
<w:p><w:hyperlink w:anchor="top"><w:r><w:t>Up</w:t></w:r></w:hyperlink>
<w:hyperlink r:id="r3"><w:r><w:t>Out</w:t></w:r></w:hyperlink>
<w:r><w:footnoteReference w:id="1"/></w:r>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF top \\h </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r>
<w:r><w:drawing><wp:inline><wp:docPr id="7" name="x" descr="A red square"/></wp:inline></w:drawing>
</w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>
<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>
<w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Kotor</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""


def good_parts() -> Parts:
    """Return the parts of the file."""
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_RELATIONSHIPS,
        "docProps/core.xml": CORE,
        "word/document.xml": DOCUMENT,
        "word/_rels/document.xml.rels": RELATIONSHIPS,
        "word/styles.xml": STYLES,
        "word/footnotes.xml": FOOTNOTES,
    }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return parts as a Word file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


@cache
def good_word() -> bytes:
    """Return the file."""
    return packed(good_parts())


def replaced(old: str, new: str, part: str = "word/document.xml") -> Callable[[Parts], None]:
    """Return a change of one part."""

    def change(parts: Parts) -> None:
        assert old in parts[part], old
        parts[part] = parts[part].replace(old, new, 1)

    return change


def changed(change: Callable[[Parts], None]) -> bytes:
    """Return the file after a change of its parts."""
    parts = good_parts()
    change(parts)
    return packed(parts)
