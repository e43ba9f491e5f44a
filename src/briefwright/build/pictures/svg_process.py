"""Draw one SVG, standard input to standard output, in a process of its own that may be ended.

Arguments: width and height in pixels that it must fit, then the font files to use.
"""

from __future__ import annotations

import sys

MEMORY = 2_000_000_000
"""Bytes that the drawing may take, where the system knows such limits."""


def draw(svg: str, size: tuple[int, int], fonts: list[str]) -> bytes:
    """Return a PNG; families that are not shipped are all set in the shipped sans serif.

    Raises:
        ValueError: it cannot be drawn.
    """
    from resvg_py import svg_to_bytes

    return svg_to_bytes(
        svg_string=svg,
        width=size[0],
        height=size[1],
        dpi=96.0,  # of millimetres and the like (CSS Values 3, 6.2); the default knows none
        skip_system_fonts=True,
        font_files=fonts,
        font_family="Source Sans 3",
        serif_family="Source Sans 3",
        sans_serif_family="Source Sans 3",
        cursive_family="Source Sans 3",
        fantasy_family="Source Sans 3",
        monospace_family="Source Sans 3",
    )


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    _limit_memory()
    svg = sys.stdin.buffer.read().decode("utf-8-sig")
    size = int(sys.argv[1]), int(sys.argv[2])
    sys.stdout.buffer.write(draw(svg, size, sys.argv[3:]))
