"""Briefs ride along in Word reports as they do in files that are built here."""

from __future__ import annotations

from briefwright.attach import extract_source
from briefwright.attach.annexes import Report
from briefwright.attach.carried import CarriedFile, CarriedKind
from briefwright.attach.word import embed_in_word, files_of_word
from briefwright.build.request import Format
from briefwright.core.rendering import SourceFile
from briefwright.evidence.manifest import MEDIA_TYPE, NAMESPACE
from tests.support.built_briefs import built
from tests.support.house_files import DOCUMENT, HEADER, house_parts, line, packed
from tests.support.word_annexes import annex, attach, found
from tests.support.word_package import WordFile

BRIEF = SourceFile("montenegro.yaml", b"title: x\n")
MANIFEST = SourceFile("evidence.json", b'{"a": 1}', MEDIA_TYPE)


def report() -> bytes:
    return packed(house_parts(line("One"), header=line("x")))


def test_a_brief_and_its_evidence_come_out_again_and_no_page_changes() -> None:
    rendering = embed_in_word(Report("r.docx", report()), [BRIEF, MANIFEST])
    assert rendering.diagnostics == ()
    assert extract_source(rendering.data, "r.docx") == BRIEF
    assert [each.data for each in carried(rendering.data, CarriedKind.EVIDENCE)] == [MANIFEST.data]
    before, after = WordFile(report()), WordFile(rendering.data)
    assert {name: after.parts[name] for name in (DOCUMENT, HEADER)} == {
        name: before.parts[name] for name in (DOCUMENT, HEADER)
    }


def test_what_rides_along_already_is_not_put_in_twice() -> None:
    once = embed_in_word(Report("r.docx", report()), [BRIEF]).data
    assert embed_in_word(Report("r.docx", once), [BRIEF]).data == once


def test_other_kinds_of_file_do_not_ride_along() -> None:
    files = [BRIEF, SourceFile("a.pdf", b"%PDF", "application/pdf")]
    rendering = embed_in_word(Report("r.docx", report()), files)
    assert rendering.data == b""
    message = "'a.pdf' cannot ride along in a Word file, which carries briefs (YAML) only"
    assert found(rendering) == [("A219", message)]


def test_a_report_that_is_refused() -> None:
    assert found(embed_in_word(Report("r.docx", b""), [BRIEF])) == [("A201", "the file is empty")]


def test_briefs_and_evidence_of_annexes_come_along_once() -> None:
    brief = built("policy-brief", "montenegro-nato").outputs[Format.DOCX].data
    other = built("policy-brief", "frontiere-verte").outputs[Format.DOCX].data
    annexes = [annex(name=str(at)) for at in range(3)]
    annexes = [
        type(each)(each.name, each.title, each.letter, data)
        for each, data in zip(annexes, (brief, other, brief), strict=True)
    ]
    data = attach(report(), *annexes).data
    briefs = carried(data, CarriedKind.BRIEF)
    assert [each.name for each in briefs] == ["montenegro-nato.yaml", "frontiere-verte.yaml"]
    assert all(each.is_whole for each in briefs)
    assert len(carried(data, CarriedKind.EVIDENCE)) == 2


def carried(data: bytes, kind: CarriedKind) -> list[CarriedFile]:
    """Return what of a kind rides along in a Word file."""
    return files_of_word(data, NAMESPACE.rpartition(":")[0], {kind})
