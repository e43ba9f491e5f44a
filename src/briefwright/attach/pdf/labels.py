"""Page labels: read as a viewer shows them, and written for a file that grew (12.4.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import entry, integer, is_dictionary, name, text
from briefwright.attach.pdf.trees import read_numbers, written_numbers


@dataclass(frozen=True, slots=True)
class PageLabel:
    """How one page is called."""

    prefix: str
    style: str
    """``/D``, ``/R``, ``/r``, ``/A``, ``/a``; empty where the prefix says it all."""
    number: int

    def follows(self, before: PageLabel | None) -> bool:
        """Tell whether a viewer counts on from the label before to this one."""
        if before is None or (before.prefix, before.style) != (self.prefix, self.style):
            return False
        return not self.style or self.number == before.number + 1


def label_values(pdf: pikepdf.Pdf, count: int) -> list[PageLabel]:
    """Return the label of each of so many pages; without any of its own a file counts from 1."""
    ranges = {
        start: each
        for start, each in read_numbers(entry(pdf.Root, "/PageLabels")).items()
        if is_dictionary(each)
    }
    found: list[PageLabel] = []
    current, first = PageLabel("", "/D", 1), 0
    for index in range(count):
        if index in ranges:
            current, first = _label(ranges[index]), index
        found.append(PageLabel(current.prefix, current.style, current.number + index - first))
    return found


def _label(value: Any) -> PageLabel:
    return PageLabel(
        text(entry(value, "/P")), name(entry(value, "/S")), integer(entry(value, "/St"), 1)
    )


def page_labels(pdf: pikepdf.Pdf, count: int) -> list[str]:
    """Return the label of each page as a viewer shows it."""
    return [each.prefix + _numeral(each) for each in label_values(pdf, count)]


def write_labels(pdf: pikepdf.Pdf, labels: Sequence[PageLabel]) -> None:
    """Give each page of a file its label."""
    ranges: dict[int, Any] = {}
    before: PageLabel | None = None
    for index, label in enumerate(labels):
        if not label.follows(before):
            ranges[index] = _range(label)
        before = label
    pdf.Root.PageLabels = written_numbers(pdf, ranges)


def _range(label: PageLabel) -> Any:
    made = pikepdf.Dictionary()
    if label.style:
        made.S = pikepdf.Name(label.style)
    if label.prefix:
        made.P = pikepdf.String(label.prefix)
    if label.number != 1:
        made.St = label.number
    return made


def _numeral(label: PageLabel) -> str:
    number = label.number
    match label.style:
        case "/D":
            return str(number)
        case "/R":
            return "".join(_roman(number))
        case "/r":
            return "".join(_roman(number)).lower()
        case "/A" | "/a":
            letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter if label.style == "/A" else letter.lower()
        case _:
            return ""


_ROMAN: Mapping[int, str] = {
    1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL",
    10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I",
}  # fmt: skip


def _roman(number: int) -> Iterator[str]:
    for value, letters in _ROMAN.items():
        times, number = divmod(number, value)
        yield letters * min(times, 50)
