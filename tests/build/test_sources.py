"""Sources of a brief: which texts are read, and what is said of the others."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path, PurePath

import pytest

from briefwright.archive import read_archived
from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.build.source_files import SourceFiles
from briefwright.build.sources import Absence, SourcesRead, read_sources, unchecked_quotes
from briefwright.core.diagnostics import Severity
from briefwright.core.world import DiskWorld, MemoryWorld, World
from briefwright.evidence import ArchivedText, folded
from briefwright.loading import LoadedBrief, load_brief

TEXT = b"The port reopened.\n\nShips may enter again.\n"
DIGEST = sha256(TEXT).hexdigest()
HEAD = "title: Port\nsummary: Open.\n"


def loaded(sources: str, head: str = HEAD) -> LoadedBrief:
    found = load_brief(f"{head}sources:\n{sources}".encode(), "briefs/port.yaml")
    assert found.brief is not None
    return found


def entry(*fields: str, key: str = "article") -> str:
    return f"  - id: {key}\n    title: T\n" + "".join(f"    {field}\n" for field in fields)


def reading(world: World, sources: str, *folders: PurePath, file: str = "briefs/port.yaml") -> (
    SourcesRead
):  # fmt: skip
    return read_sources(world, BuildRequest(file, source_folders=folders), loaded(sources))


def codes(read: SourcesRead) -> list[str]:
    return [found.code for found in read.diagnostics]


def test_a_text_is_read_from_the_folder_of_the_brief() -> None:
    world = MemoryWorld({"briefs/a/article.txt": TEXT})
    read = reading(world, entry("text: a/article.txt", f"sha256: {DIGEST}"))

    assert read.texts["article"].paragraphs == ("The port reopened.", "Ships may enter again.")
    assert read.texts["article"].file == "briefs/a/article.txt"
    assert (read.diagnostics, read.absent) == ((), {})


def test_a_text_without_a_fingerprint_is_used_and_its_digest_told() -> None:
    read = reading(MemoryWorld({"briefs/article.txt": TEXT}), entry("text: article.txt"))

    assert set(read.texts) == {"article"}
    assert [(f.code, f.severity, f.path) for f in read.diagnostics] == [
        ("E119", Severity.NOTE, "sources[0].text")
    ]
    assert DIGEST in (read.diagnostics[0].hint or "")


def test_a_text_that_was_changed_is_not_used() -> None:
    world = MemoryWorld({"briefs/article.txt": TEXT + b"!"})
    read = reading(world, entry("text: article.txt", f"sha256: {DIGEST}"))

    assert (codes(read), read.texts, read.absent) == (["E121"], {}, {"article": Absence.CHANGED})
    assert read.diagnostics[0].severity is Severity.ERROR


def test_files_are_found_by_their_digest_each_read_once() -> None:
    other = b"Another text."
    world = MemoryWorld({"x/a.txt": other, "x/b.md": TEXT, "x/c.yaml": TEXT, "x/d/e.txt": TEXT})
    both = entry(f"sha256: {DIGEST}") + entry(f"sha256: {sha256(other).hexdigest()}", key="other")
    read = reading(world, both, PurePath("x"))

    assert {key: text.file for key, text in read.texts.items()} == {
        "article": "x/b.md",
        "other": "x/a.txt",
    }
    assert sorted(world.reads) == ["x/a.txt", "x/a.txt", "x/b.md", "x/b.md"]  # hashed, then read


def test_a_file_named_that_is_missing_is_looked_for_by_its_digest() -> None:
    fields = entry("text: article.txt", f"sha256: {DIGEST}")
    there = reading(MemoryWorld({"x/a.txt": TEXT}), fields, PurePath("x"))
    gone = reading(MemoryWorld({}), fields, PurePath("x"))

    assert (set(there.texts), there.diagnostics) == ({"article"}, ())
    assert (codes(gone), gone.absent) == (["E120"], {"article": Absence.MISSING})
    assert gone.diagnostics[0].severity is Severity.WARNING


def test_a_file_of_50_mb_is_refused_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "article.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    monkeypatch.setattr(DiskWorld, "read", lambda *_: pytest.fail("read"))
    read = reading(
        DiskWorld(), entry("text: article.txt"), tmp_path, file=str(tmp_path / "port.yaml")
    )

    assert (codes(read), read.absent) == (["E123"], {"article": Absence.UNREADABLE})


def test_a_brief_that_was_printed_gives_its_paragraphs_back(tmp_path: Path) -> None:
    texts = [
        (
            "Spajić and Milatović said: “NATO remains committed” – on 2 % of GDP, that is, and on "
            "nothing else that anybody in Podgorica or Brussels had heard of in the last weeks."
        ),
        (
            "The high-level group, long in coming, met the neighbours’ ministers in Budva and "
            "discussed interoperability, modernisation and the team against threats of all kinds."
        ),
        "It meets again.",
    ]
    prose = "".join(f"  {text}\n\n" for text in texts)
    file = tmp_path / "port.yaml"
    file.write_text(f"{HEAD}language: en\nbackground: |\n{prose}", encoding="utf-8")
    made = build_brief(DiskWorld(), BuildRequest(str(file), formats=(Format.PDF,)))
    found = read_archived(made.outputs[Format.PDF].data, "port.pdf")

    assert isinstance(found, ArchivedText)
    assert [each for each in found.paragraphs if each in set(map(folded, texts))] == list(
        map(folded, texts)
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "briefs" / "inner").mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "article.txt").write_bytes(TEXT)
    (tmp_path / "briefs" / "inner" / "article.txt").write_bytes(TEXT)
    (tmp_path / "briefs" / "link.txt").symlink_to(tmp_path / "outside" / "article.txt")
    (tmp_path / "briefs" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "briefs" / "circle.txt").symlink_to(tmp_path / "briefs" / "circle.txt")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    ["../outside/article.txt", "link.txt", "folder/article.txt", "inner/../../outside/x.txt"],
)
def test_a_path_that_leads_out_is_refused_unless_the_folder_is_allowed(
    desk: Path, name: str
) -> None:
    file = str(desk / "briefs" / "port.yaml")
    fields = entry(f"text: {name}", f"sha256: {DIGEST}")
    refused = reading(DiskWorld(), fields, file=file)
    allowed = reading(DiskWorld(), fields, desk / "outside", file=file)

    assert (codes(refused), refused.absent) == (["E124"], {"article": Absence.OUTSIDE})
    assert (codes(allowed), set(allowed.texts)) == ([], {"article"})


def test_an_absolute_path_inside_is_read_and_one_outside_is_not(desk: Path) -> None:
    file = str(desk / "briefs" / "port.yaml")
    inside = entry(f"text: {desk}/briefs/inner/article.txt", f"sha256: {DIGEST}")
    outside = entry(f"text: {desk}/outside/article.txt", f"sha256: {DIGEST}")

    assert codes(reading(DiskWorld(), inside, file=file)) == []
    assert codes(reading(DiskWorld(), outside, file=file)) == ["E124"]


def test_a_circle_of_links_is_a_missing_file(desk: Path) -> None:
    file = str(desk / "briefs" / "port.yaml")

    assert codes(reading(DiskWorld(), entry("text: circle.txt"), file=file)) == ["E120"]


def test_a_source_without_id_is_looked_after_and_not_at_hand() -> None:
    world = MemoryWorld({"briefs/article.txt": b"\x00"})
    read = reading(world, "  - title: T\n    text: article.txt\n")

    assert (codes(read), read.texts, read.absent) == (["E122"], {}, {})


def test_a_file_that_cannot_be_read_is_a_finding() -> None:
    class Closed(MemoryWorld):
        def is_file(self, path: PurePath) -> bool:
            return path.name == "article.txt"

    read = reading(Closed({}), entry("text: article.txt"))

    assert (codes(read), read.absent) == (["E122"], {"article": Absence.UNREADABLE})


QUOTES = """quotes:
  - {text: One, source: article}
  - {text: Two, source: [article#p2, other]}
  - {text: Three, source: [article, third]}
  - Four
"""


def test_quotes_with_no_text_at_all_are_one_note() -> None:
    world = MemoryWorld({"briefs/third.txt": TEXT})
    sources = (
        entry()
        + entry(f"sha256: {'0' * 64}", key="other")
        + entry("text: third.txt", f"sha256: {DIGEST}", key="third")
    )
    brief = loaded(sources, HEAD + QUOTES)
    read = read_sources(world, BuildRequest("briefs/port.yaml"), brief)
    notes = list(unchecked_quotes(brief, read))

    assert [(note.code, note.severity, note.path) for note in notes] == [
        ("E120", Severity.NOTE, "sources[0]")
    ]
    assert (
        notes[0].message == "2 quotes are not checked: no text of 'article' and 'other' is at hand."
    )


def test_without_quotes_nothing_is_said() -> None:
    brief = loaded(entry())

    assert not list(
        unchecked_quotes(brief, read_sources(MemoryWorld({}), BuildRequest("a"), brief))
    )


def test_the_digest_is_looked_for_in_the_first_folder_first() -> None:
    world = MemoryWorld({"y/a.txt": TEXT, "x/a.txt": TEXT})
    files = SourceFiles(world, PurePath("briefs"), (PurePath("y"), PurePath("x")))

    assert files.with_digest(DIGEST) == PurePath("y/a.txt")
    assert files.with_digest(DIGEST) == PurePath("y/a.txt")
    assert files.with_digest("0" * 64) is None


def test_the_shipped_brief_finds_its_article(checkout: Path, shared: Path) -> None:
    file = checkout / "briefs" / "montenegro-nato.yaml"
    brief = load_brief(file.read_bytes(), str(file))
    request = BuildRequest(str(file), source_folders=(shared / "articles",))

    assert len(read_sources(DiskWorld(), request, brief).texts["article"].paragraphs) == 10
