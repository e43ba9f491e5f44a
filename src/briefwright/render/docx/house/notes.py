"""Bring our notes into a house's: its own separators and numbering, our notes behind its own."""

from __future__ import annotations

from briefwright.render.docx.elements import Element, W, add, make
from briefwright.render.docx.house.lengths import whole_number
from briefwright.render.docx.house.package import HousePackage
from briefwright.render.docx.notes import NOTE_KINDS, SEPARATORS
from briefwright.render.docx.package import relate
from briefwright.render.docx.story import Story

_BEHIND = tuple(
    W + name
    for name in (
        "compat docVars rsids attachedSchema themeFontLang clrSchemeMapping "
        "doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions "
        "readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags "
        "decimalSymbol listSeparator"
    ).split()
)
"""What follows the properties of notes among the settings (CT_Settings, 17.15.1.78)."""


def merge_notes(notes: Story, body: Element, package: HousePackage) -> None:
    """Put notes behind those of the house, or bring the whole part where it has none."""
    word = NOTE_KINDS[notes.kit.theme.notes]
    ours = [note for note in notes.parent if note.get(f"{W}type") is None]
    if not ours:
        return
    theirs = package.root(f"{word}s")
    if theirs is None:
        package.add(notes.part)
        relate(package.main, notes.part)
        _set_separators(package.root("settings"), word)
        return
    highest = max((whole_number(note.get(f"{W}id"), 0) for note in theirs), default=0)
    for each in (*ours, *body.iter(f"{W}{word}Reference")):
        each.set(f"{W}id", str(int(each.get(f"{W}id", "0")) + highest))
    theirs.extend(ours)


def _set_separators(settings: Element | None, word: str) -> None:
    """Name the separators in the settings, without which Word draws none."""
    if settings is None or settings.find(f"{W}{word}Pr") is not None:
        return
    properties = make(f"{word}Pr")
    for identity in SEPARATORS.values():
        add(properties, word, id=identity)
    behind = _BEHIND if word == "endnote" else (f"{W}endnotePr", *_BEHIND)
    at = next((i for i, each in enumerate(settings) if each.tag in behind), len(settings))
    settings.insert(at, properties)
