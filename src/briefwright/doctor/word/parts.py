"""Check the package of a Word file: what it says of its parts, and what they refer to."""

from __future__ import annotations

from collections import Counter

from briefwright.doctor.rules import word as rules
from briefwright.doctor.word.names import CONTENT_TYPES, MAIN_TYPES
from briefwright.doctor.word.package import Package

_TYPES = "[Content_Types].xml"
_LOCAL = ("file:", "\\\\", "c:\\", "/users/", "/home/")
_MACROS = "vbaproject.bin"


def check_parts(package: Package) -> None:
    """Check content types and relationships (ECMA-376, part 2)."""
    _check_types(package)
    for source, given in package.relationships.items():
        where = source or "the file"
        ids = Counter(each.id for each in given)
        if any(count > 1 for count in ids.values()):
            package.found.add(
                rules.DOUBLE_RELATIONSHIP, "Two relationships are named alike.", where
            )
        for each in given:
            if each.is_external:
                if each.target.lower().startswith(_LOCAL) and each.kind != "attachedTemplate":
                    package.found.add(
                        rules.LOCAL_LINK, f"A link leads to '{each.target[:60]}'.", where
                    )
            elif each.target not in package.names and each.target not in {".", "NULL"}:
                package.found.add(
                    rules.LOST_TARGET, f"'{each.target[:60]}' is not in the file.", where
                )
    if any(name.lower().endswith(_MACROS) for name in package.names):
        package.found.add(rules.MACROS, "The file holds macros.")


def _check_types(package: Package) -> None:
    types = package.parts.get(_TYPES)
    if types is None:
        package.found.add(rules.CONTENT_TYPE, "The list of content types is missing.")
        return
    usual = {
        (each.get("Extension") or "").lower() for each in types.iter(f"{{{CONTENT_TYPES}}}Default")
    }
    own = {
        (each.get("PartName") or "").lstrip("/"): each.get("ContentType") or ""
        for each in types.iter(f"{{{CONTENT_TYPES}}}Override")
    }
    for name in package.names:
        is_known = name in own or name.rpartition(".")[2].lower() in usual
        if name != _TYPES and not name.endswith("/") and not is_known:
            package.found.add(rules.CONTENT_TYPE, "A part has no content type.", name[:80])
    for name in set(own) - set(package.names):
        package.found.add(rules.LOST_TARGET, f"'{name[:60]}' is not in the file.", _TYPES)
    main = package.main
    if main is not None and own.get(main, MAIN_TYPES[0]) not in MAIN_TYPES:
        package.found.add(rules.CONTENT_TYPE, "The document has an unknown content type.", main)
