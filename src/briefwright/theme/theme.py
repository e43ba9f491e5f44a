"""A whole theme; ``theme.yaml`` holds the same names."""

from typing import Self

from pydantic import field_validator, model_validator
from pydantic_core import PydanticCustomError

from briefwright.core.rendering import DocxKind, PdfKind
from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook, TextRole
from briefwright.theme.book_styles import with_book_styles
from briefwright.theme.house_style import (
    FactAge,
    HouseStyle,
    LanguageKey,
    WordList,
    house_style_for,
)
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
from briefwright.theme.page import PLAIN_MARKING, Band, MarkingLook, Page, SlotFields, Watermark
from briefwright.theme.tokens import Length, NotePlace, Token, VerdictsPrinted


class Theme(Token):
    """All tokens of one look."""

    page: Page
    colours: Colours
    fonts: dict[str, FontSource]
    styles: dict[ParagraphRole, TextStyle]
    spans: dict[TextRole, SpanLook]
    lists: dict[ListRole, ListLook]
    tables: dict[TableLook, TableStyle]
    callouts: dict[CalloutRole, CalloutLook]
    quote: QuoteLook
    cards: CardLook
    key_numbers: KeyNumberLook
    figures: FigureLook
    columns: ColumnLook
    cover: CoverLook = CoverLook()
    notes: NotePlace = "foot"
    """Where footnotes stand; on the web page they are at the end."""
    quote_verdicts: VerdictsPrinted = "checked"
    """Which quotes are followed by what holding them against their source showed."""
    header: SlotFields
    footer: SlotFields
    first_header: SlotFields | None = None
    first_footer: SlotFields | None = None
    top_rule: Length = 0.0
    """A line in the accent colour above the first page's text."""
    band: Band | None = None
    markings: dict[str, MarkingLook]
    watermark: Watermark
    pdf: PdfKind = PdfKind.ARCHIVE
    """Whether PDF files carry the brief they were made from."""
    docx: DocxKind = DocxKind.ARCHIVE
    """Whether Word files do."""
    embed_fonts: bool = False
    """Whether Word files carry their fonts: they then look alike where these are not installed."""
    house_style: dict[LanguageKey, WordList] = {}
    """Preferred and banned words, and acronyms that need not be spelt out, by language."""
    facts_current_for: FactAge | None = None
    """How old facts may be; None: as old as they like."""

    def house_style_for(self, language: str) -> HouseStyle:
        """Return what the house asks of words in a language (BCP 47)."""
        return house_style_for(self.house_style, language)

    def marking_look(self, scheme: str) -> MarkingLook:
        """Return how markings of a scheme look; a plain look for one the theme does not know."""
        return self.markings.get(scheme, PLAIN_MARKING)

    def colour(self, value: str) -> str:
        """Return a colour token as ``#RRGGBB``."""
        return value if value.startswith("#") else str(getattr(self.colours, value))

    @field_validator("styles")
    @classmethod
    def _with_book_styles(
        cls, styles: dict[ParagraphRole, TextStyle]
    ) -> dict[ParagraphRole, TextStyle]:
        return with_book_styles(styles)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for name, roles in (
            ("styles", ParagraphRole),
            ("spans", TextRole),
            ("lists", ListRole),
            ("tables", TableLook),
            ("callouts", CalloutRole),
        ):
            missing = [role.value for role in roles if role not in getattr(self, name)]
            if missing:
                raise PydanticCustomError(
                    "theme_incomplete",
                    "the theme has no {name} for {missing}",
                    {
                        "name": name,
                        "missing": ", ".join(missing),
                        "hint": "inherit from a shipped template with base:",
                    },
                )
        return self
