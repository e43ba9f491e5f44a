"""What a book may hold, and where: all kinds of entry, markings, letterheads, missing files."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from briefwright.build.request import Format
from briefwright.core.errors import ExitCode
from tests.support.books_on_disk import bookmarks, bound, pages
from tests.support.report_files import pdf_report, word_report
from tests.support.word_package import WordFile, faults

BRIEF = (
    "title: Works resume\nsummary: Dredging starts.\nofficials: [{name: Ana Kos, role: Mayor}]\n"
)


def write_front_and_back(folder: Path) -> Path:
    """Write a book whose front and back matter hold all kinds of entry."""
    folder.mkdir(exist_ok=True)
    (folder / "first.yaml").write_text(BRIEF)
    (folder / "last.yaml").write_text(BRIEF.replace("Works", "Talks"))
    (folder / "plan.pdf").write_bytes(pdf_report("# Plan\nOne.\n---\n# Depths\nTwo.\n", ["tagged"]))
    (folder / "pact.docx").write_bytes(word_report("A pact.\n", []))
    book = folder / "x.book.yaml"
    book.write_text(
        "title: Book\ndate: 2024-12-01\n"
        "front:\n  - first.yaml\n  - {title: A plan, pdf: plan.pdf}\n"
        "tabs:\n  - {title: A note, text: Words.}\n  - {title: The plan, pdf: plan.pdf}\n"
        "back:\n  - last.yaml\n  - {title: A pact, pdf: plan.pdf, word: pact.docx}\n"
    )
    return book


def test_front_and_back_matter_hold_briefs_and_files(tmp_path: Path, shared: Path) -> None:
    result = bound(write_front_and_back(tmp_path))
    data = result.outputs[Format.PDF].data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    word = result.outputs[Format.DOCX].data
    text = " ".join(WordFile(word).values("//w:t/text()"))

    assert labels[:5] == ["Cover", "i", "ii", "iii", "iv"]
    assert labels[5:] == ["1", "1-1", "2", "2-1", "2-2", "v", "vi", "vii"]
    assert text.index("Works resume") < text.index("A note") < text.index("Talks resume")
    assert "A pact." in text
    assert faults(word, shared / "tools") == []


def test_titles_stand_once_in_the_bookmarks(tmp_path: Path) -> None:
    result = bound(write_front_and_back(tmp_path), formats=(Format.PDF,))
    found = list(bookmarks(result.outputs[Format.PDF].data))

    assert [each for each in found if each[1][0] in "12"] == [(1, "1  A note"), (1, "2  The plan")]
    after = found[found.index((1, "1  A note")) :]
    assert after[:4] == [(1, "1  A note"), (1, "2  The plan"), (2, "Plan"), (2, "Depths")]


def test_with_keep_going_front_and_back_matter_may_be_missing(tmp_path: Path) -> None:
    book = write_front_and_back(tmp_path)
    (tmp_path / "plan.pdf").unlink()
    (tmp_path / "last.yaml").write_text("title: x")
    result = bound(book, keeps_going=True)
    names = [str(tmp_path / name) for name in ("plan.pdf", "last.yaml")]
    text = " ".join(WordFile(result.outputs[Format.DOCX].data).values("//w:t/text()"))

    assert result.exit_code is ExitCode.FINDINGS
    assert result.missing == tuple(names)
    assert text.count("Not printed") == 4
    assert bound(book).outputs == {}


def test_sources_of_front_matter_name_no_tab(tmp_path: Path) -> None:
    book = write_front_and_back(tmp_path)
    (tmp_path / "first.yaml").write_text(f"{BRIEF}sources: [{{title: A paper}}]\n")
    word = WordFile(bound(book).outputs[Format.DOCX].data)
    text = " ".join(word.values("//w:t/text()"))

    assert "A paper" in text
    assert "front" not in text
    anchors = set(word.values("//w:hyperlink/@w:anchor"))
    assert anchors <= set(word.values("//w:bookmarkStart/@w:name"))


@pytest.mark.conformance("pdftotext")
def test_markings_of_two_schemes_stand_on_each_page(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(f"{BRIEF}marking: TLP:RED\n")
    (tmp_path / "x.book.yaml").write_text("title: Book\nmarking: SECRET\ntabs: first.yaml\n")
    found = pages(bound(tmp_path / "x.book.yaml"))

    assert len(found) == 5
    assert {words.count("SECRET / TLP:RED") for words in found.values()} == {2}


def test_a_brief_too_long_for_its_template_is_told_and_bound(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(BRIEF.replace("Dredging", "Dredging in May " * 400))
    (tmp_path / "x.book.yaml").write_text(
        "title: Book\ntabs: {brief: first.yaml, template: at-a-glance}\n"
    )
    result = bound(tmp_path / "x.book.yaml", formats=(Format.PDF,))

    (found,) = (found for found in result.diagnostics if found.code == "E402")
    assert found.severity.value == "warning"
    assert found.span is not None
    assert Path(found.span.file).name == "first.yaml"
    assert result.pages is not None


@pytest.mark.conformance("pdftotext")
def test_a_letterhead_lies_under_its_brief(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(BRIEF)
    (tmp_path / "last.yaml").write_text(BRIEF.replace("Works", "Talks"))
    (tmp_path / "x.book.yaml").write_text(
        "title: Book\ntemplate: ministry-letterhead\ntabs: [first.yaml, last.yaml]\n"
    )
    result = bound(tmp_path / "x.book.yaml", formats=(Format.PDF,))
    found = pages(result)
    with pikepdf.open(io.BytesIO(result.outputs[Format.PDF].data)) as pdf:
        numbers = [
            [each.objgen for _, each in page.Resources.XObject.items()]
            for page in pdf.pages
            if "-" in str(page.label)
        ]

    assert result.exit_code is ExitCode.FINE
    assert "Ministry of External Affairs" in found["1-1"]
    assert "Ministry of External Affairs" in found["2-1"]
    assert "Ministry" not in found["1"]
    assert numbers[0] == numbers[1] != []  # in the file once


def test_a_divider_says_by_which_template_its_brief_is_printed(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(BRIEF)
    (tmp_path / "x.book.yaml").write_text("title: Book\ntabs: first.yaml\n")
    word = WordFile(bound(tmp_path / "x.book.yaml").outputs[Format.DOCX].data)

    assert "Policy brief" in word.values("//w:t/text()")


def test_wide_pages_of_a_pdf_are_turned_in_the_word_book(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for size in ((595, 842), (842, 595), (842, 595), (595, 842)):
            pdf.add_blank_page(page_size=size)
        pdf.save(tmp_path / "plan.pdf")
    (tmp_path / "x.book.yaml").write_text("title: Book\ntabs: {title: Plan, pdf: plan.pdf}\n")
    word = WordFile(
        bound(tmp_path / "x.book.yaml", formats=(Format.DOCX,)).outputs[Format.DOCX].data
    )

    wide = word.find("//w:pgSz[@w:orient='landscape']")
    assert len(wide) == 1
    assert len(word.find("//pic:pic")) == 4
