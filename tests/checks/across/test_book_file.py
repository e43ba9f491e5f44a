"""What does not fit together in the file of a book, each fault found once at its place."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefwright.checks.across import FileFacts, FileKind, check_book_file, file_facts
from briefwright.core.diagnostics import Diagnostic, Severity
from tests.checks.across.books import book_of, places

HEAD = "title: b\n"
TEXT = FileFacts(FileKind.TEXT, "1" * 64)


def check(
    text: str, files: dict[str, FileFacts] | None = None, *, can_convert: bool = True
) -> tuple[Diagnostic, ...]:
    loaded = book_of(f"{HEAD}{text}")
    assert loaded.book is not None
    return check_book_file(loaded.book, loaded.positions, files, can_convert=can_convert)


def one(
    text: str, files: dict[str, FileFacts] | None = None, *, can_convert: bool = True
) -> Diagnostic:
    (found,) = check(text, files, can_convert=can_convert)
    return found


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("tabs:\n  - title: x\n", "B102 b.book.yaml:3", "This entry has no document."),
        (
            "tabs:\n  - a.yaml\n  - {brief: b.yaml, text: x, pdf: x.pdf, title: t}\n",
            "B102 b.book.yaml:4",
            "holds a brief, an inserted file and prose",
        ),
        ("tabs:\n  - pdf: x.pdf\n", "B103 b.book.yaml:3", "needs a title"),
        ("tabs: a.yaml\nfront:\n  - text: x\n", "B103 b.book.yaml:4", "needs a title"),
        (
            "tabs:\n  - a.yaml\n  - {brief: b.yaml, name: '1'}\n",
            "B107 b.book.yaml:4",
            "'1' is taken: the tab on line 3 is counted so",
        ),
        (
            "tabs:\n  - {brief: a.yaml, name: A}\n  - {brief: b.yaml, name: a}\n",
            "B107 b.book.yaml:4",
            "the tab on line 3 has it already",
        ),
        (
            "tabs:\n  - {brief: a.yaml, name: '2'}\n  - {brief: b.yaml, name: '1'}\n  - c.yaml\n",
            "B107 b.book.yaml:5",
            "counted as 2, a name that the tab on line 3 was given",
        ),
        ("tabs: {brief: a.yaml, name: A B}\n", "B108 b.book.yaml:2", "other signs"),
        ("tabs: {brief: a.yaml, name: '3-1'}\n", "B108 b.book.yaml:2", "other signs"),
        ("tabs: {brief: a.yaml, name: Montenegro}\n", "B108 b.book.yaml:2", "has 10 characters"),
        ("tabs: a.yaml\nparts: {title: p, tabs: b.yaml}\n", "B109 b.book.yaml:2", "not both"),
        ("front: {title: Foreword, text: x}\n", "B110 b.book.yaml:1", "no tab in this book"),
        (
            "parts:\n  - title: p\n    tabs: b.yaml\n  - title: q\n",
            "B110 b.book.yaml:5",
            "The part 'q' has no tab.",
        ),
    ],
)
def test_each_fault_is_found_at_its_place(text: str, place: str, says: str) -> None:
    found = one(text)

    assert places([found]) == [place]
    assert found.severity is Severity.ERROR
    assert says in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ("{brief: a.yaml, marking: TLP:RED}", "marking"),
        ("{brief: a.yaml, language: fr}", "language"),
        ("{text: x, title: t, template: at-a-glance}", "template"),
        ("{pdf: x.pdf, title: t, template: at-a-glance}", "template"),
    ],
)
def test_a_key_that_does_not_count_is_a_warning(entry: str, key: str) -> None:
    found = one(f"tabs:\n  - {entry}\n")

    assert (found.code, found.severity, found.path) == ("B113", Severity.WARNING, f"tabs[0].{key}")


def test_a_book_in_order_is_silent() -> None:
    text = (
        "front: {title: Foreword, text: x}\nparts:\n  - title: p\n    tabs:\n"
        "      - a.yaml\n      - {brief: b.yaml, name: A}\n      - {brief: c.yaml, name: '2.1'}\n"
        "      - {pdf: x.pdf, word: x.docx, title: t, marking: TLP:RED, language: fr}\n"
    )
    files = {name: FileFacts(FileKind.TEXT, name) for name in ("a.yaml", "b.yaml", "c.yaml")}
    files |= {"x.pdf": FileFacts(FileKind.PDF), "x.docx": FileFacts(FileKind.WORD)}

    assert check(text, files) == ()


def test_a_missing_file_is_found_with_the_name_it_was_meant_for() -> None:
    beside = ("briefs/montenegro.yaml", "briefs/notes.txt")
    found = one(
        "tabs: briefs/montengro.yaml\n", {"briefs/montengro.yaml": FileFacts(None, "", beside)}
    )

    assert (found.code, found.hint) == ("B104", "Did you mean 'briefs/montenegro.yaml'?")
    assert one("tabs: a.yaml\n", {}).hint == "Paths are read from the folder of this file."


@pytest.mark.parametrize("path", ["b.book.yaml", "./b.book.yaml", "x/../b.book.yaml"])
def test_a_book_does_not_stand_in_itself(path: str) -> None:
    found = one(f"tabs: {path}\n", {path: TEXT})

    assert (found.code, found.message) == ("B105", f"'{path}' is this book itself.")


def test_a_book_does_not_stand_in_another() -> None:
    assert one("tabs: c.yaml\n", {"c.yaml": FileFacts(FileKind.BOOK)}).code == "B105"


@pytest.mark.parametrize("again", ["a.yaml", "./a.yaml", "copy.yaml"])
def test_a_brief_stands_in_a_book_once(again: str) -> None:
    found = one(f"tabs:\n  - a.yaml\n  - {again}\n", {"a.yaml": TEXT, again: TEXT})

    assert places([found]) == ["B106 b.book.yaml:4"]
    assert "on line 3" in found.message


def test_a_brief_may_stand_twice_in_two_templates() -> None:
    twice = "tabs:\n  - a.yaml\n  - {brief: a.yaml, template: speaking-notes}\n"

    assert check(twice, {"a.yaml": TEXT}) == ()
    assert one(f"template: speaking-notes\n{twice}", {"a.yaml": TEXT}).code == "B106"


@pytest.mark.parametrize(
    ("entry", "kind", "hint"),
    [
        ("{pdf: x.pdf, word: ok, title: t}", FileKind.WORD, "Write `word: x.pdf`."),
        ("{pdf: x.pdf, word: ok, title: t}", FileKind.OTHER, "Save it as a PDF"),
        ("{pdf: x.pdf, word: ok, title: t}", FileKind.EMPTY, "Save it as a PDF"),
        ("x.pdf", FileKind.PDF, "Write `pdf: x.pdf`."),
        ("{pdf: x.pdf, word: ok, title: t}", FileKind.TEXT, "write `brief: x.pdf`"),
    ],
)
def test_a_file_is_what_its_key_says(entry: str, kind: FileKind, hint: str) -> None:
    found = one(f"tabs: {entry}\n", {"x.pdf": FileFacts(kind), "ok": FileFacts(FileKind.WORD)})

    assert found.code == "B111"
    assert hint in str(found.hint)


def test_what_is_inserted_for_one_format_is_converted_for_the_other() -> None:
    pdf, word = {"x": FileFacts(FileKind.PDF)}, {"x": FileFacts(FileKind.WORD)}

    assert one("tabs: {pdf: x, title: t}\n", pdf).severity is Severity.NOTE
    assert one("tabs: {word: x, title: t}\n", word).severity is Severity.NOTE
    assert one("tabs: {word: x, title: t}\n", word, can_convert=False).severity is Severity.ERROR
    loaded = book_of(f"{HEAD}tabs: {{pdf: x, title: t}}\n")
    assert loaded.book is not None
    assert check_book_file(loaded.book, loaded.positions, pdf, formats=("pdf",)) == ()


def word_file() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<document/>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FileKind.EMPTY),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"\x00junk before\n%PDF-1.4\n", FileKind.PDF),
        (word_file(), FileKind.WORD),
        (b"PK\x03\x04 no word", FileKind.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLD_WORD),
        (b"\x89PNG\r\n", FileKind.OTHER),
        (b"title: t\nsummary: s\n", FileKind.TEXT),
        (b"title: t\nsummary: s\nparts: x\n", FileKind.TEXT),
        (b"title: t\ntabs:\n  - a.yaml\n", FileKind.BOOK),
        (b"title: t\nsummary: |\n  x\n  tabs: y\n", FileKind.TEXT),
    ],
)
def test_what_a_file_is_shows_in_its_bytes(data: bytes, kind: FileKind) -> None:
    assert file_facts(data).kind is kind
    assert len(file_facts(data).sha256) == 64
