"""The brief comes out of a finished file as it went in, or the file gives none and says why."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from briefwright.attach import extract_source
from briefwright.attach.carried import CarriedKind
from briefwright.attach.extract import carried_files
from briefwright.core.errors import EnvironmentFailure, UsageError
from briefwright.core.rendering import SOURCE_NAMESPACE, SourceFile
from briefwright.render.docx import render_docx
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, paragraph
from tests.support.themes import plain_theme, shipped_fonts

SOURCE = SourceFile("luka šest (1).yaml", b"title: x\r\nsummary: \xc5\xbe\x00\n")
THEME = plain_theme()
DOCUMENT = document_of(paragraph("Words."))


def made(kind: str, source: SourceFile | None = SOURCE) -> bytes:
    fonts = shipped_fonts(THEME)
    if kind == "docx":
        return render_docx(DOCUMENT, THEME, fonts, source=source).data
    return render_pdf(DOCUMENT, THEME, fonts, source=source).data


def item(data: bytes, name: str = "x.yaml", digest: str = "") -> bytes:
    """Return a part as the renderer writes it, or with a name or checksum of somebody else's."""
    digest = digest or sha256(data).hexdigest()
    head = f'<source xmlns="{SOURCE_NAMESPACE}" name="{name}" sha256="{digest}">'
    return f"{head}{b64encode(data).decode()}</source>".encode()


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def with_attachments(*files: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, data in files:
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data, filename=name)
        pdf.save(stream)
    return stream.getvalue()


def locked_pdf() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="o", user="u"))
    return stream.getvalue()


def tampered_pdf() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
        pdf.Root.AF[0].EF.F.write(b"title: y\n")
        pdf.save(stream)
    return stream.getvalue()


