"""Every measurement works, compares like with like and stands in RESULTS.md; no time is judged."""

from __future__ import annotations

import io
import re
import shutil
import sys
from pathlib import Path

import docx
import pikepdf
import pytest

from briefwright.core.rendering import Rendering
from briefwright.document import Document
from briefwright.document.text import document_text
from briefwright.render.pdf import render_pdf
from tests.benchmarks.content import Material, content_words, plain_content
from tests.benchmarks.measurements import (
    ALL_CALLS,
    BOOK_DAYS,
    COMMANDS,
    HOUSE_ROWS,
    NAMES,
    TABLE_ROWS,
    CallMeasurement,
    CommandMeasurement,
    book_command,
)
from tests.benchmarks.peers import PEERS, Peer, installed_version, load_peer
from tests.benchmarks.peers.long_table import WAYS, printer
from tests.benchmarks.peers.with_typst import markup
from tests.benchmarks.printed_words import docx_words, share_printed
from tests.benchmarks.processes import Bench, usual_environment
from tests.benchmarks.repeat import named_call
from tests.benchmarks.report import seconds_text
from tests.benchmarks.tagging import tagging_cost, untagged
from tests.benchmarks.timing import Timing, time_call
from tests.support.demanding_documents import book
from tests.support.documents import every_node_document
from tests.support.themes import plain_theme, shipped_fonts

LIST_LABELS = {"•", "–", "☐"}


def without_list_labels(words: list[str]) -> list[str]:
    """Drop what Word and typst write before list items by themselves."""
    return [w for w in words if w not in LIST_LABELS and not w.removesuffix(".").isdigit()]


@pytest.fixture(scope="module")
def document() -> Document:
    return every_node_document()


@pytest.fixture
def bench(checkout: Path) -> Bench:
    return Bench(checkout, usual_environment())


@pytest.mark.parametrize("measurement", COMMANDS, ids=lambda measurement: measurement.name)
def test_a_command_runs(measurement: CommandMeasurement, bench: Bench, tmp_path: Path) -> None:
    bench.run(measurement.command(tmp_path))
    outputs = {path.suffix for path in tmp_path.iterdir()}
    expected = {"Word": ".docx", "PDF": ".pdf", "HTML": ".html"}
    assert outputs == {end for word, end in expected.items() if word in measurement.name}


def test_a_book_is_bound(bench: Bench, tmp_path: Path) -> None:
    command = book_command("docx,pdf", 2, tmp_path)
    assert bench.peak_megabytes(command) > 1
    assert {path.suffix for path in tmp_path.iterdir() if path.is_file()} == {".docx", ".pdf"}


@pytest.mark.parametrize("measurement", ALL_CALLS, ids=lambda measurement: measurement.name)
def test_a_call_gives_something(measurement: CallMeasurement) -> None:
    assert named_call([measurement.name])()


def test_the_results_name_every_measurement_and_tool(checkout: Path) -> None:
    text = (checkout / "tests" / "benchmarks" / "RESULTS.md").read_text(encoding="utf-8")
    wanted = [*NAMES, *(load_peer(name).LIBRARY for name in PEERS), "make benchmarks"]
    assert [name for name in wanted if name not in text] == []


def test_names_are_unique() -> None:
    assert len(set(NAMES)) == len(NAMES)


def test_the_plain_content_says_what_the_document_says(document: Document) -> None:
    said = without_list_labels(content_words(plain_content(document)))
    assert said == without_list_labels(document_text(document).split())


def test_the_typst_markup_holds_every_word(document: Document) -> None:
    content = plain_content(document)
    text = re.sub(r"\\|#(?:strong|emph)\[|\];", "", markup(content))
    assert [word for word in content_words(content) if word not in text] == []


