"""Every rule on Word files finds the fault it is for, and none finds anything in a good file."""

from __future__ import annotations

import io

import docx
import pytest

from briefwright.core.errors import EnvironmentFailure
from briefwright.doctor import RULES, Answer, examine
from briefwright.doctor.word import package
from tests.doctor.good_word import changed, good_word, packed, replaced
from tests.doctor.planted_in_word import IN_BYTES, IN_PARTS, deep, entities, planted


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let parts be too large early, so that the test need not be."""
    monkeypatch.setattr(package, "LARGEST_PART", 2_000_000)


def found_in(data: bytes, name: str = "x.docx") -> set[str]:
    return {found.rule.id for found in examine(data, name).findings}


def test_the_good_file_is_accessible_sound_and_clean() -> None:
    examination = examine(good_word(), "good.docx")
    assert examination.findings == ()
    answers = {verdict.question: verdict.answer for verdict in examination.verdicts}
    assert answers == {
        "accessible": Answer.YES,
        "sound": Answer.YES,
        "clean": Answer.YES,
        "archival": Answer.NOT_ASKED,
    }
    assert (examination.claims.title, examination.claims.language) == ("Harbour dues", "en-GB")


@pytest.mark.parametrize("rule", [*IN_PARTS, *IN_BYTES])
def test_a_planted_fault_is_found(rule: str) -> None:
    assert rule in found_in(planted(rule))


def test_every_rule_has_its_planted_fault() -> None:
    rules = {rule for rule in RULES if rule.startswith("W")}
    assert rules == {*IN_PARTS, *IN_BYTES, "W101"}


@pytest.mark.parametrize("rule", ["W110", "W203", "W303", "W304", "W402", "W406"])
def test_a_fault_answers_only_its_own_question_with_no(rule: str) -> None:
    examination = examine(planted(rule), "x.docx")
    denied = {each.question for each in examination.verdicts if each.answer is Answer.NO}
    assert denied == {concern.value for concern in RULES[rule].concerns} | (
        {"sound"} if rule == "W406" else set()  # its part has no content type either
    )


def test_a_wrong_ending() -> None:
    assert found_in(good_word(), "x.pdf") == {"W101"}


def test_an_arranging_table_says_so_instead_of_having_a_header() -> None:
    def arrange(parts: dict[str, str]) -> None:
        replaced("<w:tblHeader/>", "")(parts)
        replaced(
            '<w:tblW w:w="0" w:type="auto"/>',
            '<w:tblW w:w="0" w:type="auto"/><w:tblDescription w:val="layout"/>',
        )(parts)

    assert found_in(changed(arrange)) == set()


def test_a_word_file_of_python_docx_is_examined() -> None:
    document = docx.Document()
    document.add_heading("Report", 1)
    document.add_table(2, 2)
    stream = io.BytesIO()
    document.save(stream)
    assert found_in(stream.getvalue()) == {"W301", "W304", "W401", "W404"}


def test_entities_and_depth_are_reported() -> None:
    assert {"W103", "W109"} & found_in(entities())
    assert "W103" in found_in(changed(deep))


def test_a_part_outside_of_the_package_is_not_looked_for() -> None:
    change = replaced("styles.xml", "../../etc/passwd", "word/_rels/document.xml.rels")
    assert "W105" in found_in(changed(change))


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_truncated_file_cannot_be_read(share: float) -> None:
    data = good_word()
    with pytest.raises(EnvironmentFailure, match="damaged beyond reading"):
        examine(data[: int(len(data) * share)], "x.docx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "used before 2007"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
        (b"<!DOCTYPE html><p>x", "it is a web page"),
        (b"title: Harbour\n", "neither a PDF nor a Word file"),
    ],
)
def test_what_is_no_such_file_is_said_plainly(data: bytes, words: str) -> None:
    with pytest.raises(EnvironmentFailure, match=words):
        examine(data, "x.doc")


def test_another_packed_file_holds_no_document() -> None:
    assert "W107" in found_in(packed({"mimetype": "application/vnd.oasis.opendocument.text"}))
