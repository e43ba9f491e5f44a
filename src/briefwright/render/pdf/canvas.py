"""The canvas: the only place that writes content streams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import xObjectName

from briefwright.document import Image
from briefwright.document.framing import Crop
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.fonts import SWITCH
from briefwright.render.pdf.page_canvas import Box, PageCanvas
from briefwright.render.pdf.pictures import read_picture
from briefwright.render.pdf.runs import Line
from briefwright.render.pdf.styles import Lettering, colour_operands
from briefwright.theme.tokens import Alignment

_WHOLE = Crop()
_SHARE_BEFORE = {"left": 0.0, "centre": 0.5, "right": 1.0}


class PdfCanvas(PageCanvas):
    """A canvas that is told which element it draws; whatever belongs to none is an artifact."""

    _owner: Element | None = None
    """The element whose words are being shown."""

    def draw_lines(
        self,
        lines: Sequence[Line],
        box: tuple[float, float, float],
        leading: float,
        align: Alignment = "left",
        element: Element | None = None,
    ) -> None:
        """Draw lines of text of an element into a box of left edge, first baseline and width.

        Lines may go without an element only where all that is drawn is an artifact.
        """
        left, baseline, width = box
        share = _SHARE_BEFORE[align]
        code, x, y = ["BT"], 0.0, 0.0
        for line in lines:
            start = left + (width - line.width) * share if share else left
            code.append(f"{start - x:.2f} {baseline - y:.2f} Td")
            x, y = start, baseline
            self._show(line, (x, y), code, element)
            baseline -= leading
        if self._owner is not None:
            self._owner = None
            code.append("EMC")
            if self.words is not None:
                self.words.add(len(self.pages), lines)
        code.append("ET")
        self._code.append("\n".join(code))

    def _show(
        self, line: Line, start: tuple[float, float], code: list[str], element: Element | None
    ) -> None:
        segments = line.segments
        last = segments[-1] if segments else None
        x, baseline = start
        for segment in segments:
            run, text, width = segment
            if not self._is_marked and (owner := run.element or element) is not self._owner:
                self._change_owner(owner, code)
            lettering = run.lettering
            if segment is last:
                text += line.end
            if not text:  # a font that shows nothing is not embedded
                continue
            if lettering is not self._lettering:
                self._set_lettering(lettering, code)
            operand = text.translate(lettering.codes)
            if SWITCH in operand:
                code.append(lettering.font.show(operand, lettering.size))
            else:
                code.append(f"[({operand})]TJ")
            if run.link is not None:
                foot = baseline + lettering.rise - 0.25 * lettering.size
                self.add_link(run.link, (x, foot, width, 1.1 * lettering.size))
            x += width

    def _change_owner(self, owner: Element | None, code: list[str]) -> None:
        """Open a mark for the words of another element."""
        if owner is None:
            raise AssertionError("words that belong to no element")
        if self._owner is not None:
            code.append("EMC")
        self._owner = owner
        code.append(self._begin(owner))

    def _set_lettering(self, lettering: Lettering, code: list[str]) -> None:
        """Set what differs from the state of the page."""
        self._lettering = lettering
        if lettering.font_operator != self._font_operator:
            self._font_operator = lettering.font_operator
            code.append(lettering.font_operator)
        if lettering.colour != self._colour:
            self._colour = lettering.colour
            code.append(f"{lettering.colour} rg")
        if lettering.rise != self._rise:
            self._rise = lettering.rise
            code.append(f"{lettering.rise:.2f} Ts")
        if lettering.tracking != self._tracking:
            self._tracking = lettering.tracking
            code.append(f"{lettering.tracking:g} Tc")

    def draw_fills(self, colour: str, boxes: Iterable[Box]) -> None:
        """Fill boxes with a colour of the theme, as an artifact; rules are thin boxes."""
        operands = colour_operands(self.styles.theme.colour(colour))
        code = [
            f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
            for x, y, width, height in boxes
            if width > 0 and height > 0
        ]
        if not code:
            return
        if operands != self._colour:
            self._colour, self._lettering = operands, None
            code.insert(0, f"{operands} rg")
        with self.artifact():
            self._code.append("\n".join((*code, "f")))

    def draw_picture(
        self, image: Image, box: Box, element: Element | None, crop: Crop = _WHOLE
    ) -> None:
        """Draw the picture of an element, cut, into a box, which becomes its bounding box.

        A picture of no element is an artifact.
        """
        x, y, width, height = box
        name = sha256(image.data).hexdigest()[:16]
        resource: str = xObjectName(name)
        if not self.file.knows(resource):
            self.file.add_picture(resource, read_picture(image.data))
        self._formsinuse.append(name)
        code = f"q{_placing(box, crop)} /{resource} Do Q"
        if element is None or self._is_marked:
            with self.artifact():
                self._code.append(code)
            return
        self._code.append(f"{self._begin(element)}\n{code}\nEMC")
        sides = f"{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}"
        element.attributes += f"/A<</O/Layout/Placement/Block/BBox[{sides}]>>"


def _placing(box: Box, crop: Crop) -> str:
    """Return what sets a picture into a box, with a path around the box where it sticks out."""
    x, y, width, height = box
    whole_width = width / (1 - crop.left - crop.right)
    whole_height = height / (1 - crop.top - crop.bottom)
    left, foot = x - crop.left * whole_width, y - crop.bottom * whole_height
    clip = "" if crop == _WHOLE else f" {x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n"
    return f"{clip} {whole_width:.2f} 0 0 {whole_height:.2f} {left:.2f} {foot:.2f} cm"