@pytest.mark.may_log  # WeasyPrint tells which parts of our style sheet it does not know
@pytest.mark.parametrize("name", PEERS)
def test_a_tool_prints_every_word(name: str, document: Document, tmp_path: Path) -> None:
    peer = load_peer(name)
    if installed_version(peer) is None:
        pytest.skip(f"{peer.LIBRARY} is installed for `make benchmarks` only")
    content = plain_content(document)
    data = peer.printer(peer.write_input(Material(content, _page(peer, document)), tmp_path))()
    assert share_printed(content_words(content), data, peer.FORMAT) > 0.99


def _page(peer: Peer, document: Document) -> bytes:
    if peer.LIBRARY != "weasyprint":
        return b""
    from briefwright.render.html import render_html

    return render_html(document, plain_theme(), shipped_fonts()).data


@pytest.mark.parametrize("way", WAYS)
def test_both_ways_of_printing_the_long_table_say_the_same(way: str) -> None:
    table = docx.Document(io.BytesIO(printer(way, 3)())).tables[0]
    assert len(table.rows) == 4
    assert [cell.text for cell in table.rows[3].cells][:2] == [
        "Commitment 3",
        "Ministry of Defence",
    ]


def test_a_house_file_has_a_row_for_each_turn_of_the_loop() -> None:
    rendering = HOUSE_ROWS.prepare()()
    assert isinstance(rendering, Rendering)
    said = docx_words(rendering.data)
    assert said[-2:] == ["office", str(TABLE_ROWS)]
    assert said.count("Official") >= TABLE_ROWS


def test_words_left_out_are_noticed() -> None:
    word_file = printer("row by row", 2)()
    said = docx_words(word_file)
    assert share_printed(said, word_file, "docx") == 1
    assert share_printed([*said, "left", "out"], word_file, "docx") < 1


def test_a_timing_tells_the_middle_and_the_spread() -> None:
    timing = Timing((4.0, 1.0, 2.0, 3.0, 10.0))
    assert (timing.median, timing.lowest, timing.quartiles) == (3.0, 1.0, (2.0, 4.0))


def test_a_call_is_repeated_but_not_for_ever() -> None:
    calls: list[int] = []
    timing = time_call(lambda: calls.append(1), most=5, budget=60)
    assert (len(timing.seconds), len(calls)) == (5, 6)
    assert len(time_call(lambda: calls.append(1), most=5, budget=0).seconds) == 1


def test_a_command_is_timed_with_the_clock(bench: Bench) -> None:
    timing = bench.time_with_clock([sys.executable, "-c", "pass"], 2)
    assert len(timing.seconds) == 2
    assert timing.lowest > 0


@pytest.mark.skipif(shutil.which("hyperfine") is None, reason="hyperfine is not installed")
def test_a_command_is_timed_with_hyperfine(bench: Bench) -> None:
    assert len(bench.time_with_hyperfine([sys.executable, "-c", "pass"], 2).seconds) == 2


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.00123, "1.23 ms"), (0.0123, "12.3 ms"), (0.123, "123 ms"), (1.234, "1.23 s")],
)
def test_times_are_written_with_three_digits(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


def test_the_untagged_renderer_is_ours_without_tags() -> None:
    document, theme, fonts = every_node_document(), plain_theme(), shipped_fonts()
    with untagged():
        bare = render_pdf(document, theme, fonts)
    tagged = render_pdf(document, theme, fonts)
    assert bare.pages == tagged.pages
    assert len(bare.data) < len(tagged.data)
    with pikepdf.open(io.BytesIO(bare.data)) as file:
        assert "/Metadata" not in file.Root
        assert b"MCID" not in b"".join(page.Contents.read_bytes() for page in file.pages)


def test_tags_are_measured_in_turns() -> None:
    cost = tagging_cost("briefs/montenegro-nato.yaml", runs=2)
    assert len(cost.tagged.seconds) == len(cost.untagged.seconds) == 2
    assert cost.share > -1


def test_the_book_has_its_pages() -> None:
    pages = render_pdf(book(BOOK_DAYS), plain_theme(), shipped_fonts()).pages
    assert pages is not None
    assert 300 <= pages < 330
