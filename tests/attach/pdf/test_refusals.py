"""What cannot be added to is refused with a reason and a cure; what comes of the rest is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from briefwright.attach.annexes import Report
from briefwright.attach.pdf import Insert, embed_in_pdf, insert_into_pdf, opening
from briefwright.core.diagnostics import Severity
from tests.attach.pdf.annexes import BRIEF, annex, attached, codes, small_pdf
from tests.attach.pdf.reports import Change, changed, encrypted, untagged, with_field
from tests.attach.test_extract import made


def plain(change: Change) -> bytes:
    return changed(untagged(), change)


def set_root(key: str, value: object) -> Change:
    return lambda pdf: pdf.Root.__setitem__(key, value)


def signed_below() -> Dictionary:
    """Return a field that is signed in one of its parts."""
    signature = Dictionary(FT=Name.Sig, V=Dictionary(Type=Name.Sig))
    return Dictionary(T=String("a"), Kids=Array([signature]))


def lost_page() -> bytes:
    """Return a file whose second page is gone from its list."""
    data = changed(untagged(), lambda _: None, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return data.replace(b"/Count 2", b"/Count 9")


REFUSED: Mapping[str, tuple[Callable[[], bytes], str, str]] = {
    "empty": (lambda: b"", "A101", "is no PDF: it is empty"),
    "another kind": (lambda: b"title: x", "A101", "neither a PDF nor a Word file"),
    "Word": (lambda: made("docx"), "A101", "no PDF but a Word file"),
    "password": (lambda: encrypted("user"), "A102", "locked with a password"),
    "protected": (encrypted, "A102", "may be read, but not changed"),
    "signed": (
        lambda: plain(with_field(FT=Name.Sig, V=Dictionary(Type=Name.Sig))),
        "A103", "is signed",
    ),
    "signed below": (
        lambda: plain(set_root("/AcroForm", Dictionary(Fields=Array([signed_below()])))),
        "A103", "is signed",
    ),
    "certified": (
        lambda: plain(set_root("/Perms", Dictionary(DocMDP=Dictionary(Type=Name.Sig)))),
        "A103", "is certified",
    ),
    "extended": (
        lambda: plain(set_root("/Perms", Dictionary(UR3=Dictionary(Type=Name.Sig)))),
        "A103", "is extended for Adobe Reader",
    ),
    "no pages": (lambda: plain(lambda pdf: pdf.pages.__delitem__(slice(None))), "A104", "damaged"),
    "a lost page": (lost_page, "A104", "damaged"),
    "cut off": (lambda: untagged()[:-200], "A104", "damaged"),
    "only a head": (lambda: b"%PDF-1.7 and no more", "A104", "damaged"),
    "XFA": (lambda: plain(set_root("/AcroForm", Dictionary(XFA=String("x")))), "A106", "XFA form"),
    "portfolio": (lambda: plain(set_root("/Collection", Dictionary())), "A107", "portfolio"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_report_that_cannot_be_added_to_is_refused(case: str) -> None:
    make, code, reason = REFUSED[case]
    rendering = attached(make())
    assert rendering.data == b""
    (found,) = rendering.diagnostics
    assert (found.code, found.severity) == (code, Severity.ERROR)
    assert "report.pdf" in found.message
    assert reason in found.message
    assert found.hint


@pytest.mark.parametrize("case", REFUSED)
def test_the_same_goes_for_files_that_are_embedded_or_inserted(case: str) -> None:
    make, code, _ = REFUSED[case]
    data = make()
    embedded = embed_in_pdf(Report("report.pdf", data), [BRIEF])
    # A portfolio is what files are embedded in.
    assert codes(embedded) == ([] if code == "A107" else [code])
    inserted = insert_into_pdf(Report("book.pdf", small_pdf()), [Insert(annex(data=data), 1)])
    assert codes(inserted) == [code]
    assert inserted.data == b""
    assert "harbour" in inserted.diagnostics[0].message


def test_all_that_stands_in_the_way_is_said_at_once() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        with_field(FT=Name.Sig, V=Dictionary(Type=Name.Sig))(pdf)
        pdf.Root.AcroForm.XFA = String("x")
        pdf.Root.Collection = Dictionary()

    assert codes(attached(plain(change))) == ["A103", "A106", "A107"]


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_PAGES", 1)
    assert codes(attached(untagged())) == ["A108"]
    monkeypatch.setattr(opening, "LARGEST", 100)
    assert codes(attached(untagged())) == ["A108"]


def test_a_field_for_a_signature_that_nobody_gave_is_no_signature() -> None:
    assert "A103" not in codes(attached(plain(with_field(FT=Name.Sig))))


def test_a_damaged_report_without_loss_is_mended_and_that_is_said() -> None:
    data = untagged().replace(b"startxref\n", b"startxref\n9")
    assert codes(attached(data)) == ["A105", "A110"]
    assert codes(embed_in_pdf(Report("x.pdf", data), [BRIEF])) == ["A105"]


def test_a_form_stays_one() -> None:
    rendering = attached(plain(with_field()))
    assert codes(rendering) == ["A113", "A110"]
    assert rendering.diagnostics[0].severity is Severity.NOTE


def test_scripts_and_linearising_are_spoken_of() -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    data = changed(untagged(), set_root("/OpenAction", script), linearize=True)
    assert codes(attached(data)) == ["A114", "A115", "A110"]


@settings(max_examples=60)
@given(st.data())
def test_no_bytes_raise_anything(data: st.DataObject) -> None:
    """Files with bytes changed, cut out or cut off are refused, or become sound files."""
    whole = data.draw(st.sampled_from([small_pdf(), untagged(), plain(with_field())]))
    start = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 400))
    filling = data.draw(st.binary(max_size=40))
    broken = whole[:start] + filling + whole[start + length :]
    for rendering in (
        attached(broken),
        embed_in_pdf(Report("x.pdf", broken), [BRIEF]),
        insert_into_pdf(Report("book.pdf", small_pdf()), [Insert(annex(data=broken), 1)]),
    ):
        assert bool(rendering.data) != any(
            each.severity is Severity.ERROR for each in rendering.diagnostics
        )


_TARGETS = tuple(
    "/Outlines /StructTreeRoot /Names /PageLabels /Dests /AcroForm /MarkInfo /Metadata "
    "/OutputIntents /OCProperties /AF /Lang".split()
)
_VALUES: Mapping[str, Callable[[], object]] = {
    "name": lambda: Name.X,
    "text": lambda: String("x"),
    "number": lambda: 7,
    "negative": lambda: -1,
    "array": lambda: Array([1, Dictionary()]),
    "kids": lambda: Dictionary(K=1),
    "items": lambda: Dictionary(First=3, Last=3, Count=-2),
}


@settings(max_examples=60)
@given(st.data())
def test_objects_that_are_not_as_they_must_be_raise_nothing(data: st.DataObject) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        key = data.draw(st.sampled_from(_TARGETS))
        holder = pdf.Root.get(key)
        value = _VALUES[data.draw(st.sampled_from(sorted(_VALUES)))]()
        if isinstance(holder, Dictionary) and holder.keys() and data.draw(st.booleans()):
            holder[data.draw(st.sampled_from(sorted(holder.keys())))] = value
        else:
            pdf.Root[key] = value

    broken = changed(small_pdf("One", "## Two"), change)
    assert attached(broken, annex(data=small_pdf()), after="1").pages in (None, 2)
    insert_into_pdf(Report("book.pdf", small_pdf()), [Insert(annex(data=broken), 1)])
