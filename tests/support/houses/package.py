"""Pack a house's parts into a Word file (ECMA-376, part 2), without a clock or a name in it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from tests.support.houses.house import House, Sheet, twips
from tests.support.houses.theme_part import theme_part

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-"
_WORD = f"{_TYPES}officedocument.wordprocessingml"
_MICROSOFT = "http://schemas.microsoft.com/office/word/2010"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    f' xmlns:wps="{_MICROSOFT}/wordprocessingShape" xmlns:wpg="{_MICROSOFT}/wordprocessingGroup"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PARTS = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
    "footnotes": "footnotes",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
    "footer2": "footer",
}
"""The parts below word/, and the last word of their content type."""


def word_file(house: House) -> bytes:
    """Return a house as a Word file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _files(house).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return file.getvalue()


def _files(house: House) -> dict[str, bytes]:
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {
                "document": (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
                "core": (
                    f"{_PACKAGE}/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
                "app": (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
            }
        ),
        "docProps/core.xml": _core_properties(),
        "docProps/app.xml": (
            f'<Properties xmlns="{_OFFICE}/extended-properties">'
            f"<Company>{house.name}</Company></Properties>"
        ),
        "word/document.xml": _part(
            "document", f"<w:body>{house.body}{_section(house.sheet)}</w:body>"
        ),
        "word/_rels/document.xml.rels": _relationships(_document_relationships()),
        "word/header1.xml": _part("hdr", house.first_header),
        "word/header2.xml": _part("hdr", house.header),
        "word/footer1.xml": _part("ftr", house.first_footer),
        "word/footer2.xml": _part("ftr", house.footer),
        "word/styles.xml": _part("styles", house.styles),
        "word/numbering.xml": _part("numbering", house.numbering),
        "word/footnotes.xml": _part("footnotes", _SEPARATORS),
        "word/settings.xml": _part("settings", _SETTINGS),
        "word/fontTable.xml": _part("fonts", _fonts(house)),
        "word/theme/theme1.xml": theme_part(house),
    }
    if house.pictures:
        logo = {"logo": (f"{_OFFICE}/relationships/image", "media/logo.png")}
        parts |= {f"word/_rels/header{each}.xml.rels": _relationships(logo) for each in (1, 2)}
    pictures = {f"word/media/{name}": data for name, data in house.pictures.items()}
    return {name: _xml(text) for name, text in parts.items()} | pictures


def _xml(text: str) -> bytes:
    """Return a part's bytes; what is no well-formed XML is an error here, not in Word."""
    etree.fromstring(text)
    return (_DECLARATION + text).encode()


def _part(root: str, content: str) -> str:
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def _content_types() -> str:
    overrides = {f"/word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in _PARTS.items()} | {
        "/word/theme/theme1.xml": f"{_TYPES}officedocument.theme+xml",
        "/docProps/core.xml": f"{_TYPES}package.core-properties+xml",
        "/docProps/app.xml": f"{_TYPES}officedocument.extended-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_TYPES}package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{listed}</Types>'
    )


def _document_relationships() -> dict[str, tuple[str, str]]:
    found = {
        name: (f"{_OFFICE}/relationships/{kind}", f"{name}.xml")
        for name, kind in _PARTS.items()
        if name != "document"
    }
    return found | {"theme": (f"{_OFFICE}/relationships/theme", "theme/theme1.xml")}


def _relationships(targets: dict[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core_properties() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>{{ title }}</dc:title><dc:subject>{{ subtitle }}</dc:subject>"
        "<dc:creator>{{ originator }}</dc:creator><cp:keywords>{{ reference }}</cp:keywords>"
        "</cp:coreProperties>"
    )


def _section(sheet: Sheet) -> str:
    margins = "".join(
        f' w:{side}="{twips(getattr(sheet, side))}"'
        for side in ("top", "right", "bottom", "left", "header", "footer")
    )
    return (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>'
        '<w:headerReference w:type="default" r:id="header2"/>'
        '<w:footerReference w:type="first" r:id="footer1"/>'
        '<w:footerReference w:type="default" r:id="footer2"/>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"/>'
        f'<w:pgMar{margins} w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def _fonts(house: House) -> str:
    return "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{_OTHER_NAMES[name]}"/>'
        f'<w:family w:val="{"roman" if "Serif" in name else "swiss"}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name in dict.fromkeys((house.heading_font, house.text_font))
    )


_OTHER_NAMES = {
    "Source Sans 3": "Source Sans Pro",
    "Source Sans 3 Semibold": "Source Sans Pro Semibold",
    "Source Serif 4": "Source Serif Pro",
    "Source Serif 4 Semibold": "Source Serif Pro Semibold",
}
"""Names of the fonts on machines that have an older release."""

_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-GB"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"'
    ' w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4"'
    ' w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"'
    ' w:followedHyperlink="followedHyperlink"/>'
)
