"""The theme: every colour, length and typeface a renderer may use, as frozen tokens."""

from briefwright.theme.house_style import HouseStyle, Period, WordList
from briefwright.theme.looks import (
    CalloutLook,
    CardLook,
    Colours,
    ColumnLook,
    CoverLook,
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
    "CoverLook",
    "FigureLook",
    "FontSource",
    "HouseStyle",
    "KeyNumberLook",
    "Length",
    "ListLook",
    "Margins",
    "MarkingLook",
    "MeasuredPage",
    "NotePlace",
    "Page",
    "Period",
    "QuoteLook",
    "SlotField",
    "SlotFields",
    "SpanLook",
    "TableStyle",
    "TextStyle",
    "Theme",
    "Token",
    "Watermark",
    "WordList",
]
