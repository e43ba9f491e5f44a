"""Make the paragraph styles of a document from the tokens of its theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefwright.core.fonts import FontFamily
from briefwright.core.roles import BOOK_ROLES, CalloutRole, ListRole, ParagraphRole
from briefwright.core.units import twips
from briefwright.document import Marking
from briefwright.render.docx.boxes import Box, Edge, callout_box, hex_colour, quote_box
from briefwright.render.docx.numbering import ListKind, Numbering
from briefwright.render.docx.style_names import (
    BOXED_STYLES,
    LIST_LEVELS,
    LIST_PARAGRAPHS,
    LIST_STYLES,
    PARAGRAPH_STYLES,
    level_name,
    style_id,
)
from briefwright.render.docx.typefaces import Typeface, read_typeface
from briefwright.theme import MarkingLook, TextStyle, Theme

Role = ParagraphRole
INDEX_HANG = 1.2
"""How far further lines of an entry are set in, as a share of the leading."""
_SHOWN_LEVELS = 3
"""List styles that a document always has; deeper ones come when they are needed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line above (``top``) or below (``bottom``) a paragraph."""

    side: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A style by name: how its text is set and what else Word must know; lengths in points."""

    name: str
    text: TextStyle
    based_on: str = "Normal"
    follow: str = ""
    """The style of the paragraph after it, where it is another."""
    outline: int | None = None
    numbering: tuple[int, int] | None = None
    """List and level."""
    hang: float = 0.0
    """How far the first line stands out to the left."""
    box: Box | None = None
    tabs: tuple[tuple[str, float], ...] = ()
    """Kind and place of each tab stop."""
    rule: Rule | None = None
    fixed_line: float | None = None
    """Height of lines that nothing may change."""
    keep_with_next: bool = False
    picture: bool = False
    """The line is as high as the picture that stands in it."""

    @property
    def id(self) -> str:
        """The name in one word."""
        return style_id(self.name)


