"""PDFs that other programs made: committed ones, and some that LibreOffice makes now."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

FILES = Path(__file__).parents[1] / "attach" / "pdf" / "files"
INSTALLED = (
    Path("/usr/share/doc/libtasn1-doc/libtasn1.pdf"),
    Path("/usr/share/doc/shared-mime-info/shared-mime-info-spec.pdf"),
)
"""Manuals made with TeX that Debian's packages bring along; used where they are."""
_EXPORTS: Mapping[str, tuple[str, Mapping[str, bool | int]]] = {
    "libreoffice-ua": ("plain", {"UseTaggedPDF": True, "PDFUACompliance": True}),
    "libreoffice-a-2b": (
        "linked",
        {"SelectPdfVersion": 2, "ExportBookmarksToPDFDestination": True},
    ),
    "libreoffice-form": ("form", {"UseTaggedPDF": False, "ExportFormFields": True}),
}
"""The text that each file is made of, and the options of the export."""
LIBREOFFICE = tuple(_EXPORTS)


def committed_pdfs() -> dict[str, bytes]:
    """Return the committed files by their names without ending."""
    found = {path.stem: path.read_bytes() for path in sorted(FILES.glob("*.pdf"))}
    return found | {path.stem: path.read_bytes() for path in INSTALLED if path.is_file()}


def libreoffice_pdfs(folder: Path) -> dict[str, bytes]:
    """Return the files that LibreOffice makes, in a folder; none where it is absent."""
    office = shutil.which("soffice")
    if office is None:
        return {}
    found = {}
    for name, (kind, options) in _EXPORTS.items():
        source = folder / f"{name}.fodt"
        source.write_text(_text(kind), encoding="utf-8")
        given = {key: _typed(value) for key, value in options.items()}
        convert = ("--convert-to", f"pdf:writer_pdf_Export:{json.dumps(given)}")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", *convert, "--outdir", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        found[name] = source.with_suffix(".pdf").read_bytes()
    return found


def _typed(value: bool | int) -> Mapping[str, str]:  # noqa: FBT001 - an option of a program
    kind = "boolean" if isinstance(value, bool) else "long"
    return {"type": kind, "value": str(value).lower()}


def _text(kind: str) -> str:
    """Return a document of four pages: without links, with links and a note, or with a field."""
    linked = kind == "linked"
    to_two_b = '<text:a xlink:href="#two-b" xlink:type="simple">Two b</text:a>' if linked else ""
    site = '<text:a xlink:href="https://example.org/" xlink:type="simple">site</text:a>'
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Words of the note.</text:p></text:note-body></text:note>"
    )
    first = f"First words. {note} {site}" if linked else "First words."
    return (
        _HEAD
        + (_FORM if kind == "form" else "")
        + f"<text:p>Harbour report. {to_two_b}{_FIELD if kind == 'form' else ''}</text:p>"
        + '<text:h text:style-name="P1" text:outline-level="1">One</text:h>'
        + f"<text:p>{first}</text:p>"
        + _REST
    )


_SPACES = "".join(
    f' xmlns:{prefix}="{name}"'
    for prefix, name in {
        **{
            prefix: f"urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"
            for prefix in ("office", "text", "style", "table", "form")
        },
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document{_SPACES} office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Harbour report</dc:title><dc:language>en-GB</dc:language></office:meta>
<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:default-outline-level="2"/></office:styles>
<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1">
<style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2">
<style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>
<office:body><office:text>"""
_FORM = (
    '<office:forms><form:form form:name="Form"><form:text form:name="Name" form:id="c1"'
    ' form:control-implementation="ooo:com.sun.star.form.component.TextField"/></form:form>'
    "</office:forms>"
)
_FIELD = (
    '<draw:control text:anchor-type="as-char" svg:width="5cm" svg:height="1cm" draw:control="c1"/>'
)
_REST = """
<text:h text:style-name="P1" text:outline-level="1">Two</text:h><text:p>Second words.</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Two a</text:h><text:p>More.</text:p>
<text:list><text:list-item><text:p>Item.</text:p></text:list-item></text:list>
<text:h text:style-name="P2" text:outline-level="2"><text:bookmark text:name="two-b"/>Two b</text:h>
<text:p>End.</text:p>
<table:table table:name="T1"><table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>
<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>
<table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>
"""
