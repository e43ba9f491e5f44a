"""What makes a PDF archival: metadata, colours, the attached source, fonts, readable text."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pypdf
import pytest
from PIL import Image as Raster
from PIL import ImageCms

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.core.rendering import PdfKind, SourceFile
from briefwright.core.world import DiskWorld
from briefwright.document import Document, Properties
from briefwright.evidence.manifest import FILE_NAME, Digest, pages_digest
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.colour_profile import srgb_profile
from tests.support.built_briefs import CHECKOUT, PAIRS, built
from tests.support.documents import document_of, paragraph
from tests.support.themes import plain_theme, shipped_fonts

BRIEF = CHECKOUT / "briefs" / "montenegro-nato.yaml"
SOURCE = SourceFile("põhi (1).yaml", b"title: x\r\nsummary: \xc5\xbe\n")
NAMES = ("Milatović", "Spajić", "Krapović", "Lazarević")
MOST_BYTES = 90_000
MOST_BYTES_OF_MANIFEST = 40_000


@contextmanager
def opened(document: Document, source: SourceFile | None = None) -> Iterator[pikepdf.Pdf]:
    data = render_pdf(document, plain_theme(), shipped_fonts(), source=source).data
    with pikepdf.open(io.BytesIO(data)) as file:
        yield file


def montenegro(pdf: PdfKind | None = None, template: str = "policy-brief") -> bytes:
    request = BuildRequest(str(BRIEF), formats=(Format.PDF,), template=template, pdf=pdf)
    return build_brief(DiskWorld(), request).outputs[Format.PDF].data


def claims(file: pikepdf.Pdf) -> tuple[str, str, str]:
    with file.open_metadata() as metadata:
        names = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
        part, conformance, accessible = (str(metadata[name]) for name in names)
        return part, conformance, accessible


def test_the_source_travels_byte_for_byte() -> None:
    with opened(document_of(), SOURCE) as file:
        ((name, attached),) = file.attachments.items()
        assert name == SOURCE.name
        assert attached.get_file().read_bytes() == SOURCE.data
        (specification,) = file.Root.AF.as_list()
        assert specification.AFRelationship == "/Source"
        assert str(specification.F) == "p_hi (1).yaml"
        assert str(specification.EF.F.Subtype) == "/application/yaml"
        assert claims(file) == ("3", "A", "1")


@pytest.mark.parametrize("name", ["a.yaml", "z.yaml", "ž.yaml", FILE_NAME])
def test_the_manifest_is_attached_too_and_names_are_in_order(name: str) -> None:
    digests = list[Digest]()

    def manifest(digest: Digest) -> bytes:
        digests.append(digest)
        return b"{}\n"

    data = render_pdf(
        document_of(paragraph("Words.")),
        plain_theme(),
        shipped_fonts(),
        source=SourceFile(name, b"title: x"),
        manifest=manifest,
    ).data
    with pikepdf.open(io.BytesIO(data)) as file:
        keys = [bytes(key) for key in file.Root.Names.EmbeddedFiles.Names.as_list()[::2]]
        assert keys == sorted(set(keys))
        assert len(keys) == 2
        kinds = {str(each.AFRelationship): str(each.EF.F.Subtype) for each in file.Root.AF}
        assert kinds == {"/Source": "/application/yaml", "/Supplement": "/application/json"}
        assert file.attachments[name].get_file().read_bytes() == b"title: x"
        pages = [page.obj.Contents.read_bytes() for page in file.pages]
        assert claims(file) == ("3", "A", "1")
    assert digests == [pages_digest(pages)]


def test_a_file_without_its_source_says_so() -> None:
    with opened(document_of()) as file:
        assert "/AF" not in file.Root
        assert "/Names" not in file.Root
        assert claims(file) == ("2", "A", "1")


@pytest.mark.parametrize(
    ("kind", "part"), [(None, "3"), (PdfKind.ARCHIVE, "3"), (PdfKind.PLAIN, "2")]
)
def test_the_build_attaches_the_brief_unless_asked_not_to(kind: PdfKind | None, part: str) -> None:
    with pikepdf.open(io.BytesIO(montenegro(kind))) as file:
        assert claims(file)[0] == part
        files = {name: each.get_file().read_bytes() for name, each in file.attachments.items()}
    assert set(files) == ({BRIEF.name, FILE_NAME} if part == "3" else set())
    assert files.get(BRIEF.name, BRIEF.read_bytes()) == BRIEF.read_bytes()
    assert len(files.get(FILE_NAME, b"")) < MOST_BYTES_OF_MANIFEST


def test_a_theme_may_ask_for_plain_files(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "house"
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text("title: House\ndescription: Ours.\nbase: policy-brief\n")
    (folder / "theme.yaml").write_text("pdf: plain\n")
    (tmp_path / "x.yaml").write_text("title: T\nsummary: S\n")
    for asked, part in ((None, "2"), (PdfKind.ARCHIVE, "3")):
        request = BuildRequest(
            str(tmp_path / "x.yaml"), formats=(Format.PDF,), template="house", pdf=asked
        )
        result = build_brief(DiskWorld(), request)
        with pikepdf.open(io.BytesIO(result.outputs[Format.PDF].data)) as file:
            assert claims(file)[0] == part


PROPERTIES = Properties(
    title="Fish & chips <in> “Žabljak”\n\x07",
    language="sr-Latn-ME",
    subject="A \ud800 subject",
    authors=("Ana Čović", "B. Author"),
    keywords=("one", "two"),
    date="2025-01-31",
)


def test_metadata_says_what_the_information_dictionary_says() -> None:
    with opened(replace(document_of(paragraph("x")), properties=PROPERTIES)) as file:
        information: Any = file.docinfo
        with file.open_metadata() as metadata:
            pairs = {
                "dc:title": information.Title,
                "dc:description": information.Subject,
                "pdf:Keywords": information.Keywords,
                "pdf:Producer": information.Producer,
                "xmp:CreatorTool": information.Creator,
            }
            assert {name: metadata[name] for name in pairs} == {
                name: str(value) for name, value in pairs.items()
            }
            assert metadata["dc:title"] == "Fish & chips <in> “Žabljak”"
            assert metadata["dc:creator"] == ["Ana Čović", "B. Author"]
            assert metadata["xmp:ModifyDate"] == "2025-01-31T00:00:00Z"
        assert file.Root.Lang == "sr-Latn-ME"
        assert "/Filter" not in file.Root.Metadata


def test_a_document_without_properties_has_a_title_all_the_same() -> None:
    with opened(Document(Properties("", "en"), ())) as file, file.open_metadata() as metadata:
        assert metadata["dc:title"] == "Untitled"
        assert "dc:creator" not in metadata


def test_the_metadata_are_well_formed() -> None:
    with opened(replace(document_of(), properties=PROPERTIES)) as file:
        text = file.Root.Metadata.read_bytes().decode()
    ElementTree.fromstring(text.partition("?>")[2].rpartition("<?xpacket")[0])  # noqa: S314 - ours


def test_pages_are_labelled_and_read_in_the_order_of_the_structure() -> None:
    with opened(document_of(paragraph("x"))) as file:
        assert file.Root.PageLabels.Nums[1].S == "/D"
        (page,) = file.pages
        assert page.Tabs == "/S"


def test_the_profile_is_one_of_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB"
    transform = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    colours = [(0, 0, 0), (255, 255, 255), (11, 93, 107), (200, 30, 90)]
    raster = Raster.new("RGB", (len(colours), 1))
    raster.putdata(colours)
    converted = ImageCms.applyTransform(raster, transform)
    assert converted is not None
    for place, colour in enumerate(colours):
        found = converted.getpixel((place, 0))
        assert isinstance(found, tuple)
        assert all(abs(one - other) <= 1 for one, other in zip(found, colour, strict=True))


@pytest.mark.conformance("pdffonts")
@pytest.mark.parametrize(("template", "brief"), PAIRS)
def test_only_subsets_of_embedded_fonts(template: str, brief: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(built(template, brief).outputs[Format.PDF].data)
    listed = run("pdffonts", str(path)).splitlines()[2:]
    assert listed
    for line in listed:
        name, *_rest = line.split()
        embedded, subset, unicode = line.split()[-5:-2]
        assert re.match(r"[A-Z]{6}\+Source", name), line
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line


@pytest.mark.conformance("pdftotext")
def test_poppler_reads_names_whole(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(montenegro())
    for options in ([], ["-layout"], ["-raw"]):
        text = run("pdftotext", *options, str(path), "-")
        assert [name for name in NAMES if name not in text] == []


def test_pypdf_reads_names_whole() -> None:
    pages = pypdf.PdfReader(io.BytesIO(montenegro())).pages
    text = " ".join(page.extract_text() for page in pages)
    assert [name for name in NAMES if name not in text] == []


def test_the_example_is_a_small_file() -> None:
    assert len(montenegro()) <= MOST_BYTES


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
