"""Write a book of many briefs of four pages: the shipped one, each time about other people."""

from __future__ import annotations

import re
from pathlib import Path

_BRIEF = Path(__file__).parents[2] / "briefs" / "montenegro-nato.yaml"
_FIRST = (
    "Alma", "Boris", "Celia", "Dario", "Edita", "Filip", "Greta", "Hugo", "Irena", "Jonas",
    "Katja", "Lovro", "Marta", "Nikola", "Olga", "Petar", "Rosa", "Stefan", "Tereza", "Viktor",
)  # fmt: skip
_BEGINNINGS = ("Bar", "Cer", "Dol", "Fer", "Gor", "Hol", "Jan", "Kov", "Lor", "Mar")
_MIDDLES = ("an", "el", "in", "os", "ut")
_ENDS = ("čić", "dale", "mund", "ovski", "stein", "vari")
_PEOPLE = (
    ("Andrew M. Rohling", "Rohling"),
    ("Jakov Milatović", "Milatović"),
    ("Milojko Spajić", "Spajić"),
    ("Dragan Krapović", "Krapović"),
    ("Zoran Lazarević", "Lazarević"),
    ("Mark Rutte", "Rutte"),
)
SHARED = "Mark Rutte"
"""Stands in every brief; all others in one."""


def surname(number: int) -> str:
    """Return a surname, unlike any other of the first 300."""
    number, end = divmod(number, len(_ENDS))
    number, middle = divmod(number, len(_MIDDLES))
    return f"{_BEGINNINGS[number % len(_BEGINNINGS)]}{_MIDDLES[middle]}{_ENDS[end]}"


def brief_text(number: int) -> str:
    """Return a brief of four pages with officials of its own, but for one that all have."""
    text = _BRIEF.read_text(encoding="utf-8")
    for place, (name, family) in enumerate(_PEOPLE[:-1]):
        if place == 0:
            own = surname(number)
            text = text.replace(name, f"{_FIRST[number % len(_FIRST)]} {own}")
        else:
            own = f"{surname(number)[:-2]}{'aeou'[place - 1]}"
            text = text.replace(name, f"{_FIRST[(number + 3 * place) % len(_FIRST)]} {own}")
        text = re.sub(rf"\b{family}\b", own, text)
    text = re.sub(r"^title: .*$", f'title: "Brief {number}: spending and duties"', text, flags=re.M)
    text = re.sub(r"^reference: .*$", f"reference: WB-2025-{number:03}", text, flags=re.M)
    return re.sub(r"^    sha256: .*\n", "", text, flags=re.M)


def write_book(folder: Path, count: int, *, broken: int | None = None) -> Path:
    """Write a book and its briefs into a folder; one of them may be broken."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        text = brief_text(number)
        if number == broken:
            text = text.replace("likelihood: probably", "likelihood: probaly", 1)
        (folder / f"brief-{number:03}.yaml").write_text(text, encoding="utf-8")
    tabs = "\n".join(f"      - brief: brief-{n:03}.yaml" for n in range(1, count + 1))
    book = folder / "many.book.yaml"
    book.write_text(
        "title: Two hundred briefs\nlanguage: en-GB\ndate: 2025-01-20\nstatus: final\n"
        "originator: Test desk\nmarking: TLP:CLEAR\n"
        f"parts:\n  - title: All of them\n    tabs:\n{tabs}\n",
        encoding="utf-8",
    )
    return book
