"""Careful briefs on five articles are borne out by them, and what is wrong in them is found.

The first is precision: an honest brief meets no error. The second keeps the first honest: a check
that looks at nothing would find no error either.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from briefwright.build.brief import check_brief
from briefwright.build.request import BuildRequest
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.world import DiskWorld
from tests.support.articles import ARTICLES, article_names

ALLOWED_WARNINGS: dict[str, set[tuple[str, int]]] = {}
"""Code and line of the warnings that a careful brief meets; why is said beside each."""


def check(path: Path) -> tuple[Diagnostic, ...]:
    return check_brief(DiskWorld(), BuildRequest(str(path))).diagnostics


def places(found: tuple[Diagnostic, ...]) -> list[tuple[str, int]]:
    return [(each.code, each.span.line if each.span else 0) for each in found]


@pytest.mark.parametrize("name", article_names())
def test_a_careful_brief_meets_no_error(name: str) -> None:
    found = check(ARTICLES / name / "brief.yaml")
    assert [str(each) for each in found if each.severity is Severity.ERROR] == []
    warnings = tuple(each for each in found if each.severity is Severity.WARNING)
    unexpected = set(places(warnings)) - ALLOWED_WARNINGS.get(name, set())
    assert unexpected == set(), [each.message for each in warnings]


class Fault(NamedTuple):
    """What a tired writer might put in place of what stands in a brief."""

    article: str
    right: str
    wrong: str
    code: str


FAULTS = [
    # A word of a quote.
    Fault("gulf-of-guinea", "watching our fishermen", "seeing our fishermen", "E101"),
    Fault("nordic-baltic", "not every anchor has a flag", "not every anchor had a flag", "E101"),
    Fault("roumanie", "nous venons en voisins", "nous venons en amis", "E101"),
    Fault("black-sea", "Мината не пита", "Мината никога не пита", "E101"),
    Fault(
        "south-pacific",
        "gathered dust; it has gathered ships",
        "gathered dust; it gathered ships",
        "E101",
    ),
    Fault(
        "south-pacific", "what Parliament has not yet seen", "what Parliament has not seen", "E101"
    ),
    Fault(
        "gulf-of-guinea",
        "anyone who boards a ship […] will find",
        "anyone who boards a ship will find",
        "E101",
    ),
    # A quote that nobody said.
    Fault(
        "roumanie", "text: promesse sans budget", "text: hypothèque sur nos petits-enfants", "E102"
    ),
    # A quote from another paragraph.
    Fault(
        "black-sea",
        "    source: article#p14\n\noutlook",
        "    source: article#p5\n\noutlook",
        "E116",
    ),
    # Who said it.
    Fault("nordic-baltic", "    speaker: makela", "    speaker: ostergard", "E105"),
    Fault("south-pacific", "    speaker: naqova", "    speaker: feao", "E105"),
    # A name.
    Fault("gulf-of-guinea", "name: Marius Houndékpo", "name: Marius Houndekpo", "E107"),
    Fault("nordic-baltic", "name: Jūratė Vaičėnaitė", "name: Jurate Vaičėnaitė", "E107"),
    Fault("roumanie", "name: Octavian Drăgușin", "name: Octavian Drăguşin", "E107"),
    Fault("black-sea", "name: Goran Trpkovski", "name: Goran Trpkovsky", "E107"),
    Fault("black-sea", "name: Камен Драганов", "name: Камен Драгомиров", "E108"),
    Fault("south-pacific", "name: Siale Feʻao", "name: Siale Feao", "E107"),
    # A rank or role.
    Fault("gulf-of-guinea", "rank: Rear Admiral", "rank: Vice Admiral", "E109"),
    Fault("nordic-baltic", "rank: Brigadier General", "rank: Major General", "E109"),
    Fault("black-sea", "role: President", "role: Prime Minister", "E109"),
    # A number.
    Fault("gulf-of-guinea", "target: 0.2%", "target: 2%", "E110"),
    Fault("nordic-baltic", "target: 3.5%", "target: 3.4%", "E110"),
    Fault("roumanie", "quatre-vingt-dix marins\n", "quatre-vingt-deux marins\n", "E110"),
    Fault("black-sea", "value: 2.06%\n    deadline", "value: 2.6%\n    deadline", "E110"),
    Fault("south-pacific", "value: NZ$90 million", "value: NZ$19 million", "E110"),
    # A date.
    Fault("gulf-of-guinea", "date: 2025-02-20", "date: 2025-02-28", "E111"),
    Fault("nordic-baltic", "date: 2024-10-15", "date: 2024-11-15", "E111"),
    Fault("roumanie", "date: 2024-09-17", "date: 2024-09-27", "E111"),
    Fault("black-sea", "deadline: 2025-09-01", "deadline: 2025-10-01", "E111"),
    Fault("south-pacific", "date: 2023-11-08", "date: 2023-11-18", "E111"),
    # A place.
    Fault("gulf-of-guinea", "place: Abuja", "place: Lagos", "E112"),
    Fault(
        "roumanie",
        "place: Constanța\n    country: RO\n    participants",
        "place: Sibiu\n    country: RO\n    participants",
        "E112",
    ),
    # A paragraph that is none, and one of something else.
    Fault(
        "south-pacific",
        "    source: article#p12\n    note",
        "    source: article#p44\n    note",
        "E113",
    ),
    Fault(
        "gulf-of-guinea",
        "    source: article#p7\n    note",
        "    source: article#p77\n    note",
        "E113",
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.article}-{fault.code}")
def test_a_fault_is_found_at_its_line(fault: Fault, tmp_path: Path) -> None:
    shutil.copytree(ARTICLES / fault.article, tmp_path / "desk")
    path = tmp_path / "desk/brief.yaml"
    brief = path.read_text(encoding="utf-8")
    before, right, after = brief.partition(fault.right)
    assert right
    path.write_text(before + fault.wrong + after, encoding="utf-8", newline="\n")
    line = before.count("\n") + 1
    assert (fault.code, line) in places(check(path))
