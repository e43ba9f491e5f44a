"""PDFs made to hang, to fill the memory or to break a reader: always an answer, and soon."""

from __future__ import annotations

import io
import time
import zlib
from collections.abc import Callable, Iterator

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from briefwright.core.errors import EnvironmentFailure
from briefwright.doctor import Examination, examine
from briefwright.doctor.pdf import content, opening
from tests.doctor.faults_of_pdf import page
from tests.doctor.good_pdf import changed, element, good_pdf

SOON = 10  # seconds, on a busy machine


@pytest.fixture(autouse=True)
def _soon() -> Iterator[None]:
    started = time.perf_counter()
    yield
    assert time.perf_counter() - started < SOON


def rules(examination: Examination) -> set[str]:
    return {found.rule.id for found in examination.findings}


def outcome(data: bytes) -> set[str] | EnvironmentFailure:
    """Return the rules broken, or the plain word on why the file cannot be read."""
    try:
        return rules(examine(data, "x.pdf"))
    except EnvironmentFailure as failure:
        return failure


def is_damaged(came_of_it: set[str] | EnvironmentFailure) -> bool:
    if isinstance(came_of_it, EnvironmentFailure):
        return came_of_it.message == "cannot read x.pdf: it is damaged beyond reading"
    return "P102" in came_of_it


def cyclic_tags(pdf: Pdf) -> None:
    element(pdf, "L").K.append(element(pdf, "Document"))


def cyclic_form(pdf: Pdf) -> None:
    footer = page(pdf).Resources.XObject.Footer
    footer.Resources.XObject = Dictionary(Footer=footer)
    footer.write(footer.read_bytes() + b" /Footer Do")


def multiplying_forms(pdf: Pdf) -> None:
    """Thirty forms, each drawing the next ten times."""
    below = page(pdf).Resources.XObject.Footer
    for _ in range(30):
        form = Stream(pdf, b"/X Do " * 10)
        form["/Subtype"] = Name.Form
        form["/Resources"] = Dictionary(XObject=Dictionary(X=below))
        below = pdf.make_indirect(form)
    page(pdf).Resources.XObject.Footer = below


def cyclic_outline(pdf: Pdf) -> None:
    first = pdf.make_indirect(Dictionary(Title=String("x")))
    first.Next = first
    first.First = first
    pdf.Root.Outlines = Dictionary(First=first, Last=first)


def cyclic_action(pdf: Pdf) -> None:
    action = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("x")))
    action.Next = Array([action, action])
    pdf.Root.OpenAction = action


def cyclic_trees(pdf: Pdf) -> None:
    node = pdf.make_indirect(Dictionary())
    node.Kids = Array([node, node])
    pdf.Root.StructTreeRoot.ParentTree = node
    pdf.Root.Names.EmbeddedFiles = node


def deep_tags(pdf: Pdf) -> None:
    inside = element(pdf, "Document")
    for _ in range(20_000):
        made = pdf.make_indirect(Dictionary(S=Name.Div, P=inside))
        inside.K = Array([made])
        inside = made


def wild_values(pdf: Pdf) -> None:
    """Values of the wrong kind wherever there is a place for one."""
    for key in ("/MarkInfo", "/Lang", "/Names", "/OutputIntents", "/ViewerPreferences", "/AF"):
        pdf.Root[key] = Array([1, Name.X, Dictionary(A=1)])
    pdf.Root.StructTreeRoot.RoleMap = Array([1])
    for role in ("TD", "TH", "LI", "Figure"):
        made = element(pdf, role)
        made.A = Array([1, Name.X, Dictionary(ColSpan=10**9, RowSpan=-5, Scope=7)])
        made.K = Array([Dictionary(Type=Name.MCR), Dictionary(Type=Name.OBJR), 10**12, -4, "x"])
    page(pdf).Annots = Array([1, Name.X, Dictionary(Subtype=3, Rect=Array(["a"]), F=Name.X)])


def wild_instructions(pdf: Pdf) -> None:
    pdf.pages[0].Contents.write(
        b"EMC Q Q BDC /X BDC Tf 3 Tf /F1 Tj (x) Tj [1 (a) /b] TJ /N gs scn /P scn cs Do 1 Do sh "
        b"BT /F1 1 Tf <414> Tj << /MCID /x >> BDC /P << /MCID -3 >> BDC BI /W 1 ID x EI q"
    )


