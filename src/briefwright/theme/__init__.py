"""The theme: every colour, length and typeface a renderer may use, as frozen tokens."""

from briefwright.theme.looks import (
    CalloutLook,
    CardLook,
    Colours,
    ColumnLook,
    FigureLook,
    FontSource,
    KeyNumberLook,
    ListLook,
    QuoteLook,
    SpanLook,
    TableStyle,
    TextStyle,
)
from briefwright.theme.page import (
    Band,
    Margins,
    MarkingLook,
    MeasuredPage,
    Page,
    SlotField,
    SlotFields,
    Watermark,
)
from briefwright.theme.theme import Theme
from briefwright.theme.tokens import Colour, Length, NotePlace, Token

__all__ = [
    "Band",
    "CalloutLook",
    "CardLook",
    "Colour",
    "Colours",
    "ColumnLook",
    "FigureLook",
    "FontSource",
    "KeyNumberLook",
    "Length",
    "ListLook",
    "Margins",
    "MarkingLook",
    "MeasuredPage",
    "NotePlace",
    "Page",
    "QuoteLook",
    "SlotField",
    "SlotFields",
    "SpanLook",
    "TableStyle",
    "TextStyle",
    "Theme",
    "Token",
    "Watermark",
]
