"""Check what a PDF does by itself or on a click: scripts, programs, sound, film."""

from __future__ import annotations

from typing import Any

from briefwright.doctor.pdf.catalog import bookmarks
from briefwright.doctor.pdf.objects import (
    chain,
    entries,
    entry,
    is_dictionary,
    items,
    name,
    name_tree,
    text,
)
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import interactive as rules

_FORBIDDEN = {
    "JavaScript": "a script",
    "Launch": "a program to start",
    "Sound": "a sound",
    "Movie": "a film",
    "Rendition": "a film or sound",
    "ResetForm": "a form that empties itself",
    "ImportData": "data to be imported",
    "Hide": "something that hides",
    "SetOCGState": "layers that switch",
    "Trans": "a transition",
    "GoTo3DView": "a view in 3D",
}
_NAMED = frozenset({"NextPage", "PrevPage", "FirstPage", "LastPage"})
_MOST_FIELDS = 100_000


def check_actions(document: OpenPdf) -> None:
    """Check every action that the catalog, bookmarks, pages and fields lead to (6.5)."""
    catalog = document.catalog
    _check(document, entry(catalog, "/OpenAction"), "on opening")
    scripts = entry(entry(catalog, "/Names"), "/JavaScript")
    if scripts is not None and any(True for _ in name_tree(scripts)):
        document.found.add(rules.FORBIDDEN_ACTION, "The file holds a script.", "document")
    for holder, place in [(catalog, "document"), *_pages(document)]:
        _check_automatic(document, holder, place)
    for bookmark in bookmarks(document):
        _check(
            document, entry(bookmark, "/A"), f"bookmark '{text(entry(bookmark, '/Title'))[:40]}'"
        )
    for number, page in enumerate(document.pages, 1):
        for annotation in items(entry(page, "/Annots")):
            _check(document, entry(annotation, "/A"), f"page {number}")
            if name(entry(annotation, "/Subtype")) == "Widget":
                _check_automatic(document, annotation, f"page {number}")
    _check_fields(document)


def _pages(document: OpenPdf) -> list[tuple[Any, str]]:
    return [(page, f"page {number}") for number, page in enumerate(document.pages, 1)]


def _check_automatic(document: OpenPdf, holder: Any, place: str) -> None:
    """Check actions that events set off (ISO 19005-3, 6.5.2)."""
    events = entry(holder, "/AA")
    if events is None:
        return
    document.found.add(rules.AUTOMATIC_ACTION, "Something happens by itself.", place)
    for action in entries(events).values():
        _check(document, action, place)


def _check_fields(document: OpenPdf) -> None:
    waiting = items(entry(entry(document.catalog, "/AcroForm"), "/Fields"))
    for _ in range(_MOST_FIELDS):
        if not waiting:
            return
        field = waiting.pop()
        if name(entry(field, "/Subtype")) != "Widget":  # widgets are met on their pages
            _check_automatic(document, field, f"field '{text(entry(field, '/T'))[:40]}'")
        waiting += items(entry(field, "/Kids"))


def _check(document: OpenPdf, first: Any, place: str) -> None:
    """Check an action and those that follow it (ISO 19005-3, 6.5.1)."""
    if not is_dictionary(first):
        return
    waiting = [first]
    for _ in range(1_000):
        if not waiting:
            return
        for action in chain(waiting.pop(), "/Next"):
            kind = name(entry(action, "/S"))
            if kind in _FORBIDDEN:
                document.found.add(rules.FORBIDDEN_ACTION, f"There is {_FORBIDDEN[kind]}.", place)
            elif kind == "Named" and name(entry(action, "/N")) not in _NAMED:
                document.found.add(
                    rules.FORBIDDEN_ACTION, "A command of the reader is called.", place
                )
            elif kind == "URI" and not bytes(text(entry(action, "/URI")), "utf-8").isascii():
                document.found.add(rules.LINK_ADDRESS, "An address is not plain ASCII.", place)
            following = entry(action, "/Next")
            if not is_dictionary(following):
                waiting += [each for each in items(following) if is_dictionary(each)]
