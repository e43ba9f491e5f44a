"""What a report claims to keep to is claimed afterwards where it stays true; colours stay."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from briefwright.core.rendering import Rendering
from tests.attach.pdf.annexes import (
    annex,
    annex_pdf,
    attached,
    codes,
    read,
)
from tests.attach.pdf.reports import changed, chapters, untagged


@pytest.mark.parametrize(
    ("part", "level", "annex_is_archive", "claimed", "found"),
    [
        (2, "B", True, "3B1", ["A112"]),
        (2, "A", False, "2A1", []),
        (3, "U", True, "3U1", []),
        (1, "A", False, "1", ["A111"]),
        (4, "", True, "1", ["A111"]),
        (0, "", True, "1", []),
    ],
)
def test_a_claim_is_made_where_it_stays_true(
    part: int, level: str, claimed: str, found: list[str], *, annex_is_archive: bool
) -> None:
    report = claiming(chapters(), part, level, 1)
    rendering = attached(report, annex(data=annex_pdf(is_archive=annex_is_archive)))
    assert codes(rendering) == found
    assert claims(rendering) == claimed
    if claimed == f"{part}{level}1":
        with read(rendering) as pdf:
            assert pdf.Root.Metadata.read_bytes() == packet(part, level, 1)


def claiming(data: bytes, part: int, level: str, accessible: int) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(packet(part, level, accessible))
        stream.Type, stream.Subtype = Name.Metadata, Name.XML
        pdf.Root.Metadata = stream

    return changed(data, change)


def packet(part: int, level: str, accessible: int) -> bytes:
    archive = f"<a:part>{part}</a:part><a:rev>2020</a:rev>" if part else ""
    archive += f"<a:conformance>{level}</a:conformance>" if level else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about=""'
        f' xmlns:u="http://www.aiim.org/pdfua/ns/id/" u:part="{accessible}"'
        f' xmlns:a="http://www.aiim.org/pdfa/ns/id/">{archive}</r:Description></r:RDF>'
        '</x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def claims(rendering: Rendering) -> str:
    with read(rendering) as pdf, pdf.open_metadata() as metadata:
        keys = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
        return "".join(str(metadata.get(key, "")) for key in keys)


def test_claims_are_given_up_for_what_is_not_known_to_keep_to_them() -> None:
    rendering = attached(annex_pdf(), annex("letter", data=untagged()))
    assert codes(rendering) == ["A116", "A111", "A111"]
    assert claims(rendering) == ""
    messages = [each.message for each in rendering.diagnostics]
    assert messages[0].startswith("letter has no tags")
    assert messages[1] == (
        "report.pdf no longer claims to be PDF/UA-1: letter does not keep to it."
    )


def test_headings_without_levels_do_not_stand_beside_others_in_a_file_that_claims_it() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(Title=Name.H)
        pdf.Root.StructTreeRoot.K.K[0].S = Name.Title

    rendering = attached(claiming(changed(chapters(), change), 0, "", 1), annex())
    assert codes(rendering) == ["A111"]


# Colours


def with_intent(components: int) -> Any:
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.make_stream(b"x", N=components)
        intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile)
        pdf.Root.OutputIntents = Array([intent])

    return change


def test_pages_say_which_red_they_mean_in_a_report_for_inks() -> None:
    rendering = attached(changed(chapters(), with_intent(4)), annex())
    with read(rendering) as pdf:
        for page in list(pdf.pages)[6:]:
            space = page.obj.Resources.ColorSpace.DefaultRGB
            assert (space[0], space[1].N) == (Name.ICCBased, 3)
        assert "/ColorSpace" not in pdf.pages[0].obj.Resources


def test_colours_stay_as_they_are_in_a_report_for_screens() -> None:
    rendering = attached(changed(chapters(), with_intent(3)), annex())
    with read(rendering) as pdf:
        spaces = [page.obj.Resources.get("/ColorSpace", {}) for page in pdf.pages]
        assert all("/DefaultRGB" not in space for space in spaces)


def test_an_archive_without_a_profile_is_given_one() -> None:
    rendering = attached(claiming(chapters(), 3, "B", 0), annex())
    with read(rendering) as pdf:
        assert isinstance(pdf.Root.OutputIntents[0].DestOutputProfile, Stream)
