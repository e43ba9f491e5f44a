"""Settings of a report that what is attached leans on (ECMA-376 part 1, 17.15.1.78)."""

from __future__ import annotations

from briefwright.attach.word.names import (
    CONTENT_TYPES_OF_KINDS,
    RELATIONSHIP_TYPES,
    Element,
    W,
    insert,
    is_on,
    make,
)
from briefwright.attach.word.package import Link, WordPackage

# The order of CT_Settings.
_ORDER = {
    W + name: rank
    for rank, name in enumerate(
        "writeProtection view zoom removePersonalInformation removeDateAndTime "
        "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
        "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
        "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
        "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors "
        "hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate "
        "linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
        "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection "
        "autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation "
        "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength "
        "clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting "
        "bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
        "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
        "displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin "
        "drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
        "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars "
        "noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema "
        "saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText "
        "doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt "
        "showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr "
        "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping "
        "doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions "
        "readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags "
        "decimalSymbol listSeparator".split()
    )
}


def settings_of(package: WordPackage) -> Element | None:
    """Return the settings of a file, to be read."""
    name = package.related("settings")
    return None if name is None else package.root(name)


def is_set(package: WordPackage, name: str) -> bool:
    """Tell whether something is switched on in the settings of a file."""
    settings = settings_of(package)
    return settings is not None and is_on(settings.find(W + name))


def switch_on(package: WordPackage, name: str) -> None:
    """Switch something on, unless it is."""
    if not is_set(package, name):
        setting(package, name).attrib.clear()


def setting(package: WordPackage, name: str) -> Element:
    """Return one of the settings, to be changed; it is made where it is not stated."""
    part = package.related("settings")
    if part is None:
        folder = package.main.rpartition("/")[0]
        media_type = CONTENT_TYPES_OF_KINDS["settings"]
        part = package.add_root(f"{folder}/settings.xml".lstrip("/"), make("settings"), media_type)
        package.links(package.main).add(Link(f"{RELATIONSHIP_TYPES}/settings", part))
    root = package.changed(part)
    found = root.find(W + name)
    if found is None:
        found = make(name)
        insert(root, found, _ORDER)
    return found
