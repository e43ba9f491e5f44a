"""Check that things in a Word file that need an identity have one of their own."""

from __future__ import annotations

from collections import Counter

from briefwright.doctor.rules import word as rules
from briefwright.doctor.word.names import COMPATIBILITY, DRAWING, w
from briefwright.doctor.word.package import Package, Root


def check_identities(package: Package) -> None:
    """Check drawings, bookmarks, content controls and paragraphs (ECMA-376, 17.13.6, 20.4.2.5)."""
    seen: dict[str, Counter[str]] = {}
    for name, root in package.stories():
        starts: Counter[str] = Counter()
        ends: Counter[str] = Counter()
        for kind, value in _identities(root):
            seen.setdefault(kind, Counter())[value] += 1
        for mark in root.iter(w("bookmarkStart")):
            starts[mark.get(w("id")) or ""] += 1
        for mark in root.iter(w("bookmarkEnd")):
            ends[mark.get(w("id")) or ""] += 1
        if starts != ends:
            package.found.add(rules.UNPAIRED, "A bookmark does not begin or does not end.", name)
    for kind, counts in seen.items():
        for value, count in counts.items():
            if count > 1:
                package.found.add(rules.DOUBLE_ID, f"The {kind} '{value[:40]}' stands twice.")


def _identities(root: Root) -> list[tuple[str, str]]:
    found = [
        ("drawing id", each.get("id") or "")
        for each in root.iter(f"{{{DRAWING}}}docPr")
        if not _is_fallback(each)
    ]
    for mark in root.iter(w("bookmarkStart")):
        found.append(("bookmark id", mark.get(w("id")) or ""))
        found.append(("bookmark name", mark.get(w("name")) or ""))
    for properties in root.iter(w("sdtPr")):
        identity = properties.find(w("id"))
        if identity is not None:
            found.append(("content control id", identity.get(w("val")) or ""))
    for paragraph in root.iter(w("p")):
        found += [
            ("paragraph id", str(value))
            for key, value in paragraph.attrib.items()
            if str(key).endswith("}paraId") and not _is_fallback(paragraph)
        ]
    return found


def _is_fallback(element: Root) -> bool:
    """Tell whether an element stands in for another that older programs do not know."""
    return any(True for _ in element.iterancestors(f"{{{COMPATIBILITY}}}Fallback"))
