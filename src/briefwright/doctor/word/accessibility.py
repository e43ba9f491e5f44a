"""Check that everyone can read a Word file: title, language, pictures, tables, headings."""

from __future__ import annotations

from briefwright.doctor.rules import word as rules
from briefwright.doctor.word.languages import is_language
from briefwright.doctor.word.names import DRAWING, DUBLIN_CORE, w
from briefwright.doctor.word.package import Package, Root
from briefwright.doctor.word.places import Places, words_of

_ON = frozenset({"1", "true", "on"})
_LAYOUT = "layout"
_NO_LEVEL = 9


def check_accessibility(package: Package) -> None:
    """Check what screen readers need (WCAG 2.2)."""
    found = package.found
    found.need(rules.NO_TITLE, "The properties have no title.", holds=bool(title_of(package)))
    language = language_of(package)
    found.need(rules.NO_LANGUAGE, "The styles state no language.", holds=bool(language))
    for name, root in package.stories():
        places = Places(name, root)
        _check_pictures(package, root, places)
        _check_languages(package, root, places)
    document = package.document
    if document is not None:
        places = Places(package.main or "", document)
        _check_tables(package, document, places)
        _check_headings(package, document, places)


def title_of(package: Package) -> str:
    """Return the title of the document; empty where it has none."""
    properties = package.properties()
    title = properties.find(f"{{{DUBLIN_CORE}}}title") if properties is not None else None
    return (title.text or "").strip() if title is not None else ""


def language_of(package: Package) -> str:
    """Return the language of the document: of its defaults, else of its usual paragraph style."""
    styles = package.related("styles")
    if styles is None:
        return ""
    defaults = styles.find(f"{w('docDefaults')}//{w('lang')}")
    if defaults is not None and defaults.get(w("val")):
        return defaults.get(w("val")) or ""
    for style in styles.iter(w("style")):
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in _ON:
            lang = style.find(f"{w('rPr')}/{w('lang')}")
            return (lang.get(w("val")) or "") if lang is not None else ""
    return ""


def _check_languages(package: Package, root: Root, places: Places) -> None:
    for each in root.iter(w("lang")):
        for key in ("val", "eastAsia", "bidi"):
            tag = each.get(w(key))
            if tag is not None and not is_language(tag):
                package.found.add(
                    rules.BAD_LANGUAGE, f"'{tag[:40]}' is not a language tag.", places.of(each)
                )


def _check_pictures(package: Package, root: Root, places: Places) -> None:
    for each in root.iter(f"{{{DRAWING}}}docPr"):
        is_decorative = any(
            str(inner.tag).endswith("}decorative") and inner.get("val") in _ON
            for inner in each.iter()
        )
        if not (each.get("descr") or "").strip() and not is_decorative:
            package.found.add(
                rules.NO_ALTERNATIVE, "A picture has no alternative text.", places.of(each)
            )


def _check_tables(package: Package, document: Root, places: Places) -> None:
    for number, table in enumerate(document.iter(w("tbl")), 1):
        if next(table.iterancestors(w("tbl")), None) is not None:
            continue
        row = table.find(w("tr"))
        header = row.find(f"{w('trPr')}/{w('tblHeader')}") if row is not None else None
        is_headed = header is not None and (header.get(w("val")) or "true") in _ON
        said = table.find(f"{w('tblPr')}/{w('tblDescription')}")
        is_layout = said is not None and said.get(w("val")) == _LAYOUT
        if not is_headed and not is_layout:
            package.found.add(
                rules.NO_HEADER_ROW, "A table has no header row.",
                f"table {number}, {places.of(table)}",
            )  # fmt: skip


def _check_headings(package: Package, document: Root, places: Places) -> None:
    levels = _levels(package.related("styles"))
    before = 0
    for paragraph in document.iter(w("p")):
        level = _level(paragraph, levels)
        if not level:
            continue
        if level > before + 1:
            after = f"after level {before}" if before else "as the first"
            package.found.add(
                rules.HEADING_LEVEL, f"A heading of level {level} stands {after}.",
                places.of(paragraph),
            )  # fmt: skip
        if not words_of(paragraph):
            package.found.add(rules.EMPTY_HEADING, "A heading has no words.", places.of(paragraph))
        before = level


def _level(paragraph: Root, levels: dict[str, int]) -> int:
    """Return the level of a heading; 0 for any other paragraph."""
    own = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
    if own is not None:
        return _outline(own)
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return levels.get(style.get(w("val")) or "", 0) if style is not None else 0


def _levels(styles: Root | None) -> dict[str, int]:
    """Return the heading level of each style that has one, its own or that of its base."""
    if styles is None:
        return {}
    own: dict[str, int] = {}
    bases: dict[str, str] = {}
    for style in styles.iter(w("style")):
        name = style.get(w("styleId")) or ""
        outline = style.find(f"{w('pPr')}/{w('outlineLvl')}")
        based = style.find(w("basedOn"))
        if outline is not None:
            own[name] = _outline(outline)
        elif based is not None:
            bases[name] = based.get(w("val")) or ""
    for name, base in bases.items():
        seen, current = {name}, base
        while current in bases and current not in seen:
            seen.add(current)
            current = bases[current]
        if own.get(current):
            own[name] = own[current]
    return own


def _outline(element: Root) -> int:
    value = element.get(w("val")) or ""
    return int(value) + 1 if value.isdecimal() and int(value) < _NO_LEVEL else 0