class StyleSheet:
    """The paragraph styles of a document, in the order of their first use after the fixed ones."""

    def __init__(
        self,
        theme: Theme,
        fonts: Mapping[str, FontFamily],
        numbering: Numbering,
        marking: Marking | None = None,
    ) -> None:
        self.theme = theme
        self.marking = marking_look(theme, marking)
        self.numbering = numbering
        self.typefaces: dict[str, Typeface] = {
            key: read_typeface(fonts[key]) if key in fonts else Typeface(source.name)
            for key, source in theme.fonts.items()
        }
        self.boxes: dict[CalloutRole, Box] = {
            role: callout_box(role, theme) for role in CalloutRole
        }
        self.quote = quote_box(theme)
        self.normal = _normal(theme)
        """What a style inherits that is based on no other of ours."""
        self.paragraph_styles: dict[str, ParagraphStyle] = {}
        self._by_role = {role: self._role_style(role) for role in Role}
        self._derived: dict[tuple[str, str, str], ParagraphStyle] = {}
        self._items: dict[tuple[ListRole, bool, int], ParagraphStyle] = {}
        self._add_fixed()

    @property
    def marking_text_style(self) -> str:
        """Id of the character style for the words of a marking on a box of its own colour."""
        return "BriefMarkingText" if self.marking and self.marking.fill else ""

    @property
    def hyphenates(self) -> bool:
        """Whether words part in any style; Word then has to be told where they do not."""
        return any(style.hyphenate for style in self.theme.styles.values())

    def define(self, style: ParagraphStyle) -> ParagraphStyle:
        """Take a style into the document and return the one that goes by its name."""
        return self.paragraph_styles.setdefault(style.id, style)

    def paragraph(self, role: Role, box: Box | None = None) -> ParagraphStyle:
        """Return the style of a role, inside a box or not."""
        style = self._by_role[role]
        if role in BOOK_ROLES:
            style = self.define(style)
        return self.boxed(style, box, role) if box else style

    def boxed(self, style: ParagraphStyle, box: Box, role: Role | None = None) -> ParagraphStyle:
        """Return a style with the borders, fill and indents of a box."""
        key = (style.id, box.name, "box")
        if key not in self._derived:
            right = 0.0 if box.is_narrow else style.text.right_indent
            indents = {
                "indent": style.text.indent + box.left_inset,
                "right_indent": right + box.right_inset,
            }
            text = style.text.model_copy(update=indents)
            name = _boxed_name(box, role, style)
            boxed = ParagraphStyle(
                name, text, style.id, box=box, keep_with_next=style.keep_with_next
            )
            self._derived[key] = self.define(boxed)
        return self._derived[key]

    def aligned(self, style: ParagraphStyle, align: str) -> ParagraphStyle:
        """Return a style set to another side, for the columns of tables."""
        if align == style.text.align:
            return style
        key = (style.id, "", align)
        if key not in self._derived:
            text = style.text.model_copy(update={"align": align})
            name = f"{style.name} {align.title()}"
            aligned = replace(style, name=name, text=text, based_on=style.id)
            self._derived[key] = self.define(aligned)
        return self._derived[key]

    def item(self, role: ListRole, level: int, *, ordered: bool) -> ParagraphStyle:
        """Return the style of the labelled paragraph of a list item at a level from 0.

        Plain lists have a style per level, the others one for all.
        """
        ordered = ordered and role is not ListRole.BOXES
        shown = min(level, LIST_LEVELS - 1) if role is ListRole.PLAIN else 0
        key = (role, ordered, shown)
        if key not in self._items:
            name = level_name(LIST_STYLES[role, ordered], shown)
            number = self.numbering.link(ListKind(role, ordered), shown, style_id(name))
            look = self.theme.lists[role]
            text = self._item_text(role, look.indent + look.hang * (shown + 1))
            style = ParagraphStyle(name, text, numbering=(number, shown), hang=look.hang)
            self._items[key] = self.define(style)
        return self._items[key]

    def continuation(self, level: int) -> ParagraphStyle:
        """Return the style of further paragraphs of a plain list item."""
        shown = min(level, LIST_LEVELS - 1)
        look = self.theme.lists[ListRole.PLAIN]
        text = self._item_text(ListRole.PLAIN, look.indent + look.hang * (shown + 1))
        return self.define(ParagraphStyle(level_name("List Continue", shown), text))

    def line(self, style: TextStyle) -> tuple[int, str]:
        """Return the height of a line in twips and Word's rule for it.

        At least the leading, so that a picture or a tall script set into the text is not cut;
        exactly the leading where the font itself would ask for more.
        """
        natural = self.typefaces[style.font].line_height * style.size
        return twips(style.leading), "atLeast" if natural <= style.leading else "exact"

    def _item_text(self, role: ListRole, indent: float) -> TextStyle:
        text = self.theme.styles[LIST_PARAGRAPHS[role]]
        after = text.after + self.theme.lists[role].gap
        return text.model_copy(update={"after": after, "indent": indent})

    def _role_style(self, role: Role) -> ParagraphStyle:
        text = self.theme.styles[role]
        if role is Role.MARKING and self.marking:
            text = _marking_text(text, self.marking)
        style = ParagraphStyle(PARAGRAPH_STYLES[role], text, keep_with_next=text.keep_with_next)
        if role in {Role.HEADING_1, Role.HEADING_2, Role.HEADING_3}:
            level = int(role.value[-1]) - 1
            return replace(style, follow="BodyText", outline=level, keep_with_next=True)
        if role is Role.INDEX:
            hang = INDEX_HANG * text.leading
            text = text.model_copy(update={"indent": text.indent + hang})
            return replace(style, text=text, hang=hang)
        if role in {Role.TITLE, Role.SUBTITLE}:
            return replace(style, follow="BodyText")
        if role is Role.CAPTION:
            return replace(style, follow="BodyText", keep_with_next=True)
        return style

    def _add_fixed(self) -> None:
        """Define the styles that every document has, so that a writer in Word finds them."""
        for role, style in self._by_role.items():
            if role not in BOOK_ROLES:
                self.define(style)
        for box in self.boxes.values():
            self.paragraph(Role.CALLOUT_TITLE, box)
            self.paragraph(Role.CALLOUT_BODY, box)
        for role in (Role.QUOTE, Role.ATTRIBUTION, Role.SMALL):
            self.paragraph(role, self.quote)
        for kind, ordered in LIST_STYLES:
            for level in range(_SHOWN_LEVELS if kind is ListRole.PLAIN else 1):
                self.item(kind, level, ordered=ordered)
        for level in range(_SHOWN_LEVELS):
            self.continuation(level)


@dataclass(frozen=True, slots=True)
class MarkingStyle:
    """How the words of the document's own marking look; colours are six digits."""

    look: MarkingLook
    colour: str
    fill: str | None


def marking_look(theme: Theme, marking: Marking | None) -> MarkingStyle | None:
    """Return the look of a marking, None where there is none."""
    look = theme.marking_look(marking.scheme) if marking else None
    if marking is None or look is None:
        return None
    colour = look.colours.get(marking.label, look.colour)
    fill = hex_colour(theme, look.fill) if look.fill else None
    return MarkingStyle(look, hex_colour(theme, colour), fill)


def _normal(theme: Theme) -> TextStyle:
    changes = {"leading": 0.0, "before": 0.0, "after": 0.0, "align": "left", "bold": False}
    more = {"italic": False, "indent": 0.0, "right_indent": 0.0, "tracking": 0.0, "capitals": False}
    more["hyphenate"] = False
    return theme.styles[Role.BODY].model_copy(update={**changes, **more})


def _marking_text(text: TextStyle, marking: MarkingStyle) -> TextStyle:
    look = marking.look
    changes = {
        "size": look.size,
        "leading": max(text.leading, look.size * 1.25),
        "bold": look.bold,
        "colour": f"#{marking.colour}",
    }
    return text.model_copy(update=changes)


def _boxed_name(box: Box, role: Role | None, style: ParagraphStyle) -> str:
    if role is Role.CALLOUT_BODY:
        return box.name
    if role is Role.CALLOUT_TITLE:
        return f"{box.name} Title"
    named = BOXED_STYLES.get((box.name, role)) if role else None
    return named or f"{box.name} {style.name.removeprefix('Brief ')}"
