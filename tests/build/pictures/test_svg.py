"""SVG pictures are drawn with the shipped fonts; what reaches out or never ends is refused."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from briefwright.build.pictures import svg
from briefwright.build.pictures.reading import read_image
from briefwright.build.pictures.svg import DEEPEST, SIZE, drawn_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SQUARE = '<rect width="5" height="10" fill="#c01020"/>'


def svg_of(inside: str, size: str = 'viewBox="0 0 10 10"') -> bytes:
    return f"{HEAD} {size}>{inside}</svg>".encode()


def test_an_svg_is_drawn_for_print() -> None:
    image = read_image(svg_of(SQUARE, 'viewBox="0 0 20 10"'))
    assert (image.media_type, image.width, image.height) == ("image/png", SIZE[0], SIZE[0] // 2)
    shown = Pillow.open(BytesIO(image.data)).convert("RGBA")
    assert shown.getpixel((10, 10)) == (0xC0, 0x10, 0x20, 255)
    assert shown.getpixel((SIZE[0] - 10, 10)) == (0, 0, 0, 0)


def test_a_high_svg_is_held_to_the_height() -> None:
    image = read_image(svg_of(SQUARE, 'width="1mm" height="100mm"'))
    assert image.height == SIZE[1]


def test_words_are_set_in_the_shipped_fonts_whatever_they_ask_for() -> None:
    def words(family: str) -> bytes:
        return drawn_svg(svg_of(f'<text y="8" font-size="8" font-family="{family}">Žđ</text>'))

    assert words("'Source Sans 3'") == words("Arial") == words("DejaVu Sans") == words("monospace")
    assert words("'Source Serif 4'") != words("Arial")


def test_the_same_svg_becomes_the_same_bytes() -> None:
    data = svg_of(f'{SQUARE}<text y="8" font-size="4">Word</text>')
    assert drawn_svg(data) == drawn_svg(data)


@pytest.mark.parametrize("head", ["", "\ufeff", "<?xml version='1.0'?>\n", "<!-- made by -->"])
def test_the_beginnings_of_svg(head: str) -> None:
    assert read_image(head.encode() + svg_of(SQUARE)).width == 2600


def test_the_usual_document_type_is_no_entity() -> None:
    line = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    assert read_image(line.encode() + svg_of(SQUARE)).width == 2600


def test_links_within_and_pictures_inside_are_allowed() -> None:
    png = "data:image/png;base64,iVBORw0KGgo="
    inside = (
        f'<defs><g id="a">{SQUARE}</g></defs><use href="#a"/><image href="{png}"/>'
        '<a href="https://example.org/"><rect fill="url(#a)"/></a><style>g { fill: red }</style>'
    )
    assert read_image(svg_of(inside)).width == 2600


LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'
)
EXTERNAL = (
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    '<svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (LAUGHS.encode(), "defines entities"),
        (EXTERNAL.encode(), "defines entities"),
        (svg_of('<image href="http://example.org/a.png"/>'), "from outside"),
        (svg_of('<image xlink:href="a.png"/>'), "from outside"),
        (svg_of('<image href="file:///etc/passwd"/>'), "from outside"),
        (svg_of('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), "from outside"),
        (svg_of('<use href="other.svg#a"/>'), "from outside"),
        (svg_of("<style>@import 'http://example.org/a.css';</style>"), "from outside"),
        (svg_of("<style>@im<![CDATA[port 'a.css';]]></style>"), "from outside"),
        (svg_of('<rect style="fill: url(http://example.org/a#b)"/>'), "from outside"),
        (svg_of("<rect fill=\"URL( 'a.svg#b')\"/>"), "from outside"),
        (b'<?xml-stylesheet href="a.css"?>' + svg_of(SQUARE), "from outside"),
        (svg_of("<script>1</script>"), "script"),
        (svg_of('<rect onload="1"/>'), "script"),
        (svg_of("<g>" * DEEPEST + "</g>" * DEEPEST), "too many parts"),
        (svg_of(SQUARE, 'width="0" height="0"'), "cannot be drawn"),
        (svg_of(SQUARE)[:-3], "not well-formed"),
        (svg_of('<text lang="\u00e9"/>').decode().encode("latin-1"), "UTF-8"),
        (b"<html><body/></html>".replace(b"<html", b"<!-- --><html"), "neither PNG"),
    ],
)
def test_what_reaches_out_or_is_broken_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        read_image(data)


@pytest.mark.parametrize("size", ['width="1e9" height="1e9"', 'viewBox="0 0 1e30 1e30"'])
def test_huge_sizes_are_drawn_small(size: str) -> None:
    assert max(read_image(svg_of(SQUARE, size)).width, 0) <= SIZE[0]


def test_a_drawing_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "LONGEST_SECONDS", 0.001)
    with pytest.raises(ValueError, match="seconds to draw"):
        drawn_svg(svg_of(SQUARE))


@settings(max_examples=15)
@given(st.text(st.sampled_from("<>/\"'= &;#gr"), max_size=40))
def test_any_svg_is_a_picture_or_a_problem(inside: str) -> None:
    try:
        image = read_image(svg_of(inside))
    except ValueError as problem:
        assert str(problem).startswith("is ")  # noqa: PT017
    else:
        assert image.width > 0
