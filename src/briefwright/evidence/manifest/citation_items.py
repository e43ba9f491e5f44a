"""Sources as items of CSL-JSON (Citation Style Language 1.0.2), with the fields asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from briefwright.model import EdtfDate, NotStated, Source
from briefwright.model.dates import CalendarDate

_TYPES: Final[Mapping[str, str]] = {
    "article": "article",
    "news article": "article-newspaper",
    "speech": "speech",
    "interview": "interview",
    "report": "report",
    "book": "book",
    "chapter": "chapter",
    "legislation": "legislation",
    "treaty": "treaty",
    "dataset": "dataset",
    "broadcast": "broadcast",
    "web page": "webpage",
    "post": "post",
    "correspondence": "personal_communication",
}
"""Other types of the brief are documents, with their own name as genre."""


def citation_item(
    source: Source, identity: str, is_printed: Callable[[str], bool]
) -> dict[str, Any]:
    """Return a source as an item; fields that are not printed, or not stated, are left out."""
    printed: dict[str, Any] = {
        name: getattr(source, name) for name in type(source).model_fields if is_printed(name)
    }
    item: dict[str, Any] = {"id": identity, "type": "document", "title": source.title}
    kind = printed.get("type")
    if kind is not None:
        item["type"] = _TYPES.get(kind.value, "document")
        if kind.value not in _TYPES:
            item["genre"] = kind.value
    authors = printed.get("author", ())
    if authors and not isinstance(authors, NotStated):
        item["author"] = [{"literal": str(name)} for name in authors]
    for ours, theirs in (("publisher", "publisher"), ("url", "URL"), ("language", "language")):
        value = printed.get(ours)
        if value is not None and not isinstance(value, NotStated):
            item[theirs] = str(value)
    for ours in ("issued", "accessed"):
        value = printed.get(ours)
        if isinstance(value, EdtfDate):
            item[ours] = _date(value)
    return item


def _date(date: EdtfDate) -> dict[str, Any]:
    """Return a date in parts; one with an open end as it is written."""
    if date.start is None or date.end is None:
        return {"raw": date.text}
    points = [date.start, date.end] if date.is_period else [date.start]
    said: dict[str, Any] = {"date-parts": [list(_parts(point)) for point in points]}
    if any(point.approximate or point.uncertain for point in points):
        said["circa"] = True
    return said


def _parts(point: CalendarDate) -> Iterable[int]:
    return (part for part in (point.year, point.month, point.day) if part is not None)
