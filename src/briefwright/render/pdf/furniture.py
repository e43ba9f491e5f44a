"""Page furniture: headers, footers, band, markings and watermark, all of it artifacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, radians, sin

from briefwright.core.roles import ParagraphRole
from briefwright.document import Furniture, Inlines, Slots
from briefwright.document.walk import has_cover
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.runs import Line, Run, one_line
from briefwright.render.pdf.styles import Lettering, Voice
from briefwright.theme import MarkingLook, Page, SlotFields
from briefwright.theme.tokens import Alignment

Role = ParagraphRole

_SLOT_GAP_SHARE = 1.5
"""Between slots that would touch, as a share of the text's size."""
_HALF_CAPITAL = 0.33
"""From the middle of a capital to the baseline, as a share of the text's size."""
_RULE_GAP = 3.0
_BELOW_TOP_RULE = 6.0
"""Space between the line above the first page and its text."""
"""Between a slot's line and its rule, in points."""
_TOP_RULE_GAP = 4.0
_MARKING_LEADING = 1.25
_MARKING_GAP = 3.0
_WATERMARK_SHARE = 0.8
"""Of the length of the page along the watermark's slope: longer words are set smaller."""
_LEVEL = 1e-6
# What kind of artifact each piece of furniture is (PDF/UA-1, 7.8; ISO 32000-1, table 330).
_HEADER = "/Type/Pagination/Subtype/Header"
_FOOTER = "/Type/Pagination/Subtype/Footer"
_WATERMARK = "/Type/Pagination/Subtype/Watermark"


