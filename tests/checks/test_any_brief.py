"""Whatever a writer fills in, checks come to an end and know where what they find stands."""

from __future__ import annotations

import datetime
import json

from hypothesis import HealthCheck, given, settings

from briefwright.checks import Circumstances, check_brief
from briefwright.theme import HouseStyle, Period
from tests.loading.reading import load
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data

AROUND = Circumstances(
    today=datetime.date(2030, 1, 1),
    house_style=HouseStyle((("the", "a"), ("Ä", "Ae")), ("and", "x y"), frozenset(("EU",))),
    facts_current_for=Period(1, "month"),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=brief_data())
def test_any_brief_can_be_checked(data: Data) -> None:
    loaded = load(json.dumps(data, ensure_ascii=False))
    assert loaded.brief is not None
    for finding in check_brief(loaded.brief, loaded.positions, AROUND):
        assert finding.span is not None
        assert "{place}" not in finding.message
