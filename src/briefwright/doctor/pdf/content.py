"""Walk through the instructions of a PDF's pages: marks, text, colours, forms within forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

from briefwright.doctor.pdf.colours import (
    CMYK,
    GRAY,
    NONE,
    RGB,
    Colours,
    Needs,
    resource,
    shading_space,
    uses_transparency,
)
from briefwright.doctor.pdf.font_use import FontUse, FontUses
from briefwright.doctor.pdf.marks import Kind, Mark, Marks, properties_of
from briefwright.doctor.pdf.objects import (
    Identity,
    content_of,
    entry,
    identity,
    integer,
    is_stream,
    items,
    name,
)
from briefwright.doctor.pdf.opening import LARGEST_CONTENT, OpenPdf
from briefwright.doctor.rules import content as rules
from briefwright.doctor.rules import files as file_rules

OPERATORS = (
    "BMC BDC EMC q Q gs ri Tf Tr Tj TJ ' \" g G rg RG k K cs CS sc SC scn SCN "
    "S s f F f* B B* b b* sh Do BI ID EI"
)
MOST_OPERATORS = 4_000_000
_FORMS_DEEP = 24
_DEEPEST_STATE = 28
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})
_DEVICE = {"g": GRAY, "G": GRAY, "rg": RGB, "RG": RGB, "k": CMYK, "K": CMYK}
_BROKEN = (pikepdf.PdfError, TypeError, ValueError, RuntimeError, MemoryError, KeyError)


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state, as far as it matters here."""

    fill: Needs = frozenset({GRAY})
    stroke: Needs = frozenset({GRAY})
    font: FontUse | None = None
    mode: int = 0
    """The text rendering mode: 3 is invisible."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A stream of instructions: where it is, and what it may call by name."""

    where: Identity
    place: str
    resources: Any
    group: Any
    """The transparency group of the page."""
    depth: int = 0