class PageFurniture:
    """What stands around the text on pages of one shape."""

    def __init__(self, layout: Layout, page: Page) -> None:
        self.layout = layout
        self.theme = layout.theme
        self.page = page
        self.furniture: Furniture = layout.document.furniture
        self.element = Element(Tag.DOCUMENT, layout.document)
        self.is_on_panel = False
        """What is being drawn stands on the panel of a cover."""

    def text_top(self, *, is_first: bool) -> float:
        """Return the upper edge of the text, from the foot of the page."""
        slots, fields = self._header(is_first=is_first)
        used = self._start(is_first=is_first) + self._height(slots, fields, Role.HEADER)
        lowest = self.page.height - used - self._text_gap if used else self.page.height
        band = self._band_height if is_first else 0.0
        top = min(self.page.height - self.page.margins.top, lowest)
        return min(top, self.page.height - band - self._text_gap) if band else top

    def text_foot(self, *, is_first: bool) -> float:
        """Return the lower edge of the text, from the foot of the page."""
        slots, fields = self._footer(is_first=is_first)
        used = self.page.footer + self._height(slots, fields, Role.FOOTER)
        return max(self.page.margins.bottom, used + self._text_gap)

    @property
    def _text_gap(self) -> float:
        return self.layout.styles.setting(Role.BODY).leading / 2

    @property
    def _band_height(self) -> float:
        band = self.theme.band
        return band.height if band is not None and self.furniture.band is not None else 0.0

    def _start(self, *, is_first: bool) -> float:
        """Return where the header begins, from the top of the page: below a band."""
        if is_first and self._band_height:
            return max(self.page.header, self._band_height + self._text_gap)
        return self.page.header

    def _header(self, *, is_first: bool) -> tuple[Slots, SlotFields]:
        if is_first and self.furniture.first_header is not None:
            return self.furniture.first_header, self.theme.first_header or self.theme.header
        if is_first and has_cover(self.layout.document.blocks):
            return Slots(), self.theme.header
        return self.furniture.header, self.theme.header

    def _footer(self, *, is_first: bool) -> tuple[Slots, SlotFields]:
        if is_first and self.furniture.first_footer is not None:
            return self.furniture.first_footer, self.theme.first_footer or self.theme.footer
        return self.furniture.footer, self.theme.footer

    def _height(self, slots: Slots, fields: SlotFields, role: ParagraphRole) -> float:
        """Return the height of a header or footer: the marking, the slots, the rule."""
        height = self._marking_height
        if _is_filled(slots):
            height += self.layout.styles.setting(role).leading
            height += fields.rule + _RULE_GAP if fields.rule else 0.0
        return height

    @property
    def _marking_look(self) -> MarkingLook | None:
        marking = self.layout.document.marking
        return self.theme.marking_look(marking.scheme) if marking is not None else None

    @property
    def _marking_height(self) -> float:
        look = self._marking_look
        return look.size * _MARKING_LEADING + _MARKING_GAP if look is not None else 0.0

    def draw(self, canvas: PdfCanvas, index: int, count: int) -> None:
        """Draw all furniture of the page at an index (from 0), behind its text."""
        is_first = index == 0
        folio = self.layout.document.folio
        self.layout.inlines.page = (folio.text(index + 1), folio.text(count))
        panels = canvas.pages[index].panels
        with canvas.artifact(_WATERMARK):
            self._draw_watermark(canvas)
        for colour, box in panels:
            canvas.draw_fills(colour, [box])
        self.is_on_panel = bool(panels)
        with canvas.artifact(_HEADER):
            if is_first and not panels:
                self._draw_band(canvas)
                self._draw_top_rule(canvas)
            self._draw_header(canvas, is_first=is_first)
        self.is_on_panel = False
        with canvas.artifact(_FOOTER):
            self._draw_footer(canvas, is_first=is_first)

    def _draw_header(self, canvas: PdfCanvas, *, is_first: bool) -> None:
        slots, fields = self._header(is_first=is_first)
        top = self.page.height - self._start(is_first=is_first)
        self._draw_marking(canvas, top)
        top -= self._marking_height
        if _is_filled(slots):
            setting = self.layout.styles.setting(Role.HEADER)
            self._draw_slots(canvas, slots, setting.lettering, top - setting.baseline)
            self._draw_rule(canvas, fields, top - setting.leading - _RULE_GAP - fields.rule)

    def _draw_footer(self, canvas: PdfCanvas, *, is_first: bool) -> None:
        slots, fields = self._footer(is_first=is_first)
        foot = self.page.footer
        if (look := self._marking_look) is not None:
            self._draw_marking(canvas, foot + look.size * _MARKING_LEADING)
            foot += self._marking_height
        if _is_filled(slots):
            setting = self.layout.styles.setting(Role.FOOTER)
            top = foot + setting.leading
            self._draw_slots(canvas, slots, setting.lettering, top - setting.baseline)
            self._draw_rule(canvas, fields, top + _RULE_GAP)

    def _draw_rule(self, canvas: PdfCanvas, fields: SlotFields, foot: float) -> None:
        if fields.rule:
            box = (self.page.margins.left, foot, self.page.text_width, fields.rule)
            canvas.draw_fills(fields.rule_colour, [box])

    def _draw_top_rule(self, canvas: PdfCanvas) -> None:
        if self.theme.top_rule:
            foot = self.text_top(is_first=True) + _BELOW_TOP_RULE
            box = (self.page.margins.left, foot, self.page.text_width, self.theme.top_rule)
            canvas.draw_fills("accent", [box])

    def _draw_band(self, canvas: PdfCanvas) -> None:
        look, slots = self.theme.band, self.furniture.band
        if look is None or slots is None:
            return
        foot = self.page.height - look.height
        if look.fill is not None:
            canvas.draw_fills(look.fill, [(0.0, foot, self.page.width, look.height)])
        styles = self.layout.styles
        voice = styles.setting(Role.HEADER).lettering.voice
        lettering = styles.lettering(replace(voice, colour=self.theme.colour(look.colour)))
        baseline = foot + look.height / 2 - _HALF_CAPITAL * voice.size
        self._draw_slots(canvas, slots, lettering, baseline)

    def _draw_marking(self, canvas: PdfCanvas, top: float) -> None:
        look, marking = self._marking_look, self.layout.document.marking
        if look is None or marking is None:
            return
        colour = self.theme.colour(look.colours.get(marking.label, look.colour))
        if self.is_on_panel and look.fill is None:
            colour = self.theme.colour("paper")
        styles = self.layout.styles
        voice = styles.setting(Role.MARKING).lettering.voice
        voice = replace(voice, size=look.size, bold=voice.bold or look.bold, colour=colour)
        padding = 0.4 * look.size if look.fill is not None else 0.0
        room = self.page.text_width - 2 * padding
        lettering = styles.lettering(voice)
        words = self.layout.inlines.label(marking.text, lettering, self.element, path="marking")
        line = _fitted(words, room)
        left = self.page.margins.left + padding
        if look.fill is not None:
            shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[look.align] * (room - line.width)
            high = look.size * _MARKING_LEADING
            box = (left + shift - padding, top - high, line.width + 2 * padding, high)
            canvas.draw_fills(look.fill, [box])
        baseline = top - look.size * (_MARKING_LEADING / 2 + _HALF_CAPITAL)
        canvas.draw_lines([line], (left, baseline, room), 0.0, look.align)

    def _draw_slots(
        self, canvas: PdfCanvas, slots: Slots, lettering: Lettering, baseline: float
    ) -> None:
        """Draw three places on a line; words that would touch others are cut short."""
        width, gap = self.page.text_width, _SLOT_GAP_SHARE * lettering.size
        sides: Sequence[Inlines] = (slots.left, slots.centre, slots.right)
        runs = [self.layout.inlines.runs(side, lettering, self.element) for side in sides]
        rooms = _rooms([_width(side) for side in runs], width, gap)
        aligns: tuple[Alignment, ...] = ("left", "centre", "right")
        for side, room, align in zip(runs, rooms, aligns, strict=True):
            if side:
                box = (self.page.margins.left, baseline, width)
                canvas.draw_lines([_fitted(side, room)], box, 0.0, align)

    def _draw_watermark(self, canvas: PdfCanvas) -> None:
        word, look = self.furniture.watermark, self.theme.watermark
        if not word:
            return
        styles = self.layout.styles
        title = styles.setting(Role.TITLE).lettering.voice
        voice = Voice(title.family, look.size, self.theme.colour(look.colour), bold=True)
        cosine, sine = cos(radians(look.angle)), sin(radians(look.angle))
        across = self.page.width / max(abs(cosine), _LEVEL)
        longest = _WATERMARK_SHARE * min(across, self.page.height / max(abs(sine), _LEVEL))
        wide = styles.lettering(voice).width(word)
        if wide > longest:
            voice = replace(voice, size=voice.size * longest / wide)
        runs = self.layout.inlines.label(word, styles.lettering(voice), self.element)
        with canvas.turned(self.page.width / 2, self.page.height / 2, cosine, sine):
            foot = -_HALF_CAPITAL * voice.size
            canvas.draw_lines([one_line(runs)], (0.0, foot, 0.0), 0.0, "centre")


