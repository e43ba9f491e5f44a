"""Check the catalog of a PDF: language, tags, title bar, layers, forms, the colour profile."""

from __future__ import annotations

import re
from typing import Any

from briefwright.doctor.pdf.file_structure import icc_header
from briefwright.doctor.pdf.objects import (
    Identity,
    chain,
    content_of,
    dictionary,
    entry,
    identity,
    integer,
    is_dictionary,
    is_stream,
    items,
    name,
    text,
)
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import interactive as form_rules
from briefwright.doctor.rules import metadata as rules
from briefwright.doctor.rules import tags as tag_rules

LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""A language tag by its form (ISO 32000-1, 14.9.2.2; RFC 3066)."""
_SPACES = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4, b"Lab ": 3}
_PAGES_WITHOUT_OUTLINE = 20
_DYNAMIC = re.compile(rb"<dynamicRender>\s*required\s*</")


def check_catalog(document: OpenPdf) -> None:
    """Check the entries of the catalog (ISO 14289-1, 7.1, 7.2; ISO 19005-3, 6.2.3)."""
    found, catalog = document.found, document.catalog
    marks = entry(catalog, "/MarkInfo")
    if entry(catalog, "/StructTreeRoot") is None:
        found.add(tag_rules.UNTAGGED, "The file has no tags: programs cannot tell a heading from "
                  "a caption, nor in which order to read.")  # fmt: skip
    elif entry(marks, "/Marked") is not True:
        found.add(tag_rules.NOT_MARKED, "There are tags, but the file does not say so.")
    if entry(marks, "/Suspects") is True:
        found.add(tag_rules.SUSPECTS, "The tags are marked as doubtful.")
    language = entry(catalog, "/Lang")
    if language is not None and not is_language(text(language)):
        found.add(rules.BAD_LANGUAGE, f"'{text(language)[:40]}' is not a language tag.", "document")
    if entry(entry(catalog, "/ViewerPreferences"), "/DisplayDocTitle") is not True:
        found.add(rules.TITLE_NOT_SHOWN, "The window does not show the title of the document.")
    _check_output_intents(document)
    _check_layers(document)
    _check_form(document)
    if len(document.pages) > _PAGES_WITHOUT_OUTLINE and entry(catalog, "/Outlines") is None:
        found.add(rules.NO_OUTLINE, f"{len(document.pages)} pages and no bookmark.")


def is_language(tag: str) -> bool:
    """Tell whether a text has the form of a language tag."""
    return LANGUAGE.fullmatch(tag) is not None


def bookmarks(document: OpenPdf) -> list[Any]:
    """Return the bookmarks, those of every level, each once, in no particular order."""
    waiting = [entry(entry(document.catalog, "/Outlines"), "/First")]
    seen: set[Identity] = set()
    found: list[Any] = []
    while waiting and len(found) < 100_000:
        for each in chain(waiting.pop(), "/Next"):
            where = identity(each)
            if where != (0, 0) and where in seen:
                break
            seen.add(where)
            found.append(each)
            waiting.append(entry(each, "/First"))
    return found


def output_profile(document: OpenPdf) -> Any:
    """Return the colour profile that the file is archived with; None where there is none."""
    for intent in items(entry(document.catalog, "/OutputIntents")):
        if name(entry(intent, "/S")) == "GTS_PDFA1":
            return entry(intent, "/DestOutputProfile")
    return None


def _check_output_intents(document: OpenPdf) -> None:
    """Check that there is one colour profile at most, and that it is one (ISO 19005-3, 6.2.3)."""
    intents = items(entry(document.catalog, "/OutputIntents"))
    profiles = [entry(intent, "/DestOutputProfile") for intent in intents]
    given = {identity(profile) for profile in profiles if profile is not None}
    document.found.need(
        rules.OUTPUT_INTENT, "The output intents name different colour profiles.",
        holds=len(given) <= 1,
    )  # fmt: skip
    for intent, profile in zip(intents, profiles, strict=True):
        if name(entry(intent, "/S")) != "GTS_PDFA1" or profile is None:
            continue
        header = icc_header(profile)
        if header is None:
            document.found.add(rules.OUTPUT_INTENT, "The colour profile is not an ICC profile.")
        elif _SPACES.get(header[16:20]) != integer(entry(profile, "/N")):
            document.found.add(
                rules.OUTPUT_INTENT, "The colour profile has another number of colours than stated."
            )
        elif header[12:16] not in {b"prtr", b"mntr", b"scnr", b"spac"} or header[8] > 4:
            document.found.add(
                rules.OUTPUT_INTENT, "The colour profile is of a kind that archives refuse."
            )


def _check_layers(document: OpenPdf) -> None:
    """Check layers by their configurations (ISO 14289-1, 7.10; ISO 19005-3, 6.9)."""
    layers = entry(document.catalog, "/OCProperties")
    if layers is None:
        return
    if document.levels.archive_part == 1:
        document.found.add(rules.OPTIONAL_CONTENT, "PDF/A-1 allows no layers.")
    others = items(entry(layers, "/Configs"))
    for each in (entry(layers, "/D"), *others):
        if others and not text(entry(each, "/Name")):
            document.found.add(rules.OPTIONAL_CONTENT, "A layer configuration has no name.")
        if entry(each, "/AS") is not None:
            document.found.add(rules.OPTIONAL_CONTENT, "Layers switch themselves on and off.")


def _check_form(document: OpenPdf) -> None:
    """Check the form as a whole (ISO 14289-1, 7.15; ISO 19005-3, 6.4)."""
    form = dictionary(entry(document.catalog, "/AcroForm"))
    needs = entry(document.catalog, "/NeedsRendering") is True
    if entry(form, "/XFA") is not None or needs:
        document.found.add(rules.XFA, "The form is of the XFA kind.")
    packets = [content_of(each) or b"" for each in items(entry(form, "/XFA")) if is_stream(each)]
    if any(_DYNAMIC.search(packet) for packet in packets):
        document.found.add(rules.DYNAMIC_XFA, "The form draws itself.")
    if entry(form, "/NeedAppearances") is True and is_dictionary(form):
        document.found.add(
            form_rules.APPEARANCE_ON_DEMAND, "The form leaves it to the reader to draw its fields."
        )
