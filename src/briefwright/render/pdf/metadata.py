"""What the file says of itself: the information dictionary, and the same as XMP."""

from __future__ import annotations

import datetime
import re
from html import escape

from briefwright.document import Properties
from briefwright.render.pdf.file import text_string

CREATOR = "briefwright"
PRODUCER = "ReportLab"
_UNTITLED = "Untitled"
_NO_DATE = datetime.date(2000, 1, 1)
_NOT_IN_XML = re.compile("[^\\t\\n\\r -\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What no XML document may hold (XML 1.0, 2.2)."""


def day_of(properties: Properties) -> datetime.date:
    """Return the only date in the file: the document's own, in any case the same every day."""
    try:
        return datetime.date.fromisoformat(properties.date)
    except ValueError:
        return _NO_DATE


def pdf_date(day: datetime.date) -> str:
    """Return the first moment of a day as PDF writes it (ISO 32000-1, 7.9.4)."""
    return f"(D:{day:%Y%m%d}000000Z)"


def information(properties: Properties) -> str:
    """Return the information dictionary (ISO 32000-1, 14.3.3)."""
    date = pdf_date(day_of(properties))
    entries = {
        "Title": _title(properties),
        "Author": ", ".join(_authors(properties)),
        "Subject": _plain(properties.subject),
        "Keywords": _keywords(properties),
        "Creator": CREATOR,
        "Producer": PRODUCER,
    }
    written = "".join(f"/{key} {text_string(text)}" for key, text in entries.items() if text)
    return f"<<{written}/CreationDate {date}/ModDate {date}>>"


def xmp(properties: Properties, part: int) -> bytes:
    """Return the metadata stream (ISO 19005-3, 6.6.2): PDF/UA-1 and PDF/A of a part, level A.

    It says what the information dictionary says (6.6.3), and describes the one property that XMP
    does not know itself (6.6.2.3).
    """
    moment = f"{day_of(properties):%Y-%m-%d}T00:00:00Z"
    authors = "".join(f"<rdf:li>{escape(author)}</rdf:li>" for author in _authors(properties))
    parts = (
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternative(_title(properties))}</dc:title>",
        f"<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>" if authors else "",
        _optional("dc:description", _alternative(_plain(properties.subject))),
        f"<dc:language>{_bag(escape(properties.language))}</dc:language>",
        _optional("pdf:Keywords", escape(_keywords(properties))),
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    )
    described = "\n".join(filter(None, parts))
    return _PACKET.replace("DESCRIBED", described).encode("utf-8")


def _bag(item: str) -> str:
    return f"<rdf:Bag><rdf:li>{item}</rdf:li></rdf:Bag>"


def _optional(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>" if content else ""


def _alternative(text: str) -> str:
    if not text:
        return ""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


def _title(properties: Properties) -> str:
    return _plain(properties.title) or _UNTITLED


def _authors(properties: Properties) -> list[str]:
    names = (_plain(name) for name in properties.authors or (properties.originator,))
    return [name for name in names if name]


def _keywords(properties: Properties) -> str:
    return ", ".join(filter(None, map(_plain, properties.keywords)))


def _plain(text: str) -> str:
    """Return text on one line, without what XML cannot hold."""
    return " ".join(_NOT_IN_XML.sub(" ", text).split())


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
DESCRIBED
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
