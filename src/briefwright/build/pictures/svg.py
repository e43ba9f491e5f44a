"""Draw SVG pictures as pixels: nothing from outside is loaded, and no file takes for ever."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.parsers import expat

from briefwright.build.fonts import SHIPPED

MOST_ELEMENTS = 100_000
DEEPEST = 100
LONGEST_SECONDS = 30
SIZE = (2600, 2900)
"""Pixels that the drawing must fit: the width of a page at 300 to the inch, and of a figure the
greatest height."""
_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_BEGINNINGS = (b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE")
_WITHIN = re.compile(r"\s*(#|data:image/(png|jpe?g|gif|webp)[;,]|$)", re.IGNORECASE)
_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!\s*[\"']?#)|\\", re.IGNORECASE)
"""What reaches out of a style sheet; with a backslash, any of it could be written otherwise."""
_PROCESS = Path(__file__).with_name("svg_process.py")


def looks_like_svg(data: bytes) -> bool:
    """Tell whether bytes begin as XML does."""
    return data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_BEGINNINGS)


def drawn_svg(data: bytes) -> bytes:
    """Return an SVG as a PNG large enough for print at 300 pixels to the inch.

    Its words are set in the shipped fonts, whatever the machine has.

    Raises:
        ValueError: it is no SVG, asks for something outside itself, or cannot be drawn.
    """
    _check(data)
    fonts = sorted(str(path) for path in SHIPPED.glob("*.ttf"))
    command = [sys.executable, "-I", str(_PROCESS), *map(str, SIZE), *fonts]
    try:
        done = subprocess.run(  # noqa: S603 - our own file; the SVG is its input, never an argument
            command, input=data, capture_output=True, timeout=LONGEST_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        raise ValueError(f"takes more than {LONGEST_SECONDS} seconds to draw") from None
    except (OSError, subprocess.CalledProcessError):
        raise ValueError("is an SVG that cannot be drawn") from None
    return done.stdout


def _check(data: bytes) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    checking = _Checking()
    parser.StartElementHandler = checking.start
    parser.EndElementHandler = checking.end
    parser.CharacterDataHandler = checking.words
    parser.StartDoctypeDeclHandler = checking.document_type
    parser.ProcessingInstructionHandler = checking.instruction
    parser.buffer_text = True
    try:
        data.decode("utf-8-sig")
        parser.Parse(data, True)
    except UnicodeDecodeError:
        raise ValueError("is an SVG that is not written in UTF-8") from None
    except expat.ExpatError as error:
        raise ValueError(f"is not well-formed SVG (line {error.lineno})") from None


class _Checking:
    """Looks at each part of an SVG; raises ValueError at the first that may not be there."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count = 0
        self._style = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if not self._open and (space, tag) != (_NAMESPACE, "svg"):
            raise ValueError("is neither PNG nor JPEG nor SVG")
        self._open.append(tag)
        self._count += 1
        if len(self._open) > DEEPEST or self._count > MOST_ELEMENTS:
            raise ValueError("is an SVG of too many parts")
        if tag == "script":
            raise ValueError("is an SVG with a script in it")
        for key, value in attributes.items():
            self._check_attribute(tag, key, value)

    def end(self, name: str) -> None:
        if self._open.pop() == "style":
            _check_style(self._style)

    def words(self, words: str) -> None:
        if self._open and self._open[-1] == "style":
            self._style += words

    def document_type(
        self, name: str, system: str | None, public: str | None, has_subset: int
    ) -> None:
        """Allow the usual first line, which loads nothing; refuse one that defines entities."""
        if has_subset:
            raise ValueError("is an SVG that defines entities")

    def instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            raise _reaching_out()

    def _check_attribute(self, tag: str, key: str, value: str) -> None:
        if key in ("href", f"{_XLINK} href"):
            if tag != "a" and not _WITHIN.match(value):
                raise _reaching_out()
        elif key.startswith("on"):
            raise ValueError("is an SVG with a script in it")
        elif "url" in value.lower() or key == "style":
            _check_style(value)


def _check_style(words: str) -> None:
    if _OUTSIDE.search(words):
        raise _reaching_out()


def _reaching_out() -> ValueError:
    return ValueError("is an SVG that loads something from outside itself")