def _is_filled(slots: Slots) -> bool:
    return bool(slots.left or slots.centre or slots.right)


def _rooms(widths: Sequence[float], width: float, gap: float) -> tuple[float, float, float]:
    """Return how much of a line its left, centre and right may take without touching."""
    left, centre, right = widths
    if centre:
        centre = min(centre, width / 2 if left or right else width)
        side = (width - centre) / 2 - gap
        return side, centre, side
    if left + gap + right <= width or not (left and right):
        return width, 0.0, width
    half = (width - gap) / 2
    if right <= half:
        return width - gap - right, 0.0, right
    return (left, 0.0, width - gap - left) if left <= half else (half, 0.0, half)


def _width(runs: Sequence[Run]) -> float:
    return sum(run.lettering.width(run.text) for run in runs)


def _fitted(runs: Sequence[Run], room: float) -> Line:
    """Return runs on one line, cut short with an ellipsis where they do not fit."""
    line = one_line(runs)
    if line.width <= room + 0.01:
        return line
    texts = [run.text for run in runs]
    for length in range(sum(map(len, texts)) - 1, 0, -1):
        shorter = _shortened(runs, length)
        if shorter.width <= room:
            return shorter
    return one_line([Run(runs[0].lettering, _ellipsis(runs[0].lettering))])


def _ellipsis(lettering: Lettering) -> str:
    return "…" if lettering.font.typeface.has("…") else "..."


def _shortened(runs: Sequence[Run], length: int) -> Line:
    """Return the first characters of runs and an ellipsis."""
    kept: list[Run] = []
    for run in runs:
        if length > 0:
            kept.append(Run(run.lettering, run.text[:length]))
        length -= len(run.text)
    kept[-1].text = kept[-1].text.rstrip(" ,;:·–-") + _ellipsis(kept[-1].lettering)
    return one_line(kept)
