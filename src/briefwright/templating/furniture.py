"""What stands around the text: properties of the file, header, footer, band, watermark, marking."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from briefwright.core.paths import FieldPath
from briefwright.document import (
    Field,
    Furniture,
    Inline,
    Inlines,
    Marking,
    PageCount,
    PageNumber,
    Properties,
    Slots,
    Text,
)
from briefwright.model import DocumentStatus
from briefwright.model import Marking as StatedMarking
from briefwright.template import Template
from briefwright.templating.language import date_words
from briefwright.templating.scope import Scope
from briefwright.theme import SlotField, SlotFields, Theme

SEPARATOR: Final = " · "
_SHORT_TITLE = 60
_PLACEHOLDER = re.compile(r"\{(page|pages)\}")


def properties_of(scope: Scope, template: Template, today: datetime.date) -> Properties:
    """Return what the file says of itself; a brief without a date is dated ``today``."""
    brief = scope.brief
    day = brief.date.first_day if brief.date and brief.date.start else today
    return Properties(
        title=brief.title,
        language=str(brief.language),
        subject=brief.subtitle or template.manifest.title,
        authors=tuple(brief.authors),
        originator=brief.originator or "",
        reference=brief.reference or "",
        version=brief.version or "",
        status=scope.words.of_vocabulary(brief.status) if brief.status else "",
        date=day.isoformat(),
    )


def printed_marking(marking: StatedMarking | None) -> Marking | None:
    """Return a marking as documents print it."""
    if marking is None:
        return None
    return Marking(marking.scheme or "", marking.label, ", ".join(marking.caveats))


def furniture_of(
    scope: Scope, template: Template, theme: Theme
) -> tuple[Furniture, frozenset[FieldPath]]:
    """Return header, footer, band and watermark filled in, and the paths printed there."""
    filler = _SlotFiller(scope, template)
    band = theme.band
    furniture = Furniture(
        header=filler.slots(theme.header),
        footer=filler.slots(theme.footer),
        first_header=None if theme.first_header is None else filler.slots(theme.first_header),
        first_footer=None if theme.first_footer is None else filler.slots(theme.first_footer),
        band=None if band is None else Slots(filler.line(band.left), (), filler.line(band.right)),
        watermark=_watermark(scope),
    )
    return furniture, frozenset(filler.printed)


def _watermark(scope: Scope) -> str:
    if scope.brief.status is not DocumentStatus.DRAFT:
        return ""
    return scope.words.find("watermark_draft") or ""


class _SlotFiller:
    """Fills the places of headers and footers with what the brief has for them."""

    def __init__(self, scope: Scope, template: Template) -> None:
        self.scope = scope
        self.template = template
        self.printed: set[FieldPath] = set()

    def slots(self, fields: SlotFields) -> Slots:
        return Slots(self.line(fields.left), self.line(fields.centre), self.line(fields.right))

    def line(self, fields: Sequence[SlotField]) -> Inlines:
        """Return the fields that say something, with separators between them."""
        filled = [inlines for field in fields if (inlines := self._field(field))]
        line: list[Inline] = []
        for inlines in filled:
            if line:
                line.append(Text(SEPARATOR))
            line += inlines
        return tuple(line)

    def _field(self, field: SlotField) -> Inlines:
        maker = _SLOTS.get(field)
        return maker(self) if maker is not None else self._of_brief(field.value)

    def _of_brief(self, name: str, words: str | None = None, *, whole: bool = True) -> Inlines:
        """Return a field of the brief, in other words where given."""
        value = getattr(self.scope.brief, name)
        if value is None:
            return ()
        if whole:
            self.printed.add((name,))
        return (Field(name, (Text(words or str(value)),)),)

    def _date(self) -> Inlines:
        date = self.scope.brief.date
        if date is None:
            return ()
        return self._of_brief("date", date_words(date, self.scope.language, self.scope.words))

    def _status(self) -> Inlines:
        status = self.scope.brief.status
        if status is None:
            return ()
        words = self.scope.words.of_vocabulary(status)
        return self._of_brief("status", words[:1].upper() + words[1:])

    def _version(self) -> Inlines:
        before, _, after = (self.scope.words.find("version") or "{version}").partition("{version}")
        version = self._of_brief("version")
        texts = (Text(before), *version, Text(after))
        return tuple(t for t in texts if t != Text("")) if version else ()

    def _short_title(self) -> Inlines:
        title = self.scope.brief.title
        return self._of_brief("title", shortened(title), whole=len(title) <= _SHORT_TITLE)

    def _series(self) -> Inlines:
        own = self._of_brief("series")
        series = self.template.manifest.series
        return own or ((Text(series),) if series else ())

    def _language(self) -> Inlines:
        return (Text(str(self.scope.brief.language).partition("-")[0].upper()),)

    def _page(self) -> Inlines:
        return (PageNumber(),)

    def _page_of_pages(self) -> Inlines:
        phrase = self.scope.words.find("page_of_pages") or "{page}/{pages}"
        nodes: Mapping[str, Inline] = {"page": PageNumber(), "pages": PageCount()}
        pieces = _PLACEHOLDER.split(phrase)
        inlines = (nodes[p] if i % 2 else Text(p) for i, p in enumerate(pieces))
        return tuple(inline for inline in inlines if inline != Text(""))


def shortened(title: str, longest: int = _SHORT_TITLE) -> str:
    """Return a title of at most so many characters, cut between words."""
    if len(title) <= longest:
        return title
    kept = title[: longest - 1]
    return f"{(kept.rpartition(' ')[0] or kept).rstrip(' ,;:–-')}…"


_SLOTS: Final[Mapping[SlotField, Callable[[_SlotFiller], Inlines]]] = {
    SlotField.SHORT_TITLE: _SlotFiller._short_title,
    SlotField.VERSION: _SlotFiller._version,
    SlotField.DATE: _SlotFiller._date,
    SlotField.STATUS: _SlotFiller._status,
    SlotField.SERIES: _SlotFiller._series,
    SlotField.LANGUAGE: _SlotFiller._language,
    SlotField.PAGE: _SlotFiller._page,
    SlotField.PAGE_OF_PAGES: _SlotFiller._page_of_pages,
}
