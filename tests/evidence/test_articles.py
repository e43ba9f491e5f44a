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


def check(path: Path) -> tuple[Diagnostic, ...]:
    return check_brief(DiskWorld(), BuildRequest(str(path))).diagnostics


def places(found: tuple[Diagnostic, ...]) -> list[tuple[str, int]]:
    return [(each.code, each.span.line if each.span else 0) for each in found]


@pytest.mark.parametrize("name", article_names())
def test_a_careful_brief_meets_no_error_and_no_warning(name: str) -> None:
    found = check(ARTICLES / name / "brief.yaml")
    assert [each.message for each in found if each.severity is not Severity.NOTE] == []


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
    # A name.
    Fault("gulf-of-guinea", "name: Marius Houndékpo", "name: Marius Houndekpo", "E107"),
    Fault("nordic-baltic", "name: Jūratė Vaičėnaitė", "name: Jurate Vaičėnaitė", "E107"),
    Fault("roumanie", "name: Octavian Drăgușin", "name: Octavian Drăguşin", "E107"),
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
    # More of the same, in the forms that are harder to read.
    Fault(
        "nordic-baltic",
        "role: Chair of the defence committee",
        "role: Secretary of the defence committee",
        "E109",
    ),
    Fault(
        "roumanie",
        "role: Ministre de la Défense\n    country: BE",
        "role: Ministre de la Justice\n    country: BE",
        "E109",
    ),
    Fault("roumanie", "rank: Général de division", "rank: Général de brigade", "E109"),
    Fault("roumanie", "douze pour le champ", "quinze pour le champ", "E110"),
    Fault(
        "roumanie",
        "text: L’effectif passerait de 450 à 1200 soldats.",
        "text: L’effectif passerait de 450 à 1300 soldats.",
        "E110",
    ),
    Fault("black-sea", "rank: адмирал", "rank: генерал", "E109"),
    Fault("black-sea", "role: Началник на отбраната", "role: Министър на отбраната", "E109"),
    Fault("black-sea", "target: €3 million", "target: €5 million", "E110"),
    Fault("black-sea", 'strength: "110"', 'strength: "150"', "E110"),
    Fault("black-sea", 'strength: "35"', 'strength: "45"', "E110"),
    Fault("black-sea", "by the end of June.", "by the end of July.", "E111"),
    Fault("black-sea", "date: 2025-03-12\n    place", "date: 2025-03-19\n    place", "E111"),
    Fault("black-sea", "country: BA", "country: AL", "E112"),
    Fault("black-sea", "бяха отделени 2,06 %", "бяха отделени 2,6 %", "E101"),
    Fault(
        "south-pacific",
        "role: Minister of Defence\n    country: FJ",
        "role: Minister of Finance\n    country: FJ",
        "E109",
    ),
    Fault(
        "south-pacific", "to a hotel in Auckland. When", "to a hotel in Wellington. When", "E101"
    ),
    Fault(
        "south-pacific",
        "thought it would gather dust.\n",
        "thought it might gather dust.\n",
        "E101",
    ),
    Fault(
        "south-pacific",
        "values: [180, 120, 60, 40, 400]",
        "values: [180, 130, 60, 30, 400]",
        "E110",
    ),
    Fault("south-pacific", "place: Apia", "place: Tarawa", "E112"),
    Fault("gulf-of-guinea", "values: [5, 3, 2, 1, 1, 12]", "values: [5, 3, 3, 1, 1, 13]", "E110"),
    Fault(
        "gulf-of-guinea", "one hundred and ten soldiers", "one hundred and twenty soldiers", "E110"
    ),
    Fault("gulf-of-guinea", "deadline: 2025-04-01", "deadline: 2025-05-01", "E111"),
    Fault(
        "gulf-of-guinea",
        "forty-one in 2023 to twenty-nine in 2024",
        "forty-one in 2023 to thirty-nine in 2024",
        "E110",
    ),
    Fault("gulf-of-guinea", "speaker: houndekpo", "speaker: quartey", "E105"),
    Fault("gulf-of-guinea", "USD 14.5 million\n    date", "USD 15.4 million\n    date", "E110"),
    Fault("nordic-baltic", "until: 2025-06-30", "until: 2025-07-31", "E111"),
    Fault("nordic-baltic", "with 31 votes", "with 13 votes", "E110"),
    Fault("nordic-baltic", "target: thirty-five", "target: fifty-three", "E110"),
    Fault("nordic-baltic", "baseline: 2.4%", "baseline: 2.5%", "E110"),
    Fault(
        "nordic-baltic",
        "via: a statement from the secretariat",
        "via: a press release of the Navy",
        "E106",
    ),
    Fault("nordic-baltic", "place: Visby", "place: Tallinn", "E112"),
    Fault("nordic-baltic", "name: Mindaugas Žemaitėlis", "name: Mindaugas Zemaitelis", "E107"),
    Fault("nordic-baltic", "    speaker: makela", "    speaker: ostergard", "E105"),
    Fault("south-pacific", "    speaker: naqova", "    speaker: feao", "E105"),
    Fault("black-sea", "name: Goran Trpkovski", "name: Goran Trpkovsky", "E107"),
    Fault("nordic-baltic", "date: 2024-10-15", "date: 2024-09-15", "E111"),
    Fault("black-sea", "      text: Горан Трпковски", "      text: Горан Трпковский", "E107"),
    Fault("black-sea", "place: Благоевград", "place: Пловдив", "E112"),
    Fault("gulf-of-guinea", "name: Grace Asante-Boadu", "name: Gracia Asante-Boadu", "E107"),
    Fault("gulf-of-guinea", "deadline: 2027", "deadline: 2026", "E111"),
    Fault("gulf-of-guinea", "role: Interior minister", "role: Chief of the defense staff", "E109"),
    Fault("nordic-baltic", "since: 2025-03-01", "since: 2025-04-01", "E111"),
    Fault("nordic-baltic", "target: EUR 64 million", "target: GBP 64 million", "E110"),
    Fault(
        "nordic-baltic",
        "role: Adviser to the conference",
        "role: Commander of the Finnish Navy",
        "E109",
    ),
]


def is_found(fault: Fault, folder: Path) -> bool:
    """Tell whether a fault, put into its brief, is found at its line with its code."""
    shutil.copytree(ARTICLES / fault.article, folder)
    path = folder / "brief.yaml"
    brief = path.read_text(encoding="utf-8")
    before, right, after = brief.partition(fault.right)
    assert right
    path.write_text(before + fault.wrong + after, encoding="utf-8", newline="\n")
    return (fault.code, before.count("\n") + 1) in places(check(path))


def named(fault: Fault) -> str:
    return f"{fault.article}-{fault.code}-{fault.wrong.strip()[-16:]}"


@pytest.mark.parametrize("fault", FAULTS, ids=named)
def test_a_fault_is_found_at_its_line(fault: Fault, tmp_path: Path) -> None:
    assert is_found(fault, tmp_path / "desk")
