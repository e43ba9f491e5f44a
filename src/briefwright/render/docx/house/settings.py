"""Put a house's settings in order: nothing that tells of the office's files, no tracking."""

from __future__ import annotations

from briefwright.render.docx.elements import Element, W, make

_DROPPED = tuple(
    W + name
    for name in (
        "attachedTemplate linkStyles mailMerge rsids docVars trackRevisions revisionView zoom view "
        "proofState removePersonalInformation documentProtection writeProtection"
    ).split()
)
_BEFORE_FONTS = tuple(
    W + name
    for name in (
        "writeProtection view zoom removePersonalInformation removeDateAndTime "
        "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
        "printFractionalCharacterWidth printFormsData"
    ).split()
)
"""What stands before them (CT_Settings, 17.15.1.78)."""
_BEHIND_LANGUAGE = tuple(W + name for name in "eastAsianLayout specVanish oMath".split())


def tidy_settings(settings: Element | None) -> None:
    """Drop what a finished document does not need: paths, save ids, tracking, somebody's zoom."""
    if settings is None:
        return
    for element in list(settings.iterchildren(*_DROPPED)):
        settings.remove(element)


def embed_in_settings(settings: Element | None) -> None:
    """Say that the file carries its fonts, as far as it uses their characters."""
    if settings is None:
        return
    for name in ("saveSubsetFonts", "embedTrueTypeFonts"):
        if settings.find(W + name) is None:
            before = [i for i, each in enumerate(settings) if each.tag in _BEFORE_FONTS]
            settings.insert(before[-1] + 1 if before else 0, make(name))


def set_language(styles: Element, language: str) -> None:
    """Say among the styles what language words are in that say nothing themselves."""
    run = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = run.find(W + name)
        if found is None:
            found = make(name)
            run.insert(0, found)
        run = found
    element = run.find(f"{W}lang")
    if element is None:
        element = make("lang")
        behind = next((each for each in run if each.tag in _BEHIND_LANGUAGE), None)
        run.insert(run.index(behind) if behind is not None else len(run), element)
    element.set(f"{W}val", language)
