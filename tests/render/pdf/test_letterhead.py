"""A letterhead lies under the pages as it looks, and changes nothing of what is read."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageChops

from briefwright.core.rendering import Rendering
from briefwright.doctor import examine
from briefwright.document import Document
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, every_node_document, paragraph
from tests.support.faulty_letterheads import unusable_letterheads, with_annotation
from tests.support.letterheads import (
    A4,
    NEXT_WORDS,
    WORDS,
    changed,
    drawn,
    letterhead,
    sound_letterheads,
    without_marks,
)
from tests.support.pdf_tags import pdf_text, tag_tree
from tests.support.themes import plain_theme, shipped_fonts

SOUND = sorted(sound_letterheads())
LIKE_ONE_PAGE = (
    "turned by 90", "turned by 180", "turned by 270", "trim box", "user unit", "inherited",
    "nested form",
)  # fmt: skip
"""Sound letterheads that look like the one of one page, however they are written."""
PROGRAM = """
import hashlib
from briefwright.render.pdf import render_pdf
from tests.support.documents import every_node_document
from tests.support.letterheads import letterhead, sound_letterheads
from tests.support.themes import plain_theme, shipped_fonts
for name, data in sorted(sound_letterheads().items()):
    args = every_node_document(), plain_theme(), shipped_fonts()
    print(name, hashlib.sha256(render_pdf(*args, letterhead=letterhead(data)).data).hexdigest())
