"""A finished file says what it claims, and whatever of it was changed since is found."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefwright.attach import Inspection, Subject, extract_source, inspect_file
from briefwright.core.errors import EnvironmentFailure
from briefwright.evidence.manifest import FILE_NAME, NAMESPACE
from tests.support.altered_files import altered_file, built_file

KINDS = ("docx", "pdf")
QUOTE = "We shall dredge the northern basin before the summer, whatever it takes"
BRIEF = f"""\
title: Harbour works resume
summary: Dredging starts in May.
officials: [{{name: Ana Perović, role: Harbour Master}}]
quotes: [{{text: "{QUOTE}", speaker: Ana Perović, source: notice#p2}}]
sources: [{{id: notice, title: Notice to mariners}}]
""".encode()
LONG = BRIEF + b"background: >\n" + b"  It rained, and it went on raining.\n\n" * 90


def inspected(data: bytes, name: str) -> Inspection:
    """Return what a file claims that carries one manifest."""
    (found,) = inspect_file(data, name)
    return found


def altered(kind: str, *changes: str, brief: bytes = BRIEF) -> Inspection:
    return inspected(altered_file(f"sent.{kind}", brief, *changes), f"sent.{kind}")


def subjects(inspection: Inspection) -> list[Subject]:
    return [each.subject for each in inspection.differences]


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a Word file with its parts changed; None leaves a part out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def edited_pdf(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(stream)
    return stream.getvalue()


def with_manifest(kind: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a file whose manifest was changed."""
    data = built_file(f"sent.{kind}", BRIEF)
    if kind == "docx":
        return repacked(data, lambda name, part: change(part) if "item2.xml" in name else part)

    def edit(pdf: pikepdf.Pdf) -> None:
        attached = pdf.attachments[FILE_NAME].get_file()
        attached.obj.write(change(attached.read_bytes()))

    return edited_pdf(data, edit)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_as_it_was_built_matches(kind: str) -> None:
    found = altered(kind)
    assert (found.differences, found.remarks) == ((), ())
    assert found.manifest.title == "Harbour works resume"
    assert [quote.words for quote in found.manifest.quotes] == [QUOTE]
    assert found.manifest.sources[0].item["title"] == "Notice to mariners"


@pytest.mark.parametrize("kind", KINDS)
def test_a_quote_that_was_changed_is_named_with_what_stands_there(kind: str) -> None:
    content, quote = altered(kind, "northern basin", "southern basin").differences
    assert content.subject in (Subject.PAGES, Subject.WORDS)
    assert (quote.subject, quote.path, quote.words) == (Subject.QUOTE, "quotes[0]", QUOTE)
    assert quote.found == QUOTE.replace("northern", "southern")


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_was_changed_is_named(kind: str) -> None:
    _, name = altered(kind, "Ana Perović", "Ana Perovic").differences
    assert (name.subject, name.words, name.found) == (Subject.NAME, "Ana Perović", "Ana Perovic")


@pytest.mark.parametrize("kind", KINDS)
def test_a_quote_that_is_gone_has_nothing_in_its_place(kind: str) -> None:
    _, quote = altered(kind, QUOTE, "No comment").differences
    assert (quote.subject, quote.found) == (Subject.QUOTE, None)


def test_pages_that_were_changed_are_numbered() -> None:
    found = altered("pdf", "starts in May", "starts in June", brief=LONG)
    assert [each.message for each in found.differences] == ["Page 1 was changed after the build."]


def test_a_page_that_was_taken_out_is_noticed() -> None:
    data = edited_pdf(built_file("sent.pdf", LONG), lambda pdf: pdf.pages.__delitem__(0))
    messages = [each.message for each in inspected(data, "x").differences]
    assert messages[0].startswith("It has ")
    assert "Quote 1 no longer stands in it word for word." in messages


def test_annotations_are_remarked_upon() -> None:
    def annotate(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText)
        pdf.pages[0].obj.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))

    found = inspected(edited_pdf(built_file("sent.pdf", BRIEF), annotate), "x")
    assert found.differences == ()
    assert found.remarks == ("annotations that it was not built with: 1",)


def test_a_quote_in_other_runs_still_stands_there() -> None:
    def divide(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        return part.replace(b"northern basin", b"north</w:t></w:r><w:r><w:t>ern basin")

    data = repacked(built_file("sent.docx", BRIEF), divide)
    assert inspected(data, "x").differences == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_manifest_that_was_altered_is_noticed(kind: str) -> None:
    data = with_manifest(kind, lambda text: text.replace(b"northern", b"southern"))
    found = inspected(data, "x")
    assert subjects(found) == [Subject.MANIFEST, Subject.QUOTE]
    assert found.differences[1].found == QUOTE


@pytest.mark.parametrize("kind", KINDS)
def test_another_brief_inside_is_noticed(kind: str) -> None:
    data = built_file(f"sent.{kind}", BRIEF)
    if kind == "docx":
        other = built_file("sent.docx", BRIEF.replace(b"May", b"June"))
        with zipfile.ZipFile(io.BytesIO(other)) as archive:
            theirs = archive.read("customXml/item1.xml")
        data = repacked(data, lambda name, part: theirs if name.endswith("/item1.xml") else part)
    else:
        data = edited_pdf(
            data, lambda pdf: pdf.attachments["sent.yaml"].get_file().obj.write(b"title: x")
        )
    assert subjects(inspected(data, "x")) == [Subject.BRIEF]


def test_a_brief_that_was_taken_out_is_noticed() -> None:
    data = built_file("sent.docx", BRIEF)
    without = repacked(data, lambda name, part: None if name.endswith("/item1.xml") else part)
    pdf = edited_pdf(
        built_file("sent.pdf", BRIEF), lambda pdf: pdf.attachments.__delitem__("sent.yaml")
    )
    for file in (without, pdf):
        found = inspected(file, "x")
        assert subjects(found) == [Subject.BRIEF]
        assert "no longer inside" in found.differences[0].message


@pytest.mark.parametrize("kind", KINDS)
def test_the_brief_still_comes_out(kind: str) -> None:
    assert extract_source(built_file(f"sent.{kind}", BRIEF), "x").data == BRIEF


@pytest.mark.conformance("soffice")
def test_libreoffice_may_save_the_file_again(tmp_path: Path, checkout: Path) -> None:
    office = shutil.which("soffice") or ""
    before, after = tmp_path / "x.docx", tmp_path / "again"
    text = (checkout / "briefs" / "montenegro-nato.yaml").read_bytes()
    before.write_bytes(built_file("x.docx", text))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ("--headless", "--convert-to", "docx", "--outdir", str(after), str(before))
    subprocess.run([office, profile, *convert], check=True, capture_output=True, timeout=120)
    assert inspected((after / "x.docx").read_bytes(), "x").differences == ()


def test_qpdf_may_save_the_file_again() -> None:
    data = edited_pdf(built_file("sent.pdf", LONG), lambda pdf: pdf.remove_unreferenced_resources())
    assert inspected(data, "x").differences == ()


def locked(data: bytes) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="o", user="u"))
    return stream.getvalue()