class Walker:
    """Walks through the pages of one file."""

    def __init__(self, document: OpenPdf, marks: Marks) -> None:
        self.document, self.marks = document, marks
        self.found = document.found
        self.colours = Colours(document)
        self.fonts = FontUses(document)
        self.read: list[Identity] = []
        self.forms: dict[Identity, int] = {}
        """How often each form with content numbers of its own is drawn."""
        self._walked: set[object] = set()
        self._operators = 0

    def page(self, page: Any, number: int) -> None:
        """Walk through a page."""
        place = f"page {number}"
        parts = items(entry(page, "/Contents"))
        sizes = [None if (data := content_of(part)) is None else len(data) for part in parts]
        if None in sizes or sum(size or 0 for size in sizes) > LARGEST_CONTENT:
            self.found.add(file_rules.NOT_LOOKED_INTO, "A page was not looked into.", place)
            return
        scope = Scope(identity(page), place, entry(page, "/Resources"), entry(page, "/Group"))
        if uses_transparency(page):
            self.colours.transparent(scope.group, scope.resources, place)
        if parts:
            self._walk(pikepdf.Page(page), scope, Mark(), State())

    def _walk(self, source: Any, scope: Scope, around: Mark, state: State) -> None:
        try:
            instructions = list(pikepdf.parse_content_stream(source, OPERATORS))
        except _BROKEN:
            self.found.add(file_rules.DAMAGED, "The instructions cannot be read.", scope.place)
            return
        self.read.append(scope.where)
        self._operators += len(instructions)
        if self._operators > MOST_OPERATORS:
            self.found.add(file_rules.NOT_LOOKED_INTO, "Not every page was looked into.")
            return
        open_marks, states = [around], [state]
        is_balanced = True
        for instruction in instructions:
            operands = list(instruction.operands)
            match operator_of(instruction):
                case "BDC" | "BMC":
                    open_marks.append(self._begin(operands, scope, open_marks[-1]))
                case "EMC" if len(open_marks) > 1:
                    open_marks.pop()
                case "EMC":
                    is_balanced = False
                case "q":
                    states.append(states[-1])
                    if len(states) > _DEEPEST_STATE + 1:
                        message = "Settings are nested more than 28 levels deep."
                        self.found.add(rules.NESTED_STATES, message, scope.place)
                        del states[0]
                case "Q" if len(states) > 1:
                    states.pop()
                case name_of:
                    states[-1] = self._operate(name_of, operands, scope, open_marks[-1], states[-1])
        if not is_balanced or len(open_marks) > 1:
            self.found.add(rules.UNBALANCED, "Marks open and do not close.", scope.place)

    def _begin(self, operands: Sequence[Any], scope: Scope, around: Mark) -> Mark:
        tag = name(operands[0]) if operands else ""
        properties = properties_of(operands, scope.resources)
        mark = self.marks.begin(tag, properties, around, scope.where, scope.place)
        if mark.kind is Kind.TAGGED and scope.depth:
            self.forms.setdefault(scope.where, 1)
        return mark

    def _operate(
        self, operator: str, operands: Sequence[Any], scope: Scope, mark: Mark, state: State
    ) -> State:
        match operator:
            case "Tf":
                return replace(state, font=self._font(operands, scope))
            case "Tr":
                return replace(state, mode=integer(operands[0]) if operands else 0)
            case "Tj" | "TJ" | "'" | '"':
                self._show(operands, scope, mark, state)
            case "g" | "rg" | "k":
                return replace(state, fill=self._device(operator, scope))
            case "G" | "RG" | "K":
                return replace(state, stroke=self._device(operator, scope))
            case "cs" | "CS" | "sc" | "scn" | "SC" | "SCN":
                return self._colour(operator, operands, scope, state)
            case "gs" | "ri" | "sh" | "Do" | "INLINE IMAGE":
                self._call(operator, operands, scope, mark, state)
            case _ if operator in _FILLS or operator in _STROKES:
                self.marks.paint(mark, "A line or area", scope.place)
                self.colours.paint(state.fill if operator in _FILLS else NONE, scope.place)
                self.colours.paint(state.stroke if operator in _STROKES else NONE, scope.place)
            case _:
                pass
        return state

    def _device(self, operator: str, scope: Scope) -> Needs:
        return self.colours.needs(pikepdf.Name(f"/{_DEVICE[operator]}"), scope.resources)

    def _font(self, operands: Sequence[Any], scope: Scope) -> FontUse | None:
        font = resource(scope.resources, "/Font", operands[0]) if operands else None
        if font is None:
            self.found.add(rules.NO_RESOURCE, "A font is used and not there.", scope.place)
            return None
        return self.fonts.of(font, scope.place)

    def _show(self, operands: Sequence[Any], scope: Scope, mark: Mark, state: State) -> None:
        shown = items(operands[-1]) if operands else []
        strings = [bytes(each) for each in shown if isinstance(each, pikepdf.String)]
        if not any(strings):
            return
        self.marks.paint(mark, "Text", scope.place)
        fills, strokes = state.mode in {0, 2, 4, 6}, state.mode in {1, 2, 5, 6}
        is_own_colour = state.font is not None and state.font.is_drawn
        self.colours.paint(state.fill if fills and not is_own_colour else NONE, scope.place)
        self.colours.paint(state.stroke if strokes else NONE, scope.place)
        if state.font is not None:
            for string in strings:
                state.font.show(string, is_visible=state.mode != 3, is_bare=not mark.is_explained)

    def _colour(self, operator: str, operands: Sequence[Any], scope: Scope, state: State) -> State:
        side = "fill" if operator[0].islower() else "stroke"
        if operator in {"cs", "CS"}:
            space = operands[0] if operands else None
            given = {side: self.colours.needs(space, scope.resources)}
            return replace(state, **given)  # type: ignore[arg-type]  # fill or stroke
        pattern = name(operands[-1]) if operands else ""
        if pattern:
            return self._pattern(operands[-1], side, scope, state)
        return state

    def _pattern(self, named: Any, side: str, scope: Scope, state: State) -> State:
        pattern = resource(scope.resources, "/Pattern", named)
        if pattern is None:
            self.found.add(rules.NO_RESOURCE, "A pattern is used and not there.", scope.place)
            return state
        if is_stream(pattern):
            # What a pattern paints is not content of its own, so nothing in it needs a tag.
            self._into(pattern, scope, Mark(Kind.ARTIFACT, in_artifact=True), state)
            return replace(state, **{side: NONE})  # type: ignore[arg-type]  # fill or stroke
        needs = self.colours.needs(shading_space(pattern), scope.resources)
        return replace(state, **{side: needs})  # type: ignore[arg-type]  # fill or stroke

    def _call(
        self, operator: str, operands: Sequence[Any], scope: Scope, mark: Mark, state: State
    ) -> None:
        given = operands[0] if operands else None
        if operator == "ri":
            self.colours.intent(name(given), scope.place)
        elif operator == "gs":
            settings = resource(scope.resources, "/ExtGState", given)
            if settings is None:
                self.found.add(rules.NO_RESOURCE, "A setting is used and not there.", scope.place)
            elif self.colours.state(settings, scope.place):
                self.colours.transparent(scope.group, scope.resources, scope.place)
        elif operator == "sh":
            self.marks.paint(mark, "A shading", scope.place)
            shading = resource(scope.resources, "/Shading", given)
            self.colours.paint(
                self.colours.needs(shading_space(shading), scope.resources), scope.place
            )
        elif operator == "INLINE IMAGE":
            self.marks.paint(mark, "A picture", scope.place)
            self._inline_image(given, scope)
        else:
            self._object(given, scope, mark, state)

    def _inline_image(self, image: Any, scope: Scope) -> None:
        settings = getattr(image, "obj", None)
        if entry(settings, "/I") is True or entry(settings, "/Interpolate") is True:
            self.found.add(rules.INTERPOLATED, "A picture asks to be smoothed.", scope.place)
        space = entry(settings, "/CS")
        space = entry(settings, "/ColorSpace") if space is None else space
        self.colours.paint(self.colours.needs(space, scope.resources), scope.place)

    def _object(self, named: Any, scope: Scope, mark: Mark, state: State) -> None:
        drawn = resource(scope.resources, "/XObject", named)
        if drawn is None:
            self.found.add(rules.NO_RESOURCE, "A picture is used and not there.", scope.place)
            return
        if uses_transparency(drawn):
            self.colours.transparent(scope.group, scope.resources, scope.place)
        if name(entry(drawn, "/Subtype")) == "Form":
            self._into(drawn, scope, mark, state)
            return
        self.marks.paint(mark, "A picture", scope.place)
        is_mask = entry(drawn, "/ImageMask") is True
        needs = state.fill if is_mask else self.colours.image(drawn, scope.resources)
        self.colours.paint(needs, scope.place)

    def _into(self, form: Any, scope: Scope, mark: Mark, state: State) -> None:
        """Walk through a form or pattern; what was walked through in the same state says no more.

        That also ends forms that draw themselves, and those that multiply.
        """
        where = identity(form)
        if where in self.forms:
            self.forms[where] += 1
        seen = (where, mark, state.fill, state.stroke)
        if seen in self._walked or scope.depth >= _FORMS_DEEP:
            return
        self._walked.add(seen)
        own = entry(form, "/Resources")
        data = content_of(form)
        if data is None or len(data) > LARGEST_CONTENT:
            self.found.add(file_rules.NOT_LOOKED_INTO, "A part was not looked into.", scope.place)
            return
        group = entry(form, "/Group")
        inner = Scope(
            where, scope.place, scope.resources if own is None else own,
            scope.group if group is None else group, scope.depth + 1,
        )  # fmt: skip
        self._walk(form, inner, mark, state)


def operator_of(instruction: Any) -> str:
    """Return the operator of an instruction; empty where it is not even text."""
    try:
        return str(instruction.operator)
    except UnicodeDecodeError:
        return ""
