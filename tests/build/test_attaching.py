"""Briefs become annexes of a report, or files inside it; or all that stands against it is told."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
import pytest

from briefwright.attach.annexes import Report
from briefwright.attach.extract import carried_files
from briefwright.build.annexes import AnnexPlan, build_annex, next_letters
from briefwright.build.attaching import AttachResult, attach_briefs, formats_for
from briefwright.build.attaching_calls import Attachment
from briefwright.build.attaching_findings import kind_of_report
from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, Format, PreparedBrief
from briefwright.core.errors import UsageError
from briefwright.core.report import sentence
from briefwright.core.world import DiskWorld
from tests.support.report_files import pdf_report, word_report

HARBOUR = "title: Harbour works resume\nsummary: Dredging starts in May.\n"
FERRIES = "title: Ferries sail again\nsummary: The night boat is back.\n"
PDF = pdf_report("# Report\nWords.\n---\n# Outlook\nMore.\n", ["tagged"])
WORD = word_report("Report\nWords.\n", [])
LETTERS = [chr(ord("A") + n) for n in range(26)]


def prepared(text: str, name: str = "harbour.yaml", **how: object) -> PreparedBrief:
    return prepare_brief(DiskWorld(), BuildRequest(name, text.encode(), **how))  # type: ignore[arg-type]


def attached(
    data: bytes, briefs: Sequence[PreparedBrief], name: str = "report.pdf", **how: object
) -> AttachResult:
    return attach_briefs(DiskWorld(), Report(name, data), briefs, Attachment(**how))  # type: ignore[arg-type]


def codes(result: AttachResult) -> list[str]:
    return [each.code for each in result.diagnostics]


def page_texts(data: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = [page.obj.Contents for page in pdf.pages]
        return [each.read_bytes() for each in contents]


@pytest.mark.parametrize(
    ("wanted", "taken", "found"),
    [
        (2, (), ["A", "B"]),
        (1, ("A",), ["B"]),
        (2, ("A", "C"), ["D", "E"]),
        (2, LETTERS[:25], ["Z", "AA"]),
        (1, ("AZ",), ["BA"]),
        (0, (), []),
    ],
)
def test_letters_go_on_behind_those_that_are_taken(
    wanted: int, taken: Sequence[str], found: list[str]
) -> None:
    assert list(next_letters(wanted, taken)) == found


def test_every_page_number_of_an_annex_has_its_letter() -> None:
    brief = prepared(HARBOUR, formats=(Format.HTML,))
    built = build_annex(DiskWorld(), brief, AnnexPlan("C", "harbour", Format.HTML))
    assert built.annex is not None
    assert b"C-" in built.annex.data
    assert built.annex.title == "Annex C: Harbour works resume"


def test_an_annex_is_called_as_its_language_has_it() -> None:
    brief = prepared(f"language: fr\n{HARBOUR}")
    built = build_annex(DiskWorld(), brief, AnnexPlan("A", "harbour", Format.DOCX))
    assert built.annex is not None
    assert built.annex.title.replace("\N{NO-BREAK SPACE}", " ") == "Annexe A : Harbour works resume"
    assert built.annex.language == "fr"


def test_a_divider_is_one_page_with_title_and_marking() -> None:
    brief = prepared(f"marking: TLP:GREEN\n{HARBOUR}")
    plan = AnnexPlan("A", "harbour", Format.PDF, has_divider=True)
    built = build_annex(DiskWorld(), brief, plan)
    assert built.annex is not None
    assert built.annex.divider is not None
    assert len(page_texts(built.annex.divider)) == 1


def test_the_pages_of_the_report_stay_and_the_annexes_follow_in_order() -> None:
    result = attached(PDF, [prepared(HARBOUR), prepared(FERRIES, "ferries.yaml")])
    pages = page_texts(result.rendering.data)
    assert pages[:2] == page_texts(PDF)
    assert [each.title for each in result.annexes] == [
        "Annex A: Harbour works resume",
        "Annex B: Ferries sail again",
    ]
    assert len(pages) == result.rendering.pages == 4
    assert (result.exit_code, codes(result)) == (0, [])


def test_the_same_input_gives_the_same_bytes() -> None:
    for data, name in ((PDF, "report.pdf"), (WORD, "report.docx")):
        first, second = (attached(data, [prepared(HARBOUR)], name) for _ in range(2))
        assert first.rendering.data == second.rendering.data != b""


def test_two_briefs_of_one_name_have_names_of_their_own() -> None:
    briefs = [prepared(HARBOUR, "north/port.yaml"), prepared(FERRIES, "south/port.yaml")]
    result = attached(PDF, briefs)
    assert [each.name for each in result.annexes] == ["port", "port-2"]
    inside = carried_files(result.rendering.data, "x")
    assert len({each.name for each in inside}) == len(inside) == 4


def test_embedded_files_have_names_of_their_own() -> None:
    briefs = [prepared(HARBOUR, "north/port.yaml"), prepared(FERRIES, "south/port.yaml")]
    result = attached(PDF, briefs, embeds=True)
    assert {each.name for each in carried_files(result.rendering.data, "x")} == {
        "port.yaml", "port.docx", "port.pdf", "port-2.yaml", "port-2.docx", "port-2.pdf",
    }  # fmt: skip
    assert page_texts(result.rendering.data) == page_texts(PDF)


def test_a_brief_with_errors_stops_all_and_hides_nothing() -> None:
    broken = prepared(HARBOUR.replace("summary", "sumary"), "broken.yaml")
    signed = pdf_report("Report", ["signed"])
    result = attached(signed, [prepared(FERRIES), broken])
    assert result.rendering.data == b""
    assert codes(result) == ["A103"]
    assert [each.exit_code for each in result.briefs] == [0, 1]


def test_a_placeholder_for_a_broken_brief_is_not_complained_about() -> None:
    asking = word_report("{{ annex: broken }}", [])
    broken = prepared(HARBOUR.replace("summary", "sumary"), "broken.yaml")
    result = attached(asking, [broken], "report.docx")
    assert (result.rendering.data, codes(result)) == (b"", [])


def test_warnings_of_a_brief_stop_it_where_they_are_to() -> None:
    text = "title: x\nsummary: See ![that](x.png).\n"
    assert attached(PDF, [prepared(text)]).rendering.data
    strict = attached(PDF, [prepared(text, strict=True)], strict=True)
    assert (strict.rendering.data, strict.exit_code) == (b"", 1)


def test_a_second_attaching_goes_on_with_the_letters() -> None:
    for data, name in ((PDF, "report.pdf"), (WORD, "report.docx")):
        once = attached(data, [prepared(HARBOUR)], name).rendering.data
        twice = attached(once, [prepared(FERRIES, "ferries.yaml")], name)
        assert [each.letter for each in twice.annexes] == ["B"]
        again = attached(once, [prepared(HARBOUR)], name)
        assert codes(again) == ["A307"]


def test_a_word_file_that_unpacks_to_far_too_much_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    brief = prepared(HARBOUR)
    assert codes(attached(WORD, [brief], "report.docx")) == []
    monkeypatch.setattr("briefwright.house.package.LARGEST_TOTAL", 1_000)
    assert "A204" in codes(attached(WORD, [brief], "report.docx"))


def test_only_markings_above_the_lowest_are_noted() -> None:
    found = {
        marking: codes(attached(PDF, [prepared(f"marking: {marking}\n{HARBOUR}")]))
        for marking in ("TLP:CLEAR", "TLP:RED", "OFFICIAL", "CUI")
    }
    assert found == {"TLP:CLEAR": [], "TLP:RED": ["A303"], "OFFICIAL": [], "CUI": ["A303"]}


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (PDF, "report.pdf", ("PDF", [])),
        (PDF, "report", ("PDF", [])),
        (PDF, "report.docx", ("PDF", ["A301"])),
        (WORD, "report.PDF", ("Word", ["A301"])),
        (WORD, "report.dotx", ("Word", [])),
        (b"GIF89a", "report.pdf", (None, ["A302"])),
        (b"", "report.pdf", (None, ["A302"])),
    ],
)
def test_the_kind_of_a_report_is_that_of_its_bytes(
    data: bytes, name: str, found: tuple[str | None, list[str]]
) -> None:
    kind, diagnostics = kind_of_report(Report(name, data))
    assert (kind and kind.value, [each.code for each in diagnostics]) == found


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"letters": ("A", "B")}, "names 2 for 1 brief"),
        ({"letters": ("A/B",)}, "cannot number the pages"),
        ({"letters": ("A", "a")}, "one letter"),
        ({"styles": "brief"}, "only annexes in a Word file"),
        ({"styles": "mine"}, "are no styles"),
        ({"embeds": True, "has_dividers": True}, "--divider is about pages"),
        ({"embeds": True, "after": "1"}, "--after is about pages"),
        ({"embeds": True, "letters": ("A",)}, "--letters is about pages"),
    ],
)
def test_what_does_not_go_together_is_refused(how: dict[str, object], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        attached(PDF, [prepared(HARBOUR)], "report.pdf", **how)


def test_only_what_is_needed_is_built() -> None:
    pdf, _ = kind_of_report(Report("x.pdf", PDF))
    word, _ = kind_of_report(Report("x.docx", WORD))
    assert formats_for(pdf, Attachment()) == (Format.PDF,)
    assert formats_for(word, Attachment()) == (Format.DOCX,)
    assert formats_for(pdf, Attachment(embeds=True)) == (Format.DOCX, Format.PDF)
    assert formats_for(word, Attachment(embeds=True)) == ()
    assert formats_for(None, Attachment()) == ()


def test_a_file_name_with_spaces_keeps_its_small_letter_in_a_sentence() -> None:
    name = "annual report.pdf"
    result = attached(PDF, [prepared(HARBOUR, "my brief.yaml")] * 2, name, after="9")
    again = attached(pdf_report("Report", []), [prepared(HARBOUR)], name)
    messages = [sentence(each.message) for each in (*result.diagnostics, *again.diagnostics)]
    assert messages == [
        "'my brief.yaml' is named twice.",
        "'annual report.pdf' has no page 9; it has 2 pages.",
        "'annual report.pdf' has no tags; with the annex it is no more accessible than before.",
    ]