def locked_zip() -> bytes:
    """Return a Word file whose only part says that it is locked."""
    data = bytearray(packed({"customXml/item1.xml": item(b"title: x")}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def one_part(data: bytes) -> bytes:
    return packed({"customXml/item1.xml": data})


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_brief_comes_back_byte_for_byte(kind: str) -> None:
    assert extract_source(made(kind), f"x.{kind}") == SOURCE


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_brief_of_several_megabytes_comes_back(kind: str) -> None:
    source = SourceFile("x.yaml", b"# 4711 \n" * 500_000)
    assert extract_source(made(kind, source), "x").data == source.data


def test_a_part_is_known_by_its_namespace_alone() -> None:
    other = b"<b:Sources xmlns:b='urn:else'/>"
    data = packed({"customXml/item1.xml": other, "customXML/item7.xml": item(b"title: x")})
    assert extract_source(data, "x.docx").data == b"title: x"


@pytest.mark.conformance("soffice")
def test_the_brief_survives_being_saved_by_libreoffice(tmp_path: Path) -> None:
    office = shutil.which("soffice") or ""
    before, after = tmp_path / "x.docx", tmp_path / "again"
    before.write_bytes(made("docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ("--headless", "--convert-to", "docx", "--outdir", str(after), str(before))
    subprocess.run([office, profile, *convert], check=True, capture_output=True, timeout=120)
    assert extract_source((after / "x.docx").read_bytes(), "x.docx") == SOURCE


def test_the_brief_survives_being_saved_by_qpdf() -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert extract_source(stream.getvalue(), "x.pdf") == SOURCE


REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "it is empty"),
    "another kind": (lambda: b"title: x", "neither a PDF nor a Word file"),
    "plain Word": (lambda: made("docx", None), "carries no brief"),
    "plain PDF": (lambda: made("pdf", None), "carries no brief"),
    "PDF with a picture": (lambda: with_attachments(("x.png", b"x")), "carries no brief"),
    "damaged Word": (lambda: made("docx")[:-100], "damaged"),
    "damaged PDF": (lambda: b"%PDF-1.7 and no more", "damaged"),
    "locked PDF": (locked_pdf, "locked with a password"),
    "locked zip": (locked_zip, "locked with a password"),
    "locked Word": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "two in Word": (
        lambda: packed({"a/1.xml": item(b"x", "a.yaml"), "a/2.xml": item(b"y", "b.yaml")}),
        "several briefs: a.yaml, b.yaml",
    ),
    "two in PDF": (
        lambda: with_attachments(("a.yaml", b"x"), ("b.yaml", b"y")),
        "several briefs: a.yaml, b.yaml",
    ),
    "tampered Word": (
        lambda: one_part(item(b"title: y", digest=sha256(b"x").hexdigest())),
        "is not what it was",
    ),
    "tampered PDF": (tampered_pdf, "is not what it was"),
    "no Base64": (lambda: one_part(item(b"x").replace(b">eA==", b">?")), "is not what it was"),
    "zip bomb": (lambda: one_part(bytes(13 * 1024 * 1024)), "far too large"),
    "PDF bomb": (lambda: with_attachments(("a.yaml", bytes(64 * 1024 * 1024))), "far too large"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_gives_no_brief_says_why(case: str) -> None:
    make, reason = REFUSED[case]
    with pytest.raises(EnvironmentFailure, match=reason) as failure:
        extract_source(make(), "x.docx")
    assert failure.value.hint


@pytest.mark.parametrize(
    "name",
    ["../../x.yaml", "/etc/x.yaml", "a\\b.yaml", "C:x.yaml", ".profile", "run.sh", "", "nul.yaml",
     "x.yaml/", "x\n.yaml"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_gives_way(name: str) -> None:
    data = one_part(item(b"title: x", name.replace("\n", "&#10;")))
    assert extract_source(data, "sent/harbour.docx").name == "harbour.yaml"
    assert extract_source(data, "..").name == "brief.yaml"


MANY = {
    "a.yaml": b"title: a",
    "b.yaml": b"title: b",
    "figures.xlsx": b"PK",
    "evidence-manifest.json": b'{"schema": "urn:briefwright:evidence:1"}',
    "other.json": b"{}",
}


def test_one_of_several_is_taken_by_its_name() -> None:
    data = with_attachments(*MANY.items())
    assert extract_source(data, "x.pdf", "b.yaml") == SourceFile("b.yaml", b"title: b")
    with pytest.raises(UsageError, match=r"carries no 'c\.yaml'"):
        extract_source(data, "x.pdf", "c.yaml")


def test_what_a_file_carries_is_told_apart() -> None:
    found = carried_files(with_attachments(*MANY.items()), "x.pdf")
    kinds = {each.name: each.kind for each in found}
    assert kinds == {
        "a.yaml": CarriedKind.BRIEF,
        "b.yaml": CarriedKind.BRIEF,
        "evidence-manifest.json": CarriedKind.EVIDENCE,
        "figures.xlsx": CarriedKind.FILE,
        "other.json": CarriedKind.FILE,
    }
    assert {each.name: each.data for each in found} == MANY


def test_files_that_nobody_asks_for_are_not_read() -> None:
    huge = with_attachments(("a.yaml", b"title: a"), ("film.mp4", bytes(101_000_000)))
    assert extract_source(huge, "x.pdf").data == b"title: a"
    with pytest.raises(EnvironmentFailure, match="larger than 100 MB"):
        carried_files(huge, "x.pdf")


def test_a_word_file_gives_its_embedded_workbooks_too() -> None:
    data = packed({"a/1.xml": item(b"x", "a.yaml"), "word/embeddings/Sheet1.xlsx": b"PK"})
    found = carried_files(data, "x.docx")
    assert [(each.name, each.kind) for each in found] == [
        ("a.yaml", CarriedKind.BRIEF),
        ("Sheet1.xlsx", CarriedKind.FILE),
    ]


def test_files_of_one_name_are_both_taken() -> None:
    data = packed({"a/1.xml": item(b"x", "a.yaml"), "a/2.xml": item(b"y", "A.yaml")})
    assert [each.name for each in carried_files(data, "x.docx")] == ["a.yaml", "A-2.yaml"]


@pytest.mark.parametrize(
    "name", ["../up.txt", "/etc/passwd", ".bashrc", "a\\b", "nul", "COM1.txt", "x ", "x.", "-rf"]
)
def test_no_file_leads_out_of_its_folder(name: str) -> None:
    found = carried_files(with_attachments((name, b"x")), "sent/report.pdf")
    assert [each.name for each in found] == ["report.bin"]


def test_a_name_in_a_list_is_cut_short() -> None:
    files = ((f"{number:02}.yaml", str(number).encode()) for number in range(20))
    with pytest.raises(EnvironmentFailure, match=r"00\.yaml, .* 07\.yaml and 12 more"):
        extract_source(with_attachments(*files), "x.pdf")