"""


def rendered(data: bytes, document: Document | None = None) -> Rendering:
    document = document_of(paragraph("x")) if document is None else document
    theme = plain_theme().model_copy(update={"top_rule": 0.0})
    return render_pdf(document, theme, shipped_fonts(), letterhead=letterhead(data))


@cache
def whole(name: str) -> bytes:
    """Return a document of every node, over a sound letterhead."""
    rendering = rendered(sound_letterheads()[name], every_node_document())
    assert rendering.diagnostics == ()
    return rendering.data


@cache
def bare() -> bytes:
    theme = plain_theme().model_copy(update={"top_rule": 0.0})
    return render_pdf(every_node_document(), theme, shipped_fonts()).data


def forms(file: pikepdf.Pdf) -> Iterator[Any]:
    for each in file.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form":
            yield each


@pytest.mark.parametrize("name", SOUND)
def test_what_is_read_is_the_same_with_and_without(name: str) -> None:
    assert tag_tree(whole(name)) == tag_tree(bare())
    assert WORDS not in pdf_text(whole(name))


@pytest.mark.parametrize("name", SOUND)
def test_it_is_drawn_first_as_an_artifact_that_fills_the_page(name: str) -> None:
    with pikepdf.open(io.BytesIO(whole(name))) as file:
        begin, *_rest = pikepdf.parse_content_stream(file.pages[0])
        five = [str(each.operator) for each in pikepdf.parse_content_stream(file.pages[0])][:6]
        tag, kind = begin.operands
        assert (str(tag), str(kind.Type)) == ("/Artifact", "/Background")
        assert [float(edge) for edge in kind.BBox] == pytest.approx([0, 0, *A4], abs=0.001)
        assert five == ["BDC", "q", "cm", "Do", "Q", "EMC"]


@pytest.mark.parametrize("name", SOUND)
def test_nothing_in_it_is_marked_or_leads_back_to_the_other_file(name: str) -> None:
    with pikepdf.open(io.BytesIO(whole(name))) as file:
        found = list(forms(file))
        assert found
        for form in found:
            operators = {str(each.operator) for each in pikepdf.parse_content_stream(form)}
            assert not operators & {"BDC", "BMC", "EMC", "MP", "DP"}
            assert not set(form.keys()) & {"/StructParent", "/StructParents", "/Metadata"}
            assert "/Properties" not in form.Resources


def sheets(page: pikepdf.Page) -> list[str]:
    """Return the names of the sheets that a page may draw."""
    names = page.resources.get("/XObject", pikepdf.Dictionary()).keys()
    return [name for name in names if "letterhead" in name]


def test_one_page_lies_under_the_first_page_only() -> None:
    with pikepdf.open(io.BytesIO(whole("one page"))) as file:
        first, *following = map(sheets, file.pages)
    assert first == ["/FormXob.letterhead1"]
    assert len(following) > 2
    assert all(each == [] for each in following)


def test_the_second_page_lies_under_all_that_follow() -> None:
    with pikepdf.open(io.BytesIO(whole("two pages"))) as file:
        first, *following = map(sheets, file.pages)
    assert first == ["/FormXob.letterhead1"]
    assert len(following) > 2
    assert all(each == ["/FormXob.letterhead2"] for each in following)


def test_what_its_pages_share_is_written_once() -> None:
    one, two = rendered(drawn()).data, rendered(drawn(pages=2)).data
    with pikepdf.open(io.BytesIO(one)) as first, pikepdf.open(io.BytesIO(two)) as second:
        programs = [
            sum(
                isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each
                for each in file.objects
            )
            for file in (first, second)
        ]
    assert programs == [2, 2]  # the letterhead's, and that of the document


def test_the_same_bytes_whatever_the_hash_seed(checkout: Path) -> None:
    path = os.pathsep.join((str(checkout), str(checkout / "src")))
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            cwd=checkout,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(digests) == 1
    assert digests.pop().count("\n") == len(SOUND)


@pytest.mark.parametrize("name", sorted(unusable_letterheads()))
def test_one_that_cannot_be_used_is_told_and_nothing_is_made(name: str) -> None:
    code, words, data = unusable_letterheads()[name]
    rendering = rendered(data)
    assert rendering.data == b""
    (found,) = rendering.diagnostics
    assert found.span is not None
    assert (found.code, found.span.file) == (code, "templates/our-brief/letterhead.pdf")
    assert words in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("entries", "severity", "words"),
    [
        ({"Subtype": pikepdf.Name.Link}, "note", "links"),
        ({"Subtype": pikepdf.Name.Widget, "FT": pikepdf.Name.Tx}, "warning", "form fields"),
        ({"Subtype": pikepdf.Name.Widget, "FT": pikepdf.Name.Sig}, "warning", "a signature"),
        ({"Subtype": pikepdf.Name.Stamp}, "warning", "notes and stamps"),
    ],
)
def test_what_is_left_out_is_told(entries: dict[str, object], severity: str, words: str) -> None:
    rendering = rendered(changed(drawn(), with_annotation(**entries)))
    (found,) = rendering.diagnostics
    assert (found.code, found.severity.value) == ("T726", severity)
    assert words in found.message
    with pikepdf.open(io.BytesIO(rendering.data)) as file:
        assert "/Annots" not in file.pages[0]


def test_scripts_and_attached_files_stay_behind() -> None:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["secret.txt"] = b"not for readers"
        pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=pikepdf.Array())

    rendering = rendered(changed(drawn(), attach))
    (found,) = rendering.diagnostics
    assert "scripts and attached files" in found.message
    with pikepdf.open(io.BytesIO(rendering.data)) as file:
        assert "/Names" not in file.Root


def test_its_colours_are_what_its_own_profile_says() -> None:
    with pikepdf.open(io.BytesIO(whole("inks"))) as file:
        found = list(forms(file))
        assert len(found) == 2
        for form in found:
            kind, profile = form.Resources.ColorSpace.DefaultCMYK
            assert (str(kind), int(profile.N)) == ("/ICCBased", 4)


def test_a_letterhead_without_profile_gets_none() -> None:
    with pikepdf.open(io.BytesIO(whole("one page"))) as file:
        assert all("/ColorSpace" not in form.Resources for form in forms(file))


@cache
def picture(data: bytes, page: int = 1) -> Image.Image:
    command = ["pdftoppm", "-r", "36", "-f", str(page), "-l", str(page), "-", "-"]
    shown = subprocess.run(command[:-1], input=data, capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(shown)).convert("RGB")


def differing(first: Image.Image, second: Image.Image) -> float:
    """Return the share of points that are clearly of another colour."""
    size = min(first.width, second.width), min(first.height, second.height)
    difference = ImageChops.difference(first.crop((0, 0, *size)), second.crop((0, 0, *size)))
    values = difference.convert("L").point(lambda value: 255 * (value > 64)).histogram()
    return values[255] / (size[0] * size[1])


@pytest.mark.conformance("pdftoppm")
def test_it_looks_as_it_does_alone() -> None:
    empty = rendered(drawn(), document_of()).data
    assert differing(picture(empty), picture(drawn())) < 0.001
    assert differing(picture(empty), picture(rendered(drawn(), every_node_document()).data)) > 0.01


@pytest.mark.conformance("pdftoppm")
@pytest.mark.parametrize("name", LIKE_ONE_PAGE)
def test_however_it_is_written_it_looks_the_same(name: str) -> None:
    data = rendered(sound_letterheads()[name], document_of()).data
    assert differing(picture(data), picture(drawn())) < 0.001


@pytest.mark.conformance("pdftotext")
def test_its_words_can_be_found_but_stand_before_all_others() -> None:
    command = ["pdftotext", "-raw", "-", "-"]
    said = subprocess.run(command, input=whole("two pages"), capture_output=True, check=True)
    pages = said.stdout.decode().split("\f")
    assert pages[0].startswith(WORDS)
    assert pages[1].startswith(NEXT_WORDS)


FLAT_ODT = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties
 fo:page-width="210mm" fo:page-height="297mm" fo:margin="15mm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/>
</office:master-styles>
<office:body><office:text><text:p><draw:frame text:anchor-type="as-char" svg:width="40mm"
 svg:height="14mm"><draw:image><office:binary-data>PICTURE</office:binary-data></draw:image>
</draw:frame> Ministry of Ports – Министерство</text:p></office:text></office:body>
</office:document>
"""


@pytest.mark.conformance("soffice", "pdftoppm")
def test_a_letterhead_of_libreoffice(tmp_path: Path) -> None:
    logo = io.BytesIO()
    Image.new("RGBA", (120, 40), (0, 90, 120, 128)).save(logo, "PNG")
    source = FLAT_ODT.replace("PICTURE", b64encode(logo.getvalue()).decode())
    (tmp_path / "head.fodt").write_text(source, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "head.fodt"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=300)
    data = (tmp_path / "head.pdf").read_bytes()
    rendering = rendered(data, document_of())
    assert rendering.diagnostics == ()
    assert examine(rendering.data, "x.pdf").findings == ()
    assert differing(picture(rendering.data), picture(data)) < 0.001
    assert differing(picture(rendering.data), picture(rendered(without_marks()).data)) > 0.005
