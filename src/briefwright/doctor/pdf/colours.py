"""Which colours a page paints with, and whether the file settles how they look."""

from __future__ import annotations

from typing import Any

from briefwright.doctor.examination import Findings
from briefwright.doctor.pdf.catalog import output_profile
from briefwright.doctor.pdf.file_structure import icc_header
from briefwright.doctor.pdf.objects import (
    entries,
    entry,
    identity,
    integer,
    is_dictionary,
    items,
    name,
    number,
)
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import content as rules

GRAY, RGB, CMYK = "DeviceGray", "DeviceRGB", "DeviceCMYK"
NONE: frozenset[str] = frozenset()
_SHORT = {"G": GRAY, "RGB": RGB, "CMYK": CMYK}
_BY_COUNT = {1: GRAY, 3: RGB, 4: CMYK}
_DEFAULT = {GRAY: "/DefaultGray", RGB: "/DefaultRGB", CMYK: "/DefaultCMYK"}
_BLEND_MODES = frozenset(
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight "
    "SoftLight Difference Exclusion Hue Saturation Color Luminosity".split()
)
_INTENTS = frozenset({"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"})
Needs = frozenset[str]
"""The device colour spaces that something is painted in."""


class Colours:
    """Judges the colours and the transparency of a file's pages by its output intent."""

    def __init__(self, document: OpenPdf) -> None:
        self.found: Findings = document.found
        self.part = document.levels.archive_part
        header = icc_header(output_profile(document))
        spaces = {b"GRAY": GRAY, b"RGB ": RGB, b"CMYK": CMYK}
        self.settled: Needs = NONE
        if header is not None:
            # Grey is defined in every output space (ISO 19005-3, 6.2.4.3).
            self.settled = frozenset({GRAY, spaces.get(header[16:20], "")})

    def needs(self, space: Any, resources: Any, depth: int = 0) -> Needs:
        """Return the device colour spaces that a colour space comes down to."""
        if depth > 8:
            return NONE
        named = name(space)
        if named:
            return self._named(_SHORT.get(named, named), resources, depth)
        parts = items(space)
        kind = name(parts[0]) if parts else ""
        if kind in {"Indexed", "I", "Pattern"} and len(parts) > 1:
            return self.needs(parts[1], resources, depth + 1)
        if kind in {"Separation", "DeviceN"} and len(parts) > 2:
            return self.needs(parts[2], resources, depth + 1)
        if kind in _SHORT or kind in _DEFAULT:
            return self.needs(parts[0], resources, depth + 1)
        return NONE

    def _named(self, named: str, resources: Any, depth: int) -> Needs:
        given = entry(resources, "/ColorSpace")
        default = _DEFAULT.get(named)
        if default is None:
            other = entry(given, f"/{named}")
            return NONE if other is None else self.needs(other, resources, depth + 1)
        return NONE if entry(given, default) is not None else frozenset({named})

    def paint(self, needs: Needs, place: str) -> None:
        """Note that something is painted in colours (ISO 19005-3, 6.2.4.3)."""
        for space in sorted(needs - self.settled):
            self.found.add(
                rules.DEVICE_COLOUR, f"{space} is used, and no output intent settles it.", place
            )

    def image(self, image: Any, resources: Any) -> Needs:
        """Return the device colour spaces of a picture."""
        return self.needs(entry(image, "/ColorSpace"), resources)

    def state(self, state: Any, place: str) -> bool:
        """Check a graphics state; tell whether it makes anything transparent (6.2.5, 6.2.10)."""
        transfer = entry(state, "/TR2")
        steers = entry(state, "/TR") is not None or (
            transfer is not None and name(transfer) != "Default"
        )
        if steers or entry(state, "/HTP") is not None:
            self.found.add(rules.GRAPHICS_STATE, "A transfer function or halftone is set.", place)
        if entry(state, "/RI") is not None:
            self.intent(name(entry(state, "/RI")), place)
        modes = {name(mode) for mode in items(entry(state, "/BM"))}
        if modes and not modes & _BLEND_MODES:
            self.found.add(rules.BLEND_MODE, "An unknown blend mode is set.", place)
        opacity = [number(entry(state, key)) for key in ("/ca", "/CA")]
        return (
            any(value is not None and value < 1 for value in opacity)
            or is_dictionary(entry(state, "/SMask"))
            or bool(modes - {"Normal", "Compatible"})
        )

    def intent(self, named: str, place: str) -> None:
        """Check a rendering intent (6.2.6)."""
        if named not in _INTENTS:
            self.found.add(rules.RENDERING_INTENT, f"'{named[:40]}' is no rendering intent.", place)

    def transparent(self, group: Any, resources: Any, place: str) -> None:
        """Note that a page has transparency, blended in the space of its group (6.2.10)."""
        if self.part == 1:
            self.found.add(rules.TRANSPARENCY, "PDF/A-1 allows no transparency.", place)
            return
        space = entry(group, "/CS")
        if space is None:
            if not self.settled:
                self.found.add(
                    rules.TRANSPARENCY, "Something is transparent, and no colour space is named "
                    "to blend it in.", place,
                )  # fmt: skip
            return
        self.paint(self.needs(space, resources), place)


def uses_transparency(value: Any) -> bool:
    """Tell whether a form or picture is itself transparent: a group, or a picture with a mask."""
    mask = entry(value, "/SMask")
    is_group = name(entry(entry(value, "/Group"), "/S")) == "Transparency"
    return (
        (mask is not None and name(mask) != "None")
        or is_group
        or bool(integer(entry(value, "/SMaskInData")))
    )


def shading_space(shading: Any) -> Any:
    """Return the colour space of a shading, or of a pattern that is one."""
    inner = entry(shading, "/Shading")
    return entry(inner if inner is not None else shading, "/ColorSpace")


def resource(resources: Any, category: str, named: Any) -> Any:
    """Return what a page calls by name among its resources; None where it is not there."""
    return entry(entry(resources, category), f"/{name(named)}")


def same_resources(resources: Any) -> object:
    """Return what tells resources apart: their identity, or their keys where they are direct."""
    where = identity(resources)
    return where if where != (0, 0) else tuple(entries(resources))