def attached(**files: bytes) -> bytes:
    def attach(pdf: pikepdf.Pdf) -> None:
        for name, content in files.items():
            pdf.attachments[f"{name}.json"] = pikepdf.AttachedFileSpec(pdf, content)

    return edited_pdf(built_file("sent.pdf", BRIEF), attach)


def _other_values(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        values = json.loads(data)
        change(values)
        return json.dumps(values).encode()

    return changed


REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "it is empty"),
    "another kind": (lambda: b"title: x", "neither a PDF nor a Word file"),
    "locked": (lambda: locked(built_file("x.pdf", BRIEF)), "locked with a password"),
    "damaged PDF": (lambda: b"%PDF-1.7 and no more", "damaged"),
    "damaged Word": (lambda: built_file("x.docx", BRIEF)[:-99], "damaged"),
    "no Word file": (lambda: repacked(built_file("x.docx", BRIEF), _only_manifest), "damaged"),
    "several": (
        lambda: attached(x=NAMESPACE.encode()),
        "one of its evidence manifests",
    ),
    "no JSON": (lambda: with_manifest("pdf", lambda _: NAMESPACE.encode()), "damaged"),
    "later": (
        lambda: with_manifest(
            "pdf", _other_values(lambda values: values.update(schema=f"{NAMESPACE[:-1]}2"))
        ),
        "a later version wrote it",
    ),
    "bomb": (
        lambda: with_manifest("pdf", lambda text: text + b" " * 20_000_000),
        "far too large",
    ),
}


def _only_manifest(name: str, part: bytes) -> bytes | None:
    return part if name.startswith("customXml") else None


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_inspected_says_why(case: str) -> None:
    make, reason = REFUSED[case]
    with pytest.raises(EnvironmentFailure, match=reason) as failure:
        inspected(make(), "x.docx")
    assert failure.value.hint


def test_other_files_of_json_are_none_of_ours() -> None:
    assert inspected(attached(x=b"{}"), "x").differences == ()
