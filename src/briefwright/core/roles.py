"""The closed vocabulary of looks: what templates may ask for and every theme must define."""

from __future__ import annotations

from enum import StrEnum


class ParagraphRole(StrEnum):
    """What a paragraph is for; each has one text style in the theme and one in Word."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    BODY = "body"
    LEAD = "lead"
    """The opening paragraph or abstract, larger or bolder than the body."""
    META = "meta"
    """The line of reference, date, version and status under a title."""
    KICKER = "kicker"
    """The short line above a title: originator or series."""
    SMALL = "small"
    POINT = "point"
    """A point to be spoken: large type, one idea."""
    LIST_ITEM = "list_item"
    NUMBERED = "numbered"
    """A numbered paragraph with a hanging number."""
    SOURCE_NOTE = "source_note"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    CAPTION = "caption"
    TABLE_HEAD = "table_head"
    TABLE_CELL = "table_cell"
    CALLOUT_TITLE = "callout_title"
    CALLOUT_BODY = "callout_body"
    CARD_NAME = "card_name"
    CARD_TEXT = "card_text"
    KEY_NUMBER = "key_number"
    KEY_LABEL = "key_label"
    TERM = "term"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"
    CONTENTS = "contents"
    COVER_TITLE = "cover_title"
    """On the coloured panel of a cover, as the two after it."""
    COVER_SUBTITLE = "cover_subtitle"
    COVER_LINE = "cover_line"
    INDEX = "index"
    """A line of an index."""
    MARKING = "marking"
    """The marking as real text on page one, in the colours of its scheme."""
    HEADER = "header"
    FOOTER = "footer"


BOOK_ROLES = frozenset(
    {
        ParagraphRole.COVER_TITLE,
        ParagraphRole.COVER_SUBTITLE,
        ParagraphRole.COVER_LINE,
        ParagraphRole.INDEX,
    }
)
"""Roles that only books need: themes may leave them out, files have styles for those in use."""


class TextRole(StrEnum):
    """What a stretch of text inside a paragraph is for."""

    LABEL = "label"
    """A small bold word before a value: ``Deadline``."""
    MUTED = "muted"
    STATUS = "status"
    """A status word with its shape: ``● met``."""
    NUMBER = "number"
    """A figure to be set in tabular digits."""
    NOT_STATED = "not_stated"
    """The words that stand where the source says nothing."""


class ListRole(StrEnum):
    """What a list looks like."""

    PLAIN = "plain"
    POINTS = "points"
    """Large type, one idea an item."""
    NUMBERED = "numbered"
    """Numbered paragraphs with a wide hang."""
    NOTES = "notes"
    """Small numbered notes: sources."""
    BOXES = "boxes"
    """Items to tick: ☐."""


class TableLook(StrEnum):
    """What a table looks like."""

    DATA = "data"
    """Horizontal rules only, header in small bold."""
    GRID = "grid"
    """Label and value pairs between hairlines: To, From, Reference."""
    FORM = "form"
    """Boxed cells to be filled in: clearance."""


class CalloutRole(StrEnum):
    """What a callout says."""

    BOTTOM_LINE = "bottom_line"
    NOTE = "note"
    ALERT = "alert"
    DECISION = "decision"
