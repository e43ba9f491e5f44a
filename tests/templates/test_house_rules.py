"""What is shipped keeps the rules that are shipped: on any day, nothing is found in it."""

from __future__ import annotations

import datetime
from pathlib import PurePath

import pytest

from briefwright.build.brief import check_brief
from briefwright.build.request import BuildRequest
from briefwright.core.diagnostics import Severity
from briefwright.core.world import DiskWorld
from tests.templates.shipped import BRIEFS, CHECKOUT, FOLDER, TEMPLATES

STARTERS = sorted(path.parent.name for path in FOLDER.glob("*/starter.yaml"))
DAYS = (datetime.date(2025, 1, 21), datetime.date(2026, 11, 25), datetime.date(2030, 12, 31))
# Of what is found for reasons of their own, which have tests of their own.
OF_CONSISTENCY = frozenset(f"E{number}" for number in range(303, 321))


class OtherDay(DiskWorld):
    """The world on another day."""

    def __init__(self, day: datetime.date) -> None:
        super().__init__()
        self.day = day

    def today(self) -> datetime.date:
        return self.day


def found(file: PurePath, template: str, day: datetime.date) -> list[str]:
    result = check_brief(OtherDay(day), BuildRequest(str(file), template=template))
    assert result.ignored == ()
    return [
        f"{each.code} {each.message}"
        for each in result.diagnostics
        if each.code in OF_CONSISTENCY and each.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("brief", BRIEFS)
def test_an_example_gives_no_warning(brief: str, template: str, day: datetime.date) -> None:
    assert found(CHECKOUT / "briefs" / f"{brief}.yaml", template, day) == []


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("starter", STARTERS)
def test_a_starter_gives_no_warning(starter: str, day: datetime.date) -> None:
    assert found(FOLDER / starter / "starter.yaml", starter, day) == []


def test_the_test_would_see_a_warning(tmp_path: PurePath) -> None:
    file = CHECKOUT / str(tmp_path) / "x.yaml"
    file.write_text("title: x\nsummary: The PDA pays.\nreview_by: 2025\n", encoding="utf-8")

    assert [each[:4] for each in found(file, "policy-brief", DAYS[2])] == ["E315", "E310"]
