"""Web pages: blocks in order, without what stands around the text."""

from __future__ import annotations

import pytest

from briefwright.archive import Fault
from briefwright.archive.web_pages import paragraphs_of_page


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h1>Port <em>re</em>opens</h1><p>On Monday.", ("Port reopens", "On Monday.")),
        ("<p>one<br>two<p>three<br><br>four<br> <br/>five", ("one two", "three", "four", "five")),
        ("before<p>in</p>between<div>inner<p>in</p>after</div>end", (
            "before", "in", "between", "inner", "in", "after", "end")),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", ("one", "two", "three")),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", ("A B", "1 2")),
        ("<table><tr><td><p>one<p>two<td>three</table>", ("one", "two", "three")),
        ("<p>2&nbsp;% &amp; caf&eacute;&shy;s &#8220;x&#x201D;", ("2 % & cafés “x”",)),
        ("<pre>one\ntwo\n\nthree</pre>", ("one two", "three")),
        ("<dl><dt>term<dd>words</dl>", ("term", "words")),
        ("<figure><img alt=x><figcaption>caption</figcaption></figure>", ("caption",)),
        ("", ()),
        ("<!-- nothing -->", ()),
    ],
)  # fmt: skip
def test_blocks_become_paragraphs(page: str, expected: tuple[str, ...]) -> None:
    assert paragraphs_of_page(page.encode()) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "<script>words</script>",
        "<style>p {}</style>",
        "<nav>Home</nav>",
        "<header>Site</header>",
        "<footer>Imprint</footer>",
        "<aside>Read also</aside>",
        "<form><label>Search</label><input></form>",
        "<div hidden>words</div>",
        '<div style="color: red; display : none">words</div>',
        '<div role="navigation">words</div>',
        "<noscript>Allow scripts</noscript>",
        "<template><p>words</template>",
        "<svg><text>words</text></svg>",
        '<sup><a href="#note">[1]</a></sup>',
        "<dialog>Cookies?</dialog>",
        "<!-- words -->",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(piece: str) -> None:
    assert paragraphs_of_page(f"<p>one</p>{piece}<p>two</p>".encode()) == ("one", "two")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<article><header><h1>Title</h1></header><p>x</article>", ("Title", "x")),
        ("<form><h1>Title</h1><p>x<input></form>", ("Title", "x")),
        ("<p>10<sup>2</sup> m", ("102 m",)),
        ("<dialog open>Words</dialog>", ("Words",)),
    ],
)
def test_what_belongs_to_the_text_is_kept(page: str, expected: tuple[str, ...]) -> None:
    assert paragraphs_of_page(page.encode()) == expected


def test_text_after_what_is_left_out_goes_on() -> None:
    assert paragraphs_of_page(b"<p>one<script>x</script> two</p>") == ("one two",)


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="windows-1250"><p>Spajić'.encode("cp1250"),
        "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'><p>Spajić".encode(
            "iso-8859-2"
        ),
        '<?xml version="1.0" encoding="utf-8"?><html><p>Spajić</p></html>'.encode(),
        "\ufeff<meta charset=latin1><p>Spajić".encode(),
        "<p>Spajić".encode("utf-16"),
        "<p>Spajić".encode(),
        "<meta charset=utf-16><p>Spajić".encode(),
    ],
)
def test_the_encoding_is_that_of_the_mark_or_the_declaration(data: bytes) -> None:
    assert paragraphs_of_page(data) == ("Spajić",)


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert paragraphs_of_page(b"<meta charset=iso-8859-1><p>\x93x\x94") == ("“x”",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<p>Caf\xe9", ("a.html is not in UTF-8: the byte 0xE9 stands on line 1, column 7, "
         "perhaps 'é' in Windows-1252.")),
        (b"<meta charset=rot13><p>x", "a.html says it is in 'rot13', which is no encoding."),
        (b"<meta charset=nonsense><p>x", "a.html says it is in 'nonsense', which is no encoding."),
        (b"<div>" * 100_000, "a.html nests its elements deeper than any browser shows them."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    found = paragraphs_of_page(data)

    assert isinstance(found, Fault)
    assert found.message("a.html") == message