def wild_fonts(pdf: Pdf) -> None:
    font = page(pdf).Resources.Font.F1
    font.DescendantFonts = Array([font])
    font.ToUnicode.write(b"1 beginbfrange <0000> <FFFFFFFF> <D800> endbfrange beginbfchar <> <>")


@pytest.mark.parametrize(
    "change",
    [
        cyclic_tags,
        cyclic_form,
        multiplying_forms,
        cyclic_outline,
        cyclic_action,
        cyclic_trees,
        deep_tags,
        wild_values,
        wild_instructions,
        wild_fonts,
    ],
)
def test_a_hostile_file_is_examined(change: Callable[[Pdf], None]) -> None:
    harmless = {cyclic_form, cyclic_outline, multiplying_forms}
    assert bool(outcome(changed(change))) is (change not in harmless)


def test_a_cyclic_page_tree_is_reported() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)

    assert is_damaged(outcome(changed(change)))


def bomb(unpacked: int) -> bytes:
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(1_000_000)) for _ in range(unpacked // 1_000_000))
    return data + packer.flush()


def test_a_bomb_in_a_page_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "UNPACKED", 20_000_000)

    def change(pdf: Pdf) -> None:
        pdf.pages[0].Contents.write(bomb(60_000_000), filter=Name.FlateDecode)
        page(pdf).Resources.XObject.Footer.write(bomb(60_000_000), filter=Name.FlateDecode)
        pdf.Root.Metadata.write(bomb(60_000_000), filter=Name.FlateDecode)

    assert {"P103", "P202"} <= rules(examine(changed(change), "x.pdf"))


def test_the_limits_are_put_back() -> None:
    before = pikepdf.settings.get_qpdf_limits()
    examine(good_pdf(), "x.pdf")
    with pytest.raises(EnvironmentFailure):
        examine(b"%PDF-1.7 and no more", "x.pdf")
    assert pikepdf.settings.get_qpdf_limits() == before


def test_endless_instructions_are_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MOST_OPERATORS", 20)
    assert "P103" in rules(examine(good_pdf(), "x.pdf"))


def test_entities_in_metadata_are_not_expanded() -> None:
    lines = ['<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    packet = "".join(lines) + "]><x>&a11;</x>"
    examination = examine(changed(lambda pdf: pdf.Root.Metadata.write(packet.encode())), "x.pdf")
    assert "P202" in rules(examination)


def test_a_damaged_file_of_very_many_objects_is_given_up_soon() -> None:
    streams = b"".join(
        b"%d 0 obj\n<< /Length 5 >>\nstream\nabc\nendstream\nendobj\n" % number
        for number in range(10, 60_000)
    )
    pages = b"1 0 obj\n<< /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [3 0 R] /Count 1 >>\nendobj\n"
    page_of_it = b"3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n"
    data = b"%PDF-1.4\n" + streams + pages + page_of_it + b"trailer << /Root 1 0 R >>\n%%EOF"
    assert "P103" in rules(examine(data, "x.pdf"))


def test_names_that_are_no_text_do_no_harm() -> None:
    data = good_pdf().replace(b"/GTS_PDFA1", b"/GTS_PD#FF1").replace(b"/Figure", b"/Fig#BAre")
    assert "P304" in rules(examine(data, "x.pdf"))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.97])
def test_a_truncated_file_is_damaged(share: float) -> None:
    data = good_pdf()
    assert is_damaged(outcome(data[: int(len(data) * share)]))


def test_a_locked_file_says_so() -> None:
    with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
        stream = io.BytesIO()
        pdf.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(EnvironmentFailure, match="locked with a password"):
        examine(stream.getvalue(), "x.pdf")


@settings(max_examples=40)
@given(st.integers(0, len(good_pdf()) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_never_breaks_the_examination(at: int, junk: bytes) -> None:
    data = good_pdf()
    came_of_it = outcome(data[:at] + junk + data[at + len(junk) :])
    assert isinstance(came_of_it, set) or came_of_it.hint
