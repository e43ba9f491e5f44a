"""Examine a Word file: run every check and draw the verdicts."""

from __future__ import annotations

from briefwright.doctor.examination import Answer, Claims, Examination, Findings, Verdict
from briefwright.doctor.rules import word as rules
from briefwright.doctor.rules.rule import Concern
from briefwright.doctor.word.accessibility import check_accessibility, language_of, title_of
from briefwright.doctor.word.hygiene import check_hygiene
from briefwright.doctor.word.identities import check_identities
from briefwright.doctor.word.order import check_order
from briefwright.doctor.word.package import Package, open_package
from briefwright.doctor.word.parts import check_parts
from briefwright.doctor.word.references import check_fields, check_references

_NOT_ARCHIVAL = "archives take the PDF; Word files are for working on"
_QUESTIONS = (
    (Concern.ACCESSIBLE, "accessible", "WCAG 2.2"),
    (Concern.SOUND, "sound", "ECMA-376"),
    (Concern.CLEAN, "clean", "nothing left over"),
)


def examine_word(data: bytes, name: str, found: Findings) -> Examination:
    """Return what there is to say of a Word file.

    Raises:
        EnvironmentFailure: it cannot be opened at all.
    """
    package = open_package(data, name, found)
    check_parts(package)
    if package.document is None:
        found.add(rules.NO_DOCUMENT, "The file holds no Word document.")
    else:
        check_identities(package)
        check_references(package)
        check_fields(package)
        check_order(package)
        check_accessibility(package)
        check_hygiene(package)
    verdicts = tuple(
        Verdict(question, standard, Answer.NO if found.touch(concern) else Answer.YES)
        for concern, question, standard in _QUESTIONS
    )
    archival = Verdict("archival", "PDF/A", Answer.NOT_ASKED, _NOT_ARCHIVAL)
    return Examination(name, _claims(package), (*verdicts, archival), found.all(), found.unlisted)


def _claims(package: Package) -> Claims:
    return Claims(
        kind="Word document",
        title=title_of(package) or None,
        language=language_of(package) or None,
    )
